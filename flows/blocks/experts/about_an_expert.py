"""What people ask of an expert, answered from content: what they would do, what comes of it, is it too soon."""

from flows.choosing import chosen
from flows.effects import Button, Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.programme import Partner
from flows.suggesting import readiness
from flows.suggesting.on_the_table import told
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on, is_open
from flows.wording import DAYS, capital, counted, listed
from flows.words import _

MOST_WORDS = 14
NOT_HERE = ("welcome.", "handoff.", "check_in.")
KINDS = ("partner", "step")


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """The answer, with the question that is open; None for what isn't asked of an expert."""
    words = f" {plain(said.text)} "
    if len(words.split()) > MOST_WORDS or chosen(talk, said) or talk.step.startswith(NOT_HERE):
        return None
    partner, words = _meant(talk, words, world)
    text = _told(partner, words, talk, world) if partner else ""
    if not text:
        return None
    if talk.step == "suggest.one":
        return Turn(talk, (Say(text, talk.question),))
    return carry_on(talk, text) if is_open(talk) else Turn(talk.at("menu.listening"), (Say(text, WAYS_ON),))


def more_of(offer: str, talk: Conversation, world: World) -> str:
    """Everything on one: how the days are spent, what comes of it, and whether it would work yet."""
    partner = _of(offer, world)
    if partner is None:
        return ""
    return " ".join(
        (_looks_like(partner, world), RESULT.format(result=partner.result), how_ready(partner, talk, world))
    )


def how_ready(partner: Partner, talk: Conversation, world: World) -> str:
    """Whether what it needs is in place; if not, what hasn't been heard yet, and what to do first."""
    heard = readiness.heard_of(world, told(talk, world).kinds)
    if readiness.ready(partner, heard):
        return READY.format(name=partner.name)
    says = {signal.id: signal.says for signal in world.programme.signals}
    missing = [says[group[0]] for group in partner.needs if group and not heard & set(group) and group[0] in says]
    words = {"name": partner.name, "not_ready": partner.not_ready, "step": partner.first_step}
    return NOT_YET.format(missing=listed([THAT.format(says=each) for each in missing]), **words)


def _told(partner: Partner, words: str, talk: Conversation, world: World) -> str:
    if READY_FOR_IT.said_in(words.strip()):
        return how_ready(partner, talk, world)
    if THEY_DO.said_in(words.strip()):
        return _looks_like(partner, world)
    return f"{RESULT.format(result=partner.result)} {NOT_PROMISED}" if COMES_OF_IT.said_in(words.strip()) else ""


def _looks_like(partner: Partner, world: World) -> str:
    days = counted(min(partner.days, world.programme.experts.days), DAYS)
    return LOOKS_LIKE.format(name=partner.name, looks_like=partner.looks_like, days=capital(UP_TO.format(days=days)))


def _meant(talk: Conversation, words: str, world: World) -> tuple[Partner | None, str]:
    """Which expert is asked about: the one they name, or the one on the table; and the words with "it" for its name."""
    for partner in world.programme.partners:
        if (name := f" {plain(partner.name)} ") in words:
            return partner, words.replace(name, " it ")
    return (_of(talk.answer("offer"), world) if talk.step in ("suggest.one", "suggest.when") else None), words


def _of(offer: str, world: World) -> Partner | None:
    kind, _, wanted = offer.partition(":")
    return next((each for each in world.programme.partners if each.id == wanted and kind in KINDS), None)


WAYS_ON = (Button(_("See the experts"), "technical"), Button(_("Menu"), "menu"))
IT = "(it|that|this|they|them|he|she|the expert|the experts|an expert|these people|those people)"
THEY_DO = Ways(f"""
    what (would|will|do|does|can|could|are|is) {IT} [actually|really|even|going to] [be] (do|doing|happen|involve|
        look like)
    what (would|will|does|do|is) {IT} [actually|really] [be] like
    what (happens|would happen|will happen) [then|with {IT[1:-1]}|on the days|in those days|in the sessions]
    how (does|would|will|do) {IT} [actually|really|all] (work|go|run)
    how are the days (spent|used)
    what [do|would] (we|i) [actually] get [for] [the|our|those|up to] \\w+ days
""")
COMES_OF_IT = Ways(f"""
    what (comes|would come|will come|do we get|would we get|do you get) .. (out|from|end|of) [of] [{IT[1:-1]}]
    what (do|would|will) (we|i|you) (get|end up with|be left with) [at|in|out|after|from] [the|of] [end|{IT[1:-1]}]
    what (do|would|will) (we|i|you) have at the end
    what (is|are|was|would be) the (result|results|outcome|outcomes|point|use|good) [of] [{IT[1:-1]}|$]
    (does|did|has|will|would) {IT} [ever|really|actually] (work|worked|help|helped) [for|anyone|others|other|us|$]
    what (difference|good) (does|would|will|did) {IT} (make|do)
""")
READY_FOR_IT = Ways(f"""
    (are|were|is) (we|i|our group|us) [even|really|actually] (ready|far enough|there yet|too early|too soon|too small|
        big enough)
    (is|was|would) {IT} [be] [a bit|much|far|too] (too early|too soon|right for us|worth it|worth asking|early|soon)
    (do|would|should) (we|i) [have] need [to have|to be|anything|something|a plan] .. (first|before|ready|plan|$)
    what (do|would|should) (we|i) need [to have|to be|in place|for {IT[1:-1]}] [first|before|ready|in place|$]
    what (are we|is) (missing|still missing|stopping us)
    when (are|would|will) we [be] ready
    why (can we not|can not we|cannot we|cant we|not) (have|get|ask for) {IT} [yet|now]
    why (not|is it not|isnt it) [for us|ready] (yet|now)
""")
UP_TO, THAT = _("up to {days}"), _("that {says}")
LOOKS_LIKE = _("{name} usually means {looks_like}. {days} of their time in all, at no cost to your area.")
RESULT = _("Usually you end up with {result}.")
NOT_PROMISED = _("What comes of it where you are depends on your group, so nobody can promise it.")
READY = _("As far as I know, what {name} needs is in place where you are. A person still decides.")
NOT_YET = _("{name} works best once {not_ready}. What I haven't heard yet is {missing}. A first step is this: {step}")
