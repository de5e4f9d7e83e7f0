"""`askwell score`."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askwell.cli.score import as_data, reading_of
from askwell.play.texts import MAX_TEXT
from tests.cli.terminal import askwell

LINE = "So two launches slipped. What happened then, in their own words?"
BEFORE = "Two launches slipped and the board noticed."


def test_t07_a_line_is_read_with_its_words_and_rules() -> None:
    done = askwell("score", LINE, "--before", BEFORE)
    assert done.code == 0
    for words in ("Open question", "“What happened then", "Reflection", "Scorer "):
        assert words in done.out


def test_t07_json_has_labels_evidence_and_the_version() -> None:
    data = askwell("score", LINE, "--before", BEFORE, "--json").json
    assert set(data) == {"labels", "not_rated", "evidence", "scorer"}
    assert data["labels"]["ask.open"] > 0.5
    assert "reflect" in data["labels"]
    spans = {(e["label"], LINE[e["start"] : e["end"]]) for e in data["evidence"]}
    assert any(label == "ask.open" and "What happened then" in words for label, words in spans)
    assert {label for label, _ in spans} == set(data["labels"])
    assert all(set(e) == {"label", "start", "end", "rule", "weight"} for e in data["evidence"])


def test_t07_a_person_is_told_what_would_change_a_label() -> None:
    done = askwell("score", "Walk me through the last audit.")
    assert "Without “Walk me through”" in done.out
    assert "would not carry Open question" in done.out


def test_t07_a_file_of_lines_is_read_line_by_line(tmp_path: Path) -> None:
    rows = [
        {"id": "1", "before": BEFORE, "disclosed": [], "text": LINE},
        {
            "id": "2",
            "before": "",
            "disclosed": ["We have two sites."],
            "text": "Wie geht es Ihnen?",
        },
    ]
    file = tmp_path / "in.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    printed = askwell("score", "--jsonl", file).out
    assert askwell("score", "--jsonl", file, "--out", tmp_path / "out.jsonl").code == 0
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == printed
    first, second = (json.loads(row) for row in printed.splitlines())
    assert list(first) == ["id", "labels", "not_rated", "evidence", "scorer"]
    assert first["id"] == "1"
    assert {"ask.open", "reflect"} <= set(first["labels"])
    assert (second["labels"], len(second["not_rated"])) == ({}, 16)


def test_s16_another_language_is_said_to_be_one() -> None:
    assert "Not rated (language)" in askwell("score", "Wie geht es Ihnen heute?").out
    assert "language" not in askwell("score", "How are you today?").out


def test_t07_a_file_that_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    done = askwell("score", "--jsonl", tmp_path / "none.jsonl")
    assert (done.code, done.out) == (1, "")
    assert "cannot be read" in done.err
    assert askwell("score", "Why?", "--jsonl", tmp_path / "none.jsonl").code == 2


def test_t07_what_was_told_before_turns_an_assumption_into_something_known() -> None:
    line = "Since budget is your main problem, let's start small."
    alone = askwell("score", line, "--json").json
    told = askwell("score", line, "--told", "Budget is our main problem.", "--json").json
    assert "assume" in alone["labels"]
    assert "assume" not in told["labels"]


def test_t07_nothing_to_read_is_a_sentence_and_code_1() -> None:
    for text in ("", "   ", "x" * (MAX_TEXT + 1), "a\x00b", "bell \x07"):
        done = askwell("score", text)
        assert (done.code, done.out) == (1, ""), text
        assert done.err.strip().endswith(".")


def test_t07_no_text_at_all_is_a_wrong_call() -> None:
    done = askwell("score")
    assert done.code == 2
    assert "--jsonl" in done.err


def test_t15_what_could_steer_the_terminal_is_made_visible() -> None:
    done = askwell("score", "What about \u202etegdub\u202c then?")
    assert done.code == 0
    assert "\u202e" not in done.out
    assert "\\u202e" in done.out


def test_t15_brackets_are_words_and_no_markup() -> None:
    done = askwell("score", "What [bold]did[/bold] [link=https://x]they[/link] say?")
    assert "[bold]did[/bold] [link=https://x]they[/link] say?" in done.out


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(min_size=1, max_size=200), before=st.text(max_size=80))
def test_t07_any_text_is_read_and_evidence_lies_within_it(text: str, before: str) -> None:
    data = as_data(reading_of(text, before))
    assert data == as_data(reading_of(text, before))
    for evidence in data["evidence"]:
        assert 0 <= evidence["start"] < evidence["end"] <= len(text)
        assert evidence["label"] in data["labels"]
