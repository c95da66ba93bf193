"""
Danger is answered: one message, those on duty are told, the words go to whoever has the chat unless it is about them.

What people say once it has been told is answered here too: who did it, and what they are afraid of.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from flows.danger.heard_of.which_adviser import about_adviser, points_at
from flows.danger.kept_from import going_round
from flows.danger.saying import danger_words
from flows.danger.saying.danger_words import Told
from flows.danger.saying.their_language import in_their_language
from flows.danger.saying.which_numbers import as_told, numbers_given
from flows.danger.standing import after_danger, whether_gone, who_and_where, who_has_it
from flows.danger.standing.asked_meanwhile import age
from flows.effects import AddToHandoff, Effect, OpenHandoff, Say
from flows.events import Said
from flows.handing_over.who_answers import settled
from flows.history import Waiting
from flows.turn import Conversation, Owner, Turn, World
from flows.way_back import AFTER, LAST_ALARM, OF_A_DOUBT, TOOK_BACK
from flows.wording import differently
from flows.words import _, joined

FEW_WORDS = 4
A_WEEK = timedelta(days=7)
WORRY = _("A safety worry was heard")


def raised(talk: Conversation, danger: str, world: World, words: str = "") -> Turn:
    """Answer danger in one message, tell those on duty (again), and let whoever has the chat see the words."""
    times = talk.number("alarms") + 1
    told = told_of(talk, words, world)
    about = " ".join(filter(None, (talk.answer("worry"), words)))
    danger = as_told(danger, about)
    here = _alarmed(whether_gone.keeping(talk, danger, about), danger, told, world)
    if told.had_the_chat:
        here = replace(here, owner="waiting")
    hears = to_whoever_has_it(here, words, danger=True)
    here = _nobodys(here, told.around, world)
    alert = OpenHandoff("safety", WORRY, "safety", around=told.around, danger=danger, agreed=False)
    before = talk.answer("danger")
    fitting = numbers_given(danger, before, about, words, world.programme.urgent)
    here = _aged(danger_words.giving(here, fitting), danger, words)
    opening, way = danger_words.FIRST if times == 1 else danger_words.AGAIN[times % len(danger_words.AGAIN)]
    stays_with = None if told.had_the_chat else in_touch(world)
    place = who_and_where.where(f"{words} {talk.answer('worry')}", world)
    here = here.knowing(placed="yes") if place else here
    told_now = danger_words.who_was_told(way, told, world, place)
    who = danger_words.still_with(stays_with, world) if stays_with else told_now
    fear = after_danger.feared(words)
    if fear == "nobody_comes" and times > 1 and not stays_with:
        opening, who = _nobody_came(talk, told.around, world), ""
    more = "" if stays_with else after_danger.about(fear, told.around, world)
    opening = danger_words.opening(opening, danger, about)
    who = joined((who, more), "\n\n")
    message = danger_words.answer(opening, danger_words.for_their_age(here, world), who)
    theirs = in_their_language(words or about, world, told.around, told=True)
    message = joined((theirs, message), "\n\n")
    effects: tuple[Effect, ...] = (*who_and_where.who(about, world), *who_and_where.learnt(place), alert)
    return Turn(here, (*effects, *hears, Say(message)))


def _aged(talk: Conversation, danger: str, words: str) -> Conversation:
    """The conversation that knows of a child's age in these words: it changes whom to ring."""
    told = age(words)
    return talk.knowing(aged=told) if told in ("young", "child") and danger not in danger_words.AT_ANY_AGE else talk


def lately(talk: Conversation, world: World) -> bool:
    """Whether danger was told in this chat within the last week, whatever came of it."""
    last = talk.answer(LAST_ALARM)
    return bool(last) and world.now - datetime.fromisoformat(last) <= A_WEEK


def _alarmed(talk: Conversation, danger: str, told: Told, world: World) -> Conversation:
    """The conversation after an alarm: what of, how often, since when somebody has been told, and when it was last."""
    times = talk.number("alarms") + 1
    owner: Owner = "adviser" if talk.owner == "adviser" else "waiting"
    now = world.now.isoformat()
    here = talk.without(*OF_A_DOUBT, TOOK_BACK).at(AFTER, danger=danger, alarms=str(times), **{LAST_ALARM: now})
    if not here.answer("alarm_at") and world.listener(told.around) != "nobody":
        here = here.knowing(alarm_at=now)
    if told.around and told.first and not told.had_the_chat:
        here = here.knowing(unaware="yes")
    return replace(here, owner=owner, interrupted="")


def _nobodys(talk: Conversation, around: str, world: World) -> Conversation:
    """The chat once all on duty are told again: danger that somebody took and hasn't written about is nobody's."""
    open_ones = world.past.handoffs
    again = next(
        (each for each in open_ones if each.urgency == "safety" and going_round.covers(each.around, around)), None
    )
    if again is None or again.state == "waiting" or again.in_touch:
        return talk
    left = [replace(each, state="waiting") if each is again else each for each in open_ones]
    return settled(talk, sorted(left, key=lambda each: each.rank, reverse=True))


def with_the_danger(words: str, world: World) -> AddToHandoff:
    """What goes with danger that was told, to whoever on duty answers it."""
    danger = next((each.id for each in world.past.handoffs if each.urgency == "safety"), 0)
    return AddToHandoff(words, to=danger)


def told_of(talk: Conversation, words: str, world: World) -> Told:
    """Round whom it goes: whoever is named now, was named before, or is the one another open danger goes round."""
    open_ones = world.past.handoffs
    dangers = [each for each in open_ones if each.urgency == "safety"]
    around = going_round.both(
        *(about_adviser(each, world) for each in (words, talk.answer("worry"))),
        talk.answer("round"), *(each.around for each in dangers),
    )  # fmt: skip
    heard_before = [each for each in dangers if not going_round.goes_round(each.around, around)]
    on_duty = {each.id for each in world.programme.advisers if each.duty} | {each.who for each in dangers}
    return Told(around, bool(heard_before) and around in on_duty, is_with(around, talk, world), first=not dangers)


def is_with(around: str, talk: Conversation, world: World) -> bool:
    """Whether the chat is in the hands of whoever it goes round."""
    holder = going_round.holder_of(world)
    return talk.owner == "adviser" and going_round.goes_round(around, holder.who if holder else "")


def is_kept_from_them(around: str, talk: Conversation, world: World) -> bool:
    """The same, or a complaint about whoever has the chat is on the table, or open."""
    holder = going_round.holder_of(world)
    of_them = going_round.complained_of(talk, holder, world) if holder else ""
    return is_with(going_round.both(around, of_them, _drafted_about(talk, world)), talk, world)


def _drafted_about(talk: Conversation, world: World) -> str:
    """Whom what is on the table, and not sent yet, is about."""
    chosen = (talk.answer("complaint_of"), talk.answer("handoff_around"))
    return going_round.both(*chosen, about_adviser(talk.answer("handoff_summary"), world))


def in_touch(world: World) -> Waiting | None:
    """The danger of theirs in which a person is writing with them, if any: it stays with that person."""
    dangers = (each for each in world.past.handoffs if each.urgency == "safety")
    return next((each for each in dangers if each.state == "taken" and each.in_touch), None)


def to_whoever_has_it(talk: Conversation, words: str, *, danger: bool = False) -> tuple[Effect, ...]:
    """The words go to the person who has the chat, if anybody has."""
    return (AddToHandoff(words, danger),) if talk.owner == "adviser" and words else ()


def named_since(talk: Conversation, said: Said, world: World) -> Turn | None:
    """It is said only now that an adviser is who did it: from here on it goes round them, and others are told."""
    pointed_at = points_at(said.text, world) if talk.number("alarms") else ""
    if (
        not pointed_at
        or who_has_it.asks(said.text, world)
        or going_round.goes_round(round_whom(talk, world), pointed_at)
    ):
        return None
    return raised(talk, talk.answer("danger"), world, said.text)


def placed_since(talk: Conversation, said: Said, world: World) -> Turn | None:
    """It is said only now where they are: whoever was told of the danger is told that as well."""
    place = who_and_where.said_since(talk, said.text, world)
    if not place:
        return None
    around = round_whom(talk, world)
    alert = OpenHandoff("safety", WORRY, "safety", around=around, danger=talk.answer("danger"), agreed=False)
    nobody = world.listener(around) == "nobody"
    text = danger_words.NOBODY_TOLD_WHERE if nobody else danger_words.TOLD_WHERE
    told = text.format(area=place.name, who=danger_words.listener(around, world))
    return Turn(talk.knowing(placed="yes"), (*who_and_where.learnt(place), alert, Say(told)))


def round_whom(talk: Conversation, world: World) -> str:
    """Round whom the danger of this chat goes, if anybody."""
    return told_of(talk, "", world).around


def says_nobody_comes(talk: Conversation, said: Said) -> bool:
    """Whether nobody has come to them yet. Elsewhere in a chat, "no one is coming to our meetings" is another thing."""
    plain = talk.step == AFTER or len(said.text.split()) <= FEW_WORDS
    return plain and after_danger.feared(said.text) == "nobody_comes"


def not_told(talk: Conversation, world: World) -> str:
    """That the adviser whom it goes round isn't told of it, if it goes round anybody."""
    return danger_words.kept_from(round_whom(talk, world), world, unaware=bool(talk.answer("unaware")))


def afraid(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What is said after danger (keep it quiet, my phone is read, nobody is coming) is answered as just that."""
    fear = after_danger.feared(said.text)
    told_of_danger = talk.number("alarms") and (fear != "nobody_comes" or says_nobody_comes(talk, said))
    if not fear or not (told_of_danger or talk.step == AFTER) or after_danger.asks_on_its_own(said):
        return None
    if fear == "nobody_comes":
        return raised(talk, talk.answer("danger"), world, said.text)
    around = round_whom(talk, world)
    hears = () if is_with(around, talk, world) else to_whoever_has_it(talk, said.text)
    kept_from = f"{not_told(talk, world)} " if fear == "found_out" else ""
    ways = (f"{kept_from}{after_danger.about(fear, around, world)}".strip(), after_danger.SHORTER[fear])
    return Turn(talk, (*hears, Say(differently(talk, ways))))


def _nobody_came(talk: Conversation, around: str, world: World) -> str:
    return after_danger.nobody_came(talk, danger_words.listener(around, world), around, world)
