"""
Somebody who works here types what sounds as if somebody may be in danger: it is heard, whatever they were doing.

The conversation keeps `worry_typed` apart, with `worry_of` (the kind of danger), `worry_at` (the step they were at),
`worry_to` (the request that they replied to) and `worry_words` (what a nudge was to say).
"""

from dataclasses import replace

from flows.choosing import chosen
from flows.danger.heard_of import what_is_heard
from flows.danger.heard_of.which_adviser import about_adviser
from flows.danger.saying.danger_words import lines_of
from flows.danger.saying.which_numbers import fitting_numbers
from flows.desk import reported
from flows.desk.memory import addressees, first_of
from flows.desk.steps import DRAFT_LENGTH, is_danger
from flows.effects import Button, Say, TellOnDuty
from flows.events import DutyTold, Entered, Event, Said
from flows.hearing.heard import Alarm
from flows.hearing.normalise import plain
from flows.hearing.replies import yes_or_no
from flows.hearing.ways import Ways
from flows.nudging import composing
from flows.nudging.standing import ASKED
from flows.nudging.typed_line import cut_up
from flows.turn import Conversation, Turn, World
from flows.wording import label, listed
from flows.words import _, joined


def first(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What is heard before anything comes of what they typed; of a nudge only where it is too long to be one."""
    if talk.step == "desk.is_it_danger":
        return is_it_danger(talk, said, world) or _more(talk, said, world)
    if _is_of_a_nudge(talk, said, world) and len(said.text) <= DRAFT_LENGTH:
        return None
    alarm = reported.alarm_in(said.text, _residents(talk), world)
    if alarm is None or (_tells_what_came_of_it(talk) and not alarm.certain):
        return None
    return _answered(talk, said, alarm, world)


def heard(talk: Conversation, said: Said, world: World, *, as_words: str = "") -> Turn | None:
    """
    Danger in what may be a nudge; None where nothing sounds of danger.

    `as_words` is the part of it that was to be read by others: that is asked about before anybody is told.
    """
    alarm = what_is_heard.heard(as_words or said.text, world).alarm
    return _answered(talk, said, alarm, world, as_words=as_words) if alarm else None


def in_doubt(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What nothing else was understood of: it is only asked, since what plainly tells of danger was heard before."""
    alarm = what_is_heard.heard(said.text, world).alarm
    return _answered(talk, said, replace(alarm, certain=False), world) if alarm else None


def is_it_danger(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Whether anybody may be in danger, or these are words for a nudge, for a resident, or for what was asked."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(MAY_BE, (TELL_THEM, *_as_meant(talk), *(() if _nudged(talk) else (NOBODY_IS,)))),))
    said_so = isinstance(event, Said) and (yes_or_no(event.text) is True or TELLS.said_in(plain(event.text)))
    if isinstance(event, Said) and yes_or_no(event.text) is False and not _nudged(talk):
        return _back(talk)
    return Turn(talk, (_to_tell(talk, world),)) if said_so else _kept_apart(talk, event, world)


def danger_told(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Those on duty have been told, and what was typed can still be what it was meant for."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(STILL_HERE, _ways_on(talk)),))
    return _kept_apart(talk, event, world)


def is_meant(talk: Conversation, event: Event) -> bool:
    """Whether they say that what they typed was meant for a resident, or for what was asked."""
    return talk.step in AT_DANGER and chosen(talk, event) == MEANT


def as_meant(talk: Conversation) -> tuple[Conversation, Said]:
    """The conversation where it was before, and what was typed there."""
    said = Said(talk.answer("worry_typed"), handoff=talk.number("worry_to"))
    return _over(talk).at(talk.answer("worry_at")), said


def gone_on(talk: Conversation) -> Conversation:
    """Something else is typed once those on duty know: in a nudge it goes on, and elsewhere from the beginning."""
    if talk.step != "desk.danger_told":
        return talk
    at = talk.answer("worry_at")
    return _over(talk).at(at if at in composing.STEPS_OF | ASKED else "desk.home")


def unsure(talk: Conversation) -> Turn | None:
    """What was typed under the question is no answer to it: it is asked again, since nobody has been told."""
    return Turn(talk, ask=True) if talk.step == "desk.is_it_danger" else None


def told(talk: Conversation, event: DutyTold, world: World) -> Turn:
    """Who has been told, the numbers that fit and what to write down; what they were writing is still there."""
    fitting = fitting_numbers(event.danger, event.words, world.programme.urgent)
    who = TOLD.format(names=listed(event.names)) if event.names else str(NOBODY)
    ways = _ways_on(talk)
    says = joined((RIGHT_TO_SAY, lines_of(fitting), joined((who, _went_nowhere(talk))), RECORD), "\n\n")
    return Turn(talk.at("desk.danger_told") if ways else _over(talk).at("desk.home"), (Say(says, ways),))


def _answered(talk: Conversation, said: Said, alarm: Alarm, world: World, *, as_words: str = "") -> Turn:
    """Told at once where it is plain, and asked where it may be meant for others, or is what came of a danger."""
    here = talk.at("desk.is_it_danger", worry_typed=said.text, worry_of=alarm.danger, worry_at=gone_on(talk).step)
    here = here.knowing(worry_words=as_words, worry_to=str(said.handoff or ""))
    plainly = alarm.certain and not as_words and not _tells_what_came_of_it(talk)
    return Turn(here, (_to_tell(here, world),)) if plainly else Turn(here, ask=True)


def _tells_what_came_of_it(talk: Conversation) -> bool:
    """Whether they close a danger: what they write sounds of it, and only what is plain may be another one."""
    return talk.step == "desk.outcome" and is_danger(talk)


def _more(talk: Conversation, said: Said, world: World) -> Turn | None:
    """More of it, under the question: what was typed first goes with it, but for what was to be a nudge."""
    alarm = what_is_heard.heard(said.text, world).alarm or reported.alarm_in(said.text, (), world)
    if alarm is None:
        return None
    before = "" if _nudged(talk) else talk.answer("worry_typed")
    both = talk.knowing(worry_typed=joined((before, said.text), "\n"), worry_of=alarm.danger)
    return Turn(both, (_to_tell(both, world),)) if alarm.certain else Turn(both, ask=True)


def _kept_apart(talk: Conversation, event: Event, world: World) -> Turn | None:
    match chosen(talk, event):
        case TELL_THEM.key:
            return Turn(talk, (_to_tell(talk, world),))
        case FOR_THE_NUDGE.key:
            text = talk.answer("worry_words") or talk.answer("worry_typed")
            return composing.written(_over(talk), text, world)
        case NOBODY_IS.key:
            return _back(talk)
    return None


def _to_tell(talk: Conversation, world: World) -> TellOnDuty:
    """It goes round an adviser who is named in it: whoever may be part of it never reads so."""
    words = talk.answer("worry_typed")
    return TellOnDuty(words, talk.answer("worry_of"), about_adviser(words, world))


def _back(talk: Conversation) -> Turn:
    at = talk.answer("worry_at")
    here = _over(talk)
    return Turn(here.at(at), ask=True) if _is_asked(at) else Turn(here.at("desk.home"), (Say(ALL_RIGHT),))


def _ways_on(talk: Conversation) -> tuple[Button, ...]:
    """What they can still say of what they typed, and the way back to what was asked."""
    meant = () if talk.answer("worry_at") in composing.STEPS_OF - {"desk.nudge_words"} else _as_meant(talk)
    return (*meant, *((CARRY_ON,) if _is_asked(talk.answer("worry_at")) else ()))


def _is_asked(step: str) -> bool:
    """Whether something was asked there that is asked again afterwards."""
    return step.startswith("desk.") and step not in AT_REST


def _as_meant(talk: Conversation) -> tuple[Button, ...]:
    """What it may have been meant for, if anything."""
    if _nudged(talk):
        return (FOR_THE_NUDGE,)
    if talk.answer("worry_at") in ANSWERS:
        return (Button(MY_ANSWER, MEANT),)
    if not addressees(talk):
        return ()
    name = FOR_ONE.format(name=first_of(talk, addressees(talk)[0])) if len(addressees(talk)) == 1 else str(FOR_SOMEBODY)
    return (Button(label(name), MEANT),)


def _nudged(talk: Conversation) -> bool:
    return bool(talk.answer("worry_words")) or talk.answer("worry_at") == "desk.nudge_words"


def _went_nowhere(talk: Conversation) -> str:
    if talk.answer("worry_at") in composing.STEPS_OF:
        return NOT_IN_THE_NUDGE
    if not addressees(talk):
        return ""
    return NOT_TO_THEM.format(who=listed([first_of(talk, each) for each in addressees(talk)], "or"))


def _is_of_a_nudge(talk: Conversation, said: Said, world: World) -> bool:
    if talk.step in composing.STEPS_OF | ASKED | {"desk.nudge_shown"}:
        return True
    return talk.step not in ANSWERS | {"desk.reply"} and cut_up(said.text, composing.calendar(world)) is not None


def _residents(talk: Conversation) -> list[str]:
    """What those are called whom it may be meant for."""
    return [first_of(talk, each) for each in addressees(talk)]


def _over(talk: Conversation) -> Conversation:
    return talk.without("worry_typed", "worry_of", "worry_at", "worry_words", "worry_to")


AT_DANGER = frozenset({"desk.is_it_danger", "desk.danger_told"})
AT_REST = frozenset({"desk.home", "desk.today", *AT_DANGER})
ANSWERS = frozenset({"desk.outcome", "desk.why", "desk.why_not", "desk.note"})
MEANT = "meant"
TELL_THEM, FOR_THE_NUDGE = Button(_("Tell those on duty"), "danger"), Button(_("It's for the nudge"), "no_danger")
NOBODY_IS, CARRY_ON = Button(_("Nobody is"), "nobody"), Button(_("Carry on"), "nobody")
MY_ANSWER, FOR_ONE, FOR_SOMEBODY = _("It's my answer"), _("It's for {name}"), _("It's for a resident")
TELLS = Ways("^ [yes|yeah|yep|ok|okay|please|do|and] [please|do] tell [them|those|duty|everybody|everyone|whoever] ..")
MAY_BE = _(
    "That sounds as if somebody may be in danger, so I've sent it to nobody yet. If anyone is in danger now, ring 999. "
    "Shall I tell those on duty, in your words?"
)
RIGHT_TO_SAY = _("You were right to say so. If anyone is in danger now, ring 999.")
TOLD = _(
    "I've told {names} just now, in your words, and tell them again every 10 minutes until somebody takes it. I can't "
    "see whether it's read: if you hear from nobody within 10 minutes, please ring them."
)
NOBODY = _(
    "I can't reach anybody on duty, so I've told nobody yet. It stands open and I keep trying, but please ring "
    "somebody yourself."
)
NOT_IN_THE_NUDGE = _("None of it is in the nudge.")
NOT_TO_THEM = _("None of it has gone to {who}.")
RECORD = _("Write down who told you, when, and in what words. Then follow your safeguarding procedure.")
STILL_HERE = _("Those on duty have been told. What you wrote is still here, and has gone to nobody else.")
ALL_RIGHT = _("All right. It has gone to nobody.")
