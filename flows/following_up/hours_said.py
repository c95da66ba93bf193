"""The hours of a day that somebody asks to be written to in, from how people say them ("only after 6")."""

import re

OPENS, CLOSES, LAST, SHORTEST = 9, 20, 23, 2  # o'clock, and hours
MORNING, AFTERNOON, EVENING = (OPENS, 12), (12, 17), (17, CLOSES)
BEGINS_AT_NOON, ENDS_AT_NOON = 7, 9  # up to which hour it is after noon that is meant, without am or pm


def hours_in(text: str, until: int = CLOSES) -> tuple[int, int] | None:
    """From which hour to which, 0 to 23, where they name some; `until` is when theirs end now."""
    said = text.lower().replace("’", "'")
    if between := BETWEEN.search(said):
        return _fitting(_begins(between, "from"), _ends(between, "to"))
    if part := PART_OF_DAY.search(said):
        return PARTS[part["part"] or part["alone"]]
    if later := (NOT_BEFORE.search(said) or (not NOT_AFTER.search(said) and AFTER.search(said))):
        start = _begins(later, "hour", noon=0 if "before" in later[0] else BEGINS_AT_NOON)
        return _fitting(start, max(until, CLOSES, min(start + SHORTEST, LAST)))
    if earlier := (NOT_AFTER.search(said) or BEFORE.search(said)):
        return _fitting(OPENS, _ends(earlier, "hour"))
    return None


def _fitting(start: int, end: int) -> tuple[int, int] | None:
    return (start, end) if 0 <= start < end <= LAST else None


def _begins(found: re.Match[str], name: str, noon: int = BEGINS_AT_NOON) -> int:
    """Never before what they asked: half past is the hour after it."""
    return _on_the_clock(found, name, noon) + bool(found[f"{name}_minutes"] and int(found[f"{name}_minutes"]))


def _ends(found: re.Match[str], name: str) -> int:
    return _on_the_clock(found, name, ENDS_AT_NOON)


def _on_the_clock(found: re.Match[str], name: str, noon: int) -> int:
    hour, half = int(found[name]), found[f"{name}_half"] or ""
    after_noon = half.startswith("p") or (not half and hour <= noon)
    return hour + 12 if after_noon and hour < 12 else hour


def _hour(name: str) -> str:
    return (
        rf"(?P<{name}>[01]?\d|2[0-3])(?:[:.](?P<{name}_minutes>\d\d))?(?: ?(?P<{name}_half>[ap]\.?m))?\b"
        r"(?! (?:weeks?|days?|months?|times?|people|of))"
    )


_NO = r"\b(?:not|never|don'?t|do not|nothing|no messages)\b[^.]*\b"
BETWEEN = re.compile(rf"\b(?:between|from) {_hour('from')} ?(?:and|to|-|till|until) ?{_hour('to')}")
NOT_BEFORE = re.compile(rf"{_NO}before {_hour('hour')}")
NOT_AFTER = re.compile(rf"{_NO}(?:after|past|later than) {_hour('hour')}")
AFTER, BEFORE = (
    re.compile(rf"\b(?:after|past) {_hour('hour')}"),
    re.compile(rf"\b(?:before|until|till) {_hour('hour')}"),
)
PART_OF_DAY = re.compile(
    r"\b(?:only|just)\b[^.]*\b(?P<part>morning|afternoon|evening)s?\b|\b(?P<alone>morning|afternoon|evening)s only\b"
)
PARTS = {"morning": MORNING, "afternoon": AFTERNOON, "evening": EVENING}
