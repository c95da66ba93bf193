"""
One event in, one turn out: the only way into the conversation.

Two rules. What is not in `STEPS` does not exist. And every message takes the same path, read from top to bottom in
`heard`: danger first, then a person who has the chat, then words that work everywhere, then the question on the table,
then whatever else it is about.
"""

from dataclasses import replace
from typing import assert_never

from flows import menu, stopping
from flows.blocks import academy, guides, my_request, peers, technical
from flows.choosing import chosen
from flows.danger import alarm, going_round, safety, since_then, when_broken
from flows.desk import chat as desk
from flows.diagnosing import diagnose
from flows.events import (
    AdviserSaid,
    Arrived,
    Attached,
    DoubtLeft,
    DutyMoved,
    Entered,
    Event,
    FollowUpDue,
    HandoffArrived,
    HandoffClosed,
    HandoffDelayed,
    HandoffMoved,
    HandoffTaken,
    NudgeSent,
    PackageMoved,
    Pressed,
    QuestionLapsed,
    ResidentSaid,
    Said,
)
from flows.following_up import check_in, coming_back, hit_a_wall, nudge
from flows.handing_over import beside_an_adviser, handed_over, handoff, kept_from_them, sent
from flows.handing_over.asking_for_one import as_meant
from flows.knowing import kept_question, privacy
from flows.listening import feelings, in_passing, listen, repair, shrugged
from flows.meeting import about, in_time, recap, too_young, welcome
from flows.one_message import one_message
from flows.suggesting import suggest
from flows.suggesting.offer_answers import leaves_it
from flows.turn import Conversation, Step, Turn, World
from flows.way_back import is_open

STEPS: dict[str, Step] = {
    "welcome.hello": welcome.hello,
    "welcome.which_area": welcome.which_area,
    "welcome.which_of": welcome.which_of,
    "welcome.which_region": welcome.which_region,
    "welcome.area_list": welcome.area_list,
    "welcome.consent": welcome.consent,
    "welcome.look_round": welcome.look_round,
    "too_young.are_you": too_young.are_you,
    "menu.home": menu.home,
    "menu.listening": menu.listening,
    "menu.pause": menu.pause,
    "stopping.which": stopping.which,
    "recap.what_changed": recap.what_changed,
    "listen.which_first": listen.which_first,
    "listen.which_topic": listen.which_topic,
    "feelings.quiet": feelings.quiet,
    "feelings.when_ready": feelings.when_ready,
    "feelings.person": feelings.person,
    "repair.choices": repair.choices,
    "repair.person": repair.person,
    "privacy.known": privacy.known,
    "privacy.forget": privacy.forget,
    "nudge.answer": nudge.answer,
    "nudge.more": nudge.more,
    "diagnose.tell_me": diagnose.tell_me,
    "diagnose.question": diagnose.question,
    "diagnose.play_back": diagnose.play_back,
    "diagnose.which_phase": diagnose.which_phase,
    "diagnose.what_helps": diagnose.what_helps,
    "suggest.choose": suggest.choose,
    "suggest.one": suggest.one,
    "suggest.when": suggest.when,
    "suggest.meeting": suggest.meeting,
    "suggest.not_now": suggest.not_now,
    "suggest.something_else": suggest.something_else,
    "suggest.saved": suggest.saved,
    "suggest.look_round": suggest.look_round,
    "guides.browse": guides.browse,
    "guides.titles": guides.titles,
    "guides.read": guides.read,
    "peers.browse": peers.browse,
    "peers.talk_to_area": peers.talk_to_area,
    "technical.browse": technical.browse,
    "technical.where_up_to": technical.where_up_to,
    "my_request.call_off": my_request.call_off,
    "academy.what": academy.what,
    "academy.who": academy.who,
    "academy.me": academy.me,
    "check_in.how_did_it_go": check_in.how_did_it_go,
    "hit_a_wall.what_got_in_the_way": hit_a_wall.what_got_in_the_way,
    "check_in.not_answered": my_request.not_answered,
    "check_in.did_it_help": check_in.did_it_help,
    "check_in.not_now": check_in.not_now,
    "check_in.hello": check_in.hello,
    "handoff.summary": handoff.summary,
    "handoff.what_about": handoff.what_about,
    "handoff.change": handoff.change,
    "handoff.leave_out": handoff.leave_out,
    "handoff.waiting": sent.waiting,
    "handoff.add": sent.add,
    "handoff.complaint": kept_from_them.complaint,
    "handed_over.did_it_help": handed_over.did_it_help,
    "safety.are_you_safe": safety.are_you_safe,
    "safety.after": safety.after,
    "safety.left_open": safety.left_open,
    "desk.home": desk.home,
    "desk.reply": desk.reply,
    "desk.confirm": desk.confirm,
    "desk.later": desk.later,
    "desk.pass_on": desk.pass_on,
    "desk.outcome": desk.outcome,
}

MOST_QUESTIONS_IN_A_ROW = 6


def advance(talk: Conversation, event: Event, world: World) -> Turn:
    """
    What comes of one event: the conversation after it and the effects, with at most one message to the person.

    Same inputs, same turn. Never raises for anything a person can send.
    """
    if not isinstance(event, Pressed):
        talk = repair.forgetting_the_last_press(talk)
    world = replace(world, around=going_round.stands(talk, world))
    turn = _answered(talk, event, world)
    world = replace(world, around=going_round.stands(turn.conversation, world))
    for _ in range(MOST_QUESTIONS_IN_A_ROW):
        turn = _asked(turn, world) if turn.ask else turn
    turn = in_time.asked_in_time(talk, event, turn, world)
    turn = _asked(turn, world) if turn.ask else turn
    if turn.conversation.owner == "adviser":
        turn = beside_an_adviser.without_the_menu(turn)
    return one_message(talk, turn)


def sorry(talk: Conversation, event: Event, world: World) -> Turn:
    """
    What a person is told when something of ours broke: one honest sentence, the menu, and the adviser offered.

    Danger in what they wrote is answered and passed on all the same, and the question about it stays open.
    """
    turn = when_broken.answered(talk, event, world) or repair.broken(talk, world)
    return one_message(talk, _asked(turn, world) if turn.ask else turn)


def _answered(talk: Conversation, event: Event, world: World) -> Turn:
    if world.person.role != "resident":
        return desk.answered(talk, event, world)
    match event:
        case Said():
            return _heard(talk, replace(event, heard=as_meant(going_round.heard(event.text, world), world)), world)
        case Pressed():
            return _pressed(talk, event, world)
        case Arrived():
            return welcome.arrived(talk, event, world)
        case Attached():
            return repair.attached(talk, event, world)
        case Entered():
            return Turn(talk, ask=True)
        case FollowUpDue():
            return check_in.due(talk, event, world)
        case QuestionLapsed():
            return _lapsed(talk, world)
        case NudgeSent():
            return nudge.arrived(talk, event, world)
        case HandoffTaken() | AdviserSaid() | HandoffDelayed() | HandoffClosed():
            return handed_over.moved(talk, event, world)
        case PackageMoved():
            return technical.moved(talk, event, world)
        case HandoffArrived() | DoubtLeft() | ResidentSaid() | HandoffMoved() | DutyMoved():
            return Turn(talk)
        case _:
            assert_never(event)


def _lapsed(talk: Conversation, world: World) -> Turn:
    """The time of a question is over: first of the one about danger, and then of any other that is still open."""
    if not talk.answer("worry"):
        return check_in.lapsed(talk, world) or Turn(talk)
    turn = safety.lapsed(talk, world)
    return replace(turn, effects=(*turn.effects, *coming_back.lapses(turn.conversation, world)))


def _heard(talk: Conversation, said: Said, world: World) -> Turn:
    heard = said.heard
    if heard.alarm and not stopping.says_only_stop(said):
        return safety.heard(talk, said, world)
    if named_since := alarm.named_since(talk, said, world):
        return named_since
    if talk.owner == "adviser":
        return handed_over.while_adviser_has_it(talk, said, world)
    if first := since_then.answered(talk, said, world) or in_passing.before_commands(talk, said, world):
        return first
    # Typed words that mean a button on the table, or that turn it down, come before any other reading.
    puts_it_off = heard.command == "pause" and is_open(talk) and leaves_it(said.text)
    if puts_it_off and (left := _to_the_step(talk, said, world)):
        return left
    answers = chosen(talk, said) != ""
    if heard.command and (heard.command in menu.OUTRIGHT or not answers):
        return menu.everywhere(talk, heard.command, said, world)
    if heard.about and not answers:
        return about.answered(talk, said, world)
    if told := in_passing.answered(talk, said, world):
        return told
    if feelings.first(said, world) or ((heard.rude or heard.language != "en") and not answers):
        return feelings.acknowledged(talk, said, world)
    return (
        handoff.at_once(talk, said, world)
        or shrugged.answered(talk, said, lambda pressed: _to_the_step(talk, pressed, world))
        or _to_the_step(talk, said, world)
        or kept_question.answered(talk, said, world, STEPS)
        or handoff.needed(talk, said, world)
        or listen.aside(talk, said, world)
    )


def _pressed(talk: Conversation, pressed: Pressed, world: World) -> Turn:
    if late := safety.pressed_late(talk, pressed, world):
        return repair.remembered(late, pressed)
    if talk.owner == "adviser" and not beside_an_adviser.goes_on(talk, world):
        return beside_an_adviser.pressed(talk, pressed, world)
    if pressed.step not in ("", talk.step) or pressed.version not in (0, talk.version):
        return repair.stale(talk, pressed, world)
    turn = _to_the_step(talk, pressed, world)
    return repair.remembered(turn, pressed) if turn else repair.stale(talk, pressed, world)


def _to_the_step(talk: Conversation, event: Said | Pressed, world: World) -> Turn | None:
    step = STEPS.get(talk.step)
    return step(talk, event, world) if step else repair.step_gone(talk, world)


def _asked(turn: Turn, world: World) -> Turn:
    step = STEPS.get(turn.conversation.step)
    asked = step(turn.conversation, Entered(), world) if step else repair.step_gone(turn.conversation, world)
    return (asked or Turn(turn.conversation)).first(*turn.effects)
