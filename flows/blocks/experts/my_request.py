"""An expert somebody asked for: how that stands, in whatever words they ask; other days; and calling it off."""

from dataclasses import replace

from flows.asked_for import Request
from flows.blocks.experts import expert_days
from flows.blocks.experts import my_request_words as ways
from flows.blocks.experts.request_news import name_of, stands
from flows.blocks.meeting_up.cant_come_words import CANCEL_IT
from flows.blocks.meeting_up.mine import all_of_mine
from flows.choosing import chosen
from flows.effects import Button, CancelRequest, DropFollowUps, Effect, Say
from flows.events import Entered, Event, Said
from flows.following_up.coming_back import finished
from flows.following_up.promised import answered as kept
from flows.following_up.promised import back, done
from flows.handing_over import handoff
from flows.handing_over.adviser_names import advisers_called
from flows.handing_over.who_answers import called
from flows.hearing.normalise import plain
from flows.hearing.our_words import by_role
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on, is_open, leaving
from flows.wording import DAYS, adviser_name, counted, day, label, today
from flows.words import _

MOST_WORDS = 16
NOT_HERE = ("welcome.", "handoff.", "diagnose.tell_me", "check_in.not_answered", "my_request.")
DECIDING = ("asked", "agreed", "matched", "scoping")


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What they ask of it; None for anything else, and where a person they asked for may be meant instead."""
    words, about = _in_plain_words(said.text, world)
    if len(words.split()) > MOST_WORDS or chosen(talk, said) or not _fits(talk.step):
        return None
    request = _meant(about, world)
    if ways.CALL_IT_OFF.said_in(words) or (CANCEL_IT.fullmatch(words) and _just_asked_for(talk, request)):
        return _asked_to_call_off(talk, request, said, world) if request or "expert" not in words else None
    on_a_card = ways.HOW_MANY_DAYS.said_in(words) and _looks_at_an_expert(talk)
    if on_a_card or (ways.DAYS_LEFT.said_in(words) and (request or "expert" in words or world.past.requests)):
        return _told(talk, expert_days.told(world), world)
    if request and ways.OTHER_DAYS.said_in(words):
        return _other_days(talk, request, said, world)
    if ways.HOW_LONG.said_in(words) and request and not (about or is_open(talk) or world.past.handoffs):
        return _told(talk, f"{NO_ONE_SAYS.format(adviser=adviser_name(world))} {how_it_stands(request, world)}", world)
    nothing = ways.NOTHING_HEARD.said_in(words)
    if nothing and not (request or is_open(talk) or world.past.handoffs):
        return Turn(talk, (Say(NOTHING_WAITS.format(role=world.programme.words.adviser), talk.question),))
    unnamed = request and not world.past.handoffs and (nothing or ways.UNNAMED.said_in(words))
    if not (unnamed or ways.ABOUT_IT.said_in(words)) or (world.past.handoffs and not about):
        return None
    if request is None and all_of_mine(world) and "expert" not in words:
        return Turn(leaving(talk).at("coming.list"), (Say(NO_EXPERT_BUT),), ask=True)
    if request is None:
        return Turn(leaving(talk).at("technical.where_up_to"), ask=True)
    first = YES_OR_NO.get(request.state, "") if ways.WAS_IT_YES.said_in(words) else ""
    return _told(talk, f"{first} {how_it_stands(request, world)}".strip(), world)


def _looks_at_an_expert(talk: Conversation) -> bool:
    return talk.step in ("suggest.one", "suggest.when") and talk.answer("offer").startswith(("partner:", "step:"))


def _just_asked_for(talk: Conversation, request: Request | None) -> bool:
    asked = talk.answer("offer") if talk.step == "suggest.when" else ""
    return request is not None and asked == f"partner:{request.partner}"


def how_it_stands(request: Request, world: World) -> str:
    """Where it is up to, who has it and since when, and what comes next."""
    name = name_of(request.partner, world)
    if request.state != "asked" or not (request.since and request.mine):
        return stands(request, world)
    who = {"adviser": adviser_name(world), "team": world.programme.about.team}
    days = counted(request.days, DAYS)
    stood = WITH_THEM.format(name=name, on=_since(request, world), days=days, **who)
    return f"{stood} {_reminded(request, world)}".strip()


def _reminded(request: Request, world: World) -> str:
    """Whom we last reminded of it and when; nothing where that is nobody."""
    if request.reminded_at is None:
        return ""
    who, on = called(request.reminded, world.programme), request.reminded_at.astimezone(world.person.clock).date()
    return REMINDED.format(who=who, on=day(on, today(world)))


def _since(request: Request, world: World) -> str:
    if request.since is None:
        return ""
    return ON.format(day=day(request.since.astimezone(world.person.clock).date(), today(world)))


def call_off(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask once whether to call it off; nothing has happened before they say so."""
    request = _meant(talk.answer("request"), world)
    if request is None or request.state != "asked":
        return finished(talk, NOTHING_THERE)
    name = name_of(request.partner, world)
    match chosen(talk, event):
        case "off":
            text, off = called_off(request, world)
            return finished(talk.without("request"), text, *off)
        case "keep":
            return finished(talk.without("request"), KEPT.format(name=name))
    return Turn(talk, (Say(SHALL_I.format(name=name), OFF_OR_KEEP),)) if isinstance(event, Entered) else None


def called_off(request: Request, world: World) -> tuple[str, tuple[Effect, ...]]:
    """What is said once a request is called off, and what comes of it."""
    who = {"adviser": adviser_name(world), "team": world.programme.about.team}
    off = CancelRequest(request.partner), DropFollowUps(f"partner:{request.partner}", "called off")
    return CALLED_OFF.format(name=name_of(request.partner, world), **who), off


def undecided(about: str, world: World) -> Request | None:
    """The request a check-in was agreed about, while it can't have gone well or badly yet."""
    request = _meant(about.removeprefix("partner:"), world) if about.startswith("partner:") else None
    return request if request and request.state in DECIDING else None


def not_answered(talk: Conversation, event: Event, world: World) -> Turn | None:
    """The day to ask how it went, and nobody has come yet: said so, and a person offered to be asked."""
    request = undecided(talk.answer("due_about"), world)
    if request is None:
        return Turn(talk.at("check_in.how_did_it_go"), ask=True)
    key = chosen(talk, event)
    if isinstance(event, Said) and not key:
        words, _ = _in_plain_words(event.text, world)
        if ways.CALL_IT_OFF.said_in(words):
            key = "off"
        elif any(each.said_in(words) for each in (ways.NOTHING_HEARD, ways.UNNAMED, ways.ABOUT_IT, ways.HOW_LONG)):
            return Turn(talk, (Say(NO_MORE_KNOWN.format(adviser=adviser_name(world)), _what_now(request, world)),))
    match key:
        case "ask":
            words = STILL_TO_HEAR.format(name=name_of(request.partner, world), on=_since(request, world))
            return handoff.begin(done(talk), words=words).first(*kept(talk, "person"))
        case "wait":
            waits = done(talk).at("suggest.when", offer=talk.answer("due_about"))
            return Turn(waits, kept(talk, "not_yet"), ask=True)
        case "off":
            off = leaving(done(talk)).at("my_request.call_off", request=request.partner)
            return Turn(off, kept(talk, "not_yet"), ask=True)
        case "leave":
            return back(talk, ALL_RIGHT, *kept(talk, "quiet"))
    if not isinstance(event, Entered):
        return None
    name, adviser, team = name_of(request.partner, world), adviser_name(world), world.programme.about.team
    asked = UNDECIDED.format(on=_since(request, world), adviser=adviser, team=team)
    text = NOT_YET.format(name=name, stands=asked if request.state == "asked" else stands(request, world))
    shall_i = f"{_reminded(request, world) or REMINDED_NOBODY} {SHALL_I_ASK.format(adviser=adviser)}"
    return Turn(talk, (Say(f"{text} {shall_i}", _what_now(request, world)),))


def _fits(step: str) -> bool:
    return step == "handoff.waiting" or not step.startswith(NOT_HERE)


def _what_now(request: Request, world: World) -> tuple[Button, ...]:
    off = (Button(_("Call it off"), "off"),) if request.state == "asked" and request.mine else ()
    return (Button(label(YES_ASK.format(adviser=adviser_name(world))), "ask"), Button(_("Give it time"), "wait"), *off)


def _told(talk: Conversation, text: str, world: World) -> Turn:
    if is_open(talk) and talk.step != "technical.where_up_to":
        return carry_on(talk, text)
    return Turn(talk.at("menu.listening"), (Say(text, WAYS_ON),))


def _asked_to_call_off(talk: Conversation, request: Request | None, said: Said, world: World) -> Turn | None:
    if request is None:
        return None if world.past.handoffs else carry_on(talk, NOTHING_THERE)
    if request.state == "asked" and request.mine:
        return Turn(leaving(talk).at("my_request.call_off", request=request.partner), ask=True)
    first = Say(BY_A_PERSON.format(stands=stands(request, world)))
    return _put_to_a_person(talk, said.text, first)


def _other_days(talk: Conversation, request: Request, said: Said, world: World) -> Turn:
    name, days = name_of(request.partner, world), counted(request.days, DAYS)
    first = Say(DOWN_FOR.format(name=name, days=days, adviser=adviser_name(world)))
    return _put_to_a_person(talk, f"{name}: {said.text}", first)


def _put_to_a_person(talk: Conversation, words: str, first: Say) -> Turn:
    turn = handoff.begin(leaving(talk), words=words)
    return replace(turn, conversation=turn.conversation.knowing(handoff_asked="yes")).first(first)


def _meant(about: str, world: World) -> Request | None:
    """The request for that package; for none in particular, the newest that something may still come of."""
    known = {each.id for each in world.programme.partners}
    found = [each for each in world.past.requests if each.partner in known and about in ("", each.partner)]
    return next((each for each in found[::-1] if each.is_open), None) or (found[-1] if about and found else None)


def _in_plain_words(text: str, world: World) -> tuple[str, str]:
    """Plain words in which a package's name is "mypackage" and an adviser's is "adviser"; and which package."""
    words, about = f" {plain(text)} ", ""
    for partner in world.programme.partners:
        if f" {plain(partner.name)} " in words:
            words, about = words.replace(f" {plain(partner.name)} ", " mypackage "), partner.id
    return by_role(words.strip(), advisers_called(world)), about


WAYS_ON = (Button(_("See the experts"), "technical"), Button(_("Menu"), "menu"))
OFF_OR_KEEP = (Button(_("Yes, call it off"), "off"), Button(_("Keep it"), "keep"))
YES_ASK = _("Yes, ask {adviser}")
YES_OR_NO = {
    "asked": _("Not yet."),
    "agreed": _("Yes, so far."),
    "matched": _("Yes."),
    "scoping": _("Yes."),
    "running": _("Yes."),
    "declined": _("Not this time."),
}
ON = _(" on {day}")
WITH_THEM = _(
    "You asked for {name}{on}, for up to {days}. {adviser} and {team} have it and haven't decided yet. "
    "You'll hear yes or no from me here."
)
NO_ONE_SAYS = _("I don't know how long it takes, so I won't guess; {adviser} would know.")
NOT_YET = _("I said I'd ask about {name}. {stands}")
UNDECIDED = _("You asked for it{on}, and {adviser} and {team} haven't decided yet.")
REMINDED = _("I reminded {who} on {on}.")
REMINDED_NOBODY = _("I've reminded nobody since.")
SHALL_I_ASK = _("Shall I ask {adviser} how it stands?")
NO_MORE_KNOWN = _("No, nothing has come, and I'm sorry about the wait. {adviser} would know more. Shall I ask?")
STILL_TO_HEAR = _("I asked for {name}{on} and haven't heard how it stands.")
ALL_RIGHT = _("That's fine.")
SHALL_I = _("Shall I call off your request for {name}? Nothing happens until you say so.")
CALLED_OFF = _(
    "Your request for {name} is called off, and {adviser} and {team} can see that. You can ask for it again."
)
KEPT = _("It stays as it was, then: {name} is still asked for.")
NOTHING_THERE = _("As far as I know that hasn't been asked for, so there's nothing to call off.")
NO_EXPERT_BUT = _("You've asked for no expert here, as far as I know. This is what you've joined, booked or wait for:")
NOTHING_WAITS = _("As far as I know, nothing of yours is waiting for an answer. Say “{role}” and I'll ask a person.")
BY_A_PERSON = _("{stands} So calling it off needs a person.")
DOWN_FOR = _("{name} is down for up to {days}. How many there can be is for people to say, so I'd put it to {adviser}.")
