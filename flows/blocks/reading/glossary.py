"""The programme's words: asked of in passing, shown by themselves, and looked through in a list."""

import re

from flows.choosing import READ_THE_GUIDE, as_buttons, chosen, placed
from flows.danger.in_doubt import told_or_feared
from flows.danger.standing import staying_with_it
from flows.effects import Button, Say
from flows.events import Entered, Event, Said
from flows.following_up.coming_back import finished
from flows.hearing.normalise import plain
from flows.hearing.replies import pick, yes_or_no
from flows.hearing.ways import Ways
from flows.listening import worth_learning
from flows.listening.explained import plainer, simpler_here
from flows.listening.words_asked import asked, asks_a_meaning, called
from flows.programme import Guide, Term
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU, carry_on, leaving
from flows.wording import adviser_name, capital, first_name
from flows.words import _

LONGEST_LIST = 9
HERE = ("area", "lto", "adviser")
"""What an area's card can say of a word of ours."""


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What a word they name means, the list of all, or the guide that was offered with one; None for anything else."""
    if talk.step.startswith(NOT_HERE) or told_or_feared(talk) or staying_with_it.stands(talk, world):
        return None
    if ALL_OF_THEM.said_in(plain(said.text)) and world.programme.terms:
        return Turn(leaving(talk).at("glossary.browse", from_word=""), ask=True)
    if terms := asked(said.text, world.programme.terms):
        return _shown(talk, terms) if talk.step in AT_REST else _beside_the_question(talk, terms, world)
    offered = talk.answer("word_guide")
    if offered and OPEN_IT.said_in(plain(said.text)) and not chosen(talk, said):
        return _opened(leaving(talk), world.programme.guide(offered))
    return None


def browse(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask which word to explain, a screenful at a time."""
    terms = sorted(world.programme.terms, key=lambda each: each.name)
    start = talk.number("from_word")
    page = terms[start : start + LONGEST_LIST]
    key = chosen(talk, event)
    if key == "more":
        onwards = start + LONGEST_LIST if start + LONGEST_LIST < len(terms) else 0
        return Turn(talk.knowing(from_word=str(onwards)), ask=True)
    picked = placed(talk, key, page) or (called(event.text, terms) if isinstance(event, Said) else None)
    if picked:
        return _shown(talk, (picked,))
    if isinstance(event, Entered):
        buttons = as_buttons(page)
        more = (MORE,) if len(terms) > LONGEST_LIST else ()
        return Turn(talk, (Say(MORE_WORDS if start else WHICH_WORD, (*buttons, *more)),))
    return None


def word(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Say what a word or two mean, and offer the guide that says more."""
    by_id = {each.id: each for each in world.programme.terms}
    terms = tuple(by_id[each] for each in talk.answer("word").split() if each in by_id)
    if not terms:
        return Turn(talk.at("glossary.browse"), ask=True)
    guide, key = _guide(terms, world), chosen(talk, event)
    answer = yes_or_no(event.text) if isinstance(event, Said) and not key else None
    if guide and (key == "guide" or answer):
        return _opened(talk, guide)
    if key in ELSEWHERE:
        return Turn(talk.at(ELSEWHERE[key]), ask=True)
    if answer is False:
        return finished(talk, ALL_RIGHT)
    if not isinstance(event, Entered):
        return None
    shall_i = f"\n\n{SHALL_I.format(title=guide.title)}" if guide else ""
    return Turn(talk, (Say(f"{meaning(terms, world)}{shall_i}", (*((READ,) if guide else ()), OTHERS, *MENU)),))


def first_thing(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What a word means that somebody asks of before anything else, with the question that is open after it."""
    terms = () if told_or_feared(talk) else asked(said.text, world.programme.terms)
    return carry_on(talk, meaning(terms, world)) if terms else None


def not_known(talk: Conversation, said: Said, world: World) -> Turn | None:
    """An honest line for somebody who asks the meaning of a word that isn't one of ours; who may know it."""
    if not asks_a_meaning(said.text):
        return None
    noted = worth_learning.noted(talk, said.text)
    adviser, role = capital(adviser_name(world)), world.programme.words.adviser
    return carry_on(talk, NOT_ONE_OF_OURS.format(adviser=adviser, role=role), *noted)


def meaning(terms: tuple[Term, ...], world: World) -> str:
    """What the words mean, and what they are where this person lives, as far as the area's card says."""
    return " ".join(f"{term.means}{_here(term, world)}" for term in terms)


def _here(term: Term, world: World) -> str:
    card = world.card
    adviser = "" if card is None or world.goes_round_theirs else first_name(card.adviser_name)
    facts = {"area": card.name, "lto": card.lto, "adviser": adviser} if card else {}
    known = all(facts.get(fact) for fact in IN_BRACES.findall(term.here))
    return f" {term.here.format(**facts)}" if term.here and known else ""


def _shown(talk: Conversation, terms: tuple[Term, ...]) -> Turn:
    return Turn(talk.at("glossary.word", word=" ".join(term.id for term in terms)), ask=True)


def _beside_the_question(talk: Conversation, terms: tuple[Term, ...], world: World) -> Turn:
    """The meaning, with the question on the table once more; the guide is offered in a sentence."""
    asks = str(plainer(talk, world)) if simpler_here(talk) else ""
    if terms[0].means in asks:
        return Turn(talk, (Say(asks, talk.question),))
    guide = None if pick("guide", talk.question) else _guide(terms, world)  # there it means what is on the table
    after = talk.knowing(word_guide=guide.id) if guide else talk.without("word_guide")
    there_is = SAY_GUIDE.format(title=guide.title) if guide else ""
    told = f"{meaning(terms, world)} {there_is}".strip()
    return Turn(after, (Say("\n\n".join(filter(None, (told, asks))), talk.question or MENU),))


def _guide(terms: tuple[Term, ...], world: World) -> Guide | None:
    return next((guide for term in terms if (guide := world.programme.guide(term.guide))), None)


def _opened(talk: Conversation, guide: Guide | None) -> Turn | None:
    if guide is None:
        return None
    here = talk.without("word_guide")
    return Turn(here.at("suggest.one", offer=f"guide:{guide.id}", topic=guide.topics[0]), ask=True)


# Where any words are taken as they stand, or nothing else is answered.
NOT_HERE = (
    "safety.",
    "welcome.hello",
    "feelings.",
    "handoff.what_about",
    "handoff.change",
    "handoff.add",
    "peers.talk_to_area",
)
AT_REST = frozenset({"", "menu.home", "menu.listening", "glossary.word", "glossary.browse"})
ELSEWHERE = {"words": "glossary.browse", "menu": "menu.home"}
ALL_OF_THEM = Ways("""
    ^ [the|your|a|show|show me|see|open|list] [the|your] (glossary|jargon buster|jargon|dictionary|word list) [please] $
    ^ [please] (what do|explain|list|show me|what are) [all] [of] (the|these|your|all the|all these) [funny|odd|strange|
        long|programme] words [all] [mean|are|please] $
    ^ what words mean $
""")
OPEN_IT = Ways("""
    ^ [yes|okay|please|yeah] [show|read|open|see|give|send] [me] [the|that|your] guide [then] [please] $
""")
IN_BRACES = re.compile(r"{(.*?)}")
READ, OTHERS, MORE = Button(READ_THE_GUIDE, "guide"), Button(_("Other words"), "words"), Button(_("More words"), "more")

WHICH_WORD = _("Which word shall I explain? You can type any word of ours, too.")
MORE_WORDS = _("There are these as well. Which shall I explain?")
SHALL_I = _("There's a guide that says more, “{title}”. Shall I open it?")
SAY_GUIDE = _("Say “guide” if you'd like to read “{title}”.")
NOT_ONE_OF_OURS = _("I don't know that word, sorry. {adviser} may: say “{role}”, and I'll ask.")
ALL_RIGHT = _("That's fine. Ask me about any word you like.")
