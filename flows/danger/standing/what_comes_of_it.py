"""Danger stands, and they ask what comes of telling or ringing: social services, the children, the cost, the bill."""

from typing import Literal

from flows.danger.heard_of.put_plainly import put_plainly
from flows.danger.saying import danger_words
from flows.danger.standing import after_danger
from flows.hearing.spelling import Speller
from flows.hearing.ways import Ways, word_set
from flows.turn import Conversation, World
from flows.way_back import AFTER
from flows.wording import capital, listed
from flows.words import _, _n, joined

Asked = Literal["services", "children", "cost", "bill", "telling"]
MOST_WORDS, A_WORD_OR_TWO = 16, 2


def answer(talk: Conversation, text: str, around: str, world: World) -> str:
    """What is true of it, without a promise; empty where they ask nothing of the kind."""
    match asked(talk, text):
        case "services":
            return _services(around, world)
        case "children":
            return f"{NOT_DECIDED_HERE} {_services(around, world)}"
        case "cost":
            return _cost(talk, world)
        case "bill":
            return BILL
        case "telling":
            return _telling(talk, around, world)
    return ""


def asked(talk: Conversation, text: str) -> Asked | None:
    """Which of these they ask; a bare "is it free" is of the numbers only right after they were given."""
    words = put_plainly(text, SPELLER)
    if len(words.split()) > MOST_WORDS:
        return None
    if talk.step == AFTER and OF_THE_NUMBERS.said_in(words):
        return "cost"
    return next((each for each, ways in ASKED.items() if ways.said_in(words)), None)


def is_all_they_ask(text: str) -> bool:
    """Whether it is nothing but a question of social services or the children: what is told beside it is heard."""
    words = put_plainly(text, SPELLER)
    spans = [span for kind in OF_OTHERS for span in ASKED[kind].places(words)]
    return any(start <= A_WORD_OR_TWO and end == len(words.split()) for start, end in spans)


def _services(around: str, world: World) -> str:
    return NOBODY_SEES if world.listener(around) == "nobody" else THEY_MAY_HAVE_TO


def _telling(talk: Conversation, around: str, world: World) -> str:
    """Yes, who knows already, and whom to tell besides the numbers they were given."""
    young = talk.answer("aged") in ("young", "child")
    whom = AN_ADULT if young else SOMEBODY
    without_a_name = danger_words.of_ids(NO_NAME, world) if talk.answer("danger") == EXPLOITATION else ""
    nameless = NAMELESS.format(number=without_a_name) if without_a_name else ""
    return joined((YES, whom, after_danger.who_was_told(talk, around, world), nameless))


def _cost(talk: Conversation, world: World) -> str:
    given = danger_words.for_their_age(talk, world)
    free = [each.name for each in given if "free" in each.hours]
    others = [each.name for each in given if "free" not in each.hours]
    too = capital(FREE_TOO.format(names=listed(free), verb=IS.of(len(free)))) if free else ""
    unsure = CANT_SAY.format(names=listed(others, "or")) if others else ""
    return joined((FREE, too, unsure))


SPELLER = Speller(word_set("social services service worker children number helpline free credit bill charge charged"))
_SS = """(social services|social service|social worker|social workers|the social|social|ss|childrens services|
    children services|child services|child protection|the council|safeguarding|adult social care)"""
_KIDS = """(kid|kids|kiddies|child|children|baby|babies|son|sons|daughter|daughters|boy|boys|girl|girls|lad|lads|
    little one|little ones|bairns|weans|grandkids|grandchildren)"""
_ASKS = "(will|wil|would|do|does|did|are|is|have|has|can|could|might|should)"
_THEY = f"""(you|they|someone|somebody|anyone|anybody|people|it|this|adviser|the adviser|the duty adviser|police|
    the police|{_SS[1:-1]})"""
_CALL = """(it|that|they|the number|that number|this number|the helpline|that helpline|the line|the call|the calls|
    that call|calling|calling them|ringing|ringing them|ringing it|calling it|these numbers|those numbers|the numbers|
    phoning|phoning them|999|101|111|0808|0800)"""
OF_OTHERS: tuple[Asked, ...] = ("services", "children")
ASKED: dict[Asked, Ways] = {
    "services": Ways(f"""
        {_ASKS} {_THEY} [gonna|going to|have to|got to|need to|ever|been|be] (tell|telling|told|ring|ringing|rung|call|
            calling|contact|contacting|inform|involve|report|reporting|refer|referred|get|pass|passed|go|going|
            reported) [this|it|me|us|about me|about us|about it] [on] [to] {_SS} [about|on|with] [me|
            us|this|it|him|involved|them|the kids|my kids] [too|then|as well] $
        {_ASKS} {_SS} [going to|gonna|have to|be|get|ever] (find out|know|hear|told|get told|be told|come|involved|
            get involved|called|rung|visit|turn up|coming|see|see this|read this) [round|about it|about me|about this|
            here|out|of it|of this|too|then] $
        ^ .. not (tell|ring|call|contact|involve|get|inform|phone|let) [the] {_SS} [involved|know|about me|about this|
            please|in|round] $
        ^ .. not want {_SS} [to know|involved|to get involved|coming|coming round|to find out|knowing|told|round] $
        ^ [so|and|but] what about {_SS} $
    """),
    "children": Ways(f"""
        ^ .. {_ASKS} {_THEY} [going to|gonna|be able to|try to|try and|just] (take|taking|remove|removing|get) (my|our|
            the|me) {_KIDS} [away|off me|off us|from me|into care|off of me|away from me] [for this|for it|then|now] $
        ^ .. {_ASKS} (my|our|the) {_KIDS} [going to|gonna] [be|get] (taken|removed|put) [away|off me|from me|into care|
            in care|from us] $
        ^ .. (will|would|am|do|could) i [going to|gonna] (lose|losing|keep|get to keep) (my|our|the) {_KIDS} $
        ^ .. (scared|worried|afraid|frightened|terrified) [that] {_SS} [will|would|might|are going to|
            is going to] (take|taking) (my|our|the|me) {_KIDS} [away|off me|from me|into care] $
    """),
    "cost": Ways(f"""
        {_ASKS} {_CALL} [be|not|even] (cost|costs|charge) [me|us|anything|much|a lot|loads|money|for it] [money|to ring|
            to call|to phone|to ring it|to call it|to ring them|to call them|from a mobile|from my mobile|on a mobile|
            anything] $
        (is|are|will|was) {_CALL} [be] [a] (free|freephone|chargeable|premium rate) [number|numbers|call|to ring|
            to call|to phone|to use] [from|on] [a|my] [mobile|phone|landline] [then|though|too] $
        is it free to (ring|call|phone) [it|them|that|999|on|from] [from|on] [a|my] [mobile|phone] $
        how much (does|is|will|do) {_CALL} [be] [cost] [to ring|to call|to phone] $
        [do] i [have|ve] [got] (no|not any|not got any) [phone] credit [left|on my phone|on it] $
        (can|could|do) i (ring|call|phone|need) [it|them|999|any|to have] (with no|without|without any|credit) [credit|
            to ring|to call] $
        (do|will) i (pay|have to pay|get charged|be charged) (to ring|to call|for the call|for ringing|for calling) $
    """),
    "bill": Ways(f"""
        {_ASKS} {_CALL} [going to|gonna|be|even] (show|shows|show up|shows up|come up|comes up|appear|appears|seen|
            listed|itemised|itemized|on|go on) [up|on|in] [on|in] [the|my|our|his|her] [phone|mobile] (bill|bills|
            statement|contract|account|history|call log|call history|phone|records|record|log) $
        (can|could|will|would|does|do) (he|she|they|my \\w+) [be able to] (see|find|tell|know|find out|check) [that|if|
            out|who] i [have|ve] (rung|rang|ring|call|called|phone|phoned) [them|it|you|someone|anyone|999|the number|
            the helpline|the police] $
        (can|could|will|would) (he|she|they|my \\w+) [be able to] see (the|my) (call|calls|number) [on the bill|
            on my phone|after|i rang|i ring|on it|on there] $
        ^ .. (show|shows|showing|come|comes) [up] on [the|my|our|his] [phone] bill $
    """),
    "telling": Ways("""
        ^ [so|and|but|well|do you think|you think] (should|shall|must|ought) i [to] [really|just|maybe] (tell|report|
            say|speak|talk) [it|this] [to] [a|an|my|the] (someone|somebody|anyone|anybody|police|teacher|teachers|adult|
            school|grown up|people) [else|about it|about this|at school|then|or not|now] $
        ^ [so|and|but|well|do you think|you think] (should|shall) i (report it|report this|report them|
            say something|say anything) [then|or not|now] $
        ^ [so|and|but] is it (okay|right|safe|best) to tell [a|the] (someone|somebody|anyone|teacher|police|
            adult) [about it|about this] $
    """),
}
OF_THE_NUMBERS = Ways("""
    ^ [and|so|but] (is|are) (it|that|they|those|these) [a] (free|freephone) [call|number|numbers|then|though|please|
        to ring|to call|to phone] $
    ^ [and|so|but] (does|do|will) (it|that|they) (cost|charge) [me|anything|money|much|to ring|to call|
        to phone] [money] $
    ^ [and|so|but] how much (does|is|will) (it|that) [cost|be] $
""")
"""Of the helplines where they have just been given, and of us anywhere else."""
THEY_MAY_HAVE_TO = _(
    "I don't tell social services myself. Those on duty follow the programme's safeguarding rules: if a child or adult "
    "may be at risk, they may have to tell the council's safeguarding team, so I can't promise that it stays with us. "
    "Before you say more, you can ask whoever answers you what they'd pass on."
)
NOBODY_SEES = _(
    "I don't tell social services, and nobody on duty can be reached through me just now, so I can't say what a person "
    "would pass on. You can ask a helpline that before you tell them who you are."
)
NOT_DECIDED_HERE = _(
    "I can't say what social services would do: nobody in this chat decides that. It was right to ask for help."
)
FREE = _("999 is free to ring, also without credit.")
FREE_TOO = _("{names} {verb} free as well.")
IS = _n("is", "are")
CANT_SAY = _("I can't say what it costs to ring {names}.")
NO_NAME, EXPLOITATION = ("crimestoppers",), "exploitation"  # of `urgent.yaml`
YES = _("Yes. You did right to say it here, and it is not your fault.")
AN_ADULT = _(
    "Tell an adult you trust too: at school, at home or a relative. Childline listens at any time, whatever you did."
)
SOMEBODY = _("Tell somebody you trust too, where it's safe to.")
NAMELESS = _("To tell about a crime without your name: {number}.")
BILL = _(
    "I can't promise that it doesn't show: many bills leave out free calls, but not all. The phone keeps a list of "
    "calls too: take it out of there, or ring from another phone if you can."
)
