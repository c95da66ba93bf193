"""First meeting: the area, the asking, and what is kept of what was said before."""

from dataclasses import replace

import pytest

from flows.effects import Consent, JoinArea, LearnName, RecordNeed
from flows.events import Arrived
from flows.meeting.start_codes import is_code
from flows.turn import Person
from tests.flows.chatting import Chat, said, unsaid

STRANGER = Person(2)


@pytest.fixture
def chat(programme, ears):
    return Chat(programme, ears, STRANGER, card=None)


def test_the_first_message_says_who_runs_it_and_that_it_is_software(chat):
    text = said(chat.hears(Arrived()))
    assert "Our Patch programme team" in text
    assert "software" in text


def test_a_start_code_joins_the_area_it_carries(chat, programme):
    code = programme.area("fernhill").start_code
    assert unsaid(chat.hears(Arrived(code))) == [JoinArea("fernhill")]
    assert chat.talk.step == "welcome.consent"


def test_a_start_code_nobody_knows_is_said_once_and_the_welcome_goes_on(chat):
    came = chat.hears(Arrived("Nq7rT2wXk9Lm"))
    assert unsaid(came) == []
    assert said(came).startswith("The link you came by isn't one I know, but you're welcome without it.")
    assert "I'm Alongside" in said(came)
    assert chat.talk.step == "welcome.which_area"


def test_a_link_nobody_knows_is_said_to_somebody_known_too(programme, ears):
    chat = Chat(programme, ears)
    assert "isn't one I know" in said(chat.hears(Arrived("Nq7rT2wXk9Lm")))
    assert "isn't one I know" not in said(chat.hears(Arrived(programme.area("fernhill").start_code)))


def test_every_areas_code_can_be_told_from_a_word(programme):
    assert [area.id for area in programme.areas if not is_code(area.start_code)] == []


@pytest.mark.parametrize("typed", ["Fernhill", "fern hil", "the hill", "NJ1", "nj2 4ab", "im from fernhill love"])
def test_an_area_is_found_however_it_is_typed(chat, typed):
    chat.hears(Arrived())
    assert unsaid(chat.says(typed)) == [JoinArea("fernhill")]


def test_the_name_their_messenger_gives_is_learnt_only_once_they_agree(chat):
    chat.world = replace(chat.world, called="Dee")
    chat.hears(Arrived())
    assert unsaid(chat.says("fernhill")) == [JoinArea("fernhill")]
    assert LearnName("Dee") in unsaid(chat.press("Yes, that's fine"))


def test_two_areas_with_one_nickname_are_asked_about(chat):
    chat.hears(Arrived())
    assert unsaid(chat.says("Ashby")) == []
    assert [button.label for button in chat.talk.question] == ["Ashby Fields", "Ashby Vale", "Neither"]


def test_what_was_said_before_the_yes_is_kept_after_it(chat):
    chat.says("I'm Dee. how do we get more volunteers?")
    chat.says("not now")
    chat.says("fernhill")
    assert unsaid(chat.press("Yes, that's fine")) == [
        Consent(given=True),
        JoinArea("fernhill"),
        LearnName("Dee"),
        RecordNeed("volunteers", "said", "I'm Dee. how do we get more volunteers?"),
    ]


def test_after_a_no_nothing_said_before_is_kept_anywhere(chat):
    chat.says("how do we get more volunteers?")
    chat.says("not now")
    chat.says("fernhill")
    assert unsaid(chat.press("No, don't keep it")) == [Consent(given=False)]
    assert chat.talk.answer("unkept") == ""


def test_somebody_known_is_never_welcomed_again(programme, ears):
    chat = Chat(programme, ears)
    assert "I'm Alongside" not in said(chat.hears(Arrived()))
    assert not chat.talk.step.startswith("welcome.")


def test_an_area_said_late_is_still_heard(chat):
    chat.at("menu.listening")
    assert unsaid(chat.says("oh and it's Fernhill by the way")) == [JoinArea("fernhill")]


@pytest.mark.parametrize("step", ["welcome.hello", "welcome.which_area"])
@pytest.mark.parametrize(
    "typed",
    [
        "im Mo from fernhill",
        "im Mo, fernhill",
        "fernhill, im Mo",
        "my names mo and im in fernhill",
        "mo from fernhill",
        "hi mo here from fernhill",
        "Mo, Fernhill",
    ],
)
def test_whoever_only_says_who_they_are_and_where_is_asked_what_may_be_kept(chat, step, typed):
    came = chat.at(step).says(typed)
    assert JoinArea("fernhill") in came
    assert "May I remember" in said(came)
    assert chat.talk.answer("name") == "Mo"


def test_what_is_told_beside_it_is_answered(chat):
    assert "About buildings" in said(chat.at("welcome.hello").says("im Mo from fernhill and our roof leaks"))
