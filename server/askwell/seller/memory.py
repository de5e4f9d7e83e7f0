"""What the seller remembers: all of it is in the view, in the lines of its own seat.

Decides what has been said and asked there, by whomever sat there before, and what is still to be
answered. Must not know what will be said next.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from askwell.play.views import ClockView, LedgerRow, SellerLine, SellerView
from askwell.scoring.text import read
from askwell.seller import phrases
from askwell.seller.topics import Topic


def plain(text: str) -> str:
    """A text as it is compared with others: no case, one space between words."""
    return " ".join(text.casefold().split())


def canon(text: str) -> str:
    """Its words with single spaces between, contractions spelt out, as patterns read them."""
    return " ".join(token.word for token in read(text).tokens)


@dataclass(frozen=True, slots=True)
class Memory:
    """All that went before, from the seller's side of the table.

    `said`: the seat's lines; `own`: those that this script would have said, `last` the latest of
    them all. `heard`: the buyer's lines since. `texts`: every line by its number. `told`: the
    ledger's rows of what was learned, `touched` the labels of all its rows. `left`: seconds on the
    clock when the last line was said, None without a clock.
    """

    said: tuple[str, ...]
    own: int
    last: str
    heard: tuple[SellerLine, ...]
    texts: dict[int, str]
    told: tuple[LedgerRow, ...]
    touched: frozenset[str]
    left: float | None

    @property
    def begun(self) -> bool:
        """Has this seat spoken?"""
        return bool(self.said)

    @property
    def silence(self) -> bool:
        """Is the own last line still unanswered?"""
        return self.begun and not self.heard

    @property
    def question(self) -> str:
        """All that the buyer said since, as one text."""
        return "\n".join(line.text for line in self.heard)

    @property
    def learned(self) -> tuple[LedgerRow, ...]:
        """What was told since the own last line."""
        numbers = {line.n for line in self.heard}
        return tuple(row for row in self.told if row.line in numbers)

    def has_said(self, *pieces: str) -> bool:
        """Is one of `pieces` in a line of this seat?"""
        return any(plain(piece) in line for piece in pieces for line in self.said)

    def count(self, pieces: Iterable[str]) -> int:
        """How many of the seat's lines hold one of `pieces`."""
        wanted = [plain(piece) for piece in pieces]
        return sum(any(piece in line for piece in wanted) for line in self.said)

    def unsummed(self, openings: Sequence[str]) -> tuple[LedgerRow, ...]:
        """What was told and neither confirmed nor summed up since."""
        wanted = [plain(opening) for opening in openings]
        summed = max(
            (n for n, text in self.texts.items() if any(w in plain(text) for w in wanted)),
            default=-1,
        )
        return tuple(row for row in self.told if row.state == "told" and row.line > summed)


def remember(view: SellerView, topics: Sequence[Topic]) -> Memory:
    """Read the view's transcript back."""
    scripted = [plain(question) for question in phrases.QUESTIONS]
    scripted += [plain(ask) for topic in topics for ask in topic.asks]
    said: list[str] = []
    heard: list[SellerLine] = []
    for line in view.lines:
        if line.seat == "seller":
            said.append(plain(line.text))
            heard = []
        else:
            heard.append(line)
    ledger = view.status.ledger
    return Memory(
        said=tuple(said),
        own=sum(any(line.endswith(piece) for piece in scripted) for line in said),
        last=said[-1] if said else "",
        heard=tuple(heard),
        texts={line.n: line.text for line in view.lines},
        told=tuple(row for row in ledger if row.state in ("told", "confirmed")),
        touched=frozenset(row.label for row in ledger if row.label is not None),
        left=_left(view.status.clock, view.lines),
    )


def _left(clock: ClockView, lines: Sequence[SellerLine]) -> float | None:
    if clock.ends_at is None:
        return clock.left_s
    if not lines:
        return None
    return (clock.ends_at - lines[-1].at) / timedelta(seconds=1)
