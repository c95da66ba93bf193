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
