"""What every page can reach: the running app, cookies, templates, and whether the server is stopping."""

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, select_autoescape
from jinja2.bccache import Bucket
from starlette.requests import Request
from starlette.responses import HTMLResponse

from bot.app import App
from bot.reviewing.kept import Reviews
from bot.web.sessions import Cookies
from bot.web.tapped import Tapped
from flows.hearing.why_heard import Why
from flows.wording import an, clock, day, short_date, small, whole_date

HERE = Path(__file__).parent
PASSED_ON = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")  # what proxies add
TEMPLATES = (HERE / "templates", HERE.parent / "desk" / "templates", HERE.parent / "staff" / "templates")


@dataclass(slots=True)
class Site:
    """The web side of one running app."""

    app: App
    cookies: Cookies
    templates: Environment
    demo: bool = False
    stopping: bool = False
    why: Why = field(init=False)
    tapped: Tapped = field(init=False)
    reviews: Reviews = field(init=False)

    def __post_init__(self) -> None:
        self.reviews = Reviews(self.app)
        self.renew()
        self.app.renewing.then.append(self.renew)

    def renew(self) -> None:
        """Show what is in the content now."""
        programme = self.app.programme
        self.why, self.tapped = Why(self.app.line.unit.ears), Tapped(programme)
        self.templates.filters["tapped"] = self.tapped.marked
        self.templates.globals.update(programme=programme, assistant=programme.assistant, words=programme.words, an=an)

    def open_to_all(self, request: Request) -> bool:
        """
        (demo) Whether whoever asks may be anybody: only on this machine itself, where nobody else can reach us.

        A page elsewhere may give its own name our address, and a proxy may bring anybody: neither counts as here.
        """
        given, headers = self.app.settings, request.headers
        alone = self.demo and not given.public_url and _is_here(given.host)
        named = _names_here(f"//{headers.get('host', '')}") and _names_here(headers.get("origin", "//localhost"))
        return alone and named and not any(name in headers for name in PASSED_ON)

    def stop(self) -> None:
        """Let every open stream end, so that the server can; what is being counted for a page is dropped."""
        self.stopping = True
        self.reviews.stop()
        for pages in self.app.web.open_pages.values():
            for page in pages:
                page.set()


def site_of(request: Request) -> Site:
    """The site this request came to."""
    found: Site = request.app.state.site
    return found


class _CompiledOnce(BytecodeCache):
    """What templates compile to, kept for every service of this process."""

    kept: ClassVar[dict[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """What was kept of this very template, if anything."""
        if code := self.kept.get(bucket.key + bucket.checksum):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        self.kept[bucket.key + bucket.checksum] = bucket.bytecode_to_string()


def environment() -> Environment:
    """Templates that escape everything."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=select_autoescape(), undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, bytecode_cache=_CompiledOnce(),
    )  # fmt: skip
    made.filters.update(whole_date=whole_date, short_date=short_date, day=day, clock=clock, small=small)
    return made


def render(
    request: Request, template: str, context: Mapping[str, Any] | None = None, status: int = 200
) -> HTMLResponse:
    """A page from a template; it is never kept by caches, since it may show somebody's words."""
    site = site_of(request)
    text = site.templates.get_template(template).render({"request": request, "demo": site.demo, **(context or {})})
    return HTMLResponse(text, status, headers={"Cache-Control": "no-store"})


def _names_here(address: str) -> bool:
    """Whether a web address names this machine itself."""
    try:
        return _is_here(urlsplit(address).hostname or "")
    except ValueError:
        return False


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
