"""A nudge typed in one line is cut up into whom, what and when; what isn't understood is never guessed."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from flows.desk.calendar import Calendar
from flows.nudging import in_words, line_about, line_when, line_who, typed_line
from flows.nudging.segments import Condition, Group, Segment
from tests.flows.chatting import MONDAY

HERE = Path(__file__).parent
TOLD = Calendar(MONDAY, "Europe/London")
SAVED = (Group("Halls to save", Segment(Condition("topic", "community_assets"))),)


def table(name):
    """Each line of a table with the heading it stands under."""
    heading = ""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            yield heading, line.strip()
        elif line and not line.startswith("#"):
            heading = line


def whom(typed, programme):
    found = line_who.read(typed, programme, SAVED)
    if found.segment:
        return in_words.who(found.segment, programme)
    either = " or ".join(each.about for each in found.either)
    return ": ".join(filter(None, ("nobody", either or found.unknown)))


def moment(typed):
    found = line_when.read(typed, TOLD)
    if found is None:
        return "no moment"
    if found.wrong:
        return f"wrong: {found.wrong}"
    if found.day:
        return f"day {found.day:%a %-d}"
    return "now" if found.now else f"{found.at.astimezone(ZoneInfo(TOLD.zone)):%a %-d %H:%M}"


@pytest.mark.parametrize(("meant", "typed"), list(table("whom_lines_name.txt")))
def test_whom_a_line_names_is_said_back_as_on_the_page(meant, typed, programme):
    assert whom(typed, programme) == meant


@pytest.mark.parametrize(("meant", "typed"), list(table("moments_typed.txt")))
def test_a_moment_that_is_typed_is_that_moment_or_a_sentence(meant, typed):
    assert moment(typed) == meant


@pytest.mark.parametrize(
    ("typed", "who", "about", "text", "when"),
    [
        ("nudge quiet areas in yorkshire about the hub visit fri 10am",
         "quiet areas in yorkshire", "the hub visit", "", "fri 10am"),
        ("can you nudge everyone in London fri 10:30: The hall is free at 10:00.",
         "everyone in London", "", "The hall is free at 10:00.", "fri 10:30"),
        ("send a nudge to aisha's areas saying the hall is free", "aisha's areas", "", "the hall is free", ""),
        ("Please nudge quiet areas “The hall is free” tomorrow at noon",
         "quiet areas", "", "The hall is free", "tomorrow at noon"),
        ("nudge now all areas - hello you", "all areas", "", "hello you", "now"),
        ("write to all areas in london about the winter supper", "all areas in london", "the winter supper", "", ""),
        ("nudge", "", "", "", ""),
    ],
)  # fmt: skip
def test_a_line_is_cut_up_into_whom_what_and_when(typed, who, about, text, when):
    found = typed_line.cut_up(typed, TOLD)
    assert (found.who, found.about, found.text) == (who, about, text)
    assert found.when == (line_when.read(when, TOLD) if when else None)


@pytest.mark.parametrize(
    "typed", ["nudge me about jean tomorrow", "stop the nudge", "tell jean the hall is free", "hi"]
)
def test_what_asks_for_no_nudge_is_none(typed):
    assert typed_line.cut_up(typed, TOLD) is None


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("the winter supper", ["Winter supper for new areas"]),
        ("three halls in a day", ["Three halls in a day"]),
        ("volunteers", ["Volunteers"]),
        ("the hub visit", []),
        ("", []),
    ],
)
def test_what_it_is_about_is_found_by_its_name_or_not_at_all(typed, names, programme):
    found = line_about.found(typed, programme, MONDAY.date())
    assert [each.name for each in found] == names
    assert all(each.text and len(each.text) <= 700 and len(each.more) <= 700 for each in found)


def test_more_conditions_than_its_page_has_lines_for_are_no_nudge(programme):
    named = line_who.read(" or ".join(each.name for each in programme.areas[:13]), programme)
    assert (named.segment, named.too_many) == (None, True)
