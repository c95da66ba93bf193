"""What is said of a nudge in a staff chat: the draft before anybody has it, what came of it, how it is doing."""

import json
from collections.abc import Mapping

from flows.choosing import chosen
from flows.desk.calendar import Calendar
from flows.effects import Button, HowMoved, MoveNudge, Say
from flows.events import Entered, Event, NudgeSeen, NudgeStands, Said
from flows.following_up.nudge import ANSWERS
from flows.nudging import composing, in_words
from flows.nudging.composing import OF_NUDGE, calendar
from flows.nudging.sight import Sight, Stand
from flows.nudging.timing import ON_APPROVAL, timing
from flows.turn import Conversation, Turn, World
from flows.wording import clip, in_figures, label, listed, short_name
from flows.words import _, _n, joined

MOVES: Mapping[str, HowMoved] = {
    "n_look": "look", "n_words": "look", "n_when": "look", "n_pause": "pause", "n_resume": "resume", "n_stop": "stop",
    "n_ask": "ask",
}  # fmt: skip
STEP_OF = {"n_words": "desk.nudge_words", "n_when": "desk.nudge_when"}
MOST_REASONS, MOST_SENT, WORDS_SHOWN = 6, 1024, 60


def seen(talk: Conversation, event: NudgeSeen, world: World) -> Turn:
    """The draft as one person's phone would show it, who gets it and who doesn't, and what can be done about it."""
    sight, busy = event.sight, event.why == "for_you"
    parts = (_why(event, world), *_draft(sight, world), _before_it_goes(sight, world) if not busy else "")
    message = Say(joined(parts, "\n\n"), _ways(sight, asked=event.why))
    if busy:
        return Turn(talk, (message,))
    if event.why == "second_person":
        return Turn(talk.without(*OF_NUDGE).knowing(n_asked=f"{sight.number}:{sight.revision}"), (message,))
    return Turn(_knowing(talk, sight).at("desk.nudge_shown"), (message,))


def stands(talk: Conversation, event: NudgeStands, world: World) -> Turn:
    """What came of it, with the figures as they are now."""
    if event.did == "which":
        rows = [WHICH_ONE.format(number=each.number, words=clip(each.words, WORDS_SHOWN)) for each in event.nudges]
        ways = tuple(_way(event.wanted, each.number) for each in event.nudges)
        return Turn(talk, (Say(joined((WHICH, *rows), "\n"), ways),))
    over = talk.without(*OF_NUDGE) if event.did != "ask" else talk
    if not event.nudges:
        return Turn(over, (Say(DID[event.did]),))
    (one,) = event.nudges
    told = joined((DID[event.did].format(number=one.number), _figures(one, event.did, calendar(world))))
    return Turn(over, (Say(told, _still(one)),))


def shown(talk: Conversation, event: Event, world: World) -> Turn | None:
    """The draft is shown: a moment that is typed is another moment for it; entered again, it is shown as it stands."""
    number = talk.number("nudge")
    if isinstance(event, Entered):
        return Turn(talk.at("desk.home"), (MoveNudge("look", number),)) if number else Turn(talk.at("desk.home"))
    if by_its_label := pressed(talk, chosen(talk, event)):
        return by_its_label
    return composing.timed(talk, event.text, world) if isinstance(event, Said) else None


def pressed(talk: Conversation, key: str) -> Turn | None:
    """A button under a draft or under how one stands; None for any other."""
    what, _colon, which = key.partition(":")
    number, _colon, revision = which.partition(":")
    if not number.isdecimal() or what not in (*MOVES, "n_send", "n_leave"):
        return None
    known = talk.number("nudge") == int(number) and talk.answer("n_revision") == revision
    if what in STEP_OF and known:
        forgotten = ("n_text", "n_more") if what == "n_words" else ("n_at", "n_day")
        return Turn(talk.without(*forgotten).at(STEP_OF[what]), ask=True)
    if what == "n_send" and talk.answer("n_asked") == which:
        return Turn(talk, (Say(ASKED_BEFORE),))
    seen_so = (talk.answer("n_mark"), int(revision)) if known else ("", 0)
    match what:
        case "n_send":
            wanted = MoveNudge("send", int(number), *seen_so)
        case "n_leave":
            wanted = MoveNudge("leave", int(number), "", seen_so[1])
        case _:
            wanted = MoveNudge(MOVES[what], int(number))
    return Turn(talk.at("desk.home"), (wanted,))


def _knowing(talk: Conversation, sight: Sight) -> Conversation:
    return talk.without(*OF_NUDGE).knowing(
        n_who=json.dumps(sight.segment.as_json(), ensure_ascii=False), n_text=sight.text, n_more=sight.more,
        n_at=sight.at.isoformat() if sight.at else "now", nudge=str(sight.number), n_mark=sight.mark,
        n_revision=str(sight.revision),
    )  # fmt: skip


def _why(event: NudgeSeen, world: World) -> str:
    by = short_name(event.by, world.programme.about.team) if event.by else ""
    match event.why:
        case "changed":
            return str(CHANGED)
        case "theirs":
            return THEIRS.format(who=by or SOMEBODY, mine=event.mine)
        case "second_person":
            told = TOLD.format(names=listed(event.told)) if event.told else str(NOBODY_TOLD)
            return joined((WAITS.format(most=world.programme.approve_above, number=event.sight.number), told))
        case "for_you":
            return FOR_YOU.format(who=by or SOMEBODY, most=world.programme.approve_above)
    return ""


def _draft(sight: Sight, world: World) -> tuple[str, ...]:
    told = calendar(world)
    people = in_figures(sight.people, PEOPLE)
    gets = GETS.format(people=people, areas=in_figures(sight.areas, AREAS)) if sight.people else str(NOBODY_GETS_IT)
    head = joined((NOT_SENT, gets, f"{in_words.who(sight.segment, world.programme)}."))
    when = timing(sight.moments, sight.at or told.now, told, "" if sight.at else ON_APPROVAL) if sight.people else ""
    asked = in_figures(sight.asked, ASKED_FIRST) if sight.asked else ""
    return joined((head, _left_out(sight), when, asked), "\n"), *_as_read(sight)


def _left_out(sight: Sight) -> str:
    if not sight.left_out:
        return str(NOBODY_LEFT_OUT) if sight.people else ""
    rows = [REASON.format(many=many, why=why) for why, many in sight.left_out[:MOST_REASONS]]
    many = sum(count for _why, count in sight.left_out)
    return joined((LEFT_OUT.format(people=in_figures(many, PEOPLE)), *rows), "\n")


def _as_read(sight: Sight) -> tuple[str, ...]:
    if not sight.people:
        return ()
    replies = " ".join(f"[{each.label}]" for each in ANSWERS)
    head = AS_READ.format(who=sight.reader) if sight.reader else str(AS_READ_BY_ONE)
    yes = ON_A_YES.format(words=sight.yes) if sight.yes else ""
    return joined((head, sight.bubble, replies), "\n"), yes


def _before_it_goes(sight: Sight, world: World) -> str:
    if sight.longest > MOST_SENT:
        return FILLED_TOO_LONG.format(many=sight.longest, most=MOST_SENT)
    second = ABOVE.format(most=world.programme.approve_above) if sight.takes_another else ""
    return joined((second, ON_THE_PAGE.format(number=sight.number)))


def _ways(sight: Sight, *, asked: str) -> tuple[Button, ...]:
    which = f"{sight.number}:{sight.revision}"
    if asked == "for_you":
        return (Button(label(LOOK), f"n_look:{sight.number}", standing=True),)
    if asked == "second_person":
        return ()
    goes = SEND_IT if not sight.at else SCHEDULE_IT
    may_go = sight.people and sight.longest <= MOST_SENT
    first = (Button(label(ASK_SECOND if sight.takes_another else goes), f"n_send:{which}"),) if may_go else ()
    others = ((CHANGE_WORDS, "n_words"), (CHANGE_WHEN, "n_when"), (LEAVE_IT, "n_leave"))
    return (*first, *(Button(label(name), f"{key}:{which}") for name, key in others))


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


def _way(how: str, number: int) -> Button:
    return Button(label(WAYS[how]), f"n_{how}:{number}", standing=True)


WAYS = {
    "look": _("Look at it"), "ask": _("How is it doing?"), "pause": _("Pause it"), "resume": _("Carry on"),
    "stop": _("Stop it"),
}  # fmt: skip
SEND_IT, SCHEDULE_IT, ASK_SECOND, LOOK = _("Send it"), _("Schedule it"), _("Ask for a second"), _("Look at it")
CHANGE_WORDS, CHANGE_WHEN, LEAVE_IT = _("Change words"), _("Change when"), _("Leave it")
PEOPLE = _n("{number} person", "{number} people")
AREAS = _n("{number} area", "{number} areas")
NOT_SENT = _("Nobody has had it yet.")
GETS = _("It's for {people} in {areas}:")
ASKED_FIRST = _n(
    "{number} of them has a question of ours open, and gets it once they've answered.",
    "{number} of them have a question of ours open, and get it once they've answered.",
)
NOBODY_GETS_IT = _("As it is, nobody would get it:")
NOBODY_LEFT_OUT = _("Nobody of them is left out.")
LEFT_OUT, REASON = _("Left out, {people}:"), _("- {many}: {why}")
AS_READ, AS_READ_BY_ONE = _("As somebody in {who} would read it:"), _("As one of them would read it:")
ON_A_YES = _("After “Yes, tell me”: {words}")
FILLED_TOO_LONG = _(
    "Filled in for the person with the longest details, that is {many} characters; {most} can be sent. Please shorten "
    "it."
)
ABOVE = _("More than {most} people would get it, and you wrote it, so somebody else in the team approves it.")
ON_THE_PAGE = _("It's no. {number} under Nudges in the console, where you can also let somebody in with a reason.")
CHANGED = _(
    "Who gets it, what it says or when has changed since you looked, so nothing was done. Here is how it stands:"
)
THEIRS = _("{who} changed it meanwhile, so what you chose isn't kept. Yours was:\n“{mine}”\nThis is how it stands:")
SOMEBODY = _("Somebody in the team")
WAITS = _("It waits: more than {most} people would get it, and you wrote it. It's no. {number} under Nudges.")
ASKED_BEFORE = _("It waits for a second person already, so nothing was sent.")
TOLD = _("I've just asked {names} to look at it.")
NOBODY_TOLD = _(
    "Nobody else in the team has a chat with me; it stands on the others' Home until it's approved."
)
FOR_YOU = _("{who} wrote a nudge to more than {most} people, so it takes a second person. Please look at it.")
WHICH, WHICH_ONE = _("Which nudge do you mean?"), _("No. {number}: “{words}”")
DID = {
    "approved": _("Nudge no. {number} is approved."),
    "no_draft": _("Nudge no. {number} was approved before, so nothing was sent twice."),
    "none": _("No nudge is going out or waiting to, so there was nothing to do."),
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
