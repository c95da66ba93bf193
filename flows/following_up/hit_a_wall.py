"""Something got in the way: heard in their own words, and two ways round it, a smaller step or a person."""

from flows.choosing import chosen
from flows.diagnosing.diagnosis import evidence
from flows.effects import AnswerFollowUp, Button, RecordNeed, Say
from flows.events import Entered, Event, Said
from flows.following_up.how_it_went import subject_of, topic_of
from flows.following_up.promised import back, done, number, person
from flows.handing_over import handoff
from flows.handing_over.reasons import reason_in
from flows.turn import Conversation, Turn, World
from flows.wording import capital
from flows.words import _


def what_got_in_the_way(talk: Conversation, event: Event, world: World) -> Turn | None:
    """What got in the way, if they feel like it; a person or a smaller step whichever way."""
    if isinstance(event, Entered):
        text = WHAT_HELPED_LESS if talk.answer("how") == "so_so" else WHAT_GOT_IN_THE_WAY
        text = ANYTHING_MORE if talk.answer("got_in_the_way") else text
        return Turn(talk, (Say(text, _ways_round(world)),))
    match chosen(talk, event):
        case "smaller":
            return _something_smaller(talk, world)
        case "person":
            return handoff.begin(done(talk), reason="wall", words=_about_the_wall(talk, world))
        case "leave":
            return back(talk, ENOUGH_FOR_NOW)
    return _told(talk, event, world) if isinstance(event, Said) else None


def _told(talk: Conversation, said: Said, world: World) -> Turn | None:
    """They said what got in the way: kept in their words, with two ways round; a question of theirs is no answer."""
    if said.text.rstrip().endswith("?"):
        return None
    if found := reason_in(said.text, world):
        return handoff.begin(done(talk), reason=found.id, words=said.text)
    topic = topic_of(talk.answer("due_about"), world) or said.heard.topic
    need = (RecordNeed(topic, "said", said.text),) if topic else ()
    kept = (AnswerFollowUp(number(talk), talk.answer("how"), said.text), *need)
    after = talk.knowing(got_in_the_way=said.text[:600], heard_topic=topic or "")
    return Turn(after, (*kept, *evidence(said, world), Say(THANKS_FOR_TELLING, _ways_round(world))))


def _about_the_wall(talk: Conversation, world: World) -> str:
    words = talk.answer("got_in_the_way") or (A_BIT if talk.answer("how") == "so_so" else A_WALL)
    about = str(subject_of(talk.answer("due_about"), world)).strip("“”")
    return f"{capital(about)}: {words}"


def _something_smaller(talk: Conversation, world: World) -> Turn:
    topic = talk.answer("heard_topic") or topic_of(talk.answer("due_about"), world)
    tried = talk.answer("due_about") if ":" in talk.answer("due_about") else ""
    smaller = done(talk).without("offers", "only", "offer").at("suggest.choose", topic=topic, shown=tried)
    return Turn(smaller, (Say(SMALLER),), ask=True)


def _ways_round(world: World) -> tuple[Button, ...]:
    return (Button(_("A smaller step"), "smaller"), person(world), Button(_("Leave it for now"), "leave"))


WHAT_GOT_IN_THE_WAY = _(
    "That's hard when you've put the work in. What got in the way? Tell me if you feel like it, or pick one."
)
WHAT_HELPED_LESS = _(
    "Some of it worked, then. What would have made it better? Tell me if you feel like it, or pick one."
)
ANYTHING_MORE = _(
    "That's hard when you've put the work in. Thanks for saying. Tell me more if you feel like it, or pick one."
)
THANKS_FOR_TELLING = _("Thanks, that makes sense. Would a smaller step help, or a word with a person?")
SMALLER = _("Something smaller, then.")
ENOUGH_FOR_NOW = _("Then we'll leave it there. I'm here when you want to pick it up.")
A_WALL, A_BIT = _("we've hit a wall"), _("it only helped a bit")
