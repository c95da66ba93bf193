"""Updates as the Bot API sends them, recorded; each test changes what it is about."""

from datetime import UTC, datetime
from typing import Any

JSON = dict[str, Any]

NOW = datetime(2026, 1, 12, 9, 30, tzinfo=UTC)
AT = datetime(2026, 1, 12, 9, 0, tzinfo=UTC)
SENT = int(AT.timestamp())
RUTH = {"id": 5551, "is_bot": False, "first_name": "Ruth", "last_name": "Ade", "language_code": "en"}
CHAT = {"id": 5551, "first_name": "Ruth", "last_name": "Ade", "type": "private"}
BOT = {"id": 4242, "is_bot": True, "first_name": "Alongside", "username": "alongside_test_bot"}
GROUP = {"id": -1001234567890, "title": "Fernhill partnership", "type": "supergroup"}


def message(**content: Any) -> JSON:
    """One message from Ruth to the bot in private."""
    return {"update_id": 901, "message": {"message_id": 31, "from": RUTH, "chat": CHAT, "date": SENT} | content}


def edited(**content: Any) -> JSON:
    """The same message, changed a minute later."""
    return {"update_id": 902, "edited_message": message()["message"] | {"edit_date": SENT + 60} | content}


def press(data: str, label: str = "Hit a wall", **more: Any) -> JSON:
    """Ruth presses a button under a message of the bot's."""
    markup = {"inline_keyboard": [[{"text": label, "callback_data": data}]]}
    under = {"message_id": 30, "from": BOT, "chat": CHAT, "date": SENT - 900, "text": "How did it go?"}
    query = {"id": "238", "from": RUTH, "message": under | {"reply_markup": markup}, "chat_instance": "9", "data": data}
    return {"update_id": 903, "callback_query": query | more}


def member(status: str, chat: JSON = CHAT) -> JSON:
    """Ruth blocks the bot ("kicked") or lets it in again ("member")."""
    change = {"chat": chat, "from": RUTH, "date": SENT}
    change["old_chat_member"] = {"user": BOT, "status": "member"}
    change["new_chat_member"] = {"user": BOT, "status": status, "until_date": 0}
    return {"update_id": 904, "my_chat_member": change}
