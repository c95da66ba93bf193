"""What stands in braces in a nudge, and the true detail that each person's copy has there instead."""

import re
from collections.abc import Iterable, Mapping

from flows.words import _


def used(*texts: str) -> tuple[str, ...]:
    """The places that these texts have and that can be filled in, each once."""
    return tuple(place for place in FILLED_IN if any(place in text for text in texts))


def unknown(text: str) -> str:
    """The first place in it that nothing can be filled in for; empty if there is none."""
    return next((place for place in PLACE.findall(text) if place not in FILLED_IN), "")


def filled(text: str, details: Mapping[str, str], instead: Mapping[str, str]) -> str:
    """The text as one person reads it. Where nothing is known its place stays: see `lacking`."""
    return PLACE.sub(lambda place: _known(place[0], details, instead) or place[0], text)


def may_lack(*texts: str) -> tuple[str, ...]:
    """The places that these texts have and that may stand empty for somebody."""
    return tuple(place for place in used(*texts) if place not in OTHERWISE)


def lacking(places: Iterable[str], details: Mapping[str, str], instead: Mapping[str, str]) -> str:
    """Why this person can't be sent what has these places, for staff; empty if all are known or have other words."""
    return next((NOT_KNOWN[place] for place in places if not _known(place, details, instead)), "")


def _known(place: str, details: Mapping[str, str], instead: Mapping[str, str]) -> str:
    return details.get(place) or instead.get(place) or str(OTHERWISE.get(place, ""))


PLACE = re.compile(r"\{[^}]*\}?|\}")
NOT_KNOWN = {
    "{name}": "", "{area}": "",
    "{adviser}": "nobody is their area's adviser, for {adviser}",
    "{phase}": "their area's phase isn't known, for {phase}",
    "{next_meeting}": "no meeting is coming up on their area's card, for {next_meeting}",
    "{plan_ends}": "the end of the plan isn't on their area's card, for {plan_ends}",
    "{cluster}": "they have joined no cluster, for {cluster}",
}  # fmt: skip
FILLED_IN = tuple(NOT_KNOWN)
OTHERWISE = {"{name}": _("there"), "{area}": _("your area")}
