"""Nothing a person can type makes hearing raise."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.effects import Button
from flows.hearing.areas import find_areas
from flows.hearing.dates import when
from flows.hearing.languages import language_of
from flows.hearing.names import name_in
from flows.hearing.replies import pick, yes_or_no

FEW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = """
he hits me no not plan money left 60k £ 2 4 u r stop the who are you in weeks may 31 /2 next tues 15th feb our chair
died wot nobody danger im jean from fernhill NJ1 😂 🆘 ' ’ . , ! ? @ $ £5 1/1/1 99th 2027-13-45 a few months
"""
TYPED = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS.split()), max_size=25).map(" ".join))
BUTTONS = st.lists(st.text(max_size=20).map(lambda label: Button(label, "key")), max_size=10).map(tuple)


@FEW
@given(TYPED)
def test_any_text_is_heard(ears, text):
    assert ears.hear(text).text == text


@FEW
@given(TYPED, BUTTONS)
def test_any_text_may_be_an_answer(text, buttons):
    assert pick(text, buttons) in (None, *buttons)
    assert yes_or_no(text) in (True, False, None)


@FEW
@given(TYPED, st.dates(date(2026, 1, 1), date(2035, 12, 31)))
def test_any_text_may_be_a_day_but_never_a_past_one(text, today):
    found = when(text, today, today)
    assert found is None or found >= today


@FEW
@given(TYPED)
def test_any_text_may_name_an_area_or_a_person(programme, text):
    assert all(0 < each.score <= 1 for each in find_areas(text, programme.areas))
    assert isinstance(name_in(text), str)
    assert len(language_of(text)) == 2


def test_a_text_of_two_hundred_thousand_letters_is_heard(ears):
    assert ears.hear("he hits me and the roof leaks. " * 6_500).alarm is not None
