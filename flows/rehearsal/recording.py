"""A transcript in the making: what a made-up resident did so far, played anew whenever something is added to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from flows.effects import Button, Say
from flows.hearing.ears import Ears
from flows.programme import Programme
from flows.rehearsal import acts
from flows.rehearsal.acts import Act
from flows.rehearsal.buttons import CannotPlay
from flows.rehearsal.player import play
from flows.rehearsal.room import Came
from flows.rehearsal.script import ZONE, TranscriptError, parse
from flows.rehearsal.stage import Stage
from flows.turn_json import conversation_from_json

MADE_UP = "resident"
BEGINS = (f"{MADE_UP}: ", "-- ")


@dataclass(frozen=True, slots=True)
class Recording:
    """
    The story so far. `at` is when it begins, as a transcript says it (2026-01-12 09:00).

    `lines` are what the resident wrote or pressed and the time that passed: nothing else can be in it, so nothing that
    a real resident told can.
    """

    promise: str
    at: str
    area: str
    phase: str
    lines: tuple[str, ...] = ()

    def text(self) -> str:
        """The transcript without what the assistant says."""
        area = f"{self.area} ({self.phase})" if self.phase else self.area
        head = [f"# {self.promise}", f"at: {self.at}", *([f"area: {area}"] if area else [])]
        return "\n".join([*map(_one_line, head), "", *(line for line in self.lines if line.startswith(BEGINS))])


@dataclass(frozen=True, slots=True)
class Recorded:
    """What came of it: the whole transcript, the chat as the resident saw it, and what they can press now."""

    transcript: str
    chat: tuple[tuple[Say | str, datetime], ...]
    offered: tuple[Button, ...]


def record(recording: Recording, programme: Programme, ears: Ears) -> Recorded:
    """Play it from the beginning, in memory. Raises TranscriptError for what can't be done there."""
    script = parse("the recording", recording.text())
    try:
        watched = _Watched(Stage(programme, ears, script.setting))
    except CannotPlay as error:
        raise TranscriptError(str(error)) from None
    lines = play(script, watched)
    talk = conversation_from_json(watched.stage.room.seat(MADE_UP).talk)
    return Recorded("\n".join(lines) + "\n", tuple(watched.chat), talk.question)


def recording_of(text: str) -> Recording | None:
    """
    The recording that this transcript was made of, to go on with; None if there is more in it than one phone can do.

    Raises TranscriptError if it is no transcript.
    """
    script = parse("the transcript", text)
    given = script.setting
    lines = tuple(line.text for line in script.lines if line.act)
    found = Recording(script.promise, f"{given.at.astimezone(ZONE):%Y-%m-%d %H:%M}", given.area, given.phase, lines)
    alone = all(line.startswith(BEGINS) for line in lines)
    return found if alone and parse("the recording", found.text()).setting == given else None


class _Watched:
    """A stage on which somebody looks at the made-up resident's phone."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.chat: list[tuple[Say | str, datetime]] = []

    def play(self, who: str, act: Act) -> list[Came]:
        theirs = _written(act)
        came = self.stage.play(who, act)
        self._see([theirs] if theirs else [])
        self._see(each.effect for each in came if each.who == MADE_UP and isinstance(each.effect, Say))
        return came

    def _see(self, said: Iterable[Say | str]) -> None:
        self.chat += [(each, self.stage.room.now) for each in said]


def _written(act: Act) -> str:
    """What somebody's own bubble says."""
    match act:
        case acts.Types(text) | acts.Edits(text):
            return text
        case acts.Presses(label) | acts.PressesOld(label):
            return label
        case acts.Sends(kind, caption):
            return f"({kind}) {caption}".strip()
    return ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
