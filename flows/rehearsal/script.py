"""A transcript file, parsed: its promise, its setting, and its lines in order. The grammar is in `__init__.py`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from flows.effects import PutForward, RequestPackage
from flows.rehearsal import acts, what_they_do
from flows.rehearsal.acts import Act
from flows.rehearsal.what_they_do import TranscriptError as TranscriptError

ZONE = ZoneInfo("Europe/London")
HEADINGS = (
    "at", "area", "name", "consent", "knows", "away", "cover", "unreached", "promised", "places", "elsewhere", "asked",
    "forward",
)  # fmt: skip
COVERS = {each: each for each in ("in a ring", "away too")}
CONSENTS = {"yes": True, "no": False, "unasked": None}
SPOKEN = re.compile(r"(resident(?: (?P<second>\w+))?|adviser|staff|team): ?(?P<words>.*)")
CAME_OUT = re.compile(r"bot(?: to \w+)?:|     |\(")


@dataclass(frozen=True, slots=True)
class Places:
    """An event with only so many places in this story; a second resident has one already, if they are named."""

    event: str
    number: int
    has_one: str = ""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A resident of another area who may be asked to talk, and a signal or strength that is on its card."""

    name: str
    area: str
    shown: str


@dataclass(frozen=True, slots=True)
class Setting:
    """
    When and where a story begins, and what is known by then.

    `away` is the adviser's first and last day of leave, `cover` that whoever stands in then is away as well: for
    nobody ("away too") or for that very adviser ("in a ring"). `unreached` is that they have no chat, `before` what the
    resident has asked of people already.
    """

    at: datetime = datetime(2026, 1, 12, 9, tzinfo=UTC)
    area: str = ""
    phase: str = ""
    name: str = ""
    consent: bool | None = None
    knows: tuple[str, ...] = ()
    away: tuple[date, date] | None = None
    cover: str = ""
    unreached: bool = False
    promised: tuple[str, str, datetime] | None = None
    places: Places | None = None
    elsewhere: tuple[Elsewhere, ...] = ()
    before: tuple[RequestPackage | PutForward, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file. `act` is what somebody does in it; without one it is a remark or a blank line."""

    number: int
    text: str
    who: str = ""
    act: Act | None = None


@dataclass(frozen=True, slots=True)
class Script:
    """A whole transcript: `head` are the lines up to the first act, `lines` the rest without what came out."""

    name: str
    promise: str
    setting: Setting
    head: tuple[str, ...] = ()
    lines: tuple[Line, ...] = field(default=())

    @property
    def shows_the_adviser(self) -> bool:
        """Whether the adviser does something in their own chat, so that their side is shown as well."""
        shortcuts = acts.Takes | acts.Tells | acts.Closes
        return any(line.who == "adviser" and not isinstance(line.act, shortcuts) for line in self.lines)


def parse(name: str, text: str) -> Script:
    """The transcript in that text. Raises TranscriptError with file, line and what to do."""
    all_lines = text.splitlines()
    if not all_lines or not all_lines[0].startswith("# "):
        raise TranscriptError(f"{name}, line 1: begin with '# ' and what the story promises, in one sentence")
    body = next((at for at, line in enumerate(all_lines) if _is_act(line)), len(all_lines))
    setting = _setting(name, all_lines[1:body])
    lines = tuple(_lines(name, body, all_lines[body:]))
    return Script(name, all_lines[0][2:].strip(), setting, tuple(all_lines[:body]), lines)


def _is_act(line: str) -> bool:
    return line.startswith("--") or SPOKEN.match(line) is not None


def _setting(name: str, head: list[str]) -> Setting:
    setting, told = Setting(), False
    for number, line in enumerate(head, start=2):
        heading, colon, value = line.partition(":")
        if not line.strip() or line.startswith("#"):
            continue
        if not colon or heading not in HEADINGS:
            raise TranscriptError(f"{name}, line {number}: {line!r} is no heading; write one of {', '.join(HEADINGS)}")
        try:
            setting = _with(setting, heading, value.strip())
        except (ValueError, KeyError):
            raise TranscriptError(f"{name}, line {number}: {value.strip()!r} does not fit {heading!r}") from None
        told = told or heading == "consent"
    return setting if told or not setting.area else replace(setting, consent=True)


def _with(setting: Setting, heading: str, value: str) -> Setting:
    match heading:
        case "at":
            return replace(setting, at=datetime.fromisoformat(value).replace(tzinfo=ZONE).astimezone(UTC))
        case "area":
            area, _, phase = value.partition(" (")
            return replace(setting, area=area, phase=phase.removesuffix(")"))
        case "unreached":
            return replace(setting, unreached=CONSENTS[value] is True)
        case "cover":
            return replace(setting, cover=COVERS[value])
        case "name":
            return replace(setting, name=value)
        case "consent":
            return replace(setting, consent=CONSENTS[value])
        case "knows":
            return replace(setting, knows=tuple(each.strip() for each in value.split(",")))
        case "places":
            event, number, *who = value.split()
            return replace(setting, places=Places(event, int(number), "".join(who)))
        case "elsewhere":
            name, _, rest = value.partition(" of ")
            area, _, shown = rest.rstrip(")").partition(" (")
            return replace(setting, elsewhere=(*setting.elsewhere, Elsewhere(name, area, shown)))
        case "promised":
            kind, about, on = value.split()
            due = datetime.fromisoformat(f"{on} 09:00").replace(tzinfo=ZONE).astimezone(UTC)
            return replace(setting, promised=(kind, about, due))
        case "asked":
            partner, topic, days = value.split()
            return replace(setting, before=(*setting.before, RequestPackage(partner, topic, int(days))))
        case "forward":
            return replace(setting, before=(*setting.before, PutForward(value)))
        case _:
            first, until, last = value.rpartition(" to ")
            begins = date.fromisoformat(first) if until else setting.at.astimezone(ZONE).date()
            return replace(setting, away=(begins, date.fromisoformat(last)))


def _lines(name: str, above: int, body: list[str]) -> Iterator[Line]:
    for number, text in enumerate(body, start=above + 1):
        if CAME_OUT.match(text):
            continue
        if not text.strip() or text.startswith("#"):
            yield Line(number, text)
        elif text.startswith("--"):
            yield Line(number, text, "time", what_they_do.time(name, number, text))
        elif spoken := SPOKEN.match(text):
            who = spoken["second"] or text.partition(":")[0].split()[0]
            yield Line(number, text, who, what_they_do.act(name, number, who, spoken["words"].strip()))
        else:
            raise TranscriptError(f"{name}, line {number}: {text!r} is no line of a transcript; see flows/rehearsal")
