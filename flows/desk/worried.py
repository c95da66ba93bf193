"""
Somebody who works here types what sounds as if somebody may be in danger: it is heard, whatever they were doing.

The conversation keeps `worry_typed` apart, with `worry_of` (the kind of danger), `worry_at` (the step they were at),
`worry_to` (the request that they replied to) and `worry_words` (what a nudge was to say); more is in `open_doubt.py`.
"""

from dataclasses import replace

from flows.choosing import chosen
from flows.danger.heard_of import what_is_heard
from flows.danger.heard_of.which_adviser import about_adviser
from flows.danger.saying.danger_words import lines_of
from flows.danger.saying.which_numbers import fitting_numbers
from flows.desk import open_doubt, reported, worry_ways
from flows.desk.memory import addressees, first_of
from flows.desk.steps import DRAFT_LENGTH, is_danger
from flows.effects import LapseAt, Say, TellOnDuty
from flows.events import DutyTold, Entered, Event, Pressed, Said
from flows.hearing.heard import Alarm
from flows.nudging import composing
from flows.nudging.standing import ASKED
from flows.nudging.typed_line import cut_up
from flows.turn import Conversation, Turn, World
from flows.wording import listed
from flows.words import _, joined


def first(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What is heard before anything comes of what they typed; of a nudge only where it is too long to be one."""
    if talk.step == open_doubt.ASKED_AT:
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
    if alarm := what_is_heard.heard(said.text, world).alarm:
        return _answered(talk, said, replace(alarm, certain=False), world)
    if not open_doubt.is_open(talk):
        return None
    more = open_doubt.with_more(open_doubt.come_back(talk), said.text)
    return Turn(more, (worry_ways.still_open(more, world),))


def is_it_danger(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Whether anybody may be in danger, or these are words for a nudge, for a resident, or for what was asked."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(joined((MAY_BE, worry_ways.all_of_it(talk)), "\n"), worry_ways.ways(talk)),))
    if isinstance(event, Said) and worry_ways.says_no(talk, event, world):
        return _kept_apart(talk, event, world) or _back(talk)
    if isinstance(event, Said) and worry_ways.says_so(event):
        return _told_now(talk, world)
    return _kept_apart(talk, event, world)


def danger_told(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Those on duty have been told, and what was typed can still be what it was meant for."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(STILL_HERE, worry_ways.ways_on(talk)),))
    return _kept_apart(talk, event, world)


def pressed_late(talk: Conversation, pressed: Pressed, world: World) -> Turn | None:
    """A button of the question on an earlier message counts for as long as it is open, wherever they are by now."""
    late = pressed.step == open_doubt.ASKED_AT and pressed.key in (worry_ways.TELL_THEM.key, worry_ways.NOBODY_IS.key)
    return _kept_apart(open_doubt.come_back(talk), pressed, world) if late and open_doubt.is_open(talk) else None


def lapsed(talk: Conversation, world: World) -> Turn:
    """The question was left open: once they are asked again, and after an hour it is told as danger."""
    if not open_doubt.is_open(talk):
        return Turn(talk)
    here, ends = open_doubt.come_back(talk), open_doubt.ends(talk)
    if world.now >= ends:
        return _told_now(here.knowing(worry_left="yes"), world)
    return Turn(here, (LapseAt(ends), worry_ways.still_open(here, world)))


def put_away(talk: Conversation) -> Conversation:
    """They have said on the desk what it is: nothing is asked here any more."""
    return _over(talk).at("desk.home") if talk.step == open_doubt.ASKED_AT else open_doubt.settled(talk)


def is_meant(talk: Conversation, event: Event) -> bool:
    """Whether they say that what they typed was meant for a resident, or for what was asked."""
    at_danger = talk.step in worry_ways.AT_DANGER and talk.answer("worry_typed") != ""
    return at_danger and chosen(talk, event) == worry_ways.MEANT


def as_meant(talk: Conversation) -> tuple[Conversation, Said]:
    """The conversation where it was before, and what was typed there."""
    said = Said(talk.answer("worry_typed"), handoff=talk.number("worry_to"))
    return _over(talk).at(talk.answer("worry_at")), said


def gone_on(talk: Conversation) -> Conversation:
    """Something else is typed once those on duty know: in a nudge it goes on, and elsewhere from the beginning."""
    if talk.step != "desk.danger_told":
        return talk
    at = talk.answer("worry_at")
    here = _typed_over(talk) if open_doubt.is_open(talk) else _over(talk)
    return here.at(at if at in composing.STEPS_OF | ASKED else "desk.home")


def captioned(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Danger in what stands under a photo or file, or more of what is asked about."""
    return first(talk, said, world) or unsure(more_of_it(talk, said))


def more_of_it(talk: Conversation, said: Said) -> Conversation:
    """What is typed under the question and is no answer to it goes with it."""
    return open_doubt.with_more(talk, said.text) if talk.step == open_doubt.ASKED_AT else talk


def unsure(talk: Conversation) -> Turn | None:
    """What was typed under the question is no answer to it: it is asked again, since nobody has been told."""
    return Turn(talk, (worry_ways.asked_again(talk),)) if talk.step == open_doubt.ASKED_AT else None


def told(talk: Conversation, event: DutyTold, world: World) -> Turn:
    """Who has been told, the numbers that fit and what to write down; what they were writing is still there."""
    fitting = fitting_numbers(event.danger, event.words, world.programme.urgent)
    who = TOLD.format(names=listed(event.names)) if event.names else str(NOBODY)
    opening = NOT_SAID if talk.answer("worry_left") else RIGHT_TO_SAY
    talk = talk.without("worry_left")
    ways = worry_ways.ways_on(talk)
    says = joined((opening, lines_of(fitting), joined((who, _went_nowhere(talk))), RECORD), "\n\n")
    if open_doubt.is_open(talk):  # of something else: what was told now came from the desk page
        return Turn(talk, (Say(says, worry_ways.ways(talk) if talk.step == open_doubt.ASKED_AT else ()),))
    return Turn(talk.at("desk.danger_told") if ways else _over(talk).at("desk.home"), (Say(says, ways),))


def _answered(talk: Conversation, said: Said, alarm: Alarm, world: World, *, as_words: str = "") -> Turn:
    """Told at once where it is plain, and asked where it may be meant for others, or is what came of a danger."""
    here = open_doubt.with_more(talk, said.text).at(open_doubt.ASKED_AT, worry_at=gone_on(talk).step)
    kept = {"worry_typed": said.text, "worry_words": as_words, "worry_to": str(said.handoff or "")}
    here = here.knowing(worry_of=_kind(talk, alarm), **kept)
    plainly = alarm.certain and not as_words and not _tells_what_came_of_it(talk)
    if plainly:
        return _told_now(here, world)
    here, lapses = open_doubt.opened(here, world)
    return Turn(here, lapses, ask=True)


def _kind(talk: Conversation, alarm: Alarm) -> str:
    """What kind of danger it is: what was heard first, unless more of it is plain."""
    return talk.answer("worry_of") if open_doubt.is_open(talk) and not alarm.certain else alarm.danger


def _tells_what_came_of_it(talk: Conversation) -> bool:
    """Whether they close a danger: what they write sounds of it, and only what is plain may be another one."""
    return talk.step in ("desk.outcome", "desk.is_it_over") and is_danger(talk)


def _more(talk: Conversation, said: Said, world: World) -> Turn | None:
    """More of it, under the question: what was typed first goes with it, but for what was to be a nudge."""
    alarm = what_is_heard.heard(said.text, world).alarm or reported.alarm_in(said.text, (), world)
    if alarm is None:
        return None
    before = talk.without("worry_said") if worry_ways.nudged(talk) else talk
    both = open_doubt.with_more(before, said.text).knowing(worry_of=_kind(talk, alarm))
    return _told_now(both, world) if alarm.certain else unsure(both)


def _kept_apart(talk: Conversation, event: Event, world: World) -> Turn | None:
    match chosen(talk, event):
        case worry_ways.TELL_THEM.key:
            return _told_now(talk, world)
        case worry_ways.FOR_THE_NUDGE.key:
            text = talk.answer("worry_words") or talk.answer("worry_typed")
            return composing.written(_over(talk), text, world)
        case worry_ways.NOBODY_IS.key:
            return _back(talk)
    return None


def _told_now(talk: Conversation, world: World) -> Turn:
    """It goes round an adviser who is named in it: whoever may be part of it never reads so."""
    words, unsaid = talk.answer("worry_said"), talk.answer("worry_left") != ""
    tells = TellOnDuty(words, talk.answer("worry_of"), about_adviser(words, world), unsaid)
    return Turn(open_doubt.settled(talk), (tells,))


def _back(talk: Conversation) -> Turn:
    at = talk.answer("worry_at")
    here = _over(talk)
    return Turn(here.at(at), ask=True) if worry_ways.is_asked(at) else Turn(here.at("desk.home"), (Say(ALL_RIGHT),))


def _went_nowhere(talk: Conversation) -> str:
    if talk.answer("worry_at") in composing.STEPS_OF:
        return NOT_IN_THE_NUDGE
    if not addressees(talk):
        return ""
    return NOT_TO_THEM.format(who=listed([first_of(talk, each) for each in addressees(talk)], "or"))


def _is_of_a_nudge(talk: Conversation, said: Said, world: World) -> bool:
    if talk.step in composing.STEPS_OF | ASKED | {"desk.nudge_shown"}:
        return True
    return (
        talk.step not in worry_ways.ANSWERS | {"desk.reply"}
        and cut_up(said.text, composing.calendar(world)) is not None
    )


def _residents(talk: Conversation) -> list[str]:
    """What those are called whom it may be meant for."""
    return [first_of(talk, each) for each in addressees(talk)]


def _over(talk: Conversation) -> Conversation:
    return _typed_over(talk).without("worry_of", *open_doubt.KEPT)


def _typed_over(talk: Conversation) -> Conversation:
    """Nothing is to come any more of what was typed here; a doubt that is open from elsewhere stays."""
    return talk.without("worry_typed", "worry_at", "worry_words", "worry_to")


MAY_BE = _(
    "That sounds as if somebody may be in danger, so I've sent it to nobody yet. If anyone is in danger now, ring 999. "
    "Shall I tell those on duty, in your words?"
)
NOT_SAID = _(
    "An hour ago I asked you whether somebody may be in danger, and you haven't said. So I treat it as danger; if "
    "nobody is, say so to whoever takes it. If anyone is in danger now, ring 999."
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
STILL_HERE = _("What you wrote is still here, and has gone to nobody but those on duty.")
ALL_RIGHT = _("All right. It has gone to nobody.")
