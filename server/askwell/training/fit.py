"""A table of weights from labelled lines.

Decides how heads are fitted and where their thresholds lie. Everything is sorted, seeded and
rounded, so that the same lines make the same bytes. Needs scikit-learn, which a server does not.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from askwell.scoring.heads import MARKED, TWO_HEADS, head_names
from askwell.scoring.reading import PRACTICES
from askwell.scoring.score import marks_questions
from askwell.training.features import Row, row_of
from askwell.training.lines import Line

NAME: Final = "heads-1"
STRENGTH: Final = 0.8
"""How far weights may go (scikit-learn's C)."""
SEEN: Final = 3
"""A feature must turn up in so many conversations: names and topics of one alone teach nothing."""
BAGS: Final = 8
"""Fits per head, each on conversations drawn anew; their mean is the head."""
LEAST: Final = 0.04
"""Weights below this are dropped: together they are most of the table and decide nothing."""
TENTH: Final = 10
FEWEST: Final = 4
"""A label needs so many lines for a head of its own; below, its head says no."""
BAND: Final = 0.72
"""What is not rated begins at this share of a label's threshold."""
CAUTION: Final[Mapping[str, float]] = dict.fromkeys(PRACTICES, 0.7)
"""How much recall counts beside precision where the threshold is chosen (1: as much)."""

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]


def is_kept_back(line: Line) -> bool:
    """Does the line belong to the tenth, by conversation, that is tested on and never learned?"""
    return sha256(line.conversation.encode()).digest()[0] % TENTH == 0


@dataclass(frozen=True, slots=True)
class Sample:
    """A line as it was typed or bare. `marked`: its writer marks questions."""

    row: Row
    labels: frozenset[str]
    disputed: frozenset[str]
    conversation: str
    marked: bool


def samples_of(lines: Sequence[Line]) -> list[Sample]:
    """Each line twice: as typed, and bare."""
    return [
        Sample(
            row_of(line, as_typed=typed),
            line.labels or frozenset(),
            line.disputed,
            line.conversation,
            typed and marks_questions(line.text, None),
        )
        for typed in (True, False)
        for line in lines
    ]


def train(lines: Sequence[Line]) -> str:
    """The table, as text that ends in a line feed. The kept-back tenth is left out."""
    samples = samples_of([line for line in lines if not is_kept_back(line)])
    names = _names(samples)
    matrix = _matrix([s.row for s in samples], names)
    bags = np.array([[float(bag_of(s.conversation, bag)) for s in samples] for bag in range(BAGS)])
    heads: dict[str, dict[str, float]] = {}
    weights: dict[str, dict[str, float]] = {}
    for name in head_names():
        mine = np.array([takes(name, s) for s in samples])
        label = name.removesuffix(MARKED)
        task = Task(
            label,
            matrix[mine],
            np.array([label in s.labels for s in samples])[mine],
            bags[:, mine],
        )
        heads[name], found = _head(task)
        weights[name] = {n: w for n, w in zip(names, found, strict=True) if w}
    return written(heads, weights)


@dataclass(frozen=True, slots=True)
class Task:
    """What one head learns from: a row a sample, whether it carries the label, and how often each
    bag holds it (bags by samples)."""

    label: str
    rows: csr_matrix
    wanted: NDArray[np.bool_]
    bags: Matrix


def takes(head: str, sample: Sample) -> bool:
    """Does this head learn from the sample? Heads for questions learn from their way of typing."""
    label = head.removesuffix(MARKED)
    if label in sample.disputed:
        return False
    return label not in TWO_HEADS or sample.marked == head.endswith(MARKED)


def written(
    heads: Mapping[str, Mapping[str, float]], weights: Mapping[str, Mapping[str, float]]
) -> str:
    """The table's text: sorted, a feature a line, the version made of all the rest."""
    features = {
        name: {head: weights[head][name] for head in sorted(weights) if name in weights[head]}
        for name in sorted({name for mine in weights.values() for name in mine})
    }
    body = f'"heads":{_rows(heads)},\n"weights":{_rows(features)}'
    version = f"{NAME}.{sha256(body.encode()).hexdigest()[:8]}"
    return f'{{"version":"{version}",\n{body}}}\n'


def _rows(data: Mapping[str, object]) -> str:
    rows = (
        f"{json.dumps(name)}:{json.dumps(data[name], sort_keys=True, separators=(',', ':'))}"
        for name in sorted(data)
    )
    return "{\n" + ",\n".join(rows) + "\n}"


def bag_of(conversation: str, bag: int) -> int:
    """How often a bag holds a conversation: not at all, once or twice."""
    return sha256(f"{bag} {conversation}".encode()).digest()[0] % 3


def _head(task: Task) -> tuple[dict[str, float], Sequence[float]]:
    if task.wanted.sum() < FEWEST:
        return {"bias": -9.0, "unsure": 0.49}, [0.0] * task.rows.shape[1]
    bias, weights, unseen = _bagged(task)
    threshold = threshold_of(task.label, task.wanted, unseen)
    shift = float(np.log(threshold / (1 - threshold)))
    floor = threshold * BAND
    unsure = 1 / (1 + np.exp(shift - np.log(floor / (1 - floor))))
    kept = np.where(np.abs(weights) < LEAST, 0.0, np.round(weights, 2))
    # What dropping small weights takes from those who carry the label, on the whole, is given back.
    bias += float(np.mean(task.rows[task.wanted] @ (weights - kept)))
    return {"bias": round(bias - shift, 2), "unsure": round(float(unsure), 2)}, kept.tolist()


def _bagged(task: Task) -> tuple[float, Vector, Vector]:
    """Mean bias and weights over all bags, and for each sample the confidence of the bags that do
    not hold it."""
    bias = 0.0
    weights = np.zeros(task.rows.shape[1])
    unseen = np.zeros(len(task.wanted))
    times = np.zeros(len(task.wanted))
    for held in task.bags:
        model = LogisticRegression(
            l1_ratio=1, solver="liblinear", C=STRENGTH, max_iter=1000, random_state=0,
            intercept_scaling=5.0,
        )  # fmt: skip
        # Left out and not only weighed with nothing: the solver would walk through them.
        inside = held > 0
        model.fit(task.rows[inside], task.wanted[inside], sample_weight=held[inside])
        mine, own = model.coef_[0], float(model.intercept_[0])
        weights += mine / len(task.bags)
        bias += own / len(task.bags)
        out = ~inside
        unseen[out] += own + task.rows[out] @ mine
        times[out] += 1
    return bias, weights, 1 / (1 + np.exp(-unseen / np.maximum(times, 1)))


def threshold_of(label: str, wanted: NDArray[np.bool_], found: Vector) -> float:
    """Where precision and recall weigh most together, smoothed over its neighbours."""
    steps = np.arange(0.15, 0.801, 0.025)
    squared = CAUTION.get(label, 1.0) ** 2
    scores = []
    for step in steps:
        given = found >= step
        hit = float((wanted & given).sum())
        both = (1 + squared) * hit + squared * float((wanted & ~given).sum())
        both += float((~wanted & given).sum())
        scores.append((1 + squared) * hit / both if both else 0.0)
    padded = np.pad(np.array(scores), 2, mode="edge")
    smooth = np.convolve(padded, np.ones(5) / 5, "valid")
    return float(round(steps[int(np.argmax(np.round(smooth, 6)))], 3))


def _names(samples: Sequence[Sample]) -> list[str]:
    """Features seen often enough, sorted; of those that always go together only the plainest."""
    columns: dict[str, list[tuple[int, float]]] = {}
    talks: dict[str, set[str]] = {}
    for number, sample in enumerate(samples):
        for name, value in sample.row.items():
            columns.setdefault(name, []).append((number, value))
            talks.setdefault(name, set()).add(sample.conversation)
    first: dict[tuple[tuple[int, float], ...], str] = {}
    for name in sorted(columns, key=_plainest):
        if len(talks[name]) >= SEEN:
            first.setdefault(tuple(columns[name]), name)
    return sorted(first.values())


def _plainest(name: str) -> tuple[str, int, str]:
    return ("" if name[:2] == "w:" else name[:2], name.count(" "), name)


def _matrix(rows: Sequence[Row], names: Sequence[str]) -> csr_matrix:
    places = {name: i for i, name in enumerate(names)}
    data: list[float] = []
    columns: list[int] = []
    ends = [0]
    for row in rows:
        for name in sorted(row):
            if name in places:
                columns.append(places[name])
                data.append(row[name])
        ends.append(len(columns))
    return csr_matrix((data, columns, ends), shape=(len(rows), len(names)))
