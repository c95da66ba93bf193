"""What a link carries that opens a chat: an area's code, or the secret of an invitation. A plain word is neither."""

import re

AREA_CODE = re.compile(r"[A-Za-z0-9_-]{10,12}")
INVITATION = re.compile(r"[A-Za-z0-9_-]{32}")
# Letters at random have a digit or a capital after a small letter; no word has ("volunteers", "Volunteers").
AT_RANDOM = re.compile(r"\d|[a-z].*[A-Z]")


def is_code(word: str) -> bool:
    """Whether this can be a code of ours at all; whether it is one, only the areas and the invitations tell."""
    return bool(INVITATION.fullmatch(word)) or is_area_code(word)


def is_area_code(word: str) -> bool:
    """Whether an area could have this code: 10 to 12 letters, digits, _ or - that look like no word."""
    return bool(AREA_CODE.fullmatch(word) and AT_RANDOM.search(word))
