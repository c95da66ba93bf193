"""
Suggesting: at most three things, each with what it takes, why it fits and whose idea it is.

`topic` and `said` (topic:words) are what it's about; `offers` what was shown last, `shown` before that; `offer` the one
looked at, `full` one whose wait for a place was offered. What fits is found in `offers.py` and worded in
`offer_words.py`; when to come back is agreed in `following_up/coming_back.py`; what was saved is in `saved.py`.
"""

from datetime import date

from flows.blocks.meeting_up import coming, mine
from flows.blocks.meeting_up.about_a_meeting import meeting_of
from flows.choosing import at_place, chosen
from flows.effects import AnswerSuggestion, Button, Effect, JoinCluster, RequestPackage, Say
from flows.events import Entered, Event, Said
from flows.following_up.coming_back import REMEMBER, finished, left_until, may_remember, remember_me
from flows.following_up.coming_back import meeting as meeting
from flows.following_up.coming_back import not_now as not_now
from flows.following_up.coming_back import when as when
from flows.handing_over import handoff
from flows.hearing.dates import when as day_in
from flows.suggesting import offer_words, offers, turned_down
from flows.suggesting.more_of_it import more_of
from flows.suggesting.offer_answers import WORDS_OF_AN_ANSWER, asks_something, meant, puts_off, ruled_out, step_wanted
from flows.suggesting.offer_words import kind_of
from flows.suggesting.offers import Offered, Told
from flows.suggesting.on_the_table import newly_suggested, opened_here, seen_here, told, topic_here
from flows.suggesting.saved import FROM_A_TOPIC, LOOK, kept_for_later
from flows.suggesting.saved import look_round as look_round
from flows.suggesting.saved import saved as saved
from flows.suggesting.turned_down import Block
from flows.turn import Conversation, Turn, World
from flows.way_back import leaving
from flows.wording import adviser_name, ask_them, today
from flows.words import _


def choose(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Show at most three that fit, and ask which to look at."""
    if isinstance(event, Entered):
        return _shown(talk, world)
    key = chosen(talk, event)
    if offer := at_place(key, ["", *talk.answer("offers").split()]):
        return Turn(talk.at("suggest.one", offer=offer), ask=True)
    if turn := _elsewhere(talk, key, world):
        return turn
    return _in_their_words(talk, event, world) if isinstance(event, Said) else None


def one(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Show one in detail, and take whatever answer they give."""
    each = offers.find(talk.answer("offer"), topic_here(talk, world), world, told(talk, world))
    if each is None:
        return Turn(talk.without("offer", "offers").at("suggest.choose"), (Say(GONE),), ask=True)
    if isinstance(event, Entered):
        return _of_theirs(each, talk, world) or _by_itself(each, talk, world)
    key = chosen(talk, event)
    if isinstance(event, Said):
        if on := _day_to_leave_it(event.text, key, world):
            return left_until(talk, on, world)
        if not key or key == "no":
            return _in_their_words(talk, event, world, each)
    return _answered(key, each, talk, world)


def something_else(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask what kind would suit better; a kind they rule out isn't offered again."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(WHAT_WOULD_SUIT, (*KINDS, _ask_adviser(world), LOOK)),))
    key = chosen(talk, event)
    if key in offers.FINDERS and key != "adviser":
        again = talk.without("offers", "offer").at("suggest.choose", only=key, shown=seen_here(talk), again="yes")
        return Turn(again, ask=True)
    if turn := _elsewhere(talk, key, world):
        return turn
    return _in_their_words(talk, event, world) if isinstance(event, Said) else None


def browsing(talk: Conversation, said: Said) -> Turn | None:
    """Said anywhere: what was saved, where a request is up to, or let me look round."""
    step = step_wanted(said.text)
    return Turn(leaving(talk).without(*FROM_A_TOPIC).at(step), ask=True) if step else None


def _shown(talk: Conversation, world: World) -> Turn:
    topic = topic_here(talk, world)
    if not topic:
        return Turn(talk.at("diagnose.what_helps"), ask=True)
    if talk.answer("offers_for") not in ("", topic):
        talk = talk.without("offers", "shown", "only", "offer", "again")
    about, here = world.programme.topic(topic).plain, told(talk, world)
    found = _still(talk, here, world) or offers.suggestions(topic, world, here)
    if not found:
        nothing = NOTHING_LEFT.format(about=about, adviser=adviser_name(world))
        return Turn(talk, (Say(nothing, (_ask_adviser(world), LOOK)),))
    opening = offer_words.opening(about, asked=here.asked, again=bool(talk.answer("again")), words=here.words)
    after = talk.without("again", "only").knowing(offers=" ".join(each.offer for each in found), offers_for=topic)
    return Turn(after, (*newly_suggested(found, talk, world), offer_words.together(found, opening, world)))


def _still(talk: Conversation, here: Told, world: World) -> tuple[Offered, ...]:
    """What was shown before, so far as it's still open: coming back shows the same."""
    topic = topic_here(talk, world)
    before = (offers.find(each, topic, world, here) for each in talk.answer("offers").split())
    return tuple(each for each in before if each and turned_down.is_open(each.offer, world))


def _of_theirs(each: Offered, talk: Conversation, world: World) -> Turn | None:
    """What they have joined or booked already isn't offered to them once more."""
    meets = meeting_of(each.offer, world.programme)
    if meets is None or mine.standing(meets, world) in ("", "lapsed"):
        return None
    return Turn(talk.at("coming.mine", meets=each.offer), ask=True)


def _by_itself(each: Offered, talk: Conversation, world: World) -> Turn:
    here = talk.knowing(full=each.offer) if offer_words.is_full(each, world) else talk.without("full")
    return Turn(here, (*opened_here(each, talk, world), offer_words.by_itself(each, world)))


def _answered(key: str, each: Offered, talk: Conversation, world: World) -> Turn | None:
    match key:
        case "yes":
            return _agreed(each, talk, world)
        case "more":
            return Turn(talk.at("guides.read"), (AnswerSuggestion(each.offer, "more"),), ask=True)
        case "save":
            return kept_for_later(talk, each.offer, world)
        case "not_now":
            return Turn(talk.at("suggest.not_now"), ask=True)
        case "remember":
            return remember_me(talk, "suggest.one")
        case "no":
            return _not_for_us(each, talk, world)
    return _elsewhere(talk, key, world)


def _agreed(each: Offered, talk: Conversation, world: World) -> Turn:
    yes, wanted = AnswerSuggestion(each.offer, "yes"), each.offer.partition(":")[2]
    match kind_of(each):
        case "adviser":
            return handoff.begin(talk, words=told(talk, world).words).first(yes)
        case "academy":
            return Turn(talk.at("academy.who"), (yes,), ask=True)
        case "expert" if world.goes_round_theirs:  # a request is their adviser's to see
            return handoff.begin(talk, words=EXPERT_HELP.format(title=each.title)).first(yes)
        case "expert":
            return _package(each, wanted, talk, world).first(yes)
        case "cluster" | "event" if not may_remember(talk, world):
            return Turn(talk, (Say(NAME_NEEDED, (REMEMBER, Button(_("Not now"), "not_now"))),))
        case "cluster":
            joins = next((found.join for found in world.programme.clusters if found.id == wanted), "")
            text = f"{JOINED.format(name=each.title, meets=each.takes)} {joins}"
            return _asked_when(talk, text, yes, JoinCluster(wanted))
        case "event":
            return coming.a_place(wanted, talk, world)
    return _asked_when(talk, GOOD_LUCK, yes)


def _package(each: Offered, partner: str, talk: Conversation, world: World) -> Turn:
    days = next(found.days for found in world.programme.partners if found.id == partner)
    request = RequestPackage(partner, topic_here(talk, world), min(days, world.programme.experts.days))
    text = REQUESTED.format(name=each.title, adviser=adviser_name(world), team=world.programme.about.team)
    text += "" if may_remember(talk, world) else f" {ONLY_THE_REQUEST}"
    return _asked_when(talk, text, request)


def _asked_when(talk: Conversation, text: str, *effects: Effect) -> Turn:
    return Turn(talk.at("suggest.when"), (*effects, Say(text)), ask=True)


def _not_for_us(each: Offered, talk: Conversation, world: World) -> Turn:
    no, topic = AnswerSuggestion(each.offer, "not_for_us"), topic_here(talk, world)
    seen = talk.without("offers", "offer").knowing(shown=seen_here(talk, each.offer), again="yes")
    if not topic or not offers.suggestions(topic, world, told(seen, world)):
        return finished(talk, NEVER_AGAIN, no)
    return Turn(seen.at("suggest.choose"), (no, Say(NEVER_AGAIN)), ask=True)


def _in_their_words(talk: Conversation, said: Said, world: World, each: Offered | None = None) -> Turn | None:
    """Answers that have no button: no to a whole kind, none of these, not now, let me look round."""
    if len(said.text.split()) <= WORDS_OF_AN_ANSWER and (block := ruled_out(said.text)):
        return _kind_ruled_out(block, talk, world)
    key = meant(said.text)
    if key == "more":
        return more_of(talk, each, world)
    if not each and key == "not_now" and (on := _day_to_leave_it(said.text, key, world)):
        return left_until(talk.without("offer"), on, world)
    if key == "look":
        return _elsewhere(talk, key, world)
    if each and key:
        return _answered(key, each, talk, world)
    if key in ("not_now", "no") or (key == "else" and talk.step == "suggest.something_else"):
        return finished(talk, LEFT_FOR_NOW)
    return _elsewhere(talk, key, world)


def _kind_ruled_out(block: Block, talk: Conversation, world: World) -> Turn:
    every = (each.offer for each in offers.every(topic_here(talk, world), world, told(talk, world)))
    near = [each for each in (talk.answer("offer"), *talk.answer("offers").split(), *every) if each]
    of_kind = [each for each in near if turned_down.block_of(each) == block]
    declined = AnswerSuggestion(of_kind[0] if of_kind else STANDS_FOR[block], "declined_kind")
    seen = talk.without("offers", "offer", "only").at("suggest.choose", again="yes", shown=seen_here(talk, *of_kind))
    return Turn(seen, (declined, Say(KIND_LEFT_OUT[block].format(kind=world.programme.academy.kind.lower()))), ask=True)


def _day_to_leave_it(text: str, key: str, world: World) -> date | None:
    other = (key and key != "not_now" and not puts_off(text)) or asks_something(text)
    if other or len(text.split()) > WORDS_OF_AN_ANSWER:
        return None
    on = day_in(text, today(world), world.card.next_meeting if world.card else None)
    return on if on and on > today(world) else None


def _elsewhere(talk: Conversation, key: str, world: World) -> Turn | None:
    match key:
        case "adviser":
            return handoff.begin(talk, words=told(talk, world).words)
        case "look":
            return Turn(talk.at("suggest.look_round"), ask=True)
        case "else":
            return Turn(talk.at("suggest.something_else"), ask=True)
    return None


def _ask_adviser(world: World) -> Button:
    return Button(ask_them(world), "adviser")


KINDS = (
    Button(_("Something to read"), "read"),
    Button(_("People to meet"), "people"),
    Button(_("Expert help"), "expert"),
)
STANDS_FOR: dict[Block, str] = {"read": "guide:", "people": "cluster:", "expert": "partner:", "academy": "academy"}

NAME_NEEDED = _(
    "I can only put a name down for somebody I may remember, and you asked me not to. Shall I, from now on?"
)
GONE = _("That one's been taken out since, sorry.")
GOOD_LUCK = _("Good. You know the place, so change whatever doesn't fit.")
JOINED = _("I've asked for you to join {name}. It meets {meets}.")
REQUESTED = _("I've asked {adviser} and {team} for {name}. It's a request, not a promise: they'll tell you yes or no.")
ONLY_THE_REQUEST = _("So that they can, I keep the request itself, and nothing else you tell me.")
NEVER_AGAIN = _("Fair enough, I won't offer that again.")
LEFT_FOR_NOW = _("That's fine. Write to me when something comes up.")
WHAT_WOULD_SUIT = _("What would suit you better? You can also tell me what to leave out.")
EXPERT_HELP = _("I'd like expert help: {title}")
NOTHING_LEFT = _("I've nothing else about {about} that you haven't seen. {adviser} may know more. What would you like?")
KIND_LEFT_OUT: dict[Block, str] = {
    "read": _("All right, nothing more to read."),
    "people": _("All right, no groups or events."),
    "expert": _("All right, no experts from outside."),
    "academy": _("All right, I'll leave the {kind} out."),
}
