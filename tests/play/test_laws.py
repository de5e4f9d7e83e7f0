"""Laws of the rules, for any sequence of commands. Names carry the numbers of RULES.md."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from askwell.play.decider import decode, encode
from askwell.play.facts import (
    Begin,
    Command,
    End,
    Event,
    Hint,
    Options,
    Pause,
    Play,
    Rejected,
    Reopen,
    Resume,
    Said,
    Say,
    Seat,
    Tick,
)
from askwell.play.fold import apply
from askwell.play.points import total
from askwell.play.sight import changed_lines, seller_line, seller_status, view
from askwell.scenario.model import Fact, Scenario
from tests.kit import mini_scenario
from tests.play.dsl import Story, opening

SCENARIO = mini_scenario()
FACTS = [fact.id for fact in SCENARIO.facts]
WORDS = st.sampled_from(
    [
        *(line for fact in SCENARIO.facts for line in fact.asks),
        *(line for f in SCENARIO.facts if f.assumption for line in f.assumption.sounds),
        *(line for fact in SCENARIO.facts for line in fact.tells),
        "So you said it slipped twice?",
        "Our product is the best on the market.",
        "Sign today or it is gone.",
        "ok",
    ]
)
TEXTS = st.one_of(WORDS, st.text(max_size=60))
SELLER: st.SearchStrategy[Command] = st.one_of(
    st.builds(Say, TEXTS),
    st.sampled_from([Begin(), Hint(), Pause(), Resume(), Reopen(), End(), Tick()]),
)
BUYER: st.SearchStrategy[Command] = st.builds(
    Say,
    TEXTS,
    tells=st.lists(st.sampled_from(FACTS), max_size=2).map(tuple),
    wraps=st.integers(0, 9).map(lambda n: n == 0),
)
STEPS = st.lists(
    st.tuples(
        st.one_of(
            st.tuples(SELLER, st.just("seller")),
            st.tuples(BUYER, st.just("buyer")),
            st.tuples(st.sampled_from([Tick(), Reopen()]), st.none()),
        ),
        st.integers(0, 400),
    ),
    max_size=25,
)
FEEDBACK = st.sampled_from(["live", "after", "end"])
Steps = list[tuple[tuple[Command, Seat | None], int]]


def played(steps: Steps, feedback: str = "live", scenario: Scenario | None = None) -> Story:
    """A role-play after all `steps` that the rules allow; the others are refused and forgotten."""
    options = Options.model_validate({"feedback": feedback, "pace": "instant", "minutes": 10})
    story = Story().when(opening(scenario, options)).when(Begin())
    for (command, seat), seconds in steps:
        story = story.after(seconds=seconds)
        try:
            story = story.when(command, seat)
        except Rejected:
            continue
    return story


def folded(events: tuple[Event, ...]) -> Play:
    """The state of a log, read from its bytes."""
    play = None
    for event in events:
        play = apply(play, decode(encode(event)))
    assert play is not None
    return play


@for_all(STEPS, FEEDBACK)
@settings(max_examples=60, deadline=None)
def test_p40_the_fold_of_the_log_is_the_live_state_and_gives_the_same_views(
    steps: Steps, feedback: str
) -> None:
    story = played(steps, feedback)
    again = folded(story.events)
    assert again == story.state
    for seat in ("seller", "buyer"):
        mine, theirs = view(again, seat), view(story.state, seat)
        assert mine.model_dump_json() == theirs.model_dump_json()


@for_all(STEPS, st.data())
@settings(max_examples=40, deadline=None)
def test_p41_a_command_sent_again_at_any_later_time_does_nothing(
    steps: Steps, data: st.DataObject
) -> None:
    story = played(steps)
    used = sorted({event.cmd for event in story.events if event.cmd != story.events[0].cmd})
    cmd = data.draw(st.sampled_from(used))
    later = story.after(days=1)
    assert later.when(Say("again"), cmd=cmd).events == story.events
    assert later.when(Tick(), None, cmd=cmd).events == story.events


@for_all(STEPS)
@settings(max_examples=40, deadline=None)
def test_p42_meters_of_the_buyer_stay_in_range_and_the_ledger_only_goes_forward(
    steps: Steps,
) -> None:
    order = ["unknown", "assumed", "asked", "told", "confirmed"]
    play: Play | None = None
    for event in played(steps).events:
        before, play = play, apply(play, event)
        assert 0 <= play.mood.trust <= 10
        assert 0 <= play.mood.patience <= 10
        for fact in FACTS:
            if before is not None:
                was, now = before.entry(fact).state, play.entry(fact).state
                assert order.index(now) >= order.index(was)


@for_all(STEPS)
@settings(max_examples=30, deadline=None)
def test_p43_a_fact_is_told_only_by_the_buyer_and_the_clock_never_runs_backward(
    steps: Steps,
) -> None:
    play: Play | None = None
    for event in played(steps).events:
        before, play = play, apply(play, event)
        if isinstance(event, Said) and event.seat == "seller":
            assert all(step.to != "told" for step in event.steps)
        if before is not None:
            assert play.clock.used >= before.clock.used
        assert play.clock.used >= timedelta(0)


def elsewhere(fact: Fact) -> Fact:
    """`fact` with another truth; what players can hear or ask stays the same."""
    return fact.model_copy(update={"truth": "CANARY truth", "reveal": "CANARY reveal"})


@for_all(STEPS, FEEDBACK)
@settings(max_examples=60, deadline=None)
def test_v01_the_sellers_view_does_not_change_when_an_untold_fact_changes(
    steps: Steps, feedback: str
) -> None:
    story = played(steps, feedback)
    hidden = tuple(
        fact if fact.id in story.state.told else elsewhere(fact) for fact in SCENARIO.facts
    )
    changed = SCENARIO.model_copy(update={"facts": hidden})
    other = replace(story.state, scenario=changed)
    assert view(story.state, "seller") == view(other, "seller")


@for_all(STEPS, FEEDBACK)
@settings(max_examples=40, deadline=None)
def test_v02_the_buyers_view_does_not_change_when_the_sellers_brief_does(
    steps: Steps, feedback: str
) -> None:
    story = played(steps, feedback)
    seller = SCENARIO.seats.seller
    brief = seller.brief.model_copy(update={"knows": ("CANARY",), "wants": ("CANARY",)})
    seats = SCENARIO.seats.model_copy(update={"seller": seller.model_copy(update={"brief": brief})})
    other = replace(story.state, scenario=SCENARIO.model_copy(update={"seats": seats}))
    assert view(story.state, "buyer") == view(other, "buyer")


@for_all(STEPS, FEEDBACK)
@settings(max_examples=40, deadline=None)
def test_v03_lines_sent_one_by_one_make_the_same_transcript_as_all_at_once(
    steps: Steps, feedback: str
) -> None:
    play: Play | None = None
    screen: dict[int, object] = {}
    for event in played(steps, feedback).events:
        before, play = play, apply(play, event)
        for line in changed_lines(before, play):
            screen[line.n] = seller_line(play, line)
    assert play is not None
    assert [screen[n] for n in sorted(screen)] == [seller_line(play, li) for li in play.lines]


@for_all(STEPS)
@settings(max_examples=30, deadline=None)
def test_v04_feedback_held_back_to_the_end_shows_nothing_of_it_before(steps: Steps) -> None:
    story = played(steps, "end")
    play = story.state
    status = seller_status(play)
    if play.phase == "debrief":
        assert status.points == total(play.lines) + sum(p.value for p in play.end_points)
        return
    assert status.meters is None
    assert status.points is None
    assert all(row.state == "told" for row in status.ledger)
    for line in play.lines:
        shown = seller_line(play, line)
        assert (shown.rated, shown.labels, shown.points, shown.notes) == (False, (), (), ())


@for_all(STEPS, st.data())
@settings(max_examples=20, deadline=None)
def test_p44_a_refused_command_is_refused_for_a_reason_people_can_read(
    steps: Steps, data: st.DataObject
) -> None:
    story = played(steps)
    command = data.draw(SELLER)
    refusals: list[Rejected] = []
    try:
        story.when(command)
    except Rejected as error:
        refusals.append(error)
    for refusal in refusals:
        assert refusal.code.replace("_", "").isalpha()
        assert refusal.hint.endswith(".")
