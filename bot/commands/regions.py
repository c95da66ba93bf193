"""A region as it is typed on the command line, as roughly as in a chat or a table."""

from bot.nearest import nearest
from bot.problems import StartError
from flows.nudging.line_who import read
from flows.programme import Programme


def region_meant(written: str, programme: Programme) -> str:
    """
    The region these words name and no other; what is like none is given back as it is.

    Raises StartError where it may be one, which is asked rather than guessed.
    """
    if written in ("", *programme.regions):
        return written
    segment = read(written, programme).segment
    lines = [line for clause in segment.clauses for line in clause] if segment else []
    named = {line.condition.value if line.so and line.condition.about == "region" else "" for line in lines}
    if len(named) == 1 and "" not in named:
        return named.pop()
    if meant := nearest(written, programme.regions):
        raise StartError(f"there is no region {written!r}; did you mean {meant}?")
    return written
