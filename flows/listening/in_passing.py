"""What is answered at once, beside whatever else is being asked: waiting, consent, names, what is kept, corrections."""

from collections.abc import Callable, Mapping

from flows import stopping
from flows.blocks import about_an_offer
from flows.blocks.experts import about_an_expert, my_request
from flows.blocks.leaders import academy
from flows.blocks.meeting_up import asked_of_mine, joining, not_coming, peers, whats_on
from flows.blocks.reading import documents, glossary, not_by_email, stories
from flows.danger.standing import staying_with_it
from flows.diagnosing import on_the_card, put_right
from flows.events import Said
from flows.following_up import agreed, how_often, meets, putting_off, reminding
from flows.handing_over import any_news, calling_off, handoff, not_to_them, nothing_open, spoken_of, still_stuck
from flows.knowing import told_back, wish_to_erase
from flows.listening import (
    easy_words,
    explained,
    feelings,
    going_well,
    menu_words,
    slips,
    small_talk,
    wordless,
    worries,
)
from flows.meeting import about, consenting, moving, named, newcomer, too_young, who_is_it, wrong_number
from flows.suggesting import topic_left_out
from flows.turn import Conversation, Turn, World
from flows.way_back import AFTER, ASKING

Answers = tuple[Callable[[Conversation, Said, World], Turn | None], ...]

ANYWHERE = not_to_them.answered
IN_PASSING: Answers = (
    ANYWHERE,
    glossary.answered,
    explained.answered,
    stories.answered,
    wordless.answered,
    slips.answered,
    easy_words.answered,
    too_young.answered,
    wrong_number.answered,
    who_is_it.answered,
    about_an_expert.answered,
    my_request.answered,
    not_coming.answered,
    whats_on.answered,
    joining.answered,
    academy.answered,
    peers.answered,
    about_an_offer.answered,
    asked_of_mine.answered,
    documents.answered,
    not_by_email.answered,
    any_news.answered,
    nothing_open.answered,
    still_stuck.answered,
    spoken_of.answered,
    consenting.answered,
    moving.answered,
    agreed.answered,
    calling_off.answered,
    newcomer.answered,
    meets.answered,
    reminding.answered,
    putting_off.answered,
    how_often.answered,
    told_back.answered,
    wish_to_erase.answered,
    worries.gone_back_to,
    about.who_exactly,
    menu_words.answered,
    stopping.of_one_kind,
)
"""Hardly any words are meant for two of these (see their test), so their order says little."""
AFTER_WHAT_IS_GRAVE: Answers = (stories.answered, not_coming.answered)
"""A threat, money gone or a loss that is told in the same breath comes before these."""
MAY_BE_HALF: Answers = (
    wordless.answered,
    wrong_number.answered,
    not_coming.answered,
    joining.answered,
    academy.answered,
    asked_of_mine.answered,
    menu_words.answered,
    stopping.of_one_kind,
)
"""What a few words mean by themselves, and with the next ones perhaps not: "put me down", then "like a dog"."""
ABOUT_SAFETY: Mapping[str, Answers] = {ASKING: (), AFTER: (ANYWHERE, any_news.answered)}
"""While it is asked whether anybody is in danger, and once danger was told, hardly anything else is answered."""


def before_commands(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What comes even before the words that work everywhere."""
    for each in ABOUT_SAFETY.get(talk.step, IN_PASSING):
        turn = each(talk, said, world)
        if turn and not (each in AFTER_WHAT_IS_GRAVE and _tells_something_grave(talk, said, world)):
            return turn
    return None


def may_go_on(talk: Conversation, said: Said, world: World) -> bool:
    """Whether it had an answer that the next few words may take back."""
    return any(each(talk, said, world) for each in MAY_BE_HALF)


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What comes before the question on the table."""
    return (
        named.answered(talk, said, world)
        or (topic_left_out.answered(talk, said, world) if talk.step in WHAT_WOULD_HELP else None)
        or going_well.answered(talk, said, world)
        or on_the_card.answered(talk, said, world)
        or put_right.answered(talk, said, world)
        or small_talk.before_the_step(talk, said)
        or staying_with_it.instead_of_a_topic(talk, said, world)
    )


def _tells_something_grave(talk: Conversation, said: Said, world: World) -> bool:
    return feelings.first(said, world) or handoff.at_once(talk, said, world) is not None


WHAT_WOULD_HELP = ("diagnose.what_helps", "suggest.choose", "suggest.one", "suggest.something_else")
