"""How a mistake in the content is told to the person who edits it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """
    One thing to put right: the file, the line (counted from 1), what is wrong and what to do.

    A `mild` one is worth putting right, but everything works without.
    """

    file: str
    line: int
    todo: str
    mild: bool = False

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.todo}"


class ContentError(Exception):
    """Raised at the first mistake when content is loaded; its message tells an editor where and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


Complain = Callable[[Problem], None]


def stop_at_once(problem: Problem) -> None:
    """Complain by raising ContentError: for loading, where half a programme is of no use."""
    raise ContentError(problem)
