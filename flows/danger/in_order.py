"""
What is said of danger, and in which order its answers are tried: the first that has one gives it.

Every message comes here before anything else it may be about, whoever has the chat.
"""

from collections.abc import Callable

from flows import stopping
from flows.danger import alarm, safety
from flows.danger.doubting import doubt
from flows.danger.kept_from import past_the_holder, threatened, unwanted
from flows.danger.standing import (
    called_off_besides,
    help_is_there,
    how_it_ended,
    left_alone,
    lost_to_suicide,
    nearer,
    ringing_back,
    staying_with_it,
    taken_back,
)
from flows.events import Said
from flows.handing_over import kept_draft
from flows.turn import Conversation, Turn, World

When = Callable[[Conversation, Said, World], bool]
Answer = Callable[[Conversation, Said, World], Turn | None]


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What comes of it for danger, told now, told before or in doubt; None for anything else."""
    tried = (answer(talk, said, world) for when, answer in IN_ORDER if when(talk, said, world))
    return next((turn for turn in tried if turn), None)


def _always(talk: Conversation, said: Said, world: World) -> bool:
    return True


def _sounds_of_danger(talk: Conversation, said: Said, world: World) -> bool:
    return said.heard.alarm is not None and not stopping.says_only_stop(said)


def _nobody_has_the_chat(talk: Conversation, said: Said, world: World) -> bool:
    return talk.owner != "adviser"


def _danger_is_nobodys(talk: Conversation, said: Said, world: World) -> bool:
    return staying_with_it.stands(talk, world)


def _sounds_of_a_danger_that_is_nobodys(talk: Conversation, said: Said, world: World) -> bool:
    return _sounds_of_danger(talk, said, world) and staying_with_it.stands(talk, world)


IN_ORDER: tuple[tuple[When, Answer], ...] = (
    # Who mustn't hear of it comes first: what is told to them can't be taken back.
    (_always, threatened.answered),
    (_always, unwanted.said_since),
    (_always, past_the_holder.answered),
    # Help that came, how it ended and "he never hit me" sound of danger too ("999", "he's dead"); all else is danger.
    (_sounds_of_danger, help_is_there.answered),
    (_sounds_of_danger, how_it_ended.answered),
    (_sounds_of_danger, lost_to_suicide.answered),
    (_sounds_of_a_danger_that_is_nobodys, taken_back.answered),
    (_sounds_of_danger, safety.heard),
    # Nothing below sounds of danger. Who did it is said in few words, and so is what they wanted passed on before.
    (_always, alarm.named_since),
    (_always, kept_draft.asked_after),
    # What is asked or told in a word or two belongs to the question that is open, else to danger nobody has taken.
    (_nobody_has_the_chat, left_alone.answered),
    (_nobody_has_the_chat, doubt.meanwhile),
    # News of it is told to others with any number in the same breath; then what is asked.
    (_danger_is_nobodys, help_is_there.answered),
    (_danger_is_nobodys, how_it_ended.answered),
    (_danger_is_nobodys, nearer.answered),
    (_danger_is_nobodys, ringing_back.answered),
    (_danger_is_nobodys, called_off_besides.answered),
    (_danger_is_nobodys, taken_back.answered),
    (_danger_is_nobodys, staying_with_it.answered),
    # Fear of being found out, or that nobody comes, is said long after as well; that nobody is in danger, at any time.
    (_nobody_has_the_chat, alarm.afraid),
    (_nobody_has_the_chat, safety.well_all_along),
)
"""When each is tried, and what answers then."""
