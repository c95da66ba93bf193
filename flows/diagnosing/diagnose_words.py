"""What is said and understood while finding out where an area has got to."""

import re

from flows.effects import Button
from flows.events import Event, Said

ASK_ME = Button("Ask me questions", "ask")
LOOK = Button("Let me look round", "look")
NOT_SURE = Button("Not sure", "not_sure")
RIGHT_OR_NOT = (Button("Yes", "yes"), Button("Not quite", "not_quite"), NOT_SURE)

CHANGED_OR_NOT = (RIGHT_OR_NOT[0], Button("No, as it was", "as_it_was"), NOT_SURE)

HOW_IS_IT_GOING = "Tell me how things are going in {area}, in your own words: what's going well, and what's stuck?"
WHICH_IS_IT = ("I'm not sure which you mean.", "Which of these comes nearest?")
THANKS = "Thanks for telling me."
HELPS_TO_KNOW = "Thanks, that helps me picture it."
SOUNDS_HARD = "That's hard, and it happens in nearly every area."
STRENGTH_IN_WORDS = "You said {words}. That's a real strength."
SO_FAR = "So far I've heard that {steps}."
ITS_HARD = "It's hard that {setbacks}; that happens in nearly every area."
I_WOULD_SAY = "I'd say you're {plain}. Is that about right?"
I_WOULD_SAY_REBUILDING = "I'd say you're {plain}, and it's a rebuilding moment. Is that about right?"
AS_I_HAVE_IT = "As I have it, {area} is {plain}. Is that about right?"
HAS_THAT_CHANGED = "I'd been told you're {before}. From this it sounds more as if you're {now}. Has that changed?"
CHANGED = "So has it changed, or is it as it was?"
NO_HURRY = ("Whenever you're ready:", "There's no hurry, and you can skip it.")
NOT_NOW = "That's fine, there's no need. I'm here whenever you'd like to."
GOOD = "Good, thanks for checking."
AS_IT_WAS = "Then it stays as I was told."
NOT_SURE_IS_FINE = "That's fine, it often isn't clear-cut."
WHICH_IS_NEAREST = "You know best. Which of these is nearest?"
RIGHT_THEN = "Right, {plain}. I'll go by that."
WHAT_HELPS = "What would help most right now? Pick one, or say it in your own words."
IT_CAN_WAIT = "That's fine, it can wait. Write to me whenever you like."
NOTHING_NEEDED = "That's good to hear. I'm here when something comes up."

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
