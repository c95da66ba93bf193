"""
What an adviser isn't to see: a complaint about them.

While they have the chat, what is written goes to them, so a complaint is held back and asked about.
"""

from flows.choosing import chosen
from flows.danger.heard_of.which_adviser import about_adviser
from flows.danger.kept_from import going_round
from flows.effects import AddToHandoff, Button, OpenHandoff, Say
from flows.events import Attached, Entered, Event, Said
from flows.handing_over.reasons import Reason, reason, reason_in
from flows.handing_over.who_answers import promise
from flows.listening import attached
from flows.turn import Conversation, Turn, World
from flows.wording import capital, clip, label
from flows.words import _

COMPLAINT = "handoff.complaint"
OF_AN_ADVISER = frozenset({"complaint", "fraud"})
"""The reasons for a person that go round whichever adviser they are about."""
WORDS_KEPT = 2000


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
    if isinstance(event, Entered):
        return Turn(talk, (_who_gets_it(talk, world),))
    match chosen(talk, event):
        case "send":
            return _to_the_team(talk, world)
        case "give":
            return _to_them_after_all(talk, world)
        case "leave":
            return _to_nobody(talk, world)
    return None


def _who_gets_it(talk: Conversation, world: World) -> Say:
    words, who = talk.answer("complaint"), going_round.called(talk.answer("complaint_of"), world)
    held, asks = (HELD_NEXT, WHO_GETS_IT) if talk.answer("complaint_next") else (HELD_BACK, SHALL_I)
    photo = attached.goes_too(attached.going_with(talk, words))
    promised = capital(promise(world, reason("complaint")))
    text = held.format(who=who, promise=promised, words=clip(words, WORDS_KEPT))
    return Say(f"{text}\n{f'{photo} {asks}'.strip()}", (SEND, Button(label(GIVE_IT.format(who=who)), "give"), DONT))


def _to_the_team(talk: Conversation, world: World) -> Turn:
    why, of = reason("complaint"), talk.answer("complaint_of")
    passed_on = OpenHandoff(why.urgency, _all_of_it(talk), why.id, of)
    return Turn(_answered(talk).without("theirs_again"), (passed_on, Say(sent(world, why, of))))


def _to_them_after_all(talk: Conversation, world: World) -> Turn:
    holder, goes_on = going_round.holder_of(world), talk.answer("complaint_next")
    here = _answered(talk).knowing(theirs_again=str(holder.id)) if holder and goes_on else _answered(talk)
    given = (GIVEN_NEXT if goes_on else GIVEN).format(who=going_round.called(talk.answer("complaint_of"), world))
    return Turn(here, (AddToHandoff(_all_of_it(talk)), Say(given)))


def _to_nobody(talk: Conversation, world: World) -> Turn:
    left = LEFT_NEXT if talk.answer("complaint_next") else LEFT
    return Turn(_answered(talk), (Say(left.format(who=going_round.called(talk.answer("complaint_of"), world))),))


def _answered(talk: Conversation) -> Conversation:
    return talk.without("complaint", "complaint_of", "complaint_next", "photo", "photo_of").at("menu.listening")


def _all_of_it(talk: Conversation) -> str:
    """The words, and first the photo that was sent with them."""
    return f"{attached.going_with(talk, talk.answer('complaint'))} {talk.answer('complaint')}".strip()


def sent(world: World, why: Reason, around: str) -> str:
    """What is said once something has gone round whoever has the chat, who has it still."""
    return SENT.format(promise=capital(promise(world, why)), who=going_round.called(around, world))


GIVE_IT = _("Give it to {who}")
SEND, DONT = Button(_("Send to the team"), "send"), Button(_("Don't send"), "leave")
HELD_BACK = _(
    "That's about {who}, who has this chat, so I haven't passed it on. It can go to somebody else, and {who} can't see "
    "it here. {promise}.\n“{words}”"
)
SHALL_I = _("Shall I send it?")
WHO_GETS_IT = _("Who should have it?")
HELD_NEXT = _(
    "{who} has this chat, and you have a complaint about {who}, so I've passed this on to nobody yet. It can go to "
    "somebody else. {promise}.\n“{words}”"
)
SENT = _(
    "Sent. {promise}. {who} can't see it here, but still has this chat. I ask you before anything else you write goes "
    "to {who}."
)
GIVEN_NEXT = _("{who} has it now, and sees whatever else you write here, unless it's a complaint.")
LEFT_NEXT = _("All right, it has gone to nobody. I ask again before anything you write goes to {who}.")
GIVEN = _("{who} has it now.")
LEFT = _("All right, it has gone to nobody. {who} still has this chat and sees whatever else you write.")
