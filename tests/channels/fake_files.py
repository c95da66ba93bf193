"""The files of a Bot API server: sent to people, or by them, known by an id from then on, given out by getFile."""

import time
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from tests.channels.fake_markup import bad, checked_markup, plain_text

JSON = dict[str, Any]
LONGEST_CAPTION = 1024
MOST_GIVEN_OUT = 20 * 1024 * 1024
BOT = {"id": 4242, "is_bot": True, "first_name": "Alongside"}


class FileApi:
    """`held` is what the server has: by its id, of which kind it is and what is in it."""

    held: dict[str, tuple[str, bytes]]

    def holds(self, kind: str, content: bytes) -> str:
        """Somebody has sent it: the id it is known by."""
        self.held = {**getattr(self, "held", {}), (made := f"{kind}-{len(getattr(self, 'held', {}))}"): (kind, content)}
        return made

    def given(self, chat: int) -> list[tuple[str, str]]:
        """The kind and id of each file that person has been sent so far, oldest first."""
        theirs = (message for message in self.sent if message["chat"]["id"] == chat)
        return [message["is_file"] for message in theirs if "is_file" in message]

    async def _sendPhoto(self, given: JSON) -> JSON:  # noqa: N802
        return self._sent_file("photo", given)

    async def _sendVoice(self, given: JSON) -> JSON:  # noqa: N802
        return self._sent_file("voice", given)

    async def _sendAudio(self, given: JSON) -> JSON:  # noqa: N802
        return self._sent_file("audio", given)

    async def _sendVideo(self, given: JSON) -> JSON:  # noqa: N802
        return self._sent_file("video", given)

    async def _sendDocument(self, given: JSON) -> JSON:  # noqa: N802
        return self._sent_file("document", given)

    async def _getFile(self, given: JSON) -> JSON:  # noqa: N802
        kind, content = getattr(self, "held", {}).get(given.get("file_id"), ("", b""))
        if not kind:
            raise bad("wrong file_id or the file is temporarily unavailable")
        if len(content) > MOST_GIVEN_OUT:
            raise bad("file is too big")
        number = given["file_id"]
        return {
            "file_id": number,
            "file_unique_id": number,
            "file_size": len(content),
            "file_path": f"{kind}s/{number}",
        }

    async def download(self, request: Request) -> Response:
        """What getFile has named."""
        if request.path_params["token"] != self.token:
            return Response(status_code=401)
        _kind, content = self.held[request.path_params["path"].rpartition("/")[2]]
        return Response(content, media_type="application/octet-stream")

    def _sent_file(self, kind: str, given: JSON) -> JSON:
        chat, what, caption = self._writable(given.get("chat_id")), given.get(kind), str(given.get("caption", ""))
        caption = plain_text(caption, str(given.get("parse_mode", ""))) if caption else ""
        if len(caption.encode("utf-16-le")) // 2 > LONGEST_CAPTION:
            raise bad("message caption is too long")
        markup = checked_markup(given.get("reply_markup"))
        if isinstance(what, tuple):
            if not what[1]:
                raise bad("file must be non-empty")
            what = self.holds(kind, what[1])
        if getattr(self, "held", {}).get(what, ("",))[0] != kind:
            raise bad("wrong file identifier/HTTP URL specified")
        found = {"file_id": what, "file_unique_id": what, "duration": 1, "width": 9, "height": 9}
        message = {"message_id": self.number_of_message(), "from": BOT, "chat": {"id": chat, "type": "private"}}
        message |= {"date": int(time.time()), kind: [found] if kind == "photo" else found}
        message |= ({"caption": caption} if caption else {}) | ({"reply_markup": markup} if markup else {})
        self.sent.append(message | {"is_file": (kind, what)})
        return message
