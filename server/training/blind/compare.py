"""Lines to be labelled twice, blind, and how well two such readings agree.

    python server/training/blind/compare.py draw OUT.jsonl
    python server/training/blind/compare.py kappa ONE.jsonl TWO.jsonl

`draw` writes 400 lines of parts a, b and c without their labels, the same ones every time. A
reading is their ids with `"labels": [..]`; `kappa` prints Cohen's kappa for each label between two
readings, and of each with the labels the lines were written with.
"""

import json
import sys
from pathlib import Path
from random import Random
from typing import Any

from askwell.scoring.reading import LABELS
from askwell.training.figures import between

LINES = Path(__file__).parents[1] / "lines"
COUNT = 400
PARTS = ("a", "b", "c")


def written() -> dict[str, list[dict[str, Any]]]:
    """All lines of the three parts."""
    return {
        part: [
            json.loads(row)
            for row in (LINES / f"part-{part}.jsonl").read_text("utf-8").splitlines()
        ]
        for part in PARTS
    }


def drawn() -> list[dict[str, Any]]:
    """The lines to be labelled, without labels, in an order that tells nothing."""
    rows: list[dict[str, Any]] = []
    for part, lines in written().items():
        Random(f"blind-{part}").shuffle(lines)
        rows += lines[: COUNT // len(PARTS) + 1]
    Random("blind").shuffle(rows)
    return [
        {key: row[key] for key in ("id", "disclosed", "before", "text")} for row in rows[:COUNT]
    ]


def labels_of(path: Path) -> dict[str, frozenset[str]]:
    """Id -> labels of a reading. Raises KeyError for a line without labels."""
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    found = {row["id"]: frozenset(row["labels"]) for row in rows}
    if unknown := {label for labels in found.values() for label in labels} - set(LABELS):
        raise ValueError(f"{path}: there is no label {', '.join(sorted(unknown))}")
    return found


def compared(one: dict[str, frozenset[str]], two: dict[str, frozenset[str]]) -> str:
    """A table of kappa per label; the lines both have."""
    theirs = {row["id"]: frozenset(row["labels"]) for part in written().values() for row in part}
    ids = sorted(one.keys() & two.keys() & theirs.keys())
    pairs = [(one, two), (one, theirs), (two, theirs)]
    found = [between([a[i] for i in ids], [b[i] for i in ids]) for a, b in pairs]
    rows = [f"{len(ids)} lines", f"{'label':12} blind  first  second  n"]
    for label in LABELS:
        kappas = "  ".join(f"{figures[label].kappa:5.2f}" for figures in found)
        rows.append(f"{label:12} {kappas}  {found[0][label].support}")
    means = "  ".join(f"{sum(f[x].kappa for x in LABELS) / len(LABELS):5.2f}" for f in found)
    return "\n".join([*rows, f"{'mean':12} {means}"]) + "\n"


def main(command: str, *paths: str) -> None:
    """Draw lines, or compare two readings."""
    if command == "draw":
        rows = (json.dumps(row, ensure_ascii=False) + "\n" for row in drawn())
        Path(paths[0]).write_text("".join(rows), encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(compared(*(labels_of(Path(path)) for path in paths)))


if __name__ == "__main__":
    main(*sys.argv[1:])
