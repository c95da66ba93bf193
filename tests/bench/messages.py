"""The messages that hearing is timed with, the same ones in the same order each time."""

import json
from pathlib import Path

OURS = Path(__file__).parent.parent / "eval"
BAD = ("the roof leaks and nobody comes. " * 400)[:10_000], "😂🎉👍🙏" * 100, "volunteers " * 500


def messages() -> list[str]:
    """Our own sentences about topics and of danger, and what nobody means to type."""
    return [*_texts("topics.jsonl"), *_texts("danger.jsonl"), *BAD]


def _texts(name: str) -> list[str]:
    lines = (OURS / name).read_text(encoding="utf-8").splitlines()
    return [str(json.loads(line)["text"]) for line in lines if line]
