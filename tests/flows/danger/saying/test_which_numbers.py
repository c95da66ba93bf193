"""Which numbers fit, by the kind of danger and by who and what the words speak of."""

import pytest

from flows.danger.saying.which_numbers import fitting_numbers
from tests.flows.chatting import said


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


CHILDRENS = {"nspcc", "childline"}
FITTING = [
    ("they took over my flat and deal from it", {"modern_slavery"}, CHILDRENS | {"hourglass"}),
    ("dealers have moved into my nans flat", {"modern_slavery"}, CHILDRENS),
    ("lads are using my flat to sell drugs and wont leave", {"modern_slavery"}, CHILDRENS),
    ("ive been cuckooed", {"modern_slavery"}, CHILDRENS | {"hourglass"}),
    ("theyre using my son to sell drugs", {"modern_slavery"}, {"domestic_abuse"}),
    ("mum hasnt ate since tuesday", {"nhs", "hourglass"}, CHILDRENS),
    ("the baby hasnt eaten and mum is out", {"nspcc"}, {"hourglass"}),
    ("theres no food in the house and mums out again", {"nspcc"}, {"samaritans"}),
    ("he had his hands round my neck", {"domestic_abuse", "nhs"}, CHILDRENS),
    ("he strangled me last night", {"domestic_abuse", "nhs"}, CHILDRENS),
    ("hes choking me", {"domestic_abuse", "nhs"}, CHILDRENS),
    ("my boyfriend grabbed me by the throat", {"domestic_abuse", "nhs"}, CHILDRENS),
    ("he put his hands around her neck", {"domestic_abuse", "nhs"}, CHILDRENS),
    ("my stepdad had his hands round my neck", {"nhs"}, {"samaritans"}),
    ("he choked my son", {"nspcc", "nhs"}, {"samaritans"}),
    ("he raped me and strangled me", {"rape_crisis", "nhs"}, CHILDRENS),
    ("hes back and im scard", {"domestic_abuse"}, CHILDRENS),
    ("hes back and im scared for the kids", {"nspcc"}, {"hourglass"}),
    ("mum hits me", {"nspcc"}, {"hourglass"}),
    ("my husband hits me", {"domestic_abuse"}, CHILDRENS),
    ("he hits me in front of the kids", {"nspcc"}, {"hourglass"}),
]


@pytest.mark.parametrize(("words", "must", "must_not"), FITTING)
def test_who_and_what_is_said_decides(programme, ears, words, must, must_not):
    given = set(of_a_doubt(programme, ears, words))
    assert must <= given
    assert not must_not & given


def of_a_doubt(programme, ears, words):
    alarm = ears.hear(words).alarm
    return [each.id for each in fitting_numbers(alarm.danger, words, programme.urgent)]


@pytest.mark.parametrize("words", ["he had his hands round my neck", "he strangled me last night", "hes choking me"])
def test_whoever_was_strangled_hears_to_ring_even_if_they_seem_all_right(chat, words):
    assert "ring 999 at once, even if they seem all right" in said(chat.says(words))


TOLD_SINCE = [
    (("my mate is crying in the bathroom", "he is banging on the door"), {"domestic_abuse"}, {"samaritans"}),
    (("my mate rang me shes in the bathroom", "he is banging on the door"), {"domestic_abuse"}, {"samaritans"}),
    (("my nan is being robbed by her carer", "theres a man in the canal"), set(), {"hourglass", "police"}),
    (("my carer hits my nan", "a man fell in the canal"), set(), {"hourglass", "domestic_abuse"}),
    (("my husband hits me", "someone collapsed"), set(), {"domestic_abuse"}),
    (("i want to die", "theres a fire"), set(), {"samaritans", "shout"}),
    (("my nan is 80 and her carer hits her", "theres a man in the canal"), set(), {"hourglass"}),
    (("my husband hits me", "hes got a knife"), {"domestic_abuse"}, set()),
]


@pytest.mark.parametrize(("told", "must", "must_not"), TOLD_SINCE)
def test_danger_told_since_has_numbers_of_its_own_or_none(chat, told, must, must_not):
    for words in told:
        came = chat.says(words)
    given = set(chat.talk.answer("given").split())
    assert must <= given
    assert not must_not & given
    assert not any(each in said(came) for each in ("Hourglass", "Samaritans"))


@pytest.mark.parametrize("words", ["Aisha made a nasty comment about my colour", "Aisha is racist to us"])
def test_what_an_adviser_says_of_ones_colour_is_a_complaint_with_no_number_of_the_home(chat, words):
    came = chat.says(words)
    assert chat.talk.step == "handoff.summary"
    assert "Domestic" not in said(came)


@pytest.mark.parametrize("words", ["im being evicted friday", "cant afford the meter"])
@pytest.mark.parametrize("first", ["i want to die", "im scared of my ex"])
def test_trouble_with_money_or_a_home_is_not_met_with_the_numbers_of_something_else(chat, first, words):
    chat.says(first)
    came = chat.says(words)
    assert "You can ask me about that again" in said(came)
    assert "999" in said(came)
    assert not any(each in said(came) for each in ("Samaritans", "Domestic"))
