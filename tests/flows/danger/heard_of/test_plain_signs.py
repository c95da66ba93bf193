"""Danger in a few plain words, whole and in pieces; and what only shares its words."""

import pytest

from flows.danger.heard_of.plain_signs import alarm_in
from flows.effects import OpenHandoff
from tests.flows.chatting import said

TOLD = {
    "gas": (
        "the carbon thing is beeping", "the carbon thing is beeping we all got headaches",
        "co detector going mad its beeping",        "carbon alarm went off",
    ),
    "harm_now": (
        "lads with knives outside youth club", "theres a man with a machete outside", "a boy fell in the river",
        "in the river a boy fell in", "a girl has fallen into the canal", "somebody is in my house",
        "someone in my flat now", "the kitchens on fire with kids inside", "the house on fire tonight",
        "a power line has come down in the field", "my mum is stuck and the water is rising fast",
        "the river has burst and people are stuck in their cars", "the roof is falling on us", "roofs falling in on us",
        "kids on the roof and its giving way", "there are people in the marquee and its about to come down",
        "half the ceiling fell on nan", "bits of ceiling keep dropping on the pensioners",
        "marquee blew down people underneath", "bits of the wall are coming down on the kids",
        "the roof fell on the kids, hang the cost", "bill the caretaker, the ceiling just fell on him",
        "the wall came down on a man and bill is still under it", "a tree fell on our playgroup lol not joking",
        "the roof fell on us and nobody was hurt except mum",
    ),
    "sexual_violence": ("the leader touched me up",),
    "self_harm": ("what is a safe way to die", "what is a lethal dose", "what are tablets that kill you",
        "template for a suicide note", "i took some tablets", "ive just taken a load of pills", "she took some tablets",
        "hearing voices they say do it", "i hear voices and they tell me to kill her",
        "i have no food and i will not make it through the night"),
    "domestic_abuse": ("my boyfriend pushed me", "my dad shoved me again", "my ex grabbed me and ran",
        "my ex is kicking in my new door"),
    "exploitation": ("they took our passports and we work 16 hours a day",),
}  # fmt: skip
UNSURE = (
    "the hall caretaker touches the girls",
    "a member of the committee touched a girl",
    "our chair touches me",
    "the chair keeps touching us",
    "i want to leave the group because the leader touches me",
    "template for a goodbye letter",
    "do you have an example of a goodbye letter",
    "has anyone else had a child go missing",
    "another area can ask me before i go for good",
    "i want to dye",
    "want to dye",
    "i want to dye but im scared",
    "whos looking after the kids",
    "nan might not make it through the night",
    "i cant make it anymore",
    "i wanna dye. not jokin this time",
    "sumwun is braking in",
    "a man is forcing his way into the flat",
    "ive got the rope ready",
    "stabbed, fernhill",
    "trapped, fernhill",
    "trapped help",
    "lads with knives",
    "hearing voices",
    "im hearing voices",
    "no i mean life",
    "i meant living tbh",
)
ORDINARY = (
    "our church on fire hill", "the building on fire station road", "the room on fire exit side is free",
    "her parents beat me at dominoes", "we cant come any more, car trouble", "going to dye today at craft club",
    "carbon monoxide alarms for the hall", "the co alarm needs a new battery its beeping",
    "carbon footprint is going up", "they took my passport",
    "workshop for lads with knives skills", "cooking club kids with knives", "hearing voices from young people",
    "hearing the quiet voices", "someone fell in the canal last year", "the kids swim in the river",
    "we fell in love by the lake",
    "the power line to the hall went in last year", "flood plan meeting", "were stuck with the flood defences grant",
    "my partner pushed me to apply", "my dad pushed me on the swing", "my friend pushed me hard to go for it",
    "somebody is in my house group for the quiz", "is someone in the hall", "we took passport photos",
    "someone in my house has a key", "took my blood pressure tablets", "the doctor gave me pills",
    "i had some painkillers", "i took some tablets for my headache",
    "i took some tablets for the kids ipad club", "the film touches the kids hearts", "your words touched me",
    "what you did for us touched us deeply", "the card really touched me", "a goodbye letter for our worker",
    "goodbye letter to the volunteers", "the kids coats have gone missing", "a song that touches children",
    "the roof is falling to bits", "the roof is falling in at the hall", "the roof bill falls on us",
    "everything falls on us", "the costs fall on us", "the sky is falling on us lol", "tree came down on the path",
    "rain falls on us every fair", "the light fell on her face lovely picture", "walls coming down between the groups",
    "the cost of scaffolding has come down on us", "the bill for the roof came down on us",
    "the work on the tents fell on us", "the price of plaster has come down on us",
    "the tree fell and our members are under pressure", "the roof fell on us but nobody hurt",
    "we want to dye the bunting", "i want to dye my hair for the fete", "i want to dye it blue",
    "someone broke into the shed last year", "he is breaking in his new boots", "they are breaking into new markets",
    "rope ready for the tug of war", "weve got the rope ready for the tug of war",
    "ive got a rope for the boat", "trapped wind",
    "we never get through the agenda in a night", "the milk will not last till the weekend",
    "stabbed in the back", "people on the roof terrace loved it",
    "i meant life membership", "i mean living wage", "no i mean life skills",
)  # fmt: skip
PIECES = (
    ("the carbon thing is beeping", "we all got headaches"), ("lads with knives", "outside youth club"),
    ("hearing voices", "they say do it"), ("in the river", "a boy", "fell in"), ("a boy", "fell in", "the river"),
    ("nothing works", "i took some tablets"), ("my boyfriend", "pushed me"), ("somebody is", "in my house"),
)  # fmt: skip


@pytest.mark.parametrize(("danger", "words"), [(danger, words) for danger, told in TOLD.items() for words in told])
def test_it_is_danger_of_its_kind(chat, danger, words):
    assert "999" in said(chat.says(words))
    assert chat.talk.step == "safety.after"
    assert chat.talk.answer("danger") == danger


@pytest.mark.parametrize("words", UNSURE)
def test_where_it_may_be_nothing_it_is_asked_gently(chat, words):
    chat.says(words)
    assert chat.talk.step == "safety.are_you_safe"


@pytest.mark.parametrize("words", ORDINARY)
def test_what_only_shares_its_words_is_no_danger(words):
    assert alarm_in(words) is None


@pytest.mark.parametrize("pieces", PIECES)
def test_it_is_heard_in_pieces(chat, pieces):
    for piece in pieces:
        chat.says(piece)
    assert chat.talk.step == "safety.after"


@pytest.mark.parametrize(
    "words",
    [
        "i took some pills",
        "taken all my tablets",
        "just a few tablets",
        "a handful of paracetamol",
        "took my mums meds",
    ],
)
@pytest.mark.parametrize("between", ["leave me alone", "nothing helps"])
def test_after_self_harm_was_told_any_tablets_are_danger_for_certain(chat, between, words):
    chat.says("i want to die")
    chat.says(between)
    came = chat.says(words)
    assert [each.urgency for each in came if isinstance(each, OpenHandoff)] == ["safety"]
    assert "NHS 111" in said(came)


@pytest.mark.parametrize("words", ["took my blood pressure tablets", "the doctor gave me pills"])
def test_medicine_as_it_is_prescribed_alarms_nobody(chat, words):
    chat.says(words)
    assert not chat.talk.answer("danger")
    chat.says("i want to die")
    assert not [each for each in chat.says(words) if isinstance(each, OpenHandoff)]
