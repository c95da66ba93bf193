"""What is written over words that may be about somebody's safety: who else hears of it, and who doesn't."""

from collections.abc import Mapping

from flows.turn import Listener
from flows.wording import capital
from flows.words import _


def besides(listener: Listener, team: str) -> str:
    """For whoever has the chat about something else: who was told of the danger, without the words."""
    return f"{MAY_BE} {BESIDES[listener].format(team=capital(team))}"


def to_all(listener: Listener, team: str) -> str:
    """For everybody who is told of a danger that nobody has: they all have the words."""
    return f"{MAY_BE} {TO_ALL[listener].format(team=capital(team))}"


def to_you_alone(listener: Listener, team: str) -> str:
    """For whoever is writing with them about the danger: it stays with them, for as long as they answer."""
    return f"{MORE} {TO_YOU.format(hears=HEARS[listener].format(team=team))}"


def to_one_alone(who: str, listener: Listener, team: str) -> str:
    """The same for everybody who can read along: on the desk."""
    return f"{MORE} {TO_ONE.format(who=who, hears=HEARS[listener].format(team=team))}"


MAY_BE = _("SAFETY: this may be about somebody's safety.")
BESIDES: Mapping[Listener, str] = {
    "duty": _("Those on duty have been told as well, without these words."),
    "team": _("{team} has been told as well, without these words."),
    "nobody": _("Nobody on duty can be reached through me, so nobody else has been told."),
}
TO_ALL: Mapping[Listener, str] = {
    "duty": _("Everybody on duty has been sent these words, and nobody has this one."),
    "team": _("{team} has been sent these words, and nobody has this one."),
    "nobody": _("Nobody on duty can be reached through me, and nobody has this one."),
}
MORE = _("SAFETY: more was told that may be about somebody's safety.")
TO_YOU = _(
    "It came to you alone, since you are writing with them. If you can't answer now, pass it on; after 10 minutes "
    "without an answer {hears}."
)
TO_ONE = _(
    "It came to {who} alone, who is writing with them. {who}, if you can't answer now, pass it on; after 10 minutes "
    "without an answer {hears}."
)
HEARS: Mapping[Listener, str] = {
    "duty": _("everybody on duty hears"),
    "team": _("{team} hears"),
    "nobody": _("nobody else hears, because nobody on duty can be reached through me"),
}
