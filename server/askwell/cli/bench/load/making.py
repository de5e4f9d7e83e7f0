"""Rooms over HTTP, as three browsers would make one.

Decides which requests that takes.
"""

import json
import secrets
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Any, Final
from urllib.parse import urlsplit

from askwell.cli.bench.load.room import Door
from askwell.cli.common import Stop

_AT_ONCE: Final = 8
_ANSWER_S: Final = 30


def make_rooms(url: str, slugs: Sequence[str]) -> list[Door]:
    """One room for each slug, with all three sitting in it. Raises Stop."""
    browser = _Browser(url)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return list(pool.map(browser.make_room, slugs))


def slugs_at(url: str) -> frozenset[str]:
    """The scenarios a server has. Raises Stop."""
    return frozenset(card["slug"] for card in _Browser(url).get("/api/scenarios"))


class _Browser:
    """A device each time a cookie is not given; one connection for each thread."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._where = parts.netloc
        self._kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        self._own = threading.local()

    def make_room(self, slug: str) -> Door:
        """A room without a clock, feedback as the talk goes."""
        new = {"slug": slug, "name": "Sam", "role": "seller", "feedback": "live", "minutes": 0}
        made, seller = self._post("/api/rooms", new)
        play = made["play"]
        invites, _ = self._ask("GET", f"/api/rooms/{play}/invites", None, seller)
        cookies = [seller]
        for role, name in (("buyer", "Bo"), ("observer", "Oli")):
            sit = {"name": name, "role": role, "invitation": {"code": invites["code"]}}
            _, cookie = self._post("/api/rooms/sit", sit)
            cookies.append(cookie)
        return Door(play, (cookies[0], cookies[1], cookies[2]))

    def get(self, path: str) -> Any:
        """The answer to whoever asks."""
        return self._ask("GET", path, None, "")[0]

    def _post(self, path: str, body: dict[str, Any]) -> tuple[Any, str]:
        body = {"id": f"bench-{secrets.token_hex(8)}", **body}
        return self._ask("POST", path, json.dumps(body).encode(), "")

    def _ask(self, method: str, path: str, body: bytes | None, cookie: str) -> tuple[Any, str]:
        """The answer, and the cookie that came with it or else the one given."""
        headers = {"Content-Type": "application/json"} if body is not None else {}
        if cookie:
            headers["Cookie"] = cookie
        try:
            connection = self._connection()
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            data = answer.read()
        except (OSError, HTTPException) as error:
            raise Stop(f"The server at {self._where} did not answer {path}: {error}.") from None
        if answer.status >= 300:
            said = data.decode(errors="replace")[:300]
            raise Stop(f"The server answered {method} {path} with {answer.status}: {said}")
        given = (answer.headers["Set-Cookie"] or cookie).partition(";")[0]
        return json.loads(data), given

    def _connection(self) -> HTTPConnection:
        if not hasattr(self._own, "connection"):
            self._own.connection = self._kind(self._where, timeout=_ANSWER_S)
        connection: HTTPConnection = self._own.connection
        return connection
