"""The table of weights: one logistic head per label, and two for each kind of question.

Decides how features add up to a confidence. Must not know how features are found or a table is
made. A table is JSON: `version`; `heads`, name -> `bias` and `unsure`; `weights`, feature -> head
-> weight. A confidence of 0.5 is where a label is carried: thresholds are part of the bias.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp
from struct import Struct
from typing import Any, Final

from askwell.scenario.model import Label
from askwell.scoring.reading import LABELS

MARKED: Final = "?"
"""What follows a label in the name of the head for texts whose writer marks questions."""
TWO_HEADS: Final[tuple[Label, ...]] = ("ask.open", "ask.closed", "ask.leading")

UNIT: Final = 10_000
"""Sums are whole ten-thousandths: exact, and so the same in any order and on any machine."""
_LANE: Final = 32
"""Bits for each label's sum; no sum comes near 200,000 whole weights."""
_MIDDLE: Final = sum(1 << (_LANE * place + _LANE - 1) for place in range(len(LABELS)))
_SUMS: Final = Struct(f"<{len(LABELS)}I")

Weights = tuple[tuple[int, int], ...]
"""Places of labels among LABELS, and what a feature adds to each, in hundredths."""
Packed = int
"""Weights for all labels side by side in one number, a lane each: one addition adds them all."""


class BadTable(Exception):
    """A table that cannot be used; the text is a sentence."""


@dataclass(slots=True)
class Node:
    """What runs of words that begin alike share: the run's own weights and how it may go on."""

    weights: Weights = ()
    packed: Packed = 0
    then: dict[str, "Node"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Half:
    """All heads for one way of typing. `unsure` is the confidence from which on, below 0.5, a label
    is not rated."""

    bias: Packed
    unsure: tuple[float, ...]
    single: Mapping[str, Packed]
    weights: Mapping[str, Weights]
    words: Mapping[str, Node]
    shapes: Mapping[str, Node]


@dataclass(frozen=True, slots=True)
class Table:
    """A table ready for use: for writers who mark questions, and for all others."""

    version: str
    marked: Half
    plain: Half


def head_names() -> tuple[str, ...]:
    """Every head a table must have."""
    return (*LABELS, *(label + MARKED for label in TWO_HEADS))


def table_of(text: str) -> Table:
    """Read a table. Raises BadTable."""
    try:
        data = json.loads(text)
        version = data["version"]
        if not isinstance(version, str) or not 0 < len(version) <= 40:
            raise BadTable("The scorer's table has no version.")
        return Table(version, _half(data, marked=True), _half(data, marked=False))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BadTable("This is no scorer's table: `askwell train` writes one.") from None


def _half(data: Mapping[str, Any], *, marked: bool) -> Half:
    names = [label + MARKED if marked and label in TWO_HEADS else str(label) for label in LABELS]
    places = {name: place for place, name in enumerate(names)}
    found: dict[str, list[tuple[int, int]]] = {}
    for feature, mine in data["weights"].items():
        for name, weight in mine.items():
            if name in places:
                found.setdefault(feature, []).append((places[name], round(weight * 100)))
    heads = [data["heads"][name] for name in names]
    single = {n: tuple(w) for n, w in found.items() if n[:2] not in ("w:", "s:")}
    return Half(
        packed((place, round(head["bias"] * UNIT)) for place, head in enumerate(heads)),
        tuple(float(head["unsure"]) for head in heads),
        {name: packed(weights) for name, weights in single.items()},
        single,
        _grown(found, "w:"),
        _grown(found, "s:"),
    )


def _grown(found: Mapping[str, Sequence[tuple[int, int]]], kind: str) -> dict[str, Node]:
    root = Node()
    for name, weights in found.items():
        if name.startswith(kind):
            node = root
            for word in name[2:].split(" "):
                node = node.then.setdefault(word, Node())
            node.weights, node.packed = tuple(weights), packed(weights)
    return root.then


def packed(weights: Iterable[tuple[int, int]]) -> Packed:
    """Weights side by side."""
    return sum(weight << (_LANE * place) for place, weight in weights)


def unpacked(sums: Packed) -> list[int]:
    """What stands in each lane."""
    lanes = (sums + _MIDDLE).to_bytes(_LANE // 8 * len(LABELS), "little")
    return [lane - (1 << (_LANE - 1)) for lane in _SUMS.unpack(lanes)]


def confidence(z: int) -> float:
    """The logistic curve over a sum in UNITs, two decimals."""
    return round(1 / (1 + exp(-z / UNIT)), 2) if z > -500 * UNIT else 0.0
