"""What stands in front of every page: safe headers, no changes asked for by other sites, no traces when it fails."""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = structlog.get_logger("bot.web")
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
READING = ("GET", "HEAD", "OPTIONS")
FROM_ELSEWHERE = "That came from another site, so nothing was done."
Failed = Callable[[Scope], Awaitable[Response]]


class Guards:
    """Wraps the whole site. `failed` makes the page people see when something of ours went wrong."""

    def __init__(self, app: ASGIApp, public_url: str, failed: Failed) -> None:
        self.app = app
        self.public_host = urlsplit(public_url).netloc
        self.failed = failed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def send_safely(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                _add_headers(message)
            await send(message)

        try:
            await self._pass(scope, receive, send_safely)
        except Exception:
            log.exception("page failed", path=_plain_path(scope))
            if started:
                raise
            await (await self.failed(scope))(scope, receive, send_safely)

    async def _pass(self, scope: Scope, receive: Receive, send: Send) -> None:
        hooks = scope["path"].startswith("/webhooks/")  # platforms call those; each has a secret of its own
        if scope["method"] in READING or hooks or self._from_here(Headers(scope=scope)):
            await self.app(scope, receive, send)
        else:
            await JSONResponse({"say": FROM_ELSEWHERE}, 403)(scope, receive, send)

    def _from_here(self, headers: Headers) -> bool:
        if site := headers.get("sec-fetch-site"):
            return site == "same-origin"
        origin = urlsplit(headers.get("origin", "")).netloc
        return bool(origin) and origin in (headers.get("host"), self.public_host)


def _add_headers(message: Message) -> None:
    headers = MutableHeaders(scope=message)
    for name, value in HEADERS.items():
        headers.setdefault(name, value)


def _plain_path(scope: Scope) -> str:
    """The path without what comes after its first part, which may be a secret."""
    return "/" + str(scope["path"]).lstrip("/").split("/", 1)[0]
