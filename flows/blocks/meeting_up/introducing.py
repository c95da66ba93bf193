"""
Talking to an area that has done it: somebody there is asked first, and both are introduced once both have said yes.

Until then neither hears who or where the other is. `wish_words` is what may be passed on, `wish_topic` what it is
about. What somebody is asked has `peer` (its number), `peer_words` and `peer_topic`; a wish that was refused `refused`
(its number), `refused_words`, `refused_more` and `refused_silent`. So each can wait while another is answered.
"""

from collections.abc import Iterable
from dataclasses import replace

from flows.blocks import put_another_way
from flows.blocks.meeting_up import next_refusal
from flows.blocks.meeting_up.next_refusal import OF_A_REFUSAL
from flows.blocks.meeting_up.who_has_done_it import all_left_in_peace, who_has_done_it
from flows.choosing import chosen
from flows.danger.in_doubt import told_or_feared
from flows.effects import AnswerPeer, AskAnother, Button, Effect, MayBeAsked, OpenHandoff, Say, SeekPeer
from flows.events import Entered, Event, PeerAgreed, PeerAsked, PeerRefused, Said
from flows.following_up.coming_back import finished, may_remember
from flows.handing_over import handoff
from flows.handing_over.reasons import reason
from flows.handing_over.sent import WHILE_WAITING
from flows.handing_over.who_answers import promise
from flows.hearing.replies import yes_or_no
from flows.knowing.gives_away import gives_away
from flows.turn import Conversation, Turn, World
from flows.way_back import leaving
from flows.wording import adviser_name, ask_them, capital, clip, listed
from flows.words import _

LONGEST = 300
OF_A_WISH = ("wish_words", "wish_topic")
OF_AN_ASK = ("peer", "peer_words", "peer_topic")


def begin(talk: Conversation, topics: Iterable[str], words: str, world: World) -> Turn:
    """Ask an area, if one is known that has done any of these and may be asked; if not, it goes to their adviser."""
    known = [each for each in topics if each]
    topic = next((each for each in known if who_has_done_it(each, world)), "")
    talk = talk.without("peer_about")
    if not topic or not may_remember(talk, world):
        turn = handoff.begin(talk, reason="peer", words=WISH.format(words=words))
        in_peace = any(all_left_in_peace(each, world) for each in known)
        return turn.first(Say(LEFT_IN_PEACE)) if in_peace else turn
    return Turn(talk.at("peers.pass_on", wish_topic=topic, wish_words=words.strip()[:LONGEST]), ask=True)


def pass_on(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Show what would be passed on, and to whom; nothing goes before they say so."""
    words, topic = talk.answer("wish_words"), talk.answer("wish_topic")
    over = talk.without(*OF_A_WISH)
    match _answer(talk, event):
        case "yes":
            asks = tuple(each.person for each in who_has_done_it(topic, world))
            return finished(over, ASKING, SeekPeer(topic, words, asks))
        case "adviser":
            return handoff.begin(over, reason="peer", words=WISH.format(words=words))
        case "change":
            return Turn(talk.at("peers.put_it"), ask=True)
        case "no":
            return finished(over, NOT_ASKED)
    if not isinstance(event, Entered):
        return None
    found = gives_away(words, world)
    what = THEY_READ.format(what=listed(found)) if found else NOTHING_ADDED
    who = {"adviser": adviser_name(world), "role": world.programme.words.adviser}
    text = SHALL_I_ASK.format(words=words, what=what, **who)
    return Turn(talk, (Say(text, (ASK_THEM, CHANGE_IT, _their_adviser(world), LEAVE_IT)),))


def put_it(talk: Conversation, event: Event, world: World) -> Turn | None:
    """They put it another way; it is shown again before anybody is asked."""
    return put_another_way.asked(talk, event, "wish_words", "peers.pass_on", LONGEST)


def may_be_asked(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Whether they may be asked by another area, now and then."""
    if not may_remember(talk, world):
        return finished(talk, NOT_WITHOUT_A_YES)
    match _answer(talk, event):
        case "yes":
            return finished(talk, MAY_BE, MayBeAsked(given=True))
        case "no":
            return finished(talk, MAY_NOT_BE, MayBeAsked(given=False))
    return (
        Turn(talk, (Say(MAY_I_ASK, (Button(_("Yes, that's fine"), "yes"), NO_THANKS)),)) if event == Entered() else None
    )


def would_you(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Somebody elsewhere asks about what goes well here: would they talk to them?"""
    number = talk.number("peer")
    over = talk.without(*OF_AN_ASK)
    if number not in world.past.peer_asks:
        never = _answer(talk, event) == "never"
        return finished(over, NEVER_AGAIN, MayBeAsked(given=False)) if never else finished(over, SORTED_OUT)
    match _answer(talk, event):
        case "yes":
            return finished(over, THANK_YOU.format(adviser=adviser_name(world)), AnswerPeer(number, "yes"))
        case "no":
            return finished(over, NO_HARM, AnswerPeer(number, "no"))
        case "never":
            return finished(over, NEVER_AGAIN, AnswerPeer(number, "no"), MayBeAsked(given=False))
    if not isinstance(event, Entered):
        return None
    topic = next((each.plain for each in world.programme.topics if each.id == talk.answer("peer_topic")), "that")
    text = WOULD_YOU.format(topic=topic, words=talk.answer("peer_words"))
    return Turn(talk, (Say(text, (Button(_("Yes, happy to"), "yes"), Button(_("Not this time"), "no"), NEVER)),))


def refused(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Whoever was asked can't: another area, their adviser, or leave it; then the next wish that was refused."""
    over = next_refusal.kept_as_interrupted(talk.without(*OF_A_REFUSAL))
    match _answer(talk, event):
        case "yes" if talk.answer("refused_more"):
            return finished(over, ASKING, AskAnother(talk.number("refused")))
        case "yes" | "adviser":
            words = WISH.format(words=talk.answer("refused_words"))
            return handoff.begin(over, reason="peer", words=words)
        case "no":
            return finished(over, LEFT)
    if not isinstance(event, Entered):
        return None
    another = (Button(_("Ask another area"), "yes"),) if talk.answer("refused_more") else ()
    text = REFUSED[bool(talk.answer("refused_silent")), bool(another)].format(
        words=clip(talk.answer("refused_words"), 80), adviser=adviser_name(world)
    )
    return Turn(talk, (Say(text, (*another, _their_adviser(world), LEAVE_IT)),))


def heard(talk: Conversation, event: PeerAsked | PeerRefused | PeerAgreed, world: World) -> Turn:
    """News of an introduction, beside whatever question is open."""
    match event:
        case PeerAsked(ask, topic, words):
            return _beside(talk, "peers.would_you", peer=str(ask), peer_topic=topic, peer_words=words)
        case PeerRefused(number, words, more, silent):
            of_it = {"refused_words": words, "refused_more": "yes" * more, "refused_silent": "yes" * silent}
            if next_refusal.is_asked(talk) and talk.answer("refused") != str(number):
                return Turn(next_refusal.kept_for_later(talk, {"refused": str(number), **of_it}))
            here = next_refusal.with_the_lost_one(talk, str(number))
            return _beside(here, next_refusal.STEP, refused=str(number), **of_it)
        case PeerAgreed():
            return _agreed(talk, event, world)


def _beside(talk: Conversation, step: str, **answers: str) -> Turn:
    """Ask it, and keep any other question that was open."""
    return Turn((talk if talk.step == step else leaving(talk)).at(step, **answers), ask=True)


def _agreed(talk: Conversation, event: PeerAgreed, world: World) -> Turn:
    """Both have said yes: each one's adviser is asked to introduce them."""
    put, said = (I_ASKED, THEY_SAY_YES) if event.asked_first else (I_AGREED, IT_IS)
    told = {"who": event.who or SOMEBODY, "area": event.area, "words": clip(event.words, LONGEST)}
    effect: Effect = OpenHandoff("ordinary", put.format(**told), "peer")
    text = f"{capital(said.format(**told))} {INTRODUCES.format(promise=capital(promise(world, reason('peer'))))}"
    if talk.owner == "adviser" or told_or_feared(talk):
        return Turn(talk, (effect, Say(text, talk.question)))
    here = replace(leaving(talk).at("handoff.waiting"), owner="waiting")
    return Turn(here, (effect, Say(text, WHILE_WAITING)))


def _answer(talk: Conversation, event: Event) -> str:
    key = chosen(talk, event)
    if key or not isinstance(event, Said):
        return key
    return {True: "yes", False: "no", None: ""}[yes_or_no(event.text)]


def _their_adviser(world: World) -> Button:
    return Button(ask_them(world), "adviser")


ASK_THEM, CHANGE_IT = Button(_("Ask them"), "yes"), Button(_("Change it"), "change")
LEAVE_IT, NO_THANKS = Button(_("Leave it"), "no"), Button(_("No thanks"), "no")
NEVER = Button(_("Don't ask me again"), "never")
WISH = _("I'd like to talk to an area that has done this. I'd ask them: {words}")
SHALL_I_ASK = _(
    "I know of an area that has done it, and somebody there who doesn't mind being asked. This is what I'd pass on; "
    "{what}\n“{words}”\nIf they say yes, you hear each other's first name and area, "
    "and {adviser} and their {role} introduce you. Shall I ask them?"
)
NOTHING_ADDED = _("I add neither your name nor your area:")
THEY_READ = _("they'd read {what} in it before they've said yes, so change it if you'd rather they didn't:")
ASKING = _("I'll ask, and tell you what they say. It can take a week or two, and they may say no.")
NOT_ASKED = _("All right, I haven't asked anybody.")
MAY_I_ASK = _(
    "Other areas sometimes want to hear from somebody who has done a thing. May I ask you, now and then, if you'd talk "
    "to one? You can say no each time, and nobody hears your name unless you say yes."
)
MAY_BE = _("Thank you. I'll ask when something fits. Say “don't let other areas ask me” to stop that.")
MAY_NOT_BE = _("That's fine, I won't ask you.")
NOT_WITHOUT_A_YES = _(
    "I can only do that for somebody I may remember, and you asked me not to. That's quite all right."
)
WOULD_YOU = _(
    "Somebody in another area asks about {topic}, and I thought of what goes well where you are:\n“{words}”\nWould you "
    "be happy to talk to them? Nobody hears that I asked you unless you say yes."
)
SORTED_OUT = _("That has been sorted out meanwhile. Thank you all the same.")
THANK_YOU = _(
    "That's kind. I'll let them know. {adviser} will be asked to introduce you, and you'll hear who it is then."
)
NO_HARM = _("That's quite all right. Nobody hears that I asked you.")
NEVER_AGAIN = _("That's fine. I won't ask you again, and nobody hears that I did.")
CANT_ANOTHER = _("About “{words}”: the area I asked can't talk just now. There's another I could ask. Shall I?")
CANT = _(
    "About “{words}”: I found nobody who can talk just now. {adviser} may know somebody I don't. What shall we do?"
)
SILENT_ANOTHER = _(
    "About “{words}”: the area I asked hasn't answered, and I won't press them. There's another I could ask. Shall I?"
)
SILENT = _(
    "About “{words}”: I've had no answer, and there's nobody else I may ask just now. {adviser} may know somebody I "
    "don't. What shall we do?"
)
REFUSED = {
    (False, False): CANT, (False, True): CANT_ANOTHER, (True, False): SILENT, (True, True): SILENT_ANOTHER
}  # fmt: skip
LEFT_IN_PEACE = _("Whoever I could ask about that hasn't answered lately, so I'm leaving them in peace for now.")
LEFT = _("All right, I'll leave it there.")
SOMEBODY = "somebody"
I_ASKED = _(
    "I asked to talk to an area that has done this: {words}. {who} in {area} is happy to talk. Please introduce us."
)
I_AGREED = _("I said I'm happy to talk to {who} in {area}, who asked: {words}. Please introduce us.")
THEY_SAY_YES = _("good news: {who} in {area} is happy to talk to you.")
IT_IS = _("it's {who} in {area} who'd like to talk to you.")
INTRODUCES = _("I've asked for you to be introduced. {promise}.")
