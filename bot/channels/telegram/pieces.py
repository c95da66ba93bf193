"""
One message as the requests it takes on Telegram.

A picture that the team shows stands above the words, which are its caption where they fit; then come the words with the
buttons below the last of them; then the files, which take longest and fail first.
"""

import asyncio
import html
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from telegram import Bot, InlineKeyboardMarkup, InputMediaDocument, ReplyParameters
from telegram.error import BadRequest

from bot.channels import LONGEST_CAPTION, UNASKED, FileGone, Picture, Sending, fits_under_a_picture
from bot.channels.telegram import files
from bot.channels.telegram.writing import NO_PREVIEW, keyboard, written
from bot.documents import PDF, WORD, file_name, made
from flows.programme import Document
from storage.sending.attachments import Kept

Request = Callable[[], Awaitable[str]]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of one message, each a request that returns Telegram's id of it; `paid` is for what goes to many."""

    bot: Bot
    sending: Sending
    paid: bool = False

    def requests(self) -> list[Request]:
        """All of them in their order. Raises ValueError for a button that carries too much."""
        return [*self._above(), *self._words(), *self._below()]

    @property
    def with_buttons(self) -> int:
        """Which of them has the buttons."""
        return len(self._above()) + len(self._words()) - 1

    def _above(self) -> list[Request]:
        shown = self._shown
        return [partial(self._give_on, shown)] if shown and not self._is_captioned else []

    def _words(self) -> list[Request]:
        (*before, last), markup = written(self.sending), keyboard(self.sending)
        if self._shown and self._is_captioned:
            return [partial(self._give_on, self._shown, last, markup)]
        return [*(partial(self._say, text) for text in before), partial(self._say, last, markup)]

    def _below(self) -> list[Request]:
        sending = self.sending
        return [
            *([partial(self._hand_over, sending.document)] if sending.document else ()),
            *([partial(self._show, sending.picture)] if sending.picture else ()),
            *(partial(self._give_on, kept) for kept in sending.files if kept is not self._shown),
        ]

    @property
    def _shown(self) -> Kept | None:
        """The picture that the team shows: it alone has words that say what is on it."""
        return next((kept for kept in self.sending.files if kept.alt), None)

    @property
    def _is_captioned(self) -> bool:
        return fits_under_a_picture(self.sending.text)

    @property
    def _allowed(self) -> dict[str, Any]:
        return {"allow_paid_broadcast": True} if self.paid and self.sending.lane in UNASKED else {}

    @property
    def _under(self) -> ReplyParameters | None:
        """The message it replies to; it goes out by itself where that one is gone."""
        under = self.sending.under
        return ReplyParameters(int(under), allow_sending_without_reply=True) if under.isdecimal() else None

    async def _say(self, text: str, markup: InlineKeyboardMarkup | None = None) -> str:
        message = await self.bot.send_message(
            self.sending.place, text, parse_mode="HTML", link_preview_options=NO_PREVIEW, reply_markup=markup,
            reply_parameters=self._under, **self._allowed,
        )  # fmt: skip
        return str(message.message_id)

    async def _hand_over(self, document: Document) -> str:
        """Both files in one request: either both arrive or neither, so none comes twice when it is tried again."""
        both = [
            InputMediaDocument(await asyncio.to_thread(made, document, form), filename=file_name(document, form))
            for form in (WORD, PDF)
        ]
        return str((await self.bot.send_media_group(self.sending.place, both, **self._allowed))[-1].message_id)

    async def _show(self, picture: Picture) -> str:
        """The picture with its words; one that Telegram won't have is left out, since the rest is there."""
        try:
            sent = await self.bot.send_photo(self.sending.place, picture.png, caption=picture.alt[:LONGEST_CAPTION])
        except BadRequest as problem:
            _log.warning("telegram does not show a picture: %s", problem.message)
            return ""
        return str(sent.message_id)

    async def _give_on(self, kept: Kept, words: str = "", markup: InlineKeyboardMarkup | None = None) -> str:
        """What somebody sent, with these words if there are any; where it can't be given on, that it can't."""
        beneath = {"caption": words, "parse_mode": "HTML", "reply_markup": markup} if words else {}
        try:
            sent, known_as = await files.send_file(self.bot, self.sending.place, kept, **beneath, **self._allowed)
        except FileGone:
            self.sending.lost.append(kept)
            gone = html.escape(files.gone(kept), quote=False)
            return await self._say("\n\n".join(filter(None, (words, gone))), markup)
        if known_as and not kept.telegram_id:
            self.sending.uploaded[kept.token] = known_as
        return sent
