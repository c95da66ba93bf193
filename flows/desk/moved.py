"""What an adviser hears of a handoff that moved: what came of what they did, or that it is somebody else's now."""

from flows.desk.card import answering, buttons
from flows.desk.kinds import sounds_like
from flows.desk.memory import SOMEBODY, about, first_of, forgotten, listed_in, put_down, unlisted
from flows.effects import Button, Say
from flows.events import HandoffMoved
from flows.turn import Conversation, Turn, World
from flows.wording import capital, clock, day, today
from flows.words import _, joined


def moved(talk: Conversation, event: HandoffMoved, world: World) -> Turn:
    """Their chat after it, and what they are told."""
    number, resident = event.handoff, event.resident or first_of(talk, event.handoff)
    who = event.who or SOMEBODY
    match event.outcome:
        case "taken":
            mine = listed_in(unlisted(talk, "open", number), "mine", number)
            return Turn(mine, (Say(_and_its_kind(TAKEN.format(who=resident), event), answering(number)),))
        case "sent" | "told":
            mine = listed_in(unlisted(talk.without("draft"), "open", number), "mine", number)
            return Turn(mine, (Say(_and_its_kind(SENT.format(who=resident), event), answering(number)),))
        case "taken_unreached" | "unreachable":
            mine = listed_in(unlisted(talk.without("draft"), "open", number), "mine", number)
            unreached = UNREACHED[event.outcome].format(who=capital(resident))
            return Turn(mine, (Say(_and_its_kind(unreached, event), answering(number)),))
        case "lost" | "unsure":
            return Turn(talk, (Say(UNREACHED[event.outcome].format(who=resident), answering(number)),))
        case "other_has_it":
            return Turn(talk, (_somebody_has_it(talk, number, who),))
        case "held" | "held_briefly" | "held_and_told" | "held_and_tells":
            new_day = day(event.by_when, today(world)) if event.by_when else ""
            return Turn(talk, (Say(HELD[event.outcome].format(resident=resident, by_when=new_day)),))
        case "held_unanswered" if event.all_hear:
            at = clock(event.all_hear.astimezone(world.person.clock))
            return Turn(talk, (Say(HELD_UNANSWERED.format(who=resident, at=at)),))
        case "unanswered":
            more = (*answering(number), Button(_("Pass on"), f"pass:{number}", standing=True))
            goes_to = EVERYBODY if talk.answer(f"by{number}") == "safety" else THE_TEAM
            text = UNANSWERED.format(who=capital(resident), goes_to=goes_to)
            return Turn(listed_in(talk, "mine", number), (Say(text, more),))
        case "still_open" | "still_yours":
            return Turn(listed_in(talk, "mine", number), (_still_open(event, resident),))
        case "lapsed":
            lapsed = listed_in(unlisted(talk, "mine", number), "open", number)
            return Turn(lapsed, (Say(LAPSED.format(resident=resident), buttons(number, safety=True)),))
        case "erased":
            told = put_down(talk, 0).knowing(**{f"who{number}": str(ERASED_WHO), f"by{number}": "safety"})
            return Turn(listed_in(told, "open", number), (Say(ERASED, buttons(number, safety=True)),))
        case "not_yours" | "not_reopened" | "stopped" | "paused" | "blocked":
            return Turn(forgotten(talk, number), (Say(not_done(event.outcome, resident)),))
        case "nobody_there":
            return Turn(talk.without("draft"), (Say(NOBODY_THERE, answering(number)),))
        case "passed_on" | "done" | "done_still_yours" | "done_here" | "closed" | "cancelled" | "taken_over" | "over":
            return _gone(talk, event, who, resident)
    return Turn(talk)


def not_done(outcome: str, who: str) -> str:
    """Why nothing was done in somebody's chat, and what can be done instead."""
    return joined(NOT_DONE[outcome]).format(who=capital(who))


def _gone(talk: Conversation, event: HandoffMoved, who: str, resident: str) -> Turn:
    """It isn't with them any more; what they closed themselves they may open again."""
    text = GONE[event.outcome].format(who=who, resident=resident)
    again = Button(_("Write again"), f"reopen:{event.handoff}", standing=True)
    says = Say(capital(text), (again,) if event.outcome == "done" else ())
    return Turn(forgotten(talk, event.handoff), (says,))


def _and_its_kind(text: str, event: HandoffMoved) -> str:
    return joined((text, sounds_like(event.danger)))


def _still_open(event: HandoffMoved, resident: str) -> Say:
    way = STILL_YOURS if event.outcome == "still_yours" else STILL_OPEN
    return Say(way.format(who=capital(resident)), answering(event.handoff))


def _somebody_has_it(talk: Conversation, number: int, who: str) -> Say:
    if talk.answer("draft") and about(talk) == number:
        return Say(capital(SEND_ANYWAY.format(who=who)), (Button(_("Send anyway"), f"anyway:{number}", standing=True),))
    return Say(capital(TAKE_ANYWAY.format(who=who)), (Button(_("Take it anyway"), f"grab:{number}", standing=True),))


TAKEN = _("It's yours, and {who} knows. Write here and I'll ask before sending it.")
SENT = _("Sent to {who}.")
UNREACHED = {
    "taken_unreached": _("It's yours. {who} can't be reached here: they have blocked this chat or left it."),
    "unreachable": _("{who} can't be reached here: they have blocked this chat or left it. Nothing was sent."),
    "lost": _("What you wrote to {who} did not arrive, and it won't be sent again."),
    "unsure": _("What you wrote to {who} may not have arrived. If it matters, ask whether they have it."),
}
UNANSWERED = _("{who} still waits for an answer from you. Reply, close it or pass it on; else {goes_to}.")
STILL_OPEN = _(
    "{who}'s chat is still with you, and I'm quiet in it until it's closed. Close it once it's done, or write to them."
)
STILL_YOURS = _("What {who} told me of is still with you. Close it once it's done, so that nobody is alarmed again.")
EVERYBODY, THE_TEAM = _("everybody on duty is told again"), _("it goes to the team")
LAPSED = _(
    "You took {resident}'s chat and haven't answered there, so everybody on duty has been told again. If you're "
    "dealing with it, take it again and write to them."
)
ERASED_WHO = _("somebody who has erased themselves")
ERASED = _(
    "SAFETY: the person you were told of has erased themselves. Their name and words are gone from here and they can't "
    "be written to, but the alert stays open. Do what you can with what you know, then close it."
)
NOT_YOURS = _("That one isn't with you or with an area you answer for, so nothing was done and nothing was sent.")
INSTEAD = _(
    "You can't write to them here before they write again; then they're answered, and can ask for you. If you need to "
    "reach them now, do it as you would without this chat. If you fear for somebody's safety, follow your safeguarding "
    "procedure."
)
NOT_DONE = {
    "not_yours": (NOT_YOURS,),
    "not_reopened": (
        _("{who}'s chat can't be opened again: it was closed more than two weeks ago, or somebody else answers them."),
    ),
    "stopped": (_("{who} has asked not to be written to any more."), INSTEAD),
    "paused": (_("{who} has asked for quiet for a while."), INSTEAD),
    "blocked": (_("{who} can't be reached here: they have blocked this chat or left it."), INSTEAD),
}
NOBODY_THERE = _("They have erased themselves, so nothing was sent. Do what you can with what you know, then close it.")
HELD = {
    "held": _("Put off. I'll bring it back then."),
    "held_and_told": _("Put off. I'll bring it back then, and have told {resident} they'll be answered by {by_when}."),
    "held_and_tells": _(
        "Put off. I'll bring it back then. {resident} hears in their own hours that they'll be answered by {by_when}."
    ),
    "held_briefly": _("I'll bring it back sooner than that: this can't wait as long without an answer."),
}
HELD_UNANSWERED = _(
    "Put off, but {who} still waits for an answer. Everybody on duty hears at {at} unless you write there."
)
SEND_ANYWAY = _("{who} has this one, so I haven't sent it. Send anyway?")
TAKE_ANYWAY = _("{who} has this one.")
GONE = {
    "passed_on": _("Passed on to {who}."),
    "done": _("Closed, and handed back to me."),
    "done_still_yours": _("Closed. You still have {resident}'s chat."),
    "done_here": _("Closed, and {resident} knows."),
    "closed": _("That one is closed."),
    "taken_over": _("{who} has {resident}'s chat now. You needn't do anything."),
    "over": _(
        "Somebody you were told of has erased themselves, so what they asked is closed. You needn't do anything."
    ),
    "cancelled": _("{resident} has called it off: they don't need you for it now."),
}
