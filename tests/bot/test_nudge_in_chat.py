"""A nudge written in a staff chat is the page's own row: approved as it was seen, once, by whoever may."""

from dataclasses import replace

import pytest

from flows.nudging.segments import Condition, Segment
from storage import seed
from storage.at_work.cover import staff
from storage.nudging import listing, nudges, saved_segments
from storage.tables import LANES, message, nudge_recipient

LINE = "nudge everybody in fernhill now: Hello {name}, the hall is free."
FERNHILL = Segment(Condition("area", "fernhill"))


@pytest.fixture
def chat(house):
    """The team has a chat, and two live in Fernhill."""
    house.team()
    house.resident("jean")
    house.resident("omar", name="Omar")
    return house


def colleague(house):
    """A second of the team, with a chat of their own."""
    return house.write(
        lambda connection: house._housed(
            connection, seed.add_person(connection, house.clock.now(), role="staff", name="Sam Field"), "sam"
        )
    )


def kept(house):
    return house.write(listing.everything)


def labels(house, place="team"):
    return [button.label for button in next(each for each in reversed(house.post.sent) if each.place == place).buttons]


def test_the_draft_is_the_page_s_and_nobody_gets_anything_before_it_is_sent(chat):
    (shown,) = chat.says("team", LINE)
    assert "Nobody has had it yet. It's for 2 people in 1 area: Residents in Fernhill." in shown
    assert "This is from the programme team, to everybody in Fernhill:\n\nHello Jean, the hall is free." in shown
    (draft,) = kept(chat)
    assert (draft.text, draft.state, draft.wrote) == (
        "Hello {name}, the hall is free.", "draft", chat.write(staff)[0]
    )  # fmt: skip
    chat.tick()
    assert chat.post.to("jean") == []
    assert "It's on its way to 2 people" in chat.presses("team", "Send it")[0]
    chat.tick()
    assert chat.post.to("omar") == [
        "This is from the programme team, to everybody in Fernhill:\n\nHello Omar, the hall is free."
    ]


def test_pressed_twice_it_is_sent_once(chat):
    chat.says("team", LINE)
    pressed = [chat.pressed("team", "Send it") for _ in range(2)]
    chat.hears(*pressed)
    assert "nothing was sent twice" in chat.post.to("team")[-1]
    chat.tick()
    assert len(chat.post.to("jean")) == 1
    assert len(chat.rows(nudge_recipient.c.person_id)) == 2


def test_whoever_joins_the_group_meanwhile_is_shown_before_anything_is_sent(chat):
    chat.says("team", LINE)
    chat.resident("ali", name="Ali")
    (again,) = chat.presses("team", "Send it")
    assert again.startswith("Who gets it, what it says or when has changed since you looked, so nothing was done.")
    assert "It's for 3 people" in again
    assert "It's on its way to 3 people" in chat.presses("team", "Send it")[0]


def test_what_the_page_kept_meanwhile_is_neither_overwritten_nor_sent_unseen(chat):
    chat.says("team", LINE)
    now, other = chat.clock.now(), colleague(chat)
    chat.write(lambda connection: nudges.rewrite(connection, 1, "The hall is shut.", FERNHILL, now, by=other))
    assert "The hall is shut." in chat.presses("team", "Send it")[0]
    chat.presses("team", "Change words")
    chat.write(lambda connection: nudges.rewrite(connection, 1, "It burnt down.", FERNHILL, now, by=other))
    (told,) = chat.says("team", "The hall is open.")
    assert told.startswith("Sam changed it meanwhile, so what you chose isn't kept. Yours was:\n“The hall is open.”")
    assert kept(chat)[0].text == "It burnt down."
    chat.tick()
    assert chat.post.to("jean") == []


def test_above_a_size_somebody_else_approves_it_and_hears_so_in_their_chat(chat):
    chat.app.line.unit.programme = replace(chat.programme, approve_above=1)
    colleague(chat)
    (shown,) = chat.says("team", LINE)
    assert "More than 1 people would get it, and you wrote it, so somebody else in the team approves it." in shown
    (waits,) = chat.presses("team", "Ask for a second")
    assert "I've just asked Sam Field to look at it." in waits
    assert "it takes a second person" in chat.post.to("sam")[-1]
    assert kept(chat)[0].state == "draft"
    assert "Hello Jean" in chat.presses("sam", "Look at it")[0]
    assert "It's on its way to 2 people" in chat.presses("sam", "Send it")[0]
    assert kept(chat)[0].approved_by == "Sam Field"


def test_a_detail_nobody_knows_leaves_them_out_and_is_said_before(chat):
    (shown,) = chat.says("team", "nudge everybody in fernhill now: See you on {next_meeting}.")
    assert "Left out, 2 people:\n- 2: no meeting is coming up on their area's card, for {next_meeting}" in shown
    assert labels(chat) == ["Change words", "Change when", "Leave it"]


def test_words_too_long_for_a_phone_get_their_sentence(chat):
    (told,) = chat.says("team", f"nudge everybody in fernhill now: {'word ' * 200}")
    assert told == "That's 999 characters; 700 fit on a phone's screen. Please shorten it."
    assert kept(chat) == []
    assert "Hello Jean" in chat.says("team", "Hello {name}.")[0]


def test_a_saved_group_is_meant_by_its_name(chat):
    now = chat.clock.now()
    chat.write(lambda connection: saved_segments.keep(connection, "The hub lot", FERNHILL, 0, now))
    (shown,) = chat.says("team", "nudge the hub lot tomorrow 10am: The hall is free.")
    assert "It's for 2 people in 1 area: Residents in Fernhill." in shown
    assert labels(chat)[0] == "Schedule it"


def test_of_two_that_are_going_it_is_asked_which_is_to_stop(chat):
    for words in ("The hall is free.", "The bus is free."):
        chat.says("team", f"nudge everybody in fernhill tomorrow 10am: {words}")
        chat.presses("team", "Schedule it")
    (asked,) = chat.says("team", "stop the nudge")
    assert asked == "Which nudge do you mean?\nNo. 2: “The bus is free.”\nNo. 1: “The hall is free.”"
    assert [each.stage(chat.clock.now()) for each in kept(chat)] == ["scheduled", "scheduled"]
    assert labels(chat) == ["Stop no. 2", "Stop no. 1", "Never mind"]
    assert chat.says("team", "no. 1") == ["Stop no. 1 for good? 2 people haven't had it yet."]
    for_good = chat.pressed("team", "Stop it for good")
    chat.says("team", "leave it going", "can you pause nudge no. 2 please")
    chat.hears(for_good)
    assert chat.post.to("team")[-1] == "Stop no. 1 for good? 2 people haven't had it yet."
    chat.presses("team", "Stop it for good")
    assert [each.stage(chat.clock.now()) for each in kept(chat)] == ["paused", "stopped"]


def test_none_being_paused_it_is_said_so_and_none_goes_on(chat):
    chat.says("team", LINE)
    chat.presses("team", "Send it")
    told = chat.says("team", "carry on with the nudge")
    assert told == ["No nudge is paused, so there was nothing to carry on with."]


def test_left_it_is_thrown_away(chat):
    chat.says("team", LINE)
    assert chat.presses("team", "Leave it") == ["Left, and thrown away. Nobody got anything."]
    assert kept(chat) == []


def test_danger_in_the_middle_goes_to_whoever_is_on_duty_at_once(chat):
    chat.adviser("aisha")
    chat.says("team", "nudge everybody in fernhill")
    (told,) = chat.says("team", "he says he is going to kill himself tonight")
    assert "I've told Aisha Rahman just now, in your words," in told
    assert "“he says he is going to kill himself tonight”" in chat.post.to("aisha")[-1]
    assert set(chat.rows(message.c.lane, where=message.c.text.contains("“he says he is going"))) == {LANES["urgent"]}
    assert kept(chat) == []


def test_with_nobody_to_reach_it_says_so(chat):
    (told,) = chat.says("team", "my neighbour says her husband hits her")
    assert "I can't reach anybody on duty, so I've told nobody yet." in told


def test_what_is_typed_under_the_draft_counts_as_its_buttons_do_and_nothing_else_lets_it_go(chat):
    chat.says("team", LINE)
    (unsure,) = chat.says("team", "lovely weather for it")
    assert unsure.startswith("I'm not sure what you'd like done with the nudge, so it stays as it is")
    assert "2 residents get it Fri 16 January, 09:00." in chat.says("team", "make it fri 9am")[0]
    assert "Hello all, in Fernhill." in chat.says("team", "change the words", "Hello all, in {area}.")[-1]
    assert "It goes to 2 people, each in their own hours, from Fri 16 January, 09:00 on." in chat.says("team", "yes")[0]


def test_a_question_of_ours_is_left_with_a_word(chat):
    chat.says("team", "nudge")
    assert chat.says("team", "no") == ["Left as it was."]
    assert kept(chat) == []


def test_an_old_draft_s_buttons_show_it_anew_and_never_throw_away_what_was_not_seen(chat):
    chat.says("team", LINE)
    leave = chat.pressed("team", "Leave it")
    chat.says("team", "make it fri 9am")
    chat.hears(leave)
    assert chat.post.to("team")[-1].startswith("Who gets it, what it says or when has changed since you looked")
    assert [each.state for each in kept(chat)] == ["draft"]
