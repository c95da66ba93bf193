"""What is changed in a summary in passing."""

import pytest

from flows.effects import LearnName
from flows.handing_over.rewording import put_anew, swapped, telling, without_clause
from tests.flows.chatting import Chat
from tests.flows.chatting import said as told

SUMMARY = "can tom ring about the keys to the hall on the 11th"


@pytest.mark.parametrize(
    ("said", "reads"),
    [
        ("say boiler not keys", "can tom ring about the boiler to the hall on the 11th"),
        ("its the 18th not the 11th", "can tom ring about the keys to the hall on the 18th"),
        ("no make it say pool instead of hall", "can tom ring about the keys to the pool on the 11th"),
        ("change keys to boiler", "can tom ring about the boiler to the hall on the 11th"),
        ("not the 11th, it's the 18th", "can tom ring about the keys to the hall on the 18th"),
        ("the 11th should be the 18th", "can tom ring about the keys to the hall on the 18th"),
        ("boiler not keys", "can tom ring about the boiler to the hall on the 11th"),
        ("say it's not urgent", ""),
        ("hat not scarf", ""),
        ("i'm not sure", ""),
    ],
)
def test_one_thing_is_put_in_the_place_of_another(said, reads):
    assert swapped(SUMMARY, said) == reads


@pytest.mark.parametrize(
    ("said", "anew"),
    [
        ("no scrap all that just say the boilers bust", "the boilers bust"),
        ("scrap that, put we need a new lock", "we need a new lock"),
        ("just say: roof leaks", "roof leaks"),
        ("scrap that", ""),
        ("say that it leaks", ""),
    ],
)
def test_all_of_it_is_put_anew(said, anew):
    assert put_anew(said) == anew


@pytest.mark.parametrize(
    ("summary", "left"),
    [
        ("can tom ring about the hall as my mum is poorly", "can tom ring about the hall"),
        ("can tom ring, my mum is ill, about the hall", "can tom ring, about the hall"),
        ("i need to talk about my mums flat", ""),
    ],
)
def test_only_the_clause_that_is_named_goes_and_never_the_beginning(summary, left):
    assert without_clause(summary, telling("the bit about my mum")) == left


@pytest.mark.parametrize("words", ["im Debs. hall roof is leekin", "its Debs here, the hall roof is leaking"])
def test_a_name_given_as_it_is_put_anew_is_learnt(programme, ears, words):
    chat = Chat(programme, ears).at("menu.listening").known_as(name="")
    chat.says("can i speak to a person about our lease")
    chat.press("Change it")
    effects = chat.says(words)
    assert LearnName("Debs") in effects
    assert "goes without a name" not in told(effects)
