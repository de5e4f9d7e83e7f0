"""Numbers for scripted players: seeded, never by chance.

Decides how a seed and a place in the talk become a number. Must not know who asks for one.
"""

from hashlib import blake2b


def number(seed: int, *parts: str | int) -> int:
    """A number from 0 to 2**64 - 1 that depends on `seed` and `parts` alone."""
    spelt = "\x1f".join(str(part) for part in (seed, *parts))
    return int.from_bytes(blake2b(spelt.encode(), digest_size=8).digest(), "big")
