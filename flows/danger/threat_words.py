"""The ways people threaten somebody, in plain words (see `normalise.plain`)."""

import re

_HARM = (
    r"(?:smash|punch|batter|stab|kill|kil|murder|hurt|shoot|burn|torch|firebomb|bomb|slap|hit|beat|strangle|throttle"
    r"|kick|attack|slash|brick|deck|glass|headbutt|drown|poison|maim|cripple|shank|rape|knife|run over|run down"
    r"|knock out|do in|do over|beat up|finish off|trash|kidnap"
    r"|break (?=\w+ (?:leg|neck|arm|jaw|nose|face|window|kneecap)))"
)
_SMASHING = (
    r"(?:smashing|punching|battering|stabbing|killing|murdering|hurting|shooting|burning|torching|slapping|hitting"
    r"|strangling|attacking|slashing|bricking|decking|beating up|running over|knifing|wrecking|trashing)"
)
_BETWEEN = (
    r"(?:the|that|this|fucking|fuckin|bloody|stupid|effing|old|little|fat|cow|bitch|bastard|cunt|twat|out|of|shit|hell"
    r"|crap|fuck|living|daylights|life|up|in|down|all|our|my|your|both|dirty)"
)
_MEANS_TO = (
    r"(?:will|wil|going to|gonna|gunna|gona|goin to|about to|ready to|want to|wanna|wants to|need to|needs to|should"
    r"|ought to|got to|gotta|would love to|would like to|id love to|ill|imma|let us|lets|swear|better|must|might"
    r"|coming to|tempted to|planning to|plan to|going round to)"
)
_FOR_THEM = (
    r"(?:wants|needs|deserves|is asking for|asking for|ought to get|should get|should be|is going to get|is gonna get"
    r"|will get|gets|getting)"
)
_A_BEATING = r"(?:a|the|some|her|his|to be|be|to get|getting|to have|head|face|teeth|good|proper|right)"
_IN_STORE = (
    r"(?:slap|slapping|kicking|kicked in|kicking in|hiding|punch|punching|smack|smacking|battering|beating|beaten up"
    r"|bullet|shooting|shot|stabbing|stabbed|hanging|hanged|hung|to die|smashing|smashed|smashed in|brick|burnt out"
    r"|knifing|bashing|bashed|killing|killed|murdered|knocking out)"
)
_WEAPON = r"(?:knife|gun|bat|hammer|machete|petrol|brick|axe|blade|acid)"
_NOT_HARM = (
    r"(?! (?:off|out) (?:the|this|our|of)| up (?:for|about|with|on)| (?:a|an|the|over an?) (?:email|text|message|line"
    r"|cd|dvd|disc|copy|deal|cheque)| some slack| at (?!home|hers|his|her)| to (?:it|the)| in on| with kindness"
    r"| with (?:an?|the|some|our|all) (?:idea|question|list|request|news)"
    r"| (?:workload|hours|budget|record|chances?|feelings?|plans?|targets?|deadlines?|ideas?)\b)"
)
_NOT_FIRST = r"(?<!not )(?<!never )(?<!nobody )(?<!no one )"


def against(name: str, role: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a threat against somebody of that first name, or against "the adviser" in that role."""
    who = _called(name, role)
    return tuple(re.compile(each) for each in (
        rf"{_NOT_FIRST}\b{_MEANS_TO} (?:\w+ ){{0,3}}?{_HARM} (?:{_BETWEEN} ){{0,5}}?{who}{_NOT_HARM}",
        rf"^(?:just |fucking |go and |we |please )*{_HARM} (?:{_BETWEEN} ){{0,4}}?{who}{_NOT_HARM}",
        rf"{_NOT_FIRST}\b(?:feel like|thinking of|thinking about) {_SMASHING} (?:{_BETWEEN} ){{0,5}}?{who}",
        rf"\b{who} (?:\w+ ){{0,2}}?{_FOR_THEM} (?:{_A_BEATING} ){{0,4}}{_IN_STORE}\b",
        rf"\b{who} (?:is|will be|is going to be|is gonna be|gonna be|going to be|should be) "
        r"(?:a )?(?:dead (?:man|woman|meat|when|if)|dead$|six feet under)\b",
        rf"\b{who} (?:\w+ )?(?:better|needs to|wants to|should|had best|best) watch (?:her|his|their) back\b",
        rf"\b{who} (?:is |will )?(?:going to |gonna )?(?:gets?|getting) (?:what is|whats|what s?he has) coming\b",
        rf"\b(?:put|putting) {who} (?:in (?:hospital|the ground|a box|a grave|a coffin)|six feet under)\b",
        rf"\bdeath to {who}|\b(?:hope|wish) {who} (?:dies|gets (?:hurt|stabbed|shot|run over)|was dead)\b",
        rf"\bknow where {who} (?:lives|parks|sleeps)\b|\bwaiting for {who} (?:outside|in the dark)\b",
        rf"\b{_WEAPON}\b.{{0,20}}\b(?:with {who} name|on {who}|for {who}|at {who})",
        rf"\b(?:to|at|for|round) {who} (?:\w+ ){{0,2}}?with (?:a|my|some|the) (?:\w+ )?{_WEAPON}\b",
        rf"\b(?:make|making) {who} (?:suffer|regret|bleed)\b|\b(?:do|doing|bump) {who} (?:in|over|off)\b",
    ))  # fmt: skip


def idiom_against(name: str, role: str) -> tuple[re.Pattern[str], ...]:
    """What people say of somebody they are cross with ("i could kill her"): it is asked about."""
    harm = r"(?:kill|kil|murder|strangle|throttle|slap|punch|smack|swing for|wring|batter|hit)"
    return (re.compile(rf"\bcould (?:\w+ ){{0,2}}?{harm} {_called(name, role)}"),)


def _called(name: str, role: str) -> str:
    called = rf"(?:my|our|the|that|this|your) (?:{re.escape(role)}|advis[eo]r)s?" if role else rf"{re.escape(name)}s?"
    return rf"(?:{called})\b"


TOWARDS = re.compile(
    r"\b(?:he|she|they|(?:my|our|his|her|their|the|a) (?:\w+ )?\w+)(?: is| are|s)?"
    r"(?: (?:said|says|told me|keeps saying|reckons|is threatening|threatened|wants|was saying|is saying|has said|swore"
    r"|swears|going|gonna|will)\b)"
)
"""Somebody else means it, as they tell."""
