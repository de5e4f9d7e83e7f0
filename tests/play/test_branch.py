"""Taking a line back. Names carry the numbers of RULES.md."""

import pytest

from askwell.play.branch import branch
from askwell.play.due import ends_at
from askwell.play.facts import By, Event, Hint, Play, Rejected, Say
from askwell.play.fold import apply
from tests.play.dsl import Story, given


def folded(events: tuple[Event, ...]) -> Play:
    """The state of a log."""
    play = None
    for event in events:
        play = apply(play, event)
    assert play is not None
    return play


def talk() -> Story:
    """Two questions, two answers, a hint."""
    return (
        given(Say("What brought this up?"))
        .after(seconds=30)
        .when(Say("A bad week."), "buyer")
        .when(Hint())
        .after(seconds=30)
        .when(Say("Buy it today or lose it."))
        .when(Say("No."), "buyer")
    )


def test_p50_a_branch_keeps_what_came_before_and_nothing_after() -> None:
    story = talk()
    by = By("seller", story.after(days=3).now, "take-back-1")
    play = folded(branch(story.events, 2, "p2", by))
    assert play.id == "p2"
    assert play.parent is not None
    assert (play.parent.play, play.parent.line) == ("p1", 2)
    assert play.lines == story.state.lines[:2]
    assert play.seed == story.state.seed
    assert len(play.hints) == 1
    assert play.phase == "playing"


def test_p51_a_branch_is_charged_only_the_time_before_the_line() -> None:
    story = talk()
    by = By("seller", story.after(days=3).now, "take-back-1")
    play = folded(branch(story.events, 2, "p2", by))
    ends = ends_at(play)
    assert ends is not None
    assert (ends - by.now).total_seconds() == 10 * 60 - 30


def test_p52_only_the_sellers_own_lines_can_be_taken_back() -> None:
    story = talk()
    by = By("seller", story.now, "take-back-1")
    for line in (1, 3, 4, 99, -1):
        with pytest.raises(Rejected) as refused:
            branch(story.events, line, "p2", by)
        assert refused.value.code == "no_such_line"


def test_p53_the_first_line_can_be_taken_back_too() -> None:
    story = talk()
    play = folded(branch(story.events, 0, "p2", By("seller", story.now, "take-back-1")))
    assert play.lines == ()
    assert play.phase == "playing"
