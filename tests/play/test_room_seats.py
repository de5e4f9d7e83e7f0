"""Who sits where in a room, and what they are called. Names carry the numbers of RULES.md."""

import pytest

from askwell.play.basics import Role
from askwell.play.facts import Begin, End, Rejected, Say
from askwell.play.live import ABANDONED, LOBBY, MAX_GUESTS, MAX_NAME
from askwell.play.live_commands import (
    Arrive,
    Close,
    Depart,
    Follow,
    MoreTime,
    Note,
    Rate,
    Ready,
    Relink,
    Sit,
    Stand,
)
from askwell.play.names import spoken_name
from askwell.play.peek import peek
from askwell.play.people import role_of
from tests.play.dsl import (
    BEA,
    OLA,
    SAM,
    STRANGER,
    SYSTEM,
    UWE,
    RoomStory,
    briefing,
    given,
    lobby,
    rating,
    room,
    talking,
)


def names(story: RoomStory) -> list[str]:
    """What everybody in the room is called, seats first."""
    return [p.name for p in story.state.players.values()] + [g.name for g in story.table.guests]


def test_x02_a_free_seat_is_taken_and_a_taken_one_is_not() -> None:
    story = room().does(SAM, Sit("seller", "Sam"))
    assert role_of(story.state, SAM) == "seller"
    story.forbids(BEA, Sit("seller", "Bea"), "taken")
    both = story.does(BEA, Sit("buyer", "Bea")).does(OLA, Sit("observer", "Ola"))
    assert names(both) == ["Sam", "Bea", "Ola"]
    both.forbids(STRANGER, Sit("buyer", "Stan"), "taken")
    both.forbids(SYSTEM, Sit("observer", "Nobody"), "nobody")
    talk = talking().does(SAM, End()).does(BEA, End())
    assert talk.state.phase == "rating"
    talk.forbids(STRANGER, Sit("observer", "Stan"), "wrong_phase")


def test_x02_late_comers_watch() -> None:
    alone = room().does(SAM, Sit("seller", "Sam"), Arrive(), Ready())
    begun = alone.does(SAM, Sit("buyer", "Bot", bot=True))
    begun.forbids(BEA, Sit("buyer", "Bea"), "taken")
    late = talking().does(STRANGER, Sit("observer", "Stan"))
    assert names(late)[-1] == "Stan"
    late.forbids(STRANGER, Sit("seller", "Stan"), "seated")


def test_x03_nobody_has_two_places() -> None:
    story = lobby()
    assert story.does(SAM, Sit("seller", "Sam again")).events == story.events
    assert story.does(OLA, Sit("observer", "Ola again")).events == story.events
    story.forbids(SAM, Sit("observer", "Sam"), "seated")
    story.forbids(OLA, Sit("buyer", "Ola"), "seated")
    moved = story.does(BEA, Stand()).does(OLA, Stand(), Sit("buyer", "Ola"))
    assert role_of(moved.state, OLA) == "buyer"
    assert role_of(moved.state, BEA) is None
    assert role_of(moved.does(BEA, Sit("observer", "Bea")).state, BEA) == "observer"


def test_x04_bots_sit_where_the_maker_puts_them() -> None:
    story = room().does(SAM, Sit("observer", "Sam"), Arrive()).does(OLA, Sit("observer", "Ola"))
    story.forbids(OLA, Sit("buyer", "Bot", bot=True), "not_the_maker")
    story.forbids(SAM, Sit("observer", "Bot", bot=True), "no_bot")
    with_bot = story.does(SAM, Sit("buyer", "Bot", bot=True))
    assert with_bot.state.plays_itself("buyer")
    with_bot.forbids(OLA, Stand("buyer"), "not_the_maker")
    free = with_bot.does(SAM, Stand("buyer"))
    assert "buyer" not in free.state.players
    assert free.does(SAM, Stand("buyer")).events == free.events
    assert free.does(BEA, Sit("buyer", "Bea")).state.players["buyer"].kind == "person"


def test_x04_a_bot_that_sits_down_last_needs_no_more_of_those_who_are_ready() -> None:
    story = room().does(SAM, Sit("seller", "Sam"), Arrive(), Ready())
    briefed = story.does(SAM, Sit("buyer", "Bot", bot=True))
    assert briefed.state.phase == "briefing"
    assert briefed.does(SAM, Begin()).state.phase == "playing"


def test_x04_two_bots_play_for_whoever_watches() -> None:
    story = room().does(SAM, Sit("observer", "Sam"), Arrive())
    story = story.does(SAM, Sit("seller", "One", bot=True), Sit("buyer", "Two", bot=True))
    assert names(story) == ["One", "Two", "Sam"]
    talked = story.later(minutes=15)
    assert talked.state.lines
    assert talked.state.phase == "debrief", "nobody is there to rate"
    empty = room().does(SAM, Sit("seller", "One", bot=True), Sit("buyer", "Two", bot=True))
    assert empty.state.phase == "lobby", "and for nobody they do not"


def test_x05_names_are_told_apart() -> None:
    story = room().does(SAM, Sit("seller", "Kim")).does(BEA, Sit("buyer", "kim"))
    story = story.does(OLA, Sit("observer", "Kim")).does(UWE, Sit("observer", "\uff2b\uff49\uff4d"))
    assert names(story) == ["Kim", "kim 2", "Kim 3", "\uff2b\uff49\uff4d 4"]
    accents = room().does(SAM, Sit("seller", "Ren\u00e9")).does(BEA, Sit("buyer", "Rene\u0301"))
    assert names(accents) == ["Ren\u00e9", "Ren\u00e9 2"]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  Sam \n Miller ", "Sam Miller"),
        ("Zoë", "Zoë"),
        ("李雷", "李雷"),
        ("שרה", "שרה"),
        ("Sam 🙂", "Sam 🙂"),
        ("<b>Sam</b>", "<b>Sam</b>"),
        ("S\u202eam\u200b\x07", "Sam"),
        ("Sam\ud800", "Sam"),
        ("Sam\u3164", "Sam"),
        ("7", "7"),
        ("a" * MAX_NAME, "a" * MAX_NAME),
    ],
)
def test_x05_names_are_shown_on_one_line_without_what_cannot_be_seen(
    typed: str, shown: str
) -> None:
    assert spoken_name(typed) == shown


@pytest.mark.parametrize(
    "typed",
    ["", " \t\n", "\u200b\u2060", "...", "🙂", "\u3164", "\u2800", "\u202e\u202d", "\u0301"],
)
def test_x05_a_name_has_something_to_read_in_it(typed: str) -> None:
    room().forbids(SAM, Sit("seller", typed), "no_name")
    room().forbids(SAM, Sit("seller", "a" * (MAX_NAME + 1)), "long_name")


def test_x06_there_is_room_for_so_many_who_watch() -> None:
    story = lobby()
    for n in range(MAX_GUESTS - 2):
        story = story.when(Sit("observer", f"G{n}"), None, person=f"CANARY-guest-{n}")
    story.forbids(STRANGER, Sit("observer", "Stan"), "full")
    invited: tuple[Role, ...] = ("observer", "buyer")
    assert peek(story.state, None, invited).open_to == ()
    left = story.does(UWE, Stand())
    assert peek(left.state, None, invited).open_to == ("observer",)
    keys = [g.key for g in left.does(STRANGER, Sit("observer", "S")).table.guests]
    assert len(set(keys)) == len(keys) == MAX_GUESTS


def test_x07_before_the_talk_a_seat_is_left_free_again() -> None:
    story = lobby().does(SAM, Ready()).does(BEA, Stand())
    assert "buyer" not in story.state.players
    assert story.does(STRANGER, Sit("buyer", "Stan"), Ready()).state.phase == "briefing"
    lobby().forbids(STRANGER, Stand(), "not_here")
    gone = lobby().does(OLA, Stand())
    for around in (Note("Still here?"), MoreTime(), Ready()):
        gone.forbids(OLA, around, "not_here")
    for talk in (Begin(), Say("Hello")):
        gone.forbids(OLA, talk, "not_your_seat")


def test_x07_before_the_talk_the_maker_frees_any_seat_but_no_other_does() -> None:
    story = lobby()
    assert "unseat_bot" in story.may(SAM)
    story.forbids(OLA, Stand("buyer"), "not_the_maker")
    freed = story.does(SAM, Stand("buyer"))
    assert "buyer" not in freed.state.players
    assert role_of(freed.state, BEA) is None
    briefing().forbids(SAM, Stand("buyer"), "wrong_phase")
    talking().forbids(SAM, Stand("buyer"), "wrong_phase")


def test_x83_a_seat_that_is_not_theirs_any_more_obeys_nobody() -> None:
    freed = lobby().does(SAM, Stand("buyer")).does(STRANGER, Sit("buyer", "Stan"))
    with pytest.raises(Rejected) as refused:
        freed.when(Ready(), "buyer", person=BEA)  # As a server would that has not heard of it yet.
    assert refused.value.code == "not_your_seat"


def test_x08_a_room_that_somebody_has_just_left_is_not_closed_at_once() -> None:
    story = room().does(SAM, Sit("seller", "Sam"), Arrive()).later(minutes=20)
    changed = story.does(SAM, Stand())
    assert changed.phase == "lobby"
    assert changed.silence(minutes=14).state.phase == "lobby"
    closed = changed.silence(seconds=ABANDONED.total_seconds())
    assert closed.table.closed == "abandoned"
    assert closed.state.outcome is None


def test_x08_a_lobby_that_nobody_begins_closes() -> None:
    story = lobby().later(seconds=LOBBY.total_seconds() - 1)
    assert story.phase == "lobby"
    closed = story.later(seconds=1)
    assert closed.table.closed == "time"


def test_x09_only_the_maker_closes_and_replaces_links() -> None:
    story = lobby()
    for person in (BEA, OLA):
        story.forbids(person, Close(), "not_the_maker")
        story.forbids(person, Relink("buyer"), "not_the_maker")
    linked = story.does(SAM, Relink("buyer"), Relink("buyer"), Relink("observer"))
    assert linked.table.links == {"buyer": 2, "observer": 1}
    closed = story.does(SAM, Close())
    assert closed.phase == "closed"
    closed.forbids(BEA, Ready(), "closed")
    closed.forbids(STRANGER, Sit("observer", "Stan"), "closed")
    closed.forbids(SAM, Relink("buyer"), "closed")
    closed.forbids(SAM, Say("Hello"), "wrong_phase")
    assert closed.does(BEA, Depart()).state.phase == "closed"
    talking().forbids(SAM, Close(), "wrong_phase")
    assert briefing().does(SAM, Close()).state.outcome is None


def test_x09_what_was_never_shown_stays_hidden_when_a_lobby_closes() -> None:
    secret = lobby().state.scenario.facts[0].truth
    for story in (lobby(), briefing()):
        seen = story.does(SAM, Close()).sees(BEA).model_dump_json()
        assert (secret in seen) == (story.phase == "briefing")


def test_x10_the_same_people_go_on_in_one_other_room() -> None:
    over = talking().does(SAM, End()).does(BEA, End())
    assert over.does(SAM, Follow("p2")).events == over.events, "not before the debrief"
    done = over.does(SAM, Rate(rating(wishes=False))).does(BEA, Rate(None))
    done.forbids(OLA, Follow("p2"), "not_your_seat")
    followed = done.does(BEA, Follow("p2"))
    assert followed.does(SAM, Follow("p3")).table.next_play == "p2"
    closed = done.does(SAM, Close()).does(SAM, Follow("p2"))
    assert closed.table.next_play == "p2"


def test_x11_a_talk_of_one_has_no_room_around_it() -> None:
    solo = given()
    for command in (Sit("observer", "Ola"), Ready(), MoreTime(), Note("Hm"), Arrive(), Close()):
        solo.refuses(command, "no_room")
