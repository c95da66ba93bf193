"""Whoever works here and writes of danger is heard, also where it looks like a nudge, and no adviser in it reads it."""

import pytest

from tests.bot.test_nudge_in_chat import chat, kept  # noqa: F401 (chat is a fixture)


@pytest.fixture
def desk(chat):  # noqa: F811
    """Aisha and Dean are on duty, and the team has a chat."""
    for adviser in ("aisha", "dean"):
        chat.adviser(adviser)
    return chat


def told(desk, text):
    """To whom it went, of those on duty and the team."""
    return [place for place in ("aisha", "dean", "team") if any(text in each for each in desk.post.to(place)[-1:])]


@pytest.mark.parametrize("who", ["team", "aisha"])
@pytest.mark.parametrize(
    "text",
    [
        "tell everybody jean is being beaten by her husband",
        "text everyone theres a man with a gun at the hall",
        "nudge about jean, she wants to kill herself",
        "the stage collapsed with people under it",
    ],
)
def test_what_begins_like_a_nudge_is_heard_as_danger(desk, who, text):
    (answer,) = desk.says(who, text)
    assert "Dean Okafor" in answer
    assert "just now, in your words, and tell them again every 10 minutes until somebody takes it." in answer
    assert "dean" in told(desk, f"“{text}”")
    assert kept(desk) == []


def test_a_nudge_about_staying_safe_is_a_nudge(desk):
    (answer,) = desk.says("team", "nudge everybody in fernhill about keeping people safe")
    assert answer.startswith("When shall it go?")
    answer = desk.says("team", "never mind", "nudge everyone about domestic abuse training")[-1]
    assert answer.startswith("I have nothing of my own about")


@pytest.mark.parametrize("text", ["aisha slapped jean's son and he is bleeding", "jean says aisha hit her"])
def test_an_adviser_named_in_it_never_reads_it(desk, text):
    (answer,) = desk.says("team", text)
    assert "I've told Dean Okafor just now, in your words," in answer
    assert told(desk, f"“{text}”") == ["dean"]


def test_where_only_whoever_is_named_could_hear_it_that_is_said(chat):  # noqa: F811
    chat.adviser("aisha")
    (answer,) = chat.says("team", "aisha slapped jean's son and he is bleeding")
    assert "so I've told nobody yet." in answer
    assert chat.post.to("aisha") == []


@pytest.mark.parametrize("answer", ["yes", "Yes please.", "yes tell them", "tell those on duty", "1"])
def test_a_yes_to_whether_to_tell_tells_them(desk, answer):
    assert "Shall I tell those on duty, in your words?" in desk.says("team", "i think somebody has a gun")[0]
    assert "I've told Aisha Rahman and Dean Okafor just now" in desk.says("team", answer)[0]
    assert told(desk, "“i think somebody has a gun”") == ["aisha", "dean"]


@pytest.mark.parametrize("answer", ["not sure", "hmm", "i dont know"])
def test_what_is_no_answer_is_asked_again(desk, answer):
    desk.says("team", "i think somebody has a gun")
    assert desk.says("team", answer)[0].endswith("Shall I tell those on duty?")
    assert told(desk, "gun") == []


def test_a_no_tells_nobody(desk):
    desk.says("team", "i think somebody has a gun")
    assert desk.says("team", "no") == ["All right. It has gone to nobody."]
    assert told(desk, "gun") == []
