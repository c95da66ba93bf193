"""
What an adviser's chat remembers, from what its own events told.

`open` and `mine` are the numbers of handoffs waiting and taken, `who12` and `by12` whose number 12 is and what was
promised, `about` the one being dealt with, `draft` what was last written to somebody.
"""

from flows.turn import LONGEST_NUMBER, Conversation
from flows.wording import capital
from flows.words import _


def numbered(talk: Conversation, number: int) -> str:
    """One request by its number, which is nobody's number as a person."""
    return REQUEST.format(number=number, who=capital(name_of(talk, number)))


def name_of(talk: Conversation, number: int = 0) -> str:
    """Who it is and where; without a number, whoever is being dealt with now."""
    return talk.answer(f"who{number or about(talk)}") or SOMEBODY


def first_of(talk: Conversation, number: int) -> str:
    """Just who it is."""
    return str(name_of(talk, number)).split(",")[0]


def waiting(talk: Conversation) -> list[int]:
    """The handoffs that came and that nobody here has taken."""
    return [_number(each) for each in talk.answer("open").split()]


def mine(talk: Conversation) -> list[int]:
    """The handoffs this adviser has."""
    return [_number(each) for each in talk.answer("mine").split()]


def addressees(talk: Conversation) -> list[int]:
    """Whom something written could be for: those this adviser has, and the one they were about to answer."""
    answering = [about(talk)] if about(talk) in waiting(talk) else []
    return list(dict.fromkeys((*mine(talk), *answering)))


def listed_in(talk: Conversation, listing: str, number: int) -> Conversation:
    """The conversation with a handoff added to `open` or `mine`."""
    numbers = dict.fromkeys((*talk.answer(listing).split(), str(number)))
    return talk.knowing(**{listing: " ".join(numbers)})


def unlisted(talk: Conversation, listing: str, number: int) -> Conversation:
    """The conversation with a handoff taken off `open` or `mine`."""
    return talk.knowing(**{listing: " ".join(each for each in talk.answer(listing).split() if each != str(number))})


def forgotten(talk: Conversation, number: int) -> Conversation:
    """The conversation with nothing left of a handoff that is over."""
    left = unlisted(unlisted(talk, "open", number), "mine", number).without(f"who{number}", f"by{number}")
    return left.without("draft", "words", "typed") if left.answer("about") == str(number) else left


def about(talk: Conversation) -> int:
    """The handoff being dealt with, or 0 when that was lost."""
    return talk.number("about")


def put_down(talk: Conversation, number: int) -> Conversation:
    """Somebody else came up while one was being dealt with: what is written next is never sent without asking."""
    other = talk.step in NEEDS_ONE and about(talk) != number
    return talk.at("desk.home") if other or talk.step in DECIDES else talk


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) <= LONGEST_NUMBER else 0


STEPS_OF = {"reply": "desk.reply", "later": "desk.later", "pass": "desk.pass_on", "close": "desk.outcome"}
NEEDS_ONE = frozenset({*STEPS_OF.values(), "desk.is_it_over"})
DECIDES = frozenset(
    {
        "desk.how_many_days",
        "desk.why",
        "desk.why_not",
        "desk.shall_i",
        "desk.which_one",
        "desk.which_phase",
        "desk.note",
    }
)
TAKES_ANY_WORDS = frozenset(
    {
        "desk.reply",
        "desk.outcome",
        "desk.is_it_over",
        "desk.why",
        "desk.why_not",
        "desk.note",
        "desk.nudge_words",
        "desk.nudge_when",
    }
)
SOMEBODY = _("somebody")
REQUEST = _("Request no. {number}, {who}")
