"""What all features of an utterance add up to.

Decides the sum for each label. Must not know what a label means.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from askwell.scoring.features import Line
from askwell.scoring.heads import Half, Node, Packed, Weights, unpacked


class Weighed(NamedTuple):
    """A run of words that the table knows: its weights, and its places in the line."""

    weights: Weights
    packed: Packed
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sums:
    """`z`: per label what the features add up to, in UNITs; `runs` and `shapes` among them."""

    z: list[int]
    single: Mapping[str, float]
    line: Line
    runs: list[Weighed]
    shapes: list[Weighed]


def add_up(half: Half, line: Line, single: Mapping[str, float]) -> Sums:
    """Weigh an utterance. Each feature counts once, however often it turns up."""
    known = half.single
    whole = parts = 0
    for name in single.keys() & known.keys():
        value = single[name]
        if value == 1.0:
            whole += known[name]
        else:
            parts += known[name] * round(value * 100)
    runs = _walk(line.words, half.words)
    shapes = _walk(line.shapes, half.shapes)
    for run in runs:
        whole += run.packed
    for run in shapes:
        whole += run.packed
    z = unpacked(half.bias + whole * 100 + parts)
    return Sums(z, single, line, runs, shapes)


def _walk(row: Sequence[str], roots: Mapping[str, Node]) -> list[Weighed]:
    """Every run of the row that has weights, where it first stands."""
    found: dict[int, Weighed] = {}
    length = len(row)
    for i, word in enumerate(row):
        node = roots.get(word)
        k = i + 1
        while node is not None:
            if node.weights and id(node) not in found:
                found[id(node)] = Weighed(node.weights, node.packed, i, k)
            if k == length or not node.then:
                break
            node = node.then.get(row[k])
            k += 1
    return list(found.values())
