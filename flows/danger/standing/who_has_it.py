"""Danger was told, and they ask whether somebody by name knows of it, or who is on duty: what was sent says."""

from flows.danger.heard_of.which_adviser import in_role
from flows.danger.kept_from import going_round
from flows.handing_over.who_answers import called
from flows.hearing.ways import Ways
from flows.history import Alerted
from flows.turn import World, is_every_adviser
from flows.wording import at, capital, listed
from flows.words import _, _n

MOST_WORDS = 14


def answer(text: str, around: str, world: World) -> str:
    """What is true of whoever they ask about; empty where they ask nothing of the kind, or nobody was told."""
    named, words = in_role(text, world)
    if len(words.split()) > MOST_WORDS or world.listener(around) == "nobody":
        return ""
    if named and not is_every_adviser(named) and WHOM_THEY_KNOW.said_in(words):
        return CANT_KNOW.format(name=going_round.called(named, world))
    if WHO.said_in(words) or (KNOWS.said_in(words) and (not named or is_every_adviser(named))):
        return _of_all(around, world)
    return _of_one(named, around, world) if KNOWS.said_in(words) else ""


def asks(text: str, world: World) -> bool:
    """Whether they ask who knows of it by name."""
    _, words = in_role(text, world)
    return len(words.split()) <= MOST_WORDS and (KNOWS.said_in(words) or WHO.said_in(words))


def told_when(adviser: str, world: World) -> str:
    """When whoever this means was told of the danger, such as "at 09:00"; empty where they weren't."""
    return _when(
        [each for each in world.past.alerted if each.adviser and going_round.goes_round(adviser, each.adviser)], world
    )


def _of_one(adviser: str, around: str, world: World) -> str:
    name, since, off = (
        going_round.called(adviser, world),
        told_when(adviser, world),
        going_round.covers(around, adviser),
    )
    told = (TOLD if since else NOT_TOLD).format(name=name, since=since)
    return f"{told} {(OFF if off else KEEP_OFF).format(name=name)}"


def _of_all(around: str, world: World) -> str:
    told = [each for each in world.past.alerted if not going_round.goes_round(around, each.adviser)]
    if not told:
        return ""
    advisers = [going_round.called(each.adviser, world) for each in told if each.adviser]
    team = [world.programme.about.team] if len(advisers) < len(told) else []
    verb = WAS.of(len(advisers) + len(team))
    who = capital(listed([*advisers, *team]))
    text = ALL_TOLD.format(who=who, verb=verb, since=_when(told, world), taken=_taken(world))
    return f"{text} {_round(around, world)}".strip()


def _taken(world: World) -> str:
    """That nobody has it, or whom it was passed on to since."""
    passed = next((each for each in world.past.handoffs if each.urgency == "safety" and each.passed_on), None)
    return PASSED_ON.format(who=capital(called(passed.who, world.programme))) if passed else NOT_TAKEN


def _round(around: str, world: World) -> str:
    if not around:
        return ""
    if is_every_adviser(around):
        return ROUND_ALL.format(role=world.programme.words.adviser)
    since = told_when(around, world)
    return (TOLD_BEFORE if since else NEVER_TOLD).format(name=going_round.called(around, world), since=since)


def _when(told: list[Alerted], world: World) -> str:
    return at(min(each.at for each in told), world) if told else ""


KNOWS = Ways("""
    (does|do|did|has|have|is|was|will|would) [our|my|the|that] [duty] adviser [actually|already|even|been|got|get|ever|
        gonna|going to|be] (know|knows|no|knew|told|tell|heard|hear|seen|see|sees|find out|found out|got this|got it|
        get it|get this|get told|read|reads|contacted|alerted|aware|informed|rung|asked|involved|notified)
    (did|have|are|will|is|do) [you] [going to|actually|already|been|gonna] (tell|told|telling|ask|asked|contact|
        contacted|let|alert|alerted|inform|informed|ring|rung|text|texted|message|messaged) [our|my|the|
        that] [duty] adviser
    (is|will) [our|my|the] adviser [be] [the|one of the] [one] (on duty|duty|coming|answering|going to answer|
        gonna answer|answer|the one|one|on it|dealing|there|there now|who answers|reading|working|in)
    (is|will) it [be|going to be|gonna be] [our|my|the] adviser
    (is|has|was) it [gone|been|go|sent] to [our|my|the] adviser
    ^ [so] [our|my|the] adviser (know|knows) [yet|about it|about this|now|about me] [yet|then] $
    (have|did|has) [you|anyone|anybody|someone|somebody] (spoke|spoken|speak|talk|talked) to [our|my|the] adviser
    what does [our|my|the] adviser know
    when (did|was) [you] [tell] adviser [told]
""")
WHO = Ways("""
    whose on (duty|call|shift) [now|today|tonight|then|please] $
    who is [it] [the|our|my|your] [person] [on] (duty|call|shift) [adviser|person|worker|officer|one|manager] [now|
        today|tonight|then|please|exactly|there|at the moment|right now] $
    who is [the|our|my|your] (adviser|person|people) [who is] on (duty|call|shift)
    who (are|is) (they|these people|those people|these|those|the people|everyone|everybody|people|the others|
        them) [you told|on duty|you have told|then|exactly] $
    who (will|is) [it] [be] [going to|gonna|that will|the one] (answer|answering|reply|replying|write|writing) [to] [me|
        us|here|this] [then|now|back] $
    who (has|have|is|got|have got|has got) [got|seen|read|taken|picked up|looking at|dealing with|reading] (it|this|
        the alert|my message|this up|it up) [now|yet|already|then] $
    (has|have|is) (anyone|anybody|somebody|someone|any of them|one of them) [actually|already|even] (taken|picked|got|
        seen|read|reading|looking|dealing|looked) [it|this|up|at|with|my message|the alert] [it|this|up] [yet|now] $
    (which|what) (adviser|advisers|person|people) [is|are|has|have|did|do|got] .. (told|tell|duty|it|this|answer|
        answering|on|know|knows) $
    (what|who) (is|are) (their|the duty advisers|the advisers|the persons) (name|names|called) $
    (name|names) of [the] [duty] (adviser|advisers|person|people) [on duty] $
    what is the duty adviser called
""")
WHOM_THEY_KNOW = Ways("""
    (does|do|did|could|might) [our|my|the] adviser know (him|her|them|my \\w+|his \\w+|her \\w+|
        the dad) [then|well|personally|at all] $
    (is|are|was) [our|my|the] adviser [a|any|good|best] (friends|mates|related|friend|friendly|family|married|cousins|
        his|her|in with|close|mate|pals)
    (will|would|could|might|is|does) [our|my|the] adviser [going to|gonna|ever] (tell|warn|ring|talk to|speak to|say to|
        speak with) (him|her|them|my \\w+|his \\w+)
""")
TOLD = _("{name} was told {since} that somebody may not be safe, with any name and area I have.")
NOT_TOLD = _("I haven't told {name} of it.")
OFF = _("It goes round {name}, who hears nothing more of it from me.")
KEEP_OFF = _("If {name} shouldn't have it, write “not {name}”: then it goes round {name}, and others answer you.")
CANT_KNOW = _(
    "I can't see whom {name} knows or talks to. If {name} shouldn't have it, write “not {name}”: then it goes round "
    "{name}, and others answer you."
)
ALL_TOLD = _(
    "{who} {verb} told {since} that somebody may not be safe. {taken} They hear it again every 10 "
    "minutes until a person answers you here."
)
WAS = _n("was", "were")
NOT_TAKEN = _("Nobody has it just now.")
PASSED_ON = _("It was passed on to {who}, who hasn't taken it yet.")
TOLD_BEFORE = _("It goes round {name}, who was told {since} and hears nothing more.")
NEVER_TOLD = _("It goes round {name}, who hasn't been told.")
ROUND_ALL = _("It goes round every {role}.")
