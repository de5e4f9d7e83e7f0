"""What is owed, and when: deadlines and bot replies are facts of state, not timers.

Decides from the state alone, so that any process can act on it after any crash. Must not know who
wakes up, nor hold a clock: `now` is passed in.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from askwell.play.basics import OTHER, Seat
from askwell.play.facts import Line, Play, Tick
from askwell.play.live import (
    ABANDONED,
    ANSWER,
    BRIEFING,
    DEBRIEF,
    LEASE,
    LOBBY,
    PAUSE,
    RATING,
    Table,
)
from askwell.play.people import anybody_here, both_ready

_PATIENT: Final = timedelta(seconds=5)
"""How long somebody who goes on talking can hold up the answer."""


def ends_at(play: Play) -> datetime | None:
    """When the clock runs out, or None while it stands still or there is none."""
    if play.options.minutes is None or play.clock.since is None or play.phase != "playing":
        return None
    return play.clock.since + timedelta(minutes=play.options.minutes) - play.clock.used


def owes(play: Play) -> Seat | None:
    """The seat in which a bot owes a line: the opening, an answer, or the buyer's parting words."""
    if play.phase == "closing":
        return "buyer" if play.plays_itself("buyer") else None
    if play.phase != "playing":
        return None
    if play.table is not None and not anybody_here(play.table):
        return None  # Bots do not play for an empty room.
    if not play.lines:
        # A scripted buyer opens; a scripted seller does where a person is the buyer.
        return next((seat for seat in _OPENS if play.plays_itself(seat)), None)
    turn: Seat = "buyer" if play.lines[-1].seat == "seller" else "seller"
    return turn if play.plays_itself(turn) and not _has_asked_to_end(play, turn) else None


def _has_asked_to_end(play: Play, seat: Seat) -> bool:
    """A bot that would like to end waits for the answer; after a no, for the other to speak."""
    table = play.table
    return table is not None and (table.end_asked == seat or table.end_refused == OTHER[seat])


_OPENS: Final[tuple[Seat, ...]] = ("buyer", "seller")


def owes_reply(play: Play) -> bool:
    """Does a scripted buyer owe a line?"""
    return owes(play) == "buyer"


def reply_at(play: Play) -> datetime | None:
    """When the owed line is to be said: after a moment to read and think, as a person would.

    Counted from the other's last line; whoever goes on talking holds the answer up a little, not
    for ever.
    """
    seat = owes(play)
    if seat is None:
        return None
    at, up = _reply_at(play, seat), time_up_at(play)
    return at if up is None or at < up else None  # Bots among themselves keep to the time.


def _reply_at(play: Play, seat: Seat) -> datetime:
    pending = _pending(play, seat)
    # Not the last event of a room: signs of life would hold a goodbye up for ever.
    began = play.clock.since or (play.table.since if play.table else play.last_at)
    last = max(pending[-1].at, began) if pending else began
    if play.options.pace == "instant":
        return last
    moment = timedelta(seconds=min(4.0, 1.2 + 0.06 * sum(len(p.text.split()) for p in pending)))
    first = max(pending[0].at, began) if pending else began
    return min(last, first + _PATIENT) + moment


def _pending(play: Play, seat: Seat) -> tuple[Line, ...]:
    """The other's lines since `seat` last spoke; none when only a goodbye is owed."""
    if play.phase == "closing":
        return ()
    spoken = max((line.n for line in play.lines if line.seat == seat), default=-1)
    return play.lines[spoken + 1 :]


def due(play: Play, now: datetime) -> Tick | None:
    """The tick that is due at `now`. What a scripted buyer owes a person comes before the end of
    time: it was owed before time ran out."""
    return Tick() if any(at <= now for at in _deadlines(play)) else None


def wakes_at(play: Play) -> datetime | None:
    """The next moment at which something is due, or None when only a person can go on."""
    reply = reply_at(play)
    return min((*_deadlines(play), *(() if reply is None else (reply,))), default=None)


def time_up_at(play: Play) -> datetime | None:
    """When the talk ends by its clock; None also while a scripted buyer owes a person a line."""
    if owes(play) == "buyer" and not play.plays_itself("seller"):
        return None
    return ends_at(play)


def _deadlines(play: Play) -> Iterator[datetime]:
    if (up := time_up_at(play)) is not None:
        yield up
    table = play.table
    if table is None or play.phase == "closed":
        return
    if play.phase in ("lobby", "briefing") and both_ready(play) and anybody_here(table):
        yield table.since  # Bots say by themselves that they are ready.
    if (over := phase_ends_at(play)) is not None:
        yield over
    if table.end_asked_at is not None:
        yield table.end_asked_at + ANSWER
    if play.phase == "closing" and not play.plays_itself("buyer"):
        yield table.since  # Nobody is left who owes a goodbye.
    yield from (lease_ends(seen.heard) for seen in table.presence.values() if seen.here)
    if (empty := abandoned_at(table)) is not None:
        yield empty


_LASTS: Final = {
    "lobby": LOBBY,
    "briefing": BRIEFING,
    "paused": PAUSE,
    "rating": RATING,
    "debrief": DEBRIEF,
}


def phase_ends_at(play: Play) -> datetime | None:
    """When this phase of a room ends by itself; None in a talk, which has a clock of its own."""
    lasts = _LASTS.get(play.phase)
    if play.table is None or lasts is None:
        return None
    return play.table.since + lasts + timedelta(seconds=play.table.extra)


def lease_ends(heard: datetime) -> datetime:
    """Until when a connection is believed in, of which nothing was heard since `heard`."""
    return heard + LEASE


def abandoned_at(table: Table) -> datetime | None:
    """When a room that is empty closes itself; None while somebody is in it."""
    if anybody_here(table):
        return None
    gone = (seen.since for seen in table.presence.values())
    return max((table.moved, *gone)) + ABANDONED
