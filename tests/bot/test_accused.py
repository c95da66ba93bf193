"""An adviser is said to have done wrong: it goes to somebody else, also where it was first asked about as danger."""

import pytest

from flows.effects import OpenHandoff, TellResident
from flows.handing_over.accused import accuses
from storage.tables import handoff, person

TEAM = "what I'd pass on to the programme team"
ASKED_FIRST = (
    "aisha keeps coming round my house at night",
    "aisha has been horrible to my sister and im scared of her",
)
AT_ONCE = (
    "Aisha has been taking money out the group account",
    "our adviser is fiddling the books",
    "aisha shouted at my mum",
    "aishas been helping herself to the petty cash",
    "aisha is fidling the books",
    "our advisor is a liar",
    "aisha is racist to us",
)


@pytest.mark.parametrize("words", ASKED_FIRST)
@pytest.mark.parametrize("answer", ["no", "nah", "No, everyone's fine", "no one is in danger"])
def test_taken_for_danger_and_answered_no_it_is_a_complaint_that_goes_round_them(ready, words, answer):
    (asked,) = ready.says("jean", words)
    assert "Is anyone in danger" in asked
    (shown,) = ready.says("jean", answer)
    assert TEAM in shown
    ready.says("jean", "send it")
    assert ready.rows(handoff.c.reason, handoff.c.around != "") == [("complaint", True)]
    assert ready.alerts() == [0, 0, 1]


@pytest.mark.parametrize("words", AT_ONCE)
def test_plain_words_of_it_are_shown_as_going_to_somebody_else(ready, words):
    (shown,) = ready.says("jean", words)
    assert TEAM in shown
    ready.says("jean", "send it")
    assert ready.rows(handoff.c.around) == ["aisha"]
    assert ready.alerts("aisha") == [0]


@pytest.mark.parametrize("words", [*ASKED_FIRST, *AT_ONCE])
def test_whoever_is_asked_for_next_isn_t_given_it_either(ready, words):
    ready.says("jean", words)
    ready.says("jean", "no")
    if "Shall I send it" in ready.post.to("jean")[-1]:
        ready.presses("jean", "Don't send")
    (shown,) = ready.says("jean", "adviser")
    assert words not in shown or TEAM in shown


def test_only_a_joke_about_them_is_left_at_that(ready):
    ready.says("jean", ASKED_FIRST[0])
    (told,) = ready.says("jean", "joke")
    assert told.startswith("Thanks for telling me")
    assert "Aisha" not in told


@pytest.mark.parametrize("words", [ASKED_FIRST[0], "aisha is on the fiddle", "aisha shouted at my mum"])
def test_told_in_a_chat_that_they_have_it_is_held_back_from_them(ready, words):
    ready.does(ready.rows(person.c.id, where=person.c.name == "Jean")[0], OpenHandoff("ordinary", "our lease", "asked"))
    ready.does(ready.aisha, TellResident(ready.rows(handoff.c.id)[0], "Hello Jean."))
    ready.says("jean", words)
    if words == ASKED_FIRST[0]:
        ready.says("jean", "no")
    assert "That's about Aisha, who has this chat, so I haven't passed it on" in ready.post.to("jean")[-1]
    assert not any(words in each for each in ready.post.to("aisha"))


@pytest.mark.parametrize(
    "words",
    [
        "aisha has been taking the minutes",
        "aisha told us someone is fiddling the books",
        "aisha said the chair is lying to us",
        "aisha hit the deadline for the grant",
        "aisha pushed the date back",
        "aisha moved the money into our account for us",
        "the treasurer shouted at aisha",
        "our adviser is great",
        "aisha used our budget for the fete as an example",
    ],
)
def test_what_only_sounds_like_it_accuses_nobody(words):
    assert not accuses(words, "Aisha Rahman", "adviser")


@pytest.mark.parametrize(
    "words",
    [
        "aisha has had her hand in the till",
        "aisha was caught with her fingers in the petty cash",
        "aisha told my husband where i am",
        "aisha gave my ex my new address",
        "aisha pulled my hair",
        "aisha grabbed my daughters arm",
        "aisha slags us off",
        "aisha is always slagging off the committee",
        "aisha asked for a kickback",
        "our adviser asked us for a backhander",
        "aisha took money from the till",
        "aisha took a load of our cash",
        "aisha asked us for cash",
        "aisha told everyone about my divorce",
        "aisha shared my phone number",
        "aisha is gossiping about us",
        "aisha told everyone i was on benefits",
        "aisha came to my house drunk",
        "aisha has been lying to us",
        "aisha hit one of the team",
        "aisha followed me home",
        "aisha keeps coming round my house",
        "aisha pushed my son to the floor",
        "aisha is nasty to people",
    ],
)
def test_what_is_told_of_wrong_accuses(words):
    assert accuses(words, "Aisha Rahman", "adviser")


PRAISE = [
    "aisha took us through the budget and it was really useful",
    "aisha told everyone about our lunch club so we are full",
    "aisha shared our story on facebook",
    "aisha is taking us to the bank on tuesday",
    "thanks aisha shared our poster with the school",
]


@pytest.mark.parametrize(
    "words",
    [
        *PRAISE,
        "aisha asked us for cash flow figures",
        "aisha hit the team target",
        "aisha followed the group on facebook",
        "aisha was lying down",
        "aisha took a photo of the till",
        "aisha took our views into account",
        "aisha took the time to explain the budget",
        "aisha took the cash to the bank for us",
        "aisha took our budget to the board",
        "aisha takes care of the grant forms",
        "aisha took a good look at our account",
        "aisha has been taking notes on the budget",
        "aisha shared her own budget template with us",
        "aisha told people about us and ten came",
        "aisha told my husband about the lunch club",
        "aisha pushed us to apply and we got it",
        "aisha grabbed us a table",
        "aisha kicked us off with a quiz",
        "aisha mocked us up a poster",
        "aisha followed me up about the lease",
        "aisha is coming to my house on tuesday to help with the form",
        "aisha has a nasty cold",
        "aisha had a dodgy signal",
        "aisha forged good links with the school",
        "aisha did fraud training with us",
        "aisha was robbed of her purse",
        "aisha got scammed",
        "aisha called us a great team",
    ],
)
def test_what_is_praise_or_nothing_accuses_nobody(words):
    assert not accuses(words, "Aisha Rahman", "adviser")


@pytest.mark.parametrize("words", PRAISE)
def test_praise_in_a_chat_that_they_have_goes_to_them(ready, words):
    ready.does(ready.rows(person.c.id, where=person.c.name == "Jean")[0], OpenHandoff("ordinary", "our lease", "asked"))
    ready.does(ready.aisha, TellResident(ready.rows(handoff.c.id)[0], "Hello Jean."))
    ready.says("jean", words)
    assert ready.post.to("aisha")[-1].endswith(words)
