"""Several worries in one message are kept apart, in the resident's own words."""

import pytest

from flows.events import Said
from flows.listening.worries import apart


def test_two_worries_are_kept_apart(ears):
    heard = ears.hear("no one turns up to meetings and the hall roof is leaking")
    assert heard.rest == ("and the hall roof is leaking",)


def test_a_worry_keeps_the_clauses_that_go_on_about_it(ears):
    heard = ears.hear("our worker is off sick and we dont know if we have to pay her. Also our facebook page is dead")
    assert heard.rest == ("Also our facebook page is dead",)


@pytest.mark.parametrize(
    "typed",
    [
        "gang of lads on the corner, how can we get them into something good",
        "the money runs out in june, what do we need to do",
        "we want a cafe, its going to be great",
        "hi, im jean, how do we find volunteers",
    ],
)
def test_one_worry_in_several_clauses_stays_whole(ears, typed):
    assert ears.hear(typed).rest == ()


@pytest.mark.parametrize(
    "typed",
    [
        "cant get no one to come to owt an the treasurer walked out an we dont know how to pay the bill",
        "nobody comes to our meetings and the roof leaks and our treasurer has left",
        "we cant find volunteers an the roof is leaking an the grant has run out",
        "the hall roof leaks we need volunteers for the fete",
        "we dont know how to apply for a grant and nobody volunteers",
        "our website is broken and the hall roof is leaking",
        "we need insurance for the fun day and nobody comes to meetings",
        "the lunch club cant get helpers an we need to find a building to meet in",
        "cant get volunteers n the councils putting our rent up n nobody reads our newsletter",
        "we've no volunteers left & the roof needs fixing & we dont know how to fill the grant form in",
        "how do we find a building to meet in an how do we get more volunteers",
        "no one turns up to meetings an the hall roof is leaking",
        "our facebook page is dead n we dont know how to apply for a grant",
        "two of the committee have fallen out an our lease is nearly up an nobody volunteers",
        "we cant find volunteers we need a grant for the kitchen",
        "need to find a building to meet in an nobody volunteers",
    ],
)
def test_several_worries_are_kept_apart_however_they_run_on(ears, typed):
    first, *rest = apart(Said(typed, ears.hear(typed)))
    assert rest
    assert typed.startswith(first)
    assert all(worry.split(", ")[0] in typed for worry in rest)


@pytest.mark.parametrize(
    "typed",
    [
        "Ali and Ann are running the lunch club",
        "Ali an Ann cant come to the meeting anymore",
        "nobody comes to our meetings and the ones who do never say anything",
        "we cant get volunteers and the volunteers we have are knackered",
        "the roof leaks and the walls are damp and the boiler is broken",
        "our treasurer left and we dont know how to do the accounts",
        "we need a grant and dont know how to write the bid",
        "we've put up posters and done leaflets and still no one comes",
        "me an my mate an the vicar want to start a food bank",
        "we need tables and chairs and a tea urn for the hall",
        "cant get no one to come to owt",
        "the council want the hall back and we have nowhere to meet",
        "how do we get young people and families to come along",
        "the chair and the secretary are not talking to each other",
        "we run a lunch club and a knitting group and a food bank",
        "we asked ann and she said no and now we have no treasurer",
        "the landlord an the council keep putting the rent up on the hall",
        "we want to get more people involved an hear what they want",
        "bread an butter pudding an custard at the lunch club",
        "we need volunteers an we cant find any",
        "the treasurer told us what we need to pay",
        "ali n ann n me run the cafe",
        "fish an chips an a quiz for the old folk",
        "nobody comes an i dont know what we need to do about it",
        "we need an accountant an an office",
        "is there a grant for a minibus an a driver",
        "our chair left an now nobody wants to be chair",
    ],
)
def test_names_lists_and_one_worry_told_in_a_row_stay_whole(ears, typed):
    assert ears.hear(typed).rest == ()


def test_a_worry_that_runs_on_keeps_its_own_words(ears):
    typed = "cant get no one to come to owt an the treasurer walked out an we dont know how to pay the bill"
    assert apart(Said(typed, ears.hear(typed))) == (
        "cant get no one to come to owt",
        "the treasurer walked out",
        "we dont know how to pay the bill",
    )


@pytest.mark.parametrize("also", [", also", ", alsoo", " alsoo", ", allso", " aslo", ", plus"])
def test_what_an_also_adds_is_a_worry_of_its_own_however_it_is_spelt(ears, also):
    typed = f"no1 turns up an sarah left{also} the hall roof leeks"
    assert apart(Said(typed, ears.hear(typed))) == ("no1 turns up an sarah left", "the hall roof leeks")


@pytest.mark.parametrize(
    "typed",
    [
        "the hall roof leaks, also the hall floor is rotten",
        "sorry about before, also the hall roof leaks",
        "our hall is cold and damp also the roof leaks",
        "so there we are then, also the hall roof leaks",
    ],
)
def test_an_also_adds_nothing_to_thanks_or_to_the_same_worry(ears, typed):
    assert ears.hear(typed).rest == ()
