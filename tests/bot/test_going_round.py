"""Danger that an adviser is part of: they hear and see nothing of it, wherever they look, and somebody else does."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.channels import SendError
from flows.effects import CloseHandoff, OpenHandoff, TakeHandoff, TellResident
from storage import load
from storage.at_work import cover
from storage.desk import may_see
from storage.on_duty import duty
from storage.tables import address, handoff, person

OF_AISHA = "my adviser aisha touched my daughter"
TEN = timedelta(minutes=10)


def on_the_desk(house, adviser):
    """The urgency of whatever that adviser's desk page lists, and of what it would open."""

    def look(connection):
        who = house.programme.adviser(adviser)
        whose = desk_person(connection, who.id)
        reach = may_see.reach_of(connection, house.programme, whose, house.clock.now().date())
        numbers = connection.scalars(handoff.select().with_only_columns(handoff.c.id)).all()
        opens = [number for number in numbers if may_see.find(connection, house.programme, reach, number)]
        return [each.urgency for each in may_see.waiting(connection, house.programme, reach)], len(opens)

    return house.write(look)


def of_jean(house):
    return house.rows(person.c.id, where=person.c.name == "Jean")[0]


def desk_person(connection, adviser):
    return load.by_person(connection, cover.person_of(connection, adviser)).person


@pytest.mark.parametrize("words", [OF_AISHA, "aisha our adviser hits her mum", "my adviser hit me", "Aisha hit me"])
def test_whoever_it_is_about_hears_nothing_and_the_others_do(ready, words):
    (told,) = ready.says("jean", words)
    assert "another adviser" in told
    assert "It goes round Aisha" in told
    for _ in range(3):
        ready.tick(TEN)
    assert ready.alerts() == [0, 4, 4]


def test_whoever_it_is_about_sees_nothing_of_it_on_their_desk(ready):
    ready.says("jean", OF_AISHA)
    assert on_the_desk(ready, "aisha") == ([], 0)
    assert on_the_desk(ready, "dean") == (["safety"], 1)


def test_whoever_it_is_about_can_do_nothing_with_it(ready):
    ready.says("jean", OF_AISHA)
    (number,) = ready.rows(handoff.c.id)
    ready.does(ready.aisha, TakeHandoff(number))
    assert ready.post.to("aisha")[-1].startswith("That one isn't with you")
    assert ready.rows(handoff.c.state, handoff.c.holder) == [("waiting", "")]


def test_another_area_s_adviser_on_duty_is_gone_round_too(ready):
    (told,) = ready.says("jean", "dean okafor hit me")
    assert "It goes round Dean" in told
    assert ready.alerts() == [1, 0, 1]


def test_where_the_other_on_duty_can_not_be_reached_it_is_the_teams(ready):
    ready.change(address, address.c.place == "dean", reachable=False)
    (told,) = ready.says("jean", OF_AISHA)
    assert "I've told the programme team" in told
    assert ready.alerts("aisha", "team") == [0, 1]


def test_where_nobody_else_is_on_duty_every_other_adviser_is(programme):
    only_aisha = replace(programme, advisers=tuple(replace(a, duty=a.id == "aisha") for a in programme.advisers))
    assert {each.id for each in duty.named(only_aisha, "aisha")} == {
        each.id for each in programme.advisers if each.id != "aisha"
    }


def test_where_only_they_can_be_reached_the_resident_hears_that_nobody_was_told(house):
    house.resident("jean")
    house.adviser("aisha")
    (told,) = house.says("jean", OF_AISHA)
    assert "I couldn't tell anybody here" in told
    assert "It goes round Aisha, who hasn't been told" in told
    assert house.post.to("aisha") == []


def test_a_stranger_s_adviser_is_anybody_s_so_it_goes_to_the_team_alone(ready):
    ready.says("stranger", "hello")
    (told,) = ready.says("stranger", "my adviser hit me")
    assert "I've told the programme team" in told
    assert "none of them is told" in told
    assert ready.alerts() == [0, 0, 1]
    assert on_the_desk(ready, "dean") == ([], 0)


def test_an_adviser_who_is_asked_for_is_told_like_everybody_on_duty(ready):
    (told,) = ready.says("jean", "tell aisha my husband is beating me up")
    assert "the duty adviser" in told
    assert ready.alerts() == [1, 1, 1]


def test_what_they_had_of_the_resident_is_theirs_no_more(ready):
    ready.does(of_jean(ready), OpenHandoff("ordinary", "our lease", "asked"))
    (lease,) = ready.rows(handoff.c.id)
    ready.does(ready.aisha, TellResident(lease, "Hello Jean."))
    (told,) = ready.says("jean", OF_AISHA)
    assert "Aisha no longer has this chat" in told
    assert ready.rows(handoff.c.urgency, handoff.c.state, handoff.c.holder, handoff.c.around) == [
        ("ordinary", "waiting", "", "aisha"), ("safety", "waiting", "", "aisha")
    ]  # fmt: skip
    assert ready.post.to("aisha")[-1] == "The programme team has Jean's chat now. You needn't do anything."
    assert not any("touched" in text for text in ready.post.to("aisha"))
    before = ready.alerts("aisha")
    ready.says("jean", "she is at her dads now")
    ready.does(ready.aisha, TellResident(lease, "Jean?"))
    assert "Jean?" not in "".join(ready.post.to("jean"))
    ready.tick(timedelta(days=2))
    assert ready.alerts("aisha") == [before[0] + 1]
    assert on_the_desk(ready, "aisha") == ([], 0)


def test_what_is_asked_for_after_it_goes_round_them_as_well(ready):
    ready.says("jean", OF_AISHA)
    ready.does(of_jean(ready), OpenHandoff("ordinary", "our lease", "asked", around="aisha"))
    assert ready.rows(handoff.c.adviser, where=handoff.c.urgency == "ordinary") == [""]


def test_named_only_later_it_goes_round_them_from_then_on(ready):
    ready.says("jean", "someone touched my child")
    assert ready.alerts() == [1, 1, 1]
    (told,) = ready.says("jean", "it was aisha")
    assert "Aisha knew that somebody may not be safe. From now on it goes round Aisha" in told
    assert ready.rows(handoff.c.around) == ["aisha"]
    assert ready.post.to("aisha")[1:] == ["The programme team has Jean's chat now. You needn't do anything."]
    ready.tick(TEN)
    assert ready.alerts() == [2, 3, 3]
    assert on_the_desk(ready, "aisha") == ([], 0)


def test_a_gentle_question_about_them_left_open_is_told_to_others_only(ready):
    (asked,) = ready.says("jean", "aisha makes me feel uncomfortable")
    assert "Is anyone in danger" in asked
    ready.tick(timedelta(hours=1))
    assert ready.alerts() == [0, 1, 0]


def test_a_number_to_be_rung_on_goes_with_the_danger_and_round_them_too(ready):
    ready.says("jean", OF_AISHA)
    (told,) = ready.says("jean", "ring me on 07700 900123")
    assert told.startswith("I've put that number with it")
    assert any("07700 900123" in each for each in ready.post.to("dean"))
    assert not any("07700 900123" in each for each in ready.post.to("aisha"))


def test_where_nobody_is_in_danger_a_complaint_about_them_still_goes_round_them(ready):
    ready.says("jean", "aisha makes me feel uncomfortable")
    (told,) = ready.presses("jean", "No")
    assert "This is what I'd pass on to the programme team" in told


def test_what_was_said_of_them_is_in_nothing_they_are_given_once_it_is_closed(ready):
    ready.says("jean", OF_AISHA)
    ready.does(ready.dean, CloseHandoff(ready.rows(handoff.c.id)[0], "Safe, with the safeguarding lead"))
    ready.clock.forward(timedelta(days=1))
    ready.says("jean", "the roof of the hall leaks")
    ready.does(of_jean(ready), OpenHandoff("ordinary", "our lease", "asked"))
    card = ready.post.to("aisha")[-1]
    assert "the roof of the hall leaks" in card
    assert "touched" not in card


def test_a_complaint_about_them_is_in_nothing_they_are_given_of_what_else_was_asked(ready):
    ready.says("jean", "aisha is rude to mrs patel")
    ready.presses("jean", "Don't send")
    ready.says("jean", "can i talk to aisha about the lease")
    ready.presses("jean", "Send it")
    assert "the lease" in ready.post.to("aisha")[-1]
    ready.says("jean", "i want to complain about aisha shes rude to mrs patel")
    ready.presses("jean", "Send it")
    ready.says("jean", "dont send it to aisha")
    assert sorted(ready.rows(handoff.c.around)) == ["", "aisha"]
    assert not any("rude" in each or "dont send" in each for each in ready.post.to("aisha"))
    assert any("rude to mrs patel" in each for each in ready.post.to("team"))
    assert on_the_desk(ready, "aisha") == (["ordinary"], 1)


def test_an_alert_that_is_still_on_its_way_is_taken_back_and_said_not_to_have_been_given(ready):
    down = {"aisha", "dean", "team"}

    async def refusing(sending, send=ready.post.send):
        if sending.place in down:
            raise SendError("no network")
        return await send(sending)

    ready.post.send = refusing
    ready.says("jean", "my husband hits me")
    assert ready.says("jean", "does aisha know")[0].startswith("I haven't told Aisha of it")
    (answer,) = ready.says("jean", "not aisha")
    assert "From now on it goes round Aisha" in answer
    assert "Aisha hasn't been told of it by me" in answer
    down.clear()
    for _ in range(3):
        ready.tick(TEN)
    assert ready.post.to("aisha") == []
    assert any("SAFETY" in each for each in ready.post.to("dean"))
    assert any("SAFETY" in each for each in ready.post.to("team"))


def test_what_went_out_before_is_said_to_have_been_told_and_what_waits_is_taken_back(ready):
    ready.says("jean", "my husband hits me")
    before = len(ready.post.to("aisha"))
    ready.post.errors.extend([SendError("no network")] * 3)
    ready.tick(TEN)
    (answer,) = ready.says("jean", "not aisha")
    assert "Aisha had already been told, at 09:00" in answer
    ready.tick(TEN)
    assert ready.post.to("aisha")[before:] == [ready.post.to("aisha")[-1]]
    assert ready.post.to("aisha")[-1] == "The programme team has Jean's chat now. You needn't do anything."


def test_an_alert_that_may_have_arrived_counts_as_told_and_is_not_sent_again(ready):
    send, down = ready.post.send, {"aisha"}

    async def unsure(sending):
        if sending.place in down:
            raise SendError("timed out", unknown=True)
        return await send(sending)

    ready.post.send = unsure
    ready.says("jean", "my husband hits me")
    (answer,) = ready.says("jean", "not aisha")
    assert "Aisha had already been told, at 09:00" in answer
    down.clear()
    ready.tick(TEN)
    assert not any("SAFETY" in each for each in ready.post.to("aisha"))
    assert any("SAFETY" in each for each in ready.post.to("dean"))
