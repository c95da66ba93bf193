"""The ways people say that they fear being found out or watched, or that nobody comes, in words as typed."""

import re
from typing import Literal

Fear = Literal["found_out", "watched", "nobody_comes"]
_THEY = (
    r"\b(he|she|they|dad|mum|(my|his|her|the) (husband|wife|partner|boyfriend|girlfriend|ex|dad|mum|son|daughter"
    r"|brother|mother|father|carer|family)|somebody|someone)"
)
_PHONE = (
    r"(my|her|his|the|this|our) (\w+ )?"
    r"(phone|mobile|texts?|messages?|whatsapps?|telegram|calls|chats?|emails?|tablet)\b"
)
_NOBODY = r"\b(no ?one|no-one|nobody|none of (them|you))('s|s)?"
_THEY_DONT = (
    r"\b(they|police|ambulance|duty \w+|adviser|999|people)('ve|ve|'re)? (still |just |even |ever )*"
    r"(didn'?t|did not|haven'?t|have not|hasn'?t|aren'?t|are not|isn'?t|won'?t|don'?t|never|not)"
)
_COMING = (
    r" (\w+ ){0,2}?(coming|comes?|came|answer(ed|ing|s)?|pick(ed|ing)? up|repl(y|ied|ies|ying)|rang|rung|ring(ing)?"
    r"|call(ed|ing)?|turn(ed|ing)? up|here|been in touch|got back|written|writing|wrote)\b(?! to (the|our|my|any))"
)
FEARS: tuple[tuple[Fear, re.Pattern[str]], ...] = (
    (
        "watched",
        re.compile(
            rf"{_THEY}('s|'ll|s|ll)?( is| will| can| always| keeps?| might| also| even| just| going to| gonna| got)*"
            r" (read|check|go|goe|going|look|see|take|took|get|monitor|track|watch|has|have|find)(s|es|ing)?"
            rf"( all| into| in| through| at| to)* {_PHONE}"
            rf"|{_THEY}('ll|ll| will| can| might| may| could|s)?"
            r" (see|find|finds|sees|read|reads|notice) (this|these|it)\b"
            r"|\b((he|she|they)('?s|'?re)|(he|she|they) (is|are)) (reading|watching|looking at|checking|seeing) "
            r"(this|these|it|along|me type|what i (type|write)|over my shoulder|my (phone|screen))\b"
            r"|\b(delete|hide|clear|get rid of|wipe|erase|remove) (this|the|these|our)( \w+)? "
            r"(chat|conversation|messages?|texts?|history)\b"
            r"|\bhow (do|can) i (delete|hide|clear|wipe|erase) (this|it)\b"
        ),
    ),
    (
        "found_out",
        re.compile(
            r"(^|\b(please|pls|plz|but|and|so|you|ya|just|better|promise|promise me)\b[ ,]*|[.,!] *)"
            r"(don'?t|do not|dnt|never|won'?t|can'?t|mustn'?t|not to) (\w+ )?"
            r"(tell|say|mention|let|pass|repeat|inform|share|report)\b(?! (you|me)\b)"
            r"|\bdon'?t want (\w+ ){1,3}?(to know|knowing|to find out|finding out|(to be )?told|to tell)\b"
            r"|\bbetween (us|you and me|ourselves)\b|\b(confidential|anonymous)\b"
            r"|\b(keep|stay|stays|it'?s|is|remain) (it |this |that |all )?(a |between )?(secret|private|quiet)\b"
            r"|\bwho (have|did|do|will|would|are|else|can|sees|knows|hears)\b.{0,25}"
            r"\b(tell|told|telling|see|sees|know|knows|read|reads|hear|hears|this|it)\b"
            r"|\b(no ?one|nobody|he|she|they|anyone) (can|can'?t|cannot|must|mustn'?t|should|shouldn'?t|has to)"
            r" (ever |not |never )?(know|find out|hear)\b|\bif (he|she|they|anyone) (finds?|found) out\b"
        ),
    ),
    (
        "nobody_comes",
        re.compile(
            rf"{_NOBODY}{_COMING}|{_THEY_DONT}{_COMING}"
            r"|\b(still waiting|no answer|no reply"
            r"|where (are|is|r) (they|everyone|everybody|anyone|somebody|the police|you)"
            r"|(is|are) (any ?one|anybody|somebody|someone|they|you) (still )?(there|coming|going to|gonna|listening)"
            r"|(any ?one|anybody) there|how long (will|do|until|till|before))\b"
        ),
    ),
)
WHO_SEES = re.compile(r"\W*(and |so |but )?who\b.{0,20}\b(see|sees|read|reads)\b")
