"""An adviser who opens an area's card in chat is sent its journey as a picture, with words that say the same."""

from datetime import timedelta
from io import BytesIO

from PIL import Image

from storage.tables import area, signal
from tests.bot.house import MONDAY


def opened(house, text="/area fernhill"):
    """What Aisha is sent when she asks for Fernhill's card."""
    house.says("aisha", text.removeprefix("/"))
    return house.post.sent[-1]


def told(house):
    for weeks, kind in ((9, "plan_agreed"), (2, "people_left")):
        house.put(signal, area_id="fernhill", kind=kind, at=MONDAY - timedelta(weeks=weeks))


def test_the_picture_comes_with_the_card_and_says_in_words_what_it_shows(ready):
    told(ready)
    sent = opened(ready)
    assert sent.text.startswith("Fernhill\n")
    assert Image.open(BytesIO(sent.picture.png)).width == 1080
    assert sent.picture.alt.split("\n") == [
        "The journey of Fernhill",
        "One step forward and one setback since Nov 2025. Last: Some people have left, Dec 2025.",
        "Dec 2025: Setback: “Some people have left”",
        "Nov 2025: “You've agreed your plan”",
    ]


def test_where_nothing_was_told_there_is_nothing_to_draw(ready):
    assert opened(ready).picture is None


def test_a_picture_that_cannot_be_drawn_loses_no_words(ready, monkeypatch):
    monkeypatch.setattr("bot.desk.journey_told.drawn", None)
    told(ready)
    sent = opened(ready)
    assert (sent.text.split("\n")[0], sent.picture) == ("Fernhill", None)


def test_the_command_alone_asks_which_of_theirs(ready):
    ready.change(area, area.c.id == "staithe_bank", adviser="aisha")
    assert opened(ready, "/area").text.startswith("Which do you mean:")
