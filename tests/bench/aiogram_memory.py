"""The peer: aiogram with MemoryStorage, which keeps nothing. One state and one value change each press; stub send."""

import asyncio
import json
import sys
import time
from collections.abc import AsyncGenerator
from typing import Any

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.base import BaseSession
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Chat, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update

from tests.bench.updates import CHAT, pressed

TOKEN = "1:stub"
PAGES = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text=f"Topic {n}", callback_data=f"guides:{n}")] for n in range(10)]
)


class Reading(StatesGroup):
    """The one conversation: turning the pages of a list."""

    page = State()


class Stub(BaseSession):
    """Sends nothing."""

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109  (aiogram's own signature)
        """Say that it was sent."""
        return (
            Message(message_id=1, date=0, chat=Chat(id=CHAT, type="private"))
            if "Message" in type(method).__name__
            else True
        )

    async def close(self) -> None:
        """Nothing to close."""

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        """Nothing to stream."""
        yield b""


async def turn_page(query: CallbackQuery, state: FSMContext) -> None:
    """Remember the page and show the next list."""
    kept = await state.get_data()
    await state.update_data(page=kept.get("page", 0) + 1)
    await state.set_state(Reading.page)
    assert query.bot
    await query.bot.send_message(
        query.from_user.id, "There are these topics too. Which shall I open?", reply_markup=PAGES
    )


async def measure(residents: int, turns: int) -> float:
    """Turns a second with so many residents at once."""
    bot = Bot(TOKEN, session=Stub())
    dispatcher = Dispatcher(storage=MemoryStorage())
    dispatcher.callback_query.register(turn_page, F.data.startswith("guides:"))
    each = max(1, turns // residents)

    async def one(chat: int) -> None:
        for number in range(each):
            update = Update.model_validate(
                pressed(chat, chat % 1000 * 1_000_000 + number, "guides:1"), context={"bot": bot}
            )
            await dispatcher.feed_update(bot, update)

    began = time.perf_counter()
    await asyncio.gather(*(one(CHAT + n) for n in range(residents)))
    return residents * each / (time.perf_counter() - began)


if __name__ == "__main__":
    print(json.dumps({"turns_a_second": round(asyncio.run(measure(int(sys.argv[1]), int(sys.argv[2]))))}))
