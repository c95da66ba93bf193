"""A transcript played again with what is in the content by now, and where it parts from what it was."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from flows.hearing.ears import Ears
from flows.programme import Programme
from flows.rehearsal.buttons import CannotPlay
from flows.rehearsal.player import play
from flows.rehearsal.script import TranscriptError, parse
from flows.rehearsal.stage import Stage

LINES_AROUND = 2


@dataclass(frozen=True, slots=True)
class Compared:
    """A line of both, or of one alone; `left_out` stands for lines in between that are the same in both."""

    how: Literal["same", "before", "now", "left_out"]
    text: str = ""


def played_again(name: str, text: str, programme: Programme, ears: Ears) -> str:
    """The whole transcript as it comes out now. Raises TranscriptError, with what came out so far."""
    try:
        script = parse(name, text)
        return "\n".join(play(script, Stage(programme, ears, script.setting))) + "\n"
    except CannotPlay as error:
        raise TranscriptError(f"{name}: {error}") from None
    except OverflowError:
        raise TranscriptError(TOO_FAR.format(name=name)) from None


def compared(before: str, now: str) -> tuple[Compared, ...]:
    """Line for line what is otherwise now, with the lines around it; empty if nothing is."""
    return tuple(_compared(before.splitlines(), now.splitlines()))


def _compared(before: list[str], now: list[str]) -> Iterator[Compared]:
    for group in difflib.SequenceMatcher(None, before, now, autojunk=False).get_grouped_opcodes(LINES_AROUND):
        if group[0][1]:
            yield Compared("left_out")
        for how, first, last, at, until in group:
            if how == "equal":
                yield from (Compared("same", line) for line in before[first:last])
            else:
                yield from (Compared("before", line) for line in before[first:last])
                yield from (Compared("now", line) for line in now[at:until])


TOO_FAR = "{name}: it goes on for longer than there are years; let less time pass"
