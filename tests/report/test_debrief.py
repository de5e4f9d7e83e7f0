"""What is read after a talk. Names carry the numbers of RULES.md."""

import pytest
from hypothesis import given as for_all
from hypothesis import settings

from askwell.play.facts import Event, Options, Play, Say
from askwell.play.fold import apply
from askwell.play.meters import Meters
from askwell.report.compare import comparison
from askwell.report.debrief import debrief
from askwell.report.gauge import gauge
from askwell.report.practice import practice_entry
from tests.kit import mini_scenario
from tests.play.dsl import Story, given, opening
from tests.play.test_laws import STEPS, Steps, played

FACT = mini_scenario().facts[0]
TRAP = next(fact for fact in mini_scenario().facts if fact.assumption)


def over(story: Story) -> Play:
    """The story after the buyer has wrapped up."""
    return story.when(Say("Well, goodbye then.", wraps=True), "buyer").state


def sounds() -> str:
    """A line that takes the trap's fact for granted."""
    assert TRAP.assumption is not None
    return TRAP.assumption.sounds[0]


def test_r01_only_a_talk_that_has_ended_has_a_debrief() -> None:
    with pytest.raises(ValueError, match="ended"):
        debrief(given().state)


def test_r02_points_add_up_to_what_was_shown() -> None:
    play = over(given(Say(FACT.asks[0]), (Say(FACT.tells[0], tells=(FACT.id,)), "buyer")))
    read = debrief(play)
    assert read.points == sum(row.value for row in read.points_rows)
    shown = sum(point.value for line in read.lines for point in line.points)
    ending = sum(row.value for row in read.points_rows if row.award == "outcome")
    assert read.points == shown + ending


def test_r03_all_cards_are_open_and_what_was_never_told_comes_with_a_question() -> None:
    play = over(given((Say(FACT.tells[0], tells=(FACT.id,)), "buyer")))
    ledger = {note.fact: note for note in debrief(play).ledger}
    assert set(ledger) == {fact.id for fact in play.scenario.facts}
    for fact in play.scenario.facts:
        assert ledger[fact.id].truth == fact.truth
        expected = None if fact.id == FACT.id else fact.asks[0]
        assert ledger[fact.id].would_find == expected
    assert ledger[FACT.id].told_line == 0


def test_r04_an_assumption_shows_its_words_and_now_whether_it_was_right() -> None:
    play = over(given(Say(sounds())))
    note = next(note for note in debrief(play).ledger if note.fact == TRAP.id)
    assert TRAP.assumption is not None
    assert note.state == "assumed"
    assert note.claim
    assert note.claim in sounds()
    assert note.claim_right == TRAP.assumption.right


def test_r05_every_meter_says_what_good_looks_like_and_where_that_comes_from() -> None:
    for meter in debrief(over(given(Say("What brought this up?")))).meters:
        assert meter.good.endswith(".")
        assert meter.source
        assert meter.shown
        assert (meter.value is None) == (meter.shown == "nothing to count")


def test_r06_the_best_moments_are_the_sellers_and_at_most_three() -> None:
    story = given()
    for fact in story.state.scenario.facts:
        story = story.when(Say(fact.asks[0]))
        story = story.when(Say(fact.tells[0], tells=(fact.id,)), "buyer")
    story = story.when(Say("Sign today or the price is gone."))
    read = debrief(over(story))
    assert 1 <= len(read.moments) <= 3
    pressed = story.state.lines[-1].n
    for moment in read.moments:
        line = read.lines[moment.line]
        assert line.seat == "seller"
        assert line.text == moment.text
        assert moment.why
        assert moment.line != pressed


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Sign today or the price is gone."], "Leave the pressure out"),
        ([sounds()], "Ask before you settle it"),
        (["Our ovens are the best on the market and you will love them."], "Turn one telling"),
        (["Is it Monday?", "Is it big?", "Are you open?"], "Open the questions up"),
    ],
)
def test_r07_the_one_thing_to_try_next_is_the_costliest_habit_of_this_talk(
    lines: list[str], title: str
) -> None:
    story = given()
    for text in lines:
        story = story.when(Say(text)).when(Say("Hm."), "buyer")
    advice = debrief(over(story)).try_next
    assert advice.title.startswith(title)
    assert advice.line == 0


@for_all(STEPS)
@settings(max_examples=30, deadline=None)
def test_r08_any_talk_that_ended_can_be_read(steps: Steps) -> None:
    story = played(steps)
    if story.state.phase != "debrief":
        return
    read = debrief(story.state)
    assert read.try_next.text
    assert read.outcome.how.endswith(".")
    again: Play | None = None
    for event in story.events:
        again = apply(again, event)
    assert again is not None
    assert debrief(again).model_dump_json() == read.model_dump_json()


def test_r09_verdicts_follow_the_figures() -> None:
    figures = Meters(
        ask_share=0.6,
        open_share=0.5,
        words_share=0.7,
        reflections_per_question=0.2,
        checked=0,
        made=0,
        practices={"model": 1, "inspire": 0, "challenge": 0, "enable": 2, "encourage": 1},
        told=1,
        facts=3,
    )
    verdicts = {note.id: note.verdict for note in gauge(figures)}
    assert verdicts == {
        "insights": "work",
        "assumptions": "none",
        "ask_share": "good",
        "open_share": "fair",
        "reflections_per_question": "work",
        "words_share": "work",
        "practices": "good",
    }


def branches() -> tuple[Story, Story]:
    """Two talks that part at line 2."""
    start = given(Say("What brought this up?"), (Say("A bad week."), "buyer"))
    left = start.when(Say("Buy it today.")).when(Say("No.", wraps=True), "buyer")
    return left, start.when(Say("How come?")).when(Say("Well."), "buyer")


def test_r10_two_branches_are_compared_from_where_they_part() -> None:
    left, right = branches()
    read = comparison(left.state, right.state)
    assert read.fork == 2
    assert [line.text for line in read.common] == ["What brought this up?", "A bad week."]
    assert [line.text for line in read.left.lines] == ["Buy it today.", "No."]
    assert [line.text for line in read.right.lines] == ["How come?", "Well."]
    assert read.left.outcome
    assert read.right.outcome is None


def test_r11_a_list_of_talks_gives_away_nothing_that_is_held_back() -> None:
    options = Options(feedback="end", pace="instant", minutes=10)
    story = given(Say("What brought this up?"), start=opening(options=options))
    entry = practice_entry(story.state)
    assert entry.points == 0
    assert entry.figures.ask_share is None
    done = practice_entry(over(story))
    assert done.points == debrief(over(story)).points
    assert done.outcome


def test_r12_time_is_told_in_minutes_and_earns_nothing() -> None:
    events: tuple[Event, ...] = given(Say("What brought this up?")).events
    assert events
    quick = debrief(over(given(Say("What brought this up?"))))
    slow = debrief(over(given(Say("What brought this up?")).after(minutes=6)))
    assert slow.minutes_used == 6.0
    assert slow.points == quick.points
