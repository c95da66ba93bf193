"""What is answered at once, beside whatever else is being asked: waiting, consent, names, what is kept, corrections."""

from flows.blocks import about_an_offer, academy, my_request
from flows.danger import staying_with_it
from flows.diagnosing import on_the_card, put_right
from flows.events import Said
from flows.following_up import putting_off, reminding
from flows.handing_over import any_news, kept_from_them, spoken_of
from flows.knowing import told_back
from flows.meeting import consenting, moving, named, too_young, wrong_number
from flows.suggesting import topic_left_out
from flows.turn import Conversation, Turn, World


def before_commands(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What comes even before the words that work everywhere."""
    return (
        kept_from_them.not_to_them(talk, said, world)
        or too_young.answered(talk, said, world)
        or wrong_number.answered(talk, said, world)
        or my_request.answered(talk, said, world)
        or academy.answered(talk, said, world)
        or about_an_offer.answered(talk, said, world)
        or any_news.answered(talk, said, world)
        or spoken_of.answered(talk, said, world)
        or consenting.answered(talk, said, world)
        or moving.answered(talk, said, world)
        or reminding.answered(talk, said, world)
        or putting_off.answered(talk, said, world)
        or told_back.answered(talk, said, world)
    )


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What comes before the question on the table."""
    return (
        named.answered(talk, said, world)
        or (topic_left_out.answered(talk, said, world) if talk.step in WHAT_WOULD_HELP else None)
        or on_the_card.answered(talk, said, world)
        or put_right.answered(talk, said, world)
        or staying_with_it.instead_of_a_topic(talk, said, world)
    )


WHAT_WOULD_HELP = ("diagnose.what_helps", "suggest.choose", "suggest.one", "suggest.something_else")
