"""The words that work everywhere, the menu they lead to, and resting in between."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from flows import back_on, stopping
from flows.choosing import chosen
from flows.effects import Button, PauseUntil, Say
from flows.events import Entered, Event, Said
from flows.following_up.patience import at_on
from flows.following_up.which_day import which_day
from flows.handing_over import handoff, not_to_them
from flows.handing_over.scraps import by_phone, only_asks
from flows.hearing.dates import when
from flows.hearing.heard import Command
from flows.knowing import privacy
from flows.knowing.kept_question import set_aside
from flows.meeting import about, finding_area
from flows.turn import Conversation, Turn, World
from flows.way_back import ASKING, CARRY_ON, IDLE, LAST_ALARM, OF_A_DANGER, OF_A_DOUBT, leaving, resting, returned
from flows.wording import ask_them, day, label, today
from flows.words import _

OUTRIGHT: frozenset[Command] = frozenset({"menu", "back", "start_again", "stop"})
"""Words that are never taken for a button of the question on the table."""

TRAIL_LENGTH = 6
MET_FIRST = frozenset({"menu", "help", "back", "start_again", "recap", "resume"})
NEVER_GONE_BACK_TO = IDLE - {"menu.home"}
FORTNIGHT, MONTH = timedelta(days=14), timedelta(days=28)


def everywhere(talk: Conversation, command: Command, said: Said, world: World) -> Turn:
    """What a word that works everywhere does, at whatever step it was said; somebody new is met first."""
    if command in ("menu", "help") and said.heard.about:
        return about.answered(talk, said, world)
    if talk.step == "welcome.hello" and command in MET_FIRST and not world.person.area:
        return Turn(talk, ask=True)
    return COMMANDS[command](talk, said, world)


def home(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Show what there is, as a list."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(MENU, _ways(talk, world)),))
    return _go(talk, chosen(talk, event), world)


def listening(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Nothing is being asked: whatever they write is welcome, and the buttons of the last message still work."""
    if isinstance(event, Entered):
        return Turn(talk)
    key = chosen(talk, event)
    return about.told(talk, "seen", world) if key == "seen" else _go(talk, key, world)


def pause(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask until when to keep quiet."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(UNTIL_WHEN, HOW_LONG),))
    if key := chosen(talk, event):
        return _pause_chosen(talk, key, world)
    if isinstance(event, Said):
        return _paused_until_said(talk, event, world) or which_day(talk, event, world)
    return None


def walked(before: Conversation, after: Conversation) -> Conversation:
    """The conversation with the step it came from on its trail, for "back"; what is asked again waits no more."""
    if after.step == after.interrupted:
        after = replace(after, interrupted="")
    trail = before.answer("trail")
    moved = after.step not in (before.step, "welcome.hello") and after.answer("trail") == trail
    if not moved or before.step in NEVER_GONE_BACK_TO:
        return after
    return after.knowing(trail=" ".join([*trail.split(), before.step][-TRAIL_LENGTH:]))


def _menu(talk: Conversation, said: Said, world: World) -> Turn:
    if talk.step == "welcome.which_area" and "list" in said.text.lower():  # the list that was just offered
        return Turn(talk.at("welcome.which_region"), ask=True)
    return Turn(leaving(talk).at("menu.home"), ask=True)


def _help(talk: Conversation, said: Said, world: World) -> Turn:
    return Turn(leaving(talk).at("menu.home"), (Say(HELP.format(role=world.programme.words.adviser)),), ask=True)


def _back(talk: Conversation, said: Said, world: World) -> Turn:
    asking_still = talk.answer("worry") != ""
    trail = [step for step in talk.answer("trail").split() if step != ASKING or asking_still]
    if not trail:
        return Turn(talk.at("menu.home", trail="menu.home"), (Say(NO_FURTHER_BACK),), ask=True)
    return Turn(talk.at(trail[-1], trail=" ".join(trail[:-1])), ask=True)


def _start_again(talk: Conversation, said: Said, world: World) -> Turn:
    doubted = talk.answer("worry")
    stays = (*OF_A_DANGER, LAST_ALARM, "round", *(OF_A_DOUBT if doubted else ()))
    kept = {name: told for name, told in talk.answers.items() if name in stays}
    fresh = replace(talk, answers=kept, interrupted=ASKING if doubted else "", misses=0)
    if not world.person.area:
        return Turn(fresh.at("welcome.which_area"), (Say(FROM_THE_TOP),), ask=True)
    return Turn(fresh.at("menu.home"), (Say(FROM_THE_TOP_KEPT),), ask=True)


def _pause(talk: Conversation, said: Said, world: World) -> Turn:
    asking = leaving(talk).at("menu.pause")
    until_then = _paused_until_said(talk, said, world)
    return until_then or which_day(asking, said, world) or Turn(asking, ask=True)


def _resume(talk: Conversation, said: Said, world: World) -> Turn:
    return back_on.turned(talk, world)


def _adviser(talk: Conversation, said: Said, world: World) -> Turn:
    if talk.step == "handoff.what_about" and (turn := handoff.what_about(talk, said, world)):
        return turn
    if talk.step == "handoff.summary" and only_asks(said.text, world) and not not_to_them.wished(said.text, world):
        return Turn(talk.knowing(handoff_asked="yes"), (Say(ONCE_YOU_SEND_IT),), ask=True)
    words = said.text if len(said.text.split()) > WORDS_OF_A_COMMAND or by_phone(said.text) else ""
    return handoff.begin(leaving(talk), reason="asked", words=words, around=not_to_them.wished(said.text, world))


def _about(talk: Conversation, said: Said, world: World) -> Turn:
    return about.told(talk, "who", world)


def _privacy(talk: Conversation, said: Said, world: World) -> Turn:
    return Turn(set_aside(talk).at("privacy.known"), ask=True)


def _export(talk: Conversation, said: Said, world: World) -> Turn:
    return privacy.copied(leaving(talk))


def _forget(talk: Conversation, said: Said, world: World) -> Turn:
    return Turn(set_aside(talk).at("privacy.forget"), ask=True)


def _recap(talk: Conversation, said: Said, world: World) -> Turn:
    return Turn(leaving(talk).at("recap.what_changed"), ask=True)


def _area(talk: Conversation, said: Said, world: World) -> Turn:
    return finding_area.offered(leaving(talk), said, world)


def _go(talk: Conversation, key: str, world: World) -> Turn | None:
    if key == "carry_on":
        return returned(talk)
    if key == "resume":
        return back_on.turned(talk, world)
    if key == "adviser":
        return handoff.begin(talk)
    return Turn(talk.at(WAYS[key]), ask=True) if key in WAYS else None


def _pause_chosen(talk: Conversation, key: str, world: World) -> Turn | None:
    match key:
        case "fortnight":
            return paused(talk, today(world) + FORTNIGHT, world)
        case "month":
            return paused(talk, today(world) + MONTH, world)
        case "stop":
            return stopping.everything(talk, str(UNTIL_I_SAY.label), world)
    return None


def _paused_until_said(talk: Conversation, said: Said, world: World) -> Turn | None:
    meeting = world.card.next_meeting if world.card else None
    on = when(said.text, today(world), meeting)
    return paused(talk, on, world) if on and on > today(world) else None


def paused(talk: Conversation, on: date, world: World) -> Turn:
    """Keep quiet until that day, and say it back."""
    until = at_on(on, world)  # a bank holiday is moved to the day after
    text = PAUSED.format(day=day(until.astimezone(world.person.clock).date(), today(world)))
    return Turn(resting(talk), (PauseUntil(until), Say(text, _carry_on(talk))))


def _carry_on(talk: Conversation) -> tuple[Button, ...]:
    return (CARRY_ON, Button(_("Menu"), "menu")) if resting(talk).interrupted else (Button(_("Menu"), "menu"),)


def _ways(talk: Conversation, world: World) -> tuple[Button, ...]:
    own = ask_them(world) if world.goes_round_theirs else label(MY_ADVISER.format(role=world.programme.words.adviser))
    adviser = Button(own, "adviser")
    carry_on = (CARRY_ON,) if talk.interrupted else ()
    return (*carry_on, *LEARN, adviser, *MINE)[:10]


BLOCKS = (
    Button(_("Things to read"), "guides"),
    Button(_("People to meet"), "peers"),
    Button(_("Expert help"), "technical"),
    Button(_("For leaders"), "academy"),
)
LEARN = (Button(_("How it's going"), "tell_me"), *BLOCKS)
MINE = (
    Button(_("What was suggested"), "saved"),
    Button(_("What you know of me"), "known"),
    Button(_("Pause or stop"), "pause"),
)
WAYS = {
    "menu": "menu.home",
    "tell_me": "diagnose.tell_me",
    "guides": "guides.browse",
    "peers": "peers.browse",
    "technical": "technical.browse",
    "academy": "academy.what",
    "saved": "suggest.saved",
    "known": "privacy.known",
    "pause": "menu.pause",
    "suggest": "suggest.choose",
}
MY_ADVISER = _("My {role}")
UNTIL_I_SAY = Button(_("Until I say"), "stop")
HOW_LONG = (Button(_("Two weeks"), "fortnight"), Button(_("A month"), "month"), UNTIL_I_SAY)
WORDS_OF_A_COMMAND = 6

MENU = _("Pick one, or write to me in your own words.")
HELP = _(
    "You can write anything here, whenever you like. “Back”, “menu”, “pause”, “stop” and “{role}” always work, "
    "and “delete everything” does what it says."
)
ONCE_YOU_SEND_IT = _("A person it is, as soon as you say so.")
NO_FURTHER_BACK = _("That's as far back as I go.")
FROM_THE_TOP = _("From the top, then.")
FROM_THE_TOP_KEPT = _("From the top, then. What you've told me about your area is still there.")
UNTIL_WHEN = _("Until when shall I keep quiet? You can type a date too.")
PAUSED = _("I'll keep quiet until {day}. You can write to me any time before that.")

COMMANDS: dict[Command, Callable[[Conversation, Said, World], Turn]] = {
    "menu": _menu,
    "help": _help,
    "back": _back,
    "start_again": _start_again,
    "stop": stopping.asked,
    "pause": _pause,
    "resume": _resume,
    "adviser": _adviser,
    "about": _about,
    "privacy": _privacy,
    "export": _export,
    "forget": _forget,
    "recap": _recap,
    "area": _area,
}
