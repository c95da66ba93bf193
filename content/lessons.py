"""What was learnt from content, kept in a file, so that only the first start after a change takes the time to learn."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import flows.hearing
from flows.hearing.ears import Ears
from flows.hearing.learning import Learnt
from flows.hearing.lessons import Lessons, examples, learn_all
from flows.hearing.second_look import Judgement
from flows.programme import Programme, Urgent

MOST_KEPT = 4
PARTS = ("topics", "dangers", "kinds", "phases", "answers")
JUDGED = ("average", "spread", "weights")
COUNTED = ("rows", "rarity", "weights")
Arrays = dict[str, NDArray[Any]]
_IMPORTS = re.compile(r"^ *from flows\.hearing(?:\.(\w+))? import (\([^)]*\)|.*)", re.MULTILINE)


def ears_of(programme: Programme) -> Ears:
    """What hears with a programme's words and lessons."""
    return Ears(programme, lessons_of(programme))


def lessons_of(programme: Programme, folder: Path | None = None) -> Lessons:
    """What a programme's examples teach: as kept in the folder, else learnt now and kept there if it can be."""
    file = _file(programme, folder)
    try:
        return _read(file)
    except (OSError, ValueError, KeyError):
        lessons = learn_all(programme)
        _keep(file, lessons)
        return lessons


def learn_unless_kept(programme: Programme, folder: Path | None = None) -> None:
    """Learn what a programme's examples teach and keep it, unless it is kept already."""
    if not _file(programme, folder).is_file():
        lessons_of(programme, folder)


def _file(programme: Programme, folder: Path | None) -> Path:
    return (folder or _kept_in()) / f"{_mark(programme)}.npy"


def _kept_in() -> Path:
    """Where this system keeps what can be made anew."""
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "alongside"


def _mark(programme: Programme) -> str:
    """Changes with anything that is learnt from, and with how it is learnt."""
    taught = tuple(examples(programme))
    heard = repr(
        (taught, programme.concepts, _without_numbers(programme.urgent), programme.signals, programme.strengths)
    )
    mark = sha256(heard.encode())
    for source in learnt_through():
        mark.update(source.read_bytes())
    return mark.hexdigest()[:32]


def _without_numbers(urgent: Urgent) -> Urgent:
    """Whom to ring teaches nothing: a number that changes costs no new lessons."""
    return replace(urgent, numbers=(), dangers=tuple(replace(each, numbers=()) for each in urgent.dangers))


def learnt_through() -> list[Path]:
    """The files of `flows/hearing` that learning goes through; an edit of any other leaves what was learnt."""
    folder, known, ahead = Path(flows.hearing.__path__[0]), set[str](), ["lessons"]
    while ahead:
        name = ahead.pop()
        if name not in known:
            known.add(name)
            ahead.extend(_leans_on((folder / f"{name}.py").read_text(encoding="utf-8")))
    return [folder / f"{name}.py" for name in sorted(known)]


def _leans_on(source: str) -> Iterator[str]:
    """The modules of `flows/hearing` that one of them imports."""
    for module, names in _IMPORTS.findall(source):
        yield from [module] if module else re.findall(r"\w+", names)


def _read(file: Path) -> Lessons:
    """What is kept in this file, most of it left there until it is looked at."""
    rows = np.load(file, mmap_mode="r", allow_pickle=False).view(np.ndarray)
    kept = {name: rows[name][0] for name in rows.dtype.names or ()}
    numbers = {each: number for number, each in enumerate(_texts(kept["features"]))}
    learnt = {part: _learnt(part, kept, numbers) for part in PARTS}
    judgement = Judgement(*(kept[f"judgement {name}"] for name in JUDGED))
    return Lessons(**learnt, judgement=judgement, words=_texts(kept["words"]))


def _learnt(part: str, kept: Arrays, numbers: Mapping[str, int]) -> Learnt:
    rows, rarity, weights = (kept[f"{part} {name}"] for name in COUNTED)
    return Learnt(_texts(kept[f"{part} labels"]), numbers, rows, rarity, weights, float(kept[f"{part} unknown"]))


def _keep(file: Path, lessons: Lessons) -> None:
    """A folder that can't be written to only costs time at the next start."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        half_written = file.with_suffix(f".{os.getpid()}.part")
        with half_written.open("wb") as target:
            np.save(target, _side_by_side(_arrays(lessons)))
        half_written.replace(file)
        _tidy(file.parent)
    except OSError:
        return


def _arrays(lessons: Lessons) -> Arrays:
    """Everything learnt as arrays, each feature once, however many tables know it."""
    tables: dict[str, Learnt] = {part: getattr(lessons, part) for part in PARTS}
    features = tuple(sorted({each for learnt in tables.values() for each in learnt.features}))
    arrays: Arrays = {"words": _letters(lessons.words), "features": _letters(features)}
    arrays |= {f"judgement {name}": getattr(lessons.judgement, name) for name in JUDGED}
    for part, learnt in tables.items():
        rows = {each: row for row, each in enumerate(learnt.features)}
        known = np.fromiter((rows.get(each, -1) for each in features), np.int32, len(features))
        arrays |= {f"{part} rows": known, f"{part} rarity": learnt.rarity, f"{part} weights": learnt.weights}
        arrays |= {f"{part} labels": _letters(learnt.labels), f"{part} unknown": np.array(learnt.unknown)}
    return arrays


def _side_by_side(arrays: Arrays) -> NDArray[np.void]:
    """All of them as one row of a table, the widest first: a file of it can be used as it lies."""
    widest_first = sorted(arrays, key=lambda name: -arrays[name].itemsize)
    table = np.zeros(1, [(name, arrays[name].dtype, arrays[name].shape) for name in widest_first])
    for name, each in arrays.items():
        table[name] = each
    return table


def _tidy(folder: Path) -> None:
    kept = folder.glob("*.np[yz]")  # .npz is how it was kept once
    newest = sorted(kept, key=lambda each: each.stat().st_mtime, reverse=True)
    for old in newest[MOST_KEPT:]:
        old.unlink(missing_ok=True)


def _letters(texts: tuple[str, ...]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(texts).encode(), np.uint8)


def _texts(letters: NDArray[Any]) -> tuple[str, ...]:
    joined = letters.tobytes().decode()
    return tuple(joined.split("\n")) if joined else ()
