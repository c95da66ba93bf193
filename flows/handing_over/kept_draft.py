"""
Something that was to be passed on when danger was told: it waits, and is offered again once no danger stands.

Its words are shown only when they ask for them: somebody else may be looking at the phone.
"""

import re
from dataclasses import replace

from flows.choosing import chosen
from flows.danger.heard_of.which_adviser import about_adviser
from flows.danger.heard_of.whom_threatened import perhaps_threatened_in
from flows.danger.in_doubt import told_or_feared
from flows.danger.kept_from import going_round
from flows.effects import Button, Say
from flows.events import Entered, Event, HandoffClosed, Pressed, Said
from flows.handing_over import handoff, kept_from_them
from flows.handing_over.reasons import reason_in
from flows.handing_over.sent import ways_on
from flows.turn import Conversation, Turn, World
from flows.way_back import AFTER, IDLE
from flows.words import _

STEP = "handoff.kept"
MADE_OF = ("reason", "words", "summary", "around")
KEPT, NEXT = (tuple(f"{which}_{each}" for each in MADE_OF) for which in ("kept", "next"))
MOST_WORDS = 14


def minded(before: Conversation, event: Event, turn: Turn, world: World) -> Turn:
    """The same turn, which keeps what danger pushed aside and says so, or offers it once danger is over."""
    here = turn.conversation
    draft = _draft_of(before, world)
    if here.step == AFTER and draft:
        return _put_by(draft, turn, AS_A_COMPLAINT if draft["kept_words"] == before.answer("worry") else WAITS)
    if _was_decided(before, here):
        return replace(turn, conversation=_without(here))
    if not here.answer("kept_words") or not isinstance(event, Said | Pressed | HandoffClosed):
        return turn
    if told_or_feared(here) or any(each.urgency == "safety" for each in world.past.handoffs):
        return replace(turn, conversation=here.without("kept_asked"))
    if here.owner == "adviser" or here.step not in IDLE or here.answer("kept_asked"):
        return turn
    return replace(turn, conversation=here.knowing(kept_asked="yes").at(STEP), ask=True)


def offered(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Whether they still want it passed on."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(SECOND_HERE if talk.answer("kept_second") else STILL_HERE, SHOW_OR_LEAVE),))
    match chosen(talk, event):
        case "show":
            return _shown(talk, world)
        case "leave":
            return Turn(_without(talk).at("menu.listening"), (Say(LEFT, ways_on(talk)),))
    return None


def asked_after(talk: Conversation, said: Said, world: World) -> Turn | None:
    """They ask what became of it, or to send it, and mean no button: it is shown again, whatever else stands."""
    if not talk.answer("kept_words") or chosen(talk, said) or len(said.text.split()) > MOST_WORDS:
        return None
    if talk.owner == "adviser" and not _is_kept_from_the_holder(talk, world):
        return None
    return _shown(talk, world) if ASKED_AFTER.search(said.text.lower()) else None


def _is_kept_from_the_holder(talk: Conversation, world: World) -> bool:
    holder = going_round.holder_of(world)
    return bool(holder and going_round.goes_round(talk.answer("kept_around"), holder.who))


def _put_by(draft: dict[str, str], turn: Turn, waits: str) -> Turn:
    """It is kept and that is said. Of two, what goes round an adviser comes first; a third is let go."""
    here = turn.conversation.without("kept_asked")
    kept = dict(zip(KEPT, (here.answer(each) for each in KEPT), strict=True))
    if draft["kept_words"] in (kept["kept_words"], here.answer("next_words")):
        return replace(turn, conversation=here)
    if not kept["kept_words"]:
        anew, told = here.without("theirs_again").knowing(**draft), waits
    else:
        anew = here.without(*handoff.MADE_HERE, "complaint", "complaint_of", "complaint_next", "theirs_again")
        if told := "" if here.answer("next_words") else BOTH_KEPT:
            first, second = (draft, kept) if draft["kept_around"] and not kept["kept_around"] else (kept, draft)
            anew = anew.knowing(**first, **dict(zip(NEXT, second.values(), strict=True)))
    return replace(turn, conversation=anew, effects=(*turn.effects, Say(told or NO_THIRD)))


def _shown(talk: Conversation, world: World) -> Turn:
    """What was kept is on the table; what was there is kept in its place, else the second is what is kept now."""
    reason, words, summary, around = (talk.answer(each) for each in KEPT)
    on_the_table = _draft_at({talk.step}, talk, world)
    left = talk.without("kept_asked").knowing(**on_the_table) if on_the_table else _without(talk)
    begun = handoff.begin(left, reason=reason, words=words, around=around)
    shown = replace(begun, conversation=begun.conversation.knowing(handoff_summary=summary))
    return shown.first(Say(OTHER_WAITS)) if on_the_table else shown


def _without(talk: Conversation) -> Conversation:
    """The chat after that one was settled: a second one takes its place, to be offered next."""
    here = talk.without(*KEPT, *NEXT, "kept_asked", "kept_second")
    second = dict(zip(KEPT, (talk.answer(each) for each in NEXT), strict=True))
    return here.knowing(**second, kept_second="yes") if talk.answer("next_words") else here


def _was_decided(before: Conversation, here: Conversation) -> bool:
    """Whether they went back to it themselves, and it was sent or not."""
    words = here.answer("kept_words")
    went_back = before.answer("handoff_words") == words and not here.answer("handoff_words")
    return bool(words) and (went_back or (before.answer("complaint") == words and not here.answer("complaint")))


def _draft_of(talk: Conversation, world: World) -> dict[str, str]:
    """What was about to be passed on, as it is kept, else what an adviser is said to have done; else nothing."""
    on_the_table = _draft_at({talk.step, talk.interrupted, talk.answer("worry_at")}, talk, world)
    worry = talk.answer("worry")
    return on_the_table or (_complaint_in(worry, world) if worry else {})


def _complaint_in(worry: str, world: World) -> dict[str, str]:
    """What turned out to be danger may be a complaint too: an adviser told her husband where she lives."""
    about, why = about_adviser(worry, world), reason_in(worry, world)
    if not about or why is None or why.id != "complaint" or perhaps_threatened_in(worry, world):
        return {}
    return dict(zip(KEPT, (why.id, worry, worry, about), strict=True))


def _draft_at(steps: set[str], talk: Conversation, world: World) -> dict[str, str]:
    if kept_from_them.COMPLAINT in steps and talk.answer("complaint"):
        said = ("complaint", talk.answer("complaint"), talk.answer("complaint"), talk.answer("complaint_of"))
    elif not steps.isdisjoint(handoff.DRAFTS) and talk.answer("handoff_words"):
        said = (
            talk.answer("handoff_reason"), talk.answer("handoff_words"), talk.answer("handoff_summary"),
            handoff.round_whom(talk, world),
        )  # fmt: skip
    else:
        return {}
    return dict(zip(KEPT, said, strict=True))


SHOW_OR_LEAVE = (Button(_("Show it"), "show"), Button(_("Leave it"), "leave"))
ASKED_AFTER = re.compile(
    r"\b(my|the|that|this) (complain\w*|complant|conplaint|message about)\b"
    r"|\b(my|the|that) (other|first) (message|thing)( i (wrote|wanted|was going)| about|\W*$)"
    r"|\bwhat i (wrote|wanted to send|was going to send)( \w+)? (before|first|earlier|about)\b"
    r"|^\W*((so|and|but|can you|please|you can|now|ok|yes|pls)\W+)*(send|pass on) (it|that)"
    r"( (on|off|now|then|please|anyway|to them|to the team))*\W*$"
)
WAITS = _(
    "What you wanted me to pass on before has gone to nobody. I've kept it, and I'll ask about it when this is over."
)
AS_A_COMPLAINT = _(
    "What you wrote can go to somebody as a complaint as well. As one it has gone to nobody: I've kept it, and I'll "
    "ask about it when this is over."
)
BOTH_KEPT = _(
    "Neither of the two things you wanted me to pass on has gone to anybody. I've kept both, and I'll ask about one "
    "after the other when this is over."
)
NO_THIRD = _(
    "None of what you wanted me to pass on has gone to anybody. I've kept the two things from before, but can't keep a "
    "third: you'd have to tell me that one again when this is over."
)
OTHER_WAITS = _("What was here just now has gone to nobody. I've kept it, and I'll ask about it later.")
STILL_HERE = _(
    "Before, you wanted me to pass something on. It's still here and has gone to nobody. Shall I show it to you?"
)
SECOND_HERE = _(
    "There's a second thing you wanted me to pass on. It's still here and has gone to nobody. Shall I show it to you?"
)
LEFT = _("All right, I've let it go. It has gone to nobody.")
