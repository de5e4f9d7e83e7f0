"""RULES.md and the tests name each other."""

import re
from pathlib import Path

import askwell

RULES = Path(askwell.__file__).parent / "RULES.md"
TESTS = Path(__file__).parent


def numbers_in_rules() -> set[str]:
    """The numbers RULES.md gives, lower-case."""
    return {m.lower() for m in re.findall(r"^- \*\*([A-Z]\d\d)\*\* ", RULES.read_text(), re.M)}


def numbers_in_tests() -> set[str]:
    """The numbers in names of tests."""
    names = (
        name
        for file in TESTS.rglob("test_*.py")
        for name in re.findall(r"def test_([a-z]\d\d)_", file.read_text())
    )
    return set(names)


def test_every_rule_has_a_test() -> None:
    assert numbers_in_rules() - numbers_in_tests() == set()


def test_every_number_in_a_test_is_a_rule() -> None:
    assert numbers_in_tests() - numbers_in_rules() == set()
    assert numbers_in_rules()
