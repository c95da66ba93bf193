"""What an adviser is asked about what they typed: which one is meant, what is missing, and whether to do it."""

from flows.choosing import as_buttons, chosen, placed
from flows.desk.steps import NEVER_MIND, too_many
from flows.desk.typed.acts import ACTS, OF_ACTS, area_name, day_in
from flows.desk.typed.area_text import area_text, has_journey
from flows.desk.typed.leave_days import days_of, is_half, wrong_with
from flows.desk.typed.which import called, instead, not_yours, sent_instead, short, with_one
from flows.effects import Button, Say, TellResident
from flows.events import Entered, Event, Said
from flows.turn import Conversation, Turn, World
from flows.wording import label, listed, today
from flows.words import _

LONGEST_NOTE = 1000  # characters
MOST_NAMED = 8


def shall_i(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Show it, and do it on a yes."""
    act = ACTS.get(talk.answer("what"))
    if isinstance(event, Entered):
        shown = act.shown(talk, world) if act else ""
        return Turn(talk, (Say(shown, (YES, *instead(talk), NO)),)) if shown else Turn(talk.at("desk.home"), ask=True)
    if sent := sent_instead(talk, event):
        return sent
    if chosen(talk, event) == "no":
        return Turn(talk.without(*OF_ACTS, "typed").at("desk.home"), (Say(LEFT),))
    if chosen(talk, event) != "yes" or not act:
        return None
    return _done(talk, world)


def area(talk: Conversation, event: Event, world: World) -> Turn | None:
    """One area's card, with what can be done about it."""
    glance = world.desk.card(talk.answer("area"))
    if glance is None:
        return Turn(talk.at("desk.home"), (Say(not_yours(world)),))
    if isinstance(event, Entered):
        text, ways = area_text(glance, world), (*ON_A_CARD, *instead(talk))
        return Turn(
            talk.knowing(card=glance.id), (Say(text, ways, picture=glance.id if has_journey(glance, world) else ""),)
        )
    match chosen(talk, event):
        case "phase":
            return Turn(talk.at("desk.which_phase").without("words"), ask=True)
        case "note":
            return Turn(talk.at("desk.note"), ask=True)
    return sent_instead(talk, event)


def which_one(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Which of several residents or areas is meant; `one_of` are their numbers or ids, `then` the step after it."""
    ones = talk.answer("one_of").split()[:MOST_NAMED]
    names = {each: called(talk, each, world) for each in ones}
    if isinstance(event, Entered):
        buttons = tuple(Button(label(short(talk, each, world)), f"one:{each}"[:24]) for each in ones)
        told = WHICH.format(names=listed(list(names.values()), "or"))
        return Turn(talk, (Say(told, (*buttons, *instead(talk), *NEVER_MIND)),))
    if sent := sent_instead(talk, event):
        return sent
    found = next((each for each in ones if chosen(talk, event) == f"one:{each}"[:24]), "")
    return Turn(with_one(talk, found).at(talk.answer("then")), ask=True) if found else None


def which_phase(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Which phase the area is in."""
    phases = world.programme.phases
    if isinstance(event, Entered):
        told = WHICH_PHASE.format(area=area_name(talk, world))
        return Turn(talk, (Say(told, (*as_buttons(phases), *instead(talk)[:1], *NEVER_MIND)),))
    if sent := sent_instead(talk, event):
        return sent
    phase = placed(talk, chosen(talk, event), phases)
    return Turn(talk.at("desk.shall_i", what="phase", phase=phase.id), ask=True) if phase else None


def note(talk: Conversation, event: Event, world: World) -> Turn | None:
    """What the note says, as they write it."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(WHAT_NOTE.format(area=area_name(talk, world)), NEVER_MIND),))
    if not isinstance(event, Said):
        return None
    return noted(talk, event.text)


def noted(talk: Conversation, text: str) -> Turn:
    """The note is shown before it is kept, if it is short enough."""
    if len(text) > LONGEST_NOTE:
        return Turn(talk, (Say(SHORTER.format(many=too_many(text, LONGEST_NOTE)), NEVER_MIND),))
    return Turn(talk.at("desk.shall_i", what="note", words=text.strip()), ask=True)


def leave_days(talk: Conversation, event: Event, world: World) -> Turn | None:
    """From which day until which they are away."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(WHICH_DAYS, (*instead(talk), *NEVER_MIND)),))
    if sent := sent_instead(talk, event):
        return sent
    if not isinstance(event, Said):
        return None
    if wrong := wrong_with(event.text, today(world)):
        return Turn(talk, (Say(WRONG_DAYS[wrong], NEVER_MIND),))
    found = days_of(event.text, today(world))
    if found is None:
        return None
    first, last = map(str, found)
    half = "yes" if is_half(event.text) else ""
    return Turn(talk.at("desk.who_covers", first=first, last=last, half=half), ask=True)


def who_covers(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Who stands in; days on which danger would reach nobody are for the desk page, which shows which they are."""
    others = [each for each in world.programme.advisers if each.id != world.person.adviser][:MOST_NAMED]
    if isinstance(event, Entered) and not talk.answer("to"):
        names = (*instead(talk)[:1], *(Button(label(each.name), f"to:{each.id}"[:24]) for each in others))[:8]
        return Turn(talk, (Say(WHO_COVERS, (*names, THE_TEAM, *NEVER_MIND)),))
    if sent := sent_instead(talk, event):
        return sent
    key = f"to:{talk.answer('to')}" if isinstance(event, Entered) else chosen(talk, event)
    if not key.startswith("to:"):
        return None
    cover = next((each.id for each in world.programme.advisers if f"to:{each.id}"[:24] == key), "")
    first, last = day_in(talk, "first"), day_in(talk, "last")
    if not first or not last or world.desk.leaves_bare(first, last, cover):
        return Turn(talk.at("desk.home"), (Say(BARE),))
    return Turn(talk.at("desk.shall_i", what="leave", to=cover), ask=True)


def _done(talk: Conversation, world: World) -> Turn:
    act = ACTS[talk.answer("what")]
    effect = act.done(talk, world)
    after = talk.without(*OF_ACTS, "typed").at("desk.home")
    if effect is None:
        return Turn(after, (Say(CHANGED),))
    if isinstance(effect, TellResident):
        return Turn(after.knowing(draft=effect.text), (effect,))
    return Turn(after, (effect, *((Say(act.then),) if act.then else ())))


THE_TEAM = Button(_("The team"), "to:")
YES, NO = Button(_("Yes"), "yes"), Button(_("No"), "no")
ON_A_CARD = (Button(_("Put the phase right"), "phase"), Button(_("Add a note"), "note"))
LEFT = _("Left as it was.")
WHICH = _("Which do you mean: {names}?")
WHICH_PHASE = _("Which phase is {area} in?")
WHAT_NOTE = _("What shall I note for {area}? Staff read it, and it goes into the review.")
SHORTER = _("That's {many} for a note, so nothing was kept. Could you shorten it?")
WHICH_DAYS = _("From which day until which are you away? Such as “Mon to Fri” or “3 to 10 August”.")
WRONG_DAYS = {
    "past": _("Those days are over, so there's nobody to stand in then. Which days are still to come?"),
    "backwards": _("The last day there comes before the first. From which day until which are you away?"),
}
WHO_COVERS = _("Who stands in for you?")
BARE = _(
    "I haven't entered that. It would leave days on which nobody on duty is there, or you and whoever stands in both "
    "away. Your desk page shows which days, and you can decide there."
)
CHANGED = _("That has changed meanwhile, so nothing was done.")
