"""
A promise that has come due: what it was about, what was answered, what is booked in case of silence, and the way back.

`due` is the number of the follow-up, `due_kind`, `due_about`, `due_attempt` and `due_note` what it said.
"""

from dataclasses import replace

from flows.effects import AnswerFollowUp, Button, DropFollowUps, Effect, FollowUp, Say
from flows.events import FollowUpDue
from flows.following_up.patience import kept_on, widened
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU, leaving, undone
from flows.wording import ask_them

ASKED_ONCE = frozenset({"last"})
MADE_HERE = ("due", "due_kind", "due_about", "due_attempt", "due_note")


def opened(talk: Conversation, event: FollowUpDue) -> Conversation:
    """The conversation beside the question that is open, knowing what has come due."""
    beside = talk if talk.step.startswith("check_in.") else leaving(talk)
    return beside.without("got_in_the_way", "how", "heard_topic").knowing(
        due=str(event.follow_up),
        due_kind=event.kind,
        due_about=event.about,
        due_attempt=str(event.attempt),
        due_note=event.note,
    )


def if_silent(event: FollowUpDue, world: World) -> tuple[Effect, ...]:
    """The same question once more, later each time, should nothing come of this one."""
    gap = widened(event.attempt, world.programme.pace)
    if gap is None or event.kind in ASKED_ONCE or not event.about:
        return ()
    again = kept_on(world.now + gap, event.about, world)
    return (FollowUp(event.kind, event.about, again, event.attempt + 1, event.note),)


def answered(talk: Conversation, answer: str, words: str = "") -> tuple[Effect, ...]:
    """Keep what they answered; the one booked in case of silence goes."""
    about = talk.answer("due_about")
    kept = AnswerFollowUp(number(talk), answer, words)
    return (kept, DropFollowUps(about, "answered")) if about else (kept,)


def number(talk: Conversation) -> int:
    """Which follow-up this is the answer to; 0 when that was lost."""
    return talk.number("due")


def never_came(talk: Conversation, follow_up: int) -> Conversation:
    """The conversation as if that had not come due, unless they have gone on to something else."""
    asked = talk.step.startswith("check_in.") and number(talk) == follow_up
    return undone(done(talk)) if asked else talk


def back(talk: Conversation, text: str, *effects: Effect) -> Turn:
    """The last word of a check-in; the question it came beside is asked again."""
    if not talk.interrupted:
        return Turn(resting(talk), (*effects, Say(text, MENU)))
    return Turn(replace(done(talk).at(talk.interrupted), interrupted=""), (*effects, Say(text)), ask=True)


def done(talk: Conversation) -> Conversation:
    """The conversation with what had come due forgotten."""
    return talk.without(*MADE_HERE, "how")


def resting(talk: Conversation) -> Conversation:
    """The same, with nothing being asked."""
    return done(talk).at("menu.listening")


def worded(ways: tuple[str, ...], talk: Conversation) -> str:
    """The question in other words each time it is asked."""
    return ways[min(_attempt(talk), len(ways)) - 1]


def person(world: World) -> Button:
    """A person, offered as one tap."""
    return Button(ask_them(world), "person")


def _attempt(talk: Conversation) -> int:
    return max(talk.number("due_attempt"), 1)
