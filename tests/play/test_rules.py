"""The rules by example. Names carry the numbers of RULES.md."""

from datetime import timedelta

import pytest

from askwell.play.due import due, ends_at, owes_reply, reply_at, wakes_at
from askwell.play.facts import (
    Began,
    Begin,
    Closing,
    End,
    Ended,
    Hint,
    Hinted,
    Leave,
    Open,
    Opened,
    Options,
    Pause,
    Player,
    Rejected,
    Reopen,
    Reopened,
    Resume,
    Said,
    Say,
    Tick,
)
from askwell.play.texts import MAX_TEXT
from tests.play.dsl import START, Story, given, opening

PERSON = Player(id="person-2", name="Kim", kind="person")


def test_p01_the_log_begins_with_opened_and_a_second_opening_is_refused() -> None:
    story = Story().when(opening())
    (event,) = story.events
    assert isinstance(event, Opened)
    assert story.state.phase == "briefing"
    story.refuses(opening(), "exists")
    Story().refuses(Begin(), "no_such_play")


def test_p02_nothing_is_said_before_the_brief_is_read() -> None:
    story = Story().when(opening())
    story.refuses(Say("Hello"), "wrong_phase")
    story.refuses(Say("Hello"), "wrong_phase", "buyer")
    begun = story.when(Begin())
    assert isinstance(begun.events[-1], Began)
    begun.refuses(Begin(), "wrong_phase")


def test_p03_a_command_id_counts_once() -> None:
    story = given().when(Say("Hello there"), cmd="same-id-1")
    again = story.when(Say("Something else"), cmd="same-id-1")
    assert again.events == story.events
    assert again.state == story.state


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        (" \n\t ", "empty"),
        ("\u200b\u2060\ufeff", "empty"),
        ("a" * (MAX_TEXT + 1), "too_long"),
        ("nul \x00 byte", "bad_text"),
        ("bell \x07", "bad_text"),
        ("c1 \x85", "bad_text"),
        ("half \ud83d", "bad_text"),
    ],
)
def test_p04_bad_text_is_refused_and_loses_nothing(text: str, code: str) -> None:
    story = given(Say("What brought this up?"))
    story.refuses(Say(text), code)
    assert len(story.state.lines) == 1


@pytest.mark.parametrize("text", ["<b>hi</b>", "שלום עולם", "🙂👍🏽", "a\nb\tc", "a" * MAX_TEXT])
def test_p04_any_other_text_is_kept_as_it_is(text: str) -> None:
    assert given(Say(text)).state.lines[-1].text == text.strip()


def test_p05_only_seller_lines_are_read_and_rated() -> None:
    story = given(Say("What happened last week?"), (Say("Plenty."), "buyer"))
    seller, buyer = story.state.lines
    assert seller.reading is not None
    assert seller.effect is not None
    assert buyer.reading is None
    assert buyer.effect is None


def test_p06_the_seller_cannot_tell_facts_or_wrap_up() -> None:
    fact = opening().scenario.facts[0].id
    given().refuses(Say("I tell you", tells=(fact,)), "not_your_seat")
    given().refuses(Say("Bye", wraps=True), "not_your_seat")
    given().refuses(Say("Hi"), "not_your_seat", None)


def test_p07_a_fact_is_told_once_and_must_exist() -> None:
    fact = opening().scenario.facts[0].id
    story = given((Say("Here it is", tells=(fact, fact)), "buyer"))
    assert story.state.told == (fact,)
    insight = opening().scenario.rubric.insight
    assert [point.value for point in story.state.lines[0].points] == [insight]
    again = story.when(Say("And again", tells=(fact,)), "buyer")
    assert again.state.lines[-1].points == ()
    story.refuses(Say("What", tells=("no-such-fact",)), "no_such_fact", "buyer")


def test_p08_the_clock_runs_only_while_playing() -> None:
    story = given(start=opening(options=Options(minutes=10, pace="instant")))
    assert ends_at(story.state) == START + timedelta(minutes=10)
    paused = story.after(minutes=4).when(Pause())
    assert ends_at(paused.state) is None
    assert paused.state.clock.used == timedelta(minutes=4)
    resumed = paused.after(hours=5).when(Resume())
    assert ends_at(resumed.state) == resumed.now + timedelta(minutes=6)
    paused.refuses(Say("Hello"), "wrong_phase")
    paused.refuses(Pause(), "wrong_phase")
    story.refuses(Pause(), "not_your_seat", "buyer")
    paused.refuses(Resume(), "not_your_seat", "buyer")
    resumed.refuses(Resume(), "wrong_phase")


def test_p09_without_minutes_there_is_no_clock() -> None:
    story = given(start=opening(options=Options(minutes=None, pace="instant")))
    assert ends_at(story.state) is None
    assert story.after(days=2).when(Tick(), None).events == story.events


def test_p10_time_up_lets_the_buyer_say_goodbye_and_nobody_else() -> None:
    story = given(Say("Hello"), (Say("Hi"), "buyer"))
    assert due(story.state, story.after(minutes=9.9).now) is None
    late = story.after(minutes=10)
    assert due(late.state, late.now) == Tick()
    closing = late.when(Tick(), None)
    assert isinstance(closing.events[-1], Closing)
    assert closing.state.closing == "time"
    closing.refuses(Say("One more thing"), "wrong_phase")
    ended = closing.when(Say("I have to go."), "buyer")
    last = ended.events[-1]
    assert isinstance(last, Ended)
    assert last.reason == "time"
    assert ended.state.phase == "debrief"


def test_p10_an_early_tick_changes_nothing() -> None:
    story = given(Say("Hello"), (Say("Hi"), "buyer")).after(minutes=5)
    assert story.when(Tick(), None).events == story.events


def test_p11_with_a_person_as_buyer_time_up_ends_the_talk_at_once() -> None:
    begun = given(start=opening(buyer=PERSON))
    story = begun.after(minutes=10).when(Tick(), None)
    assert story.state.phase == "debrief"
    assert story.state.end_reason == "time"
    assert begun.when(Pause()).when(End()).state.phase == "debrief"


def test_p12_the_seller_may_end_and_the_buyer_may_wrap_up() -> None:
    story = given(Say("Hello"), (Say("Hi"), "buyer"))
    ending = story.when(End())
    assert ending.state.phase == "closing"
    assert ending.when(Say("Bye then"), "buyer").state.end_reason == "seller"
    wrapped = story.when(Say("I must run", wraps=True), "buyer")
    assert wrapped.state.phase == "debrief"
    assert wrapped.state.end_reason == "buyer"
    story.refuses(End(), "not_your_seat", "buyer")
    wrapped.refuses(End(), "wrong_phase")
    wrapped.refuses(Say("Hello?"), "wrong_phase")


def test_p13_every_talk_has_an_outcome_and_its_points() -> None:
    story = given().when(Say("Goodbye", wraps=True), "buyer")
    outcome = story.state.scenario.outcome(story.state.outcome or "")
    assert sum(point.value for point in story.state.end_points) == outcome.points


def test_p14_a_hint_is_recorded_costs_nothing_and_is_not_given_twice() -> None:
    story = given()
    first = story.when(Hint())
    event = first.events[-1]
    assert isinstance(event, Hinted)
    assert event.text.endswith("?")
    assert first.state.mood == story.state.mood
    assert first.state.clock == story.state.clock
    story_of_hints = first
    for _ in range(40):
        try:
            story_of_hints = story_of_hints.when(Hint())
        except Rejected as error:
            assert error.code == "no_more_hints"  # noqa: PT017 - the loop is what is tested
            break
    texts = [hint.text for hint in story_of_hints.state.hints]
    assert 2 <= len(texts) == len(set(texts)) < 40
    story.refuses(Hint(), "not_your_seat", "buyer")


def test_p15_a_scripted_buyer_owes_the_opening_an_answer_and_a_goodbye() -> None:
    story = given()
    assert owes_reply(story.state)
    opened = story.when(Say("Hello?"), "buyer")
    assert not owes_reply(opened.state)
    asked = opened.when(Say("How are things?"))
    assert owes_reply(asked.state)
    assert not owes_reply(asked.when(Pause()).state)
    assert owes_reply(asked.when(End()).state)


def test_p16_a_human_pace_is_a_moment_and_an_instant_pace_is_none() -> None:
    quick = given(Say("How are things going today?"))
    assert reply_at(quick.state) == quick.now
    slow = given(
        Say("How are things going today?"), start=opening(options=Options(pace="human", minutes=10))
    )
    wait = reply_at(slow.state)
    assert wait is not None
    assert timedelta(seconds=1) < wait - slow.now < timedelta(seconds=5)


def test_p16_whoever_goes_on_talking_does_not_hold_the_answer_up_for_ever() -> None:
    story = given(start=opening(options=Options(pace="human", minutes=10)))
    story = story.when(Say("Hello?"), "buyer")
    first = story.when(Say("How are things?"))
    later = first
    for _ in range(30):
        later = later.after(seconds=1).when(Say("And how about this?"))
    at = reply_at(later.state)
    assert at is not None
    assert at - first.now < timedelta(seconds=10)


def test_p17_an_owed_answer_comes_before_the_end_of_time() -> None:
    story = given(Say("What happened?")).after(minutes=11)
    assert due(story.state, story.now) is None
    assert wakes_at(story.state) == START


def test_p17_the_seller_cannot_play_on_while_an_answer_is_owed() -> None:
    story = given(Say("What happened?")).after(minutes=10)
    story.refuses(Say("And then?"), "time_up")
    story.refuses(Hint(), "time_up")
    answered = story.when(Say("Plenty."), "buyer")
    assert due(answered.state, answered.now) == Tick()


def test_p18_only_the_time_nobody_was_there_is_refunded() -> None:
    story = given(Say("Hello")).when(Say("Well?"), "buyer").after(minutes=9)
    left = story.when(Leave(), None)
    back = left.after(seconds=1).when(Reopen(), None)
    assert ends_at(back.state) == back.now + timedelta(minutes=1)
    assert story.when(Pause()).when(Leave(), None).events[-1] == story.when(Pause()).events[-1]


def test_p18_time_away_is_not_charged() -> None:
    story = given(Say("Hello")).after(minutes=2).when(Say("Well?"), "buyer")
    back = story.after(days=1).when(Reopen(), None)
    assert isinstance(back.events[-1], Reopened)
    assert ends_at(back.state) == back.now + timedelta(minutes=8)
    story.when(Pause()).refuses(Reopen(), "wrong_phase", None)


def test_p19_an_open_scenario_travels_with_the_log() -> None:
    story = Story().when(opening())
    event = story.events[0]
    assert isinstance(event, Opened)
    assert event.scenario == opening().scenario
    assert isinstance(opening(), Open)


def test_p20_state_changes_with_said_lines_only_through_what_was_recorded() -> None:
    story = given(Say("Sign today or the price is gone."))
    said = story.events[-1]
    assert isinstance(said, Said)
    assert said.effect is not None
    start = story.state.scenario.temper
    assert story.state.mood.trust == start.trust + said.effect.trust
    assert story.state.mood.patience == start.patience + said.effect.patience
    assert said.effect.trust < 0
