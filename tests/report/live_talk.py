"""A talk between people that is over: a told story with a table put around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from askwell.play.facts import Play, Player, Seat
from askwell.play.live import BEHAVIOURS, BehaviourId, Guest, Rating, RoomRules, Table
from tests.play.dsl import START

MIA = Player(id="person-1", name="Mia", kind="person")
DANA = Player(id="person-2", name="Dana", kind="person")
SCRIPTED = Player(id="scripted", name="Ada Crumb", kind="bot")
OLU = Guest(id="person-3", name="Olu", key="o1")
BEN = Guest(id="person-4", name="Ben", key="o2")
SEATS: dict[Seat, Player] = {"seller": MIA, "buyer": DANA}


def rated(step: int = 3, wish: int | None = None, **steps: int) -> Rating:
    """The same step for all ten behaviours but those named, e.g. `leaves_choice=5`."""
    met: dict[BehaviourId, int] = {
        one.id: steps.get(one.id.replace("-", "_"), step) for one in BEHAVIOURS
    }
    wished = {} if wish is None else {one.id: wish for one in BEHAVIOURS}
    return Rating(met=met, wished=wished)


def live(play: Play, *, players: Mapping[Seat, Player] | None = None, **table: Any) -> Play:
    """`play` as if people had played it in a room and its debrief were open."""
    empty = Table(
        rules=RoomRules(maker=MIA.id, code="ABCD"), since=START, moved=START, guests=(OLU, BEN)
    )
    around: dict[str, Any] = {
        name: MappingProxyType(value) if isinstance(value, dict) else value
        for name, value in table.items()
    }
    return replace(
        play,
        players=MappingProxyType(dict(SEATS if players is None else players)),
        phase="debrief",
        outcome=play.outcome or play.scenario.outcomes[-1].id,
        table=replace(empty, **around),
    )
