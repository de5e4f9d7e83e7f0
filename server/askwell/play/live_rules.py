"""The rules of a room with people in it: which command goes where, and what time brings.

Decides what a command around the talk brings about; the talk itself is `rules`' business. Must not
know sockets or storage, nor how presence was noticed.
"""

from typing import assert_never

from askwell.play.basics import Rejected
from askwell.play.cards import card
from askwell.play.due import abandoned_at, lease_ends, phase_ends_at, time_up_at
from askwell.play.ending import answer, close_talk, ended, over
from askwell.play.facts import Began, By, Event, Play, Resumed
from askwell.play.live import ANSWER, Table
from askwell.play.live_commands import (
    Agree,
    Arrive,
    Close,
    Contest,
    Decline,
    Depart,
    Follow,
    LiveCommand,
    Mark,
    MoreTime,
    Note,
    Raise,
    Rate,
    Ready,
    Recode,
    Relink,
    Sit,
    Stand,
    StandIn,
    Stay,
    Tell,
    Untell,
)
from askwell.play.live_events import (
    Briefed,
    Closed,
    Debriefed,
    Departed,
    Followed,
    Recoded,
    Relinked,
)
from askwell.play.opinions import contest, observe, rate
from askwell.play.people import anybody_here, both_ready, only_maker, role_of, seat_of
from askwell.play.readying import more_time, readied
from askwell.play.seating import presence, sit, stand, stand_in

__all__ = ["decide_live", "role_of", "time_passes"]

_NOTHING: tuple[Event, ...] = ()


def decide_live(play: Play, command: LiveCommand, by: By) -> tuple[Event, ...]:
    """What `command` brings about. Raises Rejected(code, hint)."""
    if isinstance(command, Contest):
        return contest(play, command, by)
    table = play.table
    if table is None:
        raise Rejected("no_room", "This is a talk of one: there is nobody to do that with.")
    if isinstance(command, Arrive | Stay | Depart):
        return presence(play, table, command, by)
    if play.phase == "closed" and not isinstance(command, Follow):
        raise Rejected("closed", "This room is closed: what was said can still be read.")
    if isinstance(command, Sit):
        return sit(play, table, command, by)
    if by.person is not None and role_of(play, by.person) is None:
        raise Rejected("not_here", "You have no place in this room.")
    match command:
        case Stand():
            return stand(play, table, command, by)
        case Ready():
            return readied(play, command, by)
        case MoreTime():
            return more_time(play, table, by)
        case Agree() | Decline():
            return answer(play, table, by, agrees=isinstance(command, Agree))
        case Tell() | Untell() | Raise():
            return card(play, table, command, by)
        case Rate():
            return rate(play, table, command, by)
        case Mark() | Note():
            return observe(play, table, command, by)
        case StandIn():
            return stand_in(play, table, command.seat, by)
        case Relink() | Recode() | Follow() | Close():
            return _of_the_room(play, table, command, by)
        case _:
            assert_never(command)


def _of_the_room(
    play: Play, table: Table, command: Relink | Recode | Follow | Close, by: By
) -> tuple[Event, ...]:
    """New links, where the same people go on, and the end of the room."""
    match command:
        case Relink():
            only_maker(table, by)
            return (Relinked(at=by.now, cmd=by.cmd, role=command.role),)
        case Recode():
            only_maker(table, by)
            return (Recoded(at=by.now, cmd=by.cmd, code=command.code),)
        case Follow():
            seat_of(by)
            if play.phase not in ("debrief", "closed") or table.next_play is not None:
                return _NOTHING
            return (Followed(at=by.now, cmd=by.cmd, play=command.play),)
        case Close():
            only_maker(table, by)
            if play.phase not in ("lobby", "briefing", "rating", "debrief"):
                raise Rejected("wrong_phase", "End the talk before you close the room.")
            return (Closed(at=by.now, cmd=by.cmd, reason="people"),)
        case _:
            assert_never(command)


def time_passes(play: Play, by: By) -> tuple[Event, ...]:
    """What the time has brought in a room: the first thing that is due, or nothing.

    Whatever `due` has a deadline for is done here, or it would be due for ever.
    """
    table, now = play.table, by.now
    if table is None or play.phase == "closed":
        return _NOTHING
    gone = [p for p, seen in table.presence.items() if seen.here and lease_ends(seen.heard) <= now]
    if gone:
        return tuple(Departed(at=now, cmd=by.cmd, person=person) for person in gone)
    empty = abandoned_at(table)
    if empty is not None and empty <= now:
        closed = Closed(at=now, cmd=by.cmd, reason="abandoned")
        talk = play.phase in ("playing", "paused", "closing")
        return (ended(play, by, "abandoned"), closed) if talk else (closed,)
    if play.phase == "closing" and not play.plays_itself("buyer"):
        return over(play, by, play.closing or "time")
    if table.end_asked_at is not None and table.end_asked_at + ANSWER <= now:
        return close_talk(play, by, table.end_asked or "time")
    if (up := time_up_at(play)) is not None and up <= now:
        return close_talk(play, by, "time")
    if both_ready(play) and anybody_here(table):
        if play.phase == "lobby":
            return (Briefed(at=now, cmd=by.cmd),)
        if play.phase == "briefing":
            return (Began(at=now, cmd=by.cmd),)
    ends = phase_ends_at(play)
    return _phase_over(play, by) if ends is not None and ends <= now else _NOTHING


def _phase_over(play: Play, by: By) -> tuple[Event, ...]:
    match play.phase:
        case "briefing":
            return (Began(at=by.now, cmd=by.cmd),)
        case "paused":
            return (Resumed(at=by.now, cmd=by.cmd),)
        case "rating":
            return (Debriefed(at=by.now, cmd=by.cmd),)
        case "lobby" | "debrief":
            return (Closed(at=by.now, cmd=by.cmd, reason="time"),)
        case _:
            return _NOTHING
