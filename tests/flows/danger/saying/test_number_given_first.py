"""For each kind of danger, told in three ways: the number given first, one given besides, and one that isn't given."""

import pytest

from flows.danger.saying import danger_words
from tests.flows.chatting import said

ONLY_999 = ""
TOLD = {
    # (first, besides, never): in these words
    ("domestic_abuse", "", "stalking police"): (
        "hell kill me if i leave", "he said he'll kill me if i go", "he will kill us if we leave him",
        "my ex says hes gonna kill me if i see anyone else",
    ),
    ("domestic_abuse", "", "modern_slavery"): (
        "hes controlling everything i do, hes back", "he controls my money and my phone",
        "my partner wont let me out of the house",
    ),
    ("domestic_abuse", "stalking", "modern_slavery"): (
        "my ex follows me everywhere and waits outside my work", "my ex wont stop following me",
        "my ex put a tracker on my car",
    ),
    ("samaritans", "nspcc", "domestic_abuse"): (
        "i might hurt the baby", "im scared ill hurt my baby", "i nearly shook the baby last night",
        "i feel like throwing the baby out the window",
    ),
    (ONLY_999, "", "domestic_abuse nspcc"): (
        "the baby is choking", "my husband is choking", "mum is choking on her dinner", "my wife isnt breathing",
        "hes not breathing", "my little girl has stopped breathing", "my boyfriend collapsed and isnt breathing",
    ),
    (ONLY_999, "", "domestic_abuse nhs"): (
        "my husband is having a heart attack", "dads face has dropped and hes slurring", "my mum had a stroke just now",
    ),
    (ONLY_999, "", "domestic_abuse hourglass"): (
        "my daughter hasnt come home", "my son has been missing since last night", "grandad with dementia wandered off",
    ),
    (ONLY_999, "", "gas nspcc"): (
        "the kitchen is on fire", "my house is on fire and the kids are inside",
        "theres smoke pouring out of next doors flat",
    ),
    (ONLY_999, "", "hourglass police"): (
        "my nan is trapped in her house the water is rising", "water is coming in and were trapped upstairs",
        "the water is rising and my mum cant get out",
        "my mum is stuck and the water is rising fast",
    ),
    ("domestic_abuse", "mens_advice", "nspcc"): (
        "my wife hits me", "my girlfriend throws things at me", "im a man and my wife controls me",
    ),
    ("hourglass", "", "nspcc"): (
        "her son is taking nans pension", "the carer slaps my grandad", "the neighbours lad takes her pension off her",
    ),
    ("domestic_abuse", "hourglass", "nspcc"): (
        "my neighbour is 84 and her nephew hits her", "my nephew hits me and i'm a pensioner", "he hits my nan",
    ),
    ("domestic_abuse", "galop", "mens_advice"): (
        "im gay and my boyfriend hits me", "my girlfriend hits me and im a lesbian", "im trans and my family beat me",
    ),
    ("domestic_abuse", "forced_marriage", "modern_slavery"): (
        "they are making me marry my cousin", "my dad is forcing my sister to get married in pakistan",
        "im being taken abroad to be married and i dont want to",
    ),
    ("loan_sharks", "police", "modern_slavery domestic_abuse"): (
        "a loan shark says hes going to break my legs", "the loan shark is threatening my kids",
        "i owe a loan shark and hes outside",
    ),
    ("samaritans", "gambling", "modern_slavery"): (
        "i lost everything gambling and i want to die", "my gambling debts are so bad i cant go on",
        "i gambled the lot and i want to end it",
    ),
    ("childline", "", "hourglass police"): (
        "my dad hits me im 12", "im 14 and my stepdad punches me", "i'm 9 and mum hits me with a belt",
    ),
    ("nspcc", "", "hourglass"): (
        "i think my neighbour beats his little boy", "theres a kid next door always screaming and bruised",
        "a child in our flats is left alone all night",
    ),
    ("gas", "", "nhs police domestic_abuse"): (
        "i can smell gas", "gas leak in our street", "the carbon monoxide alarm is going off",
        "the co alarm is going and weve all got headaches", "the carbon monoxide alarm went off and my wife is sick",
        "theres a strong smell of gas in the hall and my husband feels sick",
    ),
    ("electricity", "", "gas domestic_abuse"): (
        "theres a live wire hanging down on the path", "live wires hanging down by the swings",
        "the electric cable has fallen on the fence and its sparking", "a power line has come down in the field",
    ),
    ("nhs", "samaritans", "domestic_abuse"): (
        "shes taken an overdose", "my boyfriend has taken loads of pills", "ive took all my tablets",
    ),
    ("samaritans", "", "domestic_abuse"): (
        "i want to die", "my husband wants to kill himself", "my daughter is cutting herself",
    ),
    ("nhs_mind", "samaritans", "domestic_abuse"): (
        "im hearing voices and they say do it", "my son is hearing voices and wants to kill himself",
        "im off my tablets and i want to die",
    ),
    ("rape_crisis", "", "nspcc hourglass"): ("my boyfriend raped me", "i was raped last night", "he groped me"),
    ("modern_slavery", "", "domestic_abuse"): (
        "theyre using my son to sell drugs", "they took our passports and make us work for nothing",
        "my boss locks us in and we sleep in the shed",
    ),
    ("police", "stalking", "domestic_abuse"): (
        "a stranger keeps following me home", "someone says hes going to stab me",
        "a lad on our estate said hes going to burn my house down",
    ),
    ("police", "galop", "domestic_abuse"): (
        "called me a faggot and spat at me in the street", "homophobic abuse every day on our street",
        "spat at for being trans",
    ),
}  # fmt: skip
ROWS = [(words, *numbers) for numbers, told in TOLD.items() for words in told]


@pytest.mark.parametrize(("words", "first", "besides", "never"), ROWS)
def test_the_number_that_fits_comes_first(chat, words, first, besides, never):
    given = [each.id for each in danger_words.for_their_age(_told(chat, words), chat.world)]
    assert (given or [ONLY_999])[0] == first
    assert {*besides.split()} <= {*given}
    assert {*never.split()} & {*given} == set()


@pytest.mark.parametrize(
    "words", ["my husband is choking", "mum is choking on her dinner", "my mum had a stroke just now"]
)
def test_where_nobody_does_it_999_is_to_be_rung_at_once(chat, words):
    assert "ring 999 at once, even if they seem all right" in said(chat.says(words))


def _told(chat, words):
    chat.says(words)
    if chat.talk.step == "safety.are_you_safe":
        chat.press("Yes")
    assert chat.talk.step == "safety.after"
    return chat.talk
