"""Reading example.yaml: what has happened so far in the example programme."""

from content.entries import Entry
from flows.example import (
    AreaSoFar,
    Before,
    Example,
    HandedOver,
    Line,
    NeedSoFar,
    Neighbour,
    Promised,
    Requested,
    SharedBack,
    Suggested,
)


def read_example(sheet: Entry) -> Example:
    """The whole story."""
    return Example(
        areas=tuple(_area(entry) for entry in sheet.entries("areas", "area's story")),
        residents=tuple(_resident(entry) for entry in sheet.entries("residents", "resident")),
        handoffs=tuple(_handoff(entry) for entry in sheet.entries("handoffs", "handoff")),
        requests=tuple(_request(entry) for entry in sheet.entries("requests", "request")),
        suggestions=tuple(_suggestion(entry) for entry in sheet.entries("suggestions", "suggestion")),
        notes=tuple(_note(entry) for entry in sheet.entries("notes", "note")),
        year=tuple(_before(entry) for entry in sheet.entries("year", "month", needed=False)),
    )


def _area(entry: Entry) -> AreaSoFar:
    return AreaSoFar(
        area=entry.text("area"),
        signals=tuple((kind, int(months)) for kind, months in entry.numbers("signals").items()),
        strengths=entry.texts("strengths"),
        plan_ends_in=entry.whole_or_none("plan_ends_in"),
        money_left=entry.whole_or_none("money_left"),
        meets_in=entry.whole_or_none("meets_in"),
        rhythm=entry.text("rhythm", ""),
        needs=tuple(_need(each) for each in entry.entries("needs", "need")),
    )


def _need(entry: Entry) -> NeedSoFar:
    return NeedSoFar(entry.text("topic"), entry.text("how"), entry.text("state"))


def _resident(entry: Entry) -> Neighbour:
    return Neighbour(
        id=entry.text("id"),
        name=entry.text("name"),
        area=entry.text("area"),
        heard=entry.whole_or_none("heard"),
        chat=tuple(_line(each) for each in entry.entries("chat", "line")),
        follow_up=_promised(entry.entry("follow_up")) if entry.has("follow_up") else None,
        state=entry.text("state", ""),
        joined=entry.texts("joined", needed=False),
        booked=entry.texts("booked", needed=False),
        may_be_asked=entry.flag("may_be_asked"),
    )


def _line(entry: Entry) -> Line:
    return Line(entry.text("who"), entry.text("text"))


def _promised(entry: Entry) -> Promised:
    return Promised(entry.text("topic"), entry.whole("in_days"))


def _handoff(entry: Entry) -> HandedOver:
    return HandedOver(
        resident=entry.text("resident"),
        urgency=entry.text("urgency"),
        danger=entry.text("danger", ""),
        reason=entry.text("reason"),
        summary=entry.text("summary"),
        state=entry.text("state"),
        opened=entry.whole("opened"),
        outcome=entry.text("outcome", ""),
        helped=entry.text("helped", ""),
    )


def _request(entry: Entry) -> Requested:
    return Requested(
        resident=entry.text("resident"),
        partner=entry.text("partner"),
        topic=entry.text("topic"),
        asked=entry.whole("asked"),
        agreed=entry.whole_or_none("agreed"),
        used=entry.whole_or_none("used"),
        state=entry.text("state"),
        days_ago=entry.whole("days_ago"),
    )


def _suggestion(entry: Entry) -> Suggested:
    return Suggested(
        resident=entry.text("resident"),
        offer=entry.text("offer"),
        topic=entry.text("topic"),
        reason=entry.text("reason"),
        by=entry.text("by"),
        answer=entry.text("answer"),
        helped=entry.text("helped", ""),
        helped_words=entry.text("helped_words", ""),
        days_ago=entry.whole("days_ago"),
    )


def _note(entry: Entry) -> SharedBack:
    return SharedBack(
        area=entry.text("area"),
        adviser=entry.text("adviser"),
        kind=entry.text("kind"),
        text=entry.text("text"),
        days_ago=entry.whole("days_ago"),
    )


def _before(entry: Entry) -> Before:
    return Before(
        months_ago=entry.whole("months_ago"),
        topic=entry.text("topic"),
        offer=entry.text("offer"),
        by=entry.text("by"),
        asked=entry.texts("asked"),
        said_yes=entry.texts("said_yes", needed=False),
        not_now=entry.texts("not_now", needed=False),
        helped=entry.texts("helped", needed=False),
    )
