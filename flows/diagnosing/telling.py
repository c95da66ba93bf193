"""
How a whole paragraph sounds: evidence of its own kind beside the signals in it, with its phase and how strongly.

Kept like a signal (`telling:delivery`), whose words are only how sure it makes us ("83 %"): nobody's own words.
"""

from collections.abc import Iterable, Iterator, Mapping

from flows.hearing.heard import Heard
from flows.programme import Programme

TELLING = "telling:"
PLAIN_ENOUGH = 0.6  # below this share, the way of telling fits another phase nearly as well
WHOLE = 100
PARAGRAPH = 30  # words; of shorter ones it was never measured how right their telling is
HINT = 60  # percent; no more is made of a telling beside what is known, or of a sentence or two


def told_of(heard: Heard, *, first: bool) -> tuple[tuple[str, str], ...]:
    """
    The evidence that a message's telling is, as a signal's kind and words; empty where it's plain of no phase.

    `first` is where nothing is known of the area yet: a paragraph counts in full there, and anything else as a hint.
    """
    total = sum(heard.telling.values())
    phase = max(heard.telling, key=lambda each: heard.telling[each], default="")
    if not total or heard.telling[phase] / total < PLAIN_ENOUGH:
        return ()
    most = WHOLE - 1 if first and len(heard.text.split()) >= PARAGRAPH else HINT
    return ((f"{TELLING}{phase}", f"{min(round(heard.telling[phase] / total * WHOLE), most)} %"),)


def phase_in(kind: str) -> str:
    """The phase that a kept telling sounds like; an empty string for any other kind of evidence."""
    return kind.removeprefix(TELLING) if kind.startswith(TELLING) else ""


def in_short(told: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Each telling as one word, for a chat to remember: `telling:delivery=83`."""
    for kind, how_sure in told:
        yield f"{kind}={how_sure.removesuffix(' %')}"


def weights_of(kinds: Iterable[str], known: Iterable[str], programme: Programme) -> Mapping[str, float]:
    """How much likelier each phase is by the tellings a chat remembers, less those that are on the card already."""
    before, odds = set(known), {phase.id: 1.0 for phase in programme.phases}
    for kind, _, percent in (each.partition("=") for each in kinds):
        phase = phase_in(kind)
        if phase not in odds or kind in before or not percent.isdecimal():
            continue
        sure = int(percent) / WHOLE
        rest = (1 - sure) / max(len(odds) - 1, 1)
        odds = {each: weight * (sure if each == phase else rest) for each, weight in odds.items()}
    return odds
