"""What is in the outbox, exactly as the Bot API is given it, and what its refusals mean."""

import asyncio
import json
from html import unescape

import pytest

from bot.channels import SendError, Sending
from bot.channels.telegram import Telegram
from bot.channels.telegram.writing import pieces, rows
from flows.effects import Button
from flows.programme import Guide
from tests.channels.fake_telegram import FakeTelegram
from tests.channels.serving import free_port

RUTH = 5551
CHOICES = (
    Button("Went well", "well"),
    Button("So-so", "so_so"),
    Button("Hit a wall", "wall"),
    Button("Take it", "t:7", True),
)


@pytest.fixture
def telegram():
    with FakeTelegram() as fake:
        fake.people[RUTH] = "Ruth"
        yield fake


def sending(text="How did it go?", **more):
    return Sending(
        **{"id": 1, "person": 7, "place": str(RUTH), "text": text, "step": "check_in.how", "version": 12} | more
    )


def send(telegram, *messages, url=""):
    async def all_of_them():
        channel = Telegram(telegram.token, url or telegram.url)
        try:
            return [await channel.send(message) for message in messages]
        finally:
            await channel.close()

    return asyncio.run(all_of_them())


def failure(telegram, message=None, url=""):
    with pytest.raises(SendError) as caught:
        send(telegram, message or sending(), url=url)
    error = caught.value
    said = {name: value for name, value in vars(error).items() if value}
    assert telegram.token not in str(error)
    return said


def test_what_goes_under_another_replies_to_it_and_goes_out_alone_where_that_is_gone(telegram):
    send(telegram, sending(under="41"), sending(id=2))
    under, alone = telegram.asked("sendMessage")
    assert json.loads(under["reply_parameters"]) == {"allow_sending_without_reply": True, "message_id": 41}
    assert "reply_parameters" not in alone


def test_a_message_with_buttons_goes_out_exactly_so(telegram):
    assert send(telegram, sending(buttons=CHOICES)) == ["1"]
    (given,) = telegram.asked("sendMessage")
    markup = json.loads(given.pop("reply_markup"))
    assert given == {
        "chat_id": "5551",
        "text": "How did it go?",
        "parse_mode": "HTML",
        "link_preview_options": '{"is_disabled": true}',
    }
    assert markup["inline_keyboard"] == [
        [
            {"text": "Went well", "callback_data": "check_in.how:12:well"},
            {"text": "So-so", "callback_data": "check_in.how:12:so_so"},
            {"text": "Hit a wall", "callback_data": "check_in.how:12:wall"},
        ],
        [{"text": "Take it", "callback_data": ":0:t:7"}],
    ]


def test_nothing_a_person_writes_is_taken_as_formatting(telegram):
    text = 'Is <b>it</b> "5 < 6 & 7"? &lt; </i>\n\n*not bold* _nor this_'
    send(telegram, sending(text))
    assert telegram.replies(RUTH) == [text]


def test_a_guide_has_its_title_in_bold(telegram):
    guide = Guide("g", "Food & kids", (), (), 2, "", "")
    send(telegram, sending("Food & kids\nBring both.", guide=guide))
    assert telegram.asked("sendMessage")[0]["text"] == "<b>Food &amp; kids</b>\nBring both."
    assert telegram.replies(RUTH) == ["Food & kids\nBring both."]


def test_a_long_message_goes_out_in_pieces_cut_at_paragraphs_with_the_buttons_last(telegram):
    paragraphs = ["First & foremost. " * 80, "Then <this>. " * 150, "Last, this. " * 200]
    send(telegram, sending("\n\n".join(p.strip() for p in paragraphs), buttons=CHOICES[:1]))
    assert telegram.replies(RUTH) == [p.strip() for p in paragraphs]
    assert ["reply_markup" in message for message in telegram.sent] == [False, False, True]


@pytest.mark.parametrize("text", ["&" * 9_000, "😀" * 9_000, "word " * 4_000, "a" * 200_000, "\n\n".join("ab" * 3_000)])
def test_text_of_any_kind_fits_and_loses_nothing(text):
    found = pieces(text)
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(len(piece.encode("utf-16-le")) // 2 <= 4096 for piece in found)


def test_a_long_message_goes_on_where_it_was_interrupted(telegram):
    async def story():
        channel = Telegram(telegram.token, telegram.url)
        long = sending("one " * 1_000 + "\n\n" + "two " * 1_000)
        telegram.hang("sendMessage", 0)
        telegram.refuse("sendMessage", 429, retry_after=3)
        with pytest.raises(SendError):
            await channel.send(long)
        await channel.send(long)
        await channel.send(sending("and a new one"))
        await channel.close()

    asyncio.run(story())
    assert [reply[:3] for reply in telegram.replies(RUTH)] == ["one", "two", "and"]


def test_short_labels_stand_side_by_side_and_long_ones_alone():
    labels = ["Yes please", "Not now", "No", "Food and kids", "Not sure", "Show me the ideas", "OK"]
    found = rows(tuple(Button(label, "k") for label in labels))
    expected = [["Yes please", "Not now", "No"], ["Food and kids", "Not sure"], ["Show me the ideas"], ["OK"]]
    assert [[button.label for button in row] for row in found] == expected


def test_half_a_character_does_not_stop_a_message(telegram):
    send(telegram, sending("well\ud83d done\0"))
    assert telegram.replies(RUTH) == ["well\ufffd done"]


def test_a_block_makes_a_person_unreachable(telegram):
    telegram.block(RUTH)
    assert failure(telegram) == {"permanent": True, "unreachable": True}


def test_a_chat_that_never_was_is_unreachable(telegram):
    assert failure(telegram, sending(place="999")) == {"permanent": True, "unreachable": True}


def test_being_asked_to_wait_names_the_exact_time(telegram):
    telegram.refuse("sendMessage", 429, "Too Many Requests: retry after 10072", retry_after=10_072)
    assert failure(telegram) == {"retry_after": 10_072.0}


def test_a_chat_that_moved_names_its_new_place(telegram):
    telegram.moved[RUTH] = -1001234567890
    assert failure(telegram) == {"moved_to": "-1001234567890"}


def test_what_telegram_refuses_is_not_tried_again(telegram):
    assert failure(telegram, sending("  ")) == {"permanent": True}


def test_a_button_that_carries_too_much_is_not_tried_again(telegram):
    assert failure(telegram, sending(step="s" * 60, buttons=CHOICES)) == {"permanent": True}
    assert telegram.calls == []


@pytest.mark.parametrize(("status", "said"), [(401, "Unauthorized"), (404, "Not Found")])
def test_a_token_that_is_not_accepted_is_no_fault_of_the_message(telegram, status, said):
    telegram.refuse("sendMessage", status, said)
    assert failure(telegram) == {"whole_channel": True}


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_telegram_in_trouble_is_tried_again(telegram, status):
    telegram.refuse("sendMessage", status, "Internal Server Error")
    assert failure(telegram) == {}


def test_a_telegram_that_cannot_be_reached_is_tried_again(telegram):
    assert failure(telegram, url=f"http://127.0.0.1:{free_port()}") == {}


def test_a_message_without_an_answer_may_have_arrived(telegram, monkeypatch):
    monkeypatch.setattr("bot.channels.telegram.api.READ_SECONDS", 0.1)
    telegram.hang("sendMessage", 1)
    assert failure(telegram) == {"unknown": True}
    assert telegram.replies(RUTH) == ["How did it go?"]


def test_a_connection_that_breaks_in_between_may_have_carried_it():
    async def breaks_off(reader, writer):
        await reader.read(100)
        writer.close()

    async def story():
        server = await asyncio.start_server(breaks_off, "127.0.0.1", 0)
        channel = Telegram("4242:t", f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        with pytest.raises(SendError) as caught:
            await channel.send(sending())
        await channel.close()
        server.close()
        return caught.value.unknown

    assert asyncio.run(story())


def test_the_token_is_in_no_log(telegram, caplog):
    caplog.set_level("INFO")
    telegram.refuse("sendMessage", 401, "Unauthorized")
    failure(telegram)
    assert telegram.token not in unescape(caplog.text)


def test_each_suggestion_stands_apart_with_its_title_in_bold_and_nothing_in_it_is_formatting(telegram):
    text = "About it:\n1. To read: Cash & <b> (two minutes). You said “& so”.\n2. Event: Fair (May). Ours.\nWhich?"
    send(telegram, sending(text=text))
    assert telegram.asked("sendMessage")[0]["text"] == (
        "About it:\n\n1. <b>To read: Cash &amp; &lt;b&gt;</b> (two minutes). You said “&amp; so”.\n\n"
        "2. <b>Event: Fair</b> (May). Ours.\n\nWhich?"
    )
