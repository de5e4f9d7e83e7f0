"""How well the scorer agrees with labelled lines.

A tool for whoever changes rules, and the yardstick of `test_agreement`. Reads two formats: our own
`lines.txt` and JSON lines (`id, before, disclosed, text, labels, disputed`), which are not part of
the repository: `python tests/scoring/agreement.py LINES.jsonl [--misses]`.
"""

import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from askwell.scenario.model import Label
from askwell.scoring import score
from askwell.scoring.reading import LABELS, PRACTICES, Context

TALK: tuple[Label, ...] = (
    "ask.open",
    "ask.closed",
    "ask.leading",
    "tell.inform",
    "tell.advise",
    "tell.pitch",
    "push",
    "reflect",
)
"""The labels of asking and telling."""


@dataclass(frozen=True, slots=True)
class Line:
    """A labelled line. `disputed` labels count neither way."""

    id: str
    before: str
    disclosed: tuple[str, ...]
    text: str
    labels: frozenset[str]
    disputed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts for one label: found, missed, found wrongly, rightly not found."""

    hit: int
    missed: int
    false: int
    clear: int

    @property
    def precision(self) -> float:
        return self.hit / (self.hit + self.false) if self.hit + self.false else 0.0

    @property
    def recall(self) -> float:
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 0.0

    @property
    def f1(self) -> float:
        both = 2 * self.hit + self.missed + self.false
        return 2 * self.hit / both if both else 0.0

    @property
    def kappa(self) -> float:
        n = self.hit + self.missed + self.false + self.clear
        agree = (self.hit + self.clear) / n
        gold = (self.hit + self.missed) / n
        ours = (self.hit + self.false) / n
        chance = gold * ours + (1 - gold) * (1 - ours)
        return (agree - chance) / (1 - chance) if chance < 1 else 1.0


def bare(text: str) -> str:
    """Lower case and without punctuation, as people type in a hurry."""
    return " ".join(re.sub(r"[^\w\s%€$£]", "", text.lower().replace("-", " ")).split())


def load(path: Path) -> list[Line]:
    """The labelled lines of a file, in either format. Raises ValueError on an unknown label."""
    rows = path.read_text(encoding="utf-8").splitlines()
    if path.suffix == ".jsonl":
        return [_from_json(json.loads(row)) for row in rows if row.strip()]
    found = [_from_row(n, row) for n, row in enumerate(rows, 1) if row and not row.startswith("#")]
    for line in found:
        if unknown := line.labels - set(get_args(Label)):
            raise ValueError(f"line {line.id}: no such label: {', '.join(sorted(unknown))}")
    return found


def _from_json(row: dict[str, str | list[str]]) -> Line:
    return Line(
        str(row["id"]),
        str(row["before"]),
        tuple(row["disclosed"]),
        str(row["text"]),
        frozenset(row["labels"]),
        frozenset(row.get("disputed", ())),
    )


def _from_row(number: int, row: str) -> Line:
    labels, before, text = (part.strip() for part in row.split("|", 2))
    disclosed = (before,) if before else ()
    return Line(str(number), before, disclosed, text, frozenset(labels.split("+")))


def read_labels(line: Line, *, punctuation: bool = True) -> frozenset[Label]:
    """What the scorer finds in a line, as it is or bare."""
    text = line.text if punctuation else bare(line.text)
    return score(text, Context(before=line.before, disclosed=line.disclosed)).labels


def measure(lines: Iterable[Line], *, punctuation: bool = True) -> dict[Label, Figures]:
    """Figures per label."""
    counts: dict[Label, list[int]] = {label: [0, 0, 0, 0] for label in LABELS}
    for line in lines:
        got = read_labels(line, punctuation=punctuation)
        for label in LABELS:
            if label not in line.disputed:
                want, have = label in line.labels, label in got
                counts[label][0 if want and have else 1 if want else 2 if have else 3] += 1
    return {label: Figures(*found) for label, found in counts.items()}


def macro(figures: dict[Label, Figures], labels: Sequence[Label]) -> float:
    """Mean F1 over the labels."""
    return sum(figures[label].f1 for label in labels) / len(labels)


def precision(figures: dict[Label, Figures], labels: Sequence[Label]) -> float:
    """Share of what was found for these labels that is right."""
    hits = sum(figures[label].hit for label in labels)
    return hits / max(hits + sum(figures[label].false for label in labels), 1)


def main(path: Path, *, misses: bool) -> None:
    """Print the figures as a table, as written and bare."""
    lines = load(path)
    for punctuation in (True, False):
        figures = measure(lines, punctuation=punctuation)
        print("with punctuation" if punctuation else "without punctuation")
        for label, f in figures.items():
            print(
                f"  {label:12} P {f.precision:.2f}  R {f.recall:.2f}  F1 {f.f1:.2f}  "
                f"kappa {f.kappa:.2f}  n {f.hit + f.missed}"
            )
        print(
            f"  asking and telling macro F1 {macro(figures, TALK):.2f}; practices macro F1 "
            f"{macro(figures, PRACTICES):.2f}, precision {precision(figures, PRACTICES):.2f}"
        )
        for line in lines if misses else ():
            got = read_labels(line, punctuation=punctuation)
            if wrong := (got ^ line.labels) - line.disputed:
                print(f"    {line.id}: {', '.join(sorted(wrong))} | {line.before} | {line.text}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), misses="--misses" in sys.argv)
