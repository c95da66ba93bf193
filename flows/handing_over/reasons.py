"""
Why a person is needed: what always goes to one, how soon, and what is said first. DOMAIN 10.4.

`reason_in` finds such a reason in somebody's words; `asked` and `missed` are the two that need no words.
"""

import re
from dataclasses import dataclass
from datetime import timedelta

from flows.effects import Urgency
from flows.handing_over.accused import accuses
from flows.handing_over.adviser_names import named, role_of
from flows.hearing.as_typed import as_typed
from flows.hearing.dates import when
from flows.turn import World
from flows.wording import today
from flows.words import _

NEAR = timedelta(weeks=8)


@dataclass(frozen=True, slots=True)
class Reason:
    """
    One reason for a person. `first` is said before anything else; `around` goes round the area's own adviser.

    `at_once` comes before the question on the table; any other reason only where a message was no answer to it.
    """

    id: str
    urgency: Urgency
    first: str
    around: bool = False
    at_once: bool = False
    words: str = ""


def reason(wanted: str) -> Reason:
    """The reason of that id; the plainest one for an id nobody knows."""
    return next((each for each in REASONS if each.id == wanted), REASONS[0])


def reason_in(text: str, world: World) -> Reason | None:
    """The reason for a person that these words give, most pressing first, or nothing."""
    said, names = as_typed(text), [each.name for each in world.programme.advisers] or [""]
    role = world.programme.words.adviser
    if any(complains(said, name, role) for name in names) or re.search(OF_ALL_OF_US, said):
        return reason("complaint")
    found = next((each for each in REASONS if each.words and re.search(each.words, said)), None)
    if (found is None or not found.around) and any(accuses(said, name, role) for name in names):
        return reason("complaint")
    return found


def due_by(text: str, world: World) -> Reason | None:
    """A date by which something must be done, where they ask for a person anyway: as pressing as any deadline."""
    found = MUST_BE_BY.search(text.lower())
    on = when(text[found.start() :], today(world)) if found else None
    return reason("deadline") if on and on - today(world) <= NEAR else None


def complains_of(text: str, name: str, role: str) -> bool:
    """Whether these words complain of an adviser of that name or of "the adviser", or say that they did wrong."""
    return complains(text, name, role) or accuses(text, name, role)


def complains(text: str, name: str, role: str) -> bool:
    """Whether these words say that they aren't happy with an adviser of that name, or with "the adviser"."""
    said = as_typed(text)
    people = "|".join(filter(None, (named(name) if name else "", role_of(role), "rep")))
    return bool(re.search(rf"\b({people})\b", said) and re.search(f"{COMPLAINS}|{MAKES_UNEASY}", said))


COMPLAINS = (
    r"\b(complain\w*|complaint|not happy with|unhappy with|fed up (of|with)|let (us|me) down|rude|ignor(es|ed|ing)"
    r"|useless|never (answers|replies|rings|calls|turns up)|doesn't (answer|reply|listen|ring|call)|don't trust"
    r"|(a|another|different|new) (different |new )?(adviser|advisor|rep)\b.*\binstead"
    r"|(different|new) (adviser|advisor|rep)|bull(y|ies|ied|ying)|shout(s|ed)|racist|discriminat\w+"
    r"|(comment|remark|joke|dig)s? about (my|our|her|his|their) (\w+ )?(colou?r|skin|race|religion|accent|hijab|turban"
    r"|faith|country|age|weight|disability|wheelchair|sexuality)) ?"
)
MAKES_UNEASY = (
    r"\b(makes? (me|us|her|him|people) (feel )?(uncomfortable|uneasy)|creepy|creeps|inappropriate|flirt\w*"
    r"|pressur\w+)\b"
)
OF_ALL_OF_US = (
    r"\b(you|yous|youse|you (lot|people|guys|all)) (just |simply )?(never|don't|do not) (even |ever )?(bother to )?"
    r"(answer|reply|get back to|listen|ring (me|us)|call (me|us)|turn up|care about us)\b"
    r"|\b(nobody|no one|no-one) (from|at|in|on) (your|the) (programme )?team (ever |even )?"
    r"(answers|replies|gets back|listens|rings|calls|turns up)\b"
)
FRAUD = (
    r"\b(fraud\w*|theft|thie(f|ves|ving)|steal(s|ing)?|stole|stolen|brib(e|es|ed|ery|ing)|backhanders?|embezzl\w+"
    r"|pocketing|on the fiddle|fiddl(e|ed|ing)|cook(ed|ing) the books|fake (invoice|receipt)s?"
    r"|missing money|money('s| is| has| has gone| gone)* missing"
    r"|(took|taken|taking|nicked) (the|our|all the) (money|cash|grant)"
    r"|(gone|run|ran|walked) off with the (money|cash)"
    r"|(some ?one|somebody)('s| has| have)? (just )?(took|taken|withdrawn|withdrew|spent) (out )?£ ?[\d,.]+"
    r"|£ ?[\d,.]+( has| is|'s)?( gone)? (missing|disappeared|vanished)"
    r"|(took|taken|withdrawn|withdrew) (out )?£ ?[\d,.]+.{0,40}\b(won'?t say|without (asking|telling)|no receipts?))\b"
)
THREATS = (
    r"\b(threat\w*|bull(y|ied|ies|ying)|harass\w*|discriminat\w*|racis[mt]|homophob\w*|sexis[mt]|intimidat\w*"
    r"|abusive)\b"
)
CONFLICT = (
    r"\b(walk(ed|ing)? out|stormed out|kick(ed|ing)? (him|her|them|someone|somebody) (off|out)|remov(e|ing) a member"
    r"|vot(e|ed|ing) (him|her|them) (off|out)|(fallen|falling|fell) out|at each other's throats"
    r"|not speaking to each other|splitting (up|in two)|civil war)\b"
)
DEADLINE = (
    r"\b((plan|funding|money|grant|lease|agreement|offer)( is|'s)? (runs?|running|ran) out"
    r"|(plan|funding|grant|lease|agreement) (ends|lapses|expires|is up|finishes)|about to lapse|close ?-?out money"
    r"|deadline)\b"
)
MUST_BE_BY = re.compile(
    r"\b(signed?|returned?|sent|send|in|back|paid|pay|due|done|decid\w+|reply|repl(y|ies)|answer(ed)?|submit\w*|apply|agreed?"
    r"|finish\w*|out|ready|filled in|want(s|ed)?|need(s|ed)?|has to|have to|must|got to|gotta)\b.{0,40}\b(by|before)\b"
    r"|\b(closes|closing|closing date|expires|ends|due)\b.{0,20}\b(on|by)\b"
)
EMPLOYER = (
    r"\b(redundan\w+|sack(ed|ing)?|dismiss\w*|not been paid|unpaid wages|grievance|disciplinary|employment contract"
    r"|(lto|trusted organisation) (is |has |keeps )*(failing|gone|going|folded|closing|pulling out"
    r"|changing|refus\w+))\b"
)
LEGAL = (
    r"\b(solicitors?|legal advice|su(ed|ing)|planning permission|tax (bill|return)|hmrc|vat|liable|liability"
    r"|sign (the|a) lease)\b"
)
PRESS = (
    r"\b(journalists?|reporters?|the press|newspaper|local paper|on the news|bbc|elections?|purdah|political party"
    r"|our mp)\b"
)

REASONS = (
    Reason("asked", "ordinary", _("Of course.")),
    Reason("peer", "ordinary", _("Of course.")),
    Reason("missed", "ordinary", _("A person will understand this better than I did.")),
    Reason("unmet", "ordinary", _("I don't have a good answer to that, so a person should see it.")),
    Reason("wall", "ordinary", ""),
    Reason("still_stuck", "ordinary", _("I'm sorry it still isn't sorted.")),
    Reason("not_helped", "ordinary", _("Then somebody else should have a look."), around=True),
    Reason("complaint", "soon", _("You can say so here, and it goes to somebody else."), around=True, at_once=True),
    Reason(
        "fraud",
        "soon",
        _("That needs a person. Leave names out here, and don't go looking for proof. The police can be told too."),
        around=True,
        at_once=True,
        words=FRAUD,
    ),
    Reason(
        "threats",
        "soon",
        _("Nobody should have to put up with that. A person should hear it, and there's no need for names."),
        at_once=True,
        words=THREATS,
    ),
    Reason("deadline", "soon", _("There's a date in that, so a person should see it soon."), words=DEADLINE),
    Reason("employer", "soon", _("That needs a person rather than me."), words=EMPLOYER),
    Reason(
        "conflict",
        "soon",
        _("That's hard to be in the middle of. Somebody from outside can help; leave names out if you can."),
        words=CONFLICT,
    ),
    Reason("legal", "ordinary", _("I can't give legal advice. A person can say who could."), words=LEGAL),
    Reason("press", "ordinary", _("Worth a word with a person before you answer them."), words=PRESS),
)
