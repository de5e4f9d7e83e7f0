"""The golden talks of the shipped scenarios: played again, and read for what they must show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from askwell.play.facts import Play
from askwell.report.debrief import all_points
from askwell.runfile import parse, played, written
from tests.cli.terminal import SHIPPED, SLUGS, scenario_of

RUNS = sorted(SHIPPED.glob("*/runs/*.run"))
NAMES = [f"{run.parent.parent.name}/{run.stem}" for run in RUNS]
KINDS = ("walk-out", "brush-off", "no-fit", "open-door", "advance")
"""Ways to end, from worst to best."""


def talk(slug: str, name: str) -> Play:
    """The end of that golden talk."""
    run = parse((SHIPPED / slug / "runs" / f"{name}.run").read_text(encoding="utf-8"))
    return played(run, scenario_of(slug)).play


def rank(play: Play) -> int:
    """How well it ended."""
    assert play.outcome is not None
    return KINDS.index(play.scenario.outcome(play.outcome).kind)


@pytest.mark.parametrize("run", RUNS, ids=NAMES)
def test_t09_a_golden_talk_plays_as_it_was_recorded(run: Path) -> None:
    text = run.read_text(encoding="utf-8")
    assert written(parse(text), scenario_of(run.parent.parent.name)) == text


def test_t09_every_shipped_scenario_has_its_three_golden_talks() -> None:
    assert set(NAMES) >= {
        f"{slug}/{name}" for slug in SLUGS for name in ("strong", "average", "poor")
    }


@pytest.mark.parametrize("slug", SLUGS)
def test_t12_strong_ends_best_average_between_and_poor_clearly_worse(slug: str) -> None:
    strong, average, poor = (talk(slug, name) for name in ("strong", "average", "poor"))
    facts = len(strong.scenario.facts)
    assert KINDS[rank(strong)] == "advance"
    assert len(strong.told) * 3 >= facts * 2
    assert rank(strong) > rank(average) > rank(poor)
    assert len(strong.told) > len(average.told) > len(poor.told)
    points = [all_points(play) for play in (strong, average, poor)]
    assert points[0] > 1.5 * points[1]
    assert points[1] > 0 > points[2] or points[1] > 3 * max(points[2], 0)
    assert strong.mood.trust >= average.mood.trust > poor.mood.trust


def events(run: Path) -> Iterator[dict[str, list[str]]]:
    """What each seat saw at each event, as the file has it."""
    text, _, _ = run.read_text(encoding="utf-8").partition("\n= debrief")
    for block in text.split("\n\n"):
        saw: dict[str, list[str]] = {"seller": [], "buyer": []}
        seat = ""
        for row in block.splitlines():
            if heading := re.fullmatch(r"  (seller|buyer) sees", row):
                seat = heading[1]
            elif seat and row.startswith("    "):
                saw[seat].append(row.strip())
        yield saw


@pytest.mark.parametrize("run", RUNS, ids=NAMES)
def test_t10_what_the_seller_saw_names_no_fact_before_it_was_told(run: Path) -> None:
    """Each truth is a canary: the seller may see it only once the buyer has told that card."""
    scenario = scenario_of(run.parent.parent.name)
    told: set[str] = set()
    for saw in events(run):
        told |= {row.removeprefix("card told: ") for row in saw["buyer"] if "card told: " in row}
        for row in saw["seller"]:
            shown = {fact.id for fact in scenario.facts if " ".join(fact.truth.split()) in row}
            assert shown <= told, row
            assert not re.search(r"\btrust \d|\bpatience \d|would_end_as|\bcard\b", row), row
    assert told or run.stem == "poor"


@pytest.mark.parametrize("run", RUNS, ids=NAMES)
def test_t10_what_the_buyer_saw_holds_nothing_of_the_sellers(run: Path) -> None:
    scenario = scenario_of(run.parent.parent.name)
    brief = scenario.seats.seller.brief
    for saw in events(run):
        for row in saw["buyer"]:
            assert not re.search(r"^(points|hint|meters|ledger)\b|^\[\d+\] [+-]\d|[“”]", row), row
            assert not any(" ".join(text.split()) in row for text in (brief.you, *brief.knows))
