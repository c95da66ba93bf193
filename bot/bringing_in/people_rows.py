"""Rows about people: residents and staff come in; advisers are content."""

from bot.bringing_in.entries import adviser_entry
from bot.bringing_in.sheet import is_formula
from bot.bringing_in.verdict import Verdict
from bot.nearest import nearest
from flows.programme import Area, Programme
from storage.staff.brought_in import Newcomer, Someone

ROLES = ("resident", "adviser", "staff")
LONGEST_NAME = 80
Key = tuple[str, str, str]


class PeopleRows:
    """Reads rows about people one after another; remembers those it has read, so that nobody comes in twice."""

    def __init__(self, programme: Programme, known: list[Someone]) -> None:
        self.programme = programme
        self.here = {_key(each.role, each.name, each.area) for each in known}
        self.read: dict[Key, int] = {}
        self.taken = {each.id for each in programme.advisers}
        self.areas: dict[str, list[Area]] = {}
        for area in programme.areas:
            for name in dict.fromkeys(each.casefold() for each in (area.id, area.name, *area.aliases)):
                self.areas.setdefault(name, []).append(area)

    def verdict(self, line: int, cells: dict[str, str]) -> Verdict:
        """What would become of this row."""
        name, role = cells.get("name", ""), self._role(cells.get("role", ""))
        area = self._area(cells.get("area", ""))
        if wrong := _wrong_name(name) or _wrong_role(role, cells.get("role", "")):
            return Verdict("wrong", wrong)
        if isinstance(area, str) and (role != "staff" or cells.get("area")):
            return Verdict("wrong", area)
        home = "" if isinstance(area, str) or role == "staff" else area.id
        key = _key(role, name, home)
        if key in self.here:
            return Verdict("here", HERE[role].format(name=name))
        if first := self.read.get(key):
            return Verdict("twice", TWICE.format(line=first))
        self.read[key] = line
        if role == "adviser" and isinstance(area, Area):
            return Verdict("content", ADVISERS, entry=adviser_entry(name, area.region, self.taken))
        return Verdict("new", AS_TEXT if is_formula(name) else "", Newcomer(name, role, home))

    def _role(self, written: str) -> str:
        small = written.casefold()
        return "adviser" if small == self.programme.words.adviser.casefold() else small

    def _area(self, written: str) -> Area | str:
        if not written:
            return NO_AREA
        match self.areas.get(written.casefold(), []):
            case [one]:
                return one
            case []:
                meant = nearest(written, (each.name for each in self.programme.areas))
                return NO_SUCH_AREA.format(area=written) + (f": did you mean {meant}?" if meant else "")
            case several:
                return COULD_BE.format(area=written, names=" or ".join(each.name for each in several))


def _key(role: str, name: str, area: str) -> Key:
    """Advisers and staff are told apart by name alone."""
    return role, name.casefold(), area if role == "resident" else ""


def _wrong_name(name: str) -> str:
    if not name:
        return NO_NAME
    return LONG_NAME.format(most=LONGEST_NAME) if len(name) > LONGEST_NAME else ""


def _wrong_role(role: str, written: str) -> str:
    if role in ROLES:
        return ""
    meant = nearest(role, ROLES)
    return NO_ROLE.format(role=written) + (f" Did you mean {meant}?" if meant else "") if role else NEEDS_ROLE


NO_NAME = "there is no name"
LONG_NAME = "the name is longer than {most} characters"
NEEDS_ROLE = "there is no role: write resident, adviser or staff"
NO_ROLE = "“{role}” is no role: write resident, adviser or staff."
NO_AREA = "there is no area"
NO_SUCH_AREA = "there is no area called “{area}”"
COULD_BE = "“{area}” could be {names}: write the whole name"
HERE = {
    "resident": "somebody called {name} is in that area already",
    "adviser": "{name} is in areas.yaml already",
    "staff": "{name} is among the staff already",
}
TWICE = "as on line {line}; one of them comes in"
ADVISERS = "advisers are content: copy the lines below under “advisers”, with the days they work"
AS_TEXT = "looks like a formula, and is kept as the text it is"
