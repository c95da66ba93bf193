"""Phone numbers, e-mail addresses and postcodes: what says who or where somebody is, and belongs in no example."""

import re

from flows.words import _

EMAIL = re.compile(r"\S+@\S+\.\w+")
POSTCODE = re.compile(r"\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b", re.IGNORECASE)
PHONE = re.compile(
    r"(?<![\w£.,])((\+|\(?0)([\s().-]{0,2}\d){6,}"  # as it is dialled here or from abroad
    r"|\d{7,}|\d([\s().-]{0,2}\d){8,})(?!\w)"  # or so many digits that they are no year and no sum
)
KINDS = ((_("an e-mail address"), EMAIL), (_("a postcode"), POSTCODE), (_("a phone number"), PHONE))


def details_in(text: str) -> str:
    """What kind of detail a text holds, in words; nothing if it holds none."""
    return next(iter(kinds_in(text)), "")


def kinds_in(text: str) -> list[str]:
    """Every kind of detail a text holds, in words."""
    return [kind for kind, pattern in KINDS if pattern.search(text)]


def without_details(text: str, instead: str) -> str:
    """The text with something else in the place of such details."""
    for _kind, pattern in KINDS:
        text = pattern.sub(instead, text)
    return text
