"""What they told us in this chat, played back: strengths first, setbacks last and with care."""

from flows.diagnosing.diagnose_words import (
    AS_I_HAVE_IT,
    I_WOULD_SAY,
    I_WOULD_SAY_REBUILDING,
    ITS_HARD,
    SO_FAR,
    STRENGTH_IN_WORDS,
    WE_COME_TO,
    YOUR_AREA,
)
from flows.programme import Phase
from flows.turn import Conversation, World
from flows.wording import listed, quoted
from flows.words import joined


def reading(talk: Conversation, phase: Phase, heard: str, world: World) -> str:
    """What was heard, and the phase it sounds like, as a question."""
    if not heard:
        area = world.card.name if world.card else YOUR_AREA
        return AS_I_HAVE_IT.format(area=area, plain=phase.plain)
    rebuilding = _setbacks(talk, world) and phase != world.programme.phases[0]
    return f"{heard} {(I_WOULD_SAY_REBUILDING if rebuilding else I_WOULD_SAY).format(plain=phase.plain)}"


def what_was_heard(talk: Conversation, world: World) -> str:
    """What they told us in this chat, strengths first, setbacks last and with care; nothing anybody else said."""
    lines = [_strength(talk, world)]
    if steps := _says(talk, world, setbacks=False):
        lines.append(SO_FAR.format(steps=listed(steps)))
    if hard := _says(talk, world, setbacks=True):
        lines.append(ITS_HARD.format(setbacks=listed(hard)))
    if words := talk.answer("worry_too"):
        lines.append(WE_COME_TO.format(words=quoted(words)))
    return joined(lines)


def _strength(talk: Conversation, world: World) -> str:
    if words := talk.answer("good_words"):
        return STRENGTH_IN_WORDS.format(words=quoted(words))
    return ""


def _says(talk: Conversation, world: World, *, setbacks: bool) -> list[str]:
    kinds = {signal.id: signal for signal in world.programme.signals}
    told = [kinds[kind] for kind in talk.answer("heard").split() if kind in kinds]
    return [signal.says for signal in told if (signal.kind == "setback") == setbacks][:3]


def _setbacks(talk: Conversation, world: World) -> bool:
    return bool(_says(talk, world, setbacks=True))
