"""Which numbers fit, by the kind of danger and by who and what the words speak of."""

import pytest

from flows.danger.which_numbers import fitting_numbers


def ids(programme, ears, words):
    alarm = ears.hear(words).alarm
    assert alarm
    return [each.id for each in fitting_numbers(alarm.danger, words, programme.urgent)]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("woke up and he was on top of me", "rape_crisis"),
        ("my drink was spiked last night", "nhs"),
        ("grandad isnt being fed by the carer", "hourglass"),
        ("theres no food in the house and mums out again", "nspcc"),
        ("my husband hits me", "domestic_abuse"),
        ("he hits me in front of the kids", "nspcc"),
        ("my mum hits me", "nspcc"),
    ],
)
def test_the_first_is_for_what_the_words_tell_of(programme, ears, words, first):
    assert ids(programme, ears, words)[0] == first


@pytest.mark.parametrize("words", ["my carer slaps me", "he hits my nan and me"])
def test_somebody_who_is_cared_for_gets_a_number_of_their_own_besides(programme, ears, words):
    assert ids(programme, ears, words) == ["domestic_abuse", "hourglass"]


@pytest.mark.parametrize(
    "words",
    ["my son is having a seizure", "my daughter has been missing since last night", "my husband collapsed"],
)
def test_nobody_is_pointed_to_abuse_by_an_illness_or_by_somebody_missing(programme, ears, words):
    assert "domestic_abuse" not in ids(programme, ears, words)


def test_two_at_most_and_never_999_again(programme):
    kinds = [each.id for each in programme.urgent.dangers]
    for words in ("my carer raped me", "he hit my nan and the kids", "she took tablets", "no tea and mum out"):
        for kind in kinds:
            fitting = fitting_numbers(kind, words, programme.urgent)
            assert len(fitting) <= 2
            assert all(each.number != "999" for each in fitting)
