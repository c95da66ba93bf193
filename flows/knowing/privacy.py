"""What is known of somebody: shown, copied out, erased."""

import re

from flows.choosing import chosen
from flows.danger.saying import danger_words
from flows.effects import Button, Effect, EraseMe, ExportMe, Say, TellOfDoubt
from flows.events import Entered, Event, Said
from flows.handing_over.who_answers import called
from flows.hearing.normalise import plain
from flows.hearing.replies import yes_or_no
from flows.hearing.shrugs import merely_polite
from flows.knowing.kept import what_was_agreed, what_was_heard
from flows.turn import Conversation, Turn, World
from flows.way_back import ASKING, MENU, returned
from flows.wording import day, listed, today
from flows.words import _, joined

MOST_WORDS_OF_A_YES = 5  # what can't be undone wants a plain yes, and no sentence that holds one


def known(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Show what is kept of this person, in a few lines, and what can be done about it."""
    match event, chosen(talk, event):
        case Entered(), _:
            return Turn(talk, (Say(joined(_known(talk, world), "\n"), WHAT_NEXT),))
        case _, "export":
            return copied(talk)
        case _, "forget":
            return Turn(talk.at("privacy.forget"), ask=True)
        case _, "fine":
            return _carried_on(talk, THATS_ALL)
        case Said(text=text), _ if yes_or_no(text) is False:
            return _carried_on(talk, THATS_ALL)
    return None


def copied(talk: Conversation) -> Turn:
    """Send a readable copy of everything kept about them."""
    return _carried_on(talk, COPIED, ExportMe())


def forget(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Explain once what goes and what stays, offer a copy, and erase on one confirmation."""
    match event, chosen(talk, event):
        case Entered(), _:
            return Turn(talk, (Say(_what_goes(talk, world), FORGET),))
        case _, "copy":
            return Turn(talk.at("privacy.forget", copied="yes"), (ExportMe(), Say(COPY_FIRST, FORGET_NOW)))
        case _, "erase" if not isinstance(event, Said) or _plainly_yes(event.text):
            return Turn(Conversation(), (*_doubt_told(talk), EraseMe(), Say(_receipt(talk, world))))
        case _, "keep":
            return _carried_on(talk, KEPT)
        case Said(text=text), key if TAKES_IT_BACK.match(plain(text)):
            return _carried_on(talk, KEPT)
        case Said(text=text), key if key == "erase" or ABOUT_DELETING.search(text) or yes_or_no(text):
            return Turn(talk, (Say(NOT_YET, FORGET),))
    return None


def _plainly_yes(text: str) -> bool:
    """What can't be undone wants a plain yes, and no "ok" that may only mean it was read."""
    return len(text.split()) <= MOST_WORDS_OF_A_YES and not merely_polite(text) and not HALF_HEARTED.search(plain(text))


def _known(talk: Conversation, world: World) -> tuple[str, ...]:
    return (
        who_it_is(world),
        _consent(talk, world),
        *what_was_heard(world),
        *what_was_agreed(world),
        _until_when(world),
    )


def who_it_is(world: World) -> str:
    """Whether we know their name and area, and which they are."""
    person = world.person
    name = YOUR_NAME.format(name=person.name) if person.name else ""
    area = YOUR_AREA.format(area=world.card.name) if world.card else ""
    things = [thing for thing in (name, area) if thing]
    return I_KNOW.format(things=listed(things)) if things else I_KNOW_NEITHER


def _consent(talk: Conversation, world: World) -> str:
    match world.person.consent:
        case True:
            return SAID_YES
        case False:
            return SAID_NO
    return NOT_SAID if talk.answer("asked_consent") else NOT_ASKED


def _until_when(world: World) -> str:
    if world.person.consent is False:
        return ""
    return ERASED_AFTER.format(months=world.programme.about.kept_months)


def _what_goes(talk: Conversation, world: World) -> str:
    doubt = DOUBT.format(months=world.programme.about.kept_months) if talk.answer("worry") else ""
    return WHAT_GOES.format(day=day(today(world), today(world)), ends=_ends(world), doubt=doubt)


def _doubt_told(talk: Conversation) -> tuple[Effect, ...]:
    """It isn't known whether they are safe: those on duty hear so now, since nothing of it is left to wait for."""
    return (TellOfDoubt(talk.answer("round"), erasing=True),) if talk.answer("worry") else ()


def _ends(world: World) -> str:
    """Whose handoff ends with it; danger goes on without them."""
    with_whom = dict.fromkeys(
        called(each.who, world.programme) for each in world.past.handoffs if each.urgency != "safety"
    )
    return ENDS.format(people=listed(list(with_whom))) if with_whom else ""


def _receipt(talk: Conversation, world: World) -> str:
    about = world.programme.about
    on = day(today(world), today(world))
    receipt = RECEIPT.format(day=on, year=today(world).year, complain_to=about.complain_to)
    if not talk.answer("worry"):
        return receipt
    around = talk.answer("round")
    told = NOBODY_TOLD if world.listener(around) == "nobody" else DOUBT_TOLD
    return f"{receipt} {told.format(who=danger_words.listener(around, world))}"


def _carried_on(talk: Conversation, text: str, *effects: Effect) -> Turn:
    """Back to the question that was open; beside a person who has the chat, only to whether they are safe."""
    if talk.interrupted and (talk.owner != "adviser" or talk.interrupted == ASKING):
        return returned(talk).first(*effects, Say(text))
    return Turn(talk.at("menu.listening"), (*effects, Say(text, MENU)))


WHAT_NEXT = (
    Button(_("Send me a copy"), "export"),
    Button(_("Delete everything"), "forget"),
    Button(_("That's fine"), "fine"),
)
FORGET = (Button(_("Delete it all"), "erase"), Button(_("Copy first"), "copy"), Button(_("Keep it"), "keep"))
FORGET_NOW = (Button(_("Delete it all"), "erase"), Button(_("Keep it"), "keep"))
HALF_HEARTED = re.compile(r"\b(suppose|guess|think|maybe|perhaps|not|but|right|true|good|we|i do|i am|is|was)\b")
TAKES_IT_BACK = re.compile(
    r"(?:(?:oh|er|um|hang on|actually|sorry|please|no|wait|okay|on second thoughts|you (?:can|may|could)|just) )*"
    r"(?:no|wait|stop|do not|leave it|leave that|keep (?:it|them|everything)|not (?:that|yet|now)|changed my mind"
    r"|i (?:have )?changed my mind|never mind|cancel)\b(?!.*\bdelete it all\b)"
)
ABOUT_DELETING = re.compile(r"\b(delet|eras|wip)", re.IGNORECASE)
YOUR_NAME, YOUR_AREA = _("your name ({name})"), _("your area ({area})")
I_KNOW, I_KNOW_NEITHER = _("I know {things}."), _("I don't know your name or your area.")
SAID_YES = _("You said I may remember what you tell me.")
SAID_NO = _("You said I shouldn't remember you, so I keep nothing you tell me.")
NOT_SAID = _("I've asked whether I may remember you, and you haven't said yet.")
NOT_ASKED = _("I haven't asked yet whether I may remember you.")
ERASED_AFTER = _("It's all erased after {months} months without a word, or whenever you say.")
NOT_YET = _("Nothing has been deleted. It goes for good once you press “Delete it all” or type just that. Shall it go?")
THATS_ALL = _("That's all there is.")
KEPT = _("Nothing has been deleted.")
COPIED = _("Here's a copy of everything I keep about you.")
COPY_FIRST = _("Here's your copy. Shall I delete it all now?")
WHAT_GOES = _(
    "If you say so, it all goes today, {day}: this chat, your name, what you told me, and what I was going to check in "
    "on. Counts without names stay, because the programme reports numbers, and so does how far your area has got, "
    "because that's your neighbours' too. {ends}{doubt}If there was ever a danger, that it was passed on stays, "
    "without you in it. It can't be undone. Delete it all?"
)
ENDS = _("What's open with {people} ends as well, and they're told. ")
DOUBT = _(
    "I've asked whether anyone is in danger, so those on duty hear that I asked somebody in your area, without your "
    "name or your words; that line goes after {months} months. "
)
DOUBT_TOLD = _(
    "I've told {who} that I asked somebody in your area whether anyone is in danger, and no more. If anyone is, "
    "ring 999."
)
NOBODY_TOLD = _("If anyone is in danger, ring 999: nobody on duty can be reached through me.")
RECEIPT = _(
    "Done. Everything about you here was deleted on {day} {year}: please keep this message as your receipt. If "
    "something isn't right, you can complain to {complain_to}. Write any time and we start afresh."
)
