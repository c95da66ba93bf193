"""
"Still stuck", said plainly after a person closed what they asked: it is open again, with whoever answers there now.

What was closed longer ago than two weeks is asked anew, in words that name it, and shown before it goes.
"""

from dataclasses import replace
from datetime import timedelta

from flows.choosing import chosen
from flows.danger.kept_from.going_round import goes_round
from flows.effects import AskAgain, Say
from flows.events import Said
from flows.handing_over import handoff
from flows.handing_over.adviser_names import advisers_called
from flows.handing_over.reasons import reason
from flows.handing_over.sent import WHILE_WAITING
from flows.handing_over.who_answers import called, promise
from flows.hearing.normalise import plain
from flows.hearing.our_words import by_role
from flows.hearing.ways import Ways
from flows.history import Closed
from flows.turn import Conversation, Turn, World
from flows.way_back import is_open
from flows.wording import capital, clip, day, today
from flows.words import _

OPEN_AGAIN = timedelta(days=14)
LONGEST_NAMED = 300
LOOKING_AROUND = (
    "handed_over.did_it_help", "menu.", "suggest.", "guides.", "documents.", "glossary.", "stories.", "peers.",
    "coming.", "technical.", "academy.",
)  # fmt: skip
"""Where nothing is asked that "still stuck" could be an answer to."""


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What comes of it where no other question is open that it may answer."""
    elsewhere = is_open(talk) and not talk.step.startswith(LOOKING_AROUND)
    if talk.owner != "bot" or elsewhere or chosen(talk, said) or not SAYS_SO.said_in(_plainly(said.text, world)):
        return None
    # While something else is looked at, only what was closed lately is meant.
    asked = not is_open(talk) or talk.step == "handed_over.did_it_help"
    lately = asked or (world.past.closed is not None and _closed_lately(world.past.closed, world))
    return of_the_last(talk, said.text, world) if lately else None


def of_the_last(talk: Conversation, words: str, world: World) -> Turn | None:
    """The last thing a person closed is open again, or asked anew; None where that was danger, or nothing."""
    last = world.past.closed
    if talk.owner != "bot" or last is None or last.urgency == "safety":
        return None
    return _again(talk, last, words, world) if _closed_lately(last, world) else _anew(talk, last, world)


def _closed_lately(last: Closed, world: World) -> bool:
    """Whether it was closed lately enough to be open again."""
    return today(world) <= last.at.astimezone(world.person.clock).date() + OPEN_AGAIN


def _again(talk: Conversation, last: Closed, words: str, world: World) -> Turn:
    own = world.card.adviser if world.card else ""
    by = capital(promise(world, replace(reason("still_stuck"), around=goes_round(last.around, own))))
    here = replace(talk.without("handed_back"), interrupted="").at("handoff.waiting")
    text = AGAIN.format(summary=clip(last.summary, LONGEST_NAMED), promise=by)
    waits = replace(here, owner="waiting", handoff=last.id)
    return Turn(waits, (AskAgain(last.id, words), Say(text, WHILE_WAITING)))


def _anew(talk: Conversation, last: Closed, world: World) -> Turn:
    on = day(last.at.astimezone(world.person.clock).date(), today(world))
    who = called(last.who, world.programme)
    named = ANEW.format(who=capital(who), day=on, summary=clip(last.summary, LONGEST_NAMED))
    begun = handoff.begin(talk.without("handed_back"), reason="still_stuck", around=last.around)
    return replace(begun, conversation=begun.conversation.knowing(handoff_summary=named))


def _plainly(text: str, world: World) -> str:
    return by_role(plain(text), advisers_called(world))


_FIRST = "[oh|hi|hello|hiya|hey|sorry|well|no|nope|um] [adviser|again|but] [sorry|but]"
_WITH = "[with|on] [it|this|that|the same thing|the same problem|what i asked|what i asked about]"
_LAST = "[really|though|tbh|sorry|here|now|i am afraid|im afraid] $"
SAYS_SO = Ways(f"""
    ^ {_FIRST} [i|we] [am|are|im|were] still [really|so|completely|just] stuck {_WITH} {_LAST}
    ^ {_FIRST} [i|we] [am|are|im|were|have|had] [still] [got] no (further|nearer|better off) {_WITH} {_LAST}
    ^ {_FIRST} (it|this|that|its|thats) [is] still (not|isnt) (sorted|solved|fixed|working|right) {_LAST}
    ^ {_FIRST} (it|this|that) is not (sorted|solved|fixed) {_LAST}
    ^ {_FIRST} still not (sorted|solved|fixed) {_LAST}
""")
AGAIN = _(
    "I'm sorry it isn't sorted. What you asked is open again: “{summary}”. {promise}. You can add to it or call it off."
)
ANEW = _("Still stuck. {who} closed this on {day}: {summary}")
