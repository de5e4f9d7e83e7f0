"""`askwell play`: scripts, JSON, feedback, taking back, leaving."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from askwell.cli.screen import strip
from askwell.play.decider import decode
from askwell.play.facts import Opened, Options, Said
from askwell.play.sight import seller_status
from askwell.report.debrief import debrief
from askwell.tabletop import SteppedClock, Table, play_script, replay
from tests.cli.terminal import (
    SLUGS,
    Done,
    askwell,
    process,
    scenario_of,
    write_scenario,
    write_script,
)
from tests.kit import mini_scenario

SLUG = "mini-bakery"
LINES = [
    "Good morning! What's wrong with the oven?",
    "So the left one goes cold after six. What would a good morning look like?",
    "How do you decide on spending?",
]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with the mini scenario in it."""
    write_scenario(tmp_path / "scenarios")
    return tmp_path


def mini(home: Path, *args: object, typed: str = "") -> Done:
    """`askwell play` on the mini scenario."""
    return askwell("play", SLUG, "--scenarios", home / "scenarios", *args, typed=typed)


def script(home: Path, *lines: str) -> tuple[str, Path]:
    """The option for a script of those lines."""
    return "--script", write_script(home, lines or LINES)


def test_t01_the_json_of_a_script_is_the_debrief_of_the_same_lines(home: Path) -> None:
    data = mini(home, *script(home), "--seed", 5, "--json").json
    report = debrief(play_script(mini_scenario(), 5, LINES).play).model_dump(mode="json")
    for field in ("outcome", "points", "points_rows", "meters", "figures", "ledger", "scorer"):
        assert data[field] == report[field]
    assert [line["text"] for line in data["lines"]] == [line["text"] for line in report["lines"]]
    assert [line["labels"] for line in data["lines"]] == [x["labels"] for x in report["lines"]]
    assert (data["scenario"], data["seed"], data["feedback"]) == (SLUG, 5, "live")


def test_t01_the_transcript_names_labels_points_notes_meters_and_the_debrief(home: Path) -> None:
    out = mini(home, *script(home)).out
    for words in (
        "What earns points",
        "Who sees it",
        "Open question",
        "“What's wrong with the oven",
        "They told you: What is wrong with the oven",
        "insights 1/3",
        "Debrief",
        "What good looks like, and who says so",
        "A question that would have found it",
        "Best moments",
        "One thing to try next",
    ):
        assert words in out, words


@pytest.mark.parametrize("slug", SLUGS)
def test_t02_the_same_script_and_seed_print_the_same_bytes_in_any_process(
    slug: str, tmp_path: Path
) -> None:
    asks = [ask for fact in scenario_of(slug).facts for ask in fact.asks[:1]]
    args = ("play", slug, "--script", write_script(tmp_path, asks), "--seed", 11)
    one = process(*args, PYTHONHASHSEED="1")
    two = process(*args, PYTHONHASHSEED="2")
    assert one.code == 0, one.err
    assert one.out == two.out
    assert process(*args, "--json", PYTHONHASHSEED="3").out == askwell(*args, "--json").out


def test_t02_another_seed_is_another_buyer(home: Path) -> None:
    outs = {mini(home, *script(home), "--seed", seed).out for seed in range(6)}
    assert len(outs) > 1


def test_t03_feedback_at_the_end_shows_no_label_before_the_debrief(home: Path) -> None:
    out = mini(home, *script(home), "--feedback", "end").out
    talk, _, report = out.partition("Your lines, rated")
    assert "“What's wrong with the oven" not in talk
    assert "points\n" not in talk.replace("What earns points\n", "")
    assert "“What's wrong with the oven" in report
    assert report.index("Open question ") < report.index("Debrief ")


def test_t03_live_feedback_comes_before_the_answer_and_after_feedback_behind_it(
    home: Path,
) -> None:
    lines = f"{LINES[0]}\n"
    live = mini(home, "--seed", 1, "--minutes", 0, typed=lines).out
    after = mini(home, "--seed", 1, "--minutes", 0, "--feedback", "after", typed=lines).out
    rated, answer = "“What's wrong with the oven", "They told you:"
    assert live.index(rated) < live.index(answer)
    assert after.index(answer) < after.index(rated)


def test_t04_a_line_taken_back_makes_a_branch_and_both_talks_are_kept(home: Path) -> None:
    file = home / "talk.jsonl"
    lines = [LINES[0], "Buy today or the price goes up!", "/back", LINES[1]]
    data = mini(home, *script(home, *lines), "--json", "--save", file).json
    said = [line["text"] for line in data["lines"] if line["seat"] == "seller"]
    assert said == [LINES[0], LINES[1]]
    assert data["parent"] == "terminal"
    left, kept = home / "talk-1.jsonl", file
    talks = [[decode(x) for x in f.read_bytes().splitlines()] for f in (left, kept)]
    assert [e.text for e in talks[0] if isinstance(e, Said) and e.seat == "seller"] == lines[:2]
    assert [e.text for e in talks[1] if isinstance(e, Said) and e.seat == "seller"] == said
    assert isinstance(talks[1][0], Opened)
    assert talks[1][0].parent is not None
    # The branch is a log like any other, and tells no id twice.
    *_, (_, play) = replay(talks[1])
    assert debrief(play).points == data["points"]
    ids = [event.cmd for event in talks[1] if not (isinstance(event, Said) or event.t == "ended")]
    assert len(ids) == len(set(ids))


def test_t04_nothing_can_be_taken_back_before_anything_was_said(home: Path) -> None:
    done = mini(home, *script(home, "/back"))
    assert done.code == 1
    assert "script.txt:1: You have said nothing yet" in done.err


def test_t04_the_last_line_can_be_taken_back_after_the_debrief(home: Path) -> None:
    typed = f"{LINES[0]}\n/end\n/back\n{LINES[2]}\n/end\n\n"
    out = mini(home, "--minutes", 0, typed=typed).out
    assert out.count("One thing to try next") == 2
    assert "Taken back: “Good morning!" in out


def test_t05_the_end_of_input_ends_the_talk_with_a_debrief(home: Path) -> None:
    done = mini(home, "--minutes", 0, typed=LINES[0] + "\n")
    assert done.code == 0
    assert "You ended the talk." in done.out


def test_t05_hint_ledger_and_help_do_not_disturb_the_talk(home: Path) -> None:
    typed = "/help\n/ledger\n/hint\n" + LINES[0] + "\n/ledger\n/what\n\n"
    out = mini(home, "--minutes", 0, "--seed", 3, typed=typed).out
    assert "a nudge, in question form" in out
    assert "Nothing yet. There are 3 things to find out." in out
    assert "Hint: " in out
    assert "The left oven loses heat after six o'clock." in out.partition("Debrief ")[0]
    assert "There is no command /what" in out
    assert "There is nothing to say in an empty line." in out


def test_t05_an_interrupt_leaves_and_keeps_what_was_asked_to_be_kept(home: Path) -> None:
    file = home / "left.jsonl"
    args = ("play", SLUG, "--scenarios", str(home / "scenarios"), "--save", str(file))
    running = subprocess.Popen(
        [sys.executable, "-m", "askwell", *args],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1"},
    )
    assert running.stdin is not None
    assert running.stdout is not None
    running.stdin.write(LINES[0].encode() + b"\n")
    running.stdin.flush()
    shown = b""
    while b"insights 1/3" not in shown:
        chunk = running.stdout.readline()
        assert chunk, shown
        shown += chunk
    time.sleep(0.2)  # until it waits for the next line
    running.send_signal(signal.SIGINT)
    rest, _ = running.communicate(timeout=20)
    assert running.returncode == 130
    assert b"Traceback" not in rest
    events = [decode(line) for line in file.read_bytes().splitlines()]
    assert any(isinstance(event, Said) and event.seat == "seller" for event in events)


def test_t06_a_refused_line_of_a_script_is_named(home: Path) -> None:
    done = mini(home, *script(home, "# a remark", "", LINES[0], "x" * 2001))
    assert done.code == 1
    assert "script.txt:4: A line may have 2,000 characters" in done.err


def test_t06_lines_after_the_end_are_counted_and_not_said(home: Path) -> None:
    data = mini(home, *script(home, LINES[0], "/end", "One", "Two"), "--json").json
    assert data["unused"] == 2
    assert [x["text"] for x in data["lines"] if x["seat"] == "seller"] == [LINES[0]]


def test_t06_a_script_that_cannot_be_used_is_a_sentence(home: Path) -> None:
    (home / "latin.txt").write_bytes(b"caf\xe9\n")
    (home / "empty.txt").write_text("# nothing here\n\n")
    for name, words in (
        ("none.txt", "cannot be read"),
        ("latin.txt", "not a text file in UTF-8"),
        ("empty.txt", "has no line to say"),
        (".", "cannot be read"),
    ):
        done = mini(home, "--script", home / name)
        assert (done.code, done.out) == (1, ""), name
        assert words in done.err


def test_t06_an_unknown_scenario_is_refused_with_those_there_are(home: Path) -> None:
    done = askwell("play", "nowhere", "--scenarios", home / "scenarios")
    assert done.code == 1
    assert "There is no scenario called 'nowhere'" in done.err
    assert SLUG in done.err
    assert "dead-deal" in done.err
    assert askwell("play", SLUG, "--scenarios", home / "none").code == 1


def test_t06_wrong_options_are_a_wrong_call(home: Path) -> None:
    assert mini(home, "--json").code == 2
    assert mini(home, "--seed", "-1").code == 2
    assert mini(home, "--feedback", "later").code == 2


def test_t06_a_file_is_never_overwritten(home: Path) -> None:
    file = home / "talk.jsonl"
    file.write_text("mine")
    done = mini(home, *script(home), "--save", file)
    assert done.code == 1
    assert "exists already" in done.err
    assert file.read_text() == "mine"


def test_t05_the_clock_ends_a_talk_that_takes_too_long(home: Path) -> None:
    lines = [f"How about question {n}?" for n in range(20)]
    data = mini(home, *script(home, *lines), "--minutes", 1, "--json").json
    assert data["outcome"]["how"] == "The time was up."
    assert data["unused"] > 5


@pytest.mark.parametrize(
    ("left", "shown"), [(719.99, "12:00 left"), (59.4, "0:59 left"), (-3.0, "0:00 left")]
)
def test_t05_the_clock_is_shown_in_whole_seconds(left: float, shown: str) -> None:
    options = Options(pace="instant", minutes=12)
    table = Table(mini_scenario(), now=SteppedClock(), options=options)
    table.begin()
    status = seller_status(table.play)
    assert status.clock.ends_at is not None
    now = status.clock.ends_at - timedelta(seconds=left)
    assert shown in strip(status, "Ada", now).plain


def test_t02_the_seed_is_told_so_that_one_can_play_it_again(home: Path) -> None:
    seed = re.search(r"Seed (\d+):", mini(home, typed="").out)
    assert seed is not None
    assert f"Seed {seed[1]}:" in mini(home, "--seed", seed[1], typed="").out


def test_t15_what_somebody_typed_cannot_steer_the_terminal(home: Path) -> None:
    out = mini(home, *script(home, "What about [bold]\u202ethis\u202c[/bold]?")).out
    assert "\u202e" not in out
    assert "[bold]" in out


def test_t01_a_saved_talk_is_the_talk(home: Path) -> None:
    file = home / "talk.jsonl"
    data = mini(home, *script(home), "--json", "--save", file).json
    *_, (_, play) = replay(decode(line) for line in file.read_bytes().splitlines())
    assert json.loads(debrief(play).model_dump_json())["lines"] == data["lines"]


def test_t06_a_refusal_is_one_line_in_a_terminal_of_any_width(home: Path) -> None:
    name = home / f"{'far-' * 20}none.txt"
    done = process("play", "dead-deal", "--script", name, COLUMNS="40", FORCE_COLOR="1")
    assert done.code == 1
    assert f"{name} cannot be read" in done.err
