"""`askwell check`: scenario files, what they lack, and their golden runs."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from askwell.cli.check import problems
from askwell.cli.lint import Places, buyer_lines, lint
from askwell.runfile import parse, written
from askwell.scenario.load import load
from askwell.scenario.model import Scenario
from tests.cli.terminal import SHIPPED, SLUGS, askwell, write_scenario
from tests.kit import mini_fields, mini_scenario

RUN = "scenario: mini-bakery\nseed: 3\n\n> What's wrong with the oven?\n> Goodbye!\n"


def messages(path: Path) -> list[str]:
    """What `check` finds there, as it prints it, without the folder."""
    return [str(one).removeprefix(f"{path}/") for one in problems(path)]


def golden(home: Path, *names: str) -> Path:
    """Runs of those names for the mini scenario, as they are played now. Their folder."""
    runs = home / "runs"
    runs.mkdir(exist_ok=True)
    for name in names or ("strong", "average", "poor"):
        (runs / f"{name}.run").write_text(written(parse(RUN), load(home)), encoding="utf-8")
    return runs


def changed(folder: Path, change: dict[str, Any]) -> list[str]:
    """What `check` finds in the mini scenario with other top-level fields, its runs apart."""
    home = write_scenario(folder, change)
    return [one for one in messages(home) if "/runs/" not in one and "runs/" not in one]


@pytest.mark.parametrize("slug", SLUGS)
def test_t08_the_shipped_scenarios_are_sound(slug: str) -> None:
    assert [str(one) for one in problems(SHIPPED / slug) if one.level != "note"] == []


def test_t08_by_default_the_shipped_scenarios_are_checked() -> None:
    done = askwell("check")
    assert (done.code, done.err) == (0, "")
    assert f"{len(SLUGS)} checked, 0 errors" in done.out


def test_t08_broken_yaml_is_named_with_its_line(tmp_path: Path) -> None:
    home = tmp_path / "broken"
    home.mkdir()
    (home / "scenario.yaml").write_text("format: 1\nslug: broken\ntitle: [unclosed\nfacts: 3\n")
    done = askwell("check", home)
    assert done.code == 1
    assert f"{home}/scenario.yaml:4: not valid YAML" in done.out


def test_t08_a_wrong_field_is_named_with_its_line(tmp_path: Path) -> None:
    home = tmp_path / "wrong"
    shutil.copytree(SHIPPED / SLUGS[0], home)
    file = home / "scenario.yaml"
    text = file.read_text(encoding="utf-8").replace(f"slug: {SLUGS[0]}", "slug: wrong")
    lines = text.splitlines()
    n = next(i for i, line in enumerate(lines) if line.startswith("difficulty:"))
    lines[n] = "difficulty: 9"
    file.write_text("\n".join(lines), encoding="utf-8")
    done = askwell("check", file)
    assert done.code == 1
    assert f"{file}:{n + 1}: difficulty: " in done.out


def test_t08_what_does_not_exist_is_a_sentence(tmp_path: Path) -> None:
    for path in (tmp_path / "nothing", tmp_path):
        done = askwell("check", path)
        assert (done.code, done.out) == (1, "")
        assert "There is no scenario at" in done.err


def test_t08_few_lines_facts_and_traps_are_found(tmp_path: Path) -> None:
    found = " ".join(changed(tmp_path, {}))
    lines = len(buyer_lines(mini_scenario()))
    assert ("different lines" in found) == (lines < 60)
    assert "warning: 3 facts; 8 to 12" in found
    assert "2 facts have an `assumption`; at least 3" in found


def test_t08_lines_that_miss_their_fact_are_found(tmp_path: Path) -> None:
    facts = mini_scenario().model_dump(mode="json", exclude_defaults=True)["facts"]
    facts[0]["asks"] = ["What's wrong with the oven?", "Do you like jazz?"]
    facts[0]["assumption"]["sounds"] = ["I know your ovens are too old.", "It rained yesterday."]
    found = changed(tmp_path, {"facts": facts})
    asks = [one for one in found if "Do you like jazz?" in one]
    assert len(asks) == 1
    assert "fact `oven`: “Do you like jazz?” is " in asks[0]
    sounds = [one for one in found if "It rained yesterday." in one]
    assert len(sounds) == 1
    assert "warning: fact `oven`: “It rained yesterday.” is read as claiming" in sounds[0]
    text = (tmp_path / "mini-bakery" / "scenario.yaml").read_text().splitlines()
    for one, words in ((asks[0], "jazz"), (sounds[0], "rained")):
        assert words in text[int(one.split(":")[1]) - 1]


def test_t08_stages_must_be_reached_and_left(tmp_path: Path) -> None:
    stages = mini_scenario().model_dump(mode="json", exclude_defaults=True)["stages"]
    kitchen = [move for move in stages[1]["moves"] if move["to"] != "door"]
    stages[1]["moves"] = kitchen
    found = changed(tmp_path / "one", {"stages": stages})
    assert any("stage `door` cannot be reached" in one for one in found)
    stages[1]["moves"] = []
    found = changed(tmp_path / "two", {"stages": stages})
    assert any("stage `kitchen` has no `moves` leading out" in one for one in found)
    stages[1]["moves"] = [{"to": "door", "when": {"turns_at_least": 5}}]
    stages[2]["moves"] = [{"to": "kitchen", "when": {"turns_at_least": 6}}]
    found = changed(tmp_path / "three", {"stages": stages})
    assert any("stage `door` never leads to `end`" in one for one in found)


def test_t08_warnings_alone_do_not_fail(tmp_path: Path) -> None:
    found = list(lint(load(SHIPPED / SLUGS[0]), SHIPPED / SLUGS[0] / "scenario.yaml"))
    assert not any(one.level == "error" for one in found)
    facts = [fact.model_dump(mode="json") for fact in load(SHIPPED / SLUGS[0]).facts]
    home = tmp_path / SLUGS[0]
    shutil.copytree(SHIPPED / SLUGS[0], home)
    more = [fact | {"id": f"{fact['id']}-too"} for fact in facts][: 13 - len(facts)]
    data = load(home).model_dump(mode="json") | {"facts": [*facts, *more]}
    write_scenario(tmp_path, data)
    warnings = [one for one in problems(home) if one.level == "warning"]
    assert any("13 facts; 8 to 12" in one.message for one in warnings)


def test_t09_missing_runs_are_an_error_and_present_ones_are_played(tmp_path: Path) -> None:
    home = write_scenario(tmp_path)
    assert sum("a golden talk of that kind is missing" in one for one in messages(home)) == 3
    golden(home)
    assert [one for one in messages(home) if "run" in one] == []


def test_t09_a_run_that_differs_is_shown_and_update_writes_it(tmp_path: Path) -> None:
    home = write_scenario(tmp_path)
    run = golden(home, "strong") / "strong.run"
    good = run.read_text()
    lines = good.splitlines()
    n = next(i for i, line in enumerate(lines) if line.startswith("< "))
    lines[n] = "< Something she never said."
    run.write_text("\n".join(lines) + "\n")
    done = askwell("check", run)
    assert done.code == 1
    assert f"{run}:{n + 1}: this run plays differently now" in done.out
    assert "-< Something she never said." in done.out
    assert "+< " in done.out
    assert askwell("check", run, "--update").code == 0
    assert run.read_text() == good
    assert askwell("check", run).code == 0


def test_t09_line_ends_and_the_last_byte_count(tmp_path: Path) -> None:
    home = write_scenario(tmp_path)
    run = golden(home, "strong") / "strong.run"
    good = run.read_bytes()
    for bad in (good.replace(b"\n", b"\r\n"), good[:-1], good + b"\n"):
        run.write_bytes(bad)
        assert askwell("check", run).code == 1
        assert askwell("check", run, "--update").code == 0
        assert run.read_bytes() == good


def test_t09_update_makes_a_run_from_its_input_alone(tmp_path: Path) -> None:
    home = write_scenario(tmp_path)
    (home / "runs").mkdir()
    run = home / "runs" / "strong.run"
    run.write_text("# She asks.\n" + RUN)
    assert askwell("check", run, "--update").code == 0
    text = run.read_text()
    assert text.startswith("# She asks.\nscenario: mini-bakery\nseed: 3\n")
    assert parse(text).inputs[0].text == "What's wrong with the oven?"
    assert askwell("check", run).code == 0


def test_t09_lines_after_the_end_are_kept_named_and_no_error(tmp_path: Path) -> None:
    home = write_scenario(tmp_path)
    (home / "runs").mkdir()
    run = home / "runs" / "strong.run"
    run.write_text("scenario: mini-bakery\n\n> Hello\n> /end\n# Too late.\n> More\n> Still more\n")
    assert askwell("check", run, "--update").code == 0
    text = run.read_text()
    assert "= not said: the talk was over\n# Too late.\n> More\n> Still more\n" in text
    done = askwell("check", run)
    assert done.code == 0
    n = text.splitlines().index("> More") + 1
    assert f"{run}:{n}: warning: the talk is over before this: 2 lines are not said" in done.out


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("seed: 1\n> Hello\n", 1, "begins with `scenario: `"),
        ("scenario: mini-bakery\nseed: -4\n> Hello\n", 2, "whole number"),
        ("scenario: mini-bakery\nseed: 1\nseed: 2\n> Hello\n", 3, "twice"),
        ("scenario: mini-bakery\nfeedback: never\n> Hello\n", 2, "live, after or end"),
        ("scenario: mini-bakery\nminutes: 0\n> Hello\n", 2, "none, or 1 to 240"),
        ("scenario: mini-bakery\n", 1, "at least one line that begins with `> `"),
        ("scenario: mini-bakery\n> Hello\n>\n", 3, "something to say"),
        ("scenario: mini-bakery\n> /dance\n", 2, "no command of a run"),
        ("scenario: mini-bakery\n> Hello\nHello again\n", 3, "expected `> `"),
        ("scenario: other\n> Hello\n", 1, "must be `mini-bakery` here"),
        ("scenario: mini-bakery\n> Hello\x07\n", 2, "characters in it that cannot be shown"),
    ],
)
def test_t09_a_run_that_cannot_be_read_is_named_with_its_line(
    text: str, line: int, words: str, tmp_path: Path
) -> None:
    home = write_scenario(tmp_path)
    (home / "runs").mkdir()
    run = home / "runs" / "strong.run"
    run.write_text(text)
    (found,) = problems(run)
    assert (found.line, found.level) == (line, "error")
    assert words in found.message
    run.write_bytes(b"\xff\xfe")
    assert "UTF-8" in problems(run)[0].message


def test_t08_places_are_found_in_block_and_flow_style() -> None:
    text = "facts:\n  - id: one\n    label: x\n  - {id: two, label: y}\nstages:\n  - id: one\n"
    places = Places(text)
    assert (places.section("facts"), places.section("stages"), places.section("no")) == (1, 5, 1)
    assert (places.item("facts", "one"), places.item("stages", "one")) == (2, 6)
    assert places.item("facts", "two") == 4
    assert places.item("facts", "three") == 1


def test_s19_a_line_that_is_read_otherwise_than_its_scenario_says_is_an_error() -> None:
    file = SHIPPED / SLUGS[0] / "scenario.yaml"
    scenario = load(file)
    assert scenario.tests
    assert not [one for one in lint(scenario, file) if "must" in one.message]
    test = scenario.tests[0]
    wrong = test.model_copy(update={"expect": ("push",), "aims_at": scenario.facts[-1].id})
    found = list(lint(scenario.model_copy(update={"tests": (wrong,)}), file))
    assert {one.level for one in found if "must" in one.message} == {"error"}
    assert any("must carry push; it carries" in one.message for one in found)
    assert any(f"must aim at {scenario.facts[-1].id}; it aims at" in one.message for one in found)
    places = file.read_text(encoding="utf-8").splitlines()
    assert test.say.split()[0] in places[found[0].line - 1]


def test_s19_a_test_aims_at_a_fact_there_is() -> None:
    fields = mini_fields()
    fields["tests"] = [{"say": "Why?", "aims_at": "nothing"}]
    with pytest.raises(ValidationError, match="aims at the fact `nothing`"):
        Scenario.model_validate(fields)
