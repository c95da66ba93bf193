"""
A photo, file or voice note: it can't be read here, but whoever has the chat or is waited for can be given it.

Words under it take the same road as typed ones (see the engine); what they pass on then names what they came with.
"""

from dataclasses import replace

from flows.effects import AddToHandoff, Effect, Say
from flows.events import Attached
from flows.turn import Conversation, Turn, World
from flows.way_back import AFTER, ASKING, carry_on
from flows.wording import adviser_name


def wordless(talk: Conversation, event: Attached, world: World) -> Turn:
    """Nothing was written with it: a person who has the chat or is waited for gets it; else that is said kindly."""
    if talk.owner != "bot":
        return passed_on(talk, event, Turn(talk))
    wording = ONLY_WORDS if event.kind == "sticker" else CANNOT_READ
    return carry_on(talk, wording.format(what=_what(event), adviser=adviser_name(world)))


def passed_on(talk: Conversation, event: Attached, answered: Turn) -> Turn:
    """It goes to the person, with its words; whoever waits is told so, before any answer to what they wrote."""
    passed = AddToHandoff(_named(event, event.caption))
    if talk.owner == "adviser":
        return answered.first(passed)
    return answered.first(passed, Say(PASSED_ON, () if answered.said else talk.question))


def beside_its_words(talk: Conversation, event: Attached, answered: Turn) -> Turn:
    """The answer to its words; where those are passed on it goes with them, and where not, that is said."""
    effects = tuple(_with_it(event, each) for each in answered.effects)
    turn = replace(answered, effects=effects)
    in_danger = not {ASKING, AFTER}.isdisjoint({talk.step, turn.conversation.step})
    if in_danger or effects != answered.effects or not (turn.said or turn.ask):
        return turn
    wording = READ_THE_WORDS if talk.owner == "bot" else ONLY_READ_THE_WORDS
    return turn.first(Say(wording.format(what=_what(event))))


def _with_it(event: Attached, effect: Effect) -> Effect:
    if isinstance(effect, AddToHandoff) and effect.text in event.caption:
        return replace(effect, text=_named(event, effect.text))
    return effect


def _named(event: Attached, words: str) -> str:
    return f"[{event.kind} {event.reference}] {words}".replace(" ]", "]").strip()


def _what(event: Attached) -> str:
    return KINDS.get(event.kind, KINDS["file"])


CANNOT_READ = (
    "Thanks, but I can't make out {what} yet. If it's something for {adviser}, say “adviser”; once I've asked, send it "
    "again and I'll pass it on."
)
ONLY_WORDS = "I can't make out {what} yet, only words, but thanks."
READ_THE_WORDS = "I can't make out {what} yet, but I've read what you wrote with it."
ONLY_READ_THE_WORDS = "I can't make out {what} yet, and this has gone to nobody, but I've read what you wrote with it."
PASSED_ON = "I can't read that myself, so I've passed it on."
KINDS = {
    "voice": "voice notes",
    "photo": "photos",
    "sticker": "stickers",
    "location": "locations",
    "contact": "contact cards",
    "video": "videos",
    "file": "files",
}
