"""What is said to us while a summary is on the table: answered, and no part of what would be passed on."""

import re

from flows.effects import Say
from flows.events import Said
from flows.handing_over import any_news
from flows.handing_over.rewording import telling
from flows.turn import Conversation, Turn, World
from flows.words import _


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Nothing has gone yet, and they needn't know what to do; None for anything a person could be told."""
    shown = talk.knowing(handoff_changed="yes", handoff_asked="yes")
    if any_news.asks_how_long(said.text, world):
        return Turn(shown, (Say(NOT_GONE_YET),), ask=True)
    if SHOW.match(said.text):
        return Turn(shown, ask=True)
    if telling(said.text) and telling(said.text) <= telling(talk.answer("handoff_summary")):
        return Turn(shown, (Say(IN_IT_ALREADY),), ask=True)
    return Turn(shown, (Say(NO_NEED_TO_KNOW),), ask=True) if UNSURE.search(said.text) else None


def gone_back_to(talk: Conversation, said: Said) -> Turn | None:
    """A summary that was left for something else is shown again before it may be sent."""
    left = talk.answer("handoff_summary") and not talk.step.startswith("handoff.") and talk.owner == "bot"
    if left and says_change(said):
        return Turn(talk.at("handoff.change"), ask=True)
    return shown_again(talk, said) if left else None


def says_change(said: Said) -> bool:
    """Whether it is the command to change it, and not how it is to be put."""
    return CHANGE.fullmatch(said.text) is not None


def says_send(said: Said) -> bool:
    """Whether it is the command to send it."""
    return SEND.match(said.text) is not None


def shown_again(talk: Conversation, said: Said) -> Turn | None:
    """The summary, where they say that it is to be sent."""
    return Turn(talk.at("handoff.summary", handoff_asked="yes"), ask=True) if says_send(said) else None


SHOW = re.compile(
    r"^\W*((can|could|may) (i|you|we)|let me|please|ok(ay)?)*\W*(see|show|read)( me| us)? (it|that|the message)"
    r"( again| now| please| back| to me)*\W*$",
    re.IGNORECASE,
)
SEND = re.compile(
    r"^\W*(ok(ay)?|yes|yeah|yh|yeh|please|just|right|so|and)?\W*send( (it|that|the message)( off| now| to \w+)?\b"
    r".{0,10}|( now| please)*\W*)$",
    re.IGNORECASE,
)
CHANGE = re.compile(
    r"\W*((ok(ay)?|yes|no|please|actually|can (i|we|you)|could (i|we|you)|let me|i want to|i('d| would) like to)\W+)*"
    r"(change|edit|reword|rewrite|alter) (it|that|this|the message|what it says)\W*(please|first|a bit|again)?\W*",
    re.IGNORECASE,
)
UNSURE = re.compile(
    r"^\W*(oh |well |er |um |but )*(idk|dunno|(i |we )?(do not|don['’]?t) (really )?know|not sure|no idea|unsure)\b"
    r".{0,25}$",
    re.IGNORECASE,
)
NOT_GONE_YET = _("Nothing has gone to anybody yet.")
IN_IT_ALREADY = _("That's in it already.")
NO_NEED_TO_KNOW = _("That's fine. Nothing goes unless you say so.")
