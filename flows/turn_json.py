"""A conversation as JSON and back: what storage keeps between two turns, and what a transcript goes through."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from flows.effects import Button
from flows.turn import Conversation

_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def conversation_to_json(talk: Conversation) -> str:
    """The whole conversation as one line of JSON, without what is empty."""
    kept: dict[str, object] = {
        "step": talk.step,
        "answers": dict(talk.answers),
        "version": talk.version,
        "owner": talk.owner,
        "handoff": talk.handoff,
        "interrupted": talk.interrupted,
        "misses": talk.misses,
        "question": [[button.label, button.key, button.standing] for button in talk.question],
        "last_words": talk.last_words,
    }
    return _ENCODE({name: value for name, value in kept.items() if value})


def conversation_from_json(text: str) -> Conversation:
    """
    The conversation that was kept. What an older release did not keep yet, or nobody can read, has its ordinary value.

    A step that can't be read is '', which no flow has: the person is told so, and shown the menu.
    """
    kept = _object(text)
    owner = kept.get("owner")
    return Conversation(
        step=_text(kept, "step"),
        answers=_texts(kept.get("answers")),
        version=_number(kept, "version"),
        owner=owner if owner in ("waiting", "adviser") else "bot",
        handoff=_number(kept, "handoff"),
        interrupted=_text(kept, "interrupted"),
        misses=_number(kept, "misses"),
        question=_buttons(kept.get("question")),
        last_words=_text(kept, "last_words"),
    )


def _object(text: str) -> Mapping[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _text(kept: Mapping[str, Any], name: str) -> str:
    found = kept.get(name)
    return found if isinstance(found, str) else ""


def _number(kept: Mapping[str, Any], name: str) -> int:
    found = kept.get(name)
    return found if type(found) is int else 0


def _texts(found: object) -> Mapping[str, str]:
    return {name: said for name, said in found.items() if isinstance(said, str)} if isinstance(found, dict) else {}


def _buttons(found: Any) -> tuple[Button, ...]:
    try:
        return tuple(_button(str(label), str(key), bool(standing)) for label, key, standing in found or ())
    except (TypeError, ValueError, AssertionError):
        return ()


@lru_cache(maxsize=4096)  # the same few are asked again and again
def _button(label: str, key: str, standing: bool) -> Button:
    return Button(label, key, standing)
