"""How well the scorer agrees with labelled lines.

A tool for whoever changes rules: `python tests/scoring/agreement.py LINES.jsonl`. The lines
(`id, before, disclosed, text, labels, disputed`) are not part of the repository.
"""

import json
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from askwell.scoring import score
from askwell.scoring.reading import LABELS, PRACTICES, Context

TELLING = ("ask.open", "ask.closed", "ask.leading", "tell.inform", "tell.advise", "tell.pitch",
           "push", "reflect")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts for one label."""

    hit: int
    missed: int
    false: int
    right_without: int

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
        n = self.hit + self.missed + self.false + self.right_without
        agree = (self.hit + self.right_without) / n
        gold = (self.hit + self.missed) / n
        ours = (self.hit + self.false) / n
        chance = gold * ours + (1 - gold) * (1 - ours)
        return (agree - chance) / (1 - chance) if chance < 1 else 1.0


def bare(text: str) -> str:
    """Lower case and without punctuation, as people type in a hurry."""
    return " ".join(re.sub(r"[^\w\s%€$£]", "", text.lower().replace("-", " ")).split())


def load(path: Path) -> list[dict[str, object]]:
    """The labelled lines of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def measure(lines: Iterable[dict[str, object]], *, punctuation: bool = True) -> dict[str, Figures]:
    """Figures per label; disputed labels count neither way."""
    counts = {label: [0, 0, 0, 0] for label in LABELS}
    for line in lines:
        text = str(line["text"]) if punctuation else bare(str(line["text"]))
        told = tuple(line["disclosed"])  # type: ignore[call-overload]
        got = score(text, Context(before=str(line["before"]), disclosed=told)).labels
        for label in LABELS:
            if label in line.get("disputed", ()):  # type: ignore[operator]
                continue
            want = label in line["labels"]  # type: ignore[operator]
            have = label in got
            counts[label][0 if want and have else 1 if want else 2 if have else 3] += 1
    return {label: Figures(*found) for label, found in counts.items()}


def macro(figures: dict[str, Figures], labels: Iterable[str]) -> float:
    """Mean F1 over the labels."""
    values = [figures[label].f1 for label in labels]
    return sum(values) / len(values)


def main(path: Path) -> None:
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
        hits = sum(figures[p].hit for p in PRACTICES)
        said = hits + sum(figures[p].false for p in PRACTICES)
        print(
            f"  asking and telling macro F1 {macro(figures, TELLING):.2f}; practices macro F1 "
            f"{macro(figures, PRACTICES):.2f}, precision {hits / max(said, 1):.2f}"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
