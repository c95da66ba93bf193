"""`alongside understand` and `alongside diagnose`: JSON Lines in, what was heard out."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

from bot.problems import InputError
from content.lessons import ears_of
from content.load import load
from flows.danger.heard_of.what_is_heard import in_a_first_message
from flows.diagnosing import diagnosis
from flows.hearing.heard import Heard
from flows.programme import Programme

MOST_NEEDS = 3
Hear = Callable[[str], Mapping[str, Any]]


def understand(content: Path | None, source: TextIO = sys.stdin, target: TextIO = sys.stdout) -> None:
    """For each {"id","text"}, as a chat hears it: its topics, best first, and the decision. Raises InputError."""
    hear, _ = _hearing(content)
    _each(source, target, lambda text: heard_as(hear(text)))


def diagnose(content: Path | None, source: TextIO = sys.stdin, target: TextIO = sys.stdout) -> None:
    """For each {"id","text"}: phase odds, needs, strengths, danger, a wish for a person, signals. Raises InputError."""
    hear, programme = _hearing(content)
    _each(source, target, lambda text: diagnosed_as(hear(text), programme))


def _hearing(content: Path | None) -> tuple[Callable[[str], Heard], Programme]:
    """What hears each message as the first of a chat, and the programme whose it is."""
    programme = load(content)
    return in_a_first_message(programme, ears_of(programme), datetime.now(UTC)), programme


def _each(source: TextIO, target: TextIO, hear: Hear) -> None:
    for given in _read(source):
        target.write(json.dumps({"id": given["id"], **hear(given["text"])}, ensure_ascii=False) + "\n")
    target.flush()


def _read(source: TextIO) -> Iterator[Mapping[str, Any]]:
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        try:
            given = json.loads(line)
            yield {"id": given["id"], "text": str(given["text"])}
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(f'line {number}: write one JSON object a line, like {{"id": 1, "text": "hi"}}') from error


def heard_as(heard: Heard) -> Mapping[str, Any]:
    """What `alongside understand` tells of one message: its topics, best first, and the decision."""
    topics = [{"topic": each.topic, "score": round(each.score, 4)} for each in heard.topics]
    return {"topics": topics, "decision": heard.decision}


def diagnosed_as(heard: Heard, programme: Programme) -> Mapping[str, Any]:
    """What `alongside diagnose` tells of one message."""
    odds = diagnosis.phase_odds(heard.signals, programme, telling=heard.telling)
    return {
        "phase": max(odds, key=lambda phase: odds[phase]),
        "phases": {phase: round(chance, 4) for phase, chance in odds.items()},
        "needs": list(heard.needs[:MOST_NEEDS]),
        "strengths": [strength.kind for strength in heard.strengths],
        "urgent": heard.alarm is not None,
        "wants_human": heard.wants_human,
        "signals": [{"kind": signal.kind, "words": signal.words} for signal in heard.signals],
    }
