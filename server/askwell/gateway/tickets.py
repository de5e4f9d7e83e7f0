"""Device tickets: who a browser is, without an account.

Decides how a ticket is signed, how long it holds and where it travels: in a cookie that scripts
cannot read, never in a URL. Must not know what a person may do.
"""

import secrets
from typing import Final

from itsdangerous import BadSignature, TimestampSigner
from starlette.requests import HTTPConnection
from starlette.responses import Response

COOKIE: Final = "askwell_device"
LIFETIME_S: Final = 400 * 24 * 3600
"""Browsers keep no cookie longer than 400 days (RFC 6265bis); each visit renews it."""

_RENEW_AFTER_S: Final = 7 * 24 * 3600


class Tickets:
    """Signs and reads tickets with one secret."""

    def __init__(self, secret: str) -> None:
        self.secret = secret
        self._signer = TimestampSigner(secret, salt="askwell.device")

    def person(self, connection: HTTPConnection) -> str | None:
        """The id in this connection's ticket; None without one, or with one that does not hold."""
        return self.read(connection.cookies.get(COOKIE, ""))

    def read(self, ticket: str) -> str | None:
        """The id in `ticket`, or None when it does not hold."""
        return self._read(ticket, LIFETIME_S)

    def give(self, connection: HTTPConnection, response: Response, person: str) -> None:
        """Put a ticket for `person` on the response, unless the connection's is still fresh."""
        if self._read(connection.cookies.get(COOKIE, ""), _RENEW_AFTER_S) == person:
            return
        response.set_cookie(
            COOKIE,
            self.sign(person),
            max_age=LIFETIME_S,
            httponly=True,
            samesite="lax",
            secure=connection.url.scheme in ("https", "wss"),
        )

    def sign(self, person: str) -> str:
        """A ticket for `person`."""
        return self._signer.sign(person).decode()

    @staticmethod
    def new_person() -> str:
        """An id nobody can guess."""
        return secrets.token_urlsafe(16)

    def _read(self, ticket: str, max_age: int) -> str | None:
        try:
            return self._signer.unsign(ticket, max_age=max_age).decode()
        except BadSignature:
            return None
