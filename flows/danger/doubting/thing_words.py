"""The ordinary things people name when they are worn out by them, in plain words (see `normalise.plain`)."""

import re

_FIRST = (
    r"(?:(?:oh|well|um|erm|er|ha|haha|lol|it is|its|that is|thats|is|was|just|only|mostly|mainly|mainley|mosly|really"
    r"|honestly|probably|basically|i mean|i meant|i suppose|i guess|i think|about|more|all|tired of|sick of|fed up with"
    r"|with|of) )*"
)
_WHOSE = r"(?:(?:the|our|this|that|all the|all this|all that|them|no|not enough) )?"
_WHICH = r"(?:(?:hall|church|village|community|bloody|flipping|flippin|damn|blasted|stupid|leaky|leaking|old) )*"
_THING = (
    r"(?:ro+f+s?|ruff|lea?se?|leas|mon+e?y|moeny|munn?y|cash|funding|funds|grants?|bids?|budget|accounts|paper ?work"
    r"|forms?|application|insurance|meetings?|meetins?|minutes|agenda|rota|newsletter|website|plan|plans|committee"
    r"|council|hall|building|centre|kitchen|toilets?|windows?|gutters?|gutterin?g?|drains?|damp|leaks?|boiler|heating"
    r"|heatin|keys|bins?|litter|parking|pot ?holes?|fete|events?|garden|allotments?|planning|admin|emails?|weather"
    r"|rain)"
)
_LAST = (
    r"(?: (?:mostly|mainly|mosly|really|honestly|to be honest|tbh|thing|stuff|problem|problems|issue|one|side|again|now"
    r"|i think|i suppose|i guess|more than anything|only|just|lol|haha|at the moment|that is all|thats all|so|thats it"
    r"|and that|and stuff|thanks|thank you|is (?:the )?(?:worst|leaking|leakin|leeking)))*"
)
ONLY_A_THING = re.compile(rf"{_FIRST}{_WHOSE}{_WHICH}{_THING}(?: (?:and|an|n|or) {_WHOSE}{_WHICH}{_THING})*{_LAST}")
SHOWS_A_THING = re.compile(
    r"(?:(?:and|so|look|hi|hello) )*(?:here is|this is|look at|that is)(?: (?:a|the) (?:photo|picture|pic) of)? "
    rf"{_WHOSE}{_WHICH}{_THING}(?: (?:look|looks|see|now|today|please|lol|again|what do you think))*"
)
"""A thing that is shown, as under a photo: nothing that goes on with what was said before."""
