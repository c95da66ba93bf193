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
    passed = AddToHandoff(named(event, event.caption))
    if talk.owner == "adviser":
        return answered.first(passed)
    return answered.first(passed, Say(PASSED_ON, () if answered.said else talk.question))


def beside_its_words(talk: Conversation, event: Attached, answered: Turn) -> Turn:
    """The answer to its words; where those are passed on it goes with them, and where not, that is said."""
    effects = tuple(_with_it(event, each) for each in answered.effects)
    turn = _kept_for_later(event, replace(answered, effects=effects))
    in_danger = not {ASKING, AFTER}.isdisjoint({talk.step, turn.conversation.step})
    if in_danger or effects != answered.effects or not (turn.said or turn.ask):
        return turn
    wording = READ_THE_WORDS if talk.owner == "bot" else ONLY_READ_THE_WORDS
    return turn.first(Say(wording.format(what=_what(event))))


def going_with(talk: Conversation, *words: str) -> str:
    """What came with these words and is passed on with them, as whoever gets them reads it; empty for nothing."""
    of = talk.answer("photo_of")
    return talk.answer("photo") if of and any(of in each or (each and of.startswith(each)) for each in words) else ""


def goes_too(photo: str) -> str:
    """A sentence that says so to the resident."""
    kind = photo.removeprefix("[").split()[0].rstrip("]") if photo else ""
    return GOES_TOO.format(what=ONE.get(kind, ONE["file"])) if kind else ""


def _kept_for_later(event: Attached, turn: Turn) -> Turn:
    """Words that wait to be passed on, or that are asked about first, keep what they came with."""
    waiting = (turn.conversation.answer(each) for each in WAITING_WORDS)
    if not any(words and event.caption.startswith(words.removesuffix("…")) for words in waiting):
        return turn
    return replace(turn, conversation=turn.conversation.knowing(photo=named(event, ""), photo_of=event.caption))


def named(event: Attached, words: str) -> str:
    """What a person reads of it, with its words."""
    return f"[{event.kind} {event.reference}] {words}".replace(" ]", "]").strip()


def what_it_is(event: Attached) -> str:
    """What to call it where it came without a word."""
    return f"A {ONE.get(event.kind, ONE['file'])}"


def _with_it(event: Attached, effect: Effect) -> Effect:
    if isinstance(effect, AddToHandoff) and effect.text in event.caption:
        return replace(effect, text=named(event, effect.text))
    return effect


def _what(event: Attached) -> str:
    return KINDS.get(event.kind, KINDS["file"])


WAITING_WORDS = ("handoff_words", "complaint", "worry")
GOES_TOO = "Your {what} goes with it."
ONE = {
    "voice": "voice note",
    "photo": "photo",
    "sticker": "sticker",
    "location": "location",
    "contact": "contact card",
    "video": "video",
    "file": "file",
}
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
