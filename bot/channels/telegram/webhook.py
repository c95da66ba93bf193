"""The address Telegram calls. It answers 200 only once the update has been handled, so that nothing is lost."""

import hmac
import json
import logging
from collections.abc import Awaitable, Callable

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.telegram.reading import update_id

PATH = "/webhooks/telegram"
LARGEST = 1_000_000  # bytes; a real update has a few thousand
_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_log = logging.getLogger(__name__)


def route(secret: str, receive: Callable[[object], Awaitable[None]]) -> Route:
    """
    POST /webhooks/telegram: 403 without the secret, 413 above 1 MB, 400 for what is no JSON, 500 if it failed.

    JSON that is no update gets 200, since Telegram would send it again and again.
    """

    async def answer(request: Request) -> Response:
        given = request.headers.get(_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return Response(status_code=403)
        try:
            body = await _body(request)
            if body is None:
                return Response(status_code=413)
            update = json.loads(body)
        except (ValueError, RecursionError, ClientDisconnect):
            return Response(status_code=400)
        return Response(status_code=200 if await _handled(update, receive) else 500)

    return Route(PATH, answer, methods=["POST"])


async def _handled(update: object, receive: Callable[[object], Awaitable[None]]) -> bool:
    try:
        await receive(update)
    except Exception as problem:
        _log.error("telegram update %s failed, it will come again: %s", update_id(update), type(problem).__name__)
        return False
    return True


async def _body(request: Request) -> bytes | None:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            return None
    return bytes(body)
