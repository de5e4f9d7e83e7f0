"""What is owed, and when: deadlines and bot replies are facts of state, not timers.

Decides from the state alone, so that any process can act on it after any crash. Must not know who
wakes up, nor hold a clock: `now` is passed in.
"""

from datetime import datetime, timedelta
from typing import Final

from askwell.play.facts import Line, Play, Tick

_PATIENT: Final = timedelta(seconds=5)
"""How long a seller who goes on talking can hold up the answer."""


def ends_at(play: Play) -> datetime | None:
    """When the clock runs out, or None while it stands still or there is none."""
    if play.options.minutes is None or play.clock.since is None or play.phase != "playing":
        return None
    return play.clock.since + timedelta(minutes=play.options.minutes) - play.clock.used


def owes_reply(play: Play) -> bool:
    """Does a scripted buyer owe a line: the opening, an answer, or its parting words?"""
    if play.players["buyer"].kind != "bot":
        return False
    if play.phase == "closing":
        return True
    return play.phase == "playing" and (not play.lines or play.lines[-1].seat == "seller")


def reply_at(play: Play) -> datetime | None:
    """When the owed line is to be said: after a moment to read and think, as a person would.

    Counted from the seller's last line; whoever goes on talking holds the answer up a little,
    not for ever.
    """
    if not owes_reply(play):
        return None
    pending = _pending(play)
    began = play.clock.since or play.last_at
    last = max(pending[-1].at, began) if pending else began
    if play.options.pace == "instant":
        return last
    moment = timedelta(seconds=min(4.0, 1.2 + 0.06 * sum(len(p.text.split()) for p in pending)))
    first = max(pending[0].at, began) if pending else began
    return min(last, first + _PATIENT) + moment


def _pending(play: Play) -> tuple[Line, ...]:
    """The seller's lines since the buyer last spoke; none when only a goodbye is owed."""
    if play.phase == "closing":
        return ()
    spoken = max((line.n for line in play.lines if line.seat == "buyer"), default=-1)
    return play.lines[spoken + 1 :]


def due(play: Play, now: datetime) -> Tick | None:
    """The tick that is due at `now`. An owed reply goes first: it was owed before time ran out."""
    ends = ends_at(play)
    return Tick() if ends is not None and now >= ends and not owes_reply(play) else None


def wakes_at(play: Play) -> datetime | None:
    """The next moment at which something is due, or None when only a person can go on."""
    if (reply := reply_at(play)) is not None:
        return reply
    return ends_at(play)
