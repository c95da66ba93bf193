"""
One event in, one turn out: the only way into the conversation.

Two rules. What is not in `STEPS` (see `steps.py`) does not exist. And every message takes the same path, read from top
to bottom in `_heard`: danger first (see `danger/in_order.py`), then a person who has the chat, then words that work
everywhere, then the question on the table, then whatever else it is about.
"""

from dataclasses import replace
from typing import assert_never

from flows import menu
from flows.as_meant import as_meant
from flows.blocks.experts import request_news
from flows.blocks.leaders import my_application
from flows.blocks.meeting_up import changed, coming, introducing
from flows.choosing import chosen
from flows.danger import in_order, when_broken
from flows.danger.doubting import asked_gently, doubt
from flows.danger.heard_of import in_pieces
from flows.danger.kept_from import going_round
from flows.danger.standing import staying_with_it
from flows.desk import chat as desk
from flows.events import (
    AdviserSaid,
    Arrived,
    Attached,
    AtWork,
    Entered,
    Event,
    EventChanged,
    EventNear,
    FileLost,
    FollowUpDue,
    ForwardMoved,
    HandoffClosed,
    HandoffDelayed,
    HandoffTaken,
    NudgeSent,
    PackageMoved,
    PeerAgreed,
    PeerAsked,
    PeerRefused,
    PlaceFree,
    Pressed,
    QuestionLapsed,
    Said,
)
from flows.following_up import check_in, coming_back, nudge
from flows.handing_over import (
    beside_an_adviser,
    handed_over,
    handoff,
    kept_draft,
    kept_from_them,
    sent_before,
)
from flows.knowing import kept_question
from flows.listening import attached, feelings, in_passing, listen, nothing_needed, repair, shrugged
from flows.meeting import about, consenting, in_time, named, welcome
from flows.one_message import one_message
from flows.steps import STEPS
from flows.suggesting.offer_answers import leaves_it
from flows.turn import Conversation, Turn, World
from flows.way_back import AFTER, ASKING, is_open
from flows.words import speaking

MOST_QUESTIONS_IN_A_ROW = 6


def advance(talk: Conversation, event: Event, world: World) -> Turn:
    """
    What comes of one event: the conversation after it and the effects, with at most one message to the person.

    Same inputs, same turn, in the programme's own words. Never raises for anything a person can send.
    """
    with speaking(world.programme.speech):
        return _advanced(talk, event, world)


def sorry(talk: Conversation, event: Event, world: World) -> Turn:
    """
    What a person is told when something of ours broke: one honest sentence, the menu, and the adviser offered.

    Danger in what they wrote is answered and passed on all the same, and the question about it stays open.
    """
    with speaking(world.programme.speech):
        turn = when_broken.answered(talk, event, world) or repair.broken(talk, world)
        return one_message(talk, _asked(turn, world) if turn.ask else turn)


def _advanced(talk: Conversation, event: Event, world: World) -> Turn:
    if not isinstance(event, Pressed):
        talk = repair.forgetting_the_last_press(talk)
    world = world.going_round(going_round.stands(talk, world))
    turn = kept_draft.minded(talk, event, _answered(talk, event, world), world)
    world = world.going_round(going_round.stands(turn.conversation, world))
    for _ in range(MOST_QUESTIONS_IN_A_ROW):
        turn = _asked(turn, world) if turn.ask else turn
    turn = in_time.asked_in_time(talk, event, turn, world)
    turn = _asked(turn, world) if turn.ask else turn
    if turn.conversation.owner == "adviser":
        turn = beside_an_adviser.without_the_menu(turn)
    return one_message(talk, turn)


def _answered(talk: Conversation, event: Event, world: World) -> Turn:
    if world.person.role != "resident":
        return desk.answered(talk, event, world)
    if isinstance(event, AtWork):
        return Turn(talk)
    match event:
        case Said():
            return _heard(talk, as_meant(talk, event, world), world)
        case Pressed():
            return _pressed(in_pieces.ended(talk), event, world)
        case Arrived():
            return welcome.arrived(talk, event, world)
        case Attached():
            return _attached(talk, event, world)
        case Entered():
            return Turn(talk, ask=True)
        case FollowUpDue():
            return check_in.due(talk, event, world)
        case QuestionLapsed():
            return _lapsed(talk, world)
        case NudgeSent():
            return nudge.arrived(talk, event, world)
        case HandoffTaken() | AdviserSaid() | HandoffDelayed() | HandoffClosed() | FileLost():
            return handed_over.moved(talk, event, world)
        case PlaceFree() | EventNear():
            return coming.told(talk, event)
        case EventChanged():
            return changed.told(talk, event, world)
        case PeerAsked() | PeerRefused() | PeerAgreed():
            return introducing.heard(talk, event, world)
        case PackageMoved():
            return request_news.moved(talk, event, world)
        case ForwardMoved():
            return my_application.moved(talk, event, world)
        case _:
            assert_never(event)


def _lapsed(talk: Conversation, world: World) -> Turn:
    """The time of a question is over: first of the one about danger, and then of any other that is still open."""
    if not talk.answer("worry"):
        return check_in.lapsed(talk, world) or Turn(talk)
    turn = asked_gently.lapsed(talk, world)
    return replace(turn, effects=(*turn.effects, *coming_back.lapses(turn.conversation, world)))


def _attached(talk: Conversation, event: Attached, world: World) -> Turn:
    answered = _captioned if event.caption.strip() else _wordless
    turn = sent_before.remembered(event, answered(talk, event, world), world)
    return attached.said_once(talk, event, turn)


def _wordless(talk: Conversation, event: Attached, world: World) -> Turn:
    if (talk.owner != "adviser" or beside_an_adviser.goes_on(talk, world)) and (more := attached.added(talk, event)):
        return more
    held = kept_from_them.photo_held(talk, event, world) if talk.owner == "adviser" else None
    return held or attached.wordless(talk, event, world)


def _captioned(talk: Conversation, event: Attached, world: World) -> Turn:
    """Words with a photo or file are heard as typed ones; somebody who is waited for gets it if they answer nothing."""
    said = as_meant(talk, Said(event.caption), world)
    if talk.owner != "waiting":
        return attached.beside_its_words(talk, event, _heard(talk, said, world))
    first = _before_the_step(talk, said, world)
    if first and first != staying_with_it.instead_of_a_topic(talk, said, world):
        return attached.beside_its_words(talk, event, first)
    answered = _to_the_step(talk, said, world)
    if answered and talk.step != AFTER:
        return attached.beside_its_words(talk, event, answered)
    return attached.passed_on(talk, event, answered or Turn(talk))


def _heard(talk: Conversation, said: Said, world: World) -> Turn:
    first = _before_the_step(talk, said, world)
    answered = first or _to_the_step(talk, said, world)
    turn = (
        answered
        or consenting.a_bare_answer(talk, said, world)
        or kept_question.answered(talk, said, world, STEPS)
        or handoff.needed(talk, said, world)
        or listen.aside(talk, said, world)
    )
    in_passing_or_on = first is not None or (answered is not None and in_pieces.went_on(talk, turn))
    is_answered = in_passing_or_on and talk.owner != "adviser"
    may_go_on = is_answered and first is not None and in_passing.may_go_on(talk, said, world)
    turn = named.beside(talk, said, turn, world)
    return in_pieces.kept(talk, said, turn, world, is_answered=is_answered, may_go_on=may_go_on)


def _before_the_step(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What comes before the question on the table is asked of its step; None where that is next."""
    heard = said.heard
    if of_danger := in_order.answered(talk, said, world):
        return of_danger
    if talk.owner == "adviser":
        return handed_over.while_adviser_has_it(talk, said, world)
    if first := in_passing.before_commands(talk, said, world):
        return first
    # Typed words that mean a button on the table, or that turn it down, come before any other reading.
    puts_it_off = heard.command == "pause" and is_open(talk) and leaves_it(said.text)
    if puts_it_off and (left := _to_the_step(talk, said, world)):
        return left
    answers = chosen(talk, said) != ""
    if heard.command and (heard.command in menu.OUTRIGHT or not answers):
        return menu.everywhere(talk, heard.command, said, world)
    if heard.about and not answers and not about.tells_a_complaint(said):
        return about.answered(talk, said, world)
    if told := in_passing.answered(talk, said, world):
        return told
    if feelings.first(said, world) or ((heard.rude or heard.language != "en") and not answers):
        kind = feelings.acknowledged(talk, said, world)
        return doubt.after_a_kind_word(talk, kind, world) if talk.step == ASKING else kind

    def pressed_instead(pressed: Pressed) -> Turn | None:
        return _to_the_step(talk, pressed, world)

    return (
        handoff.at_once(talk, said, world)
        or nothing_needed.before_the_step(talk, said, pressed_instead)
        or shrugged.answered(talk, said, pressed_instead)
    )


def _pressed(talk: Conversation, pressed: Pressed, world: World) -> Turn:
    if late := asked_gently.pressed_late(talk, pressed, world):
        return repair.remembered(late, pressed)
    if talk.owner == "adviser" and not beside_an_adviser.goes_on(talk, world):
        return beside_an_adviser.pressed(talk, pressed, world)
    if late := coming.pressed_late(talk, pressed, world):
        return repair.remembered(late, pressed)
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
