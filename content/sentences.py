"""Checks of the sentences that hearing is learnt from: enough of each kind, and none that says two things."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from rapidfuzz import fuzz, process

from content.files import Files
from content.problems import Problem
from flows.hearing.answers import MEANINGS
from flows.hearing.normalise import plain

# Of 22 topics with ten sentences each, 41 in 100 sentences never seen were heard among the first three; with thirty 56,
# with a hundred 72, with four hundred 85. Three phases and eleven kinds of danger need fewer, and have signals and
# phrases beside them.
FEWEST_ASKS, FEWEST_TOLD = 30, 10
BESIDES_TOPICS, HARMLESS = ("human", "off_topic"), "none"
LABELS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "asks": ("topic", BESIDES_TOPICS),
    "phases": ("phase", ()),
    "dangers": ("danger", (HARMLESS,)),
    "answers": ("answer", MEANINGS),
}
"""For each folder: the kind of entry that its files are named after, and the names besides."""
_NEARLY = 97  # per cent alike: a letter or two apart
_LONGER = (200 - _NEARLY) / _NEARLY  # times as long as another, and a sentence can't be so nearly like it any more
_TOGETHER = 100


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence to learn from: where it stands, as written, and as it is heard."""

    file: str
    line: int
    words: str
    heard: str

    @property
    def topic(self) -> str:
        """What its file is named after."""
        return self.file.rpartition("/")[2].removesuffix(".txt")


def enough_is_told(files: Files) -> Iterator[Problem]:
    """Few sentences are learnt from as well, only not much is learnt."""
    for folder in LABELS:
        fewest = FEWEST_ASKS if folder == "asks" else FEWEST_TOLD
        for name in _labels(files, folder):
            count = len(files.lines(f"{folder}/{name}.txt"))
            if count < fewest and (count or folder != "asks"):
                todo = f"{_counted(count)}; it works all the same, and better with {fewest} or more"
                yield Problem(f"{folder}/{name}.txt", 1, todo, mild=True)


def each_phase_is_told_or_none(files: Files) -> Iterator[Problem]:
    """How an area is told speaks against phases it doesn't sound like: one that nobody tells of would always win."""
    told = {name: bool(files.lines(f"phases/{name}.txt")) for name in _labels(files, "phases")}
    for name in (name for name, known in told.items() if any(told.values()) and not known):
        todo = "no sentences here, but for other phases, so that whatever is told would sound like this one; write some"
        yield Problem(f"phases/{name}.txt", 1, todo)


def no_file_for_nothing(files: Files) -> Iterator[Problem]:
    """What stands in a file that belongs to no topic, phase or danger is never learnt."""
    for folder, (what, _) in LABELS.items():
        for path in sorted((files.folder / folder).glob("*.txt")):
            if path.stem not in _labels(files, folder):
                todo = f"no {what} is called '{path.stem}'; rename the file or add the {what}"
                yield Problem(f"{folder}/{path.name}", 1, todo)


def no_sentence_says_two_things(files: Files) -> Iterator[Problem]:
    """A sentence under two topics, phases, dangers or answers, or where danger and none are meant, teaches neither."""
    sentences = list(_sentences(files))
    first: dict[str, list[Sentence]] = {}
    for each in sentences:
        met = first.setdefault(each.heard, [])
        before = next((other for other in met if _contradict(other.file, each.file)), None)
        if before:
            todo = f"'{each.words}' is in {before.file}, line {before.line} too; keep the one that fits"
            yield Problem(each.file, each.line, todo)
        met.append(each)
    for one, other in _nearly_alike(list(asks_of(files))):
        todo = f"'{one.words}' is nearly the same as {other.file}, line {other.line}, for another topic; reword one"
        yield Problem(one.file, one.line, todo, mild=True)


def asks_of(files: Files) -> Iterator[Sentence]:
    """The sentences that show what is asked, by topic."""
    return _sentences(files, ("asks",))


def _labels(files: Files, folder: str) -> list[str]:
    what, besides = LABELS[folder]
    return [*(entry.name for entry in files.seen if entry.what == what), *besides]


def _counted(count: int) -> str:
    return (
        "only one sentence here" if count == 1 else f"only {count} sentences here" if count else "no sentences here yet"
    )


def _sentences(files: Files, folders: Iterable[str] = LABELS) -> Iterator[Sentence]:
    for folder in folders:
        for path in sorted((files.folder / folder).glob("*.txt")):
            name = f"{folder}/{path.name}"
            for line, words in files.numbered(name):
                yield Sentence(name, line, words, _heard(words))


@lru_cache(maxsize=32_768)  # whoever looks over the content again has changed a line or two
def _heard(words: str) -> str:
    return plain(words) or words


def _contradict(one: str, other: str) -> bool:
    """Whether a sentence can't belong in both files."""
    says = _says(one)
    return any(says.get(question, label) != label for question, label in _says(other).items())


def _says(file: str) -> Mapping[str, str]:
    """What a sentence in this file answers: asks and tellings say of themselves that nobody is in danger."""
    folder, _, label = file.removesuffix(".txt").partition("/")
    of_itself = {} if folder == "answers" else {"danger": HARMLESS}
    return {"danger": label} if folder == "dangers" else {folder: label, **of_itself}


def _nearly_alike(asks: Sequence[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """Pairs for different topics, a letter or two apart."""
    ranked = sorted(asks, key=lambda each: (len(each.heard), each.file, each.line))
    for row, column in _letters_apart(tuple(each.heard for each in ranked)):
        one, other = ranked[row], ranked[column]
        if one.file != other.file and one.heard != other.heard:
            yield one, other


@lru_cache(maxsize=1)  # most edits are to something else
def _letters_apart(heard: tuple[str, ...]) -> Sequence[tuple[int, int]]:
    """Where a letter or two make the difference. Taken by length, as each needs comparing with few others."""
    lengths, found = [len(each) for each in heard], list[tuple[int, int]]()
    for start in range(0, len(heard), _TOGETHER):
        some = heard[start : start + _TOGETHER]
        end = bisect_right(lengths, len(some[-1]) * _LONGER)
        alike = process.cdist(some, heard[start:end], scorer=fuzz.ratio, score_cutoff=_NEARLY, dtype=np.uint8)
        rows, columns = (start + each for each in np.nonzero(alike))
        found += [(int(row), int(column)) for row, column in zip(rows, columns, strict=True) if row < column]
    return found
