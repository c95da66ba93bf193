"""
Coming back when we said we would: asking how it went, never whether they did it.

A check-in opens beside a question that is still open and leads back to it. Each one books the next in case of
silence, with a wider gap each time; any answer drops that.
"""

from flows.blocks.experts import my_request
from flows.choosing import chosen
from flows.diagnosing.diagnosis import evidence
from flows.effects import Button, RateSuggestion, Say
from flows.events import Entered, Event, FollowUpDue, Said
from flows.following_up import coming_back
from flows.following_up.how_it_went import how_it_went, subject_of, topic_of, whether_it_helped
from flows.following_up.patience import widened
from flows.following_up.promised import (
    ASKED_ONCE,
    answered,
    back,
    done,
    if_silent,
    opened,
    person,
    resting,
    worded,
)
from flows.handing_over import handoff, still_stuck
from flows.hearing.dates import when
from flows.suggesting.offer_answers import leaves_it
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU
from flows.wording import today
from flows.words import _

lapsed = coming_back.no_day_came
STEPS_OF = {
    "check_in": "check_in.how_did_it_go",
    "not_now": "check_in.not_now",
    "hello": "check_in.hello",
}
WORDS_OF_AN_ANSWER, WORDS_OF_A_DAY = 4, 5


def due(talk: Conversation, event: FollowUpDue, world: World) -> Turn:
    """A promise to come back has come due: ask, beside whatever question is still open."""
    asking = opened(talk, event)
    last = event.kind == "last" or (
        event.kind not in ASKED_ONCE and widened(event.attempt, world.programme.pace) is None
    )
    if last:
        return Turn(resting(asking), (Say(LAST, MENU),))
    step = STEPS_OF.get(event.kind, "check_in.how_did_it_go")
    if step == "check_in.how_did_it_go" and my_request.undecided(event.about, world):
        step = "check_in.not_answered"
    return Turn(asking.at(step), if_silent(event, world), ask=True)


def how_did_it_go(talk: Conversation, event: Event, world: World) -> Turn | None:
    """How it went, not whether they did it."""
    if isinstance(event, Entered):
        about = subject_of(talk.answer("due_about"), world)
        first_time = talk.answer("due_note") == coming_back.NO_DAY and talk.answer("due_attempt") in ("", "1")
        words = NO_DAY_AGREED if first_time else worded(HOW_DID_IT_GO, talk)
        return Turn(talk, (Say(words.format(about=about), _answers(talk)),))
    key = chosen(talk, event) or _how(event) or _still_to_come(event, world)
    words = event.text if isinstance(event, Said) and len(event.text.split()) >= WORDS_OF_AN_ANSWER else ""
    heard = evidence(event, world) if isinstance(event, Said) else ()
    match key:
        case "well":
            return _went_well(talk, words, world).first(*heard)
        case "so_so" | "wall":
            return _something_in_the_way(talk, key, words).first(*heard)
        case "not_yet":
            return _not_yet(talk, event, words, world).first(*heard)
        case "quiet":
            return _quiet(talk)
    return None


def did_it_help(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Did it help? Once, in one tap, with room for a sentence; a no leads to a better try."""
    offer = talk.answer("due_about")
    if isinstance(event, Entered):
        return Turn(talk, (Say(DID_IT_HELP.format(about=subject_of(offer, world)), YES_A_BIT_NO),))
    if isinstance(event, Said) and leaves_it(event.text):
        return back(talk, NO_HURRY)
    helped = chosen(talk, event) or (whether_it_helped(event.text) if isinstance(event, Said) else "")
    if helped not in THANKS:
        return None
    words = event.text if isinstance(event, Said) and len(event.text.split()) >= WORDS_OF_AN_ANSWER else ""
    rated = RateSuggestion(offer, helped, words)
    if helped == "no":
        better = done(talk).at("suggest.something_else", topic=topic_of(offer, world))
        return Turn(better, (rated, Say(THANKS["no"])), ask=True)
    return back(talk, THANKS[helped], rated)


def not_now(talk: Conversation, event: Event, world: World) -> Turn | None:
    """The day they named has come."""
    about = talk.answer("due_about")
    if isinstance(event, Entered):
        text = worded(YOU_ASKED_ME, talk).format(about=subject_of(about, world))
        return Turn(talk, (Say(text, YES_LATER_NO),))
    if isinstance(event, Said) and leaves_it(event.text):
        return _later(talk, event, world)
    match chosen(talk, event):
        case "yes":
            return Turn(_looking_at(done(talk), about, world), answered(talk, "yes"), ask=True)
        case "later":
            return _later(talk, event, world)
        case "no":
            return back(talk, LEFT_ALONE, *answered(talk, "no"))
    return None


def hello(talk: Conversation, event: Event, world: World) -> Turn | None:
    """A gentle look in after a person has had the chat."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(worded(HELLO, talk), _how_are_things(world)),))
    if isinstance(event, Said) and leaves_it(event.text):
        return back(talk, GOOD_TO_KNOW, *answered(talk, "later"))
    match chosen(talk, event) or _how(event):
        case "well":
            return back(talk, GOOD_TO_KNOW, *answered(talk, "well"))
        case "so_so" | "wall" | "not_yet":
            again = still_stuck.of_the_last(done(talk), str(STUCK.label), world)
            asks = again or Turn(done(talk).at("diagnose.tell_me"), ask=True)
            return asks.first(*answered(talk, "wall"))
        case "person":
            return handoff.begin(done(talk)).first(*answered(talk, "person"))
    return None


def _how(event: Event) -> str:
    """How it went, from free words; a question of theirs is no answer."""
    return how_it_went(event.text) if isinstance(event, Said) and not event.text.rstrip().endswith("?") else ""


def _still_to_come(event: Event, world: World) -> str:
    """Nothing but a day ("after easter"): it hasn't been yet."""
    short = isinstance(event, Said) and len(event.text.split()) <= WORDS_OF_A_DAY
    return "not_yet" if short and _names_a_day(event, world) else ""


def _names_a_day(event: Event, world: World) -> bool:
    meets = world.card.next_meeting if world.card else None
    on = when(event.text, today(world), meets) if isinstance(event, Said) else None
    return bool(on and on > today(world))


def _went_well(talk: Conversation, words: str, world: World) -> Turn:
    offer, kept = talk.answer("due_about"), answered(talk, "well", words)
    rated = any(made.offer == offer and made.helped for made in world.past.suggestions)
    if ":" not in offer or rated:
        return back(talk, WENT_WELL, *kept)
    return Turn(talk.at("check_in.did_it_help"), (*kept, Say(WENT_WELL)), ask=True)


def _not_yet(talk: Conversation, event: Event, words: str, world: World) -> Turn:
    """No hurry; and where they named a day themselves, they aren't asked for one."""
    asking = _when_again(talk, "not_yet", "suggest.when", NO_HURRY, world, words)
    named = coming_back.when(asking.conversation, event, world) if _names_a_day(event, world) else None
    return named.first(*answered(talk, "not_yet", words)) if named else asking


def _later(talk: Conversation, event: Event, world: World) -> Turn:
    """Another time; and where they named the day, they aren't asked for one."""
    asking = _when_again(talk, "later", "suggest.not_now", "", world)
    named = coming_back.not_now(asking.conversation, event, world) if _names_a_day(event, world) else None
    return named.first(*answered(talk, "later")) if named else asking


def _something_in_the_way(talk: Conversation, how: str, words: str) -> Turn:
    kept = answered(talk, how, words)
    if not words:
        return Turn(talk.at("hit_a_wall.what_got_in_the_way", how=how), kept, ask=True)
    after = talk.at("hit_a_wall.what_got_in_the_way", how=how, got_in_the_way=words)
    return Turn(after, kept, ask=True)


def _when_again(talk: Conversation, answer: str, step: str, first: str, world: World, words: str = "") -> Turn:
    about = talk.answer("due_about")
    named = {"offer": about} if ":" in about else {"offer": "", "topic": topic_of(about, world)}
    said = (Say(first),) if first else ()
    return Turn(done(talk).at(step, **named), (*answered(talk, answer, words), *said), ask=True)


def _looking_at(talk: Conversation, about: str, world: World) -> Conversation:
    if ":" in about:
        return talk.at("suggest.one", offer=about, topic=topic_of(about, world))
    return talk.at("suggest.choose", topic=topic_of(about, world), topic_by="you")


def _quiet(talk: Conversation) -> Turn:
    return back(talk, NO_MORE_OF_THIS, *answered(talk, "quiet"))


def _answers(talk: Conversation) -> tuple[Button, ...]:
    return HOW_IT_WENT if talk.answer("due_attempt") in ("", "1") else (*HOW_IT_WENT, STOP_ASKING)


def _how_are_things(world: World) -> tuple[Button, ...]:
    return (Button(_("Going fine"), "well"), STUCK, person(world))


STUCK = Button(_("Still stuck"), "wall")
STOP_ASKING = Button(_("Stop asking"), "quiet")
HOW_IT_WENT = (
    Button(_("Went well"), "well"),
    Button(_("So-so"), "so_so"),
    Button(_("Hit a wall"), "wall"),
    Button(_("Haven't got to it"), "not_yet"),
)
YES_A_BIT_NO = (Button(_("Yes"), "yes"), Button(_("A bit"), "a_bit"), Button(_("No"), "no"))
YES_LATER_NO = (Button(_("Yes, now"), "yes"), Button(_("Another time"), "later"), Button(_("No thanks"), "no"))

HOW_DID_IT_GO = (
    _("I said I'd ask about {about}. How did it go?"),
    _("No rush with this. How have you got on with {about}?"),
    _("Asking once more about {about}, in case it's a better moment. How did it go?"),
)
NO_DAY_AGREED = _("You were going to try {about}, and we hadn't agreed a day. How did it go?")
YOU_ASKED_ME = (
    _("You asked me to come back to you about {about}. Shall we look at it now?"),
    _("You'd wanted to come back to {about} a while ago. Is now a better time?"),
    _("I still have {about} down for you. Is it something you'd like to look at?"),
)
HELLO = (
    _("I said I'd look in after you'd talked to somebody. How are things now?"),
    _("Just looking in, as I said I would. How is it going since you talked to somebody?"),
    _("It's been some time since you talked to somebody here. How have things been?"),
)
LAST = _("I won't keep asking. I'm here when you want me, and you don't have to catch up on anything.")
WENT_WELL = _("That's good to hear. You know your place, and it shows.")
NO_HURRY = _("That's fine, things take the time they take.")
DID_IT_HELP = _("Did {about} help? A few words are welcome too.")
THANKS = {
    "yes": _("Good to know. It helps me suggest better things."),
    "a_bit": _("Thanks, that's useful to know."),
    "no": _("Thanks for saying. Let's find something that fits you better."),
}
LEFT_ALONE = _("All right, I'll leave that alone. It's here if you ever want it.")
GOOD_TO_KNOW = _("Good to know. I'm here when you want me.")
NO_MORE_OF_THIS = _("I won't ask about that again. You can still write to me about anything.")
