"""Recorded Bot API JSON in, exactly what came in out."""

import json
import logging
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram import read
from flows.events import Arrived, Attached, Pressed, Said
from storage.incoming import Blocked, Incoming, Unblocked
from tests.channels.telegram_updates import AT, BOT, CHAT, GROUP, NOW, RUTH, SENT, edited, member, message, press


def event_of(update):
    incoming = read(update, NOW)
    return incoming.event if incoming else None


def test_what_somebody_writes_is_said():
    text = "no one turns up to meetings any more"
    expected = Incoming("telegram", f"5551:31:{SENT}", "5551", Said(text), AT, "Ruth")
    assert read(message(text=text), NOW) == expected


def test_an_edited_message_counts_as_a_correction():
    expected = Said("we have £400 left", correction=True)
    incoming = read(edited(text="we have £400 left"), NOW)
    assert incoming.event == expected
    assert incoming.message_id.startswith(f"5551:31:edit:{SENT + 60}:")
    assert incoming.at.timestamp() == SENT + 60


@pytest.mark.parametrize("replied_to", [{"message_id": 30, "text": "a card"}, {"message_id": "30"}, "30", None])
def test_a_reply_names_the_message_it_replies_to_if_that_can_be_read(replied_to):
    named = "30" if replied_to == {"message_id": 30, "text": "a card"} else ""
    assert read(message(text="on my way", reply_to_message=replied_to)).replies_to == named
    assert read(edited(text="on my way!", reply_to_message=replied_to)).replies_to == named


def test_an_edited_message_has_an_id_of_its_own():
    ids = [read(update, NOW).message_id for update in (message(text="a"), edited(text="b"), edited(text="c"))]
    assert len(set(ids)) == 3


def test_an_edited_caption_counts_as_a_correction_and_a_moving_location_as_nothing():
    assert event_of(edited(photo=[{"file_id": "p"}], caption="our hall")) == Said("our hall", correction=True)
    assert event_of(edited(location={"latitude": 51.5, "longitude": 0.1})) is None


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("/start", Arrived()),
        ("/start fernhill-7Qx", Arrived("fernhill-7Qx")),
        ("/start@alongside_test_bot fernhill-7Qx", Arrived("fernhill-7Qx")),
        ("/start help my husband is beating me up", Said("help my husband is beating me up")),
        ("/start no code of ours!", Said("no code of ours!")),
        ("/start hello", Said("hello")),
        ("/start Fernhill", Said("Fernhill")),
        ("/start volunteers", Said("volunteers")),
        ("/start litter-pick", Said("litter-pick")),
        ("/start MBsEGdsTxHu4", Arrived("MBsEGdsTxHu4")),
        ("/start q2Xw-0aZ_q2Xw-0aZ_q2Xw-0aZ_q2Xw-", Arrived("q2Xw-0aZ_q2Xw-0aZ_q2Xw-0aZ_q2Xw-")),
        ("/menu", Said("menu")),
        ("/Help", Said("help")),
        ("/stop@alongside_test_bot", Said("stop")),
        ("/start_again", Said("start again")),
        ("/adviser about our lease", Said("adviser about our lease")),
        ("/", Said("/")),
        ("and/or", Said("and/or")),
    ],
)
def test_a_command_says_its_word(text, event):
    assert event_of(message(text=text, entities=[{"type": "bot_command", "offset": 0, "length": 5}])) == event


@pytest.mark.parametrize(
    ("content", "event"),
    [
        ({"sticker": {"file_id": "s1", "emoji": "👍"}}, Attached("sticker", "", "s1")),
        ({"voice": {"file_id": "v1", "duration": 4}}, Attached("voice", "", "v1")),
        ({"photo": [{"file_id": "a"}, {"file_id": "big"}], "caption": "hall"}, Attached("photo", "hall", "big")),
        ({"video": {"file_id": "m1"}}, Attached("video", "", "m1")),
        ({"animation": {"file_id": "g1"}, "document": {"file_id": "g1"}}, Attached("animation", "", "g1")),
        (
            {"document": {"file_id": "d1", "file_name": "p.pdf"}, "caption": "plan"},
            Attached("document", "plan", "d1", name="p.pdf"),
        ),
        ({"location": {"latitude": 51.5, "longitude": 0.1}}, Attached("location", "", "51.5, 0.1")),
        ({"contact": {"phone_number": "+44", "first_name": "Jo"}}, Attached("contact", "", "Jo +44")),
        ({"photo": [{"file_id": "a", "file_size": 9}], "media_group_id": "m"}, Attached("photo", "", "a", "m", "", 9)),
        ({"dice": {"emoji": "🎲", "value": 4}}, Attached("dice")),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_attached(content, event):
    assert event_of(message(**content)) == event


def test_a_press_names_its_step_version_key_and_label():
    expected = Pressed("wall", "check_in.how", 12, "Hit a wall")
    assert read(press("check_in.how:12:wall"), NOW) == Incoming("telegram", "press:238", "5551", expected, NOW, "Ruth")


def test_a_standing_button_is_good_for_ever():
    assert event_of(press(":0:take:17", "Take it")) == Pressed("take:17", "", 0, "Take it")


@pytest.mark.parametrize("data", ["", "old", "a:b:c", "x:-3:y", "x:99999999999999999999:y", "::"])
def test_a_press_we_cannot_read_is_stale_and_not_silence(data):
    assert event_of(press(data)) == Pressed("" if data.count(":") < 2 or data in ("a:b:c", "::") else "y",
                                            "x" if data[:1] == "x" else "", -1, "Hit a wall")  # fmt: skip


def test_a_press_on_a_message_too_old_to_show_still_counts():
    gone = {"chat": CHAT, "message_id": 30, "date": 0}
    assert event_of(press("menu:3:help", message=gone)) == Pressed("help", "menu", 3)


@pytest.mark.parametrize(
    ("status", "event"), [("kicked", Blocked()), ("left", Blocked()), ("member", Unblocked()), ("restricted", None)]
)
def test_a_block_and_its_end_are_heard(status, event):
    assert event_of(member(status)) == event


@pytest.mark.parametrize(
    "update",
    [
        message(text="beep", **{"from": BOT}),
        message(text="hello all", chat=GROUP),
        message(new_chat_title="Fernhill"),
        message(pinned_message={"message_id": 3}),
        message(migrate_to_chat_id=-1001234567890, chat={"id": -77, "type": "group"}),
        member("member", GROUP),
        press("menu:3:help", message={"chat": GROUP, "message_id": 30, "date": 0}),
        {"update_id": 5, "channel_post": {"message_id": 1, "chat": {"id": -5, "type": "channel"}, "date": 1}},
        {"update_id": 6, "poll": {"id": "1"}},
        {"update_id": 7},
    ],
)
def test_what_is_not_for_us_is_passed_over_in_silence(update, caplog):
    assert read(update, NOW) is None
    assert caplog.messages == []


@pytest.mark.parametrize(
    "update",
    [
        None, [], "hello", 7, {},
        {"update_id": 8, "message": "secret words"},
        {"update_id": 8, "message": None},
        {"update_id": 8, "message": {"text": "secret words"}},
        message(text={"secret": "words"}),
        message(text="secret words", message_id="31"),
        message(text="secret words", chat={"id": True, "type": "private"}),
        message(text="secret words", **{"from": "Ruth"}),
        press(5),
    ],
)  # fmt: skip
def test_a_malformed_update_is_left_aside_with_a_reason_and_without_anybodys_words(update, caplog):
    assert read(update, NOW) is None
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "secret" not in caplog.text


@pytest.mark.parametrize("date", [None, 0, -5, "yesterday", 10**20, 1768208400000])
def test_a_date_that_cannot_be_true_does_not_lose_the_message(date):
    incoming = read(message(text="hello", date=date), NOW)
    assert (incoming.event, incoming.at) == (Said("hello"), NOW)


@pytest.mark.parametrize(
    "text", ["a" * 5_000, "é😀" * 100_000, "\x00half a pair \ud83d", "\u202e" * 9_000, "/" * 9_000]
)
def test_text_of_any_size_and_kind_can_be_kept(text):
    said = event_of(message(text=text)).text
    assert len(said) <= 16_000
    assert "\0" not in said
    said.encode()


@pytest.mark.parametrize(
    "update",
    [
        message(text="hi", date="\ud800"),
        edited(text="hi", edit_date="\ud800"),
        press("menu:3:help", id="\ud8001"),
        press("menu:3:help", id="9" * 5_000),
        member("kicked") | {"my_chat_member": member("kicked")["my_chat_member"] | {"date": "\ud800"}},
    ],
)
def test_what_is_unclean_in_a_key_does_not_lose_the_message(update):
    incoming = read(update, NOW)
    assert len(incoming.message_id.encode()) < 200


def test_an_attachments_reference_is_clean():
    event_of(message(photo=[{"file_id": "\ud800p"}])).reference.encode()


def test_the_same_message_number_on_another_day_is_another_message():
    today, later = message(text="hi"), message(text="hi", date=SENT + 86_400)
    assert read(today, NOW).message_id != read(later, NOW).message_id


def test_a_name_is_kept_short_and_clean():
    assert read(message(text="hi", **{"from": RUTH | {"first_name": " Ruth\ud800" + "h" * 99}}), NOW).name.startswith(
        "Ruth"
    )


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("half a pair \ud83d"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(list("abc")), inner, max_size=3),
    max_leaves=6,
)
PATHS = [("message",), ("message", "chat"), ("message", "from"), ("message", "text"), ("message", "date"),
         ("callback_query", "message"), ("callback_query", "data"), ("callback_query", "id"),
         ("callback_query", "from"), ("my_chat_member", "new_chat_member"), ("edited_message", "edit_date"),
         ("update_id",)]  # fmt: skip
GOOD = message(text="hi") | edited(text="ho") | press("menu:3:help") | member("kicked")


@given(
    st.sampled_from(["message", "edited_message", "callback_query", "my_chat_member"]),
    st.sampled_from(PATHS),
    json_values,
)
def test_nothing_telegram_could_send_raises(kind, path, value):
    update = json.loads(json.dumps({"update_id": 1, kind: GOOD[kind]}))
    inside = update
    for name in path[:-1]:
        inside = inside.get(name, {})
    inside[path[-1]] = value
    if incoming := read(update, NOW):
        json.dumps(asdict(incoming), ensure_ascii=False, default=str).encode()
