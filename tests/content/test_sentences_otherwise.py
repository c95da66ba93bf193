"""Our sentences in other words: read from catalogues, looked over, written one at a time or for a translator."""

from datetime import date

import pytest

from content.catalogues import faults
from content.check import check
from content.load import ContentError, load
from content.our_sentences import EVERYWHERE, labels, our_sentences
from content.rewording import Rewording
from content.written import CannotWrite
from flows.danger.doubting.doubt import IF_SO
from flows.menu import HELP, MENU
from flows.wording import THINGS, counted, day, listed
from flows.words import BRITISH, speaking

MENU_PO = "locale/en_GB/everywhere.po"


@pytest.fixture
def catalogue(folder):
    """Write a catalogue of the programme's language."""

    def written(*entries, name=MENU_PO):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n\n".join(entries) + "\n", encoding="utf-8")

    return written


def entry(ours, theirs):
    return f'msgid "{ours}"\nmsgstr "{theirs}"'


def test_a_sentence_of_a_catalogue_is_said_instead(folder, catalogue):
    catalogue(entry(MENU, "Tap one, or just write."))
    assert check(folder) == []
    with speaking(load(folder).speech):
        assert (str(MENU), str(HELP)) == ("Tap one, or just write.", HELP)


def test_an_empty_entry_and_one_a_translator_is_unsure_of_change_nothing(folder, catalogue):
    catalogue(entry(MENU, ""), f"#, fuzzy\n{entry(HELP.replace('“', '“'), 'Ask {role}.')}")
    assert load(folder).speech.sentences == {}


@pytest.mark.parametrize(
    ("written", "line", "told"),
    [
        (
            ('msgid "Menu"\nmsgstr "Men',),
            2,
            "this line can't be read; it should be msgid or msgstr and words between quotation marks",
        ),
        (("hello",), 1, "this line can't be read; it should be msgid or msgstr and words between quotation marks"),
        (
            (entry("Menu", "Everything there is here"),),
            1,
            "the button “Everything there is here” has 24 characters; make it 20 or less",
        ),
        ((entry("Menu", "{all}"),), 1, "nothing is known to fill {all}; this sentence has no such places"),
        ((entry("Ask {who}", "Ask"),), 1, "{who} is missing; write where it goes, as in “Ask {who}”"),
        ((entry("Ask {who}", "Ask {whom}, {who}"),), 1, "nothing is known to fill {whom}; this sentence has {who}"),
        ((entry("Ask {who}", "Ask {who"),), 1, "the braces in “Ask {who” don't close; write them as in “Ask {who}”"),
        (
            ('msgid "{number} day"\nmsgid_plural "{number} days"\nmsgstr[0] "a day"\nmsgstr[1] "days"',),
            1,
            "{number} is missing; write where it goes, as in “{number} days”",
        ),
        ((entry(HELP, "{role} " + "A" * 600),), 1, "this has 607 characters; make it 600 or less, or it fills a phone"),
        (
            (entry("Pick one or write to me in your own words.", "Go on."),),
            1,
            "we don't say “Pick one or write to me in your own words.” any more; "
            "it is “Pick one, or write to me in your own words.” now",
        ),
        (
            (entry("Xyzzy plugh.", "Go on."),),
            1,
            "we don't say “Xyzzy plugh.” any more; take it out",
        ),
    ],
)  # fmt: skip
def test_what_staff_read_of_a_wording_that_would_not_do(folder, catalogue, written, line, told):
    catalogue(*written)
    assert f"{MENU_PO}, line {line}: {told}" in [str(problem) for problem in check(folder)]


def test_a_number_to_ring_cannot_be_left_out(folder, catalogue):
    catalogue(entry(IF_SO, "Ring somebody{number}."), name="locale/en_GB/danger.po")
    told = "locale/en_GB/danger.po, line 1: the number 999 is missing; it must be there as it is"
    assert [str(problem) for problem in check(folder)] == [told]
    with pytest.raises(ContentError, match="the number 999 is missing"):
        load(folder)


def test_one_sentence_is_worded_in_one_file(folder, catalogue):
    catalogue(entry(MENU, "Tap one."))
    catalogue(entry(MENU, "Choose one."), name="locale/en_GB/a_second.po")
    assert [str(problem) for problem in check(folder)] == [
        f"locale/en_GB/everywhere.po, line 1: “{MENU}” is in locale/en_GB/a_second.po too; keep one of them"
    ]


def test_a_language_there_is_none_of_is_named(folder, rewrite, line_of):
    rewrite("programme.yaml", "language: en-GB", "language: xx")
    line = line_of("programme.yaml", "language: xx")
    told = f"programme.yaml, line {line}: no language is known as 'xx'; write one such as en-GB or cy"
    assert [str(problem) for problem in check(folder)] == [told]


def test_days_lists_and_numbers_are_in_the_language(folder, rewrite):
    rewrite("programme.yaml", "language: en-GB", "language: fr")
    with speaking(load(folder).speech):
        assert day(date(2026, 12, 4), date(2026, 12, 1)) == "ven. 4 décembre"
        assert listed(["a", "b", "c"]) == "a, b et c"
        assert counted(12_000, THINGS) == "12\u202f000 things"


def test_a_language_has_as_many_forms_for_a_number_as_it_has(folder, rewrite, catalogue):
    rewrite("programme.yaml", "language: en-GB", "language: cy")
    words = ("dim", "un", "dau", "tri", "chwech", "pum")
    forms = "\n".join(f'msgstr[{place}] "{word} {{number}}"' for place, word in enumerate(words))
    catalogue(f'msgid "{THINGS.one}"\nmsgid_plural "{THINGS.many}"\n{forms}', name="locale/cy/everywhere.po")
    with speaking(load(folder).speech):
        assert [counted(number, THINGS) for number in (0, 2, 7)] == ["dim no", "dau two", "pum seven"]


def test_a_sentence_is_worded_signed_and_as_it_was_again(folder):
    rewording = Rewording(folder, BRITISH)
    message = next(each for each in our_sentences()[EVERYWHERE] if each.id == MENU)
    assert rewording.word(EVERYWHERE, message, ("Tap one.",), by="Priya, 2026-11-28") == ""
    assert rewording.worded(EVERYWHERE)[MENU].by == "Priya, 2026-11-28"
    assert load(folder).speech.sentences == {MENU: "Tap one."}
    assert rewording.word(EVERYWHERE, message, ()) == ""
    assert load(folder).speech.sentences == {}
    assert check(folder) == []


def test_a_wording_with_a_fault_is_not_written(folder):
    message = next(each for each in our_sentences()[EVERYWHERE] if each.id == "Ask {who}")
    told = Rewording(folder, BRITISH).word(EVERYWHERE, message, ("Ask",))
    assert told == "{who} is missing; write where it goes, as in “Ask {who}”"
    assert not (folder / "locale").exists()


def test_a_folder_that_can_only_be_read_is_left_as_it_is(folder):
    message = next(each for each in our_sentences()[EVERYWHERE] if each.id == MENU)
    folder.chmod(0o555)
    with pytest.raises(CannotWrite, match="can only be read"):
        Rewording(folder, BRITISH).word(EVERYWHERE, message, ("Tap one.",))
    folder.chmod(0o755)


def test_a_translators_catalogue_has_every_sentence_keeps_what_is_written_and_is_in_order(folder):
    rewording = Rewording(folder, BRITISH)
    message = next(each for each in our_sentences()[EVERYWHERE] if each.id == MENU)
    rewording.word(EVERYWHERE, message, ("Tap one.",))
    for conversation in our_sentences():
        rewording.write_template(conversation)
    text = rewording.template(EVERYWHERE)
    assert text.count("\nmsgid ") == 1 + len(our_sentences()[EVERYWHERE])
    assert list(rewording.worded(EVERYWHERE)) == [MENU]
    assert check(folder) == []


def test_no_sentence_of_ours_has_a_fault_as_it_is_written():
    for catalogue in our_sentences().values():
        for message in catalogue:
            if message.id:
                message.string = message.id
                assert list(faults(message)) == []


def test_labels_are_among_the_sentences_of_ours():
    assert labels() <= {message.id for catalogue in our_sentences().values() for message in catalogue}
