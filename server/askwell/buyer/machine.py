"""The buyer's stages as a `transitions` machine, built from the scenario.

Decides which way out of a stage is open. Must not know lines, nor hold any state: the stage lives
in the log, this file only answers questions about it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any

from transitions import Machine

from askwell.play.guards import Standing, holds
from askwell.scenario.model import END, Guard, Scenario, StageMove


@dataclass(frozen=True, slots=True)
class Way:
    """A move out of a stage: `name` is its pool of lines, `stage.<id>` and its place there."""

    name: str
    move: StageMove


class Stages:
    """All stages of one scenario and the ways between them.

    `machine` is the declaration, for diagrams too: one trigger `hear`, a state for each stage and
    one for `end`, transitions in the author's order, each with its guard as the condition.
    """

    def __init__(self, scenario: Scenario) -> None:
        self.machine = Machine(
            model=None,
            states=[*(stage.id for stage in scenario.stages), END],
            initial=scenario.stages[0].id,
            auto_transitions=False,
        )
        ways: dict[str, tuple[Way, ...]] = {}
        for stage in scenario.stages:
            ways[stage.id] = tuple(
                Way(f"move.{stage.id}.{n}", move) for n, move in enumerate(stage.moves)
            )
            for way in ways[stage.id]:
                self.machine.add_transition(
                    trigger="hear",
                    source=stage.id,
                    dest=way.move.to,
                    conditions=[partial(_may, way.move.when)],
                )
        self._ways: Mapping[str, tuple[Way, ...]] = MappingProxyType(ways)

    def next(self, stage: str, standing: Standing) -> Way | None:
        """The first way out of `stage` whose guard holds, or None: the buyer stays."""
        if stage not in self._ways:
            return None
        # `get_transitions` keeps the order of declaration within one source.
        declared: list[Any] = self.machine.get_transitions("hear", source=stage)
        for transition, way in zip(declared, self._ways[stage], strict=True):
            if all(c.func(standing) is c.target for c in transition.conditions):
                return way
        return None


def _may(guard: Guard, standing: Standing) -> bool:
    return holds(guard, standing)
