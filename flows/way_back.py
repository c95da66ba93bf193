"""The question that was open: keeping it while something else is said, and offering it again afterwards."""

from dataclasses import replace

from flows.effects import Button, Effect, Say
from flows.turn import Conversation, Turn
from flows.words import _

ASKING, AFTER, LEFT_OPEN = "safety.are_you_safe", "safety.after", "safety.left_open"
"""Where the chat is while it is asked whether somebody is safe, once danger was told, and when that was left open."""
IDLE = frozenset(
    {"", "menu.home", "menu.listening", "welcome.hello", "repair.choices", "repair.person"}
    | {"handoff.waiting", "documents.one", "glossary.word", "stories.told", AFTER, LEFT_OPEN}
)
IN_PASSING = (
    "suggest.",
    "listen.",
    "guides.",
    "documents.",
    "glossary.",
    "stories.",
    "feelings.",
    "privacy.",
    "nudge.",
    "handoff.",
    "menu.",
    "stopping.",
    "agreed.",
    "coming.",
)
OF_A_DOUBT = ("worry", "worry_at", "danger", "round", "knows_whom_to_ring", "doubt_left")
"""
What is remembered while it isn't known whether somebody is safe. While there is a `worry`, it is asked about;
`doubt_left` is when that question was given up.
"""
TOOK_BACK = "took_back"
"""Whether they said since that it was nothing. A person still looks; ordinary talk goes on."""
OF_A_DANGER = (
    "alarms",
    "alarm_at",
    "danger",
    "placed",
    "given",
    "aged",
    "unaware",
    "gave_number",
    "gone_means",
    TOOK_BACK,
)
"""What is remembered of danger that was told, until it is closed."""
LAST_ALARM = "last_alarm"
"""When danger was last told. It outlasts the handoff: for a week, what may be danger again is taken for it."""
MENU = (Button(_("Menu"), "menu"),)
CARRY_ON = Button(_("Carry on"), "carry_on")
CONSENT = "welcome.consent"
BACK_TO_IT = (_("Back to where we were."), _("Now, where we were."))


def is_open(talk: Conversation) -> bool:
    """Whether this chat is in the middle of a question of its own, rather than resting or at the menu."""
    return talk.step not in IDLE


def leaving(talk: Conversation) -> Conversation:
    """
    The same conversation, keeping the question that was open so that it can be offered again.

    Something that was itself said in passing leaves the question before it in its place, and nothing takes the place of
    whether somebody is safe.
    """
    in_passing = talk.interrupted not in IDLE and talk.step.startswith(IN_PASSING)
    stays = in_passing or talk.interrupted == ASKING
    return replace(talk, interrupted=talk.step) if is_open(talk) and not stays else talk


def waits(talk: Conversation) -> str:
    """The step to come back to: the question that was kept, else whether they are safe if that was never answered."""
    unanswered = ASKING if talk.answer("worry") and talk.step != ASKING else ""
    return unanswered if talk.interrupted in IDLE and unanswered else talk.interrupted


def undone(talk: Conversation) -> Conversation:
    """The conversation as it was before it left the question that was kept for something that never came."""
    before = talk.at(talk.interrupted or "menu.listening")
    trail = " ".join(talk.answer("trail").split()).removesuffix(before.step).strip()
    before = before.knowing(trail=trail) if trail else before.without("trail")
    return replace(before, interrupted="", misses=0, question=(), last_words="")


def resting(talk: Conversation) -> Conversation:
    """The same conversation at rest, keeping the question that was open; what the menu asks isn't kept."""
    kept = talk if talk.step.startswith(("menu.", "stopping.")) else leaving(talk)
    return kept.at("menu.listening")


def returned(talk: Conversation) -> Turn:
    """Ask the kept question again; without one, show the menu."""
    back = waits(talk)
    step = "menu.home" if back in IDLE else back
    return Turn(replace(talk.at(step), interrupted=""), ask=True)


def carry_on(talk: Conversation, text: str, *effects: Effect) -> Turn:
    """Say something in passing, then ask the open question again; a resting chat keeps its buttons."""
    if was_left_at_consent(talk):
        return returned(talk).first(*effects, Say(text))
    if is_open(talk):
        return Turn(talk, (*effects, Say(text), Say(BACK_TO_IT[talk.version % 2])), ask=True)
    return Turn(talk, (*effects, Say(text, talk.question)))


def was_left_at_consent(talk: Conversation) -> bool:
    """Whether a resting chat still owes an answer to whether they may be remembered."""
    return talk.step == "menu.listening" and talk.interrupted == CONSENT
