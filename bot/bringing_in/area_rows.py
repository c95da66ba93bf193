"""Rows about areas: each becomes an entry for areas.yaml, which is where areas are kept."""

import re

from bot.bringing_in.entries import area_entry, id_of
from bot.bringing_in.verdict import Verdict
from bot.nearest import nearest
from flows.programme import Programme

POSTCODE = re.compile(r"[A-Z]{1,2}\d{1,2}[A-Z]?")


class AreaRows:
    """Reads rows about areas one after another; remembers those it has read, so that none is there twice."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.here = {each.name.casefold() for each in programme.areas} | {each.id for each in programme.areas}
        self.read: dict[str, int] = {}
        self.regions = {each.casefold(): each for each in programme.regions}
        self.advisers = {name.casefold(): each.id for each in programme.advisers for name in (each.id, each.name)}

    def verdict(self, line: int, cells: dict[str, str]) -> Verdict:
        """What would become of this row."""
        name, made = cells.get("area", ""), id_of(cells.get("area", ""))
        if wrong := self._wrong(cells, made):
            return Verdict("wrong", wrong)
        if name.casefold() in self.here or made in self.here:
            return Verdict("here", HERE.format(name=name))
        if first := self.read.get(made):
            return Verdict("twice", TWICE.format(line=first))
        self.read[made] = line
        region, adviser = self.regions[cells["region"].casefold()], self.advisers[cells["adviser"].casefold()]
        postcodes = _postcodes(cells["postcodes"])
        nicknames = [each.strip() for each in cells.get("nicknames", "").split("/") if each.strip()]
        return Verdict("content", entry=area_entry(name, region, adviser, postcodes, cells["lto"], nicknames))

    def _wrong(self, cells: dict[str, str], made: str) -> str:
        region, adviser = cells.get("region", ""), cells.get("adviser", "")
        if not made:
            return NO_NAME
        if region.casefold() not in self.regions:
            return _none("region", region, self.programme.regions)
        if adviser.casefold() not in self.advisers:
            return _none("adviser", adviser, [each.name for each in self.programme.advisers])
        bad = [each for each in _postcodes(cells.get("postcodes", "")) if not POSTCODE.fullmatch(each)]
        if bad or not cells.get("postcodes"):
            return NO_POSTCODE.format(written=bad[0] if bad else "")
        return "" if cells.get("lto") else NO_LTO


def _postcodes(written: str) -> list[str]:
    return written.upper().replace(",", " ").replace("/", " ").split()


def _none(what: str, written: str, known: tuple[str, ...] | list[str]) -> str:
    if not written:
        return f"there is no {what}"
    meant = nearest(written, known)
    return f"there is no {what} “{written}”" + (
        f": did you mean {meant}?" if meant else f"; there are {', '.join(known)}"
    )


NO_NAME = "there is no name of an area"
NO_POSTCODE = "“{written}” is no first half of a postcode: write such as NJ9 NJ10"
NO_LTO = "there is no organisation that holds its money (lto)"
HERE = "{name} is in areas.yaml already"
TWICE = "as on line {line}; one of them goes into areas.yaml"
