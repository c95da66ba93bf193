"""Servers that nobody here wrote, each in a process of its own, and whether they are there to be used."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


class Process:
    """A server's process: begun, waited for until it prints "ready", and ended."""

    def __init__(self, command: Sequence[str]) -> None:
        # Not from the repository's root: a .env there is ours, and must not become theirs.
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parent)
        assert self._process.stdout
        line = self._process.stdout.readline()
        assert line == "ready\n", f"{command[0]} did not start: {line!r}"

    def stop(self) -> None:
        """End it and wait until it has ended."""
        self._process.terminate()
        self._process.communicate(timeout=10)


def need(reason: str) -> None:
    """Skip the test for that reason, if there is one; fail it where everything is required."""
    if reason and os.environ.get("TESTS_REQUIRE_ALL") == "1":
        pytest.fail(reason)
    if reason:
        pytest.skip(reason)
