"""The short codes of rooms: which letters they have, and which room each leads to.

Decides how a code looks and that no two rooms share one. Must not know who may use it.
"""

import hashlib
import json
from typing import Final

from askwell.eventlog import Conflict, EventLog, New

ALPHABET: Final = "23456789BCDFGHJKMNPQRSTVWXYZ"
"""No vowels, so that no code is a word, and nothing that is taken for something else."""
LENGTH: Final = 6


class CodeTaken(Exception):
    """Another room has this code."""


def code_for(play: str, number: int) -> str:
    """The code of that room; `number` counts tries. The same room always gets the same."""
    digest = hashlib.blake2b(f"code\n{play}\n{number}".encode(), digest_size=8).digest()
    rest, letters = int.from_bytes(digest), ""
    for _ in range(LENGTH):
        rest, letter = divmod(rest, len(ALPHABET))
        letters += ALPHABET[letter]
    return letters


def spelled(code: str) -> str | None:
    """`code` as it was made, whatever case and gaps people typed; None if it can be no code."""
    letters = "".join(c for c in code.upper() if c.isalnum())
    return letters if len(letters) == LENGTH and set(letters) <= set(ALPHABET) else None


async def claim_code(log: EventLog, code: str, play: str) -> None:
    """Let `code` lead to `play`. Raises CodeTaken when it leads elsewhere."""
    entry = json.dumps({"t": "code", "play": play}).encode()
    try:
        await log.append(_stream(code), 0, [New(entry)])
    except Conflict:
        if await play_of(log, code) != play:
            raise CodeTaken from None


async def play_of(log: EventLog, code: str) -> str | None:
    """The room that `code` leads to, or None."""
    letters = spelled(code)
    if letters is None:
        return None
    events = await log.read(_stream(letters))
    return str(json.loads(events[0].data)["play"]) if events else None


def _stream(code: str) -> str:
    return f"code:{code}"
