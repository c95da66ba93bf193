"""Greetings, thanks and goodbyes: answered in one line, without touching the question on the table."""

import re

from flows.effects import Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.hearing.replies import pick, yes_or_no
from flows.hearing.shrugs import merely_polite
from flows.turn import Conversation, Turn
from flows.way_back import MENU, is_open, returned, was_left_at_consent
from flows.wording import differently
from flows.words import _


def is_small(said: Said) -> bool:
    """Whether it's only a greeting, thanks or the like."""
    words = bare(said.text)
    return (
        words.removeprefix("okay ") in GREETINGS | GOODBYES | OKAYS | LUKEWARM | PRAISE
        or _thanks(said.text)
        or bool(SAFE_BRO.fullmatch(plain(said.text)) or PRAISING.fullmatch(words) or KIND_WORD.fullmatch(words))
    )


def is_kind(text: str) -> bool:
    """Whether it's a mere kind word ("lovely"), which agrees to nothing."""
    return bool(KIND_WORD.fullmatch(bare(text)))


def bare(text: str) -> str:
    """The words of a message without what people call each other ("cheers bab")."""
    words = plain(text).replace("thankyou", "thank you")
    words = HELLOS.sub("hello", words)
    return ENDEARMENTS.sub("", words) or words


def before_the_step(talk: Conversation, said: Said) -> Turn | None:
    """Thanks at any step, and anything small where any words would do, before it is taken for an answer there."""
    if talk.step == ANY_WORDS and is_small(said) and yes_or_no(said.text) is not False:
        return answered(talk, said)
    itself = talk.step.startswith("safety.") or (talk.step in PUT_AGAIN and merely_polite(said.text))
    if itself or pick(said.text, talk.question) or yes_or_no(said.text) is not None or not _thanks(said.text):
        return None
    return _quietly(talk, WELCOME)


def answered(talk: Conversation, said: Said) -> Turn | None:
    """One line back; a greeting also brings the open question, or the menu, back into sight."""
    words = bare(said.text)
    if words in GREETINGS:
        return _greeted(talk)
    if _thanks(said.text):
        return _quietly(talk, WELCOME)
    if words in NOT_NOWS and is_open(talk):
        return Turn(talk.at("menu.listening"), (Say(NOTHING_THEN[0], MENU),))
    if words.removeprefix("okay ") in GOODBYES or SAFE_BRO.fullmatch(plain(said.text)):
        return _quietly(talk, GOODBYE)
    if FALSE_ALARM.fullmatch(words):
        return _quietly(talk, NO_ALARM)
    if words in HOW_ARE_YOU:
        return _quietly(talk, AS_EVER)
    if words in PRAISE or PRAISING.fullmatch(words):
        return _quietly(talk, KIND_OF_YOU)
    if KIND_WORD.fullmatch(words):
        return _quietly(talk, GLAD)
    if words in LUKEWARM:
        return _quietly(talk, FAIR_ENOUGH)
    if is_open(talk):
        return _quietly(talk, WHICHEVER) if talk.question and words in AGREED else None
    if yes_or_no(words) is False:
        return _quietly(talk, NOTHING_THEN)
    return _quietly(talk, RIGHT) if words in OKAYS else None


def _thanks(text: str) -> bool:
    """Thanks, with or without a kind word, or a heart; thanks for something in particular may be more than that."""
    words = bare(text)
    return words in THANKS or bool(THANKING.fullmatch(words) or HEARTS.fullmatch(text.strip()))


def _greeted(talk: Conversation) -> Turn:
    """Hello, and again only to somebody who has said it before."""
    hello = differently(talk, AGAIN if talk.answer("greeted") else HELLO)
    met = talk.knowing(greeted="yes")
    if was_left_at_consent(met):
        return returned(met).first(Say(hello))
    return Turn(met if is_open(talk) else met.at("menu.home"), (Say(hello),), ask=True)


def _quietly(talk: Conversation, ways: tuple[str, ...]) -> Turn:
    return Turn(talk, (Say(differently(talk, ways), talk.question),))


HELLO = (_("Hello."), _("Hello there."))
AGAIN = (_("Hello again."), _("Still here."))
WELCOME = (_("You're welcome. I'm here when you want me."), _("Any time."), _("No trouble at all."))
GOODBYE = (_("Bye for now. I'm here when you want me."), _("See you."))
RIGHT = (_("Right you are."), _("Good."), _("All right."))
WHICHEVER = (
    _("Right. Which of these shall it be? Your own words do too."),
    _("There's no hurry. Which would you like?"),
)
NOTHING_THEN = (_("That's fine. I'm here when you want me."), _("Nothing needed, then."))
AS_EVER = (
    _("I'm software, so much the same every day, thanks. Tell me how things are with you, if you like."),
    _("As ever."),
)
KIND_OF_YOU = (_("That's kind of you, thanks."), _("Thanks, that's good to hear."))
GLAD = (_("Good to hear."), _("Glad that suits."))
NO_ALARM = (_("Thanks for saying so. There's no alarm open from this chat."), _("No alarm is open from this chat."))
FAIR_ENOUGH = (
    _("Fair enough. If I've missed the mark, tell me what would suit you better."),
    _("Fair enough. No pressure."),
)

# In plain words, as flows/hearing/normalise.py leaves them.
GREETINGS = frozenset(
    {"hi", "hello", "hiya", "hey", "hi there", "hello there", "hello again", "hi again", "morning", "good morning"}
    | {"good afternoon", "good evening", "evening", "ey up", "start", "anyone there", "are you there", "test"}
    | {"mornin", "good mornin", "gud mornin", "gud morning", "good afternoon dear", "afternoon", "evenin", "good day"}
    | {"yo", "yo yo", "sup", "whats up", "wagwan", "hola", "hello dear", "oi"}
)
HELLOS = re.compile(r"^(?:h+e+l+o+w?|h+a+l+o+|h+u+l+o+|h+i+y+a+h?|h+i+a+|h+a+i+y+a+|h+e+y+a+|h+e+y+|h+i+)(?=$| )")
"""Hellos as they are typed: "heloo", "hellooo", "hiyaaa"."""
THANKS = frozenset(
    {"thanks", "thank you", "ta", "cheers", "many thanks", "thanks a lot", "thanks very much", "thank you very much"}
    | {"thanks so much", "thank you so much", "great thanks", "okay thanks", "brilliant thanks", "lovely thanks"}
)
GOODBYES = frozenset(
    {"bye", "goodbye", "bye bye", "bye for now", "see you", "see you later", "ta ra", "good night"}
    | {"night", "night night", "nite", "nite nite", "goodnight", "laters", "cya", "cheerio", "take care"}
)
SAFE_BRO = re.compile(r"(?:okay |cool |sick |aight )?safe (?:bro|brother|bruv|fam|man|mate|g|blud|then bro)")
NOT_NOWS = frozenset({"not now", "not now thanks", "not today", "leave it", "maybe later", "another time", "later"})
AGREED = frozenset(
    {"okay", "okay then", "right", "fine", "got it", "i see", "yes", "yeah", "sure", "alright", "all right"}
)
OKAYS = frozenset(
    {"okay then", "will do that", "got you", "sound", "sweet", "fair enough", "understood", "noted", "sure"}
    | {"neither", "none", "none of them", "none of those", "none of these", "both", "either"}
    | {"okay", "right", "fine", "got it", "i see", "will do", "yes", "no"}
)
LUKEWARM = frozenset(
    {"meh", "so so", "hmm", "hm", "bleh", "not bothered", "not fussed", "whatever", "not great", "boring"}
    | {"its boring", "it is boring", "this is boring", "that is boring", "bit boring", "so boring"}
)
PRAISE = frozenset(
    {"you are great", "you are brilliant", "you are the best", "you are a star", "you are lovely", "you are good"}
    | {"you are amazing", "you are very helpful", "you are helpful", "love you", "good bot", "well done", "clever you"}
    | {"your great", "your brilliant", "your the best", "your a star", "your lovely", "your good", "your amazing"}
    | {"that is brilliant", "that is great", "that is lovely", "amazing", "brilliant", "nice one", "star", "legend"}
)
HOW_ARE_YOU = frozenset(
    {"how are you", "how are you doing", "how is it going", "you okay", "you alright", "how do you do"}
)
ENDEARMENTS = re.compile(
    r"( (bab|babe|babes|love|luv|mate|pal|hun|hon|duck|pet|hen|darling|dear|petal|flower|sweetheart|chick|bro|bruv|fam"
    r"|boss|sir|madam|sister|brother|friend|my friend|my lovely|me duck|our kid|marra|chuck|again))+$"
)
HAVE_BEEN, SO = (
    "you have been|youve been|you were",
    "(so |very |really |such |a |an |the |proper |absolute |big |real )*",
)
KIND = "great|brilliant|best|star|lovely|amazing|helpful|good|kind|help|patient|fab|ace|gem|angel|legend|diamond"
USEFUL = f"{KIND}|useful|handy|clear|better|nice|fab|perfect|wonderful|fantastic|super|good to know"
THANKING = re.compile(
    r"(okay |oh |great |lovely |brilliant |right |good |perfect |no |aw |ah |yes |yeah |nice one |well |ever so )*"
    r"(many |big |huge )?(thanks|thank you)"
    r"( (so|very|ever so) much| very| a (lot|million|bunch)| again| anyway| all the same| then| though| for now"
    r"| for (that|this|everything|asking|listening|helping|explaining|getting back to me|letting me know"
    r"|(the|your|all your|all the|any) (help|time|advice|info|information|ideas|support|kindness|patience|reply))"
    rf"| (that|this|it) (is|was|has been) {SO}({USEFUL})| {SO}({USEFUL})"
    rf"| (love|mate|pal|bab|duck|hun)| bless you| god bless| (you are|your|{HAVE_BEEN}) {SO}({KIND}))*"
)
HEARTS = re.compile(
    "[\u2764\u2665\u2763\U0001f493-\U0001f49f\U0001f9e1\U0001f90d\U0001f90e\U0001f60a\U0001f642\U0001f970"
    "\U0001f618\U0001f917\U0001f64f\U0001f44f\ufe0f\U0001f3fb-\U0001f3ff ]+"
)
PUT_AGAIN, ANY_WORDS = frozenset({"diagnose.question"}), "diagnose.tell_me"
FALSE_ALARM = re.compile(r"(oh |sorry |ah |no )*((it|that|this) (was|is) )?(just |only )?(a )?false alarm( sorry)?")
PRAISING = re.compile(rf"(aw |oh |honestly |well |and )*(you are|{HAVE_BEEN}) {SO}({KIND})")
KIND_WORD = re.compile(
    r"(okay |oh |aw |that |that is |sounds |looks |so |very |really )*"
    r"(great|good|lovely|cool|nice|perfect|ideal|fab|ace|super|wonderful|fantastic|excellent|smashing|class|mint)"
    r"( stuff| job| to know| to hear| that)?"
)
