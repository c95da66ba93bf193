"""What people ask about a group or an event: who it suits, when, where, travel, children, what happens after a yes."""

from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.programme import Cluster, Gathering, Programme
from flows.turn import Conversation, World
from flows.wording import adviser_name, capital, clock, day, today
from flows.words import _

MOST_AT_ONCE = 2
OFFERED = ("suggest.one", "suggest.when")
Meets = Cluster | Gathering


def meeting_of(offer: str, programme: Programme) -> Meets | None:
    """The group or event of an offer's id, or nothing."""
    kind, _, wanted = offer.partition(":")
    among: dict[str, tuple[Meets, ...]] = {"cluster": programme.clusters, "event": programme.gatherings}
    return next((each for each in among.get(kind, ()) if each.id == wanted), None)


def on_the_table(talk: Conversation, programme: Programme) -> Meets | None:
    """The group or event that the open question is about, or that was the only one named just now."""
    looked_at = "meets" if talk.step.startswith("coming.") else "offer" if talk.step in OFFERED else ""
    if each := meeting_of(talk.answer(looked_at), programme):
        return each
    every: tuple[Meets, ...] = (*programme.gatherings, *programme.clusters)
    named = [each for each in every if each.name in talk.last_words]
    return named[0] if len(named) == 1 else None


def offer_of(each: Meets) -> str:
    """The id under which a group or an event is offered."""
    return f"{'cluster' if isinstance(each, Cluster) else 'event'}:{each.id}"


def asked_in(words: str) -> list[str]:
    """What these plain words ask of a group or an event: children, travel, access, when …"""
    return [asked for asked, ways in ASKED.items() if ways.said_in(words)]


def told_of(each: Meets, words: str, world: World) -> str:
    """The answers from content, in whole sentences; what isn't known, with who would; '' where nothing is asked."""
    facts = _facts(each, world)
    asked = asked_in(words)[:MOST_AT_ONCE]
    who = {"adviser": adviser_name(world), "role": world.programme.words.adviser}
    who["stands"] = facts["when"]
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
    nowhere = each.travel if isinstance(each, Gathering) and plain(each.where).startswith("online") else ""
    return {
        "children": each.childcare,
        "travel": each.travel,
        "suits": each.suits,
        "join": each.join,
        "long": "",
        "access": nowhere,
        "parking": nowhere,
        "when": stands,
        "where": f"{stands} {each.travel}",
        "cost": COST.format(travel=each.travel, adviser=adviser_name(world)),
    }


AT = _("{day} at {hour}: {where}")
UNKNOWN = {
    "children": _("I don't know whether there's anything for children. {adviser} would; say “{role}” and I'll ask."),
    "access": _(
        "{stands} Whether there are steps, or room for a wheelchair, I don't know. {adviser} would; say “{role}” and "
        "I'll ask."
    ),
    "parking": _("Whether there's somewhere to park I don't know. {adviser} would; say “{role}” and I'll ask."),
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
        who (is|will be|is going to be) (looking after|minding|watching|having) (the|my|our) (kids|children|child|baby|
            toddlers|little ones)
        who (looks after|will look after|minds|will mind|watches|has) (the|my|our) (kids|children|child|baby|toddlers|
            little ones)
    """),
    "travel": Ways("""
        how (do|would|can|will) (i|we|you) get (there|to it|to that)
        (train|bus|taxi|petrol|travel|fare|fares|mileage|coach) [fare|fares|costs|cost|money|expenses] [be] (paid|
            covered|free|refunded|included|expenses)
        (is|are|do|does|will|would) [you|they|the|my|our] [pay|cover] [for] (travel|fare|fares|the train|the bus|petrol|
            transport|getting there|mileage|expenses)
        (is there|will there be|any|what about|how about) [a|any|the] (lift|lifts|minibus|transport|travel|
            coach)
        who pays [for] [the|my|our] (train|travel|fare|fares|bus|taxi|petrol|coach)
        (cannot|can not|cant) afford .. (travel|train|bus|fare|petrol|to get there)
        (claim|get) [back] .. (travel|fare|fares|petrol|expenses)
    """),
    "parking": Ways("""
        (is there|will there be|any|what about|how about|is the) [a|any|the|free] (parking|car park|parking spaces)
        (can|could|where can|where do|where could) (i|we) park
        (car park|parking) (near|nearby|there|at it|on site|available)
        ^ (parking|car park) $
    """),
    "access": Ways(f"""
        (wheelchair|wheelchairs|mobility scooter|walking frame|rollator|disabled access|step free|stepfree|hearing loop|
            disabled toilet|accessible|stairlift|wheel chair)
        (is|are|will) there [be] [any|many|lots of|a lot of] (steps|stairs|a lift|lift|a ramp|ramp|ramps)
        (is|will) {IT} [be] (upstairs|on the ground floor|accessible)
        (can not|cannot|can i|struggle|hard for me to|trouble) [to] (do|manage|climb|get up) [the|many|lots of] (stairs|
            steps)
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
