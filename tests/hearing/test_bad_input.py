"""What nobody means to type, and what is typed in disguise: a sensible answer each time."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.hearing.message import pieces
from flows.hearing.normalise import LONGEST, plain

SOME = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
DANGERS = ("he hits me and im scared to go home", "my dad keeps hurting me", "i want to kill myself tonight")
TOPICS = {
    "how do we find more volunteers for the lunch club": "volunteers",
    "the roof of the hall is leaking again": "community_assets",
    "our chair and treasurer are not talking": "conflict",
}
ALIKE = {
    "a": "аαａ",
    "c": "сϲｃ",
    "e": "еｅ",
    "i": "іιｉ",
    "o": "оοｏ",
    "p": "рρｐ",
    "s": "ѕｓ",
    "x": "хχｘ",
    "y": "уｙ",
}
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u0336\u0301\ufe0f"


@st.composite
def dressed(draw, sentences, ways):
    """A sentence with any of its letters dressed up in one of these ways."""
    return "".join(draw(st.sampled_from([each, *ways(each)])) for each in draw(st.sampled_from(sorted(sentences))))


def shouted(letter):
    return letter.upper()


def alike(letter):
    return ALIKE.get(letter, "")


def with_unseen(letter):
    return [letter + unseen for unseen in UNSEEN] if letter != " " else ()


def in_any_way(letter):
    return [*shouted(letter), *alike(letter), *with_unseen(letter)]


each_way = pytest.mark.parametrize("ways", [shouted, alike, with_unseen, in_any_way])


@each_way
@SOME
@given(st.data())
def test_danger_is_heard_in_any_disguise(ears, ways, data):
    assert ears.hear(data.draw(dressed(DANGERS, ways))).alarm is not None


@each_way
@SOME
@given(st.data())
def test_a_topic_is_heard_in_any_disguise_and_no_danger_with_it(ears, ways, data):
    typed = data.draw(dressed(TOPICS, ways))
    heard = ears.hear(typed)
    assert (heard.topics[0].topic, heard.alarm) == (TOPICS[plain(typed)], None)


@pytest.mark.parametrize(
    "typed",
    [
        "", " " * 10_000, "\n" * 10_000, "a" * 10_000, "?!" * 5_000, "\x00\x01\x1b[31m\x07", "\ud800", "him " * 500,
        "😂🎉🎉👍", "😂" * 10_000, "👨\u200d👩\u200d👧" * 1_000, "\u200d" * 5_000,
        "https://example.org/he-hits-me/volunteers?roof=1", "www.example.org",
    ],
)  # fmt: skip
def test_what_says_nothing_is_let_go(ears, typed):
    heard = ears.hear(typed)
    assert (heard.decision, heard.alarm, heard.wants_human) == ("off_topic", None, False)


@pytest.mark.parametrize(
    ("word", "topic"), [("volunteers", "volunteers"), ("roof", "community_assets"), ("grant", "income_generation")]
)
def test_a_word_five_hundred_times_is_that_word(ears, word, topic):
    heard = ears.hear(f"{word} " * 500)
    assert (heard.topics[0].topic, heard.alarm) == (topic, None)
    assert plain(f"{word} " * 300) == f"{word} {word} {word}"


@pytest.mark.parametrize(
    "around",
    [
        "\x00 {} \x07",
        "\u202e{}\u202c",
        "\ufeff{}",
        "привет {} 你好 مرحبا",
        "{} 😂🎉",
        "{} https://example.org/a?b=c",
        "**{}**",
    ],
)
def test_what_stands_around_a_sentence_hides_nothing(ears, around):
    assert all(ears.hear(around.format(danger)).alarm for danger in DANGERS)
    found = {ears.hear(around.format(typed)).topics[0].topic: topic for typed, topic in TOPICS.items()}
    assert found == {topic: topic for topic in TOPICS.values()}


@pytest.mark.parametrize("danger", DANGERS)
def test_only_so_much_of_a_message_is_read(ears, danger):
    bins = "bins " * (LONGEST // 5)
    assert ears.hear(f"{danger} {bins}").alarm is not None
    assert ears.hear(f"{bins} {danger}").alarm is None


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("боюсь страшно", "боюсь страшно"),
        ("мама там", "мама там"),
        ("می‌خواهم", "می خواهم"),
        ("café for Siân", "cafe for sian"),
        ("½ a day", "½ a day"),
    ],
)
def test_other_alphabets_keep_their_letters(typed, read):
    assert plain(typed) == read


def test_clauses_are_cut_where_they_were_however_many_spaces_there_are():
    assert pieces("roof leaks" + " " * 500 + "but" + " " * 500 + "- he left\n - and then") == [
        "roof leaks", "but", "he left", "and then",
    ]  # fmt: skip
