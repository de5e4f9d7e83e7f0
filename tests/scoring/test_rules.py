"""Every rule has lines that show it, and lines that it must leave alone."""

from collections import defaultdict
from pathlib import Path

import pytest

from askwell.scoring import RULES, explain, score
from askwell.scoring.judge import WORDING, judge
from askwell.scoring.reading import LABELS, Context
from askwell.scoring.rule import page_of
from askwell.scoring.text import read

Example = tuple[str, bool, str, str]


def _examples() -> list[Example]:
    found: list[Example] = []
    rule = ""
    for line in Path(__file__).with_name("examples.txt").read_text("utf-8").splitlines():
        if line[:2] in {"+ ", "- "}:
            before, _, text = line[2:].rpartition(" >> ")
            found.append((rule, line[0] == "+", before, text))
        elif line and not line.startswith("#"):
            rule = line
    return found


EXAMPLES = _examples()


def _fired(before: str, text: str) -> set[str]:
    context = Context(before=before, disclosed=(before,) if before else ())
    shown = {e.rule for move in score(text, context).moves for e in move.evidence}
    return shown | {hit.rule.id for hit in judge(page_of(read(text)), context).hits}


@pytest.mark.parametrize(("rule", "must", "before", "text"), EXAMPLES, ids=lambda v: str(v)[:40])
def test_rule_examples(rule: str, must: bool, before: str, text: str) -> None:
    fired = _fired(before, text)
    assert (rule in fired) is must, f"{rule} in {sorted(fired)}"


def test_every_rule_has_examples_both_ways() -> None:
    positive: dict[str, int] = defaultdict(int)
    negative: dict[str, int] = defaultdict(int)
    for rule, must, _, _ in EXAMPLES:
        (positive if must else negative)[rule] += 1
    rules = {rule for rule in RULES if not rule.startswith("fact.")} - {r.id for r in WORDING}
    assert rules == positive.keys()
    assert {rule for rule in rules if positive[rule] < 2} == set()
    assert {rule for rule in rules if negative[rule] < 1} == set()


def test_s02_rules_are_named_after_their_label_and_explained() -> None:
    assert len(RULES) >= 60
    for rule_id, rule in RULES.items():
        assert rule.id == rule_id
        assert rule_id.startswith(("fact.", f"{rule.label}."))
        assert explain(rule_id) == rule.says
        assert 15 <= len(rule.says) <= 140
        assert "|" not in rule.says
    assert {rule.label for rule in RULES.values()} == set(LABELS)


def test_explain_refuses_a_rule_nobody_uses() -> None:
    with pytest.raises(KeyError):
        explain("no.such.rule")
