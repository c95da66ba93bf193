from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.load import load
from flows.diagnosing import diagnosis
from flows.diagnosing.diagnosis import next_question, phase_odds, sure_enough, update
from flows.effects import KeepOdds, RecordSignals, RecordStrengths
from flows.events import Said
from flows.hearing.heard import Heard, Signal
from flows.history import Known, Past
from flows.turn import Card, World

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
PROGRAMME = load()
kinds = st.sampled_from([signal.id for signal in PROGRAMME.signals])
setbacks = [signal.id for signal in PROGRAMME.signals if signal.kind == "setback"]


def heard(*kinds):
    return tuple(Signal(kind, "") for kind in kinds)


def odds(*kinds):
    return phase_odds(heard(*kinds), PROGRAMME)


def best(odds):
    return max(odds, key=odds.get)


@given(st.lists(kinds))
def test_odds_always_sum_to_one_and_rule_nothing_out(told):
    found = odds(*told)
    assert sum(found.values()) == pytest.approx(1)
    assert min(found.values()) > 0


@given(st.lists(kinds, unique=True).flatmap(lambda told: st.tuples(st.just(told), st.permutations(told))))
def test_the_order_in_which_things_are_told_does_not_change_what_was_achieved(told_and_shuffled):
    told, shuffled = ([kind for kind in each if kind not in setbacks] for each in told_and_shuffled)
    assert odds(*told) == pytest.approx(odds(*shuffled))


def test_nothing_heard_leaves_the_priors():
    assert odds() == pytest.approx({phase.id: phase.prior for phase in PROGRAMME.phases})


@pytest.mark.parametrize(
    ("told", "phase"),
    [
        (["no_plan_yet", "steering_group"], "getting_started"),
        (["plan_agreed", "projects_running"], "delivery"),
        (["plan_agreed", "projects_running", "people_left"], "delivery"),
        (["last_plan", "little_money_left"], "spending_out"),
    ],
)
def test_what_an_area_has_done_tells_its_phase(told, phase):
    assert best(odds(*told)) == phase


def test_the_same_thing_told_again_counts_once():
    assert odds("plan_agreed", "plan_agreed", "plan_agreed") == odds("plan_agreed")


@pytest.mark.parametrize("setback", setbacks)
def test_a_setback_pulls_back_without_erasing_what_was_achieved(setback):
    before, after = odds("last_plan", "closing_out"), odds("last_plan", "closing_out", setback)
    assert after["delivery"] > before["delivery"]
    assert best(after) == "spending_out"


def test_old_evidence_fades_gently():
    days_ago = [phase_odds([Known("last_plan", NOW - timedelta(days=days))], PROGRAMME, NOW) for days in (0, 300, 2000)]
    fresh, older, oldest = (each["spending_out"] for each in days_ago)
    assert fresh > older > oldest > 0.25


def test_more_evidence_goes_on_from_the_odds_there_are():
    later = update(odds("plan_agreed"), heard("projects_running"), PROGRAMME)
    assert later == pytest.approx(odds("plan_agreed", "projects_running"), abs=0.02)


def test_the_first_question_asked_is_the_one_that_teaches_most():
    asking = next_question(odds(), (), PROGRAMME)
    gains = {each.id: diagnosis.information(odds(), each, PROGRAMME) for each in PROGRAMME.questions}
    assert asking is not None
    assert asking.id == max(gains, key=gains.get)
    assert all(gain >= 0 for gain in gains.values())


def test_nothing_is_asked_when_it_is_sure_or_four_were_asked_or_they_said_it_already():
    sure = odds("plan_agreed", "projects_running")
    assert sure_enough(sure)
    assert next_question(sure, (), PROGRAMME) is None
    assert next_question(odds(), ("a", "b", "c", "d"), PROGRAMME) is None
    asking = next_question(odds(), (), PROGRAMME)
    assert asking != next_question(odds(), (asking.id,), PROGRAMME)
    assert asking != next_question(odds(), (), PROGRAMME, known=[asking.choices[0].signal])


def world(ears, card=None, past=None):
    return World(NOW, PROGRAMME, ears, card=card, load_past=lambda: past or Past())


SAID = Said(
    "news", Heard("news", signals=heard("plan_agreed"), strengths=(Signal("regulars", "the lunch club is full"),))
)


def test_what_was_heard_is_kept_in_their_words_with_the_odds_after_it(ears):
    kept = diagnosis.evidence(SAID, world(ears, Card("fernhill", "Fernhill")))
    assert kept == (
        RecordSignals((("plan_agreed", ""),)),
        KeepOdds(odds("plan_agreed")),
        RecordStrengths((("regulars", "the lunch club is full"),)),
    )


def test_guessing_never_overturns_what_a_person_said(ears):
    card = Card("fernhill", "Fernhill", odds={"spending_out": 0.9, "delivery": 0.05}, phase_by="adviser")
    kept = diagnosis.evidence(SAID, world(ears, card))
    assert not any(isinstance(effect, KeepOdds) for effect in kept)
    assert diagnosis.odds_with(["no_plan_yet"], world(ears, card)) == card.odds


def test_what_the_card_knows_already_does_not_move_its_odds_again(ears):
    past = Past(signals=(Known("plan_agreed", NOW),))
    kept = diagnosis.evidence(SAID, world(ears, Card("fernhill", "Fernhill", odds=odds("plan_agreed")), past))
    assert not any(isinstance(effect, KeepOdds) for effect in kept)


def test_an_area_nobody_has_told_us_of_has_no_phase_yet():
    assert diagnosis.phase_of(None, PROGRAMME) is None
    assert diagnosis.phase_of(Card("fernhill", "Fernhill"), PROGRAMME) is None
    card = Card("fernhill", "Fernhill", odds={"delivery": 0.8})
    assert diagnosis.phase_of(card, PROGRAMME).id == "delivery"
