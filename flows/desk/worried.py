"""Somebody who works here types what sounds as if somebody may be in danger: it is heard, whatever they were doing."""

from flows.choosing import chosen
from flows.danger.heard_of import what_is_heard
from flows.danger.heard_of.which_adviser import about_adviser
from flows.danger.saying.danger_words import lines_of
from flows.danger.saying.which_numbers import fitting_numbers
from flows.effects import Button, Say, TellOnDuty
from flows.events import ColleagueWorried, DutyTold, Entered, Event, Said
from flows.hearing.normalise import plain
from flows.hearing.replies import yes_or_no
from flows.hearing.ways import Ways
from flows.nudging import composing
from flows.nudging.standing import ASKED
from flows.turn import Conversation, Turn, World
from flows.wording import listed
from flows.words import _, joined


def heard(talk: Conversation, said: Said, world: World, *, as_words: str = "") -> Turn | None:
    """
    Those on duty are told where it is plain, and else it is asked; None where nothing sounds of danger.

    `as_words` is the part of it that was to be read by others: that is asked about before anybody is told.
    """
    alarm = what_is_heard.heard(as_words or said.text, world).alarm
    if alarm is None:
        return None
    here = talk.at("desk.is_it_danger", worry_typed=said.text, worry_of=alarm.danger, worry_at=talk.step)
    here = here.knowing(worry_words=as_words)
    if alarm.certain and not as_words:
        return Turn(here, (_to_tell(here, world),))
    return Turn(here, ask=True)


def is_it_danger(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Whether anybody may be in danger, or these are words for a nudge."""
    nudged = talk.answer("worry_words") or talk.answer("worry_at") == "desk.nudge_words"
    if isinstance(event, Entered):
        ways = (TELL_THEM, FOR_THE_NUDGE) if nudged else (TELL_THEM, NOBODY_IS)
        return Turn(talk, (Say(MAY_BE, ways),))
    said_so = isinstance(event, Said) and (yes_or_no(event.text) is True or TELLS.said_in(plain(event.text)))
    match TELL_THEM.key if said_so else chosen(talk, event):
        case TELL_THEM.key:
            return Turn(talk, (_to_tell(talk, world),))
        case FOR_THE_NUDGE.key:
            text = talk.answer("worry_words") or talk.answer("worry_typed")
            return composing.written(_over(talk), text, world)
        case NOBODY_IS.key:
            return _back(talk)
    return None


def unsure(talk: Conversation) -> Turn | None:
    """What was typed under the question is no answer to it: it is asked again, since nobody has been told."""
    return Turn(talk, ask=True) if talk.step == "desk.is_it_danger" else None


def told(talk: Conversation, event: DutyTold, world: World) -> Turn:
    """Who has been told, and the numbers that fit; what they were writing is still there."""
    fitting = fitting_numbers(event.danger, event.words, world.programme.urgent)
    who = TOLD.format(names=listed(event.names)) if event.names else str(NOBODY)
    writing = talk.answer("worry_at") in composing.STEPS_OF
    said = joined((RIGHT_TO_SAY, lines_of(fitting), joined((who, NOT_IN_THE_NUDGE if writing else ""))), "\n\n")
    goes_on = _goes_on(talk.answer("worry_at"))
    ways = (
        (FOR_THE_NUDGE, CARRY_ON) if talk.answer("worry_at") == "desk.nudge_words" else (CARRY_ON,) if goes_on else ()
    )
    here = talk if goes_on else _over(talk).at("desk.home")
    return Turn(here, (Say(said, ways),))


def of_a_colleague(talk: Conversation, event: ColleagueWorried) -> Turn:
    """A colleague wrote it: whoever is on duty reads who and what, word for word."""
    return Turn(talk, (Say(COLLEAGUE.format(who=event.name or SOMEBODY, words=event.words)),))


def _to_tell(talk: Conversation, world: World) -> TellOnDuty:
    """It goes round an adviser who is named in it: whoever may be part of it never reads so."""
    words = talk.answer("worry_typed")
    return TellOnDuty(words, talk.answer("worry_of"), about_adviser(words, world))


def _back(talk: Conversation) -> Turn:
    at = talk.answer("worry_at")
    here = _over(talk)
    return Turn(here.at(at), ask=True) if _goes_on(at) else Turn(here.at("desk.home"), (Say(ALL_RIGHT),))


def _goes_on(step: str) -> bool:
    """Whether what was asked there is asked again afterwards."""
    return step in composing.STEPS_OF | ASKED


def _over(talk: Conversation) -> Conversation:
    return talk.without("worry_typed", "worry_of", "worry_at", "worry_words")


TELL_THEM, FOR_THE_NUDGE = Button(_("Tell those on duty"), "danger"), Button(_("It's for the nudge"), "no_danger")
NOBODY_IS, CARRY_ON = Button(_("Nobody is"), "nobody"), Button(_("Carry on"), "nobody")
TELLS = Ways("^ [yes|yeah|yep|ok|okay|please|do|and] [please|do] tell [them|those|duty|everybody|everyone|whoever] ..")
MAY_BE = _(
    "That sounds as if somebody may be in danger, so I've sent it to nobody yet. If anyone is in danger now, ring 999. "
    "Shall I tell those on duty, in your words?"
)
RIGHT_TO_SAY = _("You were right to say so. If anyone is in danger now, ring 999.")
TOLD = _(
    "I've sent it to {names} just now, in your words, and only this once. I can't see whether it's read: if you hear "
    "from nobody within 10 minutes, please ring them."
)
NOBODY = _("I can't reach anybody on duty, so I've told nobody. Please ring somebody yourself.")
NOT_IN_THE_NUDGE = _("None of it is in the nudge.")
COLLEAGUE = _(
    "SAFETY: {who} wrote to me what sounds as if somebody may be in danger:\n“{words}”\nPlease get in touch with them "
    "now. If anyone is in danger, ring 999."
)
SOMEBODY = _("a colleague")
ALL_RIGHT = _("All right. It has gone to nobody.")
