"""What the events of a room change: state is the fold of its log.

Decides nothing: total on whatever `live_rules` returned, never refuses. Must not know who may do
what, nor what a screen shows of it.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any, TypeVar, assert_never

from askwell.play.basics import Seat
from askwell.play.facts import Line, Phase, Play
from askwell.play.ledger import stepped
from askwell.play.live import Contestation, Guest, Presence, Remark, Table
from askwell.play.live_events import (
    Arrived,
    Briefed,
    Closed,
    Contested,
    Debriefed,
    Departed,
    EndAsked,
    EndRefused,
    Extended,
    Followed,
    GaveBack,
    Labelled,
    LiveEvent,
    Noted,
    Raised,
    Rated,
    Readied,
    Recoded,
    Relinked,
    Seated,
    Stayed,
    Stood,
    StoodIn,
    Told,
    Untold,
)

_K = TypeVar("_K")
_V = TypeVar("_V")


def live_changes(play: Play, event: LiveEvent) -> dict[str, Any]:
    """The fields of the state that `event` changes."""
    if isinstance(event, Contested):  # Solo role-plays know it too.
        note = Contestation(event.seat, event.line, event.label, event.reason)
        return {"contested": (*play.contested, note)}
    table = play.table
    if table is None:
        raise ValueError(f"`{event.t}` happens only in a room")
    match event:
        case Told() | Untold():
            return _cards(play, event)
        case Seated():
            return _seated(play, table, event)
        case Stood():
            return _stood(play, table, event)
        case Briefed():
            changes = entered(play, "briefing", event.at)
            return {**changes, "table": replace(changes["table"], briefed=True)}
        case Debriefed():
            return entered(play, "debrief", event.at)
        case Closed():
            changes = entered(play, "closed", event.at)
            return {**changes, "table": replace(changes["table"], closed=event.reason)}
        case _:
            return {"table": _around(table, event)}


def entered(play: Play, phase: Phase, at: datetime) -> dict[str, Any]:
    """The changes that come with a new phase: who was ready, and time given, count no more."""
    changes: dict[str, Any] = {"phase": phase}
    if play.table is not None:
        changes["table"] = replace(
            play.table,
            since=at,
            extra=0,
            ready=frozenset(),
            end_asked=None,
            end_asked_at=None,
            end_refused=None,
        )
    return changes


def heard(play: Play, seat: Seat, at: datetime) -> dict[str, Any]:
    """The changes that a line makes beside the talk: a sign of life of who said it, and whoever
    would rather go on has gone on."""
    table, person = play.table, person_of(play, seat)
    if table is None:
        return {}
    if table.end_refused == seat:
        table = replace(table, end_refused=None)
    seen = table.presence.get(person) if person is not None else None
    if person is not None and seen is not None and seen.here and seen.heard < at:
        table = _presence(table, person, replace(seen, heard=at))
    return {} if table is play.table else {"table": table}


def _around(
    table: Table,
    event: Readied
    | Extended
    | EndAsked
    | EndRefused
    | Raised
    | Rated
    | Labelled
    | Noted
    | Arrived
    | Stayed
    | Departed
    | StoodIn
    | GaveBack
    | Relinked
    | Recoded
    | Followed,
) -> Table:
    match event:
        case Readied():
            ready = table.ready | {event.seat} if event.ready else table.ready - {event.seat}
            return replace(table, ready=ready)
        case Extended():
            return replace(table, extra=table.extra + event.seconds)
        case EndAsked():
            return replace(table, end_asked=event.seat, end_asked_at=event.at, end_refused=None)
        case EndRefused():
            return replace(table, end_asked=None, end_asked_at=None, end_refused=event.seat)
        case Raised():
            return replace(table, raised=_put(table.raised, event.objection, event.line))
        case Rated():
            return replace(table, ratings=_put(table.ratings, event.seat, event.rating))
        case Labelled():
            return replace(table, marks=_put(table.marks, (event.person, event.line), event.labels))
        case Noted():
            note = Remark(event.person, event.line, event.text, event.at)
            return replace(table, notes=(*table.notes, note))
        case Arrived():
            return _presence(table, event.person, Presence(True, event.at, event.at))
        case Stayed():
            known = table.presence.get(event.person) or Presence(True, event.at, event.at)
            return _presence(table, event.person, replace(known, heard=event.at))
        case Departed():
            return _presence(table, event.person, Presence(False, event.at, event.at, event.left))
        case StoodIn():
            return replace(table, standing_in=table.standing_in | {event.seat})
        case GaveBack():
            return replace(table, standing_in=table.standing_in - {event.seat})
        case Relinked():
            count = table.links.get(event.role, 0) + 1
            return replace(table, links=_put(table.links, event.role, count))
        case Recoded():
            return replace(table, rules=table.rules.model_copy(update={"code": event.code}))
        case Followed():
            return replace(table, next_play=event.play)
        case _:
            assert_never(event)


def _presence(table: Table, person: str, presence: Presence) -> Table:
    return replace(table, presence=_put(table.presence, person, presence))


def _seated(play: Play, table: Table, event: Seated) -> dict[str, Any]:
    table = replace(table, moved=event.at)
    if event.role == "observer":
        number = table.guests_ever + 1
        guest = Guest(event.player.id, event.player.name, f"o{number}")
        guests = (*table.guests, guest)
        return {"table": replace(table, guests=guests, guests_ever=number)}
    return {
        "players": _put(play.players, event.role, event.player),
        "table": replace(table, ready=table.ready - {event.role}),
    }


def _stood(play: Play, table: Table, event: Stood) -> dict[str, Any]:
    presence = {p: seen for p, seen in table.presence.items() if p != event.person}
    table = replace(table, presence=MappingProxyType(presence), moved=event.at)
    if event.role == "observer":
        guests = tuple(guest for guest in table.guests if guest.id != event.person)
        return {"table": replace(table, guests=guests)}
    players = {seat: player for seat, player in play.players.items() if seat != event.role}
    return {
        "players": MappingProxyType(players),
        "table": replace(table, ready=table.ready - {event.role}),
    }


def _cards(play: Play, event: Told | Untold) -> dict[str, Any]:
    """A card marked in a line that was said before, or the mark taken back."""
    if isinstance(event, Told):
        line = play.lines[event.line]
        changed = replace(
            line, steps=(*line.steps, *event.steps), points=(*line.points, *event.points)
        )
        return {
            "lines": _with_line(play, changed),
            "ledger": stepped(play.ledger, event.steps, event.line),
        }
    entry = play.entry(event.fact)
    if entry.told is None:
        return {}
    line = play.lines[entry.told]
    changed = replace(
        line,
        steps=tuple(step for step in line.steps if step.fact != event.fact),
        points=tuple(point for point in line.points if point.fact != event.fact),
    )
    return {
        "lines": _with_line(play, changed),
        "ledger": _put(play.ledger, event.fact, replace(entry, told=None)),
    }


def _with_line(play: Play, line: Line) -> tuple[Line, ...]:
    return (*play.lines[: line.n], line, *play.lines[line.n + 1 :])


def _put(mapping: Mapping[_K, _V], key: _K, value: _V) -> Mapping[_K, _V]:
    return MappingProxyType({**mapping, key: value})


def person_of(play: Play, seat: Seat) -> str | None:
    """The id of the person in that seat, if a person has it."""
    player = play.players.get(seat)
    return player.id if player is not None and player.kind == "person" else None
