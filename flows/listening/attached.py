"""
A photo, file or voice note: it can't be read here, but whoever has the chat or is waited for can be given it.

Words under it take the same road as typed ones (see the engine); what they pass on then names what they came with.
"""

import re
from dataclasses import replace

from flows.effects import AddToHandoff, Effect, Say
from flows.events import Attached, FileLost
from flows.turn import Conversation, Turn, World
from flows.way_back import AFTER, ASKING, carry_on
from flows.wording import adviser_name, first_name
from flows.words import _


def wordless(talk: Conversation, event: Attached, world: World) -> Turn:
    """Nothing was written with it: a person who has the chat or is waited for gets it; else that is said kindly."""
    if talk.owner != "bot":
        return passed_on(talk, event, Turn(talk))
    wording = ONLY_WORDS if event.kind == "sticker" else CANNOT_READ
    return carry_on(
        talk, wording.format(what=_what(event), adviser=adviser_name(world), role=world.programme.words.adviser)
    )


def added(talk: Conversation, event: Attached) -> Turn | None:
    """Sent without a word while something to pass on is on the table: it goes with that, beside what it has."""
    words = _on_the_table(talk)
    return Turn(_with_more(talk, event, words), ask=True) if words else None


def passed_on(talk: Conversation, event: Attached, answered: Turn) -> Turn:
    """It goes to the person, with its words; whoever waits is told so, before any answer to what they wrote."""
    passed = AddToHandoff(named(event, event.caption))
    if talk.owner == "adviser":
        return answered.first(passed)
    return answered.first(passed, Say(PASSED_ON, () if answered.said else talk.question))


def said_once(before: Conversation, event: Attached, turn: Turn) -> Turn:
    """What came of one of several sent at once is said of the first of them, unless it goes with words on the table."""
    if event.album != before.answer("album"):
        return replace(turn, conversation=turn.conversation.knowing(album=event.album))
    if not event.album or event.caption or turn.conversation.answers != before.answers:
        return turn
    return Turn(turn.conversation, tuple(each for each in turn.effects if not isinstance(each, Say)))


def beside_its_words(talk: Conversation, event: Attached, answered: Turn) -> Turn:
    """The answer to its words; where those are passed on it goes with them, and where not, that is said."""
    effects = tuple(_with_it(event, each) for each in answered.effects)
    turn = _kept_for_later(talk, event, replace(answered, effects=effects))
    if turn.conversation.step in ON_THE_TABLE and turn.conversation.answer("photo") != talk.answer("photo"):
        return turn  # what is shown says that it goes with it
    in_danger = not {ASKING, AFTER}.isdisjoint({talk.step, turn.conversation.step})
    if in_danger or effects != answered.effects or not (turn.said or turn.ask):
        return turn
    wording = READ_THE_WORDS if talk.owner == "bot" and not _on_the_table(talk) else ONLY_READ_THE_WORDS
    return turn.first(Say(wording.format(what=_what(event))))


def going_with(talk: Conversation, *words: str) -> str:
    """What came with these words and is passed on with them, as whoever gets them reads it; empty for nothing."""
    of = talk.answer("photo_of")
    return talk.answer("photo") if of and any(of in each or (each and of.startswith(each)) for each in words) else ""


def goes_too(photo: str) -> str:
    """A sentence that says so to the resident."""
    kinds = re.findall(r"\[(\w+)", photo)
    if len(kinds) > 1:
        what = KINDS.get(kinds[0], KINDS["file"]) if len(set(kinds)) == 1 else THINGS
        return ALL_GO_TOO.format(count=len(kinds), what=what)
    return GOES_TOO.format(what=ONE.get(kinds[0], ONE["file"])) if kinds else ""


def _kept_for_later(talk: Conversation, event: Attached, turn: Turn) -> Turn:
    """Words that wait to be passed on, or that are asked about first, keep what they came with; more is added to it."""
    here = turn.conversation
    if words := _on_the_table(talk) if _takes_more(talk, event, here) else "":
        return replace(turn, conversation=_with_more(here, event, words))
    waiting = (here.answer(each) for each in WAITING_WORDS)
    if not any(words and event.caption.startswith(words.removesuffix("…")) for words in waiting):
        return turn
    return replace(turn, conversation=here.knowing(photo=named(event, ""), photo_of=event.caption))


def _on_the_table(talk: Conversation) -> str:
    """The words that wait to be passed on and are asked about just now, if any."""
    return talk.answer(ON_THE_TABLE.get(talk.step, ""))


def _takes_more(before: Conversation, event: Attached, here: Conversation) -> bool:
    """Whether what they wrote is part of what was on the table already."""
    grown = event.caption == _on_the_table(before) or any(
        before.answer(each) != here.answer(each) for each in ("handoff_summary", "complaint")
    )
    return grown and ON_THE_TABLE.get(before.step) == ON_THE_TABLE.get(here.step)


def _with_more(talk: Conversation, event: Attached, words: str) -> Conversation:
    """This goes with these words too, beside what goes with them already."""
    already = going_with(talk, words)
    of = talk.answer("photo_of") if already else words
    return talk.knowing(photo=f"{already} {named(event, '')}".strip(), photo_of=of)


def named(event: Attached, words: str) -> str:
    """What a person reads of it, with its words."""
    return f"[{event.kind} {event.reference}] {words}".replace(" ]", "]").strip()


def lost(event: FileLost) -> Say:
    """That it did not get to them, though the words did."""
    return Say(LOST.format(what=ONE.get(event.kind, ONE["file"]), who=first_name(event.to)))


def what_it_is(event: Attached) -> str:
    """What to call it where it came without a word."""
    return A_THING.format(what=ONE.get(event.kind, ONE["file"]))


def _with_it(event: Attached, effect: Effect) -> Effect:
    if isinstance(effect, AddToHandoff) and effect.text in event.caption:
        return replace(effect, text=named(event, effect.text))
    return effect


def _what(event: Attached) -> str:
    return KINDS.get(event.kind, KINDS["file"])


WAITING_WORDS = ("handoff_words", "complaint", "worry")
ON_THE_TABLE = {
    "handoff.summary": "handoff_words",
    "handoff.change": "handoff_words",
    "handoff.leave_out": "handoff_words",
    "handoff.complaint": "complaint",
}
"""Where something to be passed on is asked about, and the answer that holds its words."""
GOES_TOO, ALL_GO_TOO = _("Your {what} goes with it."), _("Your {count} {what} go with it.")
A_THING, THINGS = _("A {what}"), _("things")
ONE = {
    "voice": _("voice note"),
    "audio": _("recording"),
    "photo": _("photo"),
    "sticker": _("sticker"),
    "location": _("location"),
    "contact": _("contact card"),
    "video": _("video"),
    "video_note": _("video"),
    "file": _("file"),
}
CANNOT_READ = _(
    "Thanks, but I can't make out {what} yet. If it's something for {adviser}, say “{role}”; once I've asked, send it "
    "again and I'll pass it on."
)
ONLY_WORDS = _("I can't make out {what} yet, only words, but thanks.")
READ_THE_WORDS = _("I can't make out {what} yet, but I've read what you wrote with it.")
ONLY_READ_THE_WORDS = _(
    "I can't make out {what} yet, and this has gone to nobody, but I've read what you wrote with it."
)
LOST = _("The {what} you sent to {who} couldn't be handed over, only your words. If it matters, please send it again.")
PASSED_ON = _("I can't read that myself, so I've passed it on.")
KINDS = {
    "voice": _("voice notes"),
    "audio": _("recordings"),
    "photo": _("photos"),
    "sticker": _("stickers"),
    "location": _("locations"),
    "contact": _("contact cards"),
    "video": _("videos"),
    "video_note": _("videos"),
    "file": _("files"),
}
