"""Whose chat is left alone by what staff write to many: after danger, and while a question of ours is unanswered."""

from datetime import datetime, timedelta

from flows.danger.in_doubt import in_doubt
from flows.following_up.patience import PEACE, Allowed, Never, NotBefore, next_allowed
from flows.programme import Pace
from flows.turn import Conversation, Person
from flows.way_back import is_open

QUESTION_STANDS = timedelta(days=7)  # after that a question of ours stands in nobody's way: it is asked again later
OFFER_STANDS = timedelta(days=28)  # an offer of a person is never taken away by something sent to many
TRY_AGAIN = timedelta(days=1)
ASKED = "a question of ours is open: it waits until they've answered"


def gate(
    verdict: Allowed | NotBefore | Never, talk: Conversation, person: Person, now: datetime, pace: Pace, *, danger: bool
) -> Allowed | NotBefore | Never:
    """The verdict on something sent to many. `danger` is whether danger was told in this chat not long ago."""
    if danger or in_doubt(talk, now):
        return Never(PEACE)
    asked = asked_until(talk, person)
    if isinstance(verdict, Never) or asked is None or asked <= now:
        return verdict
    waits = NotBefore(next_allowed(min(asked, now + TRY_AGAIN), person, pace), ASKED)
    return waits if isinstance(verdict, Allowed) or verdict.at < waits.at else verdict


def asked_until(talk: Conversation, person: Person) -> datetime | None:
    """Until when the question that is open keeps such a message waiting; None if nothing is open."""
    if person.last_heard is None or talk.owner != "bot":
        return None
    if _offers_a_person(talk):
        return person.last_heard + OFFER_STANDS
    return person.last_heard + QUESTION_STANDS if is_open(talk) or talk.step == "repair.choices" else None


def _offers_a_person(talk: Conversation) -> bool:
    if talk.step in OFFERS:
        return True
    return talk.step != "menu.home" and any(button.key in TO_A_PERSON for button in talk.question)


OFFERS = frozenset({"handoff.summary", "handoff.what_about", "handoff.change", "handoff.leave_out", "feelings.person"})
TO_A_PERSON = frozenset({"person", "adviser"})
