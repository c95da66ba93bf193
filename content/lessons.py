"""What was learnt from content, kept in a file, so that only the first start after a change takes the time to learn."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

import flows.hearing
from flows.hearing.ears import Ears
from flows.hearing.learning import Learnt
from flows.hearing.lessons import Lessons, examples, learn_all
from flows.hearing.second_look import Judgement
from flows.programme import Programme, Urgent

MOST_KEPT = 4
PARTS = ("topics", "plain_topics", "dangers", "kinds", "phases", "answers")
JUDGED = ("average", "spread", "weights")
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
    except (OSError, ValueError, KeyError, BadZipFile):
        lessons = learn_all(programme)
        _keep(file, lessons)
        return lessons


def learn_unless_kept(programme: Programme, folder: Path | None = None) -> None:
    """Learn what a programme's examples teach and keep it, unless it is kept already."""
    if not _file(programme, folder).is_file():
        lessons_of(programme, folder)


def _file(programme: Programme, folder: Path | None) -> Path:
    return (folder or _kept_in()) / f"{_mark(programme)}.npz"


def _kept_in() -> Path:
    """Where this system keeps what can be made anew."""
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "alongside"


def _mark(programme: Programme) -> str:
    """Changes with anything that is learnt from, and with how it is learnt."""
    taught = (*examples(programme), *programme.roundabout)
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
    same: dict[str, str] = {}  # a feature that several parts know is kept once
    with np.load(file, allow_pickle=False) as kept:
        learnt = {part: _learnt(part, kept, same) for part in PARTS}
        judgement = Judgement(*(kept[f"judgement {name}"] for name in JUDGED))
        return Lessons(**learnt, judgement=judgement, words=_texts(kept["words"]))


def _learnt(part: str, kept: Mapping[str, NDArray[Any]], same: dict[str, str]) -> Learnt:
    named = _texts(kept[f"{part} features"])
    features = tuple(map(same.setdefault, named, named))
    rarity, weights = kept[f"{part} rarity"], kept[f"{part} weights"]
    return Learnt(_texts(kept[f"{part} labels"]), features, rarity, weights, float(kept[f"{part} unknown"][0]))


def _keep(file: Path, lessons: Lessons) -> None:
    """A folder that can't be written to only costs time at the next start."""
    arrays: Arrays = {"words": _letters(lessons.words)}
    arrays |= {f"judgement {name}": getattr(lessons.judgement, name) for name in JUDGED}
    for part in PARTS:
        learnt: Learnt = getattr(lessons, part)
        texts = {f"{part} {name}": _letters(getattr(learnt, name)) for name in ("labels", "features")}
        numbers: Arrays = {f"{part} rarity": learnt.rarity, f"{part} weights": learnt.weights}
        arrays |= texts | numbers | {f"{part} unknown": np.array([learnt.unknown], np.float32)}
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        half_written = file.with_suffix(f".{os.getpid()}.part")
        with half_written.open("wb") as target:
            np.savez(target, **arrays)  # type: ignore[arg-type]
        half_written.replace(file)
        _tidy(file.parent)
    except OSError:
        return


def _tidy(folder: Path) -> None:
    newest = sorted(folder.glob("*.npz"), key=lambda each: each.stat().st_mtime, reverse=True)
    for old in newest[MOST_KEPT:]:
        old.unlink(missing_ok=True)


def _letters(texts: tuple[str, ...]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(texts).encode(), np.uint8)


def _texts(letters: NDArray[np.float32] | NDArray[np.uint8]) -> tuple[str, ...]:
    joined = letters.tobytes().decode()
    return tuple(joined.split("\n")) if joined else ()
