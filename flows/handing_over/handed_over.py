"""A person has the chat: the bot is silent and passes things both ways, until it is handed back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from flows.choosing import chosen
from flows.danger import alarm, in_doubt
from flows.danger.saying import danger_words
from flows.effects import AddToHandoff, Button, Effect, FollowUp, RateHandoff, Say
from flows.events import AdviserSaid, Entered, Event, FileLost, HandoffClosed, HandoffDelayed, HandoffTaken, Said
from flows.files import files_in
from flows.following_up.patience import at_on, kept_on, wants_quiet
from flows.handing_over import beside_an_adviser, handoff, kept_from_them, not_to_them, sent
from flows.handing_over.who_answers import (
    NOBODY_ON_DUTY,
    PASSED_ON_IN_DANGER,
    called,
    has_the_chat,
    name_of,
    settled,
    who_still_has_it,
)
from flows.history import Waiting
from flows.listening import attached
from flows.suggesting.named_in_a_reply import suggested_in
from flows.turn import Conversation, Turn, World
from flows.way_back import AFTER, ASKING, IDLE, LEFT_OPEN, OF_A_DANGER
from flows.wording import adviser_name, capital, day, differently, today
from flows.words import _, joined

LOOK_IN = timedelta(weeks=2)


def moved(
    talk: Conversation, event: HandoffTaken | AdviserSaid | HandoffDelayed | HandoffClosed | FileLost, world: World
) -> Turn:
    """Something came of this resident's handoff."""
    match event:
        case HandoffTaken(handoff=number, by=by, again=again):
            asks = _is_still_ours(talk, world)
            way = TAKEN_MEANWHILE if asks else BACK if again else TAKEN
            told = Say(has_the_chat(way, name_of(by, world.programme), talk, world))
            return Turn(_with(talk, number), (told,), ask=asks)
        case AdviserSaid():
            return _relayed(talk, event, world)
        case HandoffDelayed():
            open_ones = world.past.handoffs
            here = settled(talk, open_ones) if open_ones else replace(talk, owner="waiting")
            buttons = sent.WHILE_WAITING if here.owner == "waiting" and talk.step == "handoff.waiting" else ()
            quiet = (wants_quiet(world.person, world.now) or not event.aloud) and not event.safety
            return Turn(here, () if quiet else (Say(_delayed(talk, event, world), buttons),))
        case HandoffClosed():
            return _closed(talk, event, world)
        case FileLost():
            return Turn(talk, (attached.lost(event),))


def while_adviser_has_it(talk: Conversation, said: Said, world: World) -> Turn:
    """What is said goes to whoever has the chat; the bot answers only what is about the chat itself."""
    ours = beside_an_adviser.commanded(talk, said, world) or beside_an_adviser.answered(talk, said, world)
    if ours := ours or not_to_them.answered(talk, said, world) or kept_from_them.complained(talk, said, world):
        return ours
    text = CHANGED_TO.format(words=said.text) if said.correction else said.text
    if asks := kept_from_them.asked_first(talk, text, world):
        return asks
    return Turn(beside_an_adviser.put_aside(talk), (AddToHandoff(text),))


def did_it_help(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Whether the person helped, in one tap; if not, somebody else is offered."""
    if isinstance(event, Entered):
        return Turn(
            talk.without("untaken"), (Say(IS_IT_SORTED if talk.answer("untaken") else DID_IT_HELP, YES_A_BIT_NO),)
        )
    helped = chosen(talk, event)
    match helped:
        case "else":
            return handoff.begin(talk, reason="not_helped")
        case "no_need":
            return Turn(talk.at("menu.listening"), (Say(FAIR_ENOUGH, sent.ways_on(talk)),))
    if helped not in RATED:
        return None
    rated = RateHandoff(talk.number("handed_back"), helped)
    answer = RATED[helped].format(role=world.programme.words.adviser)
    if helped == "no":
        return Turn(talk, (rated, Say(answer, SOMEBODY_ELSE)))
    return Turn(talk.without("handed_back").at("menu.listening"), (rated, Say(answer, sent.ways_on(talk))))


def _with(talk: Conversation, number: int) -> Conversation:
    over = in_doubt.is_here(talk) or talk.step.startswith(("handoff.", "handed_over."))
    open_question = talk.step not in IDLE and not over
    interrupted = talk.step if open_question else talk.interrupted
    here = talk.at(ASKING) if talk.answer("worry") else talk
    return replace(here, owner="adviser", handoff=number, interrupted=interrupted)


def _relayed(talk: Conversation, event: AdviserSaid, world: World) -> Turn:
    who = name_of(event.by, world.programme)
    words = f"{_with_role(who, event.by, world)}: {event.text}"
    said = Say(words, spoken=len(words), files=files_in(event.text))
    theirs = suggested_in(event.text, event.by, world)
    here = beside_an_adviser.put_aside(talk) if talk.step == LEFT_OPEN else talk
    if talk.owner == "adviser":
        return Turn(_with(here, event.handoff), (said, *theirs))
    asks = _is_still_ours(talk, world)
    quiet = Say(has_the_chat(TAKEN_MEANWHILE if asks else QUIET, who, talk, world))
    return Turn(_with(here, event.handoff), (said, quiet, *theirs), ask=asks)


def _is_still_ours(talk: Conversation, world: World) -> bool:
    """Whether a question of ours is asked again when somebody takes the chat: about danger, or not for them to see."""
    return bool(talk.answer("worry")) or handoff.goes_round_them(talk, world)


def _with_role(who: str, by: str, world: World) -> str:
    """Who wrote, and what they are here; the team's own name says so by itself."""
    team = world.programme.about.team
    if who == team:
        return capital(team)
    adviser = any(adviser.name == by for adviser in world.programme.advisers)
    return f"{who} ({world.programme.words.adviser if adviser else team.removeprefix('the ')})"


def _delayed(talk: Conversation, event: HandoffDelayed, world: World) -> str:
    if event.safety:
        return _delayed_in_danger(talk, event, world)
    who = name_of(event.who, world.programme)
    if event.by_when is None:
        return differently(talk, [way.format(who=who) for way in NO_ANSWER])
    words = DELAYED if event.has_it else LATER
    told = words.format(who=capital(_in_whose_stead(who, event, world)), by_when=day(event.by_when, today(world)))
    if event.later:
        return f"{told} {SORRY_LATER}"
    return f"{THANKS} {told}" if event.waited else told


def _in_whose_stead(who: str, event: HandoffDelayed, world: World) -> str:
    """Whoever it is, and for whom if they stand in for the resident's own adviser: never why."""
    cover, round_them = world.cover, [each for each in world.past.handoffs if each.id == event.handoff and each.around]
    stands_in = cover is not None and cover.standing_in and cover.who == event.who and not round_them
    return STANDS_IN.format(who=who, adviser=adviser_name(world)) if stands_in else who


def _delayed_in_danger(talk: Conversation, event: HandoffDelayed, world: World) -> str:
    if world.listener(alarm.round_whom(talk, world)) == "nobody":
        return f"{NOBODY_ON_DUTY} {danger_words.RING_999}"
    who = capital(name_of(event.who, world.programme)) if event.who else ""
    return f"{PASSED_ON_IN_DANGER.format(who=who)} {CANT_SAY_HOW_SOON}" if who else NO_ANSWER_IN_DANGER


def _closed(talk: Conversation, event: HandoffClosed, world: World) -> Turn:
    if world.past.handoffs:
        return _one_closed(talk, event, world.past.handoffs, world)
    here = replace(talk.at("menu.listening", handed_back=str(event.handoff)), owner="bot", handoff=0)
    who = capital(name_of(event.by, world.programme) or adviser_name(world))
    closed = (CLOSED if talk.owner == "adviser" else CLOSED_UNTAKEN).format(who=who)
    if talk.answer("worry"):
        asking = _but_for_the_doubt(here) if event.safety else here.at(ASKING)
        return Turn(asking, (Say(closed),), ask=True)
    if event.safety or talk.answer("alarms"):
        quiet = here.without(*OF_A_DANGER) if event.safety else here
        return Turn(replace(quiet, interrupted=""), (Say(joined((closed, AFTER_DANGER))),))
    text, effects = _looking_in(world)
    said = SPOKE.format(who=who) if event.spoke else closed
    talked = {} if event.spoke or talk.owner == "adviser" else {"untaken": "yes"}
    return Turn(here.at("handed_over.did_it_help", **talked), (*effects, Say(f"{said}{text}")), ask=True)


def _one_closed(talk: Conversation, event: HandoffClosed, left: Sequence[Waiting], world: World) -> Turn:
    """One of several is over: the chat goes to whoever has the next, danger first, and nothing chirpy is asked."""
    danger, doubt = any(each.urgency == "safety" for each in left), talk.answer("worry")
    if doubt:
        here = talk.at(ASKING) if danger else _but_for_the_doubt(talk)
    elif danger:
        here = talk.at(AFTER)
    else:
        step = "handoff.waiting" if left[0].state == "waiting" else "menu.listening"
        here = replace(talk.without(*OF_A_DANGER).at(step), interrupted="")
    if_in_danger = (danger_words.RING_999,) if danger or event.safety else ()
    who, still = name_of(event.by, world.programme), who_still_has_it(talk, left[0], world)
    finished = FINISHED_ONE if who == called(left[0].who, world.programme) else FINISHED.format(who=capital(who))
    text = joined((finished, still, *if_in_danger))
    return Turn(settled(here, left), (Say(text),), ask=bool(doubt))


def _but_for_the_doubt(talk: Conversation) -> Conversation:
    """A danger is closed, and another doubt is still open: it is asked about, and nothing else is remembered."""
    return talk.without(*(set(OF_A_DANGER) - {"danger"})).at(ASKING)


def _looking_in(world: World) -> tuple[str, tuple[Effect, ...]]:
    """A check-in two weeks on, if they agreed to be remembered and hear from us."""
    if not world.person.consent or world.person.stopped:
        return "", ()
    due = kept_on(at_on(today(world) + LOOK_IN, world), "handoff", world)
    return LOOKING_IN.format(day=day(today(replace(world, now=due)), today(world))), (
        FollowUp("hello", "handoff", due),
    )


YES_A_BIT_NO = (Button(_("Yes"), "yes"), Button(_("A bit"), "a_bit"), Button(_("No"), "no"))
SOMEBODY_ELSE = (Button(_("Ask somebody else"), "else"), Button(_("No need"), "no_need"))
FAIR_ENOUGH = _("Fair enough. I'm here when you want me.")
RATED = {
    "yes": _("Good to know. I'm here when you want me."),
    "a_bit": _("Thanks, that's useful to know. Say “{role}” any time you want more of their time."),
    "no": _("Thanks for saying so. It can go to somebody else instead, if you'd like."),
}
TAKEN = _("{who} has this chat now. What you write goes straight to them, and I'll be quiet until they hand it back.")
BACK = _("{who} is back in this chat. What you write goes straight to them, and I'll be quiet until they hand it back.")
TAKEN_MEANWHILE = _("{who} has this chat now, and what you write goes to them. Only this is still for me.")
QUIET = _("{who} has this chat now, and I'll be quiet until they hand it back.")
THANKS = _("Thanks for waiting.")
STANDS_IN = _("{who}, standing in for {adviser},")
DELAYED = _("{who} has your message now and will answer you here by {by_when}.")
LATER = _("{who} will answer you here by {by_when}.")
SORRY_LATER = _("I'm sorry, that's later than you were told.")
NO_ANSWER = (
    _(
        "I'm sorry: you still have no answer, though you were told you'd have one by now. I ask {who} again every "
        "working day until somebody answers you here."
    ),
    _(
        "There's still no answer for you, and I'm sorry. I keep asking {who}. I'll say so less often now, but ask me "
        "any time how it stands."
    ),
)
NO_ANSWER_IN_DANGER = _(
    "Nobody is answering you here just now, so I've told everybody on duty again, and will every 10 minutes until "
    "somebody does. If anyone is in danger, ring 999."
)
CANT_SAY_HOW_SOON = _("I can't say how soon that is: if anyone is in danger meanwhile, ring 999.")
FINISHED, FINISHED_ONE = _("{who} has finished here."), _("One thing is closed now.")
CLOSED, CLOSED_UNTAKEN = _("{who} has handed this chat back to me."), _("{who} has closed this.")
SPOKE = _("{who} has closed this and says you've spoken. If it isn't sorted, say “still stuck”.")
LOOKING_IN = _(" I'll look in on {day} to see how things are.")
DID_IT_HELP, IS_IT_SORTED = _("Did talking to them help?"), _("Is it sorted?")
AFTER_DANGER = _("You can write here whenever you want, about that or anything else. If anyone is in danger, ring 999.")
CHANGED_TO = _("(changed to) {words}")
