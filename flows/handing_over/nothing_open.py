"""“Any news?” from somebody who waits for nobody: said so, with what there is."""

from flows.blocks.meeting_up.mine import all_of_mine
from flows.choosing import chosen
from flows.danger.doubting.doubt import ANY_NEWS
from flows.danger.in_doubt import told_or_feared
from flows.effects import Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on, is_open
from flows.words import _


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """That nothing waits, and then what they have booked, or the menu; None where something of theirs is open."""
    past = world.past
    waits = past.handoffs or any(each.is_open for each in past.requests) or past.forwarded or past.peer_asks
    if (
        waits
        or talk.step.startswith("academy.")
        or told_or_feared(talk)
        or chosen(talk, said)
        or not ANY_NEWS.said_in(plain(said.text))
    ):
        return None
    nothing = NOTHING.format(role=world.programme.words.adviser)
    if talk.step == "welcome.hello":
        return Turn(talk.at("welcome.which_area"), (Say(nothing),), ask=True)
    if is_open(talk):
        return carry_on(talk, nothing)
    return Turn(talk.at("coming.list" if all_of_mine(world) else "menu.home"), (Say(nothing),), ask=True)


NOTHING = _("Nothing of yours is waiting with anybody, as far as I know. Say “{role}” and I'll ask a person.")
