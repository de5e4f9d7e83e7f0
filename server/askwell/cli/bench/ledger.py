"""How well questions nobody wrote find the fact they aim at.

Decides what is counted: for each question the facts it was written to aim at, none of them told
yet, against those the reading names. One file may hold questions for several scenarios.
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from askwell.cli.common import Stop
from askwell.scenario.model import Scenario
from askwell.scoring.reading import Context, Scorer
from askwell.training.figures import Figures


def measure_ledger(path: Path, scenarios: Mapping[str, Scenario], scorer: Scorer) -> dict[str, Any]:
    """Precision, recall, F1 over all pairs of question and fact, and which questions missed."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    missed: list[dict[str, Any]] = []
    rows = _rows(path)
    for row in rows:
        scenario = scenarios.get(row["scenario"])
        if scenario is None:
            raise Stop(f"{path.name}: there is no scenario {row['scenario']}.")
        context = Context(
            before=scenario.opening[0], disclosed=(scenario.opening[0],), facts=scenario.facts
        )
        found = {aim.fact for aim in scorer(row["text"], context).aims}
        wanted = set(row["facts"])
        for cell, facts in enumerate((wanted & found, wanted - found, found - wanted)):
            counts[row["scenario"]][cell] += len(facts)
        if found != wanted:
            missed.append({"id": row["id"], "wanted": sorted(wanted), "found": sorted(found)})
    total = [sum(cells) for cells in zip(*counts.values(), strict=True)]
    data = {slug: _figures(cells) for slug, cells in sorted(counts.items())}
    return {"questions": len(rows), "all": _figures(total), "scenarios": data, "missed": missed}


def _figures(cells: list[int]) -> dict[str, float]:
    hit, missed, false = cells
    found = Figures(hit, missed, false, 0)
    return {
        "precision": round(found.precision, 3),
        "recall": round(found.recall, 3),
        "f1": round(found.f1, 3),
        "pairs": found.support,
    }


def _rows(path: Path) -> list[dict[str, Any]]:
    try:
        rows = [json.loads(row) for row in path.read_text("utf-8").splitlines() if row.strip()]
        for row in rows:
            _ = (row["id"] + row["scenario"] + row["text"], [f + "" for f in row["facts"]])
    except OSError as error:
        raise Stop(f"{path} cannot be read: {error.strerror}.") from None
    except (ValueError, KeyError, TypeError):
        raise Stop(
            f'{path}: each line must be {{"id", "scenario", "text", "facts": [..]}} in JSON.'
        ) from None
    if not rows:
        raise Stop(f"{path}: there is no question in it.")
    return rows
