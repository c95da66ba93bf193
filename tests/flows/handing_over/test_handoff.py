"""Asking for a person, and being quiet while they have the chat."""

from dataclasses import replace
from datetime import date

import pytest

from flows.effects import AddToHandoff, CancelHandoff, FollowUp, LearnName, OpenHandoff, RateHandoff, Stop
from flows.events import AdviserSaid, HandoffClosed, HandoffDelayed, HandoffTaken, Pressed, Said
from flows.handing_over.reasons import reason_in
from flows.history import Past, Waiting
from flows.turn import Cover
from tests.flows.chatting import FERNHILL, Chat, said, unsaid

ASKED = "can i talk to a person about our lease"


@pytest.fixture
def chat(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    aisha = Cover("Aisha Rahman", date(2026, 1, 13))
    chat.world = replace(chat.world, load_cover=lambda: aisha)
    return chat


def remembering(chat, **past):
    chat.world = replace(chat.world, load_past=lambda: Past(**past))
    return chat


def test_nothing_goes_to_anybody_before_they_say_so(chat):
    assert not any(isinstance(effect, OpenHandoff) for effect in chat.says(ASKED))
    assert unsaid(chat.press("Send it")) == [OpenHandoff("ordinary", ASKED, "asked")]
    assert (chat.talk.step, chat.talk.owner) == ("handoff.waiting", "waiting")


def test_it_says_who_will_answer_and_by_when(chat):
    assert "Aisha will answer you here by Tue 13 January" in said(chat.says(ASKED))


def test_somebody_standing_in_is_named_and_never_why(chat):
    dean = Cover("Dean Okafor", date(2026, 1, 14), standing_in=True)
    chat.world = replace(chat.world, load_cover=lambda: dean)
    assert "Dean, standing in for Aisha, will answer you here by Wed 14 January" in said(chat.says(ASKED))


def test_with_no_cover_the_programme_team_answers(chat):
    chat.world = replace(chat.world, load_cover=lambda: None)
    assert "The programme team will answer you here by Tue 13 January" in said(chat.says(ASKED))


def test_a_deadline_they_mentioned_earlier_stays_in_the_summary(chat):
    remembering(chat, last_words=("our plan runs out on 14 february", "hello there you"))
    assert "our plan runs out on 14 february" in said(chat.says(ASKED))


def test_words_about_danger_never_go_into_a_summary(chat):
    remembering(chat, last_words=("my boyfriend hits me",))
    assert "boyfriend" not in said(chat.says("adviser"))


def test_what_they_write_at_the_summary_is_added_to_it(chat):
    chat.says(ASKED)
    chat.says("add it runs out on 1 march")
    assert unsaid(chat.says("yes send it")) == [OpenHandoff("ordinary", f"{ASKED}. it runs out on 1 march", "asked")]


def test_yes_but_not_now_sends_nothing(chat):
    chat.says(ASKED)
    assert unsaid(chat.says("yes but not yet")) == []
    assert chat.talk.step == "menu.listening"


def test_a_complaint_goes_round_that_adviser(chat):
    assert "the programme team" in said(chat.says("aisha never answers us"))
    (passed_on,) = unsaid(chat.press("Send it"))
    assert (passed_on.urgency, passed_on.around) == ("soon", FERNHILL.adviser)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("the treasurer ran off with the money", "fraud"),
        ("we've been threatened by the landlord", "threats"),
        ("they've fallen out and two walked out", "conflict"),
        ("our worker's being made redundant", "employer"),
        ("a journalist rang me", "press"),
        ("do we need a solicitor", "legal"),
        ("aisha is useless", "complaint"),
        ("can we get a different adviser", "complaint"),
        ("nobody came to the litter pick", None),
        ("we need a place to meet", None),
    ],
)
def test_what_always_goes_to_a_person_is_recognised(chat, words, reason):
    found = reason_in(words, chat.world)
    assert (found.id if found else None) == reason


def test_a_deadline_that_is_near_is_offered_a_person_and_a_far_one_is_not(chat):
    chat.says("our funding runs out in three weeks")
    assert chat.talk.step == "handoff.summary"
    chat.at("menu.listening").says("our funding runs out in november")
    assert chat.talk.step != "handoff.summary"


def test_asking_again_while_waiting_opens_no_second_one(chat):
    waiting = Waiting(3, "waiting", "ordinary", "our lease", "Aisha Rahman", date(2026, 1, 13))
    remembering(chat, handoffs=(waiting,), waiting=waiting)
    assert unsaid(chat.says("can i talk to a person about the roof as well")) == [
        AddToHandoff("can i talk to a person about the roof as well", to=3)
    ]
    assert chat.talk.step == "handoff.waiting"


def test_never_mind_calls_it_off(chat):
    chat.says(ASKED)
    chat.press("Send it")
    assert unsaid(chat.press("Never mind")) == [CancelHandoff("never mind")]
    assert chat.talk.owner == "bot"


def taken(chat):
    chat.hears(HandoffTaken(3, "Aisha Rahman"))
    return chat


def test_while_a_person_has_it_the_bot_says_nothing_and_passes_everything_on(chat):
    assert taken(chat).says("nobody came") == (AddToHandoff("nobody came"),)
    assert chat.hears(Said("everybody came", correction=True)) == (AddToHandoff("(changed to) everybody came"),)


def test_what_the_adviser_writes_is_shown_as_theirs(chat):
    assert said(taken(chat).hears(AdviserSaid(3, "Aisha Rahman", "Hello Jean"))) == "Aisha (adviser): Hello Jean"


def test_a_reply_that_comes_first_says_who_has_the_chat(chat):
    assert "I'll be quiet" in said(chat.hears(AdviserSaid(3, "Aisha Rahman", "Hello Jean")))
    assert (chat.talk.owner, chat.talk.handoff) == ("adviser", 3)


def test_stop_still_works_while_a_person_has_it(chat):
    assert Stop("stop") in taken(chat).says("stop")
    assert chat.talk.owner == "adviser"


def test_buttons_rest_while_a_person_has_it(chat):
    assert "resting" in said(taken(chat).hears(Pressed("send", "handoff.summary", 1, "Send it")))


def test_passed_on_means_the_bot_speaks_again_until_it_is_taken(chat):
    came = taken(chat).hears(HandoffDelayed(3, "Dean Okafor", date(2026, 1, 14)))
    assert "Dean has your message now and will answer you here by Wed 14 January" in said(came)
    assert chat.talk.owner == "waiting"


def test_whoever_stands_in_is_said_to_and_never_why(chat):
    cover = Cover("Tom Adeyemi", date(2026, 1, 14), standing_in=True)
    chat.world = replace(chat.world, load_cover=lambda: cover)
    came = taken(chat).hears(HandoffDelayed(3, "Tom Adeyemi", date(2026, 1, 14)))
    assert said(came).startswith("Thanks for waiting. Tom, standing in for Aisha, has your message now")
    assert "standing in" not in said(chat.hears(HandoffDelayed(3, "Dean Okafor", date(2026, 1, 14))))


def test_closing_gives_the_chat_back_asks_whether_it_helped_and_books_a_look_in(chat):
    came = taken(chat).hears(HandoffClosed(3, "Aisha Rahman"))
    assert [(effect.kind, effect.about) for effect in came if isinstance(effect, FollowUp)] == [("hello", "handoff")]
    assert (chat.talk.owner, chat.talk.handoff) == ("bot", 0)
    assert unsaid(chat.press("Yes")) == [RateHandoff(3, "yes")]


def test_nobody_who_is_not_remembered_is_promised_a_look_in(chat):
    came = taken(chat.known_as(consent=False)).hears(HandoffClosed(3, "Aisha Rahman"))
    assert "look in" not in said(came)
    assert not any(isinstance(effect, FollowUp) for effect in came)


def test_nothing_chirpy_follows_danger(chat):
    came = taken(chat).hears(HandoffClosed(3, "Aisha Rahman", safety=True))
    assert unsaid(came) == []
    assert "999" in said(came)
    assert "help?" not in said(came)


def test_somebody_nameless_may_give_a_name_before_it_is_sent(chat):
    chat.known_as(name="")
    assert "without a name" in said(chat.says(ASKED))
    turn = chat.says("im Ruth")
    assert unsaid(turn) == [LearnName("Ruth")]
    assert "without a name" not in said(turn)
    assert unsaid(chat.press("Send it")) == [OpenHandoff("ordinary", ASKED, "asked")]


def test_a_name_of_somebody_not_remembered_is_only_passed_on(chat):
    chat.known_as(name="", consent=False)
    chat.says(ASKED)
    assert unsaid(chat.says("im Ruth")) == []
    assert unsaid(chat.press("Send it")) == [OpenHandoff("ordinary", f"{ASKED}. I'm Ruth", "asked")]


@pytest.mark.parametrize("step", ["menu.listening", "diagnose.tell_me", "check_in.how_did_it_go", "suggest.choose"])
@pytest.mark.parametrize(
    "text",
    [
        "you lot never answer",
        "my adviser never replies",
        "nobody from your team ever gets back to us",
        "you people don't listen to us",
    ],
)
def test_a_complaint_that_names_nobody_goes_round_the_adviser_at_any_step(chat, step, text):
    chat.at(step).says(text)
    (passed_on,) = unsaid(chat.press("Send it"))
    assert (passed_on.reason, passed_on.around) == ("complaint", "aisha")


@pytest.mark.parametrize(
    "text", ["our members never answer", "nobody replies to our posters", "you never know", "you don't have to reply"]
)
def test_silence_of_others_is_no_complaint_about_us(chat, text):
    assert reason_in(text, chat.world) is None


@pytest.mark.parametrize("off", ["cancel that", "never mind", "no leave it", "dont send"])
def test_what_has_not_gone_is_called_off_in_a_word(chat, off):
    chat.says("can i talk to a person about our lease")
    chat.says(off)
    assert chat.talk.step == "menu.listening"


def test_what_would_go_is_shown_again_and_a_word_of_it_left_out(chat):
    chat.says("can i talk to a person about our lease, it is a mess")
    assert "it is a mess" in said(chat.says("can i see it again"))
    assert "mess" not in said(chat.says("dont say mess"))
    assert chat.talk.step == "handoff.summary"
