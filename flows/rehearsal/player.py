"""Plays a transcript on a stage, and writes down what came out."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Protocol

from flows.effects import Say, Suggest
from flows.rehearsal.acts import Act, Passes, ToNextFollowUp
from flows.rehearsal.buttons import CannotPlay
from flows.rehearsal.room import Came
from flows.rehearsal.script import ZONE, Script, TranscriptError
from flows.rehearsal.shown import effect_line, said_lines, suggestions_line

SILENCE = "(silence)"


class AnyStage(Protocol):
    """
    Somewhere a transcript can be played: in memory (`stage.Stage`), or through the real line and a database.

    A stage is made for one setting and keeps its own time, starting at `setting.at`.
    """

    def play(self, who: str, act: Act) -> list[Came]:
        """
        Let `who` (resident, a second one's name, adviser, staff, time) do something; all that came of it, in order.

        For each turn what is said, then its effects; then the turns it set off in other people's chats.
        Only what is really kept: not what somebody without consent would have had written down. Buttons are found by
        their label (`buttons.event_of`). Raises CannotPlay for what can't be done at this point.
        """
        ...


def play(script: Script, stage: AnyStage) -> list[str]:
    """The transcript as it came out: the lines of people as they are, with what the assistant says and does now."""
    lines = list(script.head)
    for line in script.lines:
        lines.append(line.text)
        if line.act is not None:
            try:
                came = stage.play(line.who, line.act)
            except CannotPlay as error:
                raise TranscriptError(f"{script.name}, line {line.number}: {error}", tuple(lines)) from None
            lines += _came_out(came, line.act, script.shows_the_adviser)
    return lines


def _came_out(came: Iterable[Came], act: Act, with_adviser: bool) -> list[str]:
    shown = list(_shown(each for each in came if with_adviser or each.who != "adviser"))
    return shown or ([] if isinstance(act, Passes | ToNextFollowUp) else [SILENCE])


def _shown(came: Iterable[Came]) -> Iterator[str]:
    for suggested, group in groupby(came, key=lambda each: isinstance(each.effect, Suggest)):
        effects = list(group)
        yield from [suggestions_line(each.effect for each in effects)] if suggested else _one_by_one(effects)


def _one_by_one(came: Iterable[Came]) -> Iterator[str]:
    for each in came:
        if isinstance(each.effect, Say):
            yield from said_lines(each.who, each.effect)
        elif line := effect_line(each.effect, str(ZONE)):
            yield line
