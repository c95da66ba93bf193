"""What staff read about a mistake in a document to fill in, and what is read from one that has none."""

from datetime import date
from shutil import rmtree

import pytest

from content.check import check
from content.load import ContentError, load

AGENDA = "documents/meeting-agenda.md"


def sentences(folder, on=None):
    return [str(problem) for problem in check(folder, on)]


def test_every_document_ships_with_a_guide_that_goes_with_it(programme):
    assert [each.id for each in programme.documents] == [
        "closing-checklist", "code-of-conduct", "evaluation-form", "event-plan", "meeting-agenda", "press-release",
        "risk-list", "role-description", "simple-budget", "terms-of-reference", "volunteer-agreement",
    ]  # fmt: skip
    assert all(programme.guide(guide) for each in programme.documents for guide in each.guides)
    assert all(each.body.startswith("This is a start") for each in programme.documents)


def test_a_document_is_read_as_it_is_written(programme):
    agenda = programme.document("meeting-agenda")
    assert (agenda.title, agenda.topics, agenda.guides[0], agenda.checked) == (
        "Meeting agenda", ("leadership", "partnership_setup"), "first-time-chair", date(2026, 11, 28),
    )  # fmt: skip
    assert agenda in programme.documents_with("first-time-chair")
    assert programme.document("a-wand") is None


def test_a_programme_may_have_no_documents(folder):
    rmtree(folder / "documents")
    assert load(folder).documents == ()
    assert sentences(folder) == []


@pytest.mark.parametrize(
    ("old", "new", "where", "todo"),
    [
        (
            "title: Meeting agenda\n", "", "what:",
            "'title' is missing for the document; write 'title: ' and the words",
        ),
        (
            "topics: [leadership,", "topics: [leadershp,", "topics:",
            "no topic is called 'leadershp' for document 'Meeting agenda'; did you mean 'leadership'?",
        ),
        (
            "guides: [first-time-chair,", "guides: [first-time-chairs,", "guides:",
            "no guide is called 'first-time-chairs' for document 'Meeting agenda'; did you mean 'first-time-chair'?",
        ),
        (
            "said: [agenda,", "said: [Agenda!,", "said:",
            "'Agenda!' for document 'Meeting agenda' should be lower case without punctuation",
        ),
        (
            "checked: 2026-11-28", "checked: last week", "checked:",
            "'last week' is no date; write one such as 2027-03-31",
        ),
        (
            "what: ", "about: ", "about:",
            "nothing reads 'about' for document 'Meeting agenda'; it may have checked, guides, near, said, title, "
            "topics, what",
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_the_words_staff_read(folder, rewrite, line_of, old, new, where, todo):
    rewrite(AGENDA, old, new)
    assert f"{AGENDA}, line {line_of(AGENDA, where)}: {todo}" in sentences(folder)


def test_two_documents_with_the_same_name_are_told(folder, rewrite, line_of):
    rewrite("documents/press-release.md", "said: [press release,", "said: [agenda, press release,")
    line = line_of("documents/press-release.md", "said:")
    assert sentences(folder) == [
        f"documents/press-release.md, line {line}: 'agenda' is said for {AGENDA} too; keep the one that fits"
    ]


def test_a_document_that_is_too_long_or_empty_is_told(folder):
    path = folder / AGENDA
    front = path.read_text(encoding="utf-8").partition("\n---\n")[0]
    path.write_text(f"{front}\n---\n" + "word " * 950, encoding="utf-8")
    assert sentences(folder) == [f"{AGENDA}, line 1: this document has 950 words; make it 1 to 900"]


def test_a_document_without_its_front_is_told_how_one_begins(folder):
    (folder / "documents" / "zebra.md").write_text("Just words.\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"^documents/zebra\.md, line 1: start the document with '---', its title"):
        load(folder)


def test_a_document_not_looked_at_for_a_year_is_no_reason_to_stop(folder, rewrite):
    rewrite(AGENDA, "checked: 2026-11-28", "checked: 2025-01-10")
    (found,) = check(folder, date(2026, 11, 28))
    assert found.mild
    assert found.todo == (
        "'Meeting agenda' was last checked on 2025-01-10; read it again as somebody who has to fill it in, then write "
        "today's date"
    )
