"""Updates as Telegram sends them, for us and for our peers alike."""

import time
from typing import Any

CHAT = 1_700_000_000
Update = dict[str, Any]


def said(chat: int, number: int, text: str) -> Update:
    """A private message."""
    return {"update_id": number, "message": {**_message(chat, number), "text": text}}


def pressed(chat: int, number: int, data: str) -> Update:
    """A press of a button."""
    who = {"id": chat, "is_bot": False, "first_name": "Jean"}
    shown = {**_message(chat, number - 1), "text": "Which?"}
    query = {"id": str(number), "from": who, "chat_instance": "1", "data": data, "message": shown}
    return {"update_id": number, "callback_query": query}


def _message(chat: int, number: int) -> Update:
    who = {"id": chat, "is_bot": False, "first_name": "Jean"}
    place = {"id": chat, "type": "private", "first_name": "Jean"}
    return {"message_id": number, "date": int(time.time()), "chat": place, "from": who}
