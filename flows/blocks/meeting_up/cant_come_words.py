"""The ways people say that they can't come and nothing else, in plain words (see `normalise.plain`)."""

import re

from flows.hearing.ways import word_set

_COME_UP = r"some ?things? (?:has |have |is |just |has just )?(?:come|came) up"
_FIRST = (
    r"(?:(?:oh|ah|aw|hi|hiya|hello|hey|no|so|and|right|okay|well|sorry|really|very|ever|but|afraid|just|unfortunately"
    rf"|apologies|think|actually|it looks like|looks like|i am|i think|{_COME_UP}) )*"
)
_NOT = (
    r"(?:can not|cannot|can no longer|could not|will not|shant|shall not|not|no longer|will no longer|unable to"
    r"|(?:(?:will|might|may) )?not be able to|(?:not|no longer) able to|not going to(?: be able to)?)"
)
_COME = r"come|come along|coming|be coming|attend|attending|be attending"
_MAKE = r"make|making|be making|be there|manage"
_GO = r"(?:go|going|be going)(?= to (?!be\b)| on (?:the )?(?:\d|\w+day\b))"
_CALL_OFF = (
    r"(?:(?:i|we|ill|well) )?(?:am |are |will |have |has )?(?:going to |got to |gotta |have to |need to |want to "
    r"|would like to |must )+(?:have to )?(?:cancel|pull out|drop out|back out|duck out)"
)
CANT_COME = re.compile(
    rf"{_FIRST}(?:(?:(?:i|we) )?(?:am |are |were )?{_NOT} (?:(?P<come>{_COME})|(?P<make>{_MAKE}|{_GO}))"
    rf"|(?P<off>{_CALL_OFF}))"
    r"(?P<rest>(?: \w+)*)"
)
"""`come` and `off` are said of a place one has, `make` of much else as well; `rest` is whatever is said after."""
POLITELY = re.compile(
    rf"(?: (?:to it|to that|to this|it|that|after all|in the end|any ?more|now|either|this time|then|sorry|so sorry"
    r"|unfortunately|actually|though|really|again|please|thanks|thank you|i am afraid|i am sorry|my apologies"
    r"|apologies|love|mate"
    rf"|as {_COME_UP}|{_COME_UP}|my place|our place|the booking|my booking"
    r"|(?:as|because) (?:i|we) (?:am|are|have|have got|got) (?:to work|work|working|on holiday|away|a shift"
    r"|on shift)))*"
)
"""What goes around it and says nothing of its own."""
CANT_MAKE_A_MEETING = re.compile(
    rf"{_FIRST}(?:(?:i|we) )?(?:am |are |were )?{_NOT} (?:{_COME}|{_MAKE}|go|going|be going|be at)"
    r"(?: it| along)?(?: to| at)? (?:(?:the|our|your|this|that|tonights|todays|tomorrows|next|\w+days) )+"
    r"(?:(?:committee|group|next) )?(?:meeting|meetin|meet|meet ?up|session|gathering|agm|committee|get together|event)"
    r"(?: (?:tonight|today|tomorrow|this (?:week|time|evening|morning|afternoon)|next week|(?:on )?\w+day"
    r"|on the \d+\w*))*"
    rf"{POLITELY.pattern}"
)
"""The same of a meeting that isn't named."""
ANY_MORE = re.compile(r"\b(?:any ?more|no longer)\b")
CALLED_OFF = re.compile(
    rf"\bable to make it after all\b|\bcan not make it after all\b|^{_FIRST}{_COME_UP}\b|{_COME_UP}$"
)
"""Said only of something that was agreed."""
AROUND = word_set("it the a an to on at of for in my our your after all any more anymore now sorry thanks then please")
PERHAPS = re.compile(
    rf"\b(?:i|we|and|but|so|sorry|just) (?:am |are )?{_NOT} (?:{_COME}|(?:{_MAKE})(?! (?:work|stop|through|better"
    rf"|happen|sense|easy|right|out|any|my|him|her|them|me|up)\b)|{_GO})\b|^{_FIRST}{_NOT} (?:{_COME}|make it)\b"
)
"""The same with anything else around it: heard where it was asked first whether somebody is in danger."""
CANCEL_IT = re.compile(
    r"(?:(?:please|can you|can i|can we|could you|could i|i want to|i would like to|actually|oh|no|sorry|okay|wait"
    r"|just|we want to|i need to|how do i|changed my mind|i have changed my mind) )*"
    r"(?:cancel|unbook|undo|call off|scrap)(?: (?:it|that|this|that one|all that"
    r"|(?:my|the|that|this|our) (?:booking|place|seat|spot|ticket)))?"
    r"(?: (?:please|then|now|sorry|again|thanks|actually|for me))*"
)
"""Said right after something was booked, joined or asked for."""
CANT_DO_THAT = re.compile(
    rf"{_FIRST}(?:(?:i|we) )?(?:am |are )?{_NOT} (?:do|doing|manage)"
    r" (?:that(?: one| day| date| time)?|then)"
    r"(?: (?:any ?more|now|after all|sorry|either|actually|in the end|thanks))*"
)
"""The same of what was booked just now: it is only asked about, as it may be said of anything."""
AS_TYPED = {
    "bookin": "booking",
    "bookins": "bookings",
    "bokking": "booking",
    "boking": "booking",
    "cancle": "cancel",
    "cansel": "cancel",
    "cancell": "cancel",
    "wen": "when",
}
"""How the words for a booking are often typed."""
