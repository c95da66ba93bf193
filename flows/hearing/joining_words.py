"""The ways somebody new asks what this is or how to join in; an organiser who lacks people says it otherwise."""

import re

from flows.hearing.normalise import plain


def asks_to_join(text: str) -> bool:
    """Whether the whole of a message asks how to take part, or says that they or one of theirs would like to."""
    return bool(PLAINLY.fullmatch(_words(text))) and not may_ask_to_join(text)


def may_ask_to_join(text: str) -> bool:
    """Whether it asks so in words that mean what is on the table, where anything is ("where do I sign up")."""
    return bool(IN_FEWER_WORDS.fullmatch(_words(text)))


def may_be_an_organiser(text: str) -> bool:
    """Whether it is about what "we" can do to help, as those ask as well who run things already."""
    return bool(WE_CAN_HELP.fullmatch(_words(text)))


def _words(text: str) -> str:
    return plain(WANNA.sub("want to", text[:MOST_LETTERS]))


MOST_LETTERS = 160
WANNA = re.compile(r"\bwanna\b", re.IGNORECASE)


HI = (
    r"(?:(?:hi|hello|hiya|hey|please|thanks|so|and|but|okay|well|just|oh|excuse me|sorry|good|morning|afternoon"
    r"|evening"
    r"|all|there|yes|yeah|um|er|mate|everyone) )*"
)
LATER = (
    r"(?: (?:here|round here|around here|round our way|in|with (?:it|this|that|you|things|what you do|anything"
    r"|the work"
    r"|the group|everything|your work)|at all|locally|in (?:my|our|the|this) (?:area|community|estate|neighbourhood"
    r"|village|town)|on (?:my|our|the|this) estate|with the (?:programme|project|group|partnership)|please|pls|too"
    r"|as well"
    r"|also|thanks|thank you|then|out|do not know (?:where|how) to (?:start|begin)|but|somehow|some way|more|a bit"
    r"|if (?:i|we) can|if (?:that|it) is okay|if needed|where"
    r" (?:i|we) can|now|how|where|who do i (?:ask|see|tell|speak to|talk to)|what do i do|where do i (?:go|start"
    r"|begin)|how"
    r" do i (?:start|begin|do that|go about it)|is that okay|is that possible|can i|can she|can he|can they|so much"
    r"|in my spare time|at weekends|and meet people|to meet people|and make friends|mate))*"
)
KIN = (
    r"(?:my|our) (?:\d+ year old |teenage |elderly |eldest |youngest |next door )?(?:nan|gran|granny|grandma"
    r"|grandad|mum|mam|mom"
    r"|dad|mother|father|husband|wife|partner|boyfriend|girlfriend|son|daughter|sister|brother|mate|friend|neighbour"
    r"|auntie|aunt|uncle|cousin|teenager|lad|lass|boy|girl|grandson|granddaughter|niece|nephew|flatmate|housemate"
    r"|\d+ year old)"
)
ME = rf"(?:i|we|(?:me|i) and {KIN}|{KIN} and (?:i|me)|{KIN}|a friend|a mate|a friend of mine|a mate of mine)"
WISH = (
    r"(?:(?:have |has )?(?:really |both |also |always |just |do |does |still )?(?:want|wants|wanted|would like"
    r"|would love"
    r"|would quite like|like|love|wish|hope|id like|id love) to "
    r"|(?:am|is|are|was|were)(?: really| very| quite| both| also)? (?:keen|looking|hoping|wanting|interested|happy"
    r"|willing|up"
    r" for|able|free) ?(?:to|in)? ?|(?:would|could|can) (?:be|also) (?:happy|willing|up for|interested in"
    r"|keen) ?(?:to)? ?)"
)
TAKE_PART = (
    r"(?:help(?:ing)?(?: out)?|volunteer(?:ing)?|join(?:ing)?(?: in| you| up)?|(?:get(?:ting)?"
    r"|be(?:ing)?)(?: more)? involved"
    r"|tak(?:e|ing) part|be(?:ing)? (?:a )?part of (?:it|this|that|something|things)|muck(?:ing)? in|pitch(?:ing)? in"
    r"|(?:lend|giv|give|lending|giving) a hand|do my bit|(?:give|giving) (?:something|a bit|a little) back"
    r"|be(?:come|coming)? (?:a )?(?:volunteer|helper|member)|(?:do|doing) (?:some|a bit of) volunteering"
    r"|join(?:ing)? (?:the|your|this|our) (?:local )?(?:group|partnership|committee|team|programme|project)"
    r"|(?:be|get|sit) on (?:the|your) (?:partnership|committee)|come along|sign up to (?:help|volunteer))"
)
MEETING = r"(?:the|a|your|one of (?:the|your)|any of (?:the|your)|these|those)(?: next)?(?: \w+)? ?meetings?"
ARRIVED = (
    r"(?:(?:(?:i|we|me and \w+|my family) )?(?:have |has |am |are )?(?:only |just |only just |recently |newly )+"
    r"(?:moved|arrived|come|got here|landed)(?: here| in| into the area| to the area| (?:to|into|in) \w+(?: \w+)?"
    r"| round here"
    r"| onto the estate| on the estate| onto the street| to this estate)?(?: (?:last|this) (?:week|month|year))?"
    r"|(?:i|we) moved (?:here|in) (?:last|this) (?:week|month|year)"
    r"|(?:(?:i|we) (?:am|are) )?(?:new|brand new)(?: here| round here| around here| to (?:the|this) (?:area|estate"
    r"|place|town)"
    r"| in (?:the area|town)| on the estate| to (?:all )?this)?"
    r"|(?:i|we) live (?:here|local|locally|nearby|round here|round the corner|on the estate|in \w+)"
    r"|(?:i|we) have(?: got)? (?:some|a bit of|a few|a couple of|lots of|loads of) (?:time|spare time|free time"
    r"|hours)"
    r"(?: spare| free| to spare| a week)?|(?:i|we) (?:am|are|have)(?: just)? retired|(?:i|we) saw (?:your|a"
    r"|the) (?:poster|leaflet)"
    r"|(?:i|we) do not know (?:anyone|anybody)(?: here| round here)?(?: yet)?|a neighbour told me about (?:you|this))"
)
AND = r" (?:(?:and|so|but|who) )?"
WANTS = rf"(?:{ME} {WISH}|{WISH}|would (?:like|love) to |{ME} (?:can|could) )"
HOW = (
    rf"(?:how|where|when|what day)(?: else)? (?:do|can|could|would|should|might|does) (?:{ME}|you"
    rf"|someone like me) (?:go about )?"
)
CAN = (
    rf"(?:can|could|may|might|is it okay if|would it be okay if|am|are|is) {ME} (?:just |also |still |able to "
    rf"|allowed to |please )*"
)
WHAT_IT_IS = (
    r"what (?:is|are|actually is|exactly is|does)(?: all)? (?:this|it|the|that|you)(?: all)?"
    r"(?: (?:big local|local|community|programme|residents))*(?: (?:thing|programme|project|scheme|stuff|lark"
    r"|group|business|about"
    r"|do|all|for|then|mean|partnership|big local))+|what is (?:big local|the programme)"
)
QUESTIONS = "|".join(
    (
        rf"{HOW}{TAKE_PART}",
        rf"{HOW}sign up to (?:help|volunteer)",
        rf"{CAN}(?:come|come along|go|come down|pop|turn up|sit in|pop along) (?:to|on|in|at|along to) {MEETING}",
        rf"{CAN}{TAKE_PART}",
        r"(?:are|is) (?:the|your|these|those)(?: next)?(?: \w+)? ?meetings? (?:open to (?:anyone|everyone|all"
        r"|the public|residents)"
        r"|for (?:anyone|everyone)|just for members|members only|public)",
        rf"(?:can|could|may) (?:anyone|anybody|everyone|any resident) (?:just )?(?:come|come along|go"
        rf"|turn up) to {MEETING}",
        r"(?:can|could|may) (?:anyone|anybody) (?:join|join in|get involved|take part|volunteer)",
        r"what (?:can|could) (?:i|we) do (?:to help|to join in|to get involved)(?: out)?",
        r"is there (?:anything|something|owt) (?:i|we) (?:can|could) (?:do|help with|do to help|help out with)",
        r"(?:do you|are you|do they) (?:need|want|looking for|after) (?:any |some |more |a )?(?:help|helpers?"
        r"|volunteers?|hands)",
        r"(?:who|what) do (?:i|we) (?:see|ask|contact|need to do|do) (?:about|to) (?:volunteering|volunteer"
        r"|joining|joining in|join in"
        r"|join|helping out|help out|getting involved|get involved)",
        r"(?:put|sign) (?:me|us|my name|her|him) (?:down|up) (?:as a volunteer|to volunteer|to help"
        r"|for volunteering)",
        r"(?:i am|we are) (?:interested in|looking into|thinking of|thinking about) (?:joining(?: in)?"
        r"|volunteering|helping(?: out)?"
        r"|getting involved|taking part)",
    )
)
BY_ITSELF = rf"(?:{WANTS}{TAKE_PART}|{QUESTIONS})"
PLAINLY = re.compile(
    rf"{HI}(?:{ARRIVED}{AND})*(?:{BY_ITSELF}|{ARRIVED}{AND}(?:{WHAT_IT_IS}))"
    rf"{LATER}"
)
IN_FEWER_WORDS = re.compile(
    rf"{HI}(?:(?:where|how) (?:do|can|could) {ME} (?:sign up|join|enrol|put (?:my|our) names? down"
    rf"|register)(?: to (?:it|this))?"
    rf"|{CAN}(?:come along|come|sign up|join)|(?:sign|count) (?:me|us) (?:up|in)|i want in|{WHAT_IT_IS}){LATER}"
)
WE_CAN_HELP = re.compile(
    rf"{HI}(?:(?:what|how|where|when|is there (?:anything|something|owt))(?: else)? )?"
    rf"(?:(?:can|could|do|would|should) we|we (?:can|could|{WISH}))(?: do)?(?: to)? ?help(?:ing)?(?: with| out)?{LATER}"
    rf"|{HI}is there (?:anything|something|owt) we (?:can|could) do"
)
