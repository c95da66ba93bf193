"""What the adviser is told of a handoff in a transcript; as `storage/handing_over/briefs.py` finds it in rows."""

from datetime import datetime
from zoneinfo import ZoneInfo

from flows.brief import Brief
from flows.desk.card import NO_AREA as NO_AREA
from flows.desk.card import likeliest_phase, said_by
from flows.desk.colleague import A_COLLEAGUE
from flows.desk.sight import COLLEAGUE
from flows.desk.to_know import to_know
from flows.diagnosing import anew
from flows.diagnosing.diagnosis import Odds, as_of
from flows.handing_over.reasons import complains_of
from flows.programme import Programme
from flows.rehearsal.books import Books
from flows.rehearsal.open_ones import Opened
from flows.suggesting.offer_names import TAKEN_UP, tried
from flows.turn import Card
from flows.wording import day

LAST_WORDS = 4
MOST_TRIED = 3


def brief_of(books: Books, programme: Programme, card: Card | None, opened: Opened, now: datetime) -> Brief:
    """The brief of one handoff. One about danger quotes nothing: its words stay out of ordinary summaries."""
    waiting, danger = opened.waiting, opened.waiting.urgency == "safety"
    today = now.astimezone(ZoneInfo(programme.zone)).date()
    holder = programme.adviser(waiting.who) if waiting.state == "taken" else None
    return Brief(
        handoff=waiting.id,
        resident=books.name_of(opened),
        area=card.name if card else str(A_COLLEAGUE) if opened.reason == COLLEAGUE else NO_AREA,
        urgency=waiting.urgency,
        summary=waiting.summary,
        phase=_phase(books, programme, card, now),
        tried="" if danger else _tried(books, opened.whose, programme),
        by_when=day(waiting.by_when, today) if waiting.by_when else "",
        last_words=() if danger else _last_words(books, programme, opened),
        holder=holder.name if holder else "",
        to_know=to_know(opened.reason, waiting.around, programme),
        colleague=opened.reason == COLLEAGUE,
    )


def _last_words(books: Books, programme: Programme, opened: Opened) -> tuple[str, ...]:
    whose = programme.adviser(opened.waiting.who)
    last = books.past(opened.whose).last_words[-LAST_WORDS:]
    role = programme.words.adviser
    return tuple(text for text in last if not (whose and complains_of(text, whose.name, role)))


def _phase(books: Books, programme: Programme, card: Card | None, now: datetime) -> str:
    return likeliest_phase(odds_now(books, card, programme, now), said_by(card.phase_by), programme) if card else ""


def odds_now(books: Books, card: Card, programme: Programme, now: datetime) -> Odds:
    """The odds on an area's card as they are worth now."""
    newest = None if card.phase_by else anew.newest(known for _, known in books.signals)
    return as_of(card.odds, newest, now, programme)


def _tried(books: Books, whose: int, programme: Programme) -> str:
    liked = [made for by, made in books.suggestions if by == whose and made.answer in TAKEN_UP]
    return tried(((made.offer, made.answer, made.helped) for made in liked[: -MOST_TRIED - 1 : -1]), programme)
