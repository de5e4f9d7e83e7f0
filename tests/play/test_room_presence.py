"""Who is here: arriving, leaving, and the bot that plays on meanwhile. Numbers as in RULES.md."""

from datetime import timedelta

from askwell.play.due import owes, wakes_at
from askwell.play.facts import Begin, End, Pause, Resume, Said, Say
from askwell.play.live import GRACE, LEASE
from askwell.play.live_commands import (
    Agree,
    Arrive,
    Depart,
    Ready,
    Sit,
    Stand,
    StandIn,
    Stay,
)
from askwell.play.room_sight import seat_view
from tests.play.dsl import (
    BEA,
    OLA,
    SAM,
    STRANGER,
    SYSTEM,
    UWE,
    RoomStory,
    briefing,
    room,
    talking,
)


def here(story: RoomStory) -> set[str]:
    """Who is connected."""
    return {person for person, seen in story.table.presence.items() if seen.here}


def away(story: RoomStory) -> RoomStory:
    """Bea has been gone for longer than the grace time."""
    return story.does(BEA, Depart()).later(seconds=GRACE.total_seconds())


def test_x30_arriving_and_departing_are_noted_once() -> None:
    story = room().does(SAM, Sit("seller", "Sam"))
    assert here(story) == set()
    arrived = story.does(SAM, Arrive())
    assert here(arrived) == {SAM}
    assert arrived.does(SAM, Arrive()).events == arrived.events
    stayed = arrived.after(seconds=10).does(SAM, Stay())
    assert stayed.kinds(arrived) == ["stayed"]
    gone = stayed.does(SAM, Depart())
    assert here(gone) == set()
    assert gone.does(SAM, Depart()).events == gone.events
    assert here(gone.does(SAM, Stay())) == {SAM}
    for person in (STRANGER, SYSTEM):
        for sign in (Arrive(), Stay(), Depart()):
            assert story.does(person, sign).events == story.events


def test_x31_who_is_not_heard_of_counts_as_gone() -> None:
    story = talking()
    quiet = story.after(seconds=40).does(SAM, Say("Are you all right?"))
    later = quiet.silence(seconds=LEASE.total_seconds() - 40)
    assert here(later) == {SAM}, "what is said is a sign of life, silence is none"
    assert seat_view(later.state, "buyer").here == "away"
    assert seat_view(later.state, "buyer").away_since == later.now
    assert later.kinds(quiet) == ["departed"] * 3
    assert later.later(minutes=3).phase == "playing"


def test_x32_after_a_moment_of_grace_a_bot_may_play_on_for_who_is_away() -> None:
    story = talking()
    story.forbids(SAM, StandIn("buyer"), "not_away")
    assert "stand_in" not in story.may(SAM)
    gone = story.does(BEA, Depart())
    assert "stand_in" in gone.may(SAM)
    gone.forbids(SAM, StandIn("buyer"), "not_away")
    ready = away(story)
    ready.forbids(OLA, StandIn("buyer"), "not_your_seat")
    played = ready.does(SAM, StandIn("buyer"), Say("What is wrong with the oven?"))
    assert played.does(SAM, StandIn("buyer")).events == played.events
    last = played.events[-1]
    assert isinstance(last, Said)
    assert (last.seat, last.script is not None) == ("buyer", True)
    assert seat_view(played.state, "buyer").here == "stand_in"
    assert "stand_in" not in played.may(SAM)
    left = story.does(SAM, Depart()).later(seconds=GRACE.total_seconds())
    assert left.does(BEA, StandIn("seller")).state.plays_itself("seller")


def test_x32_a_maker_who_watches_can_have_a_bot_play_on() -> None:
    story = room(maker=OLA).does(SAM, Sit("seller", "Sam"), Arrive())
    story = story.does(BEA, Sit("buyer", "Bea"), Arrive())
    story = story.does(OLA, Sit("observer", "Ola"), Arrive())
    story = story.does(SAM, Ready()).does(BEA, Ready(), Begin()).does(SAM, Begin())
    ready = away(story)
    assert "stand_in" in ready.may(OLA)
    assert ready.does(OLA, StandIn("buyer")).state.plays_itself("buyer")


def test_x33_who_comes_back_has_their_seat_again() -> None:
    story = away(talking()).does(SAM, StandIn("buyer"), Say("What is wrong with the oven?"))
    for sign in (Arrive(), Stay()):
        back = story.does(BEA, sign)
        assert back.kinds(story) == ["arrived", "gave_back"]
        assert not back.state.plays_itself("buyer")
        asked = back.does(SAM, Say("And what else?"))
        assert owes(asked.state) is None
        assert asked.does(BEA, Say("Nothing else.")).state.lines[-1].text == "Nothing else."


def test_x34_who_leaves_in_mid_talk_leaves_a_bot_behind() -> None:
    story = talking()
    left = story.does(BEA, Stand())
    assert left.kinds(story)[:2] == ["departed", "stood_in"]
    assert left.table.presence[BEA].left
    assert left.does(BEA, Stand()).state.plays_itself("buyer")
    back = left.does(BEA, Arrive())
    assert not back.state.plays_itself("buyer")
    assert not back.table.presence[BEA].left
    rated = story.does(SAM, End()).does(BEA, Agree())
    rated.forbids(BEA, Stand(), "wrong_phase")
    watcher = story.does(OLA, Stand())
    assert OLA not in {guest.id for guest in watcher.table.guests}
    assert OLA not in watcher.table.presence


def test_x35_a_briefing_with_a_bot_for_one_of_both_begins() -> None:
    read = briefing().does(SAM, Begin())
    assert read.does(BEA, Stand()).phase == "playing"
    gone = away(read)
    assert gone.phase == "briefing"
    assert "stand_in" in gone.may(SAM)
    assert gone.does(SAM, StandIn("buyer")).phase == "playing"
    first = away(briefing()).does(SAM, StandIn("buyer"))
    assert first.phase == "briefing"
    assert first.does(SAM, Begin()).phase == "playing"


def test_x35_when_both_leave_the_talk_waits_for_whoever_comes_back() -> None:
    alone = briefing().does(OLA, Stand()).does(UWE, Stand())
    empty = alone.does(SAM, Stand()).does(BEA, Stand())
    assert empty.phase == "playing"
    assert empty.state.lines == ()
    back = empty.does(SAM, Arrive())
    assert back.state.lines, "the bot across opens"


def test_x36_bots_do_not_play_for_an_empty_room() -> None:
    story = talking().does(OLA, Depart()).does(UWE, Depart())
    both = story.does(BEA, Stand()).does(SAM, Stand())
    assert len(both.state.lines) == 1, "the bot's opening, before Sam went"
    empty = both.silence(minutes=2)
    assert (empty.phase, empty.state.lines) == ("playing", both.state.lines)
    at = wakes_at(empty.state)
    assert at is not None
    assert at > empty.now
    assert len(empty.does(UWE, Arrive()).kinds(empty)) > 1


def test_x36_the_clock_of_a_room_does_not_wait_for_who_is_away() -> None:
    story = talking().does(BEA, Depart()).later(minutes=4).does(SAM, Pause()).later(minutes=1)
    assert story.state.clock.used == timedelta(minutes=4)
    assert story.does(SAM, Resume()).later(minutes=6).phase == "rating"
