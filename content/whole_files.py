"""Checks of whole files: guides, documents, the sentences that must find them, and what may hide danger."""

import re
from collections.abc import Callable, Iterator

from content.asks import same_words
from content.entries import Entry
from content.files import Files
from content.guides import FENCE
from content.misplaced import no_ask_sounds_misplaced
from content.plain_english import OLDEST, hardest, reading_age
from content.priorities import no_priority_twice
from content.problems import Problem
from content.proofs import BODY_WORDS, DOCUMENT_WORDS
from content.sentences import (
    BESIDES_TOPICS,
    FEWEST_ASKS,
    each_phase_is_told_or_none,
    enough_is_told,
    no_file_for_nothing,
    no_sentence_says_two_things,
)
from content.words_and_stories import (
    every_word_of_ours_is_explained,
    no_word_is_explained_twice,
    stories_are_short,
    stories_come_from_somewhere,
)

MOST_QUOTED = 8  # words

Check = Callable[[Files], Iterator[Problem]]


def every_topic_has_a_guide(files: Files) -> Iterator[Problem]:
    """Whatever somebody asks about, there is something to read."""
    covered = {topic for entry in files.seen if entry.what == "guide" for topic in entry.words_of("topics")}
    for topic in files.of_kind("topic"):
        if topic.name not in covered:
            todo = f"no guide is about '{topic.name}'; write one in guides/ that has it among its topics"
            yield Problem(topic.file, topic.line_of("id"), todo)


def guides_for_every_phase(files: Files) -> Iterator[Problem]:
    """Somebody who has read the one guide on a topic, or whose area is in another phase, finds a second."""
    phases = [phase.name for phase in files.of_kind("phase")]
    for topic in files.of_kind("topic"):
        guides = [each for each in files.of_kind("guide") if topic.name in each.words_of("topics")]
        if len(guides) == 1:
            todo = f"only one guide is about '{topic.name}'; it works all the same, and better with a second"
            yield Problem(topic.file, topic.line_of("id"), todo, mild=True)
        told = {phase for each in guides for phase in each.words_of("phases")}
        missing = [phase for phase in phases if phase not in told]
        if guides and missing:
            todo = f"no guide about '{topic.name}' is for {' or '.join(missing)}; others are shown there till one is"
            yield Problem(topic.file, topic.line_of("id"), todo, mild=True)


def every_topic_has_asks(files: Files) -> Iterator[Problem]:
    """Every topic has sentences that must be heard as it."""
    for name in (*(topic.name for topic in files.of_kind("topic")), *BESIDES_TOPICS):
        if not files.lines(f"asks/{name}.txt"):
            todo = f"no sentences here yet; write at least {FEWEST_ASKS}, one a line"
            yield Problem(f"asks/{name}.txt", 1, todo)


def no_ask_twice(files: Files) -> Iterator[Problem]:
    """A sentence that is written twice counts twice."""
    for path in sorted((files.folder / "asks").glob("*.txt")):
        name, first = f"asks/{path.name}", dict[str, int]()
        for number, line in files.numbered(name):
            before = first.setdefault(same_words(line), number)
            if before != number:
                yield Problem(name, number, f"'{line}' is on line {before} too; take one of them out")


def guides_are_two_minutes(files: Files) -> Iterator[Problem]:
    """A guide can be read at a bus stop."""
    least, most = BODY_WORDS
    for entry in files.of_kind("guide"):
        words = len(_body(files, entry).split())
        if not least <= words <= most:
            yield Problem(entry.file, 1, f"this guide has {words} words; make it {least} to {most}")


def guides_read_easily(files: Files) -> Iterator[Problem]:
    """A guide can be read by a tired person."""
    for entry in files.of_kind("guide"):
        body = _body(files, entry)
        if (age := reading_age(body)) > OLDEST:
            todo = (
                f"this guide reads as if for {age:.0f}-year-olds; shorten sentences and words until it is {OLDEST} or "
            )
            yield Problem(entry.file, 1, f"{todo}less. The longest sentence begins '{_begins(hardest(body))}'")


def links_lead_somewhere(files: Files) -> Iterator[Problem]:
    """A link in a guide can be tapped wherever it is read."""
    for entry in files.of_kind("guide"):
        for number, line in files.numbered(entry.file):
            for where in re.findall(r"\]\(([^)]*)\)", line):
                if not re.match(r"(https?://|mailto:|tel:)\S+$", where):
                    todo = f"the link to '{where}' leads nowhere; start it with https://, mailto: or tel:"
                    yield Problem(entry.file, number, todo)


def documents_are_two_pages(files: Files) -> Iterator[Problem]:
    """A document is filled in by somebody tired: a page or two, no more."""
    for entry in files.of_kind("document"):
        words = len(_body(files, entry).split())
        if not 0 < words <= DOCUMENT_WORDS:
            yield Problem(entry.file, 1, f"this document has {words} words; make it 1 to {DOCUMENT_WORDS}")


def one_way_one_document(files: Files) -> Iterator[Problem]:
    """Whoever asks for a document by what people call it can get one only."""
    first = dict[str, Entry]()
    for entry in files.of_kind("document"):
        for key in ("said", "near"):
            for said in entry.words_of(key):
                before = first.setdefault(same_words(said), entry)
                if before is not entry:
                    todo = f"'{said}' is said for {before.file} too; keep the one that fits"
                    yield Problem(entry.file, entry.line_of(key), todo)


def nothing_hides_danger(files: Files) -> Iterator[Problem]:
    """A look-alike must not be part of something that means danger, or it would keep it from being heard."""
    dangers = files.of_kind("danger")
    phrases = [f" {phrase} " for danger in dangers for phrase in danger.words_of("phrases")]
    all_of_them = "|".join(phrases)
    for sheet in files.seen:
        for alike in (each for each in sheet.words_of("look_alikes") if f" {each} " in all_of_them):
            if hidden := next((phrase.strip() for phrase in phrases if f" {alike} " in phrase), ""):
                todo = f"the look-alike '{alike}' would keep '{hidden}' from being heard; take it out"
                yield Problem(sheet.file, sheet.line_of("look_alikes"), todo)


def somebody_is_on_duty(files: Files) -> Iterator[Problem]:
    """When somebody may be in danger a person is told at once."""
    advisers = files.of_kind("adviser")
    if advisers and not any(adviser.flag("duty") for adviser in advisers):
        yield Problem(advisers[0].file, advisers[0].line_of(), "nobody is on duty; give one adviser 'duty: true'")


def every_phase_has_a_weight(files: Files) -> Iterator[Problem]:
    """A signal says something of every phase."""
    phases = [phase.name for phase in files.of_kind("phase")]
    for entry in files.of_kind("signal"):
        missing = [phase for phase in phases if phase not in entry.words_of("weights")]
        if missing and entry.has("weights"):
            todo = f"no weight for {' and '.join(missing)} {entry.called}; add one above 0"
            yield Problem(entry.file, entry.line_of("weights"), todo)


def one_phrase_one_signal(files: Files) -> Iterator[Problem]:
    """A phrase is evidence of one thing."""
    for kind in ("signal", "danger"):
        first: dict[str, Entry] = {}
        for entry in files.of_kind(kind):
            for phrase in (*entry.words_of("phrases"), *entry.words_of("maybe")):
                if first.setdefault(phrase, entry) is not entry:
                    todo = f"'{phrase}' is in {kind} '{first[phrase].name}' too; keep it in one"
                    yield Problem(entry.file, entry.line_of("phrases"), todo)


def _begins(sentence: str) -> str:
    return " ".join(sentence.split()[:MOST_QUOTED])


def _body(files: Files, entry: Entry) -> str:
    return files.text(entry.file).partition(f"\n{FENCE}\n")[2]


WHOLE_FILES: tuple[Check, ...] = (
    every_topic_has_a_guide,
    guides_for_every_phase,
    every_topic_has_asks,
    no_ask_twice,
    enough_is_told,
    each_phase_is_told_or_none,
    no_file_for_nothing,
    no_sentence_says_two_things,
    no_ask_sounds_misplaced,
    guides_are_two_minutes,
    guides_read_easily,
    links_lead_somewhere,
    documents_are_two_pages,
    one_way_one_document,
    nothing_hides_danger,
    somebody_is_on_duty,
    every_phase_has_a_weight,
    one_phrase_one_signal,
    no_word_is_explained_twice,
    every_word_of_ours_is_explained,
    stories_are_short,
    stories_come_from_somewhere,
    no_priority_twice,
)
