"""What people are called in a room.

Decides which names can be shown and how two of the same are told apart. Must not know who they are.
"""

import unicodedata
from collections.abc import Collection
from typing import Final

from askwell.play.basics import Rejected
from askwell.play.live import MAX_NAME


def spoken_name(name: str) -> str:
    """`name` as it will be shown: one line, no marks that turn letters round.

    Raises Rejected when nothing is left, or it is too long.
    """
    shown = "".join(c for c in name if c.isspace() or _shows(c))
    plain = " ".join(unicodedata.normalize("NFC", shown).split())
    if not any(unicodedata.category(c)[0] in "LN" for c in plain):
        raise Rejected("no_name", "Say what you would like to be called.")
    if len(plain) > MAX_NAME:
        raise Rejected("long_name", f"A name may have {MAX_NAME} characters; a first name will do.")
    return plain


def unlike(name: str, taken: Collection[str]) -> str:
    """`name`, with a number behind it if somebody here is called that already."""
    used = {_read(other) for other in taken}
    if _read(name) not in used:
        return name
    return next(n for i in range(2, len(used) + 3) if _read(n := f"{name} {i}") not in used)


def _read(name: str) -> str:
    """What two names that are told apart by case or width alone have in common."""
    return unicodedata.normalize("NFKC", name).casefold()


_BLANK: Final = frozenset("\u115f\u1160\u3164\uffa0\u2800")
"""Letters by their category that show nothing."""


def _shows(c: str) -> bool:
    return c not in _BLANK and unicodedata.category(c) not in (
        "Cc",
        "Cs",
        "Cf",
        "Co",
        "Cn",
        "Zl",
        "Zp",
    )
