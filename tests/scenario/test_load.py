"""Errors an author sees. Names carry the numbers of RULES.md."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from askwell.scenario.load import BadScenario, Problem, find, load, parse
from askwell.scenario.model import Scenario
from tests.kit import mini_scenario


def as_yaml(scenario: Scenario) -> str:
    """The scenario as an author would have it in a file."""
    data = scenario.model_dump(mode="json", exclude_defaults=True)
    return yaml.safe_dump({"format": 1, **data}, sort_keys=False, allow_unicode=True, width=100)


def problems(text: str) -> tuple[Problem, ...]:
    """What is wrong with `text`."""
    with pytest.raises(BadScenario) as bad:
        parse(text, "scenario.yaml")
    return bad.value.problems


def line_of(text: str, start: str, nth: int = 1) -> int:
    """The number of the nth line that begins with `start`, spaces aside."""
    found = [n for n, line in enumerate(text.splitlines(), 1) if line.strip().startswith(start)]
    return found[nth - 1]


def test_c01_what_is_written_is_what_is_read() -> None:
    assert parse(as_yaml(mini_scenario()), "x.yaml") == mini_scenario()


def test_c02_an_unknown_field_is_named_with_its_line() -> None:
    text = as_yaml(mini_scenario()).replace("summary:", "sumary:", 1)
    found = {problem.field: problem for problem in problems(text)}
    assert found["sumary"].line == line_of(text, "sumary:")
    assert "no such field" in found["sumary"].message
    assert "missing" in found["summary"].message


def test_c02_a_wrong_value_deep_inside_is_named_with_its_line() -> None:
    text = as_yaml(mini_scenario())
    lines = text.splitlines()
    at = line_of(text, "difficulty:") - 1
    lines[at] = "difficulty: 9"
    (problem,) = problems("\n".join(lines))
    assert (problem.line, problem.field) == (at + 1, "difficulty")
    assert "1, 2, 3, 4 or 5" in problem.message
    assert str(problem).startswith(f"scenario.yaml:{at + 1}: difficulty:")


def test_c02_the_line_within_a_list_is_right() -> None:
    text = as_yaml(mini_scenario())
    lines = text.splitlines()
    at = line_of(text, "truth:", 2) - 1
    lines[at] = lines[at].split("truth:")[0] + "truth: 12"
    (problem,) = problems("\n".join(lines))
    assert problem.line == at + 1
    assert problem.field == "facts[2].truth"
    assert "expected words" in problem.message


def test_c03_references_that_lead_nowhere_are_named() -> None:
    scenario = mini_scenario()
    data = scenario.model_dump(mode="json", exclude_defaults=True)
    data["stages"][0]["moves"][0]["to"] = "nowhere"
    (problem,) = problems(yaml.safe_dump({"format": 1, **data}, sort_keys=False))
    assert "`nowhere`, which is not a stage" in problem.message


def test_c03_two_of_a_name_are_named() -> None:
    data = mini_scenario().model_dump(mode="json", exclude_defaults=True)
    data["facts"][1]["id"] = data["facts"][0]["id"]
    (problem, *_) = problems(yaml.safe_dump({"format": 1, **data}, sort_keys=False))
    assert "two facts are called" in problem.message


def test_c04_broken_yaml_is_a_sentence_with_a_line() -> None:
    (problem,) = problems("format: 1\ntitle: [unclosed\nsummary: x\n")
    assert problem.line in (2, 3)
    assert "not valid YAML" in problem.message
    (twice,) = problems("format: 1\ntitle: a\ntitle: b\n")
    assert "given twice" in twice.message
    assert twice.line == 3
    (words,) = problems("just words")
    assert "expected fields" in words.message
    (empty,) = problems("")
    assert "expected fields" in empty.message


ODD = [
    "\x00",
    "!!python/object/apply:os.system [echo]",
    "a: &x [*x]",
    "format: !!int x",
    "minutes: 0x_",
    "a: !!bool q",
    "a: !!timestamp foo",
    'a: "\\UFFFFFFFF"',
    "a: " + "9" * 6000,
    "[" * 5000,
    "facts: !!map [1]",
]


@pytest.mark.parametrize("text", ODD)
def test_c05_a_file_can_run_nothing_and_crash_nothing(text: str) -> None:
    assert problems(text)


@for_all(st.data())
@settings(max_examples=60, deadline=None)
def test_c05_a_damaged_file_is_told_with_a_line_whatever_the_damage(data: st.DataObject) -> None:
    lines = as_yaml(mini_scenario()).splitlines()
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        junk = data.draw(
            st.sampled_from(["", "  - x", "!!int q", "? [a", "k: *no", ": :", "\t", "}"])
        )
        lines[at] = data.draw(st.sampled_from([junk, lines[at] + junk, lines[at][3:]]))
    try:
        parse("\n".join(lines), "x.yaml")
    except BadScenario as bad:
        told = bad.problems
    else:
        told = ()
    assert all(1 <= problem.line <= len(lines) + 1 and problem.message for problem in told)


@pytest.mark.parametrize("word", ["yes", "no", "on", "off", "2024-05-01"])
def test_c06_words_stay_words(word: str) -> None:
    data = mini_scenario().model_dump(mode="json", exclude_defaults=True)
    text = yaml.safe_dump({"format": 1, **data}, sort_keys=False, allow_unicode=True)
    lines = text.splitlines()
    at = line_of(text, "industry:") - 1
    lines[at] = f"industry: {word}"
    assert parse("\n".join(lines), "x").industry == word


def test_c07_a_folder_is_named_like_its_scenario(tmp_path: Path) -> None:
    scenario = mini_scenario()
    good = tmp_path / scenario.slug
    good.mkdir()
    (good / "scenario.yaml").write_text(as_yaml(scenario), encoding="utf-8")
    assert load(good) == scenario
    assert list(find(tmp_path)) == [good]
    other = good.rename(tmp_path / "another-name")
    with pytest.raises(BadScenario, match="name of its folder"):
        load(other)
    with pytest.raises(BadScenario, match="expected a scenario file"):
        load(tmp_path / "missing.yaml")


@pytest.mark.parametrize("cue", ["Budget", "a||b", "!only", "what?", "a.b"])
def test_c08_a_cue_that_cannot_match_is_refused(cue: str) -> None:
    data = mini_scenario().model_dump(mode="json", exclude_defaults=True)
    data["facts"][0]["aims"][0] = cue
    (problem,) = problems(yaml.safe_dump({"format": 1, **data}, sort_keys=False))
    assert problem.field == "facts[1].aims[1]"


def test_c09_a_fact_that_can_be_asked_too_early_needs_guarded_lines() -> None:
    data = mini_scenario().model_dump(mode="json", exclude_defaults=True)
    data["facts"][0]["opens"] = {"trust": 6}
    data["facts"][0].pop("guarded", None)
    (problem,) = problems(yaml.safe_dump({"format": 1, **data}, sort_keys=False))
    assert "`guarded` needs at least one line" in problem.message
    assert problem.field == "facts[1]"


def test_c10_a_line_with_control_characters_is_refused() -> None:
    data = mini_scenario().model_dump(mode="json", exclude_defaults=True)
    data["opening"][0] = "Hello \x07 there"
    (problem,) = problems(yaml.safe_dump({"format": 1, **data}, sort_keys=False))
    assert problem.field == "opening[1]"
    assert "control characters" in problem.message
