"""The ways people plainly threaten somebody, in plain words (see `normalise.plain`); hints are in `threat_hints`."""

import re

_HARMS_ANYBODY = (
    r"(?:smash|punch|batter|stab|kill|kil|murder|hurt|slap|smack|bash|thump|clobber|wallop|slit|strangle|throttle|choke"
    r"|smother|attack|slash|headbutt|drown|poison|maim|cripple|shank|rape|firebomb|torch|kidnap|behead|electrocute"
    r"|knock out|beat up|finish off|do away with|kick in|cave in|smash in|bash in|blow up)"
)
_MAY_HARM = (
    r"(?:hit|beat|cut|shoot|burn|bomb|kick|brick|deck|glass|knife|chin|lamp|whack|run over|run down|mow down|do in"
    r"|do over|jump|end|trash|gut|skin|hang|torture|break)"
)
"""Words for harm that are as often for something else: "hit aisha with the plan", "cut aisha some slack"."""
_SMASHING = (
    r"(?:smashing|punching|battering|stabbing|killing|murdering|hurting|shooting|burning|torching|slapping|hitting"
    r"|smacking|bashing|thumping|strangling|attacking|slashing|bricking|decking|beating up|running over|knifing"
    r"|wrecking|trashing)"
)
_BETWEEN = (
    r"(?:the|that|this|fucking|fuckin|bloody|stupid|effing|old|little|fat|cow|bitch|bastard|cunt|twat|out|of|shit|hell"
    r"|crap|fuck|living|daylights|life|up|in|down|all|our|my|your|you|both|dirty|mr|mrs|ms|miss)"
)
MEANS_TO = (
    r"(?:will|wil|going to|gonna|gunna|gona|goin to|about to|ready to|want to|wanna|wants to|need to|needs to|should"
    r"|ought to|got to|gotta|would love to|would like to|id love to|ill|imma|let us|lets|swear|better|must|might"
    r"|coming to|tempted to|planning to|plan to|going round to)"
)
_ON_THE_WAY = (
    r"(?:(?!not\b|never\b|nobody\b|stop\b|dont\b|without\b|prevent\b|let (?!me\b|us\b)|a\b|the\b|some\b|with\b|for\b)"
    r"\w+ ){0,3}?"
)
_FOR_THEM = (
    r"(?:wants|needs|deserves|is asking for|asking for|ought to get|should get|should be|must be|has to be"
    r"|will be|is going to get|is gonna get|will get|gets|getting)"
)
_A_BEATING = r"(?:a|the|some|her|his|to be|be|to get|getting|to have|head|face|teeth|good|proper|right)"
_IN_STORE = (
    r"(?:slap|slapping|kicking|kicked in|kicking in|hiding|(?<=a )punch|punching|smack|smacking|battering|beating"
    r"|beaten up|bullet|shooting|(?<=be )shot|(?<=getting )shot|stabbing|stabbed|hanging|hanged|hung|to die|smashing"
    r"|smashed|smashed in|burnt out|knifing|bashing|bashed|killing|killed|murdered|knocking out)"
    r"\b(?! (?:basket|baskets|up|out|space|list|plan|bowl|bag|party|on the back|of))"
)
_A_HIDING = (
    r"(?:slap|slapping|smack|smacking|kicking|hiding|punch|battering|beating|pasting|thump|bashing|going over|hammering"
    r"|thrashing|black eye|bloody nose)\b(?! on the back)"
)
_BLADE = r"(?:knife|gun|machete|axe|blade|acid|petrol|bullet|sword|crowbar|shotgun)"
_WEAPON = rf"(?:{_BLADE}|bat|hammer|brick|bottle|hands|fist|fists|stick|car|van|shovel|spade|chair|rope)"
_CARRIED = rf"(?:{_BLADE}|bat|hammer|brick)"
_WITH = (
    r"with (?:a|an|my|some|the)(?! (?:cake|bread|butter|cheese|glue|water|staple|palette|craft|toy|nerf|spray)) "
    r"(?:\w+ )?"
)
_NOT_TO_MEND = r"\b(?! (?:to|so|and) (?:\w+ )?(?:fix|hang|mend|cut|help|build|put up|open|repair))"
_THEIRS = (
    r"(?:\w+ )?(?:face|head|heads|throat|neck|nose|teeth|jaw|skull|brains?|leg|legs|arm|arms|kneecaps?|eyes?"
    r"|fingers?|guts|house|home|flat|place|door|car|van|bike|tyres?|windows?|windscreen|garden|shed|kids?|children"
    r"|family|husband|wife|partner|son|daughter|mum|dad|dog|cat)\b"
)
_AND_THEN = (
    r"(?=$| (?:and|if|when|or|so|because|cos|then|now|up|down|hard|tonight|today|tomorrow|soon|next|before|after|until"
    r"|like|to death|open|again|first|myself|dead|one day|i|you|he|she|they|we|see|properly|proper|over the head"
    r"|in the (?:face|head|teeth|stomach|guts|street|back|mouth|ribs|shins|balls)|round the (?:head|face)"
    r"|outside|badly|just|for (?:this|that|what|it))\b)(?! up (?:for|about|with|on|to)\b)"
)
NOT_HARM = (
    r"(?! (?:off|out) (?:the|this|our|of)| up (?:for|about|with|on)| (?:a|an|the|over an?) (?:email|text|message|line"
    r"|cd|dvd|disc|copy|deal|cheque)| some slack| at (?!home|hers|his|her|work)| to (?:it|the)| in on| with kindness"
    r"| on the (?:back|list)| in (?:paperwork|forms|emails|work|to)\b| against\b| for (?:an hour|our|lunch|the (?:day"
    r"|afternoon|morning)|a (?:minute|moment|chat|bit))\b| with (?:an?|the|some|our|all) (?:\w+ )?(?:ideas?|questions?"
    r"|list|request|news|plan)| (?:workload|hours|budget|record|chances?|feelings?|plans?|targets?|deadlines?|ideas?"
    r"|names?|goals?|slides|quiz|score|time)\b)"
)
_NOT_FIRST = r"(?<!not )(?<!never )(?<!nobody )(?<!no one )(?<!\bit )(?<!\bthis )(?<!news )"
_NO_THING = r"(?<!the )(?<!a )(?<!some )"


def against(name: str, owning: str = "") -> tuple[re.Pattern[str], ...]:
    """The patterns of a plain threat against whoever is called by that pattern, ("aisha", "her"), or what is theirs."""
    who, whole = rf"(?:{name})s?\b", rf"(?:{name})\b"
    theirs = rf"{owning or f'(?:{name})s?'} {_THEIRS}"
    body = rf"(?:{whole}{_AND_THEN}|{whole} {_WITH}{_WEAPON}{_NOT_TO_MEND}|{theirs})"
    harmed = (
        rf"{_NO_THING}(?:{_HARMS_ANYBODY} (?:{_BETWEEN} ){{0,5}}?(?:{whole}{NOT_HARM}|{theirs})"
        rf"|{_MAY_HARM} (?:{_BETWEEN} ){{0,5}}?{body})"
    )
    return tuple(re.compile(each) for each in (
        rf"{_NOT_FIRST}\b{MEANS_TO} {_ON_THE_WAY}{harmed}",
        rf"^(?:just |fucking |go and |we |please |someone |somebody )*{harmed}",
        rf"{_NOT_FIRST}\b(?:feel like|thinking of|thinking about|i am|we are) {_SMASHING} (?:{_BETWEEN} ){{0,5}}?"
        rf"{body}",
        rf"{_NOT_FIRST}\b{MEANS_TO} (?:get|pay|send|ask|have) (?:\w+ ){{1,4}}?to {harmed}",
        rf"\b(?:have|get|getting|having) {whole} (?:killed|shot|stabbed|beaten|done over|battered|jumped)\b",
        rf"\b(?:(?:beat|cut) {whole} up|(?:run|do) {whole} over|(?:run|mow) {whole} down|knock {whole} out"
        rf"|(?:do|kick) {whole} in)(?=$| (?:and|if|when|or|so|tonight|now|myself|i|then|one day|soon|next)\b)",
        rf"\b(?:kick|smash|bash|cave|stove|put|break|rip|tear|chop|cut|blow) {theirs}"
        r" (?:in|off|out|open|down|up)\b",
        rf"\b(?:give|giving) {whole} (?:a|the|some) (?:\w+ )?{_A_HIDING}",
        rf"\b(?:set|setting) (?:fire|light) to (?:{whole}{_AND_THEN}|{theirs})",
        rf"\bset {who} (?:\w+ )?(?:on fire|alight)\b",
        rf"\b(?:brick|bottle|stone|rock|car|firework|petrol bomb) (?:through|at|into|over) "
        rf"(?:{whole}{_AND_THEN}|{theirs})",
        rf"\b(?:acid|petrol) (?:at|over|on|in) (?:{whole}{_AND_THEN}|{theirs})",
        rf"\b{who} (?:\w+ ){{0,2}}?{_FOR_THEM} (?:{_A_BEATING} ){{0,4}}{_IN_STORE}",
        rf"\b{who} (?:is|will be|is going to be|is gonna be|gonna be|going to be|should be) "
        r"(?:a )?(?:dead (?:man|woman|meat|when|if)|dead$|six feet under)\b",
        rf"\b{who} (?:will not|is not going to) "
        r"(?:be (?:breathing|walking|alive)|walk again|see (?:tomorrow|christmas))\b",
        rf"\b{who} (?:\w+ )?(?:better|needs to|wants to|should|had best|best|to) watch (?:her|his|their) back"
        r"\b(?! (?:when|while) (?:lifting|carrying|moving))",
        rf"\b{who} (?:is |will )?(?:going to |gonna )?(?:gets?|getting) (?:what is|whats|what s?he has) coming\b",
        rf"\b(?:put|putting) {whole} (?:in (?:hospital(?! (?:radio|transport))|the ground(?! floor)|a box|a grave"
        r"|a coffin)|six feet under)\b",
        rf"\bdeath to {who}|\b(?:hope|wish) {who} (?:dies|gets (?:hurt|stabbed|shot|run over)|was dead)\b",
        rf"\b{_WEAPON} with {who} name|\b(?:gun|bullet|machete|shotgun) (?:\w+ )?for {whole}",
        rf"\b(?:pull|use|turn|point) (?:a|my|the) {_BLADE} on {who}",
        r"\b(?:coming|come|going|go|turning up|turn up|wait|waiting|round|over|after|visit|visiting) (?:\w+ ){0,3}?"
        rf"{who} (?:\w+ ){{0,2}}?{_WITH}{_CARRIED}{_NOT_TO_MEND}",
        rf"\b(?:make|making) {whole} (?:suffer|bleed)\b|\bbump {whole} off\b",
    ))  # fmt: skip


SOMEBODY_MEANS_IT = re.compile(
    r"\b(?:he|she|they|somebody|someone|(?:my|our|his|her|their|the|a) (?:\w+ )?\w+)(?: is| are|s)?"
    r"(?: (?:said|says|told me|keeps saying|reckons|is threatening|threatened|wants|was saying|is saying|has said|swore"
    r"|swears|going|gonna|will)\b)"
)
"""Somebody else means it, as they tell."""
MEAN_IT_MYSELF = re.compile(
    rf"\b(?:(?:i|we) (?:(?:am|are|really|just|so|do|would|swear|have|fucking) ){{0,2}}{MEANS_TO}|ill|imma)"
    rf" {_ON_THE_WAY}(?:{_HARMS_ANYBODY}|{_MAY_HARM}|give|put|set|be waiting|throw|chuck|make|bump|wring)\b"
)
"""They mean to do it, whatever else they tell."""
CLAUSES = re.compile(r"\b(?:so|but|and|because|cos|therefore|then)\b")
