"""
Danger stands while somebody has the chat: what news of it goes to others as well.

Where a complaint about whoever has the chat is open, it goes round that person.
"""

from flows.danger.alarm import is_kept_from_them
from flows.danger.kept_from import going_round
from flows.danger.standing import help_is_there, nearer
from flows.danger.standing.ringing_back import raised_with
from flows.events import Said
from flows.turn import Conversation, Turn, World


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Worse news, or help that has come, told to others before any question of who gets it; None for anything else."""
    if not is_kept_from_them("", talk, world):
        elsewhere = talk.owner == "adviser" and _waits(world) and not help_is_there.help_told_of(said.text)
        return nearer.answered(talk, said, world) if elsewhere else None
    if not _stands(talk, world):
        return None
    here, alarm = _round_the_holder(talk, world), said.heard.alarm
    if kind := help_is_there.help_told_of(said.text):
        told = raised_with(here, talk.answer("danger"), said.text, world)
        return help_is_there.glad_besides(told, kind, said, world)
    if alarm and alarm.certain:
        return raised_with(here, alarm.danger, said.text, world)
    return nearer.answered(here, said, world)


def _waits(world: World) -> bool:
    """Whether a danger of theirs is with nobody yet: who has the chat has it for something else."""
    return any(each.urgency == "safety" and each.state == "waiting" for each in world.past.handoffs)


def _stands(talk: Conversation, world: World) -> bool:
    return bool(talk.number("alarms")) or any(each.urgency == "safety" for each in world.past.handoffs)


def _round_the_holder(talk: Conversation, world: World) -> Conversation:
    """The chat from which danger goes round whoever has it, unless nobody else can hear of it: then they do."""
    holder = going_round.holder_of(world)
    around = going_round.both(talk.answer("round"), holder.who if holder else "")
    return talk if world.listener(around) == "nobody" else talk.knowing(round=around)
