"""Words that say whether somebody may be remembered: taken as the answer wherever they come, while it is unanswered."""

from dataclasses import replace

from flows.effects import Consent, Effect, Say
from flows.events import Pressed, Said
from flows.meeting import consent_words, welcome
from flows.turn import Conversation, Turn, World
from flows.way_back import CONSENT, is_open


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """A yes or no to being remembered, in words that can mean nothing else; None once it has been answered."""
    given = consent_words.given(said.text) if world.person.consent is None else None
    if given is None or talk.step.startswith(NOT_HERE):
        return None
    if talk.step == CONSENT or talk.step.startswith(LOOKED_IN) or (not is_open(talk) and talk.interrupted == CONSENT):
        asked = replace(talk, interrupted="" if talk.interrupted == CONSENT else talk.interrupted).at(CONSENT)
        return welcome.consent(asked, Pressed("yes" if given else "no", CONSENT, talk.version, said.text), world)
    return _meanwhile(talk, given, world)


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
LOOKED_IN = ("privacy.", "menu.home")
REMEMBERED = "Thanks. I'll remember what you tell me."
