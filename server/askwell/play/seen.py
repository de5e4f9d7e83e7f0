"""Which command ids have been dealt with.

Decides only membership. A persistent set in chunks, because a plain frozenset copied at every
event would make a long role-play cost the square of its length.
"""

from dataclasses import dataclass

_CHUNK = 64


@dataclass(frozen=True, slots=True)
class Seen:
    """An immutable set that is cheap to add to: old ids in full chunks, new ones in `recent`."""

    chunks: tuple[frozenset[str], ...] = ()
    recent: frozenset[str] = frozenset()

    def __contains__(self, cmd: object) -> bool:
        return cmd in self.recent or any(cmd in chunk for chunk in self.chunks)

    def __len__(self) -> int:
        return len(self.recent) + _CHUNK * len(self.chunks)

    def add(self, cmd: str) -> "Seen":
        """This set and `cmd`."""
        recent = self.recent | {cmd}
        if len(recent) < _CHUNK:
            return Seen(self.chunks, recent)
        return Seen((*self.chunks, recent), frozenset())


EMPTY = Seen()
