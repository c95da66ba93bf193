"""What figures might make people think of changing: the evidence, how thin it is, and no verdict."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from flows.reviewing.months import Span
from flows.reviewing.shown import Number, Split

THIN_TIMES, THIN_AREAS = 20, 5
A_FIFTH, A_THIRD, MOST_OF = 1 / 5, 1 / 3, 2 / 3
SOME = 10  # below this, nothing is made of a share


class _Figure(Protocol):
    @property
    def number(self) -> Number: ...
    @property
    def before(self) -> Number: ...
    @property
    def areas(self) -> int: ...
    @property
    def splits(self) -> Mapping[str, Split]: ...


Figures = Mapping[str, _Figure]


@dataclass(frozen=True, slots=True)
class Decision:
    """
    What people decided on a thought, after which period's review, and who wrote it down. `text` in their words;
    `number` is that of its row, 0 before it is kept.
    """

    about: str
    period: Span
    text: str
    by: str
    at: datetime
    number: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Thought:
    """
    Something to consider. `about` is what it is known by; `value` the topic or block (`by`) it is of, if any;
    `evidence` what was counted, of step `step`; `thin` says why that is little to go by ('': it isn't); `last` is the
    last decision.
    """

    about: str
    asks: str
    by: str
    value: str
    step: str
    evidence: str
    thin: str
    last: Decision | None = None


def thoughts(figures: Figures, decided: tuple[Decision, ...] = ()) -> tuple[Thought, ...]:
    """Everything the figures bring up, the best founded first. What to do about it is for people."""
    newest = {each.about: each for each in sorted(decided, key=lambda each: each.at)}
    found = [_thought(about, figures, seen, newest) for about, rule in RULES.items() for seen in rule(figures)]
    return tuple(sorted(found, key=lambda each: bool(each.thin)))


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a rule saw: in which step, how much of how much, of which topic or block."""

    step: str
    some: int
    of: int
    by: str = ""
    value: str = ""


def _thought(about: str, figures: Figures, seen: _Seen, newest: Mapping[str, Decision]) -> Thought:
    asks, evidence = WORDS[about]
    known_by = f"{about}:{seen.value}" if seen.value else about
    told = evidence.format(some=seen.some, of=seen.of)
    thin = _thin(seen, figures[seen.step].areas)
    return Thought(known_by, asks, seen.by, seen.value, seen.step, told, thin, newest.get(known_by))


def _thin(seen: _Seen, areas: int) -> str:
    """Few times, or few areas where it is known in how many; of a topic or block alone it isn't."""
    few = [FEW_TIMES] if seen.of < THIN_TIMES else []
    if not seen.value and areas < THIN_AREAS:
        few.append(FEW_AREAS.format(areas=areas) if areas else AREAS_NOT_KNOWN)
    return THIN.format(why=" and ".join(few)) if few else ""


def _asked_and_not_taken(figures: Figures) -> Iterator[_Seen]:
    yield from _compared(figures, "asked", "taken", "topic", A_THIRD)


def _offered_and_not_taken(figures: Figures) -> Iterator[_Seen]:
    yield from _compared(figures, "offered", "taken", "block", A_FIFTH)


def _compared(figures: Figures, more: str, fewer: str, by: str, share: float) -> Iterator[_Seen]:
    """Where of the first there is enough, and of the second little, which has to be known too."""
    second = figures[fewer].splits[by].numbers
    for value, number in figures[more].splits[by].numbers.items():
        taken = second.get(value)
        if value and taken and taken.whole and number.least >= SOME and taken.least < share * number.least:
            yield _Seen(more, taken.least, number.least, by, value)


def _share(step: str, by: str, value: str, least: float) -> Callable[[Figures], Iterator[_Seen]]:
    """Where one value of a split makes up so much of all that is known of it."""

    def rule(figures: Figures) -> Iterator[_Seen]:
        numbers = figures[step].splits[by].numbers
        of, some = sum(each.least for each in numbers.values()), numbers[value].least
        if numbers[value].whole and of >= SOME and some >= least * of:
            yield _Seen(step, some, of)

    return rule


def _little_new(figures: Figures) -> Iterator[_Seen]:
    numbers = figures["taken"].splits["before"].numbers
    of, some = sum(each.least for each in numbers.values()), numbers["new"]
    if some.whole and of >= SOME and some.least < of * A_FIFTH:
        yield _Seen("taken", some.least, of)


def _more_setbacks(figures: Figures) -> Iterator[_Seen]:
    now, before = figures["setback"].number, figures["setback"].before
    if before.whole and before.least and now.least >= before.least * 1.5:
        yield _Seen("setback", before.least, now.least)


THIN, FEW_TIMES = "thin: {why}", f"under {THIN_TIMES} times"
FEW_AREAS, AREAS_NOT_KNOWN = "in {areas} areas or more", "in how many areas isn't known"
RULES: Mapping[str, Callable[[Figures], Iterator[_Seen]]] = {
    "asked_and_not_taken": _asked_and_not_taken,
    "offered_and_not_taken": _offered_and_not_taken,
    "not_covered": _share("asked", "covered", "no", MOST_OF),
    "answered_late": _share("answered", "promise", "later", A_FIFTH),
    "mostly_ours": _share("offered", "by", "programme", MOST_OF),
    "not_now": _share("not_taken", "answer", "not_now", MOST_OF),
    "not_for_us": _share("not_taken", "answer", "not_for_us", MOST_OF),
    "little_new": _little_new,
    "more_setbacks": _more_setbacks,
}
WORDS: Mapping[str, tuple[str, str]] = {
    "asked_and_not_taken": (
        "Help with this was asked for more than it was taken up. Is what we offer for it what people need, and do they "
        "hear of it?",
        "asked for {of} times, taken up {some}",
    ),
    "offered_and_not_taken": (
        "This was suggested a lot and rarely taken up. Does it come too early, or would another form suit better?",
        "suggested {of} times, taken up {some}",
    ),
    "not_covered": (
        "Most of what was asked for met nothing that was taken up on the same topic. What is missing from the offer?",
        "{some} of {of} times",
    ),
    "answered_late": (
        "One in five answers or more came after the day residents were told. Are there enough people, or should a "
        "later day be named?",
        "{some} of {of} answers",
    ),
    "mostly_ours": (
        "Two suggestions in three or more were the programme's idea. Is that the balance you want with what residents "
        "choose?",
        "{some} of {of} suggestions",
    ),
    "not_now": (
        "Most who didn't take something up said “not now”. Is it offered at the right moment?",
        "{some} of {of} answers",
    ),
    "not_for_us": (
        "Most who didn't take something up said it isn't for them. What would be?",
        "{some} of {of} answers",
    ),
    "little_new": (
        "Few of those who took something up are areas that never had before. How could the others be reached?",
        "{some} of {of} times",
    ),
    "more_setbacks": (
        "More setbacks were told than in the period before. Is more help with them wanted?",
        "{of} told, {some} in the period before",
    ),
}  # fmt: skip
