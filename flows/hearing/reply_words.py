"""The ways people say yes, no, neither, or which one, in plain words (as `normalise.plain` gives them)."""

import re

from flows.hearing.ways import Ways, line_set

YES = line_set("""
    yes, yeah, yes please, yeah go on, go on, go on then, go for it, sure, sure thing, okay, alright, fine, fine by me
    please, please do, definitely, absolutely, of course, course, correct, right, that is right, spot on, sounds good
    sounds great, sounds about right, about right, yes that is right, why not, do it, let us do it, that would be great
    great, perfect, love to, i would love to, i would love that, i would like that, i would, i do, it is, it was, we do
    we have, we are, i am, true, yes it is, send it, i think so, think so, suppose so, i suppose, i suppose so
    happy to, deal, agreed, indeed, too right, you bet, that would help, all good, good, yes i do, yes we do, ideal
    no problem, not a problem, yes no problem, okay no problem, no worries
    yes why not, yeah why not, okay why not
""")
MISSPELT = {"yeh": "yeah", "yess": "yes", "yas": "yes", "rite": "right", "noo": "no", "fin": "fine"}
YES_FIRST = re.compile(r"^(?:(?:yes|yeah|okay|alright|sure|right|go on) )+(?=\S)")
"""What may go before the button's own word: "ok send"."""
NOTHING_BUT_YES = re.compile(
    r"(?=.*\b(?:yes|yeah|go on|sure|please|definitely|absolutely|of course)\b)"
    r"(?:(?:yes|yeah|okay|alright|all right|right|fine|sure|go on|go ahead|go for it|please|then|do|do it|definitely"
    r"|absolutely|of course|good|sounds good|that is (?:fine|right|about right|okay)|thanks)(?: |$))+"
)
"""Several words of which each agrees and one says yes: "alright yeah"."""
NO = line_set("""
    no, no thanks, no thank you, not now, not really, not yet, not today, never, no way, do not, please do not
    rather not, i would rather not, not for me, not for us, no need, not interested, leave it, forget it, it is not
    that is wrong, wrong, not right, that is not right, not quite, i do not think so, do not think so, no chance
    not likely, do not bother, maybe later, another time, i do not, we do not, we have not, not at all, absolutely not
    definitely not, of course not, i am good, i am okay, no i do not, no it is not, not this time, leave it for now
    i do not agree, we do not agree, do not agree, please no, okay no, yeah no
""")
OF_A_THING = re.compile(
    r"(?:(?:oh|er|erm|um|well|hmm|ah|and|so|but|theres|there is|got|we have|we got) )*no "
    r"(?!(?:thanks?|thx|ta|cheers|sorry|please|not|never|need|way|chance|problem|worries|worry|but|because|cos|coz|i|im|ive|we|were|weve|he|hes|she|shes"
    r"|they|theyre|it|its|that|thats|this|there|theres|these|those|you|youre|your|my|our|the|an?|all|everyone|everybody"
    r"|everything|nothing|none|no|nope|nah|mate|love|hun|pal|bro|sir|miss|just|only|still|really|actually|honestly"
    r"|definitely|absolutely|do|does|did|is|are|am|was|will|would|wont|can|cannot|cant|could|should|have|has|had|to|if|when"
    r"|as|then|so|well|lol|haha|hahaha|god|idea|clue|danger|joke|yet|what|who|where|why|how|on|at|in|for|from|with|of|and|or"
    r"|maybe|yes|leave|keep|stop|send|change|forget|go|let|try|make|tell|ask|ring|call|wait|okay|ok|good|fine|safe|sure"
    r"|quite|yeah|tbh|another|other|different|first|second|last|today|tomorrow|next|later|after|before|half|both|nobody|more"
    r"|\w+ yet|\w+days?|\d+\w*)\b)\w+"
)
"""A "no" that belongs to the word after it ("no answer from the doctor"), and says no to nothing."""
NEGATED = re.compile(r"\b(no|not|never|nothing|without|neither|but|later)\b")
"""Words that take a yes back, or that make two answers that are spelt alike say different things."""
YES_LABEL = re.compile(
    r"^(yes|yeah|okay|sure|go on|that is (?:right|fine)|send|show me|please|right|i? ?agree|do it|book|join|tell them"
    r"|pass|delete it all|remember me|ask somebody else)\b"
)
NO_LABEL = re.compile(r"^(no|not|nothing|skip|do not|never|leave it|keep it|cancel)\b")
PLAINEST_YES = ("yes", "yes please", "that is fine")
GENTLEST_NO = ("no", "no thanks", "not now", "no need", "not yet", "not sure", "not for us")
NEITHER = Ways("""
    ^ [i] [would] [like|want] (both|neither|none|all|any|either|whichever) [of them|of those|will do] [please] $
    ^ [i] (do not know|not sure) $""")

PLACES = {
    "first": 0, "1st": 0, "one": 0, "1": 0, "top": 0, "second": 1, "2nd": 1, "two": 1, "2": 1, "third": 2, "3rd": 2,
    "three": 2, "3": 2, "fourth": 3, "4th": 3, "four": 3, "4": 3, "fifth": 4, "5th": 4, "five": 4, "5": 4, "sixth": 5,
    "6th": 5, "6": 5, "7th": 6, "7": 6, "8th": 7, "8": 7, "9th": 8, "9": 8, "10th": 9, "10": 9,
    "last": -1, "bottom": -1,
}  # fmt: skip
FIGURES = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "a": "1", "an": "1"}
PLACE = re.compile(
    r"^(?:(?:please|okay|yeah|yes|can we|i|will|go|have|take|try|with|for|let us|think|want|like|would|do) )*"
    r"(?:(?:the|number|no|option|button|answer) )*(\w+)(?: (?:one|option|button|choice))?(?: (?:please|then|thanks))*$"
)
