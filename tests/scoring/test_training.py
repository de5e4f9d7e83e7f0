"""`askwell train`: the same lines, the same bytes."""

import gzip
import json
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.cli.train import TABLE
from askwell.scoring import score, scorer_of
from askwell.scoring.features import line_of, measured
from askwell.scoring.heads import (
    MARKED,
    TWO_HEADS,
    UNIT,
    BadTable,
    head_names,
    packed,
    table_of,
    unpacked,
)
from askwell.scoring.judge import judge
from askwell.scoring.reading import LABELS, Context
from askwell.scoring.rule import page_of
from askwell.scoring.score import marks_questions
from askwell.scoring.sums import add_up
from askwell.scoring.text import read
from askwell.training.features import row_of
from askwell.training.fit import bag_of, train
from tests.cli.terminal import askwell
from tests.scoring.labelled import FILES, LINES

SHIPPED = TABLE.read_text(encoding="utf-8")


@pytest.mark.timeout(600)
def test_s14_the_shipped_table_is_made_of_the_lines_of_the_repository() -> None:
    made = train(LINES)
    assert sha256(made.encode()).hexdigest() == sha256(TABLE.read_bytes()).hexdigest()


def test_s14_the_table_is_small_sorted_and_rounded() -> None:
    assert len(gzip.compress(SHIPPED.encode(), 9)) < 50_000
    data = json.loads(SHIPPED)
    assert set(data["heads"]) == set(head_names())
    assert list(data["weights"]) == sorted(data["weights"])
    for weights in data["weights"].values():
        assert list(weights) == sorted(weights)
        assert all(w and round(w, 2) == w for w in weights.values())


def test_bags_hold_a_conversation_never_once_or_twice() -> None:
    held = [bag_of(f"c{n}", bag) for n in range(200) for bag in range(4)]
    assert set(held) == {0, 1, 2}
    assert held == [bag_of(f"c{n}", bag) for n in range(200) for bag in range(4)]


@pytest.mark.timeout(600)
def test_s17_a_table_of_ones_own_is_made_and_used(tmp_path: Path) -> None:
    some = [path for path in FILES if path.name in ("part-d.jsonl", "part-o.jsonl")]
    args = [arg for path in some for arg in ("--data", path)]
    out = tmp_path / "table.json"
    assert askwell("train", *args, "--out", out).code == 0
    version = json.loads(out.read_text(encoding="utf-8"))["version"]
    done = askwell("score", "What happened then?", "--scorer", out, "--json")
    assert done.json["scorer"] == version != score("", Context()).scorer
    assert "ask.open" in done.json["labels"]
    bench = askwell("bench", "scoring", "--data", some[0], "--scorer", out, "--json").json
    assert bench["scorer"] == version


def test_s17_what_is_no_table_is_a_sentence(tmp_path: Path) -> None:
    for text in ("", "{}", "[]", '{"version": "x"}', '{"version": 7, "heads": {}, "weights": {}}'):
        with pytest.raises(BadTable):
            table_of(text)
        (tmp_path / "t.json").write_text(text, encoding="utf-8")
        done = askwell("score", "Why?", "--scorer", tmp_path / "t.json")
        assert (done.code, done.out) == (1, "")
        assert "no scorer's table" in done.err
    assert "cannot be read" in askwell("score", "Why?", "--scorer", tmp_path / "none").err


def test_a_table_without_weights_rates_nothing_and_does_not_fail() -> None:
    heads = {name: {"bias": -9.0, "unsure": 0.4} for name in head_names()}
    scorer = scorer_of(table_of(json.dumps({"version": "x", "heads": heads, "weights": {}})))
    assert scorer("We deliver to nine towns along the river every week.", Context()).moves == ()


def test_training_needs_a_place_for_a_table_of_ones_own(tmp_path: Path) -> None:
    done = askwell("train", "--data", FILES[0])
    assert (done.code, "--out" in done.err) == (1, True)
    (tmp_path / "bad.jsonl").write_text("{}\n", encoding="utf-8")
    done = askwell("train", "--data", tmp_path / "bad.jsonl", "--out", tmp_path / "t.json")
    assert (done.code, "bad.jsonl:1" in done.err) == (1, True)


@given(st.lists(st.lists(st.tuples(st.integers(0, 15), st.integers(-900, 900)), max_size=5)))
def test_weights_side_by_side_add_up_as_one_by_one(features: list[list[tuple[int, int]]]) -> None:
    sums = [0] * len(LABELS)
    for weights in features:
        for place, weight in weights:
            sums[place] += weight
    assert unpacked(sum(map(packed, features))) == sums


def test_the_scorer_weighs_what_the_heads_learned_from() -> None:
    """One line's sum by hand, from the features that training names, and the scorer's."""
    data = json.loads(SHIPPED)
    table = table_of(SHIPPED)
    for line in LINES[:40]:
        marked = marks_questions(line.text, None)
        row = row_of(line, as_typed=True)
        judged = judge(page_of(read(line.text)), line.context())
        half = table.marked if marked else table.plain
        found = add_up(half, line_of(judged.scene), measured(judged.scene, judged.hits))
        for place, label in enumerate(LABELS):
            head = label + MARKED if marked and label in TWO_HEADS else label
            z = data["heads"][head]["bias"] + sum(
                data["weights"].get(name, {}).get(head, 0.0) * value for name, value in row.items()
            )
            assert found.z[place] / UNIT == pytest.approx(z, abs=1e-6)
