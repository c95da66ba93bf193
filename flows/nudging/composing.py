"""
A nudge written in a staff member's own chat: from one line, with a question for whatever is missing of it.

The conversation keeps `n_who` (a segment as JSON), `n_about`, `n_text`, `n_more`, `n_at` (a moment, or "now") and
`n_day`; of one that is a draft by now its number (`nudge`), and `n_mark` and `n_revision` of what was seen of it;
`n_how` is what is to be done with one of several, `n_stop` the one that may be stopped.
"""

import json
import re
from datetime import date, datetime

from flows.choosing import chosen
from flows.desk.calendar import Calendar
from flows.effects import Button, Say, WriteNudge
from flows.events import Entered, Event, Said
from flows.following_up.nudge import unfit
from flows.nudging import in_words, line_about, line_when, line_who
from flows.nudging.line_when import When
from flows.nudging.line_who import Who
from flows.nudging.segments import Segment, from_json
from flows.nudging.typed_line import Line, cut_up
from flows.turn import Conversation, Turn, World
from flows.wording import day, label, listed
from flows.words import _, joined

OF_NUDGE = (
    "n_who", "n_about", "n_text", "n_more", "n_at", "n_day", "nudge", "n_mark", "n_revision", "n_asked", "n_how",
    "n_stop",
)  # fmt: skip
STEPS_OF = frozenset({"desk.nudge_who", "desk.nudge_words", "desk.nudge_when"})


def begun(talk: Conversation, typed: str, world: World) -> Turn | None:
    """A line that asks for a nudge: shown as a draft, or what is missing of it is asked."""
    line = cut_up(typed, calendar(world))
    return _from_line(talk.without(*OF_NUDGE), line, world) if line else None


def who(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Who gets it."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(WHO, NEVER_MIND),))
    if not isinstance(event, Said):
        return None
    found = line_who.read(event.text, world.programme, world.desk.groups())
    if found.segment is None:
        return begun(talk, event.text, world) or _asked_who(talk, found, world)
    return on(_for(talk, found.segment), world)


def words(talk: Conversation, event: Event, world: World) -> Turn | None:
    """What it says."""
    if isinstance(event, Entered):
        about = talk.answer("n_about")
        nothing = NOTHING_ABOUT.format(about=about) if about and not talk.answer("nudge") else ""
        return Turn(talk, (Say(joined((nothing, WHAT.format(places=PLACES))), NEVER_MIND),))
    return written(talk, event.text, world) if isinstance(event, Said) else None


def written(talk: Conversation, text: str, world: World) -> Turn:
    """These are its words, if they can be sent."""
    if wrong := unfit(text):
        return Turn(talk.at("desk.nudge_words"), (Say(wrong, NEVER_MIND),))
    return on(talk.knowing(n_text=text.strip(), n_more=""), world)


def when(talk: Conversation, event: Event, world: World) -> Turn | None:
    """When it goes."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(_asks_when(talk, world), _moments(talk)),))
    if chosen(talk, event) == NOW.key:
        return on(talk.knowing(n_at="now"), world)
    if not isinstance(event, Said):
        return None
    found = line_when.read(event.text, calendar(world), _day(talk))
    return _timed(talk, found, world) if found else Turn(talk, (Say(NO_MOMENT, _moments(talk)),))


def timed(talk: Conversation, text: str, world: World) -> Turn | None:
    """A draft at another moment, where one was typed."""
    found = line_when.read(MAKE_IT.sub("", text), calendar(world))
    return _timed(talk, found, world) if found else None


def on(talk: Conversation, world: World) -> Turn:
    """On to what is still missing, or to the draft and who would get it."""
    for answer, step in (("n_who", "desk.nudge_who"), ("n_text", "desk.nudge_words"), ("n_at", "desk.nudge_when")):
        if not talk.answer(answer):
            return Turn(talk.at(step), ask=True)
    segment, at = from_json(json.loads(talk.answer("n_who"))), talk.answer("n_at")
    moment = None if at == "now" else datetime.fromisoformat(at)
    draft = WriteNudge(
        talk.answer("n_text"), segment, moment, talk.answer("n_more"), talk.number("nudge"), talk.number("n_revision")
    )
    return Turn(talk.at("desk.home"), (draft,))


def calendar(world: World) -> Calendar:
    """The clock that moments are typed and told by."""
    return Calendar(world.now, world.programme.zone)


def _from_line(talk: Conversation, line: Line, world: World) -> Turn:
    found = line_who.read(line.who, world.programme, world.desk.groups())
    subjects = line_about.found(line.about, world.programme, calendar(world).today) if line.about else ()
    talk = talk.knowing(n_about=line.about)
    if line.text:
        talk = talk.knowing(n_text=line.text)
    elif len(subjects) == 1:
        talk = talk.knowing(n_text=subjects[0].text, n_more=subjects[0].more)
    talk = _knowing_when(talk, line.when) if line.when and not line.when.wrong else talk
    if found.segment is None:
        return _asked_who(talk, found, world)
    talk = _for(talk, found.segment)
    if wrong := unfit(line.text) if line.text else "":
        return Turn(talk.without("n_text").at("desk.nudge_words"), (Say(wrong, NEVER_MIND),))
    if len(subjects) > 1 and not line.text:
        names = listed([f"“{each.name}”" for each in subjects[:MOST_NAMED]], "or")
        return Turn(talk.at("desk.nudge_words"), (Say(SEVERAL.format(about=line.about, names=names), NEVER_MIND),))
    if line.when and line.when.wrong and talk.answer("n_text"):
        return _timed(talk, line.when, world)
    return on(talk, world)


def _for(talk: Conversation, segment: Segment) -> Conversation:
    return talk.knowing(n_who=json.dumps(segment.as_json(), ensure_ascii=False))


def _asked_who(talk: Conversation, found: Who, world: World) -> Turn:
    if found.either:
        each = [in_words.words(condition, world.programme) for condition in found.either[:MOST_NAMED]]
        asks = WHICH_OF.format(either=listed(each, "or"))
    elif found.too_many:
        asks = str(TOO_MANY)
    else:
        asks = UNKNOWN.format(words=found.unknown) if found.unknown else str(WHO)
    return Turn(talk.at("desk.nudge_who"), (Say(asks, NEVER_MIND),))


def _timed(talk: Conversation, found: When, world: World) -> Turn:
    talk = _knowing_when(talk, found)
    if found.wrong:
        return Turn(talk.at("desk.nudge_when"), (Say(found.wrong, NEVER_MIND),))
    return on(talk, world)


def _knowing_when(talk: Conversation, found: When) -> Conversation:
    at = "now" if found.now else found.at.isoformat() if found.at else ""
    return talk.without("n_at", "n_day").knowing(n_at=at, n_day=str(found.day or ""))


def _day(talk: Conversation) -> date | None:
    return date.fromisoformat(talk.answer("n_day")) if talk.answer("n_day") else None


def _asks_when(talk: Conversation, world: World) -> str:
    named = _day(talk)
    return AT_WHAT_TIME.format(day=day(named, calendar(world).today)) if named else str(WHEN)


def _moments(talk: Conversation) -> tuple[Button, ...]:
    return NEVER_MIND if talk.answer("n_day") else (NOW, *NEVER_MIND)


MOST_NAMED = 4
MAKE_IT = re.compile(
    r"^\W*(?:please )?(?:make it|make that|(?:move|change) it to|send it|schedule it for)\s+", re.IGNORECASE
)
NEVER_MIND = (Button(_("Never mind"), "never_mind"),)
NOW = Button(label(_("As soon as approved")), "now")
WHO = _("Who should get the nudge? Such as “quiet areas in London”, “areas that never used support”, or a saved group.")
UNKNOWN = _(
    "I don't know who “{words}” is, so nothing was written. Who should get it? A phase, region, area, open need, "
    "cluster or saved group by its name, or “quiet areas”, “areas that never used support”, “everybody”."
)
TOO_MANY = _("That's more conditions than I can keep in one nudge, so nothing was written. Who should get it?")
WHICH_OF = _("That may be residents {either}. Who should get it? Put the kind with it, such as “phase” or “cluster”.")
PLACES = "{name}, {area}"
WHAT = _("What shall it say? Write it as they should read it; {places} and the like are filled in.")
NOTHING_ABOUT = _("I have nothing of my own about “{about}”.")
SEVERAL = _("“{about}” may be {names}. What shall it say? Write it as they should read it.")
WHEN = _("When shall it go? Such as “fri 10am”, or as soon as it's approved.")
AT_WHAT_TIME = _("At what time on {day}? Such as 10am.")
NO_MOMENT = _("I can't make a moment of that. When shall it go? Such as “fri 10am”, “tomorrow at noon”, or “now”.")
