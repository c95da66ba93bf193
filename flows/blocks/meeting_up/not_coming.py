"""They can't come after all, want out of a group, or ask what they have booked: heard anywhere, in plain words."""

from flows.blocks.meeting_up import coming, only_not_coming
from flows.blocks.meeting_up.about_a_meeting import Meets, meeting_of, offer_of
from flows.blocks.meeting_up.cant_come_words import (
    AS_TYPED,
    CANCEL_IT,
    CANT_DO_THAT,
    CANT_MAKE_A_MEETING,
    PERHAPS,
)
from flows.blocks.meeting_up.mine import ABOUT_ONE, all_of_mine, named_in, spoken_of
from flows.choosing import chosen
from flows.effects import Say
from flows.events import Said
from flows.following_up.promised import done
from flows.hearing.dates import when
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.programme import Gathering
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on, is_open, leaving
from flows.wording import today
from flows.words import _

MOST_WORDS = 18
NOT_HERE = ("welcome.", "handoff.", "safety.", "privacy.", "too_young.")
JUST_AGREED = "suggest.when"
OF_ANOTHER = ("suggest.one", "suggest.choose", "peers.", "check_in.")
"""Steps at which "I can't make it" may be the answer to what is asked there."""


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What they have is given up or shown; None for anything else."""
    words = " ".join(AS_TYPED.get(word, word) for word in plain(said.text).split())
    if len(words.split()) > MOST_WORDS or talk.step.startswith(NOT_HERE) or chosen(talk, said):
        return None
    if WHAT_IS_MINE.said_in(words):
        return Turn(leaving(talk).at(coming.LIST), ask=True)
    if CANCEL_IT.fullmatch(words) and (cancelled := _cancelled(talk, world)):
        return cancelled
    if CANT_DO_THAT.fullmatch(words) and (just := _just_agreed(talk, world) or _on_the_table(talk, all_of_mine(world))):
        return _which(talk, [just])
    if CANT_MAKE_A_MEETING.fullmatch(words) and not talk.step.startswith(OF_ANOTHER):
        return _cant_make_it(talk, words, said, world)
    outright, only_that = OUTRIGHT.said_in(words), only_not_coming.may_be_all(words, world)
    leaves = outright or LEAVING.said_in(words)
    if not leaves and not only_that and not CANT_COME.said_in(words):
        return None
    all_mine = [each for each in all_of_mine(world) if leaves or isinstance(each, Gathering)]
    each = named_in(words, all_mine, when(said.text, today(world))) or _on_the_table(talk, all_mine)
    if each:
        return _given_up(talk, each, world)
    return _which(talk, all_mine) if outright or (only_that and not talk.step.startswith(OF_ANOTHER)) else None


def told_before(talk: Conversation, words: str, world: World) -> Turn | None:
    """They may have said that they can't come, and it was asked first whether they are safe: asked about now."""
    events: list[Meets] = [*only_not_coming.events_of_mine(world)]
    if not events or not PERHAPS.search(plain(words)) or talk.step.startswith(NOT_HERE):
        return None
    each = named_in(plain(words), events, when(words, today(world))) or _on_the_table(talk, events)
    return _which(talk, [each] if each else events)


def _which(talk: Conversation, all_mine: list[Meets]) -> Turn:
    """They name none: the one they have, or all of them, to pick from."""
    if not all_mine:
        is_listed = talk.step == coming.LIST
        return Turn(talk, (Say(NOTHING_BOOKED, talk.question),)) if is_listed else carry_on(talk, NOTHING_BOOKED)
    if len(all_mine) == 1:
        return Turn(leaving(talk).at("coming.mine", meets=offer_of(all_mine[0])), ask=True)
    return Turn(leaving(talk).at(coming.LIST), ask=True)


def _cant_make_it(talk: Conversation, words: str, said: Said, world: World) -> Turn:
    """A meeting they don't name: one of theirs here, or, where they have none, their own group's."""
    events: list[Meets] = [*only_not_coming.events_of_mine(world)]
    if not events:
        return carry_on(talk, NONE_BOOKED_HERE)
    each = named_in(words, events, when(said.text, today(world))) or _on_the_table(talk, events)
    return _given_up(talk, each, world) if each else _which(talk, events)


def _on_the_table(talk: Conversation, all_mine: list[Meets]) -> Meets | None:
    """What was spoken of just now, if it is theirs."""
    return next((each for each in all_mine if offer_of(each) == spoken_of(talk)), None)


def _cancelled(talk: Conversation, world: World) -> Turn | None:
    """What they have just booked or joined; later, all of it, unless something else of theirs may be meant."""
    if each := _just_agreed(talk, world):
        return _which(talk, [each])
    past = world.past
    elsewhere = is_open(talk) and not (talk.step == "suggest.one" and meeting_of(talk.answer("offer"), world.programme))
    if elsewhere or past.handoffs or past.requests or past.promises:
        return None
    return _which(talk, all_of_mine(world))


def _just_agreed(talk: Conversation, world: World) -> Meets | None:
    """What they have just booked or joined, or look at, where that is what the question on the table is about."""
    on_the_table = {JUST_AGREED: "offer", "coming.mine": "meets", "coming.reminded": "meets"}.get(talk.step, "")
    return next((each for each in all_of_mine(world) if offer_of(each) == talk.answer(on_the_table)), None)


def _given_up(talk: Conversation, each: Meets, world: World) -> Turn:
    """Given up at once; a question that isn't about it is asked again."""
    if _is_about_it(talk, each):
        return coming.called_off(done(talk), each, world)
    return carry_on(talk, coming.freed(each, world), *coming.giving_up(each))


def _is_about_it(talk: Conversation, each: Meets) -> bool:
    """Whether the question on the table is of what they give up, so that it needn't be asked any more."""
    if talk.step == coming.LIST:
        return True
    asked = next((name for step, name in ABOUT_ONE.items() if talk.step.startswith(step)), "")
    return talk.answer(asked) == offer_of(each)


OUTRIGHT = Ways("""
    (cancel|give up|call off|unbook|drop|release|hand back) [my|our|the|that|this] (place|booking|seat|spot|ticket)
    (do not|no longer) (want|need) [my|our|the] (place|booking|seat|spot|ticket)
    take (me|us|my name) (off|out of) [of] (the|that) (list|waiting list|event|group|cluster)
    (leave|quit|get out of|come out of) (the|that|my|this) (group|cluster|waiting list)
    unbook (me|us)
""")
"""Of what they have here, whether they name it or not."""
CANT = "(can not|cannot|can no longer|will not|not going to be able to|not able to|unable to)"
CANT_COME = Ways(f"""
    {CANT} [now|actually] (come|make|attend|be there|be coming|be at|get to) !(through|out|home|back|any|it stop|
        it out|it work|it through|it right|it better)
    {CANT} [now|actually] (go|be going) !(on|through|out|home|back|any)
    {CANT} [now|actually] (go|be going) on [the] (\\d+|\\w+day)
    (am|are) not (coming|going) to (the|your|that)
    (do not|no longer) (want|need|fancy) to (go|come) to
""")
"""Of an event they name, or that was spoken of just now; whoever can't come once is still in their group."""
LEAVING = Ways("""
    (do not|no longer) (want|need|fancy) to (be in|be part of|stay in|be on)
    (take|get|count) (me|us|my name) (off|out) [of]
    (remove|delete) (me|us|my name) from
    (i|we) [want to|would like to|need to|have to|would rather|am going to|are going to|am|are] (leave|leaving|quit|
        quitting|drop out of|pull out of|dropping out of|pulling out of|come out of|back out of)
    ^ [please|can you] (cancel|unbook|scrap) (the|my)
""")
"""The same of a group too."""
WHAT_IS_MINE = Ways("""
    what (have|am|did) (i|we) (booked|book|down for|booked for|booked on|joined|signed up for|booked in for) [for|on|
        so far|already|in] $
    (what|which) (events|event|groups|group|clusters) (am|are|have|did) (i|we) (in|on|booked|joined|going to|booked on|
        down for|join|book) [on|for|so far|already] $
    (show|list) (me|us) [all] (my|our) (bookings|groups|events|places)
    ^ my (bookings|groups|events|places) [please] $
    ^ [so|and|hi] (when|where|what time|what day) is (my|our) (booking|place|event|day) [please|again|then|for] $
    ^ [so|and|hi] when (am|are) (i|we) (booked|booked in|down|booked on) [for|on|to] [please|again] $
    (am|are) (i|we) [still] (booked|down|signed up) [in|for|on] [anything|anywhere] $
""")
NONE_BOOKED_HERE = _(
    "Thanks for saying. You've no place booked here, so there's nothing to call off. If it's your own group's meeting, "
    "it's best to tell them yourself: I don't pass that on."
)
NOTHING_BOOKED = _("I've no place booked for you and you're on no list, so there's nothing to call off.")
