"""Checks of the glossary and the stories: words that need explaining, and where a story comes from."""

from collections.abc import Iterator

from content.files import Files
from content.guides import FENCE
from content.problems import Problem
from flows.hearing.normalise import plain
from flows.menu import BLOCKS

STORY_WORDS = (60, 180)
OF_OURS = (("words", "adviser"), ("words", "lto"), ("words", "partnership"), ("phase", "label"), ("academy", "name"))


def no_word_is_explained_twice(files: Files) -> Iterator[Problem]:
    """What somebody writes means one word of ours."""
    first: dict[str, str] = {}
    for entry in files.of_kind("term"):
        for said in entry.words_of("said"):
            before = first.setdefault(plain(said), entry.name)
            if before != entry.name:
                todo = f"'{said}' is said for '{before}' too; keep it in one"
                yield Problem(entry.file, entry.line_of("said"), todo)


def every_word_of_ours_is_explained(files: Files) -> Iterator[Problem]:
    """The words for people, phases and blocks are ours: somebody will ask what they mean."""
    explained = {plain(said) for entry in files.of_kind("term") for said in entry.words_of("said")}
    for kind, key in OF_OURS:
        for entry in files.of_kind(kind):
            yield from _unexplained(entry.words_of(key), explained, entry.file, entry.line_of(key))
    yield from _unexplained((each.label for each in BLOCKS), explained, "glossary.yaml", 1)


def stories_are_short(files: Files) -> Iterator[Problem]:
    """A story can be read in a chat."""
    least, most = STORY_WORDS
    for entry in files.of_kind("story"):
        words = len(files.text(entry.file).partition(f"\n{FENCE}\n")[2].split())
        if not least <= words <= most:
            yield Problem(entry.file, 1, f"this story has {words} words; make it {least} to {most}")


def stories_come_from_somewhere(files: Files) -> Iterator[Problem]:
    """A story is of one of our areas, or published somewhere with an address."""
    if "area" in files.broken:
        return
    ours = {name for entry in files.of_kind("area") for name in entry.words_of("id")}
    for entry in files.of_kind("story"):
        area = next(entry.words_of("area"), "")
        if area and area not in ours and not entry.has("source"):
            todo = f"no area is called '{area}' {entry.called}; write the id of one, or 'source: ' and its web address"
            yield Problem(entry.file, entry.line_of("area"), todo)


def _unexplained(names: Iterator[str], explained: set[str], file: str, line: int) -> Iterator[Problem]:
    for name in names:
        if plain(name) not in explained:
            todo = f"glossary.yaml doesn't say what '{name}' means; add it, for whoever asks"
            yield Problem(file, line, todo, mild=True)
