"""Words that say whether somebody may be remembered: taken as the answer wherever they come, while it is unanswered."""

from dataclasses import replace

from flows.effects import Consent, Effect, Say
from flows.events import Pressed, Said
from flows.hearing.normalise import plain
from flows.hearing.replies import yes_or_no
from flows.listening import small_talk
from flows.meeting import consent_words, welcome
from flows.suggesting.offer_answers import meant
from flows.turn import Conversation, Turn, World
from flows.way_back import CONSENT, is_open
from flows.words import _


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """A yes or no to being remembered, in words that can mean nothing else; None once it has been answered."""
    given = consent_words.given(said.text) if world.person.consent is None else None
    if given is None or talk.step.startswith(NOT_HERE):
        return None
    if talk.step == CONSENT or talk.step.startswith(LOOKED_IN) or (not is_open(talk) and talk.interrupted == CONSENT):
        asked = replace(talk, interrupted="" if talk.interrupted == CONSENT else talk.interrupted).at(CONSENT)
        return welcome.consent(asked, Pressed("yes" if given else "no", CONSENT, talk.version, said.text), world)
    return _meanwhile(talk, given, world)


def a_bare_answer(talk: Conversation, said: Said, world: World) -> Turn | None:
    """
    A yes or no that answers nothing they were asked since, while that question is still unanswered: it is asked again.

    Nothing is kept on it, as it may have been meant for something else, and it isn't lost.
    """
    owed = world.person.consent is None and talk.answer("asked_consent") and talk.owner == "bot"
    if not owed or talk.step == CONSENT or talk.step.startswith(NOT_NOW) or talk.answer("worry"):
        return None
    if small_talk.is_kind(said.text) or (not is_open(talk) and plain(said.text) in NO_MORE_THAN_HEARD):
        return None
    if yes_or_no(said.text) is None and meant(said.text) != "yes":
        return None
    waits = talk.step if is_open(talk) else "" if talk.interrupted == CONSENT else talk.interrupted
    return Turn(replace(talk, interrupted=waits, misses=0).at(CONSENT), (Say(TO_BE_SURE, welcome.MAY_I),))


def _meanwhile(talk: Conversation, given: bool, world: World) -> Turn:
    """Kept at once, or not at all; what they were asked meanwhile stays on the table."""
    effects: tuple[Effect, ...] = welcome.agreed(talk, world) if given else (Consent(given=False),)
    after = talk.without("unkept", "name", "asked_consent")
    if talk.interrupted == CONSENT:
        after = replace(after, interrupted="diagnose.tell_me" if given else "")
    text = REMEMBERED if given else welcome.NOT_KEPT
    if talk.step == "handoff.summary":  # neither a yes nor a no to what would be sent
        return Turn(after, (*effects, Say(text)), ask=True)
    if given and talk.step == "suggest.when":  # it asks for this very consent
        return Turn(after.knowing(reconsider="yes"), (*effects, Say(text)), ask=True)
    return Turn(after, (*effects, Say(text, talk.question)))


NOT_HERE = "welcome.hello"
NOT_NOW = ("welcome.", "safety.", "feelings.")
NO_MORE_THAN_HEARD = frozenset({"okay", "alright", "right", "sure", "fine"})
LOOKED_IN = ("privacy.", "menu.home")
TO_BE_SURE = _("To be sure what that's to: may I remember what you tell me here?")
REMEMBERED = _("Thanks. I'll remember what you tell me.")
