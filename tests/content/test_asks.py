"""Adding an example: one line in one file, nothing else touched, and nothing that has no place there."""

import pytest

from content.asks import LONGEST, Asks
from content.written import CannotWrite

TOPICS = ("volunteers", "planning", "human")
NEW = "our helpers all vanish come june"


@pytest.fixture
def asks(tmp_path):
    """A small folder of examples."""
    (tmp_path / "asks").mkdir()
    wrote = {
        "volunteers": b"# One sentence a line.\nHow do we find helpers?\n\n# the odd ones\nall gone",
        "planning": b"our plan\r\nthe two year plan\r\n",
        "human": b"ring me\n",
    }
    for topic, text in wrote.items():
        (tmp_path / "asks" / f"{topic}.txt").write_bytes(text)
    return Asks(tmp_path, TOPICS)


def file_of(asks, topic):
    return (asks.folder / "asks" / f"{topic}.txt").read_bytes()


@pytest.mark.parametrize(
    ("topic", "added"), [("volunteers", b"\n" + NEW.encode() + b"\n"), ("planning", NEW.encode() + b"\r\n")]
)
def test_a_sentence_goes_to_the_end_of_its_file_and_the_rest_stays(asks, topic, added):
    before = file_of(asks, topic)
    assert asks.add(NEW, topic) == ""
    assert file_of(asks, topic) == before + added
    assert sorted(path.name for path in (asks.folder / "asks").iterdir()) == [
        "human.txt",
        "planning.txt",
        "volunteers.txt",
    ]


def test_taken_back_it_leaves_the_others_as_they_were(asks):
    before = file_of(asks, "planning")
    asks.add(NEW, "planning")
    asks.take_back(NEW, "planning")
    asks.take_back(NEW, "planning")
    assert file_of(asks, "planning") == before


def test_what_is_an_example_already_is_named_and_not_added(asks):
    before = file_of(asks, "planning")
    assert asks.add("how do we find helpers", "planning") == "volunteers"
    assert asks.add("Ring me!", "human") == "human"
    assert file_of(asks, "planning") == before


@pytest.mark.parametrize(
    ("sentence", "topic", "why"),
    [
        ("", "planning", "Write a sentence"),
        ("🎉 123", "planning", "Write a sentence"),
        ("# not a sentence", "planning", "Write a sentence"),
        ("word " * 61, "planning", f"{LONGEST} at most"),
        ("ring 07700 900 123 about it", "planning", "a phone number"),
        ("ring (0191) 498-0123", "planning", "a phone number"),
        ("write to jo@example.org", "planning", "an e-mail address"),
        ("we meet at ne1 4lp", "planning", "a postcode"),
        (NEW, "no_such_topic", "Choose"),
    ],
)
def test_what_has_no_place_among_examples_is_said(asks, sentence, topic, why):
    assert why in asks.trouble(sentence, topic)


@pytest.mark.parametrize(
    "sentence",
    [NEW, "the 2024-2026 plan", "we have £1,250,000 left", "25 000 people live here", "at 7 on the 12/01/2026"],
)
def test_years_sums_and_times_are_no_phone_numbers(asks, sentence):
    assert asks.trouble(sentence, "planning") == ""


def test_a_folder_that_can_only_be_read_is_left_alone(asks):
    folder, before = asks.folder / "asks", file_of(asks, "planning")
    folder.chmod(0o555)
    try:
        assert not asks.may_be_written()
        with pytest.raises(CannotWrite, match="ALONGSIDE_CONTENT"):
            asks.add(NEW, "planning")
        assert file_of(asks, "planning") == before
    finally:
        folder.chmod(0o755)


def test_a_disk_that_fails_leaves_the_file_as_it_was(asks, monkeypatch):
    def full(_file):
        raise OSError(28, "No space left on device")

    before = file_of(asks, "planning")
    monkeypatch.setattr("content.written.os.fsync", full)
    with pytest.raises(CannotWrite, match=r"asks/planning\.txt could not be written \(No space left on device\)"):
        asks.add(NEW, "planning")
    assert file_of(asks, "planning") == before
    assert [path.name for path in (asks.folder / "asks").glob(".*")] == []
