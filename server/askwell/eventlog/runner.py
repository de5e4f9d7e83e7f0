"""The whole shell around pure deciders: fold, decide, append, and decide again on a conflict.

Decides when a decision may be believed: only when an append proved that it was made on the
stream's end, or when the stream was read to its end before it. Must not know any game; it is
generic over deciders, and what `decide` raises goes through untouched.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Generic, Protocol, TypeVar

from .log import Conflict, EventLog, Follower, New, Recorded

S = TypeVar("S")
C_contra = TypeVar("C_contra", contravariant=True)
B_contra = TypeVar("B_contra", contravariant=True)
E = TypeVar("E")


class Decider(Protocol[S, C_contra, B_contra, E]):
    """The rules of one kind of stream: pure functions. A stream without events has state None."""

    def decide(self, state: S | None, command: C_contra, by: B_contra, /) -> tuple[E, ...]:
        """What happens. `()` means: this was done already. May refuse by raising."""
        ...

    def apply(self, state: S | None, event: E, /) -> S:
        """The state after `event`. Never refuses what `decide` returned."""
        ...

    def encode(self, event: E, /) -> bytes: ...

    def decode(self, data: bytes, /) -> E: ...


@dataclass(frozen=True, slots=True)
class Fold(Generic[S]):
    """The state after the first `seq` events of a stream; None before the first."""

    seq: int
    state: S | None


@dataclass(frozen=True, slots=True)
class Outcome(Generic[S, E]):
    """What came of a command: the fold after it, what it added, and that as recorded.

    `events` and `recorded` are empty when the command had been carried out before.
    """

    seq: int
    state: S | None
    events: tuple[E, ...]
    recorded: tuple[Recorded, ...]


class Folds(Generic[S]):
    """The latest known folds of a process, so that a command need not read its stream.

    Keeps the `size` streams used last. Also lets the commands of this process take turns on a
    stream: without that, three hundred people who join one lobby at once would mostly conflict.
    A fold may be out of date; `execute` finds that out.
    """

    def __init__(self, size: int = 4096) -> None:
        self._size = size
        self._folds: OrderedDict[str, Fold[S]] = OrderedDict()
        self._turns: dict[str, _Turn] = {}

    def __len__(self) -> int:
        return len(self._folds)

    def get(self, stream: str) -> Fold[S] | None:
        held = self._folds.get(stream)
        if held is not None:
            self._folds.move_to_end(stream)
        return held

    def put(self, stream: str, fold: Fold[S]) -> None:
        """Remember `fold` unless a longer one is known."""
        held = self._folds.get(stream)
        if held is None or held.seq < fold.seq:
            self._folds[stream] = fold
        self._folds.move_to_end(stream)
        if len(self._folds) > self._size:
            self._folds.popitem(last=False)

    def forget(self, stream: str) -> None:
        """Drop what is known of a stream, because it was erased."""
        self._folds.pop(stream, None)

    def turn(self, stream: str) -> _Turn:
        """`async with folds.turn(stream)`: first come, first served among this process's users."""
        turn = self._turns.get(stream)
        if turn is None:
            turn = self._turns[stream] = _Turn(self._turns, stream)
        return turn


class _Turn:
    """A lock for one stream, which exists only while somebody uses it."""

    __slots__ = ("_all", "_lock", "_stream", "_users")

    def __init__(self, all_turns: dict[str, _Turn], stream: str) -> None:
        self._all = all_turns
        self._stream = stream
        self._lock = asyncio.Lock()
        self._users = 0

    async def __aenter__(self) -> None:
        self._users += 1
        try:
            await self._lock.acquire()
        except BaseException:
            self._leave()
            raise

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._lock.release()
        self._leave()

    def _leave(self) -> None:
        self._users -= 1
        if self._users == 0:
            self._all.pop(self._stream, None)


async def fold(
    log: EventLog,
    stream: str,
    decider: Decider[S, C_contra, B_contra, E],
    *,
    folds: Folds[S] | None = None,
) -> Fold[S]:
    """The stream folded to its present end; reads only what `folds` does not know."""
    held = folds.get(stream) if folds is not None else None
    return await _refold(log, stream, decider, held, folds)


async def execute(
    log: EventLog,
    stream: str,
    decider: Decider[S, C_contra, B_contra, E],
    command: C_contra,
    by: B_contra,
    *,
    tries: int = 5,
    folds: Folds[S] | None = None,
) -> Outcome[S, E]:
    """Carry out `command` on `stream`; when this returns, what it did is durable.

    Raises whatever `decide` raises (decided on the stream's present end, never on an old fold),
    `Conflict` if others were faster `tries` times, `LogUnavailable` if the log is.
    """
    if folds is None:
        return await _execute(log, stream, decider, command, by, tries, None)
    async with folds.turn(stream):
        return await _execute(log, stream, decider, command, by, tries, folds)


async def _execute(
    log: EventLog,
    stream: str,
    decider: Decider[S, C_contra, B_contra, E],
    command: C_contra,
    by: B_contra,
    tries: int,
    folds: Folds[S] | None,
) -> Outcome[S, E]:
    held = folds.get(stream) if folds is not None else None
    # Is `held` known to be the stream's end? A remembered fold is not, until an append to it
    # succeeds. So a refusal or a "done already" that comes from it is checked against the log.
    current = held is None
    if held is None:
        held = await _refold(log, stream, decider, None, folds)
    while True:
        try:
            events = decider.decide(held.state, command, by)
        except Exception:
            if current:
                raise
            events = ()
        if events:
            try:
                recorded = await log.append(
                    stream, held.seq, [New(decider.encode(event)) for event in events]
                )
            except Conflict:
                tries -= 1
                if tries <= 0:
                    raise
            else:
                after = _apply(decider, held, events)
                if folds is not None:
                    folds.put(stream, after)
                return Outcome(after.seq, after.state, events, tuple(recorded))
        elif current:
            return Outcome(held.seq, held.state, (), ())
        held = await _refold(log, stream, decider, held, folds)
        current = True


async def erase(log: EventLog, stream: str, *, folds: Folds[S] | None = None) -> None:
    """Delete a stream, and what this process remembers of it. Names should not be used again."""
    if folds is None:
        await log.delete(stream)
        return
    async with folds.turn(stream):
        try:
            await log.delete(stream)
        finally:
            folds.forget(stream)


class Live(Generic[S, E]):
    """(seq, state after it, event) for each event, then as they come. Ends as a `Follower` does.

    `anext` may be cancelled and called again.
    """

    def __init__(
        self,
        follower: Follower,
        decider: Decider[S, C_contra, B_contra, E],
        start: Fold[S],
        folds: Folds[S] | None,
    ) -> None:
        self._follower = follower
        self._decode = decider.decode
        self._apply = decider.apply
        self._folds = folds
        self._state = start.state

    def __aiter__(self) -> Live[S, E]:
        return self

    async def latest(self) -> Fold[S]:
        """The fold after the next event, which need not be read where `folds` knows it already:
        what this process has written itself. Ends as iteration does."""
        recorded = await anext(self._follower)
        held = self._folds.get(recorded.stream) if self._folds is not None else None
        if held is None or held.seq != recorded.seq or held.state is None:
            seq, state, _ = self._next(recorded)
            return Fold(seq, state)
        self._state = held.state
        return held

    async def __anext__(self) -> tuple[int, S, E]:
        return self._next(await anext(self._follower))

    def _next(self, recorded: Recorded) -> tuple[int, S, E]:
        event = self._decode(recorded.data)
        state = self._apply(self._state, event)
        self._state = state
        if self._folds is not None:
            self._folds.put(recorded.stream, Fold(recorded.seq, state))
        return recorded.seq, state, event

    async def aclose(self) -> None:
        await self._follower.aclose()


def live(
    log: EventLog,
    stream: str,
    decider: Decider[S, C_contra, B_contra, E],
    *,
    start: Fold[S] | None = None,
    folds: Folds[S] | None = None,
) -> Live[S, E]:
    """Follow a stream as states, from its beginning or from the fold `start`.

    With `folds`, what other processes write keeps those folds up to date as well.
    """
    begin: Fold[S] = start if start is not None else Fold(0, None)
    return Live(log.follow(stream, begin.seq), decider, begin, folds)


async def _refold(
    log: EventLog,
    stream: str,
    decider: Decider[S, C_contra, B_contra, E],
    held: Fold[S] | None,
    folds: Folds[S] | None,
) -> Fold[S]:
    """`held` and what came after it; from the beginning if that stream is no more."""
    if held is not None and held.seq > 0:
        tail = await log.read(stream, held.seq - 1)
        if tail and tail[0].seq == held.seq:
            return _remember(stream, _apply_recorded(decider, held, tail[1:]), folds)
        if folds is not None:
            folds.forget(stream)
    beginning: Fold[S] = Fold(0, None)
    whole = _apply_recorded(decider, beginning, await log.read(stream))
    return _remember(stream, whole, folds)


def _remember(stream: str, fold: Fold[S], folds: Folds[S] | None) -> Fold[S]:
    if folds is not None and fold.seq > 0:
        folds.put(stream, fold)
    return fold


def _apply_recorded(
    decider: Decider[S, C_contra, B_contra, E], fold: Fold[S], recorded: Sequence[Recorded]
) -> Fold[S]:
    return _apply(decider, fold, [decider.decode(one.data) for one in recorded])


def _apply(
    decider: Decider[S, C_contra, B_contra, E], fold: Fold[S], events: Sequence[E]
) -> Fold[S]:
    state = fold.state
    for event in events:
        state = decider.apply(state, event)
    return Fold(fold.seq + len(events), state)
