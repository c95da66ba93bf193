"""What the real Bot API refuses in a message: text it cannot parse, markup that breaks its limits."""

import html
import json
import re
from typing import Any

TAGS = {
    "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a", "code", "pre", "span",
    "tg-spoiler", "tg-emoji", "blockquote",
}  # fmt: skip
LONGEST_TEXT = 4096
_TAG = re.compile(r"<(/?)([^\s>/]*)([^>]*)(>?)")


class Refusal(Exception):
    """An answer with ok false."""

    def __init__(self, status: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.status = status
        self.answer: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
        if parameters:
            self.answer["parameters"] = parameters


def bad(description: str) -> Refusal:
    """400, as the Bot API words it."""
    return Refusal(400, f"Bad Request: {description}")


def plain_text(text: str, parse_mode: str) -> str:
    """The text as a person sees it. Raises Refusal for what is empty, too long or cannot be parsed."""
    if parse_mode not in ("", "HTML"):
        raise bad("unsupported parse_mode")
    seen = (_without_tags(text) if parse_mode else text).strip()
    if not seen:
        raise bad("message text is empty")
    if len(seen.encode("utf-16-le")) // 2 > LONGEST_TEXT:
        raise bad("message is too long")
    return seen


def _without_tags(text: str) -> str:
    opened: list[str] = []
    for tag in _TAG.finditer(text):
        closing, name, _, end = tag.groups()
        if name not in TAGS or not end:
            raise bad(f'can\'t parse entities: Unsupported start tag "{name}" at byte offset {tag.start()}')
        if not closing:
            opened.append(name)
        elif not opened or opened.pop() != name:
            raise bad(f"can't parse entities: Unexpected end tag at byte offset {tag.start()}")
    if opened:
        raise bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{opened[-1]}\"")
    return html.unescape(_TAG.sub("", text))


def checked_markup(given: str | dict[str, Any] | None) -> dict[str, Any] | None:
    """An inline keyboard within its limits, or None for one without buttons. Raises Refusal."""
    try:
        markup = json.loads(given) if isinstance(given, str) else given
    except ValueError:
        raise bad("object expected as reply markup") from None
    buttons = [button for row in (markup or {}).get("inline_keyboard", ()) for button in row]
    for button in buttons:
        _check_button(button)
    if len(buttons) > 100:
        raise bad("BUTTONS_TOO_MUCH")
    return markup if buttons else None


def _check_button(button: dict[str, Any]) -> None:
    if not str(button.get("text", "")).strip():
        raise bad("inline keyboard button text is empty")
    if not {"callback_data", "url", "copy_text", "web_app", "switch_inline_query"} & set(button):
        raise bad("Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
