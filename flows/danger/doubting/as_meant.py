"""An answer to the gentle question in words that no list of ours knows: read as answers like it were meant."""

from collections import defaultdict

from flows.danger.alarm import raised
from flows.danger.doubting import all_is_well, doubt, names_a_thing, ordinary
from flows.danger.doubting.nothing_after_all import back
from flows.danger.heard_of import what_is_heard
from flows.events import Said
from flows.programme import SELF_HARM
from flows.turn import Conversation, Turn, World

RATHER, SURELY = 0.6, 0.95  # how likely a no or something else must be


def answered(talk: Conversation, said: Said, world: World) -> Turn:
    """Closed, left open or danger, as answers like it were meant; a doubtful one is asked once more, then a yes."""
    meant = defaultdict(float, world.ears.meant(said.text) or {"yes": 1.0})
    explained = _explains(talk, said, world)
    if ordinary.says_what_there_is_none_of(said):
        return doubt.kept_open(talk, world)
    if meant["no"] >= (RATHER if explained else SURELY) and _may_be_a_no(talk, said, explained=explained):
        return back(talk, world, said.text)
    if named := names_a_thing.answered(talk, said, world):
        return named
    if ordinary.is_ordinary(said, world):
        goes_on = ordinary.goes_on_with_it(said)
        return doubt.kept_open(talk, world) if goes_on else doubt.talked_past(talk, said, world)
    if all_is_well.half_says_so(said):
        return doubt.kept_open(talk, world)
    if _in_doubt(said) or meant["yes"] >= _likely(talk, explained=explained):
        return raised(talk, talk.answer("danger"), world, said.text)
    if meant["something_else"] >= RATHER:
        return doubt.held_open(talk, world)
    if _was_asked_again(talk) or (talk.answer("danger") == SELF_HARM and not all_is_well.begins_with_no(said)):
        return raised(talk, talk.answer("danger"), world, said.text)
    return doubt.kept_open(talk, world)


def _explains(talk: Conversation, said: Said, world: World) -> bool:
    """Whether the answer makes something ordinary of what was said: "he exploded", then "went red and left"."""
    return not what_is_heard.heard(f"{talk.answer('worry')} {said.text}", world).alarm


def _likely(talk: Conversation, *, explained: bool) -> float:
    """How likely a yes must be to be taken for one, 0 to 1: less where the question was asked before."""
    return (0.3 if explained else 0.1) if _was_asked_again(talk) else (0.5 if explained else 0.2)


def _was_asked_again(talk: Conversation) -> bool:
    return talk.answer("knows_whom_to_ring") != ""


def _may_be_a_no(talk: Conversation, said: Said, *, explained: bool) -> bool:
    """Whether nothing in it speaks against a no; what explains nothing must begin with one, and all be of nobody."""
    says_no = all_is_well.begins_with_no(said)
    doubtful = _in_doubt(said) or ordinary.tells_of_harm(said) or ordinary.goes_on_with_it(said)
    if doubtful or (all_is_well.half_says_so(said) and not says_no):
        return False
    of_nobody = not any(map(ordinary.may_be_of_it, (said, Said(talk.answer("worry")))))
    return explained or (says_no and of_nobody and talk.answer("danger") != SELF_HARM)


def _in_doubt(said: Said) -> bool:
    """Whether they don't know themselves, or tell of worry: whatever else it may mean, that is no no."""
    return ordinary.sounds_worried(said) or all_is_well.is_no_to_nothing(said)
