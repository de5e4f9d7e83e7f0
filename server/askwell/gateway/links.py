"""Links into a room: one for each role, signed, and behind `#` where no server logs them.

Decides how a link is written and how long it holds. Must not know who may follow it: whether it has
been replaced, the room itself tells.
"""

from typing import Final

from itsdangerous import BadData, URLSafeTimedSerializer
from pydantic import TypeAdapter, ValidationError

from askwell.play.basics import Role
from askwell.rooms import SeatLink

LIFETIME_S: Final = 14 * 24 * 3600
_TOKEN: Final[TypeAdapter[tuple[str, Role, int]]] = TypeAdapter(tuple[str, Role, int])


class Links:
    """Writes and reads links with one secret."""

    def __init__(self, secret: str) -> None:
        self._signer = URLSafeTimedSerializer(secret, salt="askwell.seat")

    def path(self, play: str, link: SeatLink) -> str:
        """The address of the page where that seat is taken."""
        return f"/seat/{play}#{self.token(play, link)}"

    def token(self, play: str, link: SeatLink) -> str:
        """The token alone."""
        return str(self._signer.dumps([play, link.role, link.number]))

    def read(self, play: str, token: str) -> SeatLink | None:
        """What `token` stands for in that room, or None when it does not hold there."""
        try:
            room, role, number = _TOKEN.validate_python(
                tuple(self._signer.loads(token, max_age=LIFETIME_S))
            )
        except (BadData, ValidationError, TypeError):
            return None
        return SeatLink(role, number) if room == play else None
