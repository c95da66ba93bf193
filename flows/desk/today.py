"""
An adviser's day in their own chat: a numbered list that fits one screen, and each line opened with a tap or its number.

The lines are those of the desk page (`day.py`).
"""

from dataclasses import replace

from flows.choosing import chosen
from flows.desk import deciding, kinds
from flows.desk.calendar import Calendar
from flows.desk.card import SAFETY, TODAYS_LIST, answering, buttons
from flows.desk.day import needing
from flows.desk.day_areas import areas, partner
from flows.desk.day_line import Line
from flows.desk.day_people import why
from flows.desk.memory import addressees, listed_in
from flows.desk.numbers import keeping, on_the_list
from flows.desk.sight import Handoff
from flows.desk.steps import help_for
from flows.desk.typed.which import instead, sent_instead
from flows.effects import Button, Say
from flows.events import Entered, Event, Said
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.turn import Conversation, Turn, World
from flows.wording import capital, clip, counted, day, first_name, label, quoted
from flows.words import _, _n, joined

MOST_LINES, EVIDENCE, LONGEST_LINE = 6, 40, 200


def the_list(talk: Conversation, event: Event, world: World) -> Turn | None:
    """The day's list; a number opens that line."""
    if isinstance(event, Entered):
        the_day = listed(world)
        return Turn(keeping(talk, the_day, world), (replace(the_day, buttons=(*the_day.buttons, *instead(talk))),))
    if sent := sent_instead(talk, event):
        return sent
    key = chosen(talk, event)
    if isinstance(event, Said) and event.text.strip().isdecimal():
        key = on_the_list(talk, event.text.strip(), world)
    return opened(talk, key, world)


def home(talk: Conversation, event: Event, world: World) -> Turn | None:
    """The day's list, and what works here."""
    if not isinstance(event, Entered):
        return None
    the_day = listed(world)
    told = keeping(talk, the_day, world)
    return Turn(told.at("desk.today"), (replace(the_day, text=joined((the_day.text, help_for(world)), "\n\n")),))


def which_of_them(talk: Conversation, world: World, asks: str = "") -> Turn:
    """The list, to say by its numbers which of them was meant."""
    the_day = listed(world)
    told = keeping(talk, the_day, world)
    return Turn(told.at("desk.today"), (replace(the_day, text=joined((the_day.text, asks or WHICH_ONE), "\n\n")),))


def listed(world: World) -> Say:
    """The list in one message, the most pressing first."""
    lines = lines_of(world)
    head = TODAY.format(day=day(_calendar(world).today, _calendar(world).today))
    daily = (EACH_MORNING,) if world.person.adviser and world.day.list_at is None else ()
    if not lines:
        return Say(joined((head, NOTHING), "\n"), daily)
    shown, left = lines[:MOST_LINES], len(lines) - MOST_LINES
    more = capital(counted(left, MORE)) if left > 0 else ""
    told = joined((head, *(_told(place, each) for place, each in enumerate(shown, 1)), more), "\n")
    return Say(told, (*(_to_open(place, each) for place, each in enumerate(shown, 1)), *daily))


def lines_of(world: World) -> tuple[Line, ...]:
    """What there is to do today."""
    return needing(world.day, world.programme, _calendar(world))


def why_waiting(world: World, number: int) -> str:
    """Why that handoff is theirs to look at, in the list's own words; nothing if it isn't."""
    found = next((each for each in world.day.handoffs if each.id == number), None)
    return why(found, world.day.reach, _calendar(world)) if found else ""


def asked_for(talk: Conversation, text: str) -> Turn:
    """The list, asked for in words that may have been meant for whoever they have: they can still be sent."""
    theirs = bool(addressees(talk)) and text.strip() != COMMAND
    return Turn((talk.knowing(typed=text) if theirs else talk.without("typed")).at("desk.today"), ask=True)


def asks_for_it(text: str) -> bool:
    """Whether these words ask for the list."""
    return text.strip() == COMMAND or ASKS.said_in(plain(text))


def opened(talk: Conversation, key: str, world: World) -> Turn | None:
    """What there is to know of one line, and what can be done about it."""
    what, _colon, which = key.partition(":")
    if key == TODAYS_LIST.key:
        return Turn(talk.at("desk.today"), ask=True)
    if what == "see" and which.isdecimal():
        return _handoff(talk, int(which), world)
    if what == "card" and (area := next((each for each in world.desk.areas if each.startswith(which)), "")):
        return Turn(talk.without("typed").at("desk.area", area=area), ask=True)
    return _area(talk, which, world) if what == "place" else None


def _handoff(talk: Conversation, number: int, world: World) -> Turn:
    whole = (*world.day.handoffs, *world.day.answered)
    found = next((each for each in whole if each.id == number), None)
    if found is None:
        return Turn(talk.at("desk.home"), (Say(GONE, (TODAYS_LIST,)),))
    about = [each for each in lines_of(world) if each.handoff == number]
    title = TITLE.format(who=found.resident, where=found.area_name)
    text = joined((title, *(each.why for each in about), _what(found, world)), "\n")
    mine = found.state == "taken" and found.holder == world.day.reach.me
    if found.state != "waiting" and not mine:
        return Turn(talk.at("desk.home"), (Say(text),))
    ways = answering(number) if mine else buttons(number, safety=found.safety)
    return Turn(dealing_with(talk.at("desk.home"), found, world), (Say(text, ways),))


def known_from(talk: Conversation, number: int, world: World) -> Conversation:
    """Their chat with that handoff as the one they deal with, and whose it is if the day's list says so."""
    found = next((each for each in world.day.handoffs if each.id == number), None)
    return dealing_with(talk, found, world) if found else talk.knowing(about=str(number))


def dealing_with(talk: Conversation, found: Handoff, world: World) -> Conversation:
    """Their chat with this handoff as the one they deal with now."""
    mine = found.state == "taken" and found.holder == world.day.reach.me
    pressing = "safety" if found.safety else day(found.promised_by, _calendar(world).today) if found.promised_by else ""
    who = joined((found.resident, found.area_name), ", ")
    told = listed_in(talk, "mine" if mine else "open", found.id)
    return told.knowing(about=str(found.id), **{f"who{found.id}": who, f"by{found.id}": pressing})


def _what(found: Handoff, world: World) -> str:
    if not found.safety:
        return WANTED.format(summary=found.summary) if found.summary else ""
    mine = found.state == "taken" and found.holder == world.day.reach.me
    return kinds.sounds_like(found.danger) if mine else str(SAFETY)


def _area(talk: Conversation, begins: str, world: World) -> Turn:
    place = next((each for each in world.day.places if each.id.startswith(begins)), None)
    if place is None:
        return Turn(talk.at("desk.home"), (Say(GONE, (TODAYS_LIST,)),))
    about = [each for each in lines_of(world) if each.area == place.id and not each.handoff]
    heard = [] if any(each.part == "" for each in about) else areas((place,), _calendar(world))
    told = joined((place.name, *(each.why for each in (*about, *heard))), "\n")
    asked = [each for area, each in world.day.asked if area == place.id]
    known = {
        name: value
        for each in asked
        for name, value in deciding.known(each.number, partner(each, world.programme), place.name, each.asked).items()
    }
    ways = tuple(way for each in asked[:4] for way in deciding.ways(each.number, many=len(asked) > 1))
    its_card = (Button(ITS_CARD, f"card:{place.id}"[:24], standing=True),) if place.id in world.desk.areas else ()
    return Turn(talk.at("desk.home").knowing(**known), (Say(told, (*ways, *its_card)),))


def _told(number: int, line: Line) -> str:
    evidence = "" if line.also or not line.more else quoted(line.more, EVIDENCE)
    told = LINE.format(number=number, title=line.title, why=joined((line.why, evidence)))
    return clip(told, LONGEST_LINE)


def _to_open(number: int, line: Line) -> Button:
    name = line.title if not line.handoff else first_name(line.title)
    key = f"see:{line.handoff}" if line.handoff else f"place:{line.area}"[:24]
    return Button(label(OPEN.format(number=number, name=name)), key, standing=True)


def _calendar(world: World) -> Calendar:
    return Calendar(world.now, world.programme.zone)


COMMAND = "/today"
ASKS = Ways("""
    ^ [what is|the|my|a] (today|todays|morning|day|daily) [list|work] [please] $
    ^ [can|could|please] [i|you] [show|see|send|give|get|have] [me] (the|my|todays|mornings) list [for|today] [please] $
    ^ what is on (the|my) list [today] $
    ^ (list|day|waiting) [please] $
    ^ [is|are] (who|whos|anyone|anybody|someone) [is|are] [still] waiting [for me|on me|today|now] $
    ^ (who|what|anyone|anything) [does|do] (need|needs) (me|doing|an answer) [today|now] $
    ^ what have i [got] (on|to do) [today|now|this morning] $
    ^ (what|whats) [do|is] [i have|i got|there|have i got|my] (on|for|due) [today|me|now] [today] $
    ^ (what|whats) [is|do] [my|i have] (day|on|first|next) [look like|today] $
    ^ anything [on|new|urgent] [for me] [today|this morning] $
""")
EACH_MORNING = Button(_("Send it daily"), "daily", standing=True)
TODAY, NOTHING = _("Today, {day}"), _("Nothing needs you today.")
TITLE, LINE, OPEN = _("{who}, {where}"), _("{number}. {title}: {why}"), _("{number}. {name}")
MORE = _n("{number} more is on your desk page.", "{number} more are on your desk page.")
WANTED, ITS_CARD = _("They want: “{summary}”"), _("Its card")
WHICH_ONE = _("Which of them? Write its number with it, such as “take 2”.")
GONE = _("That one is over, or isn't yours to see any more.")
