"""
An adviser's message with whoever and whatever it names put into one form, so that the ways to say a thing stay few.

"pass jean on to dean" is read as "pass whom on to colleague"; which Jean, and which colleague, is kept beside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from flows.desk.memory import first_of, mine, waiting
from flows.desk.typed.phases import names_of
from flows.desk.typed.vocabulary import SPELLER
from flows.hearing.everyday import EVERYDAY
from flows.hearing.normalise import tokens
from flows.hearing.stems import COMMON
from flows.hearing.ways import line_set
from flows.turn import Conversation, World
from flows.wording import first_name

WHOM, PLACE, COLLEAGUE, PHASE, COLON = "whom", "place", "colleague", "phase", "colon"
ORDINARY = EVERYDAY | COMMON
QUOTES = ' "“”'
LONGEST_NAME, SHORTEST_SLIP, LONG = 3, 4, 8
THE_TEAM = line_set("team, the team, programme team")
AS_TYPED = {
    "ill": "i will", "wont": "will not", "whys": "why is", "id": "i would", "w/c": "week of", "w/b": "week of",
}  # fmt: skip
Names = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it is read: what it stands for (ids), and where it ends among the words as typed."""

    said: str
    means: tuple[str, ...] = ()
    ends: int = 0


@dataclass(frozen=True, slots=True)
class Typed:
    """A whole message. `said` is what the ways to say a thing are looked for in."""

    text: str
    words: tuple[Word, ...]

    @property
    def said(self) -> str:
        """The words with single spaces between."""
        return " ".join(word.said for word in self.words)

    def named(self, kind: str) -> tuple[str, ...]:
        """Whom or what the first such word may mean."""
        return next((word.means for word in self.words if word.said == kind), ())

    def after(self, place: int) -> str:
        """What was typed after that many words, as it was typed."""
        typed = self.text.split()
        rest = typed[self.words[place - 1].ends + 1 :] if place else typed
        return " ".join(rest).lstrip(" -–:,.;").strip(QUOTES)


def read(text: str, talk: Conversation, world: World) -> Typed:
    """The message with residents who are waiting or taken, areas, colleagues and phases put into one form."""
    spelt = [(token, place) for place, word in enumerate(text.split()) for token in _tokens(word)]
    kinds: tuple[tuple[str, Names], ...] = (
        (PLACE, _areas(world)),
        (PHASE, {name: (phase.id,) for phase in world.programme.phases for name in names_of(phase)}),
        (WHOM, _residents(talk)),
        (COLLEAGUE, _colleagues(world)),
    )
    return Typed(text, tuple(_read(spelt, kinds)))


def _tokens(word: str) -> tuple[str, ...]:
    said = AS_TYPED.get(word.lower(), word)
    return (*tokens(said), *((COLON,) if word.endswith(":") else ()))


def _read(spelt: list[tuple[str, int]], kinds: tuple[tuple[str, Names], ...]) -> Iterator[Word]:
    place = 0
    while place < len(spelt):
        size, word = _longest(spelt, place, kinds)
        yield word
        place += size


def _longest(spelt: list[tuple[str, int]], place: int, kinds: tuple[tuple[str, Names], ...]) -> tuple[int, Word]:
    """The longest name that begins here, or the one word that does."""
    for size in range(min(LONGEST_NAME, len(spelt) - place), 0, -1):
        said = " ".join(word for word, _ in spelt[place : place + size])
        for kind, names in kinds:
            if found := _called(said, names):
                return size, Word(kind, found, spelt[place + size - 1][1])
    (word,) = SPELLER.correct((spelt[place][0],))
    return 1, Word(word, (), spelt[place][1])


def _called(said: str, names: Names) -> tuple[str, ...]:
    """What is called that: as written, with an s of its own, or with a slip in a word that is no ordinary one."""
    if found := names.get(said) or names.get(said.removesuffix("s")):
        return found
    near = {each for name, things in names.items() if _alike(said.split(), name.split()) for each in things}
    return tuple(sorted(near))


def _alike(said: list[str], name: list[str]) -> bool:
    return len(said) == len(name) and all(map(a_slip, said, name))


def a_slip(said: str, name: str) -> bool:
    """Whether a word is that one with a slip in it, and no ordinary word of its own."""
    if said == name:
        return True
    if min(len(said), len(name)) < SHORTEST_SLIP or said[0] != name[0] or said in ORDINARY or not name.isalpha():
        return False
    return OSA.distance(name, said) <= (2 if len(said) >= LONG else 1)


def _areas(world: World) -> Names:
    called = [(name, area.id) for area in world.programme.areas for name in (area.name, *area.aliases)]
    return _together((" ".join(tokens(name)), area) for name, area in called)


def _residents(talk: Conversation) -> Names:
    numbers = list(dict.fromkeys((*mine(talk), *waiting(talk))))
    called = [(" ".join(tokens(first_of(talk, number))), str(number)) for number in numbers]
    firsts = [(name.split()[0], number) for name, number in called if name]
    return _together([*called, *firsts, *((str(number), str(number)) for number in numbers)])


def _colleagues(world: World) -> Names:
    others = [each for each in world.programme.advisers if each.id != world.person.adviser]
    called = [(" ".join(tokens(name)), each.id) for each in others for name in (each.name, first_name(each.name))]
    return {**_together(called), **dict.fromkeys(THE_TEAM, ("",))}


def _together(called: Iterator[tuple[str, str]] | list[tuple[str, str]]) -> Names:
    names: Names = {}
    for name, thing in called:
        names[name] = tuple(dict.fromkeys((*names.get(name, ()), thing)))
    return names
