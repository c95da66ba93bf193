"""The ways people say that nobody is in danger, and what takes it back, in plain words (see `normalise.plain`)."""

import re

from flows.hearing.ways import word_set

_WHO = (
    r"(?:(?:every(?:one|body)|all(?: of)? (?:us|them)|both(?: of)? (?:us|them)|we|i|they|he|she|you|your"
    r"|(?:(?:me|i|he|she|we) and )?(?:my|our|the|his|her) (?!one |only )(?:\w+ )?\w+?)"
    r"(?: is| are| am|s)? )"
)
_JUST = (
    r"(?:(?:just|only|all|both|completely|totally|perfectly|absolutely|honestly|really|actually|quite|still|very) )*"
)
_WELL = r"(?:fine|safe(?: and (?:well|sound))?|okay|alright|all right|good(?! (?:at|with|in)\b)|well|grand)"
_NOBODY = r"(?:no ones?|nobody|no body|none of (?:us|them)|there is (?:no one|nobody))"
_BE = r"(?:(?:it|that|this) |i )?(?:(?:is|was|am) )?"
_FIRST = r"(?:oh|ah|aw|well|yeah|lol|haha|hahaha|ffs|right|okay|sorry|honestly|actually|to be honest|no)"
_NO = rf"^(?:{_FIRST} )*(?:no|nah|na|nope)(?! (?:one|ones|body|way|chance|danger|need|idea|joke|end)\b)"
_ONLY_WORDS = (
    r"(?:joke|joking|kidding|messing(?: about| around)?|having a laugh|banter|exaggerating|exaggeration"
    r"|being (?:dramatic|sarcastic|silly|daft)|figure of speech|expression|saying|turn of phrase"
    r"|(?:manner|way) of (?:speaking|talking)|hyperbole|song lyric|quote|typo|autocorrect|false alarm|misunderstanding)"
)
ONLY_WORDS = re.compile(rf"\b(?:{_ONLY_WORDS}|i (?:did not|do not) mean (?:it|that))\b")
SAYING = re.compile(
    r"\b(?:"
    rf"{_NOBODY}(?: here)?(?: is| are)?(?: being| getting)? (?:in (?:any |real )?(?:danger|trouble)|at (?:any )?risk"
    r"|hurt|harmed|hurting anyone)(?: here| at all)?"
    rf"|{_NOBODY}(?: is| are)?(?: at all)?$"
    r"|(?:there is )?(?:no|not(?: in)?(?: any)?)(?: real)? danger(?: here| at all)?"
    r"|(?:(?:(?:we|they|everyone|everybody) (?:is|are)|i am) )?(?:really |actually |definitely )?"
    r"not in (?:any |real )?danger"
    rf"|{_WHO}{_JUST}{_WELL}(?: now| too)?|(?:(?:everything|everythings|all)(?: is)?|its all|it is all) {_JUST}{_WELL}"
    rf"(?: here| now)?|no (?:its|it is|thats|that is) {_JUST}{_WELL}|no worries"
    rf"|^(?:no )?were {_JUST}{_WELL}(?: now| too)?"
    rf"|(?:its |thats )?{_BE}{_JUST}(?:a |an |my |our )?{_ONLY_WORDS}"
    rf"|(?:its |thats )?{_BE}(?:nothing|not)(?: at all)? (?:like that|of the (?:sort|kind)|literal(?:ly)?"
    r"|to worry about)"
    r"|i (?:did not|do not) mean (?:it|that) (?:like that|that way|literally|seriously)"
    r"|i (?:just )?(?:put|said|worded|phrased) (?:it|that) (?:badly|wrong)|(?:bad|wrong|poor) (?:choice of )?words"
    r"|(?:of course|definitely|absolutely|certainly|no) not(?: at all)?|not at all|no way|no chance"
    r"|no (?:we|they) are not"
    rf"|{_NO})\b"
)
_BY_MISTAKE = (
    r"(?:it|that|this) was (?:just |only )?(?:a |my )?mistake|my mistake|by (?:mistake|accident)"
    r"|(?:i (?:have )?(?:just |only )?(?:pressed|hit|tapped|clicked|touched) (?:on )?the )?wrong (?:button|one)"
)
_WANTED = (
    r"i (?:just |only |really )*(?:ment|meant|want|wanted|need|needed|asked for|was (?:just |only )?after)"
    r" (?:the|a|that|your|some) (?:template|form|guide|document|agenda|minutes|link|file|story)s?"
)
POLITE = re.compile(
    r"\b(?:(?:thanks|thank you) for (?:asking|checking|caring|that)|of course|do not worry(?: about (?:it|me|us))?"
    rf"|to be honest|i promise|thank you|{_BY_MISTAKE}|{_WANTED})\b(?! not)"
)
SMALL = word_set("""
    thanks thank ta cheers honestly honest really sorry mate love hun bab oh ah aw just only please promise haha
    hahaha hahahaha lol ffs actually right okay obviously definitely absolutely totally and so though then dw bless
""")
PUT_OFF = re.compile(
    r"(?:no )?(?:not (?:yet|now|right now|at the moment|for now|today|tonight|really|any ?more|this time|quite)"
    r"|leave it(?: for now)?|forget it|maybe later"
    r"|another time|later|never mind|nvm|does not matter|it does not matter|no need|not interested|do not bother"
    r"|(?:its|it is|it was) nothing|nothing|never|i do not think so|do not think so|rather not"
    r"|(?:sorry )?wrong (?:chat|person|window|group)|(?:sorry )?ignore (?:that|me|it)|scrap that"
    r"|(?:that is|thats) not what i meant"
    r"|hahaha|probably (?:fine|okay|not))"
    r"|(?:okay|ok)(?: thanks| thank you| cheers)?|thanks|thank you"
)
IN_PART = re.compile(
    rf"\b(?:everyone|everybody|we|i|they|he|she|it|(?:my|our|the|his|her) \w+) (?:was|were) {_JUST}{_WELL}\b"
    rf"|\b{_NOBODY} (?:was|were|got|has been|had been)(?: \w+)? (?:hurt|harmed|in (?:any )?danger)\b"
    rf"|\b{_NOBODY} (?:got )?hurt\b"
)
DENIES = re.compile(
    r"\bno joke\b|\b(?:not|never)(?: \w+){0,3}? (?:joking|kidding|messing|joke|exaggerating|being dramatic|lying"
    r"|false alarm|figure of speech|exaggeration|(?:a|an|my) (?:expression|saying))\b"
)
NOT_WELL = re.compile(
    rf"\b(?:not (?:very |really |so |all |too )?{_WELL}|{_NOBODY} (?:is )?{_WELL})\b"
    rf"|\b{_WELL}\b.{{0,60}} (?:but|though|except) (?:\w+ ){{0,6}}not\b"
)
BUT = re.compile(r"\b(?:but|except|apart|until|till|unless|when|whenever|if|while|because|as long as|so long as|yet)\b")
OF_SOMEBODY = re.compile(
    r"\b(?:he|she|they|him|her|them|his|their|me|myself|not|husband|wife|partner|boyfriend|girlfriend|ex|dad|mum|mam"
    r"|nan|gran|grandad|uncle|aunt|brother|sister|son|daughter|baby|kids?|child|children|friend|mate|neighbour|scared"
    r"|afraid|frightened|worried|knife|hurts?|hits?|help)\b"
)
OF_BEING_WELL = re.compile(r"\b(?:fine|safe|okay|alright|all right|well|good|grand|danger|hurt|harmed|at risk)\b")
NO_TO_NOTHING = re.compile(r"no (?:area|idea|clue|one knows|name|home|food|money|sleep)\b")
