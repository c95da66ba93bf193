"""The peer: python-telegram-bot's ConversationHandler with PicklePersistence saving every turn; stub send."""

import asyncio
import json
import sys
import tempfile
import time
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ConversationHandler, ExtBot, PicklePersistence

from tests.bench.updates import CHAT, pressed

PAGE = 0
PAGES = InlineKeyboardMarkup([[InlineKeyboardButton(f"Topic {n}", callback_data=f"guides:{n}")] for n in range(10)])


class Stub(ExtBot[None]):
    """A bot that talks to nobody."""

    async def _post(self, endpoint: str, *_: Any, **__: Any) -> Any:
        if endpoint == "getMe":
            return {"id": 1, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
        place = {"id": CHAT, "type": "private"}
        return {"message_id": 1, "date": 1, "chat": place} if endpoint == "sendMessage" else True


async def turn_page(update: Update, context: Any) -> int:
    """Remember the page and show the next list."""
    context.user_data["page"] = context.user_data.get("page", 0) + 1
    await context.bot.send_message(update.effective_user.id, "There are these topics too.", reply_markup=PAGES)
    return PAGE


async def measure(residents: int, turns: int) -> float:
    """Turns a second with so many residents at once, each saved before the next."""
    with tempfile.TemporaryDirectory() as folder:
        kept = PicklePersistence(f"{folder}/kept.pickle", update_interval=3600)
        app = Application.builder().bot(Stub("1:stub")).updater(None).persistence(kept).build()
        handler = CallbackQueryHandler(turn_page, pattern="^guides:")
        app.add_handler(
            ConversationHandler([handler], {PAGE: [handler]}, [], name="reading", persistent=True, per_message=False)
        )
        await app.initialize()
        each = max(1, turns // residents)

        async def one(chat: int) -> None:
            for number in range(each):
                update = Update.de_json(pressed(chat, number + 1, "guides:1"), app.bot)
                await app.process_update(update)
                await app.update_persistence()
                await kept.flush()

        began = time.perf_counter()
        await asyncio.gather(*(one(CHAT + n) for n in range(residents)))
        took = time.perf_counter() - began
        await app.shutdown()
        return residents * each / took


if __name__ == "__main__":
    print(json.dumps({"turns_a_second": round(asyncio.run(measure(int(sys.argv[1]), int(sys.argv[2]))))}))
