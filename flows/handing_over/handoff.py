"""Asking for a person: what would be passed on is shown first, and nothing goes to anybody before they say so."""

from collections.abc import Mapping
from dataclasses import replace

from flows.choosing import chosen
from flows.danger.heard_of.which_adviser import about_adviser
from flows.danger.kept_from import going_round
from flows.effects import AddToHandoff, Button, LearnName, OpenHandoff, Say
from flows.events import Entered, Event, Said
from flows.handing_over import any_news, kept_from_them, not_to_them, said_meanwhile, sent_before, to_be_rung
from flows.handing_over.putting_it import JUST_A_WORD, WORDS_OF_AN_ADDITION, changed_by, more_of_it, put_so
from flows.handing_over.putting_it import leave_out as leave_out
from flows.handing_over.reasons import NEAR, Reason, due_by, reason, reason_in
from flows.handing_over.scraps import by_phone, only_asks
from flows.handing_over.sent import ADDED, WHILE_WAITING, asked_for, says_to_drop_it, ways_on
from flows.handing_over.summing_up import joined, summary_of, taken_up, told_in, worth_passing_on
from flows.handing_over.who_answers import name_of, promise, whoever
from flows.hearing.dates import when
from flows.hearing.names import name_in
from flows.hearing.replies import yes_or_no
from flows.listening import attached
from flows.meeting import named
from flows.suggesting.offer_answers import meant
from flows.turn import Conversation, Step, Turn, World
from flows.way_back import leaving, returned
from flows.wording import capital, today
from flows.words import _

MOST_KEPT = 2000
MADE_OF = "reason", "words", "around", "summary", "changed", "asked", "name", "number", "photo"
NOTHING_ON_THE_TABLE = ("handoff.waiting", "handoff.add", "handoff.kept")
MADE_HERE = tuple(f"handoff_{each}" for each in MADE_OF)


def begin(talk: Conversation, *, reason: str = "asked", words: str = "", around: str = "") -> Turn:
    """Start a handoff from anywhere: `words` is what they said it is about, `around` an adviser to go round."""
    answers = {"handoff_reason": reason, "handoff_words": words[:MOST_KEPT], "handoff_around": around}
    return Turn(talk.without(*MADE_HERE).at("handoff.summary", **answers), ask=True)


def at_once(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What never waits for the question on the table (money gone, threats, a complaint about their adviser)."""
    found = reason_in(said.text, world)
    drafting = talk.step.startswith("handoff.") and not (found and found.around and talk.step in NOTHING_ON_THE_TABLE)
    if not found or not found.at_once or drafting:
        return None
    return begin(leaving(talk), reason=found.id, words=said.text)


def needed(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What always goes to a person, where it was no answer to the question: pay and contracts, a date that is near."""
    found = reason_in(said.text, world)
    if not found or not (found.id == "employer" or (found.id == "deadline" and _is_near(said.text, world))):
        return None
    return begin(leaving(talk), reason=found.id, words=said.text)


def _is_near(text: str, world: World) -> bool:
    on = when(text, today(world))
    return bool(on and on - today(world) <= NEAR)


def summary(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Show what would be passed on, to whom and by when they'd answer; ask whether to send it."""
    if isinstance(event, Entered):
        return _already_waiting(talk, world) or _shown(talk, world)
    if isinstance(event, Said) and (put := changed_by(talk, event)):
        return put
    match chosen(talk, event):
        case "send":
            return _sent(talk, world)
        case "change":
            return Turn(talk.at("handoff.change"), ask=True)
        case "leave":
            return _not_sent(talk, world)
    if isinstance(event, Said) and (meant(event.text) == "not_now" or says_to_drop_it(event.text)):
        return _not_sent(talk, world)
    if not isinstance(event, Said):
        return None
    return _named(talk, event, world) or said_meanwhile.answered(talk, event, world) or more_of_it(talk, event, world)


def goes_round_them(talk: Conversation, world: World) -> bool:
    """Whether what is on the table goes round the very person who has the chat: it is none of theirs."""
    holder = going_round.holder_of(world)
    return bool(talk.step in DRAFTS and holder and going_round.goes_round(round_whom(talk, world), holder.who))


def what_about(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Asked for a person with nothing said yet: what is it about, in a line, if they like."""
    match event:
        case Entered():
            what = to_be_rung.WHAT_NUMBER if to_be_rung.without_a_number(talk) else WHAT_ABOUT
            return Turn(talk, (Say(f"{_why(talk, world).first} {what}".strip(), SKIP),))
        case Said() if said_meanwhile.says_change(event):
            return Turn(talk, ask=True)
        case Said() if any_news.asks_how_long(event.text, world):
            return Turn(talk, (Say(f"{capital(promise(world, _why(talk, world)))}. {WHAT_ABOUT}", SKIP),))
        case Said() if said_meanwhile.says_send(event):
            return _just_a_word(talk)
        case Said() if to_be_rung.leaves_it_out(talk, event):
            return to_be_rung.and_the_number(talk, event, SKIP)
        case Said(text=text) if chosen(talk, event) != "skip" and yes_or_no(text) is None:
            return Turn(talk.at("handoff.summary", **_told(talk, text, world), handoff_asked="yes"), ask=True)
    if chosen(talk, event) != "skip" and not isinstance(event, Said):
        return None
    if to_be_rung.without_a_number(talk) and not only_asks(talk.answer("handoff_words"), world):
        return Turn(talk.at("handoff.summary", handoff_asked="yes"), ask=True)
    return _just_a_word(talk)


def _just_a_word(talk: Conversation) -> Turn:
    return Turn(talk.at("handoff.summary", handoff_summary=str(JUST_A_WORD), handoff_asked="yes"), ask=True)


def change(talk: Conversation, event: Event, world: World) -> Turn | None:
    """They write it their own way, or add to it; it is shown again before anything is sent."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(HOW_TO_PUT_IT, KEEP),))
    if chosen(talk, event) == "keep":
        return Turn(talk.at("handoff.summary"), ask=True)
    if isinstance(event, Said) and said_meanwhile.says_change(event):
        return Turn(talk, ask=True)
    if isinstance(event, Said):
        return said_meanwhile.shown_again(talk, event) or changed_by(talk, event) or put_so(talk, event.text)
    return None


def _told(talk: Conversation, text: str, world: World) -> dict[str, str]:
    """What they say it is about. That they'd like to be rung goes with it; if that is all they say, it is enough."""
    before = talk.answer("handoff_words")
    words = joined(text[:MOST_KEPT], before if by_phone(before) else "")
    return {"handoff_summary" if only_asks(text, world) else "handoff_words": words}


def _already_waiting(talk: Conversation, world: World) -> Turn | None:
    open_one = asked_for(world)
    if not open_one or talk.answer("handoff_summary"):
        return None  # what was shown to them before is never added unasked
    if not going_round.covers(open_one.around, round_whom(talk, world)):
        return None  # whoever has the open one isn't to see this
    words = talk.answer("handoff_words")
    more = (AddToHandoff(words, to=open_one.id), Say(ADDED)) if words else ()
    return Turn(talk.without(*MADE_HERE).at("handoff.waiting"), more, ask=True)


def _shown(talk: Conversation, world: World) -> Turn:
    summary = talk.answer("handoff_summary") or summary_of(_words(talk, world), world, told_in(talk))
    if not summary:
        return Turn(talk.at("handoff.what_about"), ask=True)
    why = _why(talk.knowing(handoff_summary=summary), world)
    who = name_of(whoever(world, why).who, world.programme)
    first = HOW_IT_READS if talk.answer("handoff_changed") else WHAT_WOULD_GO.format(who=who)
    if not talk.answer("handoff_asked"):
        first = f"{why.first} {first}".strip()
    name = "" if world.person.name or talk.answer("handoff_name") else _name_given(talk)
    talk, learns = named.learnt(talk, name, world) if name else (talk, ())
    before = sent_before.going_with(talk, summary, world)
    goes_too = f"{taken_up(world)}{'' if name else _from_whom(talk, world)}{sent_before.told(talk, before)}"
    text = f"{first}\n“{summary}”\n{goes_too}{capital(promise(world, why))}. {SHALL_I}"
    shown = talk.knowing(handoff_summary=summary, **({"handoff_photo": before} if before else {}))
    return Turn(shown, (*learns, Say(text, SEND_CHANGE_LEAVE)))


def _name_given(talk: Conversation) -> str:
    """The name in what they said it is about, or in how they put it themselves."""
    put = talk.answer("handoff_summary") if talk.answer("handoff_changed") else ""
    return name_in(talk.answer("handoff_words")) or name_in(put)


def _words(talk: Conversation, world: World) -> str:
    words = talk.answer("handoff_words")
    return worth_passing_on(words, world) if talk.answer("handoff_reason") == "missed" else words


def _from_whom(talk: Conversation, world: World) -> str:
    """Somebody who never said their name may give it now; nobody has to."""
    return "" if world.person.name or talk.answer("handoff_name") else f"{NAMELESS} "


def _named(talk: Conversation, said: Said, world: World) -> Turn | None:
    """They say who they are: learnt if they agreed to be remembered, else only passed on with this."""
    name = name_in(said.text) or named.by_itself(said.text, world)
    if not name or len(said.text.split()) >= WORDS_OF_AN_ADDITION:
        return None
    shown = talk.knowing(handoff_name=name, handoff_changed="yes", handoff_asked="yes")
    if world.person.consent:
        return Turn(shown, (LearnName(name),), ask=True)
    return Turn(shown.knowing(handoff_summary=joined(talk.answer("handoff_summary"), IM.format(name=name))), ask=True)


def _why(talk: Conversation, world: World) -> Reason:
    """The reason they came with, or the more pressing one that their words give."""
    given = reason(talk.answer("handoff_reason"))
    words = " ".join((talk.answer("handoff_words"), talk.answer("handoff_summary")))
    found = reason_in(words, world) or due_by(words, world) if given.id in MAY_BE_MORE else None
    why = found or given
    return replace(why, around=why.around or bool(_wished_round(talk, world)))


def _sent(talk: Conversation, world: World) -> Turn:
    why = _why(talk, world)
    photo = attached.going_with(talk, talk.answer("handoff_words"))
    photo = photo or sent_before.going_with(talk, talk.answer("handoff_summary"), world)
    words = f"{photo} {talk.answer('handoff_summary')}".strip()
    passed_on = OpenHandoff(why.urgency, words, why.id, round_whom(talk, world))
    talk = talk.without("photo", "photo_of", "came", "came_with", "came_at") if photo else talk
    if talk.owner == "adviser":
        still_theirs = kept_from_them.sent(world, why, passed_on.around)
        return Turn(talk.without(*MADE_HERE).at("menu.listening"), (passed_on, Say(still_theirs)))
    text = SENT.format(promise=capital(promise(world, why)))
    here = replace(talk.without(*MADE_HERE).at("handoff.waiting"), owner="waiting")
    return Turn(here, (passed_on, Say(text, WHILE_WAITING)))


def round_whom(talk: Conversation, world: World) -> str:
    """Round whom it goes: whoever a complaint names, their own adviser if it is none of theirs, and who did before."""
    why = _why(talk, world)
    of_them = why.id in kept_from_them.OF_AN_ADVISER
    said = f"{talk.answer('handoff_words')} {talk.answer('handoff_summary')}"
    meant = about_adviser(said, world) if of_them else ""
    own = world.card.adviser if world.card and why.around else ""
    return going_round.both(_wished_round(talk, world), own, meant)


def _wished_round(talk: Conversation, world: World) -> str:
    """Whom it goes round whatever it is about: chosen before, or not wanted by the words that ask for a person."""
    return going_round.both(going_round.already(talk, world), not_to_them.wished(talk.answer("handoff_words"), world))


def _not_sent(talk: Conversation, world: World) -> Turn:
    if (
        talk.interrupted.startswith("check_in.") and talk.owner != "adviser"
    ):  # a check-in that was pushed aside is still to be answered
        return returned(talk.without(*MADE_HERE)).first(Say(NOT_SENT))
    kept_back = f"{NOT_SENT} {CHANGE_YOUR_MIND.format(role=world.programme.words.adviser)}"
    here = talk.without(*MADE_HERE, "photo", "photo_of").at("menu.listening")
    return Turn(here, (Say(kept_back, ways_on(talk)),))


DRAFTS: Mapping[str, Step] = {"handoff.summary": summary, "handoff.change": change, "handoff.leave_out": leave_out}
SKIP = (Button(_("Skip this"), "skip"),)
MAY_BE_MORE = ("asked", "missed", "wall", "still_stuck")
KEEP = (Button(_("Keep it as it is"), "keep"),)
SEND_CHANGE_LEAVE = (Button(_("Send it"), "send"), Button(_("Change it"), "change"), Button(_("Don't send"), "leave"))

WHAT_ABOUT = _("In a line, what's it about? You can skip this.")
WHAT_WOULD_GO = _("This is what I'd pass on to {who}:")
HOW_IT_READS = _("Here's how it reads now:")
SHALL_I = _("Shall I send it?")
IM = _("I'm {name}")
NAMELESS = _("It goes without a name; if you like, type “I'm” and yours.")
HOW_TO_PUT_IT = _("Write it the way you'd like it put. To keep what's there and put more after it, begin with “add”.")
SENT = _("Sent. {promise}. You can add to it or call it off, and I'm still here for anything else.")
NOT_SENT = _("All right, nothing has gone to anybody.")
CHANGE_YOUR_MIND = _("Say “{role}” if you change your mind.")
