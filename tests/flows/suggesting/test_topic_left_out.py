import pytest

from flows.effects import MeetNeed
from tests.flows.chatting import Chat, said, unsaid


def offered(programme, ears, topic="volunteers"):
    return Chat(programme, ears).at("suggest.something_else", topic=topic)


@pytest.mark.parametrize(
    "text",
    [
        "nothing about fundraising pls",
        "no more about raising money",
        "leave out the fundraising",
        "we don't want help with fundraising",
        "anything but fundraising please",
        "not about raising money",
    ],
)
def test_a_topic_ruled_out_is_left_out(programme, ears, text):
    chat = offered(programme, ears)
    told = chat.says(text)
    assert said(told).startswith("All right, nothing about raising money.")
    assert MeetNeed("income_generation", "parked") in unsaid(told)
    assert "Raising money" not in [button.label for button in chat.talk.question]


@pytest.mark.parametrize(
    "text", ["nobody volunteers any more", "we have no money", "no volunteers", "how do we raise money", "not sure"]
)
def test_a_worry_or_a_wish_rules_nothing_out(programme, ears, text):
    assert "All right, nothing about" not in said(offered(programme, ears).says(text))
