"""How a nudge stands, as it is said in a staff chat: what came of what they did with it, and how far it is."""

from collections.abc import Mapping

from flows.desk.calendar import Calendar
from flows.effects import Button, Say
from flows.events import NudgeStands
from flows.following_up.nudge import ANSWERS
from flows.nudging.composing import NEVER_MIND, OF_NUDGE, calendar
from flows.nudging.sight import Stand
from flows.turn import Conversation, Turn, World
from flows.wording import clip, in_figures, label, listed
from flows.words import _, _n, joined

WORDS_SHOWN = 60
ASKED = frozenset({"desk.nudge_which", "desk.nudge_stop"})


def stands(talk: Conversation, event: NudgeStands, world: World) -> Turn:
    """What came of it, with the figures as they are now."""
    if event.did == "which":
        rows = [WHICH_ONE.format(number=each.number, words=clip(each.words, WORDS_SHOWN)) for each in event.nudges]
        ways = tuple(_way(event.wanted, each.number, NUMBERED) for each in event.nudges)
        asks = Say(joined((WHICH, *rows), "\n"), (*ways, *NEVER_MIND))
        return Turn(talk.at("desk.nudge_which", n_how=event.wanted), (asks,))
    over = talk.without(*OF_NUDGE) if event.did != "ask" else talk
    if not event.nudges:
        return Turn(over, (Say(DID[event.did]),))
    (one,) = event.nudges
    if event.did == "sure":
        return _sure(talk, one)
    told = joined((DID[event.did].format(number=one.number), _figures(one, event.did, calendar(world))))
    return Turn(over, (Say(told, _still(one)),))


def _sure(talk: Conversation, one: Stand) -> Turn:
    """Stopped it can't be taken up again, so it is asked once."""
    asks = SURE.format(number=one.number, people=in_figures(one.waiting + one.on_its_way, HAVE_NOT))
    ways = (Button(FOR_GOOD, f"n_end:{one.number}"), LEAVE_PAUSED if one.stage == "paused" else LEAVE_GOING)
    return Turn(talk.at("desk.nudge_stop", n_stop=str(one.number)), (Say(asks, ways),))


def _figures(one: Stand, did: str, told: Calendar) -> str:
    if did == "left":
        return ""
    waits = in_figures(one.waiting, PEOPLE)
    if one.stage == "scheduled":
        goes = SCHEDULED.format(people=waits, moment=told.dated(one.due_at))
    elif did == "approved":
        goes = GOING.format(people=waits)
    else:
        had = HAD.format(people=in_figures(one.had, PEOPLE)) if one.had else str(NOT_SENT)
        goes = joined((had, in_figures(one.waiting, WAIT) if one.waiting else "", *_besides(one)))
    left = LEFT.format(people=in_figures(one.left_out, PEOPLE)) if one.left_out else ""
    return joined((goes, left))


def _besides(one: Stand) -> tuple[str, ...]:
    labels = {each.key: each.label for each in ANSWERS}
    answers = listed([f"“{labels.get(key, WROTE)}” {many}" for key, many in one.answers.items()])
    return (
        ON_ITS_WAY.format(people=in_figures(one.on_its_way, PEOPLE)) if one.on_its_way else "",
        LOST.format(people=in_figures(one.lost, PEOPLE)) if one.lost else "",
        STOPPED_BEFORE.format(people=in_figures(one.stopped, PEOPLE)) if one.stopped else "",
        ANSWERED.format(answers=answers) if answers else "",
    )


def _still(one: Stand) -> tuple[Button, ...]:
    match one.stage:
        case "draft":
            return (_way("look", one.number),)
        case "scheduled" | "going_out":
            return (_way("ask", one.number), _way("pause", one.number), _way("stop", one.number))
        case "paused":
            return (_way("resume", one.number), _way("stop", one.number))
    return ()


def _way(how: str, number: int, named: Mapping[str, str] | None = None) -> Button:
    return Button(label((named or WAYS)[how].format(number=number)), f"n_{how}:{number}", standing=True)


WAYS = {
    "look": _("Look at it"), "ask": _("How is it doing?"), "pause": _("Pause it"), "resume": _("Carry on"),
    "stop": _("Stop it"),
}  # fmt: skip
NUMBERED = {
    "ask": _("How is no. {number}?"), "pause": _("Pause no. {number}"), "resume": _("Carry on no. {number}"),
    "stop": _("Stop no. {number}"),
}  # fmt: skip
FOR_GOOD = _("Stop it for good")
LEAVE_GOING, LEAVE_PAUSED = Button(_("Leave it going"), "never_mind"), Button(_("Leave it paused"), "never_mind")
SURE = _("Stop no. {number} for good? {people}")
HAVE_NOT = _n("{number} person hasn't had it yet.", "{number} people haven't had it yet.")
PEOPLE = _n("{number} person", "{number} people")
NOT_SENT = _("Nobody has had it yet.")
WHICH, WHICH_ONE = _("Which nudge do you mean?"), _("No. {number}: “{words}”")
DID = {
    "approved": _("Nudge no. {number} is approved."),
    "no_draft": _("Nudge no. {number} was approved before, so nothing was sent twice."),
    "none": _("No nudge is going out or waiting to, so there was nothing to do."),
    "none_paused": _("No nudge is paused, so there was nothing to carry on with."),
    "gone": _("There's no such nudge any more, so nothing was done."),
    "left": _("Left, and thrown away. Nobody got anything."),
    "paused": _("Nudge no. {number} is paused: nobody else gets it for now."),
    "resumed": _("Nudge no. {number} goes on."),
    "stopped": _("Nudge no. {number} is stopped: nobody else gets it."),
    "as_it_was": _("Nudge no. {number} is as it was: there's nothing to do that to."),
    "ask": _("Nudge no. {number}:"),
}
SCHEDULED = _("It goes to {people}, each in their own hours, from {moment} on.")
GOING = _("It's on its way to {people}, each in their own hours.")
HAD = _("{people} had it.")
WAIT = _n("{number} person still waits for it.", "{number} people still wait for it.")
ON_ITS_WAY, LOST = _("To {people} it's on its way."), _("To {people} it didn't get through.")
STOPPED_BEFORE = _("{people} hadn't had it when it was stopped.")
ANSWERED, WROTE = _("Answered: {answers}."), _("Wrote back")
LEFT = _("{people} left out.")
