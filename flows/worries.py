"""Several worries in one message: kept apart, each in the resident's own words, and they pick where to begin."""

import re
from dataclasses import replace

from flows import handoff, topic
from flows.choosing import chosen
from flows.diagnosis import evidence
from flows.effects import Button, Effect, RecordNeed, Say
from flows.events import Entered, Event, Said
from flows.hearing.names import name_in
from flows.turn import Conversation, Turn, World
from flows.way_back import is_open, leaving, returned
from flows.wording import capital, clip, counted, label, listed

MOST_WORRIES, FEWEST_WORDS, WORDS_OF_A_HELLO = 4, 2, 5


def apart(said: Said) -> tuple[str, ...]:
    """The worries of a message in the order they were written, without hellos; none if it holds only one."""
    rest = said.heard.rest
    if not rest:
        return ()
    # What stands before the first of `rest` is the first of all.
    before, found, _ = said.text.partition(rest[0].split(", ")[0])
    worries = (before.strip(" ,.;:-–\n"), *rest) if found else rest
    return tuple(JOINER.sub("", worry) for worry in worries if len(worry.split()) >= FEWEST_WORDS and not _hello(worry))


def kept_apart(talk: Conversation, worries: tuple[str, ...], said: Said, world: World) -> Turn:
    """Keep each worry apart; those with a clear topic are noted as needs. The open question waits."""
    worries = worries[:MOST_WORRIES]
    kept = leaving(talk).without("begun").knowing(**_numbered(worries))
    needs: list[Effect] = []
    for worry in worries:
        if about := topic.clear(world.ears.hear(worry)):
            kept = topic.before_consent(kept, about, worry, world)
            needs.append(RecordNeed(about, "said", worry))
    later = talk.step if is_open(talk) else ""
    return Turn(kept.at("listen.which_first", later=later), (*evidence(said, world), *needs), ask=True)


def which_first(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Name their worries back in their own words, and let them pick where to begin."""
    worries = tuple(worry for place in range(MOST_WORRIES) if (worry := talk.answer(f"worry{place}")))
    if isinstance(event, Entered):
        return _ask_which(talk, worries, world)
    key = chosen(talk, event)
    if key == ENOUGH.key:
        return _enough(talk)
    return _begin_with(talk, int(key), worries, world) if key.isdecimal() and int(key) < len(worries) else None


def _hello(words: str) -> bool:
    return bool(name_in(words)) and len(words.split()) <= WORDS_OF_A_HELLO


def _numbered(worries: tuple[str, ...]) -> dict[str, str]:
    return {f"worry{place}": worries[place] if place < len(worries) else "" for place in range(MOST_WORRIES)}


def _ask_which(talk: Conversation, worries: tuple[str, ...], world: World) -> Turn:
    if not worries:
        return _enough(talk)
    if len(worries) == 1:
        return Turn(talk, (Say(ONE_LEFT.format(worry=clip(worries[0])), (Button("Yes please", "0"), ENOUGH)),))
    named = listed([f"“{clip(worry)}”" for worry in worries])
    buttons = tuple(Button(_name(worry, world), str(place)) for place, worry in enumerate(worries))
    if talk.answer("begun"):
        return Turn(talk, (Say(SOME_LEFT.format(named=named), (*buttons, ENOUGH)),))
    number = counted(len(worries), "thing", "things")
    return Turn(talk, (Say(SEVERAL.format(number=number, named=named), buttons),))


def _name(worry: str, world: World) -> str:
    about = topic.clear(world.ears.hear(worry))
    return world.programme.topic(about).label if about else label(capital(worry))


def _begin_with(talk: Conversation, place: int, worries: tuple[str, ...], world: World) -> Turn:
    worry, others = worries[place], (*worries[:place], *worries[place + 1 :])
    next_step = "listen.which_first" if others else talk.answer("later")
    kept = replace(talk.knowing(**_numbered(others), begun="yes"), interrupted=next_step)
    heard = world.ears.hear(worry)
    if about := topic.clear(heard):
        return topic.suggesting(kept, about, worry)
    if topic.worth_asking(heard):
        return topic.close_call(kept, heard)
    return handoff.begin(kept, reason="unmet", words=worry)


def _enough(talk: Conversation) -> Turn:
    after = replace(talk.knowing(**_numbered(())), interrupted=talk.answer("later"))
    if after.interrupted:
        return returned(after)
    return Turn(after.at("menu.listening"), (Say(ANOTHER_TIME),))


JOINER = re.compile(r"^((and|an|n|nd|but|also|plus|then|so)\b|[&+])[\s,]*", re.IGNORECASE)
ENOUGH = Button("Not now", "enough")
SEVERAL = "I hear {number}: {named}. Where shall we begin?"
SOME_LEFT = "You also said: {named}. Shall we look at one of those now?"
ONE_LEFT = "You also said: “{worry}”. Shall we look at that now?"
ANOTHER_TIME = "Another time, then. Just say it again when you're ready."
