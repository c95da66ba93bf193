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
        "my mum passed yesterday",
        "my wife died in october",
        "the baby died",
        "we lost the baby",
        "miscarriage last week so i cant do the fete",
        "i had a miscarriage",
        "she miscarried",
        "im a widow now",
        "my husbands gone",
        "our secretary passed",
        "our secretary passed on friday",
        "dad passed",
        "lost my brother in march",
        "i lost my husband",
        "we buried nan on monday",
        "its my sons funeral thursday",
        "my nephew was killed on his bike",
        "mum died 2 weeks ago",
        "my best mate is dead",
        "rip our dave",
        "dave from the committee has died",
        "old bill next door died",
        "stillborn",
        "our baby was stillborn",
        "just been widowed",
        "since my husband died i cant face it",
        "my dog died",
        "my partner passed on",
        "grandad passed away peacefully",
        "its my moms funeral friday so cant do the meeting",
        "my mam died",
        "cant make it its nanas funeral",
    ],
    "family_ill": [
        "my daughters dying",
        "dad hasnt got long",
        "mum is in a hospice",
        "my dads in hospital",
        "mums really ill",
        "my kids poorly",
        "my mum has cancer",
        "my husband had a stroke",
        "not really, havent had time my dads in hospital",
        "my other half is in intensive care",
    ],
    "ill": ["im in hospital", "ive been really poorly", "got covid", "off sick this week"],
    "exhausted": [
        "im knackered with all this",
        "cant cope with this any more",
        "we are all shattered",
        "so tired of it all",
        "sorry bad day",
        "having a really bad week",
    ],
    "sorry": [
        "sorry ive been rubbish at replying",
        "soz for late reply",
        "sorry",
        "apologies for the delay",
        "sorry im rambling",
        "sorry for going on",
        "sorry im not making much sense",
    ],
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
    "my son passed his driving test",
    "our secretary passed the accounts",
    "the baby passed her hearing test",
    "my daughter passed her exams",
    "we lost the raffle",
    "we lost our funding",
    "we lost our chair",
    "we lost four volunteers",
    "the motion passed",
    "my mum passed on the message",
    "my wife died laughing",
    "my gran passed it on to me",
    "we passed the audit",
    "she passed her DBS",
    "dad passed his theory",
    "the club nearly died",
    "my son killed it on stage",
    "widows lunch club",
    "bereavement cafe",
    "how do we set up a bereavement group",
    "our funeral tea bookings",
    "the widows club is on monday",
    "hospital transport scheme",
    "hardly anyone joins in here",
    "we had a bad day at the lunch club",
    "sorry im in charge of volunteers",
]
RUDE = [
    "your useless",
    "this is rubbish",
    "useless",
    "well thats a waste of time",
    "you are useless",
    "u r rubbish",
    "stupid bot",
    "fuck off",
    "what a waste of time you are, shut up",
]
CIVIL = [
    "rubbish",
    "when is your rubbish collected",
    "this is rubbish weather for a fete",
    "the council are useless",
    "our meetings are rubbish",
    "theres crap all over the park",
    "is it a joke night",
]


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
