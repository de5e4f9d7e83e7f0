"""From the lobby through the talk to its end, with two people. Numbers as in RULES.md."""

from datetime import timedelta

import pytest

from askwell.play.due import ends_at, wakes_at
from askwell.play.facts import Begin, Closing, End, Hint, Options, Pause, Resume, Say
from askwell.play.live import ABANDONED, ANSWER, BRIEFING, DEBRIEF, MORE, MOST_EXTRA, PAUSE
from askwell.play.live_commands import (
    Agree,
    Arrive,
    Decline,
    Depart,
    MoreTime,
    Rate,
    Ready,
    Sit,
    Stand,
)
from askwell.play.people import role_of
from tests.play.dsl import (
    BEA,
    OLA,
    SAM,
    SYSTEM,
    RoomStory,
    briefing,
    lobby,
    room,
    talking,
)

HUMAN = Options(pace="human", minutes=10)
NO_CLOCK = Options(pace="instant", minutes=None)


def against_bot(options: Options | None = None) -> RoomStory:
    """Sam talks to a bot, and Ola watches."""
    story = room(options=options).does(SAM, Sit("seller", "Sam"), Arrive())
    story = story.does(SAM, Sit("buyer", "Bot", bot=True)).does(OLA, Sit("observer", "Ola"))
    return story.does(OLA, Arrive()).does(SAM, Ready(), Begin())


def before_bot(options: Options | None = None) -> RoomStory:
    """Sam plays the buyer before a bot that sells."""
    story = room(options=options).does(SAM, Sit("buyer", "Sam"), Arrive())
    return story.does(SAM, Sit("seller", "Bot", bot=True), Ready(), Begin())


def test_x12_the_briefs_are_shown_when_both_are_ready() -> None:
    story = lobby().does(SAM, Ready())
    assert story.phase == "lobby"
    assert story.does(SAM, Ready()).events == story.events
    assert story.does(SAM, Ready(ready=False)).does(BEA, Ready()).phase == "lobby"
    assert story.does(BEA, Ready()).phase == "briefing"
    story.forbids(OLA, Ready(), "not_your_seat")
    story.forbids(SAM, Begin(), "wrong_phase")
    briefing().forbids(SAM, Ready(), "wrong_phase")
    scenario = story.state.scenario
    fact, stage = scenario.facts[0], scenario.stages[0]
    briefs = [scenario.seats.seller.brief.you, scenario.seats.buyer.brief.you]
    secrets = [*briefs, fact.truth, f'"{fact.id}"', stage.title, stage.about]
    for person in (SAM, BEA):
        seen = story.sees(person).model_dump_json()
        assert all(secret not in seen for secret in secrets)


def test_x13_the_talk_begins_when_both_have_read() -> None:
    story = briefing().does(SAM, Begin())
    assert story.phase == "briefing"
    assert story.does(SAM, Begin()).events == story.events
    story.forbids(SAM, Say("Hello"), "wrong_phase")
    story.forbids(OLA, Begin(), "not_your_seat")
    begun = story.does(BEA, Begin())
    assert begun.phase == "playing"
    assert begun.table.ready == frozenset()
    begun.forbids(BEA, Begin(), "wrong_phase")


def test_x14_a_briefing_ends_by_itself_and_can_be_made_longer_within_reason() -> None:
    story = briefing()
    assert story.later(seconds=BRIEFING.total_seconds() - 1).phase == "briefing"
    assert story.later(seconds=BRIEFING.total_seconds()).phase == "playing"
    longer = story.does(BEA, MoreTime())
    assert longer.later(seconds=(BRIEFING + MORE).total_seconds() - 1).phase == "briefing"
    story.forbids(OLA, MoreTime(), "not_your_seat")
    story.forbids(SYSTEM, MoreTime(), "not_your_seat")
    for _ in range(MOST_EXTRA // MORE):
        assert "more_time" in story.may(SAM)
        story = story.does(SAM, MoreTime())
    story.forbids(SAM, MoreTime(), "enough")
    assert "more_time" not in story.may(SAM)
    for other in (lobby(), talking(), talking().does(SAM, Pause())):
        other.forbids(SAM, MoreTime(), "wrong_phase")
    assert talking().does(SAM, End()).does(BEA, Agree(), MoreTime()).table.extra > 0


def test_x15_either_seat_stops_the_clock_and_starts_it_again() -> None:
    story = talking().later(minutes=2)
    for stops, starts in ((SAM, BEA), (BEA, SAM)):
        paused = story.does(stops, Pause()).later(minutes=5)
        assert paused.state.clock.used == timedelta(minutes=2)
        paused.forbids(starts, Say("Hello"), "wrong_phase")
        paused.forbids(SAM, Hint(), "wrong_phase")
        ends = ends_at(paused.does(starts, Resume()).state)
        assert ends == paused.now + timedelta(minutes=8)
    story.forbids(OLA, Pause(), "not_your_seat")
    story.does(SAM, Pause()).forbids(OLA, Resume(), "not_your_seat")


def test_x15_a_long_pause_ends_by_itself() -> None:
    story = talking().does(SAM, Pause())
    assert story.later(seconds=PAUSE.total_seconds() - 1).phase == "paused"
    assert story.later(seconds=PAUSE.total_seconds()).phase == "playing"


def test_x16_who_would_end_early_asks_the_other() -> None:
    for asks, other, seat in ((SAM, BEA, "seller"), (BEA, SAM, "buyer")):
        story = talking().does(asks, End())
        assert story.phase == "playing"
        assert story.table.end_asked == seat
        assert "end" not in story.may(asks)
        assert {"agree", "decline"} <= set(story.may(other))
        assert story.does(asks, End()).events == story.events
        story.forbids(asks, Agree(), "not_asked")
        story.forbids(OLA, Agree(), "not_your_seat")
        agreed = story.does(other, Agree())
        assert agreed.phase == "rating"
        assert agreed.state.end_reason == seat
        declined = story.does(other, Decline())
        assert declined.phase == "playing"
        assert declined.table.end_refused is not None
        assert declined.later(seconds=ANSWER.total_seconds()).phase == "playing"
        declined.forbids(other, Agree(), "not_asked")
        assert declined.does(asks, End()).table.end_asked == seat
    talking().forbids(OLA, End(), "not_your_seat")
    briefing().forbids(SAM, End(), "wrong_phase")


def test_x17_silence_for_a_minute_and_a_wish_of_both_end_the_talk() -> None:
    story = talking().does(SAM, End())
    assert story.later(seconds=ANSWER.total_seconds() - 1).phase == "playing"
    silent = story.later(seconds=ANSWER.total_seconds())
    assert silent.phase == "rating"
    assert silent.state.end_reason == "seller"
    both = story.does(BEA, End())
    assert both.phase == "rating"
    assert both.state.end_reason == "seller"
    paused = talking().does(SAM, Pause(), End()).later(seconds=ANSWER.total_seconds())
    assert paused.phase == "rating"


def test_x17_nobody_is_asked_who_is_not_there() -> None:
    assert talking().does(BEA, Depart()).does(SAM, End()).phase == "rating"
    assert talking().does(BEA, Stand()).does(SAM, End()).phase == "rating"
    assert against_bot().does(SAM, End()).phase == "rating"


def test_x18_time_up_ends_a_talk_between_people_at_once() -> None:
    story = talking().does(BEA, Say("Morning.")).later(minutes=9)
    late = story.after(seconds=60)
    late.forbids(SAM, Say("One more"), "time_up")
    late.forbids(BEA, Say("One more"), "time_up")
    assert late.settled().phase == "rating"
    assert late.settled().state.end_reason == "time"
    assert talking(options=NO_CLOCK).later(hours=2).phase == "playing"


def test_x18_time_up_lets_a_scripted_buyer_answer_and_say_goodbye() -> None:
    story = against_bot(HUMAN).later(minutes=9, seconds=58)
    asked = story.does(SAM, Say("What is wrong with the oven?"))
    before = len(asked.state.lines)
    over = asked.later(seconds=10).later(seconds=10)
    assert over.phase == "rating"
    assert over.state.end_reason == "time"
    assert [line.seat for line in over.state.lines[before:]] == ["buyer", "buyer"]


@pytest.mark.parametrize("pace", ["human", "instant"])
def test_x18_a_scripted_seller_keeps_to_the_time(pace: str) -> None:
    story = before_bot(Options.model_validate({"pace": pace, "minutes": 10}))
    over = story.later(minutes=10)
    assert over.phase in ("rating", "debrief")
    assert over.state.clock.used <= timedelta(minutes=10)


def test_x19_a_bot_with_nothing_left_to_say_ends_the_talk() -> None:
    story = before_bot()
    for n in range(60):
        if story.phase != "playing":
            break
        story = story.does(SAM, Say(f"I see, that is number {n}."))
        if story.phase == "playing":
            assert story.state.lines[-1].seat == "seller"
    assert story.phase == "rating"
    assert story.table.end_asked is None


def test_x20_a_person_who_returns_to_the_buyers_seat_owes_no_goodbye() -> None:
    story = talking(options=HUMAN).does(BEA, Say("Morning."), Stand())
    assert story.state.plays_itself("buyer")
    closing = story.does(SAM, End())
    assert isinstance(closing.events[-1], Closing)
    back = closing.does(BEA, Arrive())
    assert back.phase == "rating"
    assert back.state.end_reason == "seller"
    assert back.state.lines == closing.state.lines
    gone = closing.later(seconds=5)
    assert gone.phase == "rating"
    assert gone.state.lines[-1].seat == "buyer"


def test_x21_an_empty_room_closes_itself_with_an_outcome_if_the_talk_was_on() -> None:
    for story in (talking(options=NO_CLOCK), talking(options=NO_CLOCK).does(BEA, Pause())):
        empty = story.silence(minutes=1)
        assert not any(seen.here for seen in empty.table.presence.values())
        closed = empty.silence(seconds=ABANDONED.total_seconds())
        assert closed.phase == "closed"
        assert closed.table.closed == "abandoned"
        assert closed.state.end_reason == "abandoned"
        assert closed.state.outcome is not None
        assert wakes_at(closed.state) is None
    read = briefing().silence(minutes=1)
    assert read.phase == "briefing"
    over = talking().does(SAM, End()).does(BEA, Agree()).silence(minutes=1)
    closed = over.silence(seconds=ABANDONED.total_seconds())
    assert closed.table.closed == "abandoned"
    assert closed.state.end_reason == "seller"


def test_x21_a_debrief_closes_by_itself_and_can_still_be_read() -> None:
    story = talking().does(SAM, End()).does(BEA, Agree(), Rate(None)).does(SAM, Rate(None))
    assert story.phase == "debrief"
    assert story.later(seconds=DEBRIEF.total_seconds() - 30).phase == "debrief"
    closed = story.later(seconds=DEBRIEF.total_seconds())
    assert closed.phase == "closed"
    assert closed.table.closed == "time"
    for person in (SAM, BEA, OLA):
        assert role_of(closed.state, person) is not None
        assert closed.sees(person).model_dump_json()


def test_x22_every_phase_has_a_way_out_and_a_deadline() -> None:
    stories = [lobby(), briefing(), talking(), talking().does(SAM, Pause())]
    over = talking().does(SAM, End()).does(BEA, Agree())
    stories += [over, over.does(SAM, Rate(None)).does(BEA, Rate(None))]
    assert [s.phase for s in stories] == [
        "lobby",
        "briefing",
        "playing",
        "paused",
        "rating",
        "debrief",
    ]
    out = {"leave", "close", "rate", "end"}
    for story in stories:
        assert wakes_at(story.state) is not None
        for person in (SAM, BEA, OLA):
            assert out & set(story.may(person)) or story.phase == "debrief", (story.phase, person)
        forgotten = story
        for _ in range(12):
            forgotten = forgotten.silence(minutes=20)
        assert forgotten.phase == "closed"
    clockless = talking(options=NO_CLOCK)
    assert "end" in clockless.may(SAM)
    assert clockless.silence(minutes=1).silence(minutes=20).phase == "closed"
