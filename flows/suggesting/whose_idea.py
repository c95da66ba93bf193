"""Who started a suggestion, and whether the programme would like more areas to do it: said unasked, and when asked."""

from collections.abc import Sequence

from flows.hearing.ways import Ways
from flows.suggesting import offers
from flows.suggesting.offered import Offered, started_by
from flows.suggesting.on_the_table import told, topic_here
from flows.suggesting.steering import priority_of
from flows.turn import Conversation, World
from flows.wording import listed
from flows.words import _, joined


def wished_for(found: Sequence[Offered]) -> str:
    """Which of those offered the programme would like more areas to do, in one sentence; '' for none."""
    numbers = [str(number) for number, each in enumerate(found, 1) if each.priority]
    if not numbers:
        return ""
    if len(found) == len(numbers):
        return str(THIS_IS_WISHED if len(found) == 1 else ALL_ARE_WISHED)
    return (ONE_IS_WISHED if len(numbers) == 1 else SOME_ARE_WISHED).format(numbers=listed(numbers))


def is_asked(words: str) -> bool:
    """Whether plain words ask who suggests what is on the table."""
    return WHOSE.said_in(words)


def of(each: Offered, world: World) -> str:
    """Who started it and, if it is a priority of the programme's, what that means and the reason for it."""
    begun = BEGUN[_begun_by(each, world)].format(role=world.programme.words.adviser)
    priority = priority_of(each.offer, world)
    return joined((begun, *((IT_IS_WISHED.format(why=priority.why),) if priority else ())), " ")


def of_several(talk: Conversation, words: str, world: World) -> str:
    """The same of a list that is on the table; '' for anything that isn't asked of it."""
    if talk.step != "suggest.choose" or not (is_asked(words) or WHY_THESE.said_in(words)):
        return ""
    here, topic = told(talk, world), topic_here(talk, world)
    found = [each for offer in talk.answer("offers").split() if (each := offers.find(offer, topic, world, here))]
    if not found:
        return ""
    begun = WE_BROUGHT_THESE if _begun_by(found[0], world) == "programme" else YOU_ASKED_FOR_THESE
    wished = ((number, priority_of(each.offer, world)) for number, each in enumerate(found, 1))
    reasons = [WHICH_IS_WISHED.format(number=number, why=priority.why) for number, priority in wished if priority]
    return joined((begun, *reasons, *((NO_FURTHER,) if reasons else ())), " ")


def _begun_by(each: Offered, world: World) -> str:
    """Who started it when it was first suggested to them, else who does now."""
    made = (made.by for made in reversed(world.past.suggestions) if made.offer == each.offer and made.mine)
    return started_by(next(made, each.by))


THESE = "(this|that|it|these|those|them|this one|that one)"
WHOSE = Ways(f"""
    who (suggests|suggested|recommends|recommended|is suggesting|picked|chose|wants us to do|says to do) {THESE}
    whos (suggesting|recommending) {THESE}
    (whose|who's|whos) idea (is|was|are|were) {THESE}
    (is|was) {THESE} (your|the programmes|my advisers|our advisers) idea
    (are|is) (you|the programme|they|somebody) (pushing|promoting) {THESE}
    (do|does) (you|the programme|they) want us to do {THESE}
""")
WHY_THESE = Ways("""
    ^ [but|and|so|ok|er] why (this|that|it|these|those|them) [one|ones|three|two] $
    ^ [but|and|so] why [did|do|are|have|would] you (pick|picked|choose|chose|suggest|suggesting|suggested|show|showing)
    how (did|do) you (pick|choose) (these|those|them)
""")
THIS_IS_WISHED = _("The programme would like more areas to do this; it's up to you.")
ALL_ARE_WISHED = _("The programme would like more areas to do these; it's up to you.")
ONE_IS_WISHED = _("The programme would like more areas to do number {numbers}; it's up to you.")
SOME_ARE_WISHED = _("The programme would like more areas to do numbers {numbers}; it's up to you.")
BEGUN = {
    "resident": _("You asked, or looked round, and I picked it from what there is."),
    "adviser": _("It came from a person: your {role} suggested it."),
    "programme": _("You hadn't asked: the programme suggests it, and I picked it from what there is."),
}
IT_IS_WISHED = _(
    "The programme would also like more areas to do it: {why} That can move it up a little among what fits, no more."
)
YOU_ASKED_FOR_THESE = _("You asked, and I picked these from what fits what you told me.")
WE_BROUGHT_THESE = _("You hadn't asked: the programme suggests these, and I picked them from what there is.")
WHICH_IS_WISHED = _("The programme would also like more areas to do number {number}: {why}")
NO_FURTHER = _("That can move it up a little among what fits, no more. It's up to you.")
