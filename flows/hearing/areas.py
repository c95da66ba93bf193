"""Which area somebody means: by its name, a nickname, a postcode district, spelt roughly, or inside a sentence."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz, process

from flows.hearing.normalise import LONGEST
from flows.hearing.ways import word_set
from flows.programme import Area

POSTCODE = re.compile(r"\b(?!no1\b)([a-z]{1,2}\d[a-z\d]?)(?:\s*\d[a-z]{2})?\b")
_NEAR, _SURE, _APART = 0.8, 0.88, 0.08  # what is given at all, what settles it, and how far ahead it must be
_DISTRICT, _FIRST_WORD, _SHORTER = 0.95, 0.9, 0.2
_MOST_WORDS, _SHORT = 60, 4
_WORD_LIKE = 75
_COMMON = word_set("""
    estate park hill road street green end side north south east west and the of upper lower great little
""")

_Windows = Mapping[int, Sequence[str]]  # stretches of what was written, by how long they are

_AROUND_A_PLACE = _COMMON | word_set("""
    i im am me we are were live lives living from in on at a an its it is was that thats this one here there near by
    round around called my our area place bit part estate town village city yes yeah yep no not oh er um sorry hi hello
    hiya hey please thanks thank you mate love pal sure which think mean meant said so just actually both or
    maybe probably ok okay right well then
    side region county up midlands england london wales yorkshire name to be for with though
""")


@dataclass(frozen=True, slots=True)
class Match:
    """An area somebody may mean, how like what they wrote it is (0 to 1), and whether that settles it."""

    area: Area
    score: float
    certain: bool


def find_areas(text: str, areas: tuple[Area, ...]) -> tuple[Match, ...]:
    """
    The areas somebody may mean, best first. Two that are nearly as like are both given, and neither is certain.

    What is written out beats what only sounds like it: "oakbrook" is Oakbrook, whatever else is nearly spelt so.
    """
    said = " ".join(_plain(text).split()[:_MOST_WORDS])
    windows = _by_length(dict.fromkeys(_windows(said.split())))
    districts = {found[1] for found in POSTCODE.finditer(said)}
    likeness = [(_by_name(area, windows, said), area) for area in areas]
    longest = max((len(like.name) for like, _ in likeness if like.score == 1.0), default=0)
    near = [found for like, area in likeness if (found := _near(like, area, longest, districts)).score >= _NEAR]
    near.sort(key=lambda each: (-each.score, each.area.name))
    return tuple(_match(each, near) for each in near)


def mostly_a_place(text: str, areas: tuple[Area, ...]) -> bool:
    """Whether a text is the name of an area and little else, and not a story in which such a word stands."""
    found = find_areas(text, areas)
    names = {
        word for match in found for name in (match.area.name, *match.area.aliases) for word in _plain(name).split()
    }
    left = [word for word in _plain(text).split() if word not in _AROUND_A_PLACE and not _is_one_of(word, names)]
    return bool(found) and (not left or bool(POSTCODE.search(_plain(text))))


def _is_one_of(word: str, names: set[str]) -> bool:
    return any(fuzz.ratio(word, name) >= _WORD_LIKE for name in names)


def district_in(text: str) -> str:
    """The postcode district in a text ("LS6"), whether or not any area has it; '' for none."""
    found = POSTCODE.search(_plain(text))
    return found[1].upper() if found else ""


@dataclass(frozen=True, slots=True, order=True)
class _Like:
    """How like one of an area's names what was written is, 0 to 1, and that name."""

    score: float
    name: str


@dataclass(frozen=True, slots=True)
class _Near:
    """An area that may be meant, how like it is, and whether its name or postcode was written out."""

    area: Area
    score: float
    exact: bool


def _near(like: _Like, area: Area, longest: int, districts: set[str]) -> _Near:
    by_district = _DISTRICT * _has_one(area, districts)
    return _Near(area, max(_score(like, longest), by_district), like.score == 1.0 or bool(by_district))


def _match(this: _Near, near: list[_Near]) -> Match:
    rivals = (each for each in near if each is not this and (each.exact or not this.exact))
    alone = all(this.score - each.score >= _APART for each in rivals)
    return Match(this.area, round(this.score, 3), alone and this.score >= _SURE)


def _score(like: _Like, longest: int) -> float:
    """Of two names written out, the longer one is meant: "Ashby Vale" is not "Ashby"."""
    return 1.0 - _SHORTER * (1 - len(like.name) / longest) if like.score == 1.0 else like.score


def _has_one(area: Area, districts: set[str]) -> bool:
    return any(code.lower().replace(" ", "") in districts for code in area.postcodes)


def _by_name(area: Area, windows: _Windows, said: str) -> _Like:
    names = (plain for name in (area.name, *area.aliases) if (plain := _called(name)))
    return max((_Like(_likeness(name, windows, said), name) for name in names), default=_Like(0.0, ""))


@lru_cache(maxsize=1024)
def _called(name: str) -> str:
    """An area's name as what is written is compared with it; all of them are, with every message."""
    return _plain(name)


def _likeness(name: str, windows: _Windows, said: str) -> float:
    best = _alike(name, windows)
    if best > _NEAR and _could_be_any(name, said):
        return _NEAR
    return max(best, _by_first_word(name, windows))


def _could_be_any(name: str, said: str) -> bool:
    """The Hill in a longer sentence is a hill like any other, unless they're from it."""
    common = name.startswith("the ") or set(name.split()) <= _COMMON
    return (
        common and len(said.split()) > _SHORT and not re.search(rf"\b(from|in|on|at|live|called|its|is) {name}\b", said)
    )


def _alike(name: str, windows: _Windows) -> float:
    """How like this name that window is which is most like it; of a name with few letters only itself is."""
    if name in windows.get(len(name), ()):
        return 1.0
    lengths = range(len(name) - 3, len(name) + 4) if len(name) >= 5 else ()
    near = [window for length in lengths for window in windows.get(length, ())]
    found = process.extractOne(name, near, scorer=fuzz.ratio, score_cutoff=75)
    return min(0.99, found[1] / 100) if found else 0.0


def _by_first_word(name: str, windows: _Windows) -> float:
    telling = [word for word in name.split() if word not in _COMMON and len(word) >= 5]
    if not telling or " " not in name:
        return 0.0
    return _FIRST_WORD * _alike(telling[0], windows)


def _windows(words: list[str]) -> Iterator[str]:
    """Stretches of one to four words, and pairs run together ("oak brook" for Oakbrook)."""
    for size in (1, 2, 3, 4):
        for start in range(len(words) - size + 1):
            yield " ".join(words[start : start + size])
    yield from ("".join(pair) for pair in pairwise(words))


def _by_length(windows: Iterable[str]) -> _Windows:
    found = defaultdict[int, list[str]](list)
    for window in windows:
        found[len(window)].append(window)
    return found


def _plain(text: str) -> str:
    lower = text[:LONGEST].lower().replace("'", "").replace("’", "").replace("&", " and ")
    return " ".join(re.findall(r"[^\W_]+", lower))
