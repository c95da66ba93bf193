"""What is written over words that may be about somebody's safety: who else hears of it, and who doesn't."""

from flows.turn import Listener
from flows.words import _


def besides(listener: Listener, team: str) -> str:
    """For whoever has the chat about something else: who was told of the danger, without the words."""
    told = {"duty": "Those on duty have", "team": f"{team[0].upper()}{team[1:]} has"}
    if listener == "nobody":
        return f"{MAY_BE} Nobody on duty can be reached through me, so nobody else has been told."
    return f"{MAY_BE} {told[listener]} been told as well, without these words."


def to_all(listener: Listener, team: str) -> str:
    """For everybody who is told of a danger that nobody has: they all have the words."""
    told = {"duty": "Everybody on duty has", "team": f"{team[0].upper()}{team[1:]} has"}
    if listener == "nobody":
        return f"{MAY_BE} Nobody on duty can be reached through me, and nobody has this one."
    return f"{MAY_BE} {told[listener]} been sent these words, and nobody has this one."


def to_you_alone(listener: Listener, team: str) -> str:
    """For whoever is writing with them about the danger: it stays with them, for as long as they answer."""
    return f"{MORE} It came to you alone, since you are writing with them. If you {_cannot(listener, team)}"


def to_one_alone(who: str, listener: Listener, team: str) -> str:
    """The same for everybody who can read along: on the desk."""
    return f"{MORE} It came to {who} alone, who is writing with them. {who}, if you {_cannot(listener, team)}"


def _cannot(listener: Listener, team: str) -> str:
    hears = {"duty": "everybody on duty hears", "team": f"{team} hears"}.get(listener, NOBODY_HEARS)
    return f"can't answer now, pass it on; after 10 minutes without an answer {hears}."


MAY_BE = _("SAFETY: this may be about somebody's safety.")
MORE = _("SAFETY: more was told that may be about somebody's safety.")
NOBODY_HEARS = _("nobody else hears, because nobody on duty can be reached through me")
