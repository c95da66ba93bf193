"""Signed cookies: a resident's chat, and who is signed in to work. They hold no more than a token or a number."""

import hashlib
import secrets
from dataclasses import dataclass

from itsdangerous import BadSignature, URLSafeTimedSerializer
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from storage import values
from storage.sending.reach import STAYS_SIGNED_IN

PHONE, WORK = "alongside_phone", "alongside_work"
DAY = 24 * 60 * 60
GOOD_FOR = {PHONE: 400 * DAY, WORK: int(STAYS_SIGNED_IN.total_seconds())}  # browsers keep none for longer than 400 days
KEPT_AS = "cookie_secret"


@dataclass(frozen=True, slots=True)
class Cookies:
    """Signs cookies and reads back those it signed. `secure` where the public address is https."""

    secret: str
    secure: bool = False

    def read(self, request: Request, name: str) -> str:
        """What the cookie of that name says, or an empty string if it is missing, forged or too old."""
        try:
            said = self._signer(name).loads(request.cookies.get(name, ""), max_age=GOOD_FOR[name])
        except BadSignature:
            return ""
        return said if isinstance(said, str) else ""

    def put(self, response: Response, name: str, value: str) -> None:
        """Give the browser this cookie."""
        signed = self._signer(name).dumps(value)
        response.set_cookie(
            name, str(signed), max_age=GOOD_FOR[name], httponly=True, samesite="lax", secure=self.secure
        )

    def drop(self, response: Response, name: str) -> None:
        """Take the cookie away."""
        response.delete_cookie(name, httponly=True, samesite="lax", secure=self.secure)

    def _signer(self, name: str) -> URLSafeTimedSerializer:
        return URLSafeTimedSerializer(self.secret, salt=name)


def secret(connection: Connection, given: str) -> str:
    """The secret that signs cookies: the given one, or one made at the first start and kept."""
    kept = given or values.get(connection, KEPT_AS)
    if not kept:
        kept = secrets.token_urlsafe(32)
        values.put(connection, KEPT_AS, kept)
    return kept


def new_place() -> str:
    """A new chat's address, known to one browser only."""
    return secrets.token_urlsafe(24)


def tag(place: str) -> str:
    """A short name for a chat's address that gives nothing away."""
    return hashlib.sha256(place.encode()).hexdigest()[:16]
