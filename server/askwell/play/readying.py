"""From the lobby to the talk: ready, the briefs, read, and more time where there is a countdown.

Decides when everybody is ready. Must not know what a brief says.
"""

from askwell.play.basics import OTHER, Rejected, Seat
from askwell.play.due import phase_ends_at
from askwell.play.facts import Began, By, Event, Play
from askwell.play.live import MORE, MOST_EXTRA, Table
from askwell.play.live_commands import Ready
from askwell.play.live_events import Briefed, Extended, Readied
from askwell.play.people import is_ready, seat_of
from askwell.play.phases import next_phase

_NOTHING: tuple[Event, ...] = ()


def readied(play: Play, ready: Ready, by: By) -> tuple[Event, ...]:
    """A seat is ready, or not yet; when both are, the briefs are shown."""
    seat = seat_of(by)
    if play.phase != "lobby":
        raise Rejected("wrong_phase", "Everybody was ready already.")
    if ready.ready == is_ready(play, seat):
        return _NOTHING
    said = Readied(at=by.now, cmd=by.cmd, seat=seat, ready=ready.ready)
    both = ready.ready and OTHER[seat] in play.players and is_ready(play, OTHER[seat])
    return (said, Briefed(at=by.now, cmd=by.cmd)) if both else (said,)


def has_read(play: Play, by: By) -> tuple[Event, ...]:
    """A seat has read its brief; the talk begins when both have."""
    seat = seat_of(by)
    if next_phase(play.phase, "begin") is None:
        raise Rejected("wrong_phase", "The briefs are not on the table now.")
    if is_ready(play, seat):
        return _NOTHING
    said = Readied(at=by.now, cmd=by.cmd, seat=seat, ready=True)
    return (said, *begins(play, by, ready=seat))


def begins(play: Play, by: By, *, ready: Seat) -> tuple[Event, ...]:
    """The talk begins if, with seat `ready` being so now, both are."""
    if play.phase == "briefing" and is_ready(play, OTHER[ready]):
        return (Began(at=by.now, cmd=by.cmd),)
    return _NOTHING


def more_time(play: Play, table: Table, by: By) -> tuple[Event, ...]:
    """Either seat gets more time for both, at once and within reason."""
    seat_of(by)
    if phase_ends_at(play) is None or play.phase in ("lobby", "paused"):
        raise Rejected("wrong_phase", "There is no time to be given now.")
    if table.extra >= MOST_EXTRA.total_seconds():
        raise Rejected("enough", "There has been a good deal more time already.")
    return (Extended(at=by.now, cmd=by.cmd, seconds=int(MORE.total_seconds())),)
