"""How a whole paragraph was told is evidence: kept with its phase, counted once, fading, never over a correction."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.diagnosing import diagnosis
from flows.diagnosing.telling import in_short, told_of, weights_of
from flows.effects import KeepOdds, RecordSignals
from flows.events import Said
from flows.hearing.heard import Heard
from flows.history import Known, Past
from tests.flows.chatting import FERNHILL, MONDAY, Chat

PARAGRAPH = (
    "we've been meeting every week since the summer and the coffee mornings are packed, the garden is dug and the "
    "youth lot have their own night now, it's all go and we are run off our feet"
)
EVEN = {"getting_started": 0.4, "delivery": 0.3, "spending_out": 0.3}


@pytest.fixture
def chat(programme, ears):
    return Chat(programme, ears, card=replace(FERNHILL, odds=EVEN)).at("diagnose.tell_me")


def kept(came, kind):
    return [each for each in came if isinstance(each, kind)]


def with_past(chat, *known):
    chat.world = replace(chat.world, load_past=lambda: Past(signals=known))
    return chat


def test_a_telling_is_kept_as_evidence_with_how_sure_it_makes_us(chat):
    came = kept(chat.says(PARAGRAPH), RecordSignals)
    assert [each.signals[0][0] for each in came][-1] == "telling:delivery"
    assert came[-1].signals[0][1].endswith(" %")


def test_nobodys_words_are_kept_with_it(chat):
    assert "coffee" not in str([each.signals for each in kept(chat.says(PARAGRAPH), RecordSignals)][-1])


def test_what_is_plain_of_no_phase_is_no_evidence():
    assert told_of(Heard("", telling={"delivery": 1.0, "spending_out": 0.9}), first=True) == ()
    assert told_of(Heard("", telling={}), first=True) == ()


def test_the_same_kind_of_telling_counts_once(programme, ears, chat):
    heard = replace(ears.hear(PARAGRAPH), signals=(), strengths=())
    (first,) = kept(diagnosis.evidence_of_telling(Said(PARAGRAPH, heard), chat.world), KeepOdds)
    assert first.odds["delivery"] > EVEN["delivery"]
    with_past(chat, Known("telling:delivery", MONDAY))
    assert kept(diagnosis.evidence_of_telling(Said(PARAGRAPH, heard), chat.world), KeepOdds) == []


def test_a_telling_counts_in_the_chat_it_was_told_in_and_not_again_once_the_card_has_it(chat):
    told = list(in_short((("telling:delivery", "90 %"),)))
    assert told == ["telling:delivery=90"]
    assert diagnosis.odds_with(told, chat.world)["delivery"] > 0.7
    with_past(chat, Known("telling:delivery", MONDAY))
    assert diagnosis.odds_with(told, chat.world) == pytest.approx(EVEN)


FAR = {"getting_started": 0.05, "delivery": 0.89, "spending_out": 0.06}
ASKED = (
    "we want to show the funder what differnce we make",
    "we want to show the funder what differnce we make please can you help",
    "hello there, we want to show the funder what differnce we make. thanks",
    "We want to show the funder what difference we make and we have not got the first idea how to go about it, is "
    "there somebody who could come and sit with us for an hour or so and show us how it is done",
)


@pytest.mark.parametrize("words", ASKED)
def test_a_wish_moves_the_phase_of_an_area_only_by_what_the_card_then_lists(chat, words):
    chat.world = replace(chat.world, card=replace(FERNHILL, odds=FAR))
    came = chat.at("diagnose.tell_me").says(words)
    listed = [kind for each in kept(came, RecordSignals) for kind, _ in each.signals]
    assert not any(kind.startswith("telling:") for kind in listed)
    programme = chat.world.programme
    expected = diagnosis.update(FAR, diagnosis.as_signals(listed), programme)
    assert [each.odds for each in kept(came, KeepOdds)] == ([pytest.approx(expected)] if listed else [])


@pytest.mark.parametrize("phase", ["getting_started", "spending_out"])
@pytest.mark.parametrize("known", [(), (Known("plan_agreed", MONDAY),)])
def test_a_sentence_or_two_hint_and_no_more(chat, ears, phase, known):
    heard = replace(ears.hear("hello"), text="told in a few words", telling={phase: 0.9, "delivery": 0.001})
    chat.world = replace(chat.world, card=replace(FERNHILL, odds=FAR))
    with_past(chat, *known)
    (moved,) = kept(diagnosis.evidence_of_telling(Said(heard.text, heard), chat.world), KeepOdds)
    assert FAR["delivery"] - 0.15 < moved.odds["delivery"] < FAR["delivery"]


def test_beside_what_is_known_a_whole_paragraph_hints_too(chat, ears):
    heard = replace(ears.hear(PARAGRAPH), signals=(), strengths=())
    shares = [dict(diagnosis.telling_of(heard, with_past(chat, *known).world)) for known in ((), (Known("x", MONDAY),))]
    assert [int(each["telling:delivery"].split()[0]) for each in shares] == [99, 60]
    chat.world = replace(chat.world, card=replace(FERNHILL, odds=FAR))
    assert diagnosis.telling_of(heard, with_past(chat).world) == (("telling:delivery", "60 %"),)


def test_what_moves_the_odds_is_what_is_recorded(chat, ears):
    """Where no phase stands out in how it was told, nothing is recorded of it, and nothing moves."""
    heard = replace(ears.hear("hello"), telling={"getting_started": 0.5, "delivery": 0.01, "spending_out": 0.49})
    assert diagnosis.evidence_of_telling(Said("", heard), chat.world) == ()


@pytest.mark.parametrize("told", ["telling:delivery", "telling:delivery=lots", "telling:gone=90", "plan_agreed"])
def test_what_cannot_be_read_counts_for_nothing(programme, told):
    assert set(weights_of((told,), (), programme).values()) == {1.0}


@pytest.mark.parametrize("kind", ["telling:delivery", "projects_running"])
def test_what_was_told_long_ago_weighs_less_whatever_its_kind(chat, kind):
    odds = {"getting_started": 0.02, "delivery": 0.96, "spending_out": 0.02}
    worth = []
    for days in (0, 540, 5000):
        with_past(chat, Known(kind, MONDAY - timedelta(days=days)))
        worth.append(diagnosis.faded(odds, chat.world)["delivery"])
    assert worth == sorted(worth, reverse=True)
    assert worth[0] == odds["delivery"]
    prior = next(phase.prior for phase in chat.world.programme.phases if phase.id == "delivery")
    assert worth[-1] == pytest.approx(prior, abs=0.02)


def test_half_of_what_was_told_is_left_after_the_time_it_takes_to_fade(chat):
    signals = [Known("projects_running", MONDAY - timedelta(days=diagnosis.FADES_IN_DAYS))]
    then = diagnosis.phase_odds(signals, chat.world.programme, signals[0].at)
    now = diagnosis.phase_odds(signals, chat.world.programme, MONDAY)
    assert diagnosis.faded(then, with_past(chat, *signals).world) == pytest.approx(now, abs=0.01)


def test_a_correction_outranks_how_it_was_told(chat):
    chat.world = replace(chat.world, card=replace(chat.world.card, phase_by="adviser"))
    assert kept(chat.says(PARAGRAPH), KeepOdds) == []
    assert diagnosis.odds_with(["telling:delivery=99"], chat.world) == EVEN
