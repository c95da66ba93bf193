"""What is said and understood while finding out where an area has got to."""

import re

from flows.effects import Button
from flows.events import Event, Said
from flows.words import _

ASK_ME = Button(_("Ask me questions"), "ask")
LOOK = Button(_("Let me look round"), "look")
NOT_SURE = Button(_("Not sure"), "not_sure")
SKIP = Button(_("Not sure"), "skip")
RIGHT_OR_NOT = (Button(_("Yes"), "yes"), Button(_("Not quite"), "not_quite"), NOT_SURE)

CHANGED_OR_NOT = (RIGHT_OR_NOT[0], Button(_("No, as it was"), "as_it_was"), NOT_SURE)

YOUR_AREA = _("your area")
HOW_IS_IT_GOING = _("Tell me how things are going in {area}, in your own words: what's going well, and what's stuck?")
WHICH_IS_IT = (_("I'm not sure which you mean."), _("Which of these comes nearest?"))
THANKS = _("Thanks for telling me.")
HELPS_TO_KNOW = _("Thanks, that helps me picture it.")
SOUNDS_HARD = _("That's hard, and it happens in nearly every area.")
STRENGTH_IN_WORDS = _("You said {words}. That's a real strength.")
SO_FAR = _("So far I've heard that {steps}.")
ITS_HARD = _("It's hard that {setbacks}; that happens in nearly every area.")
WE_COME_TO = _("You also said {words}: we'll come to that.")
I_WOULD_SAY = _("I'd say you're {plain}. Is that about right?")
I_WOULD_SAY_REBUILDING = _("I'd say you're {plain}, and it's a rebuilding moment. Is that about right?")
AS_I_HAVE_IT = _("As I have it, {area} is {plain}. Is that about right?")
HAS_THAT_CHANGED = _("I'd been told you're {before}. From this it sounds more as if you're {now}. Has that changed?")
CHANGED = _("So has it changed, or is it as it was?")
NO_HURRY = (_("Whenever you're ready:"), _("There's no hurry, and you can skip it."))
NOT_NOW = _("That's fine, there's no need. I'm here whenever you'd like to.")
GOOD = _("Good, thanks for checking.")
AS_IT_WAS = _("Then it stays as I was told.")
NOT_SURE_IS_FINE = _("That's fine, it often isn't clear-cut.")
WHICH_IS_NEAREST = _("You know best. Which of these is nearest?")
RIGHT_THEN = _("Right, {plain}. I'll go by that.")
WHAT_HELPS = _("What would help most right now? Pick one, or say it in your own words.")
IT_CAN_WAIT = _("That's fine, it can wait. Write to me whenever you like.")
NOTHING_NEEDED = _("That's good to hear. I'm here when something comes up.")

NO_IDEA = re.compile(r"\b(don'?t know|dunno|no idea|not sure|skip|pass|can'?t say|hard to say|no clue)\b")
PUT_OFF = re.compile(r"\W*(?:no,? )?(?:not (?:right )?now|not today|(?:maybe )?later|another time)\b[^?]{0,25}")
WISHES = re.compile(
    r"\?|\b(need|want|wish|help|how|struggl\w*|stuck|can'?t|trouble|problem|worr\w+|hard to|would like)\b"
)
ONLY_A_DAY = re.compile(
    r"^\W*((not|maybe|perhaps|probably|ask( me)?( again)?|sometime|leave it|some other time)\W+)*"
    r"(till|until|after|before|from|in|on|over|next|this|once|tomorrow|later)\b(\W+\w+){0,4}\W*$"
)
NOTHING = re.compile(r"^\W*(nothing|all good|we'?re (fine|ok|all right)|nowt)\b(?!.* (works|helps|happen))")


def puts_off(event: Event) -> bool:
    """Whether a question is put off, which says nothing of what it asks."""
    return isinstance(event, Said) and PUT_OFF.fullmatch(event.text.lower()) is not None
