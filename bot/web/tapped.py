"""Numbers that help and addresses, wherever we show them: one tap rings, writes or opens."""

import re
from collections.abc import Iterator
from itertools import chain

from markupsafe import Markup

from flows.programme import Programme

TEXTED = re.compile(r"text (?P<word>\w+) to (?P<to>\d[\d ]*)", re.IGNORECASE)
RUNG = re.compile(r"\d[\d ]*")
ANY = (
    r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]]",
    r"0\d{2,4} ?\d{3,4} ?\d{3,4}",
)
SHORT = 3  # digits; 101 may as well be the members of a group, so such a number needs a word before it that says so
SAYS_SO = re.compile(r"(: |\b(ring|call|dial|NHS|on) )$", re.IGNORECASE)


class Tapped:
    """Finds what can be tapped in a text: the programme's own numbers as they are written, then any other."""

    def __init__(self, programme: Programme) -> None:
        written = (each.number for each in programme.urgent.numbers)
        self.leads = {number: where for number in written if (where := leads_to(number))}
        known = map(re.escape, sorted(self.leads, key=len, reverse=True))
        self.found = re.compile(rf"(?<![\w£.,])(?:{'|'.join(chain(known, ANY))})(?![\w]|[.,]\d)")

    def parts(self, text: str) -> tuple[tuple[str, str], ...]:
        """The text in pieces, each with where tapping it leads; '' for plain words."""
        return tuple(part for part in self._parts(text) if part[0])

    def marked(self, text: str) -> Markup:
        """The text for a page, with its links."""
        made = (A_LINK.format(where, words) if where else Markup.escape(words) for words, where in self.parts(text))
        return Markup("").join(made)

    def _parts(self, text: str) -> Iterator[tuple[str, str]]:
        at = 0
        for found in self.found.finditer(text):
            words, before = found[0], text[: found.start()]
            if not _surely(words, before, text):
                continue
            yield text[at : found.start()], ""
            yield words, self.leads.get(words) or leads_to(words)
            at = found.end()
        yield text[at:], ""


def _surely(words: str, before: str, text: str) -> bool:
    return len(words) > SHORT or words in ("999", text) or SAYS_SO.search(before) is not None


def leads_to(words: str) -> str:
    """Where tapping these words leads; '' for advice that has more in it than one number."""
    if words.startswith("http"):
        return words
    if texted := TEXTED.fullmatch(words):
        return f"sms:{texted['to'].replace(' ', '')}?body={texted['word']}"
    return f"tel:{words.replace(' ', '')}" if RUNG.fullmatch(words) else ""


A_LINK = Markup('<a href="{}">{}</a>')
