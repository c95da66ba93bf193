"""
The review as one tree: what was counted in a period and the one before, as far as it may be shown.

Pages, pictures, files and the command line draw from this and from nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from flows.reviewing.considering import Decision, Thought, thoughts
from flows.reviewing.crossed import CROSSED
from flows.reviewing.months import IN_A_QUARTER, Span
from flows.reviewing.shown import Number, Shown, Split
from flows.reviewing.tally import FILTERS, STAGES, Tally

EVERYWHERE = ("phase", "region")
OF_OFFERS = (*EVERYWHERE, "block", "topic")
STEPS: Mapping[str, tuple[str, ...]] = {
    "asked": (*OF_OFFERS, "covered"), "offered": (*OF_OFFERS, "by", *CROSSED), "taken": (*OF_OFFERS, "before"),
    "finished": OF_OFFERS, "helped": OF_OFFERS, "not_taken": (*OF_OFFERS, "answer"),
    "answered": (*EVERYWHERE, "promise", "wait"), "setback": EVERYWHERE, "recovery": EVERYWHERE,
}  # fmt: skip
"""Every step a review counts, and by what it is split: docs/a-review.md has a sentence for each."""


class NoFilter(ValueError):
    """What was asked for is no filter; the message says what to write."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a review is of: all of it, or only one phase, region, block or topic. Never two at once."""

    by: str = ""
    value: str = ""


ALL = Chosen()


@dataclass(frozen=True, slots=True)
class Figure:
    """
    One step: how often, and in the period before; month by month, or by quarter or year where something was chosen.

    `areas` is in how many areas at least, 0 where that can't be said. `splits` are empty where something was chosen.
    """

    step: str
    number: Number
    before: Number
    areas: int
    trend: Mapping[Span, Number]
    splits: Mapping[str, Split]
    splits_before: Mapping[str, Split]


@dataclass(frozen=True, slots=True)
class Theme:
    """
    What several people said, or one, of a need that nothing was taken up for: `quote` in a resident's own words, who
    agreed to be remembered, without what says who they are. `several` is five people or more.
    """

    topic: str
    quote: str
    several: bool


@dataclass(frozen=True, slots=True)
class Review:
    """
    A whole review. `counted` are its quarters that are over, None if none is; `stages` go from asked to helped.

    `decided` is what people made of earlier reviews.
    """

    period: Span
    chosen: Chosen
    counted: Span | None
    figures: Mapping[str, Figure]
    themes: tuple[Theme, ...] = ()
    thoughts: tuple[Thought, ...] = ()
    decided: tuple[Decision, ...] = ()
    made_at: datetime | None = None
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def stages(self) -> tuple[Figure, ...]:
        """What became of support, in order."""
        return tuple(self.figures[step] for step in STAGES if step in self.figures)

    def label(self, by: str, value: str) -> str:
        """What a phase, region, block or whatever else is called."""
        return self.labels.get(by, {}).get(value) or value.replace("_", " ").capitalize() or NOT_KNOWN


def chosen(values: Mapping[str, tuple[str, ...]], **wanted: str) -> Chosen:
    """The one filter among those wanted. Raises NoFilter for two at once, or a value there isn't."""
    given = {by: value for by, value in wanted.items() if value}
    if not given:
        return ALL
    if len(given) > 1:
        raise NoFilter(ONE_AT_A_TIME.format(filters=" and ".join(given)))
    by, value = next(iter(given.items()))
    known = [each for each in values.get(by, ()) if each]
    if by not in FILTERS or value not in known:
        raise NoFilter(f"there is no {by} {value!r}; there are {', '.join(known)}")
    return Chosen(by, value)


def figures(tally: Tally, span: Span, only: Chosen = ALL) -> Mapping[str, Figure]:
    """Every step's figure; with something chosen, of those that can be split by it."""
    shown = Shown(tally)
    wanted = (step for step, splits in STEPS.items() if not only.by or only.by in splits)
    return {step: _part(shown, step, span, only) if only.by else _whole(shown, step, span) for step in wanted}


def counted(tally: Tally, span: Span) -> Span | None:
    """The quarters of a period that are over, so that nothing is added to them any more."""
    over = [each for each in span.cut(IN_A_QUARTER) if tally.is_over(each)]
    return Span(over[0].first, over[-1].last) if over else None


def considered(figures: Mapping[str, Figure], decided: tuple[Decision, ...]) -> tuple[Thought, ...]:
    """What these figures might make people think of changing."""
    return thoughts(figures, decided)


def _whole(shown: Shown, step: str, span: Span) -> Figure:
    here, earlier = ({by: shown.split(step, each, by) for by in STEPS[step]} for each in (span, span.before))
    return Figure(
        step, shown.number(step, span), shown.number(step, span.before), shown.areas(step, span),
        shown.trend(step, span), here, earlier,
    )  # fmt: skip


def _part(shown: Shown, step: str, span: Span, only: Chosen) -> Figure:
    here, before = (shown.split(step, each, only.by) for each in (span, span.before))
    return Figure(step, here.numbers[only.value], before.numbers[only.value], 0, here.trend[only.value], {}, {})


NOT_KNOWN = "Not known"
SAID: Mapping[str, str] = {
    "asked": "Asked for", "offered": "Offered", "taken": "Taken up", "finished": "Finished", "helped": "Helped",
    "not_taken": "Not taken up", "answered": "Answered by a person", "setback": "Setbacks", "recovery": "Recoveries",
}  # fmt: skip
SPLIT_BY: Mapping[str, str] = {
    "phase": "by phase", "region": "by region", "block": "by block", "topic": "by topic",
    "by": "by who started it", "by_phase": "by who started it in each phase",
    "by_region": "by who started it in each region",
    "before": "by areas that had taken anything up before that year, and those that hadn't",
    "covered": "by whether anything on the topic was taken up there", "answer": "by what was said",
    "promise": "by whether it came by the day residents were told", "wait": "by how long it took",
}  # fmt: skip
ONE_AT_A_TIME = (
    "choose {filters} one at a time: with two at once so few people would be left that they could be recognised"
)
