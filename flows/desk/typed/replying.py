"""
A message that replies to a card, or to a resident's words: it is meant for that one, whoever else's chat is open.

A command does what the button does. Anything else is shown first, and goes to that resident on a yes.
"""

from collections.abc import Iterator
from dataclasses import replace

from flows.desk.memory import NEEDS_ONE, about
from flows.desk.sight import Handoff
from flows.desk.today import dealing_with
from flows.desk.typed.acts import OF_ACTS
from flows.desk.typed.heard import led
from flows.desk.typed.read import WHOM, Typed, Word, read
from flows.effects import TakeHandoff, TellResident
from flows.events import Said
from flows.turn import Conversation, Turn, World

IT = frozenset({"it", "this", "that", "them", "him", "her"})


def answers_what_was_asked(talk: Conversation, said: Said) -> bool:
    """Whether it answers a question about the very one that it replies to."""
    return talk.step in NEEDS_ONE and about(talk) == said.handoff


def replied(talk: Conversation, said: Said, world: World, command: str) -> Turn | None:
    """Where it leads; None for a command, which is done as its button does it."""
    number = said.handoff
    begun = talk.without(*OF_ACTS, "typed", "draft")
    found = next((each for each in world.day.handoffs if each.id == number), None)
    if found is None or (found.state == "taken" and found.holder != world.day.reach.me) or not found.person:
        return _refused(begun.knowing(about=str(number)), said, command)
    if command:
        return None
    known = dealing_with(begun, found, world)
    return _understood(known, said, found, world) or Turn(
        known.at("desk.shall_i", what="tell", words=said.text), ask=True
    )


def _refused(talk: Conversation, said: Said, command: str) -> Turn | None:
    """It can't go there as it stands: trying says why, and who has it, or that they are gone."""
    if command not in ("", "take", "reply"):
        return None
    if command:
        return Turn(talk.at("desk.home"), (TakeHandoff(said.handoff),))
    return Turn(talk.at("desk.home", draft=said.text), (TellResident(said.handoff, said.text),))


def _understood(talk: Conversation, said: Said, found: Handoff, world: World) -> Turn | None:
    """What they'd like done with it, if that can be shown as one act; a question is for the resident."""
    if said.text.rstrip().endswith("?"):
        return None
    alone = (
        talk.knowing(mine="", open=str(found.id))
        if found.state == "waiting"
        else talk.knowing(mine=str(found.id), open="")
    )
    for typed in _ways_to_read(read(said.text, alone, world), found.id):
        turn = led(alone.knowing(typed=said.text), typed, world)
        if turn and turn.conversation.step == "desk.shall_i":
            lists = {name: talk.answer(name) for name in ("mine", "open")}
            return replace(turn, conversation=turn.conversation.knowing(**lists))
    return None


def _ways_to_read(typed: Typed, number: int) -> Iterator[Typed]:
    """As it is written; with its first "it" or "her" read as the one replied to; with that one after its first word."""
    yield typed
    if typed.named(WHOM):
        return
    words, place = typed.words, next((at for at, word in enumerate(typed.words) if word.said in IT), -1)
    if place >= 0:
        whom = Word(WHOM, (str(number),), words[place].ends)
        yield replace(typed, words=(*words[:place], whom, *words[place + 1 :]))
    elif words:
        yield replace(typed, words=(words[0], Word(WHOM, (str(number),), words[0].ends), *words[1:]))
