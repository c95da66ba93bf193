"""A conversation as JSON and back: what storage keeps between two turns, and what a transcript goes through."""

import json
from typing import Any

from flows.effects import Button
from flows.turn import Conversation


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
    return json.dumps({name: value for name, value in kept.items() if value}, ensure_ascii=False, separators=(",", ":"))


def conversation_from_json(text: str) -> Conversation:
    """The conversation that was kept. What an older release did not keep yet has its ordinary value."""
    kept: dict[str, Any] = json.loads(text)
    return Conversation(
        step=kept.get("step", ""),
        answers=kept.get("answers", {}),
        version=kept.get("version", 0),
        owner=kept.get("owner", "bot"),
        handoff=kept.get("handoff", 0),
        interrupted=kept.get("interrupted", ""),
        misses=kept.get("misses", 0),
        question=tuple(Button(label, key, standing) for label, key, standing in kept.get("question", ())),
        last_words=kept.get("last_words", ""),
    )
