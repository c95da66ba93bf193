"""What people ask about the leadership programme, answered from content; what it doesn't say, and who would know."""

from flows.blocks.leaders.academy_words import (
    ANSWERS,
    ASKED,
    CAME_OF_IT,
    FULL,
    MY_APPLICATION,
    MYSELF,
    NAMED,
    NEXT,
    NO_GROUP,
    NONE_LEFT,
    OUT_AGAIN,
    OUT_OF_IT,
    OUTRIGHT,
    PLACES,
)
from flows.events import Said
from flows.hearing.normalise import plain
from flows.programme import Cohort
from flows.turn import Conversation, World
from flows.wording import adviser_name, capital, day, today

MOST_WORDS = 16


def answer_to(talk: Conversation, said: Said, world: World) -> str:
    """The answer, or an empty string where nothing of this is asked. Away from its own page it must be named."""
    words = plain(said.text)
    if len(words.split()) > MOST_WORDS or not (_is_on_it(talk) or _named(words, world)):
        return ""
    called = plain(world.programme.academy.name)
    asked = next((asked for asked, ways in ASKED.items() if ways.said_in(words.replace(called, "academy"))), "")
    academy, adviser = world.programme.academy, adviser_name(world)
    facts = {"takes": academy.takes, "how": academy.how, "what": academy.what, "suits": academy.suits}
    groups = {"next": _next_group(world), "places": _places(world)}
    return ANSWERS[asked].format(**facts, **groups, adviser=adviser).strip() if asked else ""


def asks_what_came_of_it(talk: Conversation, said: Said, world: World) -> bool:
    """Whether they ask what came of putting somebody forward; away from it, it must be named or be theirs."""
    words = plain(said.text)
    if len(words.split()) > MOST_WORDS:
        return False
    named = _is_on_it(talk) or _named(words, world)
    words = words.replace(plain(world.programme.academy.name), "academy")
    theirs = world.past.forwarded and not world.past.requests and not world.past.handoffs
    of_theirs = (named or world.past.forwarded) and MY_APPLICATION.said_in(words)
    return bool(of_theirs or ((named or theirs) and CAME_OF_IT.said_in(words)))


def wants_out(talk: Conversation, said: Said, world: World) -> bool:
    """Whether they'd like a name taken back again, theirs or a neighbour's."""
    words = plain(said.text)
    if len(words.split()) > MOST_WORDS:
        return False
    return OUT_AGAIN.said_in(words) or ((_is_on_it(talk) or _named(words, world)) and OUT_OF_IT.said_in(words))


def wants_it(talk: Conversation, said: Said, world: World) -> bool:
    """Whether they put themselves forward: anywhere in so many words, and where it is open in fewer."""
    words = plain(said.text)
    if len(words.split()) > MOST_WORDS:
        return False
    named = _is_on_it(talk) or _named(words, world)
    return OUTRIGHT.said_in(words) or bool(named and MYSELF.said_in(words))


def _next_group(world: World) -> str:
    """The group that begins next and still has a place, as far as is known."""
    open_ones = world.programme.academy.open_on(today(world))
    free = next((each for each in open_ones if _left(each, world)), None)
    if free is None:
        return (FULL if open_ones else NO_GROUP).format(adviser=adviser_name(world))
    on, by = day(free.starts, today(world)), day(free.apply_by, today(world))
    return NEXT.format(group=free.name, on=on, by=by, adviser=adviser_name(world))


def _places(world: World) -> str:
    """How many places the next group has left; where it has none, which one is next."""
    first = next(iter(world.programme.academy.open_on(today(world))), None)
    if first is None:
        return _next_group(world)
    left = _left(first, world)
    told = capital(PLACES.format(group=first.name, left=left or NONE_LEFT, places=first.places))
    return told if left else f"{told} {_next_group(world)}"


def _left(cohort: Cohort, world: World) -> int:
    return max(cohort.places - world.past.places_taken.get(cohort.id, 0), 0)


def _named(words: str, world: World) -> bool:
    return bool(NAMED.search(words)) or plain(world.programme.academy.name) in words


def _is_on_it(talk: Conversation) -> bool:
    return talk.step.startswith("academy.") or (talk.step == "suggest.one" and talk.answer("offer") == "academy")
