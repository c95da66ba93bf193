"""What somebody who tells of danger is called, where they say so with it: whoever answers them knows whom."""

import re

from flows.effects import LearnName
from flows.hearing.names import name_in
from flows.turn import World

# "Its Dave, he hits me" names somebody else: only "I'm" and "my name is" are of themselves.
OF_THEMSELVES = r"\b(?:i am|i['’]?m|m[ye] name['’]?s?(?: is)?|calls? me|called)\s+"


def named(words: str, world: World) -> tuple[LearnName, ...]:
    """The name they give for themselves in these words, if we have none."""
    name = "" if world.person.name else name_in(words)
    theirs = name != "" and re.search(f"{OF_THEMSELVES}{re.escape(name)}", words, re.IGNORECASE) is not None
    return (LearnName(name, vital=True),) if theirs else ()
