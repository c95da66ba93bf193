"""
The kinds of danger in plain words, for whoever takes one and nobody else.

It is what was heard, never a finding: so each follows "It sounds like", and none of their words is in it.
"""

from collections.abc import Mapping

from flows.words import _


def sounds_like(danger: str) -> str:
    """A sentence on what kind of danger it sounds like; nothing where that isn't known."""
    words = KINDS.get(danger, danger.replace("_", " "))
    return SOUNDS_LIKE.format(kind=words) if words else ""


SOUNDS_LIKE = _("It sounds like {kind}.")
KINDS: Mapping[str, str] = {
    "sexual_violence": _("sexual violence or harassment"),
    "harm_now": _("somebody hurt, or about to be"),
    "gas": _("a gas leak or carbon monoxide"),
    "fall": _("a bad fall"),
    "hate": _("abuse or an attack out of hate"),
    "self_harm": _("self-harm or suicide"),
    "domestic_abuse": _("violence or abuse at home"),
    "child_at_risk": _("a child at risk"),
    "adult_at_risk": _("an adult who is neglected, robbed or hurt by somebody they rely on"),
    "threat": _("a threat, or somebody who follows or watches them"),
    "exploitation": _("somebody made to work, sell drugs or sex, or who can't get away"),
}
