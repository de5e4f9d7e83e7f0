"""`askwell bench`: figures are taken and shown beside their aims. How large they are is not tested:
that depends on the machine."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.cli.bench.figures import Figure, quantile, spread
from askwell.cli.bench.fold import fold, long_log
from askwell.cli.bench.score import LENGTH, utterances
from askwell.play.decider import decode, encode
from tests.cli.terminal import SLUGS, askwell, scenario_of
from tests.scoring.labelled import FOLDER


def test_t14_score_times_varied_utterances() -> None:
    data = askwell("bench", "score", "--count", 100, "--json").json
    figures = data["figures"]
    assert figures["count"]["value"] == 100
    assert 0 < figures["p50"]["value"] <= figures["p99"]["value"] <= figures["max"]["value"]
    assert figures["p99"]["aim"] == 2.0
    assert figures["facts in context"]["value"] >= 8


def test_t14_the_utterances_differ_are_long_enough_and_the_same_every_time() -> None:
    scenarios = [scenario_of(slug) for slug in SLUGS]
    made = list(islice(utterances(scenarios, scenarios[0]), 500))
    texts = [text for text, _ in made]
    assert len(set(texts)) == len(texts)
    assert all(0.5 * LENGTH < len(text) <= 1.1 * LENGTH for text in texts)
    assert any(context.told for _, context in made)
    assert made == list(islice(utterances(scenarios, scenarios[0]), 500))


def test_t14_fold_brings_back_a_long_log() -> None:
    data = askwell("bench", "fold", "--events", 300, "--times", 3, "--json").json
    assert data["figures"]["fold"]["value"] > 0
    assert data["figures"]["events"]["value"] == 300
    log = long_log(scenario_of(SLUGS[0]), 300)
    play = fold(log)
    assert play is not None
    assert len(log) == 300
    assert len(play.lines) == 298
    assert 0 <= play.mood.trust <= 10
    assert len({event.cmd for event in log if event.cmd.startswith("again")}) > 200
    assert fold([decode(encode(event)) for event in log]) == play


@pytest.mark.real
def test_t14_say_measures_whole_turns_of_a_real_server() -> None:
    figures = askwell("bench", "say", "--count", 12, "--json").json["figures"]
    assert figures["count"]["value"] == 12
    assert 0 < figures["p50"]["value"] <= figures["p99"]["value"]
    assert figures["role-plays"]["value"] >= 1


def test_t14_a_table_shows_each_aim() -> None:
    out = askwell("bench", "fold", "--events", 100, "--times", 1).out
    assert "≤ 50 ms" in out
    assert "decode and fold" in out


@given(st.lists(st.floats(0, 1e6), min_size=1), st.floats(0.01, 1))
def test_t14_a_quantile_is_a_sample_that_enough_do_not_exceed(
    samples: list[float], share: float
) -> None:
    value = quantile(samples, share)
    assert value in samples
    assert sum(one <= value for one in samples) >= share * len(samples) - 1e-9


def test_t14_an_aim_is_met_or_not() -> None:
    assert Figure("a", 1.0, "ms", 2.0).met is True
    assert Figure("a", 3.0, "ms", 2.0).met is False
    assert Figure("a", 3.0, "ms").met is None
    assert [f.value for f in spread([0.001, 0.002])] == [1.0, 2.0, 2.0, 2]


def test_s18_questions_nobody_wrote_find_their_fact() -> None:
    file = FOLDER / "ledger" / "questions.jsonl"
    data = askwell("bench", "ledger", "--data", file, "--json").json
    assert data["all"]["pairs"] >= 300
    assert data["all"]["f1"] >= 0.8
    assert set(data["scenarios"]) == set(SLUGS)
    asked = {ask for slug in SLUGS for fact in scenario_of(slug).facts for ask in fact.asks}
    rows = file.read_text(encoding="utf-8").splitlines()
    assert not asked & {json.loads(row)["text"] for row in rows}


def test_t14_questions_that_cannot_be_used_are_a_sentence(tmp_path: Path) -> None:
    rows = ("", "{}", '{"id": "1", "scenario": "none", "text": "Why?", "facts": []}', "[")
    for row in rows:
        (tmp_path / "q.jsonl").write_text(row, encoding="utf-8")
        done = askwell("bench", "ledger", "--data", tmp_path / "q.jsonl")
        assert (done.code, done.out) == (1, "")
        assert "q.jsonl" in done.err
    assert "cannot be read" in askwell("bench", "ledger", "--data", tmp_path / "none").err


def test_t14_scoring_is_compared_with_labelled_lines(tmp_path: Path) -> None:
    rows = [
        {
            "id": "1",
            "before": "",
            "text": "Walk me through the last audit.",
            "labels": ["ask.open"],
        },
        {"id": "2", "before": "", "text": "Is finance involved?", "labels": ["ask.closed"]},
    ]
    file = tmp_path / "lines.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    data = askwell("bench", "scoring", "--data", file, "--json").json
    for way in ("as typed", "bare"):
        assert len(data[way]["labels"]) == 16
        assert data[way]["labels"]["ask.closed"]["support"] == 1
        assert set(data[way]["macro"]["all"]) >= {"precision", "recall", "f1", "kappa"}
        assert 0 <= data[way]["coverage"] <= 1
    assert data["as typed"]["labels"]["ask.closed"]["f1"] == 1
    assert set(data["latency ms"]) == {"p50", "p99"}
    shown = askwell("bench", "scoring", "--data", file)
    assert "ask.closed" in shown.out
    assert "bare" in shown.out
