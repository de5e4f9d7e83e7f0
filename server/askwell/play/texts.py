"""What people may type.

Decides which text can be kept and shown. Must not know what it is for.
"""

import re
import unicodedata
from typing import Final

from askwell.play.basics import Rejected

MAX_TEXT = 2000
"""Longest line a seat may say, in characters."""


_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_HALVES: Final = re.compile(r"[\ud800-\udfff]")


def check_text(text: str, *, most: int = MAX_TEXT) -> None:
    """Raises Rejected when `text` cannot be a line: empty, too long, or with control characters."""
    if not any(unicodedata.category(c)[0] not in "ZC" for c in text):
        raise Rejected("empty", "There is nothing to say in an empty line.")
    if len(text) > most:
        raise Rejected("too_long", f"A line may have {most:,} characters; this has {len(text):,}.")
    if _CONTROLS.search(text):
        raise Rejected("bad_text", "This line has characters in it that cannot be shown.")
    if _HALVES.search(text):
        raise Rejected("bad_text", "This line has half a character in it that cannot be kept.")
