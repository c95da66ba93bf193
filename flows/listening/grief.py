"""Somebody has died, or is missed: met as a person would; what they'd like to do about it waits until they want."""

import re

from flows.choosing import chosen
from flows.effects import Button, NoteActivity, Say
from flows.events import Entered, Event, Said
from flows.following_up.promised import person
from flows.handing_over import handoff
from flows.hearing.day_words import MONTHS, WEEKDAYS
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World
from flows.way_back import leaving, returned
from flows.wording import clip, differently, quoted
from flows.words import _


def told(talk: Conversation, said: Said) -> Turn:
    """The loss first, nothing about the work; a wish or a question in it is said to have been heard."""
    words = said.text.replace("’", "'")
    later = words if WISH.search(words) or THINGS.search(words) else ""
    kept = leaving(talk).knowing(later_topic="", later_words=later, hard_words=clip(words, WORDS_KEPT))
    return Turn(
        kept.at("feelings.quiet"), (NoteActivity("loss"), Say(differently(talk, _kind_words(words)), ways(kept)))
    )


def missed(talk: Conversation) -> Turn:
    """They miss somebody: no summary, no question."""
    kept = talk if talk.step == "feelings.quiet" else leaving(talk).without("hard_words")
    return Turn(kept.at("feelings.quiet"), (Say(differently(talk, OF_COURSE), ways(kept)),))


def goes_on(talk: Conversation, said: Said) -> Turn | None:
    """When or where it was, a few words later: thanked for, nothing asked; None for anything else."""
    words = WHEN_IT_WAS.fullmatch(plain(said.text))
    return Turn(talk, (Say(differently(talk, THANKS), ways(talk)),)) if words else None


def when_ready(talk: Conversation, event: Event, world: World) -> Turn | None:
    """They'd like to go on: what they had wished or asked, in their own words, and a person for it."""
    words = talk.answer("later_words")
    match event, chosen(talk, event):
        case Entered(), _:
            ways_on = (person(world), Button(_("Not yet"), "not_yet"))
            return Turn(talk, (Say(YOU_SAID.format(words=quoted(words, 160)), ways_on),))
        case _, "person":
            return handoff.begin(talk.without("later_words"), words=words)
        case _, "not_yet":
            return returned(talk) if talk.interrupted else Turn(talk.at("menu.listening"), (Say(KEPT_FOR_YOU),))
    return None


def ways(talk: Conversation) -> tuple[Button, ...]:
    """Left be for a while, or on with what there was; nothing is asked."""
    more = talk.interrupted or talk.answer("later_topic") or talk.answer("later_words")
    go_on = (Button(_("I'd like to go on"), "go_on"),) if more else ()
    return (Button(_("Leave me be a while"), "quiet"), *(go_on or (Button(_("I'm all right"), "stay"),)))


def _kind_words(words: str) -> tuple[str, ...]:
    if THINGS.search(words):
        return ABOUT_THINGS
    return ABOUT_A_WISH if WISH.search(words) else SORRY


WORDS_KEPT = 160
WISH = re.compile(
    r"\b(i|we|people|everyone|the group|neighbours)('d| would| all)* (like|love|want|wanna|hope) to\b"
    r"|\bdo something (for|to remember|in memory)|\b(memorial|tribute|in (his|her|their) (memory|name|honour))\b"
    r"|\bremember (him|her|them)\b",
    re.IGNORECASE,
)
THINGS = re.compile(
    r"\b(his|her|their|the|all the)( old| group| committee)* (papers?|paperwork|files?|records|minutes|books|keys"
    r"|laptop|things|stuff)\b",
    re.IGNORECASE,
)
MISSING = re.compile(
    r"((i|we)('m| am| are)? )?((just|really|do|still|so|all) )*miss(ing)? (him|her|them|(my|our) \w+)"
    r"( (so|very|too|much|a lot|terribly|badly|every day|now|today|all the time))*\W*",
    re.IGNORECASE,
)
WHEN_IT_WAS = re.compile(
    r"(?:(?:it |he |she |they )?(?:was|died|went|passed|happened) )?(?:(?:just|only|back|all|very|so|about) )*"
    rf"(?:(?:in|on|at|last|this|early|late|the|a|few|couple|of|over|before|after|{'|'.join((*MONTHS, *WEEKDAYS))}"
    r"|weeks?|months?|years?|days?|night|morning|weekend|week|yesterday|today|recently|suddenly|peacefully|ago|back"
    r"|christmas|easter|spring|summer|autumn|winter|two|three|four|five|six|ten|\d+|hospital|hospice|home|sleep|his|her"
    r"|cancer|covid|heart attack|stroke|with|from|it was|sudden|quick|now|and)(?: |$))+"
)
SORRY = (
    _("I'm so sorry. Please don't give this another thought for now; it will all keep."),
    _("I'm so sorry for your loss. Nothing here needs you now."),
)
ABOUT_A_WISH = (
    _("I'm so sorry. Wanting to do something is a kind thought. Say so whenever you'd like to begin, and I'll help."),
    _("I'm so sorry for your loss. What you'd like to do can begin whenever you're ready."),
)
ABOUT_THINGS = (
    _(
        "I'm so sorry. There's no hurry at all about what's been left with you. Whenever you want to, I'll help with "
        "it."
    ),
    _("I'm so sorry for your loss. What's been left with you can wait until you want to look at it."),
)
THANKS = (
    _("Thank you for telling me. I'm sorry. Nothing here needs you now."),
    _("I'm sorry. You needn't say more, and you can whenever you like."),
)
OF_COURSE = (
    _("Of course you do. It's hard, and there's nothing you need to do about it here."),
    _("That doesn't go away quickly. You needn't say or do anything here."),
)
YOU_SAID = _("In your own time. You said: {words} Shall a person help you with it?")
KEPT_FOR_YOU = _("That's fine. Tell me whenever you'd like to.")
