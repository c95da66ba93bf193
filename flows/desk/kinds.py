"""
The kinds of danger in plain words, for whoever takes one and nobody else.

It is what was heard, never a finding: so each follows "It sounds like", and none of their words is in it.
"""

from collections.abc import Mapping


def sounds_like(danger: str) -> str:
    """A sentence on what kind of danger it sounds like; nothing where that isn't known."""
    words = KINDS.get(danger, danger.replace("_", " "))
    return f"It sounds like {words}." if words else ""


KINDS: Mapping[str, str] = {
    "sexual_violence": "sexual violence or harassment",
    "harm_now": "somebody hurt, or about to be",
    "gas": "a gas leak or carbon monoxide",
    "fall": "a bad fall",
    "hate": "abuse or an attack out of hate",
    "self_harm": "self-harm or suicide",
    "domestic_abuse": "violence or abuse at home",
    "child_at_risk": "a child at risk",
    "adult_at_risk": "an adult who is neglected, robbed or hurt by somebody they rely on",
    "threat": "a threat, or somebody who follows or watches them",
    "exploitation": "somebody made to work, sell drugs or sex, or who can't get away",
}
