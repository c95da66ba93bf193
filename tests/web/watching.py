"""Content of a service's own, edited while it runs."""

import shutil
import time

from content.load import SHIPPED

LONG = 240  # seconds; an edit is live after about five on a quiet machine


def copied(folder):
    """A copy of the shipped content in a folder, to edit. What it teaches is known already."""
    return shutil.copytree(SHIPPED, folder / "content", ignore=shutil.ignore_patterns("*.py", "__pycache__"))


def looked_over(running):
    """What came of an edit that was saved just now, the first of all."""
    return _once(running, lambda last: last is not None)


def live(running):
    """What came of the first edit that is live; others, saved before it, may be looked over first and refused."""
    return _once(running, lambda last: last is not None and not last.problems)


def _once(running, so):
    end = time.monotonic() + LONG
    while not so(running.app.renewing.last):
        assert time.monotonic() < end, "nobody has looked over what was edited"
        time.sleep(0.05)
    return running.app.renewing.last
