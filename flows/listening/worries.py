"""Several worries in one message: kept apart, each in the resident's own words, and they pick where to begin."""

import re
from dataclasses import replace

from rapidfuzz import fuzz

from flows.choosing import chosen
from flows.diagnosing.diagnosis import evidence
from flows.effects import Button, Effect, RecordNeed, Say
from flows.events import Entered, Event, Said
from flows.handing_over import handoff
from flows.handing_over.scraps import trimmed
from flows.hearing.names import name_in
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways, word_set
from flows.listening import topic
from flows.turn import Conversation, Turn, World
from flows.way_back import IN_PASSING, carry_on, is_open, leaving, returned
from flows.wording import THINGS, capital, clip, counted, label, listed
from flows.words import _

WORDS_OF_A_NAME, LIKE, AHEAD = 7, 70, 10  # likeness is of 100
MOST_WORRIES, FEWEST_WORDS, WORDS_OF_A_HELLO = 4, 2, 5


def apart(said: Said) -> tuple[str, ...]:
    """The worries of a message in the order they were written, without hellos; none if it holds only one."""
    rest = said.heard.rest
    if not rest:
        return ()
    # What stands before the first of `rest` is the first of all.
    before, found, _ = said.text.partition(rest[0].split(", ")[0])
    worries = (JOINED_ON.sub("", before).strip(" ,.;:-–\n"), *rest) if found else rest
    return tuple(JOINER.sub("", worry) for worry in worries if len(worry.split()) >= FEWEST_WORDS and not _hello(worry))


def joined_by_and(said: Said, world: World) -> tuple[str, ...]:
    """A few worries in one breath ("the roof leaks and our treasurer resigned"), each plainly about something else."""
    parts = said.text.strip().split(" and ")
    goes_on = any(not SAYS_WHO.match(part) or POINTS_BACK.search(part) for part in parts[1:])
    few_words = min(len(part.split()) for part in parts) < FEWEST_WORDS + 1
    if not 1 < len(parts) <= MOST_WORRIES or goes_on or few_words or any(map(_hello, parts)):
        return ()
    about = [about_what(part, world) for part in parts]
    return tuple(part.strip(" ,.") for part in parts) if all(about) and len(set(about)) == len(about) else ()


def about_what(worry: str, world: World) -> str:
    """The topic one worry is clearly about, also with its one telling word misspelt; empty where none is clear."""
    return topic.clear(world.ears.hear(MONEY.sub("money", worry)))


def kept_apart(talk: Conversation, worries: tuple[str, ...], said: Said, world: World) -> Turn:
    """Keep each worry apart; those with a clear topic are noted as needs. The open question waits."""
    worries = tuple(map(trimmed, worries[:MOST_WORRIES]))
    kept = leaving(talk).without("begun").knowing(**_numbered(worries))
    needs: list[Effect] = []
    for worry in worries:
        if about := about_what(worry, world):
            kept = topic.before_consent(kept, about, worry, world)
            needs.append(RecordNeed(about, "said", worry))
    later = talk.step if is_open(talk) else ""
    return Turn(kept.at("listen.which_first", later=later), (*evidence(said, world), *needs), ask=True)


def which_first(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Name their worries back in their own words, and let them pick where to begin."""
    worries = _kept(talk)
    if isinstance(event, Entered):
        return _ask_which(talk, worries, world)
    if isinstance(event, Said) and OTHER_ONE.said_in(plain(event.text)):
        if len(worries) == 1:
            return _begin_with(talk, 0, worries, world)
        if not chosen(talk, event):
            return Turn(talk, ask=True)
    key = chosen(talk, event)
    if key == ENOUGH.key:
        return _enough(talk)
    if isinstance(event, Said) and not key:
        return _in_their_words(talk, event.text, worries, world)
    return _begin_with(talk, int(key), worries, world) if key.isdecimal() and int(key) < len(worries) else None


def gone_back_to(talk: Conversation, said: Said, world: World) -> Turn | None:
    """A worry that was heard and not taken up yet is taken up when they come back to it; None for anything else."""
    worries, words = _kept(talk), plain(said.text)
    if not worries or talk.step.startswith(NOT_HERE) or chosen(talk, said):
        return None
    back_to = BACK_TO.match(words)
    place = _named(words[back_to.end() :], worries) if back_to else None
    if BOTH.said_in(words) and talk.interrupted == HERE:
        return carry_on(talk, AFTER_THIS.format(worries=listed([f"“{clip(worry)}”" for worry in worries])))
    if place is None and not (OTHER_ONE.said_in(words) or BOTH.said_in(words)):
        return None
    later = talk.step if is_open(talk) and not talk.step.startswith(IN_PASSING) else ""
    here = talk.knowing(later=later or (talk.answer("later") if talk.interrupted == HERE else ""), begun="yes")
    if place is None and len(worries) > 1:
        return Turn(here.at(HERE), ask=True)
    return _begin_with(here, place or 0, worries, world)


def _kept(talk: Conversation) -> tuple[str, ...]:
    return tuple(worry for place in range(MOST_WORRIES) if (worry := talk.answer(f"worry{place}")))


def _in_their_words(talk: Conversation, text: str, worries: tuple[str, ...], world: World) -> Turn | None:
    """All of them: one at a time, from the first; or the one whose words they use."""
    words = plain(text)
    if worries and ALL_OF_THEM.said_in(words):
        first = FIRST.format(worry=clip(worries[0])) if len(worries) > 1 else ""
        return _begin_with(talk, 0, worries, world).first(*([Say(first)] if first else []))
    back_to = BACK_TO.match(words)
    place = _named(words[back_to.end() :] if back_to else words, worries)
    return None if place is None else _begin_with(talk, place, worries, world)


def _named(words: str, worries: tuple[str, ...]) -> int | None:
    """The place of the worry that these few words name ("the fallen out one"), if they name just one."""
    telling = " ".join(word for word in words.split() if word not in POINTING)
    if not worries or not telling or len(words.split()) > WORDS_OF_A_NAME:
        return None
    likeness = sorted(
        ((fuzz.token_set_ratio(telling, plain(each)), at) for at, each in enumerate(worries)), reverse=True
    )
    (best, place), *others = likeness
    return place if best >= LIKE and (not others or best - others[0][0] >= AHEAD) else None


def _hello(words: str) -> bool:
    return bool(name_in(words)) and len(words.split()) <= WORDS_OF_A_HELLO


def _numbered(worries: tuple[str, ...]) -> dict[str, str]:
    return {f"worry{place}": worries[place] if place < len(worries) else "" for place in range(MOST_WORRIES)}


def _ask_which(talk: Conversation, worries: tuple[str, ...], world: World) -> Turn:
    if not worries:
        return _enough(talk)
    if len(worries) == 1:
        return Turn(talk, (Say(ONE_LEFT.format(worry=clip(worries[0])), (Button(_("Yes please"), "0"), ENOUGH)),))
    named = listed([f"“{clip(worry)}”" for worry in worries])
    buttons = tuple(Button(_name(worry, world), str(place)) for place, worry in enumerate(worries))
    if talk.answer("begun"):
        return Turn(talk, (Say(SOME_LEFT.format(named=named), (*buttons, ENOUGH)),))
    number = counted(len(worries), THINGS)
    return Turn(talk, (Say(SEVERAL.format(number=number, named=named), buttons),))


def _name(worry: str, world: World) -> str:
    about = about_what(worry, world)
    return world.programme.topic(about).label if about else label(capital(worry))


def _begin_with(talk: Conversation, place: int, worries: tuple[str, ...], world: World) -> Turn:
    worry, others = worries[place], (*worries[:place], *worries[place + 1 :])
    next_step = "listen.which_first" if others else talk.answer("later")
    kept = replace(talk.knowing(**_numbered(others), begun="yes"), interrupted=next_step)
    heard, later = world.ears.hear(worry), _later(others)
    if about := about_what(worry, world):
        return topic.suggesting(kept, about, worry).first(*later)
    if topic.worth_asking(heard):
        return topic.close_call(kept, heard)
    return handoff.begin(kept, reason="unmet", words=worry)


def _later(others: tuple[str, ...]) -> tuple[Say, ...]:
    """What they said besides isn't lost on the way."""
    return (Say(COME_BACK.format(worries=listed([f"“{clip(each)}”" for each in others]))),) if others else ()


def _enough(talk: Conversation) -> Turn:
    after = replace(talk.knowing(later=""), interrupted=talk.answer("later"))
    if after.interrupted:
        return returned(after)
    return Turn(after.at("menu.listening"), (Say(ANOTHER_TIME),))


HERE = "listen.which_first"
NOT_HERE = ("welcome.", "handoff.", "safety.", "privacy.", HERE)
MONEY = re.compile(r"\b(?:mony|monie|munny|muny|moeny)\b", re.IGNORECASE)
JOINED_ON = re.compile(r"[\s,]+(?:and|an|n|also|but|plus|so|&|\+)[\s,]*$", re.IGNORECASE)
OTHER_ONE = Ways("""
    ^ [and|so|but|now|okay|yes|well|please|oh] [what about|how about|back to|can we do|can we talk about|let us do|
        i meant|and|now|about|to|do|you forgot|you missed|look at] (the|that|my|our) other (thing|one|worry|problem|
        issue|bit|part|point|matter) [i said|i mentioned|i told you|i wrote|too|as well|now|please|then|
        i told you about|i said before] $
    ^ [and|so|but|now|okay|yes|what about] [what about|how about|back to] the (second|2nd|next|last) (thing|worry|
        problem|issue|point) [i said|i mentioned|i told you|too|now|please|then] $
    ^ [and|now|okay|what about] [what about] the (second one|next one|other) [i said|i mentioned|i wrote] $
    ^ [and|you forgot|what about|how about] (the rest|the rest of it|the rest of what i said) [too|then] $
""")
"""They come back to what they had also said."""
BOTH = Ways("""
    ^ [i|we|no|well|oh] [meant|said|want|mean|need] both [of them|things|of those|please|really|actually] $
    ^ [all of them|all of it|all three|both of them] $
""")
BACK_TO = re.compile(
    r"^(?:(?:and|so|but|now|okay|well|oh|sorry|please) )*(?:what about|how about|back to|you forgot|you missed|and|now"
    r"|i also said|you never answered|you have not answered|you did not answer|what of|let us do|can we do) "
)
POINTS_BACK = re.compile(r"\b(?:it|them|that|this|those|there)\b", re.IGNORECASE)
SAYS_WHO = re.compile(
    r"(?:our|the|we|i|my|there|they|no ?one|nobody|nothing|people|half|everyone"
    r"|(?:a|two|three|four|five|some|most) \w+)\b",
    re.IGNORECASE,
)
JOINER = re.compile(r"^((and|an|n|nd|but|also|alsoo+|allso+|aslo|alos|plus|then|so)\b|[&+])[\s,]*", re.IGNORECASE)
ALL_OF_THEM = Ways("""
    ^ [yes|um|well|oh|both|i] [please|need|want|would like] (all|both|everything|all three|all of it) [of them|
        of those|of it|really|equally|please|at once|i suppose|if you can] [please] $
    ^ [it|that|i|we] [really|honestly] (does not|do not) [really] (matter|mind|care) [which|to me|where|which one|
        which first] [really|you pick|you choose|one] $
    ^ (any|either|whichever|whatever|anywhere|wherever|you choose|you pick|you decide|up to you|in order|any of them|
        either one|whichever you like|all the same) [one|way|is fine|will do|please|order|you like] $
""")
POINTING = word_set("""
    the a that this those these one ones thing bit part problem issue first start begin with please lets let us about
    stuff we i can could maybe think for and on of my our it is
""")
FIRST = _("One at a time, then. First, “{worry}”.")
ENOUGH = Button(_("Not now"), "enough")
SEVERAL = _("I hear {number}: {named}. Where shall we begin?")
SOME_LEFT = _("You also said: {named}. Shall we look at one of those now?")
ONE_LEFT = _("You also said: “{worry}”. Shall we look at that now?")
COME_BACK = _("I'll come back to {worries}.")
AFTER_THIS = _("One at a time. I have {worries} still to come, after this.")
ANOTHER_TIME = _("Another time, then. Just say it again when you're ready.")
