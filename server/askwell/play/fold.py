"""What an event changes: state is the fold of its log.

Decides nothing: `apply` is total on whatever `decide` returned, never scores and never refuses.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from askwell.play import ledger, mood
from askwell.play.facts import (
    Began,
    Clock,
    Closing,
    Ended,
    Event,
    Hinted,
    Left,
    Line,
    Mood,
    Opened,
    Paused,
    Play,
    Reopened,
    Resumed,
    Said,
)
from askwell.play.live import Table
from askwell.play.live_fold import entered, heard, live_changes


def opened(event: Opened) -> Play:
    """The state a role-play begins in."""
    return Play(
        id=event.play,
        scenario=event.scenario,
        seed=event.seed,
        options=event.options,
        players=MappingProxyType(dict(event.players)),
        parent=event.parent,
        opened_at=event.at,
        last_at=event.at,
        phase="briefing" if event.room is None else "lobby",
        mood=Mood(event.scenario.temper.trust, event.scenario.temper.patience),
        stage=event.scenario.stages[0].id,
        table=Table(event.room, since=event.at, moved=event.at) if event.room is not None else None,
    )


def apply(play: Play | None, event: Event) -> Play:
    """The state after `event`. Total on whatever `decide` returned; never scores, never refuses."""
    if isinstance(event, Opened):
        start = opened(event)
        return replace(start, seen=start.seen.add(event.cmd))
    if play is None:
        raise ValueError("a role-play's log begins with `opened`")
    changes = _changes(play, event)
    return replace(play, last_at=event.at, seen=play.seen.add(event.cmd), **changes)


def _changes(play: Play, event: Event) -> dict[str, Any]:
    """The fields that `event` changes, so that each event costs one copy of the state."""
    match event:
        case Opened():
            raise AssertionError("dealt with in apply")
        case Began() | Resumed():
            clock = replace(play.clock, since=event.at)
            return {**entered(play, "playing", event.at), "clock": clock}
        case Said():
            return _spoken(play, event)
        case Hinted():
            return {"hints": (*play.hints, event)}
        case Paused():
            clock = _stopped(play.clock, event.at)
            return {**entered(play, "paused", event.at), "clock": clock}
        case Left():
            return {}
        case Reopened():
            stopped = _stopped(play.clock, play.last_at)
            begun = event.at if event.why == "branch" else play.opened_at
            return {"clock": replace(stopped, since=event.at), "opened_at": begun}
        case Closing():
            clock = _stopped(play.clock, event.at)
            return {
                **entered(play, "closing", event.at),
                "closing": event.reason,
                "clock": clock,
            }
        case Ended():
            return {
                **entered(play, "debrief" if play.table is None else "rating", event.at),
                "outcome": event.outcome,
                "end_reason": event.reason,
                "end_points": event.points,
                "clock": _stopped(play.clock, event.at),
            }
        case _:
            return live_changes(play, event)


def _spoken(play: Play, event: Said) -> dict[str, Any]:
    n = len(play.lines)
    line = Line(
        n=n,
        seat=event.seat,
        text=event.text,
        at=event.at,
        reading=event.reading,
        points=event.points,
        effect=event.effect,
        steps=event.steps,
        script=event.script,
        proposes=event.proposes,
    )
    changes: dict[str, Any] = {"lines": (*play.lines, line)}
    if event.script is None:
        changes |= heard(play, event.seat, event.at)
    if event.steps:
        changes["ledger"] = ledger.stepped(play.ledger, event.steps, n)
    if event.effect:
        changes["mood"] = mood.after(play.mood, event.effect)
    if stage := event.script.stage if event.script else event.stage:
        changes["stage"] = stage
    return changes


def _stopped(clock: Clock, at: datetime) -> Clock:
    if clock.since is None:
        return clock
    return Clock(used=clock.used + max(timedelta(0), at - clock.since))
