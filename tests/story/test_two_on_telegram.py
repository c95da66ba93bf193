"""Two advisers on Telegram with one handoff at once: one has it, and the other can't answer without knowing."""

import pytest

from storage.at_work import passes, sign_ins
from tests.channels.fake_telegram import FakeTelegram
from tests.story.chats import ResidentInChat
from tests.story.service import serving
from tests.story.test_over_telegram import of_chat

RUTH, AISHA, DEAN = 5551, 5552, 5553
DANGER = "he hit me and i'm scared he'll come back"
NAMES = {AISHA: "Aisha Rahman", DEAN: "Dean Okafor"}


@pytest.fixture
def telegram(tmp_path):
    with FakeTelegram() as telegram, serving(tmp_path, telegram) as running:
        for place, name in NAMES.items():
            secret = running.write(lambda connection, name=name: invitation(connection, name, running.clock.now()))
            telegram.say(place, f"/start {secret}")
            telegram.wait(lambda place=place: "I bring you whoever is waiting" in "".join(telegram.replies(place)))
        yield telegram


def invitation(connection, name, now):
    return passes.make(connection, sign_ins.by_name(connection, name)[0].id, "join", now)


def test_both_take_it_within_the_same_second(telegram):
    ruth = ResidentInChat(of_chat(telegram, RUTH))
    ruth.says(DANGER)
    has_taken_it = lambda place: any("It's yours" in text for text in telegram.replies(place))  # noqa: E731
    cards = {place: card(telegram, place) for place in NAMES}
    for place in NAMES:
        telegram.press(place, "Take it")
    ruth.hears("has this chat now")
    telegram.wait(lambda: any(map(has_taken_it, NAMES)))
    has_it, other = sorted(NAMES, key=has_taken_it, reverse=True)
    telegram.wait(lambda: shown(telegram, cards[has_it]) == ("You have this one.", ["Reply", "Close"]))
    telegram.wait(lambda: shown(telegram, cards[other]) == (f"{NAMES[has_it]} has this one now.", []))
    telegram.wait(lambda: telegram.buttons(other) == [["Take it anyway"]])
    telegram.say(other, "on my way", reply_to_message=cards[other])
    telegram.wait(lambda: "so I haven't sent it" in telegram.replies(other)[-1])
    telegram.say(has_it, "I'm here, Ruth", reply_to_message=cards[has_it])
    telegram.wait(lambda: telegram.replies(has_it)[-1].startswith("Send this to"))
    telegram.press(has_it, "Yes")
    ruth.hears("I'm here, Ruth")
    assert not any("on my way" in text for text in telegram.replies(RUTH))


def card(telegram, place):
    """The card that came to that adviser."""
    telegram.wait(lambda: "SAFETY" in telegram.replies(place)[-1])
    return next(each for each in reversed(telegram.sent) if each["chat"]["id"] == place and "SAFETY" in each["text"])


def shown(telegram, message):
    """The first line of a message as it stands now, and its buttons."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return message["text"].split("\n")[0], [button["text"] for row in rows for button in row]
