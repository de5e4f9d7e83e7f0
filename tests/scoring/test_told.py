"""Which cards a free line seems to tell, measured on lines labelled by hand."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.scenario.load import load
from askwell.scenario.model import Scenario
from askwell.scoring.told import is_about, proposes
from tests.kit import mini_scenario

HERE = Path(__file__).parent
SCENARIOS = HERE.parents[1] / "scenarios"
HELD_BACK = "# held back"
MINI = mini_scenario()
IDS = [fact.id for fact in MINI.facts]


class Labelled(NamedTuple):
    """A line somebody might say, and the fact it tells, if any."""

    scenario: str
    fact: str | None
    text: str


def lines(part: str) -> list[Labelled]:
    """The labelled lines of that part of the file."""
    found = []
    for row in part.splitlines():
        if row and not row.startswith("#"):
            scenario, fact, text = (cell.strip() for cell in row.split("|", 2))
            found.append(Labelled(scenario, None if fact == "-" else fact, text))
    return found


FILE = (HERE / "told_lines.txt").read_text(encoding="utf-8")
WORKED_ON, KEPT_BACK = (lines(part) for part in FILE.split(f"\n{HELD_BACK}\n"))


@cache
def scenario_of(slug: str) -> Scenario:
    """A shipped scenario."""
    return load(SCENARIOS / slug / "scenario.yaml")


def measured(labelled: Iterable[Labelled]) -> tuple[float, float, list[str]]:
    """Precision, recall, and what went wrong."""
    right = proposed = wanted = 0
    wrong: list[str] = []
    for line in labelled:
        got = proposes(line.text, scenario_of(line.scenario).facts, ())
        proposed, wanted = proposed + len(got), wanted + (line.fact is not None)
        right += line.fact in got
        if set(got) != ({line.fact} - {None}):
            wrong.append(f"{line.fact} {got} {line.text}")
    return right / proposed, right / wanted, wrong


def test_s20_the_lines_cover_every_card_and_many_that_tell_none() -> None:
    every = [*WORKED_ON, *KEPT_BACK]
    assert sum(line.fact is not None for line in every) >= 60
    assert sum(line.fact is None for line in every) >= 20
    cards = {(s.name, f.id) for s in SCENARIOS.iterdir() for f in scenario_of(s.name).facts}
    assert cards == {(line.scenario, line.fact) for line in every if line.fact}


@pytest.mark.parametrize("part", [WORKED_ON, KEPT_BACK], ids=["worked on", "held back"])
def test_s20_proposals_are_right_and_most_cards_are_found(part: list[Labelled]) -> None:
    precision, recall, wrong = measured(part)
    assert precision >= 0.9, wrong
    assert recall >= 0.8, wrong


@pytest.mark.parametrize("slug", sorted(path.name for path in SCENARIOS.iterdir()))
def test_s20_an_authors_own_lines_propose_their_card_and_dodges_none(slug: str) -> None:
    facts = scenario_of(slug).facts
    tells = [(text, fact.id) for fact in facts for text in fact.tells]
    assert sum(proposes(text, facts, ())[:1] == (fact,) for text, fact in tells) >= 0.9 * len(tells)
    dodges = [text for fact in facts for text in fact.guarded]
    assert [text for text in dodges if proposes(text, facts, ())] == []


def test_s20_numbers_mean_the_same_however_they_are_written() -> None:
    facts = scenario_of("cool-after-a-failure").facts
    for text in (
        "Sixty-one spaces were sold two times over.",
        "sixty one spaces were sold two times over",
        "61 spaces were sold 2 times over",
    ):
        assert proposes(text, facts, ()) == ("the-morning",), text


def test_s20_two_cards_are_proposed_only_if_both_are_likely() -> None:
    facts = scenario_of("cool-after-a-failure").facts
    one = "The first valid ticket was refused at 05:52 and 61 spaces had been sold twice."
    assert proposes(one, facts, ()) == ("the-morning",)
    two = "61 spaces were sold twice from 05:52 on. And Callum Reid broke his wrist, in lane two."
    assert set(proposes(two, facts, ())) == {"the-morning", "the-people"}


def test_s20_what_was_told_is_not_proposed_again() -> None:
    fact = MINI.facts[0]
    assert proposes(fact.tells[0], MINI.facts, ()) == (fact.id,)
    assert proposes(fact.tells[0], MINI.facts, (fact.id,)) == ()


def test_s20_a_line_about_a_card_is_told_from_one_that_is_not() -> None:
    """Laxer than a proposal: is what was marked as told in line with the card?"""
    every = [*WORKED_ON, *KEPT_BACK]
    own = [is_about(x.text, x.fact, scenario_of(x.scenario).facts) for x in every if x.fact]
    others = [
        is_about(x.text, fact.id, scenario_of(x.scenario).facts)
        for x in every
        for fact in scenario_of(x.scenario).facts
        if fact.id != x.fact
    ]
    assert sum(own) >= 0.95 * len(own)
    assert sum(others) <= 0.03 * len(others)


WORDS = sorted({word for fact in MINI.facts for text in fact.tells for word in text.split()})


@given(
    st.one_of(st.text(max_size=2000), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)),
    st.sets(st.sampled_from(IDS)),
)
@settings(max_examples=200, deadline=None)
def test_s20_any_text_proposes_at_most_two_untold_facts_and_always_the_same(
    text: str, told: set[str]
) -> None:
    found = proposes(text, MINI.facts, told)
    assert found == proposes(text, list(MINI.facts), sorted(told))
    assert len(set(found)) == len(found) <= 2
    assert set(found) <= set(IDS) - told
    assert not is_about(text, "no-such-card", MINI.facts)


def test_s20_a_card_that_is_read_out_is_proposed_however_common_its_words() -> None:
    facts = load(SCENARIOS / "dead-deal" / "scenario.yaml").facts
    read = "Her mail said: we can’t go ahead with this as it stands this year. That was it."
    assert proposes(read, facts, ()) == ("words",)
    assert proposes(read, facts, ("words",)) == ()
