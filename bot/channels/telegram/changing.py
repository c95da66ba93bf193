"""A message that is there already is changed where it stands: its words and buttons, or its buttons alone."""

import logging

from telegram import Bot
from telegram.error import BadRequest

from bot.channels import Sending
from bot.channels.telegram.writing import NO_PREVIEW, keyboard, written

_log = logging.getLogger(__name__)


async def change(bot: Bot, sending: Sending) -> str:
    """
    Change it; of what is too long for one message the first piece is shown. Returns its id. Raises TelegramError.

    One that is as it should be, is gone, or is too old to be changed is left: whoever presses its buttons is told.
    """
    number, markup = int(sending.changes), keyboard(sending)
    try:
        if sending.text:
            await bot.edit_message_text(
                written(sending)[0], sending.place, number, parse_mode="HTML", link_preview_options=NO_PREVIEW,
                reply_markup=markup,
            )  # fmt: skip
        else:
            await bot.edit_message_reply_markup(sending.place, number, reply_markup=markup)
    except BadRequest as problem:
        if not any(reason in problem.message.lower() for reason in LEFT):
            raise
        _log.info("telegram message left as it is: %s", problem.message)
    return sending.changes


LEFT = ("not modified", "message to edit not found", "can't be edited", "message_id_invalid")
