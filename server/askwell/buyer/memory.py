"""What the buyer remembers: all of it is in the view, in the scripts of its own earlier lines.

Decides what has been said, what is still unanswered and what the talk was last about. Must not
know how a reply is made.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, get_args

from askwell.buyer.awkward import Awkward
from askwell.buyer.lines import Book
from askwell.play.views import BuyerLine, BuyerView

_AWKWARD: Final[frozenset[str]] = frozenset(get_args(Awkward))


@dataclass(frozen=True, slots=True)
class Memory:
    """All that went before, from the buyer's side of the table.

    `count`: own lines so far. `said`: text -> number of the own line it was last in. `last`: the
    texts of the own last line, `last_keys` their names. `keys`: every line ever used. `rests`: own
    lines since an objection or a question of one's own. `odd`: own lines running, up to the last,
    that answered something awkward. `rude`: own lines that answered rudeness. `pending`: the
    seller's lines not answered yet, `earlier` the texts of those before.
    """

    count: int
    said: Mapping[str, int]
    last: frozenset[str]
    last_keys: tuple[str, ...]
    keys: frozenset[str]
    rests: int
    odd: int
    rude: int
    pending: tuple[BuyerLine, ...]
    earlier: tuple[str, ...]

    @property
    def asked_back(self) -> bool:
        """Did the own last line ask something?"""
        return any("?" in text for text in self.last)

    @property
    def told_last(self) -> bool:
        """Did the own last line tell a fact? Then a bare `right` takes note of it."""
        return any(key.startswith("fact.") and ".tells." in key for key in self.last_keys)

    @property
    def topic(self) -> str | None:
        """The fact the own last line was about; None after a reminder, which invites no more."""
        for key in reversed(self.last_keys):
            match key.split("."):
                case ["fact", _, "again", _] | ["objection" | "question", *_]:
                    return None
                case ["fact", fact, *_]:
                    return fact
                case _:
                    pass
        return None


def remember(book: Book, view: BuyerView) -> Memory:
    """Read the view's transcript back."""
    said: dict[str, int] = {}
    keys: set[str] = set()
    last_keys: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    earlier: list[str] = []
    pending: list[BuyerLine] = []
    count = rests = odd = rude = 0
    for line in view.lines:
        if line.seat == "seller":
            pending.append(line)
            continue
        earlier.extend(p.text for p in pending)
        pending = []
        last_keys = line.script.used if line.script else ()
        # A line without a script was a person's: it is remembered as a whole.
        last = (line.text, *(t for key in last_keys if (t := book.text(key)) is not None))
        said.update((text, count) for text in last)
        keys.update(last_keys)
        rests = 0 if any(_own_move(key) for key in last_keys) else rests + 1
        trigger = line.script.trigger if line.script else None
        odd = odd + 1 if trigger in _AWKWARD else 0
        rude += trigger == "rude"
        count += 1
    return Memory(
        count=count,
        said=MappingProxyType(said),
        last=frozenset(last),
        last_keys=last_keys,
        keys=frozenset(keys),
        rests=rests,
        odd=odd,
        rude=rude,
        pending=tuple(pending),
        earlier=tuple(earlier),
    )


def _own_move(key: str) -> bool:
    return key.startswith(("objection.", "question."))
