"""Somebody of theirs took their own life, told calmly: no alarm, but they are asked how they are with it."""

import re
from dataclasses import replace

from flows.choosing import chosen
from flows.danger import safety
from flows.danger.alarm import lately
from flows.danger.doubting import ordinary
from flows.danger.saying import danger_words
from flows.danger.standing.how_it_ended import BEREAVED
from flows.effects import Button, NoteActivity, Say
from flows.events import Entered, Event, Said
from flows.following_up.promised import person
from flows.handing_over import handoff
from flows.hearing.heard import Alarm
from flows.hearing.normalise import plain
from flows.listening import small_talk
from flows.programme import SELF_HARM
from flows.turn import Conversation, Turn, World
from flows.way_back import ASKING, leaving, returned
from flows.words import _


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Sympathy and whom to talk to; None where it has just happened or anything else may be danger."""
    asked_already = talk.owner == "adviser" or talk.step == ASKING or lately(talk, world)
    if asked_already or not is_told(said.text, world):
        return None
    return Turn(leaving(talk).at("feelings.how_are_you"), (NoteActivity("loss"),), ask=True)


def is_told(text: str, world: World) -> bool:
    """Whether these words tell of a suicide in the past, and of nothing that may be danger now."""
    words = plain(text)
    found = LOST.search(words)
    if not found or JUST_NOW.search(words) or not (found["lost"] or LONG_AGO.search(words)):
        return False
    besides = LONG_AGO.sub(" ", LOST.sub(" ", words))
    return not OF_THEMSELVES.search(besides) and world.ears.hear(besides).alarm is None


def how_are_you(talk: Conversation, event: Event, world: World) -> Turn | None:
    """How they are now: a person if they want one, and where it is hard, the gentle question."""
    match event, chosen(talk, event):
        case Entered(), _:
            numbers = danger_words.of_ids(BEREAVED[::-1], world)
            return Turn(talk, (Say(f"{SORRY}\n\n{numbers}", (Button(_("I'm all right"), "well"), person(world))),))
        case _, "well":
            return returned(talk) if talk.interrupted else Turn(talk.at("menu.listening"), (Say(GLAD),))
        case _, "person":
            return handoff.begin(talk)
        case Said() as said, _ if WELL.fullmatch(plain(said.text)):
            return Turn(talk.at("menu.listening"), (Say(GLAD),))
        case Said() as said, _ if LOW.search(plain(said.text)):
            return _asked_gently(talk, said, world).first(Say(ITS_HARD))
        case Said() as said, _ if not _is_of_something_else(said, world):
            return _asked_gently(talk, said, world)
    return None


def _asked_gently(talk: Conversation, said: Said, world: World) -> Turn:
    doubted = replace(said, heard=replace(said.heard, alarm=Alarm(SELF_HARM, certain=False, words=said.text)))
    return safety.heard(talk.at("menu.listening"), doubted, world)


def _is_of_something_else(said: Said, world: World) -> bool:
    """Whether it has an answer of its own; what may be of themselves, or isn't read at all, has none."""
    if OF_THEMSELVES.search(HAS_A_WISH.sub(" ", plain(said.text))):
        return False
    its_own = said.heard.command or said.heard.about or said.heard.wants_human or small_talk.is_small(said)
    return bool(its_own) or A_QUESTION.match(plain(said.text)) is not None or ordinary.is_ordinary(said, world)


LOST = re.compile(
    r"\b(?:(?:i|we) )?(?:(?P<lost>lost (?:\w+ ){1,4}?to suicide|(?:died|death) by suicide)"
    r"|(?:(?:my|our|his|her|a) (?:\w+ ){1,3}?|(?:he|she) )(?:sadly |had |has )*"
    r"(?:(?:killed|hanged|hung|shot|drowned|jumped) (?:himself|herself|themselves)|took (?:his|her|their) (?:own )?life"
    r"|committed suicide))\b"
)
LONG_AGO = re.compile(
    r"\b(?:(?:years?|yrs|months|decades?) (?:ago|back|now|since)|(?:in|since|back in) (?:19|20)\d\d|last year"
    r"|when (?:i|he|she|we|they) (?:was|were)|a long time ago|long ago|as a (?:kid|child|teenager)|used to)\b"
)
JUST_NOW = re.compile(
    r"\b(?:just|now|today|tonight|this (?:morning|afternoon|evening)|last night|yesterday|minutes?|hours?)\b"
)
OF_THEMSELVES = re.compile(
    r"\b(?:join|be with|follow|like) (?:him|her|them)\b|\b(?:the same|anniversary|next)\b|\b(?:i|me|my turn)\b"
    r"(?! (?:still |really |do )*miss)"
)
HAS_A_WISH = re.compile(
    r"^(?:(?:please|and|but|so) )*(?:(?:can|could|may|should|shall) i|(?:do )?i (?:want|need) a\b(?! way))"
)
"""A question or a wish in which "i" tells nothing of how they are."""
A_QUESTION = re.compile(
    r"(?!.*\b(?:he|she|him|her|it|die|dead)\b)(?:(?:and|but|so|please) )*"
    r"(?:who|what|when|where|which|how|can|could|is there|are there|do you)\b"
)
WELL = re.compile(
    r"(?:(?:yes|yeah|oh|no|thanks|thank you|i am|im|doing|we are|its|it is|mostly|mainly|pretty|a lot|much|all|now) )*"
    r"(?:okay|fine|alright|all right|good|better|well|not (?:too |so )?bad|coping|getting there|used to it)"
    r"(?: (?:now|thanks|thank you|today|really|honestly|most days|with it))*"
)
LOW = re.compile(
    r"\b(?:not (?:so |too |very |that |really |doing )*(?:good|great|well|okay|fine|easy|coping|brilliant)|bad|awful"
    r"|terrible|rubbish|struggl\w*|hard|tough|low|down|rough|numb|lonely|alone|lost|cry\w*|crap|shit|rotten|empty"
    r"|guilty|do not know|dunno|so so|no|nah)\b"
)
SORRY = _(
    "I'm so sorry. That is a lot to carry, however long ago it was. How are you with it now? If it gets heavy, these "
    "are there for you:"
)
GLAD = _("I'm glad. If it gets heavy, say so here whenever you like, or ring Samaritans at any hour.")
ITS_HARD = _("I'm sorry it's hard.")
