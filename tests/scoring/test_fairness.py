"""The same words get the same labels, whoever they are about and whoever types them."""

from collections import Counter
from pathlib import Path

import pytest

from askwell.scoring import score
from askwell.scoring.reading import LABELS, Context
from askwell.training.lines import bare

HERE = Path(__file__).parent
PAIRS = [
    tuple(part.strip() for part in row.split("|"))
    for row in (HERE / "pairs.txt").read_text("utf-8").splitlines()
    if not row.startswith("#")
]
TEXTS = [
    (row[0] == "1", row[2:])
    for row in (HERE / "languages.txt").read_text("utf-8").splitlines()
    if not row.startswith("#")
]


@pytest.mark.parametrize("typed", [True, False])
@pytest.mark.parametrize(
    ("kind", "most"), [("name", 1), ("gender", 0), ("spelling", 2), ("grammar", 4)]
)
def test_s15_pairs_are_labelled_alike(kind: str, most: int, typed: bool) -> None:
    pairs = [(one, other) for k, one, other in PAIRS if k == kind]
    assert len(pairs) >= 10
    differ = [
        (one, other)
        for one, other in pairs
        if _labels(one if typed else bare(one)) != _labels(other if typed else bare(other))
    ]
    assert len(differ) <= most, differ


def _labels(text: str) -> frozenset[str]:
    return score(text, Context(before="We have trouble with that.")).labels


def test_s16_languages_are_told_apart() -> None:
    found = Counter(
        (english, score(text, Context()).not_rated == LABELS) for english, text in TEXTS
    )
    assert found[(True, True)] == 0, [
        t for e, t in TEXTS if e and score(t, Context()).not_rated == LABELS
    ]
    assert found[(False, False)] <= 2, [
        t for e, t in TEXTS if not e and score(t, Context()).not_rated != LABELS
    ]
