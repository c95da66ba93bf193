"""How things stood when we last spoke, in at most three lines, and what has changed since."""

from flows.choosing import chosen
from flows.diagnosing import diagnose, diagnosis
from flows.effects import Button, Say
from flows.events import Entered, Event, Said
from flows.handing_over.who_answers import called
from flows.history import Made
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU, returned
from flows.wording import capital, day, first_name, listed, today
from flows.words import _, joined

TOPICS_NAMED = 3


def lines(world: World) -> tuple[str, ...]:
    """Where the area was, what was wanted and what was under way, as it was then; nothing that isn't known."""
    return tuple(line for line in (_where(world), _wanted(world), _under_way(world)) if line)


def hello_again(world: World) -> str:
    """A greeting for somebody who has been here, by their name where they gave one."""
    name = first_name(world.person.name)
    return HELLO_AGAIN_NAME.format(name=name) if name else HELLO_AGAIN


def what_changed(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Recap, and ask what has changed; whatever they tell is heard as news of the area."""
    match event, chosen(talk, event):
        case Entered(), _:
            return Turn(talk, (Say(_recap(world), _answers(talk)),))
        case _, "same":
            return Turn(talk.at("menu.listening"), (Say(AS_IT_WAS, MENU),))
        case _, "changed":
            return Turn(talk.at("diagnose.tell_me"), ask=True)
        case _, "carry_on":
            return returned(talk)
        case Said(heard=heard), _ if heard.signals or heard.strengths:
            return diagnose.tell_me(talk.at("diagnose.tell_me"), event, world)
    return None


def _recap(world: World) -> str:
    known = lines(world)
    if not known:
        return NOTHING_YET
    hello = "" if _is_today(world) else f"{hello_again(world)} "
    return joined((f"{hello}{known[0]}", *known[1:], WHAT_CHANGED), "\n")


def _is_today(world: World) -> bool:
    heard = world.person.last_heard
    return bool(heard and heard.date() == world.now.date())


def _answers(talk: Conversation) -> tuple[Button, ...]:
    carry_on = (Button(_("Carry on"), "carry_on"),) if talk.interrupted else ()
    return (Button(_("Something has"), "changed"), Button(_("Nothing much"), "same"), *carry_on)


def _where(world: World) -> str:
    phase = diagnosis.phase_of(world.card, world.programme)
    if not world.card or not phase:
        return YOURE_IN.format(area=world.card.name) if world.card else ""
    known = {"area": world.card.name, "phase": phase.plain}
    if _is_today(world):
        return IT_IS.format(**known)
    if not world.person.last_heard:
        return IT_WAS.format(**known)
    return IT_WAS_ON.format(day=day(world.person.last_heard.date(), today(world)), **known)


def _wanted(world: World) -> str:
    topics = dict.fromkeys(need.topic for need in world.past.needs if need.mine and need.state == "open")
    known = {topic.id: topic.plain for topic in world.programme.topics}
    named = [known[topic] for topic in topics if topic in known][:TOPICS_NAMED]
    return WANTED.format(topics=listed(named)) if named else ""


def _under_way(world: World) -> str:
    if waiting := world.past.waiting:
        return GOING_TO_ANSWER.format(who=capital(called(waiting.who, world.programme)))
    saved = [made for made in world.past.suggestions if made.mine and made.answer in ("yes", "saved")]
    return _going_to_try(saved[-1], world) if saved else ""


def _going_to_try(made: Made, world: World) -> str:
    kind, _, wanted = made.offer.partition(":")
    guide = world.programme.guide(wanted) if kind == "guide" else None
    if guide:
        return PICKED_A_GUIDE.format(title=guide.title)
    clusters = {each.id: each.name for each in world.programme.clusters}
    named = clusters | {each.id: each.name for each in world.programme.partners}
    return PICKED.format(name=named[wanted]) if wanted in named else ""


HELLO_AGAIN, HELLO_AGAIN_NAME = _("Hello again."), _("Hello again, {name}.")
YOURE_IN, IT_IS = _("You're in {area}."), _("As I have it, {area} is {phase}.")
IT_WAS = _("When we last spoke, I'd have said {area} was {phase}.")
IT_WAS_ON = _("When we last spoke on {day}, I'd have said {area} was {phase}.")
WANTED, GOING_TO_ANSWER = _("You wanted help with {topics}."), _("{who} was going to answer you.")
PICKED_A_GUIDE, PICKED = _("You'd picked a guide, “{title}”."), _("You'd picked {name}.")
WHAT_CHANGED = _("What has changed since?")
AS_IT_WAS = _("Then it stands as it was. I'm here when you want something.")
NOTHING_YET = _("You haven't told me how things stand yet, so there's nothing to go back to. How are things going?")
