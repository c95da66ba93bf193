"""What people ask about a group or an event: who it suits, when, where, travel, children, what happens after a yes."""

from flows.hearing.ways import Ways
from flows.programme import Cluster, Gathering, Programme
from flows.turn import World
from flows.wording import adviser_name, capital, clock, day, today
from flows.words import _

MOST_AT_ONCE = 2
Meets = Cluster | Gathering


def meeting_of(offer: str, programme: Programme) -> Meets | None:
    """The group or event of an offer's id, or nothing."""
    kind, _, wanted = offer.partition(":")
    among: dict[str, tuple[Meets, ...]] = {"cluster": programme.clusters, "event": programme.gatherings}
    return next((each for each in among.get(kind, ()) if each.id == wanted), None)


def offer_of(each: Meets) -> str:
    """The id under which a group or an event is offered."""
    return f"{'cluster' if isinstance(each, Cluster) else 'event'}:{each.id}"


def told_of(each: Meets, words: str, world: World) -> str:
    """The answers from content, in whole sentences; what isn't known, with who would; '' where nothing is asked."""
    facts = _facts(each, world)
    asked = [asked for asked, ways in ASKED.items() if ways.said_in(words)][:MOST_AT_ONCE]
    who = {"adviser": adviser_name(world), "role": world.programme.words.adviser}
    answers = (facts[each] or UNKNOWN[each].format(**who) for each in asked)
    return " ".join(dict.fromkeys(answers))


def more_of(each: Meets) -> str:
    """Everything else that is known of it."""
    return " ".join(filter(None, (each.suits, each.travel, each.childcare, each.join)))


def when_and_where(each: Meets, world: World) -> str:
    """When it is and where, as it completes a sentence."""
    if isinstance(each, Cluster):
        return each.meets
    return AT.format(day=day(each.on, today(world)), hour=clock(each.starts), where=each.where)


def _facts(each: Meets, world: World) -> dict[str, str]:
    stands = f"{capital(when_and_where(each, world))}."
    return {
        "children": each.childcare,
        "travel": each.travel,
        "suits": each.suits,
        "join": each.join,
        "long": "",
        "when": stands,
        "where": f"{stands} {each.travel}",
        "cost": COST.format(travel=each.travel, adviser=adviser_name(world)),
    }


AT = _("{day} at {hour}: {where}")
UNKNOWN = {
    "children": _("I don't know whether there's anything for children. {adviser} would; say “{role}” and I'll ask."),
    "long": _("I don't know when it ends. {adviser} would; say “{role}” and I'll ask."),
}
COST = _("{travel} I know of nothing else it costs; {adviser} would.")
IT = "(it|that|this|one|they|he|the (supper|event|day|group|meeting|visit|weekend|gathering|thing))"
ASKED = {
    "children": Ways("""
        (child care|childcare|creche|babysitter|babysitting|child minding|childminding)
        (bring|take) [along] [my|our|the] (kids|children|child|kid|baby|toddler|little one|little ones|grandkids)
        (kids|children|babies|toddlers) (welcome|allowed|come)
        (anything|something) for [the|my] (kids|children)
        what about [my|the] (kids|children|baby)
    """),
    "travel": Ways("""
        how (do|would|can|will) (i|we|you) get (there|to it|to that)
        (train|bus|taxi|petrol|travel|fare|fares|mileage|coach) [fare|fares|costs|cost|money|expenses] [be] (paid|
            covered|free|refunded|included|expenses)
        (is|are|do|does|will|would) [you|they|the|my|our] [pay|cover] [for] (travel|fare|fares|the train|the bus|petrol|
            transport|getting there|mileage|expenses)
        (is there|will there be|any|what about|how about) [a|any|the] (parking|lift|lifts|minibus|transport|travel|
            coach)
        who pays [for] [the|my|our] (train|travel|fare|fares|bus|taxi|petrol|coach)
        (cannot|can not|cant) afford .. (travel|train|bus|fare|petrol|to get there)
        (claim|get) [back] .. (travel|fare|fares|petrol|expenses)
    """),
    "suits": Ways(f"""
        who (is|are) {IT} [really|actually] (for|aimed at|meant for)
        (who|what kind of people|what sort of people) (goes|go|comes|come|can come|can go|can join|is it for)
        (is|are) {IT} [just|only|really|all|more] [meant|suitable] for
        (can|could) (anyone|anybody|i|we) [just] (come|go|join|turn up) [to it|along|if]
        (would|does|will) {IT} (suit|be right for|be any good for|work for) (me|us)
    """),
    "join": Ways("""
        (what|and what|then what) happens [next|then|now|after|if] [that|i|we] [say yes|join|book]
        (who|how) (adds|do you add|will add|does someone add) (me|us)
        how (do|does|would|can) (i|we|it|that|joining|booking) [get to] (join|work|sign up|book|get in)
        what [do] (i|we) (have|need) to do [next|to join|to book|then]
    """),
    "long": Ways(f"""
        (how long|what time|when) (does|do|will|is) {IT} (last|finish|end|over|go on|going to last|go on for|be over)
        how long is {IT}
    """),
    "cost": Ways(f"""
        how much (is|does|would|will) {IT} [cost|to|going to cost]
        (does|is|do|will) {IT} (cost|free|expensive|dear|cost anything)
        (do|will|would) (i|we) have to pay
        what does {IT} cost
    """),
    "when": Ways(f"""
        (when|what day|what date|what time|how often) (is|does|do|are) {IT} [meet|start|starts|on|happen|be|held|next]
        when (do|does) (they|you|it|we) meet
        what (time|day|date) [is it|does it start]
    """),
    "where": Ways(f"""
        (where|whereabouts) (is|does|do|are) {IT} [meet|held|on|happen|be]
        is {IT} (online|in person|on zoom|far|local|near (me|us|here)|face to face)
    """),
}
