"""What may be a threat to somebody, or only a way of speaking, in plain words: it is asked about."""

import re

from flows.danger.heard_of.threat_words import MEANS_TO, NOT_HARM

_HARM = r"(?:kill|kil|murder|strangle|throttle|slap|punch|smack|swing for|wring|batter|hit|bash|thump)"
_PERHAPS = r"(?:kill|stab|burn|torch|smash|slash|poison)"
_WARNED = r"(?:better|had better|needs to|wants to|should|had best|best|ought to|to)"
_WITH_REASON = (
    r"(?! (?:so (?:we|i|that)|to (?:drop|pick|collect|bring|give|take|help|let|fix|pop|deliver)|for (?:the|a|our|my|her"
    r"|his)|at \d)\b)"
)
_NOT_ASKED = (
    r"(?<!do you )(?<!does anyone )(?<!does anybody )(?<!do not )(?<!did not )(?<!does not )(?<!anyone )(?<!to )"
    r"(?<!do we )"
)


def hinting_at(name: str) -> tuple[re.Pattern[str], ...]:
    """What people say of somebody they are cross with ("i could kill her"), or as a warning ("better watch out")."""
    who, whole = rf"(?:{name})s?\b", rf"(?:{name})\b"
    return tuple(re.compile(each) for each in (
        rf"\bcould (?:\w+ ){{0,2}}?{_HARM} {who}{NOT_HARM}",
        rf"\b{MEANS_TO} (?:wring {who} neck|swing for {whole})",
        rf"(?<!not )\b{MEANS_TO} {_PERHAPS} (?:{name})s{NOT_HARM}(?= )",
        rf"\b{who} (?:\w+ )?{_WARNED} "
        r"watch (?:out\b(?! for)|it$|it (?:or|because|if|when|i)\b|(?:her|his|their) step\b)",
        r"\b(?:i am|we are|they are|he is|she is|be|somebody is|someone is) coming (?:for|after) "
        rf"{whole}{_WITH_REASON}",
        rf"\b{who} (?:is |are )?(?:going to|gonna|will) (?:get it|cop it)"
        r"(?=$| (?:off me|from me|from us|when i|next time"
        r"|big time|one day|bad|badly|proper|tonight|for this|for that)\b)",
        rf"{_NOT_ASKED}know where {who} (?:lives|parks|sleeps|car is|house is|kids go){_WITH_REASON}",
        rf"\bwaiting for {whole} (?:in the dark|outside(?! (?:the|our|a|my|at|this)\b){_WITH_REASON})",
        rf"\bwaiting (?:outside|round the corner) for {whole}(?= (?:tonight|when|after|in the dark)\b|$)",
        rf"\bwaiting for {whole} (?:\w+ ){{0,4}}?(?:after dark|in the dark|after work|when s?he (?:leaves|finishes))\b",
        rf"\b(?:make|making) {whole} regret\b|\b{who} (?:will|is going to) (?:be sorry|regret (?:it|this|that)"
        rf"|pay for what)\b",
        rf"\b(?:got|have|carrying|bought) (?:a|my|the) (?:knife|axe|blade|acid) (?:\w+ )?for {whole}(?! to\b)",
        rf"\b{who} days are numbered|\bsort {whole} out$|\bget {whole} for (?:this|that|what)\b",
    ))  # fmt: skip
