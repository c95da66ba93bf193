"""How old somebody says they are: a number that is only their age, not "5 volunteers short"."""

import re

from flows.hearing.normalise import lettered, plain

OLDEST = 110


def own_age(text: str) -> int | None:
    """Their age in years where they plainly say it; a school year counts as the age of most in it."""
    parts = [plain(part) for part in PARTS.split(lettered(text).replace("%", " percent"))]
    found = next((found for part in parts if (found := AGE.search(part) or HERE.match(part))), None)
    if found:
        years = IN_WORDS.get(found["years"]) or int(found["years"])
        return years if years <= OLDEST else None
    school = next((found for part in parts if (found := SCHOOL_YEAR.search(part))), None)
    return int(school["year"]) + 5 if school else None


PARTS = re.compile(r"[.,;:!?()]+(?=\s|$)|\n+")
IN_WORDS = {
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
}  # fmt: skip
_YEARS = rf"(?P<years>\d{{1,3}}|{'|'.join(IN_WORDS)})(?: (?:and|n) a half)?"
_OLD = r"(?:years?|yrs?) olds?|y o|yo|old"
_THEN = (
    rf"(?= ?(?:{_OLD})\b| (?:and|n)(?! a half)\b| (?:i|my|but)\b"
    r"| (?:at (?:school|primary|secondary|high)|in (?:school|year|yr))\b"
)
_IS_IT_OKAY = "(?:is )?(?:that|it) (?:okay|all ?right|fine)|am i allowed"
AGE = re.compile(
    rf"\bi am (?:only |just |still |nearly |almost |actually |about |aged |like )*(?:a )?{_YEARS}"
    rf"(?:(?: (?:now|today|tomorrow|lol|btw|here|though|{_IS_IT_OKAY}))*$|{_THEN}))"
)
HERE = re.compile(rf"{_YEARS} (?:{_OLD}) here\b")
SCHOOL_YEAR = re.compile(r"\bi am (?:only |just |still )*in (?:year|yr) (?P<year>[3-9]|10|11)\b(?! (?:of|on|with)\b)")
