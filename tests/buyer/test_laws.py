"""Laws of the scripted buyer, whatever a seller types and however it reads."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import get_args

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askwell.buyer import turn
from askwell.buyer.lines import Book
from askwell.play.facts import Line, Rejected, Say
from askwell.play.guards import is_open
from askwell.play.texts import MAX_TEXT, check_text
from askwell.play.views import BuyerView, Heard
from askwell.scenario.model import Label, Scenario
from askwell.tabletop import Table, play_script
from tests.buyer.conftest import Talk
from tests.buyer.test_awkward import PLAIN, STRANGE
from tests.kit import mini_scenario

SCENARIOS = Path(__file__).parents[2] / "scenarios"
LABELS: tuple[Label, ...] = get_args(Label)


@cache
def scenarios() -> tuple[Scenario, ...]:
    """The mini scenario and all that ship."""
    files = sorted(SCENARIOS.glob("*/scenario.yaml"))
    assert files
    shipped = [Scenario.model_validate(yaml.safe_load(file.read_text())) for file in files]
    return (mini_scenario(), *shipped)


@cache
def book(n: int) -> Book:
    return Book(scenarios()[n])


def may_be_said(text: str) -> bool:
    try:
        check_text(text)
    except Rejected:
        return False
    return True


SILLY = [line for lines in STRANGE.values() for line in lines if line.strip()]
ANY_TEXT = st.text(max_size=80).filter(may_be_said)


@cache
def topical(n: int) -> tuple[str, ...]:
    """Lines that touch the facts of scenario `n`: questions, beliefs, summaries."""
    lines: list[str] = []
    for fact in scenarios()[n].facts:
        lines += fact.asks
        lines += (f"So {tell}" for tell in fact.tells)
        if fact.assumption:
            lines += fact.assumption.sounds
    lines += ["Tell me more.", "Why?", "Did I get that right?", "Sign today or the price goes up."]
    lines += ["That was our mistake, and I will put it right by Friday.", "We are the best."]
    return tuple(line for line in lines if may_be_said(line))


def talks() -> st.SearchStrategy[tuple[int, int, list[str]]]:
    """A scenario, a seed and what a seller types."""

    def lines(n: int) -> st.SearchStrategy[tuple[int, int, list[str]]]:
        one = st.one_of(
            st.sampled_from(topical(n)),
            st.sampled_from(topical(n)),
            st.sampled_from([*SILLY, *PLAIN]),
            ANY_TEXT,
        )
        seeds = st.integers(min_value=-(2**70), max_value=2**70)
        return st.tuples(st.just(n), seeds, st.lists(one, max_size=25))

    return st.integers(0, len(scenarios()) - 1).flatmap(lines)


RELAXED = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def replies(table: Table) -> list[Line]:
    return [line for line in table.play.lines if line.seat == "buyer"]


def keys(line: Line) -> tuple[str, ...]:
    assert line.script is not None
    return line.script.used


@RELAXED
@given(talks())
def test_b02_the_same_words_and_seed_give_the_same_talk(talk: tuple[int, int, list[str]]) -> None:
    n, seed, lines = talk
    first = play_script(scenarios()[n], seed, lines)
    again = play_script(scenarios()[n].model_copy(deep=True), seed, lines)
    assert first.events == again.events
    assert [e.model_dump_json() for e in first.events] == [
        e.model_dump_json() for e in again.events
    ]


@RELAXED
@given(talks())
def test_b04_facts_are_told_once_and_only_by_their_own_lines(
    talk: tuple[int, int, list[str]],
) -> None:
    n, seed, lines = talk
    table = play_script(scenarios()[n], seed, lines)
    told: list[str] = []
    for line in replies(table):
        steps = [step.fact for step in line.steps]
        spoken = [key.split(".")[1] for key in keys(line) if ".tells." in key]
        assert set(steps) == set(spoken) - set(told)
        assert len(steps) == len(set(steps))
        told += steps
    assert len(told) == len(set(told))


@RELAXED
@given(talks())
def test_b13_no_line_of_a_pool_comes_back_while_another_is_left(
    talk: tuple[int, int, list[str]],
) -> None:
    n, seed, lines = talk
    table = play_script(scenarios()[n], seed, lines)
    said: set[str] = set()
    last: set[str] = set()
    for line in replies(table):
        texts = [book(n).text(key) for key in keys(line)]
        assert line.text == " ".join(text for text in texts if text is not None)
        assert None not in texts
        assert not last & set(texts)
        for key, text in zip(keys(line), texts, strict=True):
            if text in said:
                pool = {phrase.text for phrase in book(n).pool(key.rpartition(".")[0])}
                assert pool <= said | set(texts)
        last = {text for text in texts if text is not None}
        said |= last


@RELAXED
@given(st.integers(0, 3), st.integers(), st.lists(st.sampled_from(SILLY), min_size=60, max_size=60))
def test_b15_silly_input_ends_the_talk(n: int, seed: int, lines: Sequence[str]) -> None:
    scenario = scenarios()[n % len(scenarios())]
    table = play_script(scenario, seed, lines)
    assert table.play.phase == "debrief"
    assert sum(line.seat == "seller" for line in table.play.lines) < 60
    assert table.play.end_reason == "buyer"
    assert not table.play.told


@RELAXED
@given(talks())
def test_b09_a_talk_ends_with_the_line_of_its_outcome(talk: tuple[int, int, list[str]]) -> None:
    n, seed, lines = talk
    table = play_script(scenarios()[n], seed, lines)
    assert table.over
    last = replies(table)[-1]
    assert keys(last)[-1].startswith(f"outcome.{table.play.outcome}.")


@st.composite
def views(draw: st.DrawFn) -> tuple[Scenario, BuyerView]:
    """Any view of a talk in any state, read in any way: also such as no scorer would give."""
    n = draw(st.integers(0, len(scenarios()) - 1))
    scenario = scenarios()[n]
    facts = st.lists(st.sampled_from([fact.id for fact in scenario.facts]), max_size=3, unique=True)
    stage = draw(st.sampled_from([stage.id for stage in scenario.stages]))
    talk = Talk(
        scenario=scenario,
        trust=draw(st.integers(0, 10)),
        patience=draw(st.integers(0, 10)),
        stage=stage,
        told=set(draw(facts)),
        outcome=draw(st.sampled_from([outcome.id for outcome in scenario.outcomes])),
        closing=draw(st.sampled_from([None, None, None, "time", "seller"])),
    )
    every = book(n).keys
    for _ in range(draw(st.integers(0, 5))):
        if draw(st.booleans()):
            said = draw(st.lists(st.sampled_from(every), min_size=1, max_size=3, unique=True))
            talk.buyer(" ".join(book(n).text(key) or "" for key in said), *said)
            continue
        talk.seller(
            draw(st.one_of(st.sampled_from(topical(n)), st.sampled_from(SILLY), ANY_TEXT)),
            Heard(
                labels=tuple(draw(st.lists(st.sampled_from(LABELS), max_size=4, unique=True))),
                asks_about=tuple(draw(facts)),
                claims=tuple(draw(facts)),
                echoes=tuple(draw(facts)),
            ),
        )
    return scenario, talk.view()


def pending(view: BuyerView) -> list[Heard]:
    """What was heard since the buyer's last line."""
    found: list[Heard] = []
    for line in view.lines:
        if line.seat == "buyer":
            found = []
        elif line.heard is not None:
            found.append(line.heard)
    return found


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(views(), st.integers())
def test_b03_whatever_is_heard_nothing_closed_is_told(
    seen: tuple[Scenario, BuyerView], seed: int
) -> None:
    scenario, view = seen
    say = turn(scenario, view, seed)
    if not view.status.owes_reply:
        assert say is None
        return
    assert say is not None
    told = {card.fact for card in view.status.cards if card.told}
    readings = [heard.labels for heard in pending(view)]
    readings.append(tuple(label for labels in readings for label in labels))
    for fact in say.tells:
        assert fact not in told
        trust = view.status.trust
        assert any(is_open(scenario.fact(fact), trust, told, labels) for labels in readings)
        told.add(fact)
    fits_what_the_rules_ask(scenario, view, say)


def fits_what_the_rules_ask(scenario: Scenario, view: BuyerView, say: Say) -> None:
    check_text(say.text)
    assert len(say.text) <= MAX_TEXT
    assert say.script is not None
    assert say.script.used
    assert say.script.stage in {stage.id for stage in scenario.stages}
    parting = say.script.used[-1].startswith("outcome.")
    assert say.wraps == parting
    if view.status.closing or view.status.patience == 0:
        assert say.wraps
        assert say.tells == ()
