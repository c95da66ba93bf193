"""What one of us can say of what they typed that may be danger: tell those on duty, or what else it was meant for."""

from flows.danger.heard_of import what_is_heard
from flows.desk import open_doubt, over
from flows.desk.leaving import never_minds
from flows.desk.memory import addressees, first_of
from flows.effects import Button, Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.hearing.replies import yes_or_no
from flows.hearing.ways import Ways
from flows.nudging import composing
from flows.turn import Conversation, World
from flows.wording import clip, clock, differently, label
from flows.words import _


def ways(talk: Conversation) -> tuple[Button, ...]:
    """What they can say of it."""
    return (TELL_THEM, *_as_meant(talk), *(() if nudged(talk) else (NOBODY_IS,)))


def asked_again(talk: Conversation) -> Say:
    """The question once more, under more that was typed."""
    return Say(differently(talk, ASKED_AGAIN), ways(talk))


def still_open(talk: Conversation, world: World) -> Say:
    """The question once more, with what it is about and until when."""
    by = clock(open_doubt.ends(talk).astimezone(world.person.clock))
    return Say(STILL_OPEN.format(words=clip(talk.answer("worry_said"), SHOWN), by=by), ways(talk))


def all_of_it(talk: Conversation) -> str:
    """All that is asked about, where that is more than what was typed last."""
    said = talk.answer("worry_said")
    return ALL_OF_IT.format(words=clip(said, SHOWN)) if said not in ("", talk.answer("worry_typed")) else ""


def ways_on(talk: Conversation) -> tuple[Button, ...]:
    """What they can still say of what they typed, and the way back to what was asked."""
    meant = () if talk.answer("worry_at") in composing.STEPS_OF - {"desk.nudge_words"} else _as_meant(talk)
    return (*meant, *((CARRY_ON,) if is_asked(talk.answer("worry_at")) else ()))


def is_asked(step: str) -> bool:
    """Whether something was asked there that is asked again afterwards."""
    return step.startswith("desk.") and step not in AT_REST


def says_so(said: Said) -> bool:
    """Whether they say that those on duty are to be told."""
    return yes_or_no(said.text) is True or TELLS.said_in(plain(said.text))


def says_no(talk: Conversation, said: Said, world: World) -> bool:
    """Whether they say that nobody is to be told; "no, she isn't safe" and "no idea" say nothing of the kind."""
    words = plain(said.text)
    is_no = yes_or_no(said.text) is False and not NO_ANSWER.said_in(words)
    goes_on = what_is_heard.heard(said.text, world).alarm or over.sounds_open(said.text)
    return (is_no or never_minds(talk, words)) and not goes_on


def nudged(talk: Conversation) -> bool:
    """Whether what they typed was to be the words of a nudge."""
    of_words = talk.answer("worry_at") == "desk.nudge_words" and talk.answer("worry_typed")
    return bool(talk.answer("worry_words") or of_words)


def _as_meant(talk: Conversation) -> tuple[Button, ...]:
    """What it may have been meant for, if anything."""
    if not talk.answer("worry_typed"):
        return ()
    if nudged(talk):
        return (FOR_THE_NUDGE,)
    if talk.answer("worry_at") in ANSWERS:
        return (Button(MY_ANSWER, MEANT),)
    if not addressees(talk):
        return ()
    name = FOR_ONE.format(name=first_of(talk, addressees(talk)[0])) if len(addressees(talk)) == 1 else str(FOR_SOMEBODY)
    return (Button(label(name), MEANT),)


AT_DANGER = frozenset({open_doubt.ASKED_AT, "desk.danger_told"})
AT_REST = frozenset({"desk.home", "desk.today", *AT_DANGER})
ANSWERS = frozenset({"desk.outcome", "desk.is_it_over", "desk.why", "desk.why_not", "desk.note"})
MEANT = "meant"
TELL_THEM, FOR_THE_NUDGE = Button(_("Tell those on duty"), "danger"), Button(_("It's for the nudge"), "no_danger")
NOBODY_IS, CARRY_ON = Button(_("Nobody is"), "nobody"), Button(_("Carry on"), "nobody")
MY_ANSWER, FOR_ONE, FOR_SOMEBODY = _("It's my answer"), _("It's for {name}"), _("It's for a resident")
TELLS = Ways("^ [yes|yeah|yep|ok|okay|please|do|and] [please|do] tell [them|those|duty|everybody|everyone|whoever] ..")
NO_ANSWER = Ways("^ (no idea|not now|not sure|no clue|not yet|no answer) ..")
SHOWN = 300  # characters of what they typed
ASKED_AGAIN = (
    _("Nobody has been told yet. What you write here goes with it if they are. Shall I tell those on duty?"),
    _("I keep that with it. Shall I tell those on duty now? If anyone is in danger now, ring 999."),
)
ALL_OF_IT = _("It's about all of this:\n“{words}”")
STILL_OPEN = _(
    "You haven't said yet whether somebody may be in danger, so I've told nobody:\n“{words}”\nIf anyone is in danger "
    "now, ring 999. Shall I tell those on duty? If you don't say, I tell them at {by}."
)
