"""What people ask about what is on the table (a guide, an event) or want done with it, answered from what is known."""

import re

from flows.blocks.meeting_up.about_a_meeting import Meets, meeting_of, offer_of, told_of
from flows.blocks.meeting_up.mine import all_to_come, named_in
from flows.choosing import chosen
from flows.effects import Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.programme import Gathering, Guide
from flows.suggesting import offers, whose_idea
from flows.suggesting.offers import Offered
from flows.suggesting.on_the_table import told
from flows.suggesting.related import opened_by_name
from flows.suggesting.saved import kept_for_later
from flows.turn import Conversation, Turn, World
from flows.way_back import leaving
from flows.wording import adviser_name, listed, small, whole_date
from flows.words import _

MOST_WORDS, MOSTLY = 14, 2
ON_THE_TABLE = ("coming.", "suggest.one", "guides.read", "suggest.when", "repair.")
NOT_HERE = ("welcome.", "handoff.", "check_in.")


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """The answer, with the buttons that are there; None for anything that isn't asked of an offer."""
    words = plain(said.text)
    if len(words.split()) > MOST_WORDS or chosen(talk, said):
        return None
    if opened := opened_by_name(talk, words, world):
        return Turn(opened, ask=True)
    if talk.step.startswith(NOT_HERE):
        return None
    if MEET_UPS.said_in(words):
        return Turn(leaving(talk).at("peers.browse"), ask=True)
    if named := _named(words, world):
        return Turn(leaving(talk).at("suggest.one", offer=offer_of(named), topic=named.topics[0]), ask=True)
    if (places := BOOK.search(words)) or (SEVERAL.said_in(words) and _is_of_an_event(talk)):
        return _book(talk, places["many"] if places else "several")
    if SAVE.fullmatch(words) and talk.step not in ("suggest.one", "guides.read"):
        return _save(talk, world)
    if talk.step == "diagnose.play_back" and (HOW_KNOWN.said_in(words) or WHY.said_in(words)):
        return Turn(talk, (Say(FROM_WHAT_YOU_SAID, talk.question),))
    each = _on_the_table(talk, world)
    text = _told(each, words, world) if each else whose_idea.of_several(talk, words, world)
    return Turn(talk, (Say(text, talk.question),)) if text else None


def _named(words: str, world: World) -> Meets | None:
    """A group or an event that they'd like to join, book or hear of, by its name."""
    if TO_JOIN.said_in(words):
        return named_in(words, all_to_come(world))
    events = [each for each in all_to_come(world) if isinstance(each, Gathering)]
    return named_in(words, [*events], least=MOSTLY) if OF_ONE.said_in(words) else None


def _on_the_table(talk: Conversation, world: World) -> Offered | None:
    offer = talk.answer("meets" if talk.step.startswith("coming.") else "offer")
    if not talk.step.startswith(ON_THE_TABLE) or not offer:
        return None
    return offers.find(offer, talk.answer("topic"), world, told(talk, world))


def _told(each: Offered, words: str, world: World) -> str:
    meets = meeting_of(each.offer, world.programme)
    if meets and (told_here := told_of(meets, words, world)):
        return told_here
    guide = world.programme.guide(each.offer.removeprefix("guide:"))
    if TAKES.said_in(words):
        return _takes(each, guide, world)
    if WHY.said_in(words):
        return f"{BECAUSE.format(why=each.why)} {whose_idea.of(each, world)} {IF_NOT}"
    if whose_idea.is_asked(words):
        return whose_idea.of(each, world)
    if guide and FOR_WHOM.said_in(words):
        return _for_whom(guide, world)
    if guide and (WHO_WROTE.said_in(words) or HOW_KNOWN.said_in(words)):
        return _source(guide)
    return ""


def _takes(each: Offered, guide: Guide | None, world: World) -> str:
    if guide and guide.effort:
        return READ_AND_DONE.format(takes=each.takes, effort=small(guide.effort), adviser=adviser_name(world))
    return (READING if guide else IT_TAKES).format(takes=each.takes, adviser=adviser_name(world))


def _for_whom(guide: Guide, world: World) -> str:
    phases = [phase.plain for phase in world.programme.phases if phase.id in guide.phases]
    first = FOR_AREAS.format(phases=listed(phases, "or")) if phases else ""
    return f"{first} {NO_SIZE}".strip()


def _source(guide: Guide) -> str:
    checked = CHECKED.format(on=whole_date(guide.checked)) if guide.checked else NOT_DATED
    if not guide.source:
        return f"{OURS} {checked}"
    return f"{OURS_FROM.format(title=guide.source_title or THE_ORIGINAL, source=guide.source)} {checked}"


def _book(talk: Conversation, many: str) -> Turn | None:
    """One place a person: several are answered so, and where no event is open they're shown what's coming up."""
    several = many not in ("a", "one", "1", "my")
    if _is_of_an_event(talk):
        return Turn(talk, (Say(f"{ONE_EACH} {SHALL_I}", talk.question),)) if several else None
    return Turn(leaving(talk).at("peers.browse"), (Say(ONE_EACH),) if several else (), ask=True)


def _is_of_an_event(talk: Conversation) -> bool:
    return talk.step == "suggest.one" and talk.answer("offer").startswith("event:")


def _save(talk: Conversation, world: World) -> Turn | None:
    offer = talk.answer("offer")
    if offer and offers.find(offer, talk.answer("topic"), world):
        return kept_for_later(talk, offer, world)
    if talk.step == "suggest.choose":
        return Turn(talk, (Say(WHICH_ONE, talk.question),))
    return None


THAT = "(that|it|this|one|they|those|the guide|this guide|that one|this one|that guide)"
TAKES = Ways(f"""
    how (long|much time|many hours|much work|much effort) (will|does|do|would|is|are) {THAT} [actually|really] [take|be|
        taking|involve]
    (what|who|how many people|how many) (do|will|would) (i|we|you) need [for|to do|to have] [{THAT[1:-1]}] $
    (is|does) {THAT} [it] (a lot of work|much work|hard|take long|cost|cost anything|cost much|free|expensive)
    what does {THAT} (involve|cost|take|need)
""")
FOR_WHOM = Ways(f"""
    (is|are) {THAT} [just|only|really|all|more] [meant] for
    (does|will|would) {THAT} (work|suit|help|fit) [for|with] (us|small|big|little|a|groups|people|me|our)
    who (is|are) {THAT} for
""")
WHO_WROTE = Ways(f"""
    who (wrote|made|did|writes|says|came up with|is behind|has written|published) {THAT}
    (where|who) (is|does|did) {THAT} [come|coming|all] from
    who (says|said) so
    (is|has) {THAT} [been] (official|up to date|checked|true|reliable)
    when was {THAT} (written|checked|updated|last)
""")
WHY = Ways(f"""
    ^ [but|and|so] why {THAT} [one|guide] $
    ^ [but|and|so] why [did|do|are|have|would] you (pick|picked|choose|chose|suggest|suggesting|suggested|show|showing|
        give|giving|send|recommend) [me|us] [{THAT[1:-1]}]
    how did you (work|figure) {THAT} out
    how (did|do) you (pick|choose|come up with|decide on|get to) {THAT}
    ^ what makes you (think|say) [that|so|it]
""")
HOW_KNOWN = Ways(f"how (do|did|would|can) you (know|work out|tell|think) [{THAT[1:-1]}] [out|then|about us]")
MEET_UPS = Ways(
    """
    (what|which|any|are there|where are|is there|whats|show me|what kind of|find me) [are|is] [the|any|there|some|a] (
        meet ups|meetups|meet up|meetup|meetings|groups|events|event|clusters|get togethers|gatherings) [are] [there|on|
        happening|coming up|going on] [near|round|around|local|close|in my|in our|nearby|for] (me|us|here|by|to me|
        to us|region|area|people like us|$)
    (what is|whats) on (near|round|around) (me|us|here|by)
""".replace("(\n        meet ups", "(meet ups")
)
TO_JOIN = Ways("""
    (join|sign up for|sign me up for|be in|get into) (the|your|that) ... (group|cluster|meetings)
    (book|put|sign) (me|us) (in|on|up|down|a place|one place|a seat) .. (at|for|on|to) (the|your|that)
""")
OF_ONE = Ways("""
    (tell|remind) (me|us) [more|again] about (the|your|that)
    ^ .. (when|where|what) (is|was) (the|your|that|this)
    (book|reserve|attend)
    (can|could|may) (i|we) [still] (go|come) to (the|your|that)
""")
BOOK = re.compile(r"\b(book|reserve|get|want|need)( me| us)? (?P<many>a|one|two|three|four|five|six|some|\d+|my|our)"
                  r"( more)? (places?|seats?|spots?|tickets?)\b")  # fmt: skip
SEVERAL = Ways("""
    (have|for) (two|three|four|five|six|some|\\d+) [more] (place|places|seats|spots|tickets|people|of us)
    (two|three|four|five|six|\\d+) of us
    (bring|take) (my|a|our) (sister|brother|mum|dad|friend|mate|neighbour|husband|wife|partner|friends|neighbours)
""")
SAVE = re.compile(r"((please|okay|yes|can you|just) )*(save|keep|bookmark) (it|this|that|that one|this one)"
                  r"( for (later|me|us)| please| thanks)*")  # fmt: skip
READ_AND_DONE = _("It's {takes}. Doing it takes {effort}. Your place may differ; {adviser} could help you judge.")
READING = _(
    "It's {takes}. How long it takes to do, and who you need, it doesn't say; that depends on your place. {adviser} "
    "could help you judge."
)
IT_TAKES = _("It takes this: {takes}. More than that I don't know; {adviser} would.")
BECAUSE, IF_NOT = _("Because {why}."), _("If it doesn't fit, say “something else”.")
FOR_AREAS = _("It's written for areas {phases}.")
NO_SIZE = _("It says nothing of how big a group has to be, so I can't say it's only for big ones.")
OURS = _("The words are ours, written for this programme, and they name no other source.")
THE_ORIGINAL = _("the original")
OURS_FROM = _("The words are ours; they go by “{title}” ({source}).")
CHECKED = _("We last looked at it on {on}.")
NOT_DATED = _("I don't know when it was last checked.")
FROM_WHAT_YOU_SAID = _(
    "From what you told me here, and from what areas usually say at each stage. It's a guess, and you know better: is "
    "it about right?"
)
SHALL_I = _("Shall I book yours?")
ONE_EACH = _("I book one place for each person, so I can book yours; others can write here for theirs.")
WHICH_ONE = _("Which one shall I save? Open it first, and then say “save it”.")
