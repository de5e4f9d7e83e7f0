"""Who is here, who is away, and who plays on for them. Names carry the numbers of RULES.md."""

from __future__ import annotations

from collections import Counter
from contextlib import AsyncExitStack

import pytest
import websockets

from askwell.play.live import GRACE
from askwell.protocol import CLOSE_LEFT
from tests.gateway.harness import FakeClock, Message, Screen
from tests.live.people import (
    PHASES,
    Opens,
    events_of,
    here,
    moved,
    nothing_is_doubled,
    party,
    picture_of,
    serving,
)
from tests.servers.harness import until

pytestmark = pytest.mark.real


def seat(screen: Screen, number: int) -> Message:
    """That seat as a screen shows it: 0 the seller, 1 the buyer."""
    found: Message = screen.status["room"]["seats"][number]
    return found


async def closed_with(screen: Screen) -> int:
    """The code this socket is closed with."""
    with pytest.raises(websockets.ConnectionClosed) as closed:
        await screen.until(lambda _: False)
    assert closed.value.rcvd is not None
    return closed.value.rcvd.code


async def test_x54_who_goes_is_shown_as_away_since_then_and_as_here_when_back(
    opens: Opens,
) -> None:
    clock = FakeClock()
    async with serving(opens, clock) as server, party(server) as room:
        await room.to("playing")
        went = clock.now()
        room.seller.drop()
        clock.forward(seconds=1)
        await room.seller.come()
        clock.forward(seconds=5)
        # Back within two seconds: nobody has noticed.
        assert "departed" not in [event.t for event in await events_of(opens, room.play)]
        room.seller.drop()
        await until(lambda: server.rooms._open[room.play]._went)
        clock.forward(seconds=3)
        screen = room.buyer.screen
        await screen.until(lambda s: here(s) == ["away", "here", "here"])
        assert seat(screen, 0)["away_since"] > went.isoformat().replace("+00:00", "Z")
        await room.seller.come()
        await room.all_here()
        assert seat(screen, 0)["away_since"] is None
        await nothing_is_doubled(opens, room.play)


async def test_x54_a_connection_that_only_seems_to_stand_is_found_out(opens: Opens) -> None:
    clock = FakeClock()
    async with serving(opens, clock, ping=0.3) as server, party(server) as room:
        await room.to("playing")
        room.seller.wire.freeze()
        await until(lambda: server.rooms._open[room.play]._went)
        clock.forward(seconds=3)
        await room.buyer.screen.until(lambda s: here(s) == ["away", "here", "here"])
        await room.seller.come()
        await room.all_here()


async def test_x55_after_a_grace_time_a_bot_plays_on_and_gives_the_seat_back(opens: Opens) -> None:
    clock = FakeClock()
    async with serving(opens, clock) as server, party(server) as room:
        await room.to("playing")
        mine = picture_of(room.buyer.screen)["setup"]
        room.buyer.drop()
        await until(lambda: server.rooms._open[room.play]._went)
        clock.forward(seconds=3)
        seller = room.seller.screen
        await seller.until(lambda s: here(s) == ["here", "away", "here"])
        early = {"t": "stand_in", "id": "too-early-1", "seat": "buyer"}
        assert (await seller.refused(early))["code"] == "not_away"
        clock.forward(seconds=GRACE.total_seconds())
        await seller.do("stand_in", seat="buyer")
        await room.observer.screen.until(lambda s: here(s) == ["here", "stand_in", "here"])
        known = len(seller.lines)
        await seller.do("say", text="What happens after six o'clock?")
        await seller.until(lambda s: len(s.lines) >= known + 2 and not s.typing)
        assert seller.lines[max(seller.lines)]["seat"] == "buyer"
        await room.buyer.come()
        await room.all_here()
        assert room.buyer.screen.setup == mine
        known = len(seller.lines)
        await seller.do("say", text="How do you decide on spending?")
        await room.buyer.screen.until(lambda s: len(s.lines) == known + 1)
        clock.forward(seconds=20)
        await room.buyer.screen.do("say", text="My sister decides, in March.")
        await room.all_see(lambda s: len(s.lines) == known + 2)
        events = await nothing_is_doubled(opens, room.play)
        kinds = Counter(event.t for event in events)
        assert (kinds["stood_in"], kinds["gave_back"]) == (1, 1)


async def test_x56_who_leaves_is_sent_off_and_comes_back_by_the_link_alone(opens: Opens) -> None:
    clock = FakeClock()
    async with serving(opens, clock) as server, party(server) as room:
        await room.to("playing")
        other_tab = await room.buyer.come()
        first_tab = room.buyer.screens[0]
        leave = {"t": "leave", "id": "good-bye-1"}
        await first_tab.send(leave)
        # The acknowledgement comes first, on the tab that left; then both end.
        await first_tab.until(lambda s: "good-bye-1" in s.acks)
        assert [await closed_with(tab) for tab in (first_tab, other_tab)] == [CLOSE_LEFT] * 2
        seller = room.seller.screen
        await seller.until(lambda s: here(s) == ["here", "stand_in", "here"])
        clock.forward(minutes=1)
        await seller.do("say", text="What happens after six o'clock?")
        await seller.until(lambda s: s.lines[max(s.lines)]["seat"] == "buyer")
        assert here(seller) == ["here", "stand_in", "here"]
        # What was sent and not acknowledged is sent again: it does not send them off again.
        await room.buyer.come()
        await room.buyer.do_again(leave)
        await room.all_here()
        await nothing_is_doubled(opens, room.play)


async def test_x56_who_leaves_in_the_lobby_frees_the_seat(opens: Opens) -> None:
    async with serving(opens) as server, party(server) as room:
        for person in (room.buyer, room.observer):
            await person.screen.do("leave")
            assert await closed_with(person.screen) == CLOSE_LEFT
            if person is room.buyer:
                await room.seller.screen.until(lambda s: seat(s, 1)["name"] is None)
            stranger = await person.open()
            assert await closed_with(stranger) == 4403
        await room.seller.screen.until(lambda s: not s.status["room"]["guests"])
        code = (await room.seller.browser.invites(room.play))["code"]
        assert (await room.buyer.browser.sit({"code": code}, "buyer", "Bo")).status_code == 201
        await room.buyer.come()
        await room.seller.screen.until(lambda s: seat(s, 1)["name"] == "Bo")


@pytest.mark.parametrize("phase", PHASES)
async def test_x57_a_server_restarted_in_any_phase_shows_everybody_what_was(
    opens: Opens, phase: str
) -> None:
    clock = FakeClock()
    async with AsyncExitStack() as first:
        server = await first.enter_async_context(serving(opens, clock))
        async with party(server, minutes=10) as room:
            await room.to(phase)
            await room.settled()
            pictures = [picture_of(person.screen) for person in room.people]
            await first.aclose()
            async with serving(opens, clock) as server:
                for person, picture in zip(room.people, pictures, strict=True):
                    await moved(person, server)
                    await person.sees(picture)
                if phase == "playing":
                    await room.talk_on()
                for person in room.people:
                    person.drop_all()
    events = await nothing_is_doubled(opens, room.play)
    assert "departed" not in [event.t for event in events]


async def test_x58_an_empty_room_closes_itself_and_keeps_its_log(opens: Opens) -> None:
    clock = FakeClock()
    async with serving(opens, clock) as server, party(server) as room:
        await room.to("playing")
        for person in room.people:
            person.drop()
        held = server.rooms._open[room.play]
        await until(lambda: held.watchers == 0 and len(held._went) == 3)
        clock.forward(seconds=3)
        await until(lambda: not held._went)
        clock.forward(minutes=16)
        await until(lambda: room.play not in server.rooms._open)
        events = await events_of(opens, room.play)
        assert [event.t for event in events[-2:]] == ["ended", "closed"]
        for person in room.people:
            await person.come()
            assert person.screen.status["phase"] == "closed"
            assert person.screen.debrief is not None
            assert len(person.screen.lines) == 3


async def test_x58_a_room_that_no_server_had_open_closes_when_it_is_looked_at(
    opens: Opens,
) -> None:
    clock = FakeClock()
    async with AsyncExitStack() as first:
        server = await first.enter_async_context(serving(opens, clock))
        async with party(server) as room:
            await first.aclose()
            clock.forward(hours=3)
            async with serving(opens, clock) as server:
                await moved(room.seller, server)
                await room.seller.screen.until(lambda s: s.status["phase"] == "closed")
                room.seller.drop_all()


async def test_x59_a_closed_room_is_dropped_when_the_last_has_gone(opens: Opens) -> None:
    clock = FakeClock()
    async with serving(opens, clock) as server, party(server) as room:
        await room.to("debrief")
        await room.seller.screen.do("close")
        await room.all_in("closed")
        known = len(await events_of(opens, room.play))
        for _ in range(5):  # Nobody's presence is told on and on in a room that is closed.
            clock.forward(minutes=1)
        for person in room.people:
            await person.leave_page()
        await until(lambda: not server.rooms._open)
        later = [event.t for event in (await events_of(opens, room.play))[known:]]
        assert set(later) <= {"departed"}
