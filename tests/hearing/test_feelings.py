"""How somebody says they are, and rudeness."""

import pytest

SAID = {
    "bereaved": [
        "my dad died",
        "we lost my nan last week",
        "had a funeral friday",
        "there was a death in the family",
        "our chair Bill died on sunday",
        "shes died",
        "bill passed away on sunday",
        "one of our volunteers has died",
        "it was my dads funeral yesterday",
    ],
    "ill": ["im in hospital", "ive been really poorly", "got covid", "off sick this week"],
    "exhausted": [
        "im knackered with all this",
        "cant cope with this any more",
        "we are all shattered",
        "so tired of it all",
    ],
    "sorry": ["sorry ive been rubbish at replying", "soz for late reply", "sorry", "apologies for the delay"],
}
CALM = [
    "our boiler died",
    "the regulars died laughing",
    "how do we run a funeral tea",
    "the project died a death",
    "sick of meetings",
    "my phone died",
    "a tired old sofa",
    "lost my keys",
]
RUDE = ["you are useless", "u r rubbish", "stupid bot", "fuck off", "what a waste of time you are, shut up"]
CIVIL = ["the council are useless", "our meetings are rubbish", "theres crap all over the park", "is it a joke night"]


@pytest.mark.parametrize(("feeling", "typed"), [(feeling, typed) for feeling, ways in SAID.items() for typed in ways])
def test_how_they_are_is_heard(ears, feeling, typed):
    assert ears.hear(typed).feeling == feeling


@pytest.mark.parametrize("typed", CALM)
def test_things_that_die_or_tire_are_no_feeling(ears, typed):
    assert ears.hear(typed).feeling is None


@pytest.mark.parametrize("typed", RUDE)
def test_insults_to_the_assistant_are_heard(ears, typed):
    assert ears.hear(typed).rude


@pytest.mark.parametrize("typed", CIVIL)
def test_hard_words_about_others_are_not_rude(ears, typed):
    assert not ears.hear(typed).rude
