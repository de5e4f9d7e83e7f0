"""How well the scorer agrees with labelled lines, and what it costs to read them.

Decides what is measured and how it is printed: as typed and bare, per label and per group.
"""

from collections.abc import Sequence
from time import thread_time
from typing import Any, Final

from rich.table import Table
from rich.text import Text

from askwell.cli.bench.figures import millis, quantile
from askwell.cli.common import console
from askwell.scoring.reading import LABELS, Scorer
from askwell.training.figures import GROUPS, Agreement, measure
from askwell.training.lines import Line

WAYS: Final = {"as typed": True, "bare": False}
"""Each text as it is, and again in lower case without punctuation."""
_FIGURES: Final = ("precision", "recall", "f1", "kappa")


def measure_scoring(lines: Sequence[Line], scorer: Scorer) -> dict[str, Any]:
    """All figures, ready for JSON. Times are of the processor, in ms, per line as typed."""
    data: dict[str, Any] = {"lines": len(lines), "scorer": scorer("", lines[0].context()).scorer}
    for way, as_typed in WAYS.items():
        data[way] = _as_data(measure(lines, scorer, as_typed=as_typed))
    samples = sorted(_times(lines, scorer))
    data["latency ms"] = {
        "p50": millis(quantile(samples, 0.5)),
        "p99": millis(quantile(samples, 0.99)),
    }
    return data


def _times(lines: Sequence[Line], scorer: Scorer) -> list[float]:
    samples: list[float] = []
    for line in lines:
        context = line.context()
        began = thread_time()
        scorer(line.text, context)
        samples.append(thread_time() - began)
    return samples


def _as_data(agreement: Agreement) -> dict[str, Any]:
    labels = {
        label: {
            **{name: round(getattr(agreement.figures[label], name), 3) for name in _FIGURES},
            "support": agreement.figures[label].support,
        }
        for label in LABELS
    }
    groups = {
        group: {
            **{name: round(agreement.macro(members, name), 3) for name in _FIGURES},
            "micro precision": round(agreement.precision(members), 3),
        }
        for group, members in GROUPS.items()
    }
    return {"labels": labels, "macro": groups, "coverage": round(agreement.coverage, 4)}


def show_scoring(data: dict[str, Any]) -> None:
    """Print the figures for a person."""
    for way in WAYS:
        console.print(Text(f"\n{way}", style="bold"))
        table = Table(box=None, pad_edge=False)
        for column in ("", *_FIGURES, "support"):
            table.add_column(column, justify="left" if not column else "right")
        for label, row in data[way]["labels"].items():
            table.add_row(label, *(f"{row[f]:.2f}" for f in _FIGURES), str(row["support"]))
        for group, row in data[way]["macro"].items():
            table.add_row(f"mean: {group}", *(f"{row[f]:.2f}" for f in _FIGURES), "")
        console.print(table)
        console.print(f"rated {data[way]['coverage']:.1%}")
    times = data["latency ms"]
    console.print(
        f"\n{data['lines']} lines, p50 {times['p50']} ms, p99 {times['p99']} ms of the processor; "
        f"scorer {data['scorer']}",
        highlight=False,
    )
