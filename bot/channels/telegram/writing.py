"""From a message in the outbox to what the Bot API takes: escaped text in pieces that fit, and a keyboard."""

import html
from collections.abc import Iterator

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions

from bot.channels import Sending, clean_text, press_data
from bot.laid_out import offered
from flows.effects import Button

LONGEST_PIECE = 4096  # characters; counted as UTF-16 units after escaping, the strictest reading of the limit
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
LONGEST_DATA = 64  # bytes in one button
ROW_WIDTH = 30  # characters of label that a narrow phone shows side by side
_COST = {"&": len("&amp;"), "<": len("&lt;"), ">": len("&gt;")}
_BREAKS = ("\n\n", "\n", ". ", " ")


def written(sending: Sending) -> list[str]:
    """The message as HTML, in pieces that fit, titles in bold. Nothing in it is left for Telegram to parse."""
    text = "\n".join(_apart(clean_text(sending.text).split("\n")))
    escaped = ["\n".join(map(_line, piece.split("\n"))) for piece in pieces(text)]
    named = sending.guide or sending.document
    title = html.escape(named.title, quote=False) if named else ""
    if title and escaped[0].startswith(title):
        escaped[0] = f"<b>{title}</b>{escaped[0].removeprefix(title)}"
    return escaped


def _apart(lines: list[str]) -> Iterator[str]:
    """The lines, with an empty one round each that offers something."""
    after = False
    for line in lines:
        offers = offered(line) is not None
        if line and (offers or after):
            yield ""
        yield line
        after = offers


def _line(line: str) -> str:
    escaped = html.escape(line, quote=False)
    title = html.escape(found["title"], quote=False) if (found := offered(line)) else ""
    return escaped.replace(title, f"<b>{title}</b>", 1) if title else escaped


def pieces(text: str) -> list[str]:
    """The text cut where it hurts least (a paragraph, a line, a sentence, a word); one piece if it fits."""
    found = []
    while (fits := _how_much_fits(text)) < len(text):
        cut = _kindest_cut(text, fits)
        found.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [piece for piece in (*found, text) if piece] or [""]


def _how_much_fits(text: str) -> int:
    if len(text) * 5 <= LONGEST_PIECE:  # even if each character had to be escaped
        return len(text)
    used = 0
    for index, character in enumerate(text):
        used += _COST.get(character, 2 if character > "\uffff" else 1)
        if used > LONGEST_PIECE:
            return index
    return len(text)


def _kindest_cut(text: str, fits: int) -> int:
    for end in _BREAKS:
        at = text.rfind(end, 0, fits)
        if at > fits // 3:  # a piece of a few words followed by a full one reads worse than a cut sentence
            return at + len(end)
    return fits


def keyboard(sending: Sending) -> InlineKeyboardMarkup | None:
    """The buttons, short ones side by side, at most three a row. Raises ValueError for one that carries too much."""
    if not sending.buttons:
        return None
    return InlineKeyboardMarkup([[_button(sending, button) for button in row] for row in rows(sending.buttons)])


def rows(buttons: tuple[Button, ...]) -> list[list[Button]]:
    """The buttons in rows of equal widths that a narrow phone shows without cutting a label."""
    found: list[list[Button]] = []
    for button in buttons:
        if found and _fits([*found[-1], button]):
            found[-1].append(button)
        else:
            found.append([button])
    return found


def _fits(row: list[Button]) -> bool:
    return len(row) <= 3 and len(row) * max(len(button.label) for button in row) <= ROW_WIDTH


def _button(sending: Sending, button: Button) -> InlineKeyboardButton:
    data = press_data(sending.step, sending.version, button)
    if len(data.encode()) > LONGEST_DATA:
        raise ValueError(f"the button {button.label!r} carries more than {LONGEST_DATA} bytes: {data!r}")
    return InlineKeyboardButton(button.label, callback_data=data)
