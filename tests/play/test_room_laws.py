"""Laws of a room, for any life it may have. Names carry the numbers of RULES.md."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from askwell.play import basics
from askwell.play.branch import unnamed
from askwell.play.decider import encode
from askwell.play.due import due, wakes_at
from askwell.play.facts import (
    End,
    Play,
    Point,
    Rejected,
    Say,
    Tick,
)
from askwell.play.live_commands import (
    Note,
    Ready,
    Stand,
)
from askwell.play.peek import peek
from askwell.play.people import SEATS
from askwell.play.phases import machine
from askwell.play.points import total
from askwell.play.roles import observer_view, table_view
from askwell.play.shared_views import Action
from askwell.play.sight import seller_status, seller_view
from tests.play.dsl import BEA, SAM, sees
from tests.play.room_steps import (
    FACTS,
    STARTS,
    STEPS,
    Start,
    Step,
    everybody,
    lived,
    sensible,
    states,
)

Steps = list[Step]


@for_all(STARTS, STEPS)
@settings(max_examples=30, deadline=None)
def test_x42_the_fold_of_a_rooms_log_is_its_state_and_shows_everybody_the_same(
    start: Start, steps: Steps
) -> None:
    story = lived(start, steps).story
    *_, again = states(story.events)
    assert again == story.state
    for person in everybody(again):
        mine, theirs = sees(again, person), sees(story.state, person)
        assert mine.model_dump_json() == theirs.model_dump_json()
    assert wakes_at(again) == wakes_at(story.state)


@for_all(STARTS, STEPS, st.data())
@settings(max_examples=30, deadline=None)
def test_x43_a_command_of_a_room_counts_once(
    start: Start, steps: Steps, data: st.DataObject
) -> None:
    story = lived(start, steps).story
    cmd = data.draw(st.sampled_from(sorted({event.cmd for event in story.events})))
    later = story.after(seconds=data.draw(st.sampled_from([0, 61, 100_000])))
    for seat, person in (("seller", SAM), ("buyer", BEA), (None, None)):
        for command in (Say("again"), End(), Ready(), Stand(), Note("again"), Tick()):
            again = later.when(command, seat, cmd=cmd, person=person)  # type: ignore[arg-type]
            assert again.events == story.events


@for_all(STARTS, STEPS)
@settings(max_examples=30, deadline=None)
def test_x44_a_refusal_in_a_room_has_a_code_and_a_sentence(start: Start, steps: Steps) -> None:
    for story, step, refusal in lived(start, steps).refused:
        assert refusal.code.replace("_", "").isalpha()
        assert refusal.hint.endswith(".")
        assert len(refusal.hint) > 15
        *_, unchanged = states(story.events)
        assert unchanged == story.state, step


@for_all(STARTS, STEPS, st.sampled_from([0, 30, 70, 1000, 5000, 100_000]))
@settings(max_examples=30, deadline=None)
def test_x45_what_is_due_gets_done_and_then_there_is_time(
    start: Start, steps: Steps, seconds: int
) -> None:
    story = lived(start, steps).story.silence(seconds=seconds)  # That it ends is held there.
    at = wakes_at(story.state)
    assert due(story.state, story.now) is None
    assert at is None or at > story.now
    if at is not None:
        before = at - timedelta(microseconds=1)
        assert due(story.state, before) is None
    clockless = story.state.options.minutes is None and story.phase == "playing"
    assert at is not None or story.phase == "closed" or clockless


@for_all(STARTS, STEPS)
@settings(max_examples=30, deadline=None)
def test_x45_a_room_that_everybody_forgets_closes(start: Start, steps: Steps) -> None:
    story = lived(start, steps).story
    for _ in range(40):
        story = story.silence(minutes=20)
    assert story.phase == "closed"


@for_all(STARTS, STEPS)
@settings(max_examples=30, deadline=None)
def test_x46_phases_follow_the_declared_machine_and_used_time_never_shrinks(
    start: Start, steps: Steps
) -> None:
    ways = {(way.source, way.dest) for t in machine.events for way in machine.get_transitions(t)}
    before: Play | None = None
    for play in states(lived(start, steps).story.events):
        if before is not None:
            assert play.phase == before.phase or (before.phase, play.phase) in ways
            assert play.clock.used >= before.clock.used
        assert (play.clock.since is not None) == (play.phase == "playing")
        assert 0 <= play.mood.trust <= 10
        assert 0 <= play.mood.patience <= 10
        before = play


def is_told(step: basics.Step, fact: str) -> bool:
    """Does that step tell `fact`?"""
    return (step.fact, step.to) == (fact, "told")


def is_insight(point: Point, fact: str) -> bool:
    """Is that point for having been told `fact`?"""
    return (point.fact, point.award) == (fact, "insight")


@for_all(STARTS, STEPS)
@settings(max_examples=30, deadline=None)
def test_x46_points_are_the_sum_over_lines_and_a_told_card_stands_in_one_line(
    start: Start, steps: Steps
) -> None:
    for play in states(lived(start, steps).story.events):
        for fact in FACTS:
            told = [li.n for li in play.lines for step in li.steps if is_told(step, fact)]
            paid = [li.n for li in play.lines for point in li.points if is_insight(point, fact)]
            entry = play.entry(fact)
            assert told == paid == ([] if entry.told is None else [entry.told])
            assert entry.confirmed is None or entry.told is not None
        if play.options.feedback == "live":
            ended = sum(point.value for point in play.end_points)
            assert seller_status(play).points == total(play.lines) + ended


@for_all(STARTS, STEPS)
@settings(max_examples=30, deadline=None)
def test_x46_everybody_has_one_place_and_a_name_of_their_own(start: Start, steps: Steps) -> None:
    for play in states(lived(start, steps).story.events):
        assert play.table is not None
        people = [p.id for p in play.players.values() if p.kind == "person"]
        people += [guest.id for guest in play.table.guests]
        names = [p.name for p in play.players.values()] + [g.name for g in play.table.guests]
        keys = [guest.key for guest in play.table.guests]
        for one in (people, names, keys):
            assert len(set(one)) == len(one)


FAIR = {
    "no_more_hints": "hint",
    "time_up": "say hint",
    "no_such_line": "tell raise",
    "not_away": "stand_in",
    "taken": "unseat_bot",
}
"""Refusals that only time or content bring about, and the buttons that may meet them."""


@for_all(STARTS, STEPS)
@settings(max_examples=30, deadline=None)
def test_x47_a_button_that_is_offered_is_not_refused(start: Start, steps: Steps) -> None:
    story = lived(start, steps).story
    met: list[tuple[Action, Rejected]] = []
    for person in everybody(story.state):
        for action in story.may(person):
            for command in sensible(story, person, action):
                try:
                    done = story.does(person, command)
                except Rejected as refusal:
                    met.append((action, refusal))
                else:
                    assert done.events != story.events or action in ("again", "raise", "label")
    assert [(a, r) for a, r in met if a not in FAIR.get(r.code, "").split()] == []


@for_all(STARTS, STEPS)
@settings(max_examples=30, deadline=None)
def test_x48_an_export_names_nobody_and_replays_as_the_talk_was(start: Start, steps: Steps) -> None:
    story = lived(start, steps).story
    copy = tuple(unnamed(story.events))
    assert all(b"CANARY" not in encode(event) for event in copy)
    for mine, theirs in zip(states(story.events), states(copy), strict=True):
        assert mine.table is not None
        assert theirs.table is not None
        if mine.players.keys() >= {"seller", "buyer"}:
            assert seller_view(mine) == seller_view(theirs)
            assert table_view(mine) == table_view(theirs)
        for guest, alias in zip(mine.table.guests, theirs.table.guests, strict=True):
            assert observer_view(mine, guest.id) == observer_view(theirs, alias.id)
        assert wakes_at(mine) == wakes_at(theirs)
        # A stranger may have sat down by then: only who was never here looks in from outside.
        assert peek(mine, "passer-by", SEATS) == peek(theirs, "passer-by", SEATS)
