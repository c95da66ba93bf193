"""
What an adviser isn't to see: a complaint about them, and whatever they are said not to get.

While they have the chat, what is written goes to them, so a complaint is held back and asked about. A wish that
something isn't sent to somebody is never itself added to anything.
"""

import re

from flows.choosing import chosen
from flows.danger import going_round
from flows.danger.which_adviser import about_adviser, named_in
from flows.effects import AddToHandoff, Button, OpenHandoff, Say
from flows.events import Attached, Entered, Event, Said
from flows.handing_over.reasons import Reason, reason, reason_in
from flows.handing_over.who_answers import called, promise
from flows.hearing.as_typed import as_typed
from flows.history import Waiting
from flows.listening import attached
from flows.turn import Conversation, Turn, World
from flows.wording import capital, clip, label

DRAFTING = frozenset({"handoff.summary", "handoff.change", "handoff.leave_out", "handoff.what_about"})
COMPLAINT = "handoff.complaint"
OF_AN_ADVISER = frozenset({"complaint", "fraud"})
"""The reasons for a person that go round whichever adviser they are about."""
MOST_WORDS, WORDS_KEPT = 14, 2000


def complained(talk: Conversation, said: Said, world: World) -> Turn | None:
    """A complaint about whoever has the chat, told in that chat: held back from them, and shown before it is sent."""
    found, holder = reason_in(said.text, world), going_round.holder_of(world)
    about = about_adviser(said.text, world)
    if not found or found.id not in OF_AN_ADVISER or not holder or not going_round.goes_round(about, holder.who):
        return None
    return held_back(talk, said.text, about)


def held_back(talk: Conversation, words: str, about: str) -> Turn:
    """These words about that adviser, who has the chat, are given to nobody yet: it is asked who gets them."""
    before = talk.answer("complaint") if talk.step == COMPLAINT else ""
    all_of_it = ". ".join(filter(None, (before.rstrip(" ."), words)))[:WORDS_KEPT]
    return Turn(talk.without("complaint_next").at(COMPLAINT, complaint=all_of_it, complaint_of=about), ask=True)


def asked_first(talk: Conversation, words: str, world: World) -> Turn | None:
    """Where a complaint about whoever has the chat is open, or on the table, nothing else goes to them unasked."""
    holder = going_round.holder_of(world)
    if holder and talk.step == COMPLAINT and talk.answer("complaint"):
        return held_back(talk, words, talk.answer("complaint_of"))
    about = going_round.complained_of(talk, holder, world) if holder else ""
    if not about:
        return None
    held = held_back(talk, words, about)
    return Turn(held.conversation.knowing(complaint_next="yes"), ask=True)


def photo_held(talk: Conversation, event: Attached, world: World) -> Turn | None:
    """The same of something sent without a word."""
    asks = asked_first(talk, attached.what_it_is(event), world)
    if not asks:
        return None
    with_it = asks.conversation.knowing(photo=attached.named(event, ""), photo_of=attached.what_it_is(event))
    return Turn(with_it, ask=True)


def complaint(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Whether the complaint goes to the programme team, to whoever has the chat after all, or nowhere."""
    words, of = talk.answer("complaint"), talk.answer("complaint_of")
    who, why = going_round.called(of, world), reason("complaint")
    if isinstance(event, Entered):
        held, asks = (HELD_NEXT, WHO_GETS_IT) if talk.answer("complaint_next") else (HELD_BACK, SHALL_I)
        photo = attached.goes_too(attached.going_with(talk, words))
        text = held.format(who=who, promise=capital(promise(world, why)), words=clip(words, WORDS_KEPT))
        return Turn(
            talk,
            (
                Say(
                    f"{text}\n{f'{photo} {asks}'.strip()}",
                    (SEND, Button(label(f"Give it to {who}"), "give"), DONT),
                ),
            ),
        )
    holder, goes_on = going_round.holder_of(world), talk.answer("complaint_next")
    here = talk.without("complaint", "complaint_of", "complaint_next", "photo", "photo_of").at("menu.listening")
    words = f"{attached.going_with(talk, words)} {words}".strip()
    match chosen(talk, event):
        case "send":
            passed_on = OpenHandoff(why.urgency, words, why.id, of)
            return Turn(here.without("theirs_again"), (passed_on, Say(sent(world, why, of))))
        case "give":
            theirs = here.knowing(theirs_again=str(holder.id)) if holder and goes_on else here
            return Turn(theirs, (AddToHandoff(words), Say((GIVEN_NEXT if goes_on else GIVEN).format(who=who))))
        case "leave":
            return Turn(here, (Say((LEFT_NEXT if goes_on else LEFT).format(who=who)),))
    return None


def sent(world: World, why: Reason, around: str) -> str:
    """What is said once something has gone round whoever has the chat, who has it still."""
    return SENT.format(promise=capital(promise(world, why)), who=going_round.called(around, world))


def not_to_them(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Something isn't to be sent to an adviser: a draft goes round them, nothing is added, what they have is said."""
    adviser = _not_to(talk, said.text, world)
    if not adviser:
        return None
    if talk.step in DRAFTING:
        return Turn(talk.at("handoff.summary", handoff_around=adviser, handoff_changed="yes"), ask=True)
    who = going_round.called(adviser, world)
    holder = going_round.holder_of(world)
    if talk.owner == "adviser" and (not holder or holder.who != adviser):
        return None  # said to one person about another
    newest = world.past.waiting
    if newest and newest.urgency != "safety" and going_round.goes_round(newest.around, adviser):
        with_whom = called(newest.who, world.programme)
        return Turn(talk, (Say(IT_IS_ELSEWHERE.format(whom=with_whom, who=who), talk.question),))
    theirs = [each for each in world.past.handoffs if each.urgency != "safety" and _is_with(each, adviser)]
    if not theirs:
        return Turn(talk, (Say(NOTHING_YET.format(who=who), talk.question),))
    has_it = HAS_THE_CHAT if theirs[0].state == "taken" else HAS_A_MESSAGE
    return Turn(talk, (Say(f"{has_it} {NEVER_TO_THEM}".format(who=who), talk.question),))


def _not_to(talk: Conversation, text: str, world: World) -> str:
    said = f"{as_typed(text)} "
    found = NOT_TO.search(said)
    if not found or len(said.split()) > MOST_WORDS:
        return ""
    named = named_in(said[found.start() :], world)
    pointing = talk.step in DRAFTING or world.past.handoffs
    ours = world.card.adviser if world.card else ""
    return named or (ours if pointing and POINTING.search(said[found.start() :]) else "")


def _is_with(each: Waiting, adviser: str) -> bool:
    return not going_round.goes_round(each.around, adviser) and each.who == adviser


SEND, DONT = Button("Send to the team", "send"), Button("Don't send", "leave")
DONT_SEND = (
    r"(?:^|[,.!;] *|\b(?:please|pls|but|and|just|you|so|rather you) )(?:i )?(?:don'?t|do not|dnt|never|not|didn'?t) "
)
NOT_TO = re.compile(
    rf"{DONT_SEND}(?:want (?:you to )?)?(?:\w+ ){{0,3}}?(?:send|sent|pass|give|forward|show|go|going) "
    r"(?:\w+ ){0,5}?(?=\w)"
    rf"|{DONT_SEND}(?:let|tell) (?=\w)"
)
POINTING = re.compile(r"\b(send|pass|give|forward|show|go)\b.{0,25}\bto (her|him|them)\W*(please|pls)?\W*$")
HELD_BACK = (
    "That's about {who}, who has this chat, so I haven't passed it on. It can go to somebody else, and {who} can't see "
    "it here. {promise}.\n“{words}”"
)
SHALL_I = "Shall I send it?"
WHO_GETS_IT = "Who should have it?"
HELD_NEXT = (
    "{who} has this chat, and you have a complaint about {who}, so I've passed this on to nobody yet. It can go to "
    "somebody else. {promise}.\n“{words}”"
)
SENT = (
    "Sent. {promise}. {who} can't see it here, but still has this chat. I ask you before anything else you write goes "
    "to {who}."
)
GIVEN_NEXT = "{who} has it now, and sees whatever else you write here, unless it's a complaint."
LEFT_NEXT = "All right, it has gone to nobody. I ask again before anything you write goes to {who}."
GIVEN = "{who} has it now."
LEFT = "All right, it has gone to nobody. {who} still has this chat and sees whatever else you write."
NOTHING_YET = "Nothing of yours is with {who}, and nothing goes to anybody before you've read it and said so."
IT_IS_ELSEWHERE = "It hasn't gone to {who}: what you sent last is with {whom}, and {who} can't see it here."
HAS_A_MESSAGE = "I've added nothing. {who} already has what you sent before."
HAS_THE_CHAT = "I haven't passed that on. {who} has this chat, and sees whatever else you write here."
NEVER_TO_THEM = "A complaint about {who} goes to somebody else, never to {who}: just say what it is."
