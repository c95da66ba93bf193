"""One line of a day's list, as it is shown on the desk page and in a chat."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """
    Something for today: what it is about, whose it is, why it is here in one sentence, and a little more.

    It is about a handoff or else an area, and there about its `part`. `also` are whatever else of theirs is in this
    line; `waits` says that somebody waits for a person.
    """

    title: str
    why: str
    more: str = ""
    handoff: int = 0
    area: str = ""
    part: str = ""
    waits: bool = False
    also: tuple[int, ...] = ()
