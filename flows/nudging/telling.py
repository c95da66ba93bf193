"""A draft of a nudge in a staff chat: shown as it would be read before anybody has it, and what can be done with it."""

import json
from collections.abc import Mapping

from flows.choosing import chosen
from flows.effects import Button, HowMoved, MoveNudge, Say
from flows.events import Entered, Event, NudgeSeen, Said
from flows.following_up.nudge import ANSWERS, MOST_SENT
from flows.hearing.normalise import plain
from flows.hearing.replies import yes_or_no
from flows.hearing.ways import line_set
from flows.nudging import composing, in_words
from flows.nudging.composing import OF_NUDGE, calendar
from flows.nudging.sight import Sight
from flows.nudging.standing import ASKED, NOT_SENT, PEOPLE
from flows.nudging.timing import ON_APPROVAL, timing
from flows.turn import LONGEST_NUMBER, Conversation, Turn, World
from flows.wording import in_figures, label, listed, short_name
from flows.words import _, _n, joined

MOVES: Mapping[str, HowMoved] = {
    "n_look": "look", "n_words": "look", "n_when": "look", "n_pause": "pause", "n_resume": "resume", "n_stop": "stop",
    "n_ask": "ask",
}  # fmt: skip
STEP_OF = {"n_words": "desk.nudge_words", "n_when": "desk.nudge_when"}
MOST_REASONS = 6


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


def shown(talk: Conversation, event: Event, world: World) -> Turn | None:
    """The draft is shown: a moment that is typed is another moment for it; entered again, it is shown as it stands."""
    number = talk.number("nudge")
    if isinstance(event, Entered):
        return Turn(talk.at("desk.home"), (MoveNudge("look", number),)) if number else Turn(talk.at("desk.home"))
    first = talk.question[0].key if talk.question else ""
    goes = isinstance(event, Said) and first.startswith("n_send") and _says_so(event.text)
    if by_its_label := pressed(talk, first if goes else chosen(talk, event)):
        return by_its_label
    return composing.timed(talk, event.text, world) if isinstance(event, Said) else None


def unsure(talk: Conversation) -> Turn | None:
    """What was typed under a draft says nothing about it: it stays on the table. Any other question is asked again."""
    if talk.step in ASKED:
        return Turn(talk, ask=True)
    return Turn(talk, (Say(UNSURE, talk.question),)) if talk.step == "desk.nudge_shown" else None


def _says_so(text: str) -> bool:
    return yes_or_no(text) is True or plain(text) in LET_IT_GO


def pressed(talk: Conversation, key: str) -> Turn | None:
    """A button under a draft or under how one stands; None for any other."""
    what, _colon, which = key.partition(":")
    number, _colon, revision = which.partition(":")
    if what not in (*MOVES, "n_send", "n_leave", "n_end") or not _is_number(number) or not _is_number(revision or "0"):
        return None
    known = talk.number("nudge") == int(number) and talk.answer("n_revision") == revision
    if what in STEP_OF and known:
        forgotten = ("n_text", "n_more") if what == "n_words" else ("n_at", "n_day")
        return Turn(talk.without(*forgotten).at(STEP_OF[what]), ask=True)
    if what == "n_send" and talk.answer("n_asked") == which:
        return Turn(talk, (Say(ASKED_BEFORE),))
    seen_as = int(revision or 0)
    match what:
        case "n_send":
            wanted = MoveNudge("send", int(number), talk.answer("n_mark") if known else "", seen_as)
        case "n_leave":
            wanted = MoveNudge("leave", int(number), revision=seen_as)
        case "n_end":
            asked = talk.step == "desk.nudge_stop" and talk.number("n_stop") == int(number)
            wanted = MoveNudge("stop", int(number), sure=asked)
        case _:
            wanted = MoveNudge(MOVES[what], int(number))
    return Turn(talk.at("desk.home"), (wanted,))


def _is_number(typed: str) -> bool:
    return typed.isdecimal() and len(typed) <= LONGEST_NUMBER


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
    with_it = str(WITH_IT) if sight.with_it else ""
    return joined((head, with_it, sight.bubble, replies), "\n"), yes


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


LET_IT_GO = line_set("send it, send, send it please, go, go ahead, let it go, schedule it, schedule, approve it")
UNSURE = _("I'm not sure what you'd like done with the nudge, so it stays as it is and nobody has had it.")
SEND_IT, SCHEDULE_IT, ASK_SECOND, LOOK = _("Send it"), _("Schedule it"), _("Ask for a second"), _("Look at it")
CHANGE_WORDS, CHANGE_WHEN, LEAVE_IT = _("Change words"), _("Change when"), _("Leave it")
AREAS = _n("{number} area", "{number} areas")
GETS = _("It's for {people} in {areas}:")
ASKED_FIRST = _n(
    "{number} of them has a question of ours open, and gets it once they've answered.",
    "{number} of them have a question of ours open, and get it once they've answered.",
)
NOBODY_GETS_IT = _("As it is, nobody would get it:")
NOBODY_LEFT_OUT = _("Nobody of them is left out.")
LEFT_OUT, REASON = _("Left out, {people}:"), _("- {many}: {why}")
AS_READ, AS_READ_BY_ONE = _("As somebody in {who} would read it:"), _("As one of them would read it:")
WITH_IT = _("(The picture or document that its page in the console shows goes with it.)")
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
NOBODY_TOLD = _("Nobody else in the team has a chat with me; it stands on the others' Home until it's approved.")
FOR_YOU = _("{who} wrote a nudge to more than {most} people, so it takes a second person. Please look at it.")
