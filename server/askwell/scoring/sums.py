"""What all features of an utterance add up to.

Decides the sum for each label. Must not know what a label means.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from askwell.scoring.features import Line
from askwell.scoring.heads import Half, Node, Weights


class Weighed(NamedTuple):
    """A run of words that the table knows: its weights, and its places in the line."""

    weights: Weights
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sums:
    """`z`: per label what the features add up to. `runs` and `shapes`: the runs among them."""

    z: list[float]
    single: Mapping[str, float]
    line: Line
    runs: list[Weighed]
    shapes: list[Weighed]


def add_up(half: Half, line: Line, single: Mapping[str, float]) -> Sums:
    """Weigh an utterance. Each feature counts once, however often it turns up."""
    z = list(half.bias)
    for name, value in single.items():
        for place, weight in half.single.get(name, ()):
            z[place] += weight * value
    runs = _walk(line.words, half.words)
    shapes = _walk(line.shapes, half.shapes)
    for run in runs:
        for place, weight in run.weights:
            z[place] += weight
    for run in shapes:
        for place, weight in run.weights:
            z[place] += weight
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
                found[id(node)] = Weighed(node.weights, i, k)
            if k == length or not node.then:
                break
            node = node.then.get(row[k])
            k += 1
    return list(found.values())
