"""What an adviser reads of one resident who is waiting: a card that fits a phone, most pressing thing first."""

from collections.abc import Mapping, Sequence
from datetime import date

from flows.brief import Brief
from flows.desk import colleague
from flows.desk.kinds import sounds_like
from flows.effects import Button, Say
from flows.events import HandoffArrived
from flows.programme import Programme
from flows.turn import World
from flows.wording import NAMELESS, capital, clip, day, today
from flows.words import _, joined

LAST_WORDS, WORDS_LENGTH = 3, 140
SUMMARY_LENGTH, TRIED_LENGTH, WHO_LENGTH = 1500, 300, 120
MORE_ON_THE_PAGE = _("All of it is on your desk page.")


def card(arrived: HandoffArrived, world: World) -> Say:
    """The card with what can be done about it. One about danger says so first, and what to do."""
    brief = arrived.brief
    safety = brief.urgency == "safety"
    if arrived.stands:
        return Say(NOBODY_YET.format(who=who(brief)), buttons(brief.handoff, safety=True)[:1])
    if brief.colleague:
        return Say(
            _first(arrived, colleague.card_of(brief, unsaid=arrived.unsaid)), buttons(brief.handoff, safety=True)
        )
    lines = (
        _first(arrived, SAFETY),
        f"{capital(who(brief))}{'' if safety else _phase(brief, world.programme)}",
        "" if safety else _wanted(brief.summary),
        TRIED.format(tried=clip(brief.tried, TRIED_LENGTH)) if brief.tried else "",
        PROMISED.format(day=by_when(brief, world)) if brief.by_when and not safety else "",
        "" if safety else _last_words((arrived.stuck,) if arrived.stuck else brief.last_words),
        sounds_like(arrived.danger),
        brief.to_know,
    )
    files = () if safety or arrived.again else brief.files
    return Say(joined(lines, "\n"), buttons(brief.handoff, safety=safety), files=files)


def buttons(handoff: int, *, safety: bool = False) -> tuple[Button, ...]:
    """What can be done with a handoff, for as long as it is open. Danger is never put off till later."""
    ways = [way for way in WAYS if not (safety and way[1] == "later")]
    return tuple(Button(label, f"{key}:{handoff}", standing=True) for label, key in ways)


def answering(handoff: int) -> tuple[Button, ...]:
    """What can be done with a handoff one has."""
    return (
        Button(_("Reply"), f"reply:{handoff}", standing=True),
        Button(_("Close"), f"close:{handoff}", standing=True),
    )


def who(brief: Brief) -> str:
    """Who it is, and where."""
    return clip(joined((brief.resident or NAMELESS, brief.area), ", "), WHO_LENGTH)


def by_when(brief: Brief, world: World) -> str:
    """The promised day as people say it."""
    try:
        return day(date.fromisoformat(brief.by_when), today(world))
    except ValueError:
        return brief.by_when


def likeliest_phase(odds: Mapping[str, float], said_by: str, programme: Programme) -> str:
    """The likeliest phase, how likely it is and who said so; nothing where nothing is known."""
    if not odds:
        return ""
    likeliest = max(odds, key=lambda phase: odds[phase])
    phase, percent = programme.phase(likeliest).label, round(odds[likeliest] * 100)
    return (LIKELY_AS_SAID if said_by else LIKELY).format(phase=phase, percent=percent, who=said_by)


def said_by(role: str, name: str = "") -> str:
    """Who said how far an area is: by name, or else what they are; nothing where nobody did."""
    return (name or A_ROLE.format(role=role)) if role else ""


def _first(arrived: HandoffArrived, danger: str) -> str:
    if arrived.passed_by:
        passed = (PASSED_TO if arrived.passed_to else PASSED_TO_YOU).format(by=arrived.passed_by, to=arrived.passed_to)
        return f"{passed}\n{danger}" if arrived.brief.urgency == "safety" else passed
    if arrived.stuck:
        return STILL_STUCK
    match arrived.brief.urgency, arrived.again:
        case "safety", 0:
            return danger
        case "safety", _:
            return f"{BACK if arrived.brief.holder else UNANSWERED}\n{danger}"
        case "soon", 0:
            return SOON
        case _, 0:
            return ORDINARY
    return STILL_WAITING


def _phase(brief: Brief, programme: Programme) -> str:
    known = next((phase.label for phase in programme.phases if phase.id == brief.phase), brief.phase)
    return f" ({known})" if known else ""


def _wanted(summary: str) -> str:
    more = MORE_ON_THE_PAGE if len(summary) > SUMMARY_LENGTH else ""
    return joined((WANTED.format(summary=clip(summary, SUMMARY_LENGTH)), more))


def _last_words(last: Sequence[str]) -> str:
    said = "\n".join(f"  “{clip(words, WORDS_LENGTH)}”" for words in last[-LAST_WORDS:])
    return f"{LAST_WROTE}\n{said}" if said else ""


TODAYS_LIST = Button(_("Today's list"), "today", standing=True)
WAYS = (
    (_("Take it"), "take"),
    (_("Reply"), "reply"),
    (_("Later"), "later"),
    (_("Pass on"), "pass"),
    (_("Close"), "close"),
)
SAFETY = _(
    "SAFETY: somebody may be in danger.\nTake it now and write to them. If anyone is in danger, ring 999; then follow "
    "your safeguarding procedure. They've been given 999 and the numbers that fit."
)
NOBODY_YET = _("SAFETY: nobody has this one: {who}. Take it if you can. If anyone is in danger, ring 999.")
BACK, UNANSWERED = _("You have this one, and it isn't closed."), _("Nobody is answering this.")
NO_AREA, A_ROLE = _("no area yet"), _("a {role}")
TRIED, PROMISED = _("Tried: {tried}"), _("Promised an answer by {day}")
WANTED, LAST_WROTE = _("They want: “{summary}”"), _("Last they wrote:")
LIKELY, LIKELY_AS_SAID = _("{phase}, {percent}% likely"), _("{phase}, {percent}% likely, as {who} said")
PASSED_TO_YOU = _("{by} has passed this on to you.")
PASSED_TO = _("{by} has passed this on to {to}, who hasn't taken it yet.")
SOON = _("Somebody needs you soon.")
ORDINARY = _("Somebody has asked for you.")
STILL_STUCK = _("Somebody is still stuck with what was closed, so it is open again.")
STILL_WAITING = _("Somebody is still waiting for an answer.")
