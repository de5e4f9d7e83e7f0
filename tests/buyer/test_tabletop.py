"""A role-play without sockets or storage."""

from datetime import UTC, datetime, timedelta

import pytest

from askwell.play.facts import Options, Rejected
from askwell.play.fold import apply
from askwell.tabletop import SteppedClock, Table, play_script, replay
from tests.kit import mini_scenario

START = datetime(2030, 1, 7, 9, 0, tzinfo=UTC)


def table(**options: object) -> Table:
    return Table(
        mini_scenario(),
        now=SteppedClock(START),
        seed=3,
        options=Options.model_validate({"pace": "instant", **options}),
    )


def test_b17_the_buyer_opens_and_answers_at_once() -> None:
    at = table()
    assert [line.seat for line in at.begin()] == ["buyer"]
    said = at.say("What's wrong with the oven?")
    assert [line.seat for line in said] == ["seller", "buyer"]
    assert said[0].reading is not None
    assert at.play.told == ("oven",)


def test_b17_ending_brings_the_parting_line_and_the_outcome() -> None:
    at = table()
    at.begin()
    (parting,) = at.end()
    assert parting.seat == "buyer"
    assert at.over
    assert at.play.end_reason == "seller"
    assert at.play.outcome == "open-door"


def test_b17_a_hint_costs_nothing() -> None:
    at = table()
    at.begin()
    before = at.play.mood
    assert at.hint().endswith("?")
    assert at.play.mood == before
    assert len(at.play.hints) == 1


def test_b17_the_state_is_the_fold_of_its_events() -> None:
    at = play_script(mini_scenario(), 3, ["Morning!", "What's wrong with the oven?", "Goodbye."])
    state = None
    for event, play in replay(at.events):
        state = apply(state, event)
        assert play == state
    assert state == at.play


def test_b17_a_refusal_changes_nothing() -> None:
    at = table()
    at.begin()
    before = at.events
    with pytest.raises(Rejected) as refused:
        at.say("   ")
    assert refused.value.code == "empty"
    assert at.events == before


def test_b17_nothing_can_be_said_after_the_end() -> None:
    at = table()
    at.begin()
    at.end()
    with pytest.raises(Rejected) as refused:
        at.say("One more thing")
    assert refused.value.code == "wrong_phase"


def test_b17_time_that_has_run_out_ends_the_talk_before_the_next_line() -> None:
    clock = SteppedClock(START)
    at = Table(mini_scenario(), now=clock, options=Options(pace="instant", minutes=5))
    at.begin()
    clock.at += timedelta(minutes=5)
    said = at.say("Too late?")
    assert [line.seat for line in said] == ["buyer"]
    assert at.play.end_reason == "time"


def test_b17_a_pause_stops_the_clock() -> None:
    clock = SteppedClock(START)
    at = Table(mini_scenario(), now=clock, options=Options(pace="instant", minutes=5))
    at.begin()
    at.pause()
    clock.at += timedelta(hours=1)
    at.resume()
    at.say("Morning!")
    assert not at.over


def test_b17_a_script_is_played_until_the_talk_is_over() -> None:
    at = play_script(mini_scenario(), 1, ["Goodbye now!", "Still here?"])
    assert [line.text for line in at.play.lines if line.seat == "seller"] == ["Goodbye now!"]
    assert at.play.end_reason == "buyer"
    other = play_script(mini_scenario(), 1, ["Morning!"])
    assert other.play.end_reason == "seller"


def test_b17_the_same_script_gives_the_same_events() -> None:
    lines = ["Morning!", "What's wrong with the oven?", "Who decides about money here?"]
    assert play_script(mini_scenario(), 9, lines).events == (
        play_script(mini_scenario(), 9, lines).events
    )
