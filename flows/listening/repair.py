"""When something went past us: what was not understood, an old button, a fault of our own."""

from dataclasses import replace

from flows.choosing import chosen, is_double_tap
from flows.effects import Button, Say
from flows.events import Entered, Event, Pressed, Said
from flows.handing_over import handoff
from flows.handing_over.asking_for_one import perhaps
from flows.hearing.replies import yes_or_no
from flows.listening import worth_learning
from flows.turn import Conversation, Turn, World
from flows.way_back import IDLE as IDLE
from flows.way_back import MENU, leaving, returned
from flows.wording import adviser_name, ask_them, differently
from flows.words import _


def missed(talk: Conversation, said: Said, world: World) -> Turn:
    """Something was not understood: once, ask again; twice running, offer choices; a third time, a person."""
    step = talk.interrupted if talk.step in ("repair.choices", "repair.person") else talk.step
    missing = replace(_counted(talk, said), interrupted=step if step not in IDLE else talk.interrupted)
    note = worth_learning.noted(talk, said.text)
    if perhaps(said.text, world):
        return Turn(missing.at("repair.person"), note, ask=True)
    sorry = _not_ours(world) if said.heard.decision == "off_topic" else NOT_FOLLOWED
    match missing.misses:
        case 1 if talk.step in IDLE:
            return Turn(missing.at("menu.home"), (*note, Say(sorry)), ask=True)
        case 1 if talk.step == "suggest.choose" and talk.question:  # the list stands above: only its question again
            in_short = Say(f"{sorry}\n\n{WHICH_OF_THESE}", talk.question)
            return Turn(replace(missing, interrupted=talk.interrupted), (*note, in_short))
        case 1:
            return Turn(replace(missing, interrupted=talk.interrupted), (*note, Say(sorry)), ask=True)
        case 2:
            return Turn(missing.at("repair.choices"), note, ask=True)
        case _:
            return Turn(missing.at("repair.person"), note, ask=True)


def _not_ours(world: World) -> str:
    return OFF_TOPIC.format(knows=world.programme.about.knows)


def choices(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Two misses in a row: show what there is to choose from."""
    match chosen(talk, event):
        case "again":
            return returned(talk)
        case "menu":
            return Turn(talk.at("menu.home"), ask=True)
        case "person":
            return handoff.begin(talk, reason="missed")
    return Turn(talk, (Say(STILL_NOT, _ways_out(talk, world)),)) if isinstance(event, Entered) else None


def person(talk: Conversation, event: Event, world: World) -> Turn | None:
    """A third miss, or what may be a wish for a person: offer one who will understand, with what they wrote."""
    if isinstance(event, Entered):
        yes = Button(ask_them(world, YES_ASK), "person")
        text = OFFER_PERSON if talk.misses > 1 else FOR_A_PERSON
        return Turn(talk, (Say(text.format(adviser=adviser_name(world)), (yes, *_ways_out(talk, world)[:-1])),))
    match chosen(talk, event):
        case "person":
            return handoff.begin(talk, reason="missed", words=talk.answer("missed_words"))
        case "again":
            return returned(talk)
        case "menu":
            return Turn(talk.at("menu.home"), ask=True)
    said = yes_or_no(event.text) if isinstance(event, Said) else None
    if said:
        return handoff.begin(talk, reason="missed", words=talk.answer("missed_words"))
    refused = said is False
    return Turn(talk.at("menu.listening"), (Say(NO_PERSON, MENU),)) if refused else None


def owned(talk: Conversation, world: World) -> Turn:
    """They are cross with what they got from us: that is ours, and a person is offered; what was asked is kept."""
    left = leaving(talk).without("missed_words").at("repair.person")
    text = differently(talk, [way.format(adviser=adviser_name(world)) for way in OWNED])
    return Turn(left, (Say(text, (Button(ask_them(world, YES_ASK), "person"), *_ways_out(left, world)[:-1])),))


def remembered(turn: Turn, pressed: Pressed) -> Turn:
    """Keep which button was just answered, so that a double tap of it can be passed over."""
    if turn.conversation.step == "welcome.hello":  # everything was erased; that stays so
        return turn
    return replace(turn, conversation=turn.conversation.knowing(pressed=f"{pressed.version}:{pressed.key}"))


def forgetting_the_last_press(talk: Conversation) -> Conversation:
    """Something else has happened since: the same button again is no double tap any more."""
    return talk.without("pressed") if talk.answer("pressed") else talk


def stale(talk: Conversation, pressed: Pressed, world: World) -> Turn:
    """An earlier question's button was pressed: a kind line and the current question; a double tap is passed over."""
    if is_double_tap(talk, pressed):
        return Turn(talk)
    if talk.step in IDLE and talk.step != "menu.home":
        return Turn(talk.at("menu.home"), (Say(OLD_BUTTON),), ask=True)
    return Turn(talk, (Say(OLD_BUTTON),), ask=True)


def step_gone(talk: Conversation, world: World) -> Turn:
    """The step this chat was at no longer exists: an honest line and the menu."""
    return Turn(talk.at("menu.home"), (Say(LOST_PLACE),), ask=True)


def broken(talk: Conversation, world: World) -> Turn:
    """Something of ours broke: one honest sentence, the menu, and the adviser offered."""
    buttons = (Button(_("Menu"), "menu"), Button(ask_them(world), "adviser"))
    return Turn(talk.at("menu.listening"), (Say(BROKEN, buttons),))


def mended(turn: Turn) -> Turn:
    """An answer that comes late, since something of ours was broken when they wrote: it says so first."""
    effects = (
        replace(each, text=f"{MENDED}\n\n{each.text}") if isinstance(each, Say) else each for each in turn.effects
    )
    return replace(turn, effects=tuple(effects))


def _counted(talk: Conversation, said: Said) -> Conversation:
    # Every message raises the version by one: a miss right after a miss finds the version that miss left behind.
    in_a_row = talk.answer("missed") == str(talk.version)
    words = f"{talk.answer('missed_words')}. {said.text}" if in_a_row else said.text
    after = talk.knowing(missed=str(talk.version + 1), missed_words=words)
    return replace(after, misses=talk.misses + 1 if in_a_row else 1)


def _ways_out(talk: Conversation, world: World) -> tuple[Button, ...]:
    again = (Button(_("Ask me again"), "again"),) if talk.interrupted else ()
    person = Button(ask_them(world), "person")
    return (*again, Button(_("Menu"), "menu"), person)


AGAIN = _("Once more:")
NOT_FOLLOWED = _("I didn't follow that, sorry.")
OFF_TOPIC = _("That's not something I can help with. I know about {knows}.")
WHICH_OF_THESE = _("Which of the suggestions above shall we look at, or something else?")
STILL_NOT = _("I'm still not getting it, and that's down to me. Which of these would help?")
FOR_A_PERSON = _("I'm not sure what you mean by that. Would you like me to ask {adviser}?")
OWNED = (
    _("I'm sorry, I've not been much use so far. Shall I ask {adviser}? Or say what you need, and I'll try again."),
    _("That's down to me, sorry. A person may be better at this: shall I ask {adviser}?"),
)
OFFER_PERSON = _("I keep missing what you mean, so a person would be better. Shall I ask {adviser}?")
NO_PERSON = _("That's fine. Write to me again whenever you like.")
OLD_BUTTON = _("That button is from earlier on. Here's where we are now.")
LOST_PLACE = _("I've been changed since we last spoke and have lost our place. Sorry. Nothing you told me is lost.")
BROKEN = _(
    "Something of mine broke just then, sorry. I may not have taken in your last message, so please send it again, "
    "or pick one of these."
)
MENDED = _("Something of mine was broken when you last wrote. It's mended now, so here's my answer.")
YES_ASK = _("Yes, ask {who}")
