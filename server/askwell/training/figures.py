"""How well a scorer agrees with labelled lines.

Decides which figures are taken. A label that is not rated counts as not given; how many those are
is told beside the figures.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from askwell.scenario.model import Label
from askwell.scoring.reading import LABELS, PRACTICES, Scorer
from askwell.training.lines import Line, bare

TALK: Final[tuple[Label, ...]] = (
    "ask.open", "ask.closed", "ask.leading", "tell.inform", "tell.advise", "tell.pitch", "push",
    "reflect",
)  # fmt: skip
"""The labels of asking and telling."""
BELIEFS: Final[tuple[Label, ...]] = ("assume", "check")
GROUPS: Final[Mapping[str, tuple[Label, ...]]] = {
    "asking and telling": TALK,
    "assumptions": BELIEFS,
    "five practices": PRACTICES,
    "all": LABELS,
}


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts for one label: found, missed, found wrongly, rightly not found."""

    hit: int
    missed: int
    false: int
    clear: int

    @property
    def support(self) -> int:
        """How many lines carry the label."""
        return self.hit + self.missed

    @property
    def precision(self) -> float:
        """Share of what was found that is right, 0-1."""
        return self.hit / (self.hit + self.false) if self.hit + self.false else 0.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found, 0-1."""
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0-1."""
        both = 2 * self.hit + self.missed + self.false
        return 2 * self.hit / both if both else 0.0

    @property
    def kappa(self) -> float:
        """Cohen's kappa: agreement beyond chance, 1 at most. 1 too where neither ever found it."""
        n = self.hit + self.missed + self.false + self.clear
        if not n:
            return 1.0
        agree = (self.hit + self.clear) / n
        gold = (self.hit + self.missed) / n
        ours = (self.hit + self.false) / n
        chance = gold * ours + (1 - gold) * (1 - ours)
        return (agree - chance) / (1 - chance) if chance < 1 else 1.0


@dataclass(frozen=True, slots=True)
class Agreement:
    """Figures per label, and the share of all labels of all lines that were rated."""

    figures: Mapping[Label, Figures]
    coverage: float

    def macro(self, labels: Sequence[Label], figure: str) -> float:
        """The mean of a figure (`f1`, `precision`, `recall`, `kappa`) over labels with support."""
        there = [self.figures[x] for x in labels if self.figures[x].support]
        return sum(getattr(f, figure) for f in there) / len(there) if there else 0.0

    def precision(self, labels: Sequence[Label]) -> float:
        """Share of what was found for these labels that is right."""
        hits = sum(self.figures[x].hit for x in labels)
        return hits / max(hits + sum(self.figures[x].false for x in labels), 1)


def measure(lines: Iterable[Line], scorer: Scorer, *, as_typed: bool = True) -> Agreement:
    """Read labelled lines, as they are or bare, and count."""
    counts: dict[Label, list[int]] = {label: [0, 0, 0, 0] for label in LABELS}
    rated = total = 0
    for line in lines:
        reading = scorer(line.text if as_typed else bare(line.text), line.context())
        found = reading.labels
        total += len(LABELS)
        rated += len(LABELS) - len(reading.not_rated)
        for label in LABELS:
            if label not in line.disputed:
                counts[label][_cell(label in (line.labels or ()), label in found)] += 1
    figures = {label: Figures(*cells) for label, cells in counts.items()}
    return Agreement(figures, rated / total if total else 1.0)


def between(one: Iterable[frozenset[str]], other: Iterable[frozenset[str]]) -> dict[Label, Figures]:
    """Figures per label for two readers of the same lines; the first counts as right."""
    counts: dict[Label, list[int]] = {label: [0, 0, 0, 0] for label in LABELS}
    for mine, theirs in zip(one, other, strict=True):
        for label in LABELS:
            counts[label][_cell(label in mine, label in theirs)] += 1
    return {label: Figures(*cells) for label, cells in counts.items()}


def _cell(want: bool, have: bool) -> int:
    return 0 if want and have else 1 if want else 2 if have else 3
