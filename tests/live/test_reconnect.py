"""People who lose their connection in every phase. Names carry the numbers of RULES.md."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from tests.gateway.harness import Message
from tests.live.people import (
    PHASES,
    Opens,
    Party,
    Person,
    nothing_is_doubled,
    party,
    picture_of,
    said,
    serving,
)

pytestmark = pytest.mark.real


async def reload(person: Person) -> None:
    """The page is loaded again."""
    await person.leave_page()
    await person.come()


async def drop_before_the_first_event(person: Person) -> None:
    """A socket that is cut before anything came over it, then another."""
    person.drop()
    await person.open(hello=False)
    person.drop()
    await person.open()
    person.drop()
    await person.come()


async def two_drops_in_a_row(person: Person) -> None:
    """Cut, back, cut at once, back."""
    for _ in range(2):
        person.drop()
        await person.come()


async def back_before_the_old_socket_is_gone(person: Person) -> None:
    """As within 100 ms: the old socket is still open, and goes later."""
    old = person.screen
    await person.come()
    await old.ws.close()


async def two_tabs(person: Person) -> None:
    """A second tab, and the first is closed."""
    first = person.screen
    second = await person.come()
    assert picture_of(first) == picture_of(second)
    await first.ws.close()


async def doubled(person: Person) -> None:
    """Each byte reaches the server twice, over two connections."""
    person.drop()
    person.wire.doubles = True
    await person.come()
    person.wire.doubles = False


async def replaced_half_open(person: Person) -> None:
    """The old connection stands for the server, but nothing comes over it any more."""
    person.wire.freeze()
    await person.come()


ACCIDENTS: tuple[Callable[[Person], Awaitable[None]], ...] = (
    reload,
    drop_before_the_first_event,
    two_drops_in_a_row,
    back_before_the_old_socket_is_gone,
    two_tabs,
    doubled,
    replaced_half_open,
)


@pytest.mark.parametrize("phase", PHASES)
async def test_x50_who_loses_the_connection_in_any_way_finds_everything_as_it_was(
    opens: Opens, phase: str
) -> None:
    async with serving(opens) as server, party(server, minutes=10) as room:
        await room.to(phase)
        await room.settled()
        pictures = [picture_of(person.screen) for person in room.people]
        for accident in ACCIDENTS:
            for person, picture in zip(room.people, pictures, strict=True):
                await accident(person)
                await person.sees(picture)
        # All at once, too: the whole venue's Wi-Fi.
        await asyncio.gather(*(two_drops_in_a_row(person) for person in room.people))
        for person, picture in zip(room.people, pictures, strict=True):
            await person.sees(picture)
        await nothing_is_doubled(opens, room.play)


def command(phase: str, room: Party) -> tuple[Person, Message]:
    """Something to do in that phase that would show if it were done twice."""
    match phase:
        case "lobby":
            return room.buyer, {"t": "ready", "ready": True}
        case "playing":
            return room.seller, {"t": "say", "text": "How do you decide on spending?"}
        case "paused":
            return room.observer, {"t": "note", "text": "A pause."}
        case _:
            return room.seller, {"t": "more_time"}


async def lost_on_the_way_there(person: Person, message: Message) -> None:
    """The server never gets it."""
    person.wire.hold()
    await person.screen.send(message)
    person.drop()
    person.wire.release()
    await person.come()


async def answer_lost(person: Person, message: Message) -> None:
    """The server gets it; the acknowledgement gets lost."""
    person.wire.swallows = True
    await person.screen.send(message)
    await person.browser.http.get("/healthz")
    person.drop()
    person.wire.swallows = False
    await person.come()


async def sent_on_two_connections(person: Person, message: Message) -> None:
    """Two tabs send it at once."""
    first = person.screen
    second = await person.come()
    await asyncio.gather(first.send(message), second.send(message))


async def sent_on_a_doubled_connection(person: Person, message: Message) -> None:
    """Each byte reaches the server twice."""
    await doubled(person)
    await person.screen.send(message)


async def answered_late(person: Person, message: Message) -> None:
    """It was held up, and the person has come back on another socket meanwhile."""
    person.wire.hold()
    await person.screen.send(message)
    coming = asyncio.create_task(person.come())
    person.wire.release()
    await coming


LOSSES = (
    lost_on_the_way_there,
    answer_lost,
    sent_on_two_connections,
    sent_on_a_doubled_connection,
    answered_late,
)


@pytest.mark.parametrize("phase", PHASES)
async def test_x51_a_command_sent_again_after_a_loss_counts_once(opens: Opens, phase: str) -> None:
    async with serving(opens) as server, party(server, minutes=10) as room:
        await room.to(phase)
        person, message = command(phase, room)
        ids = []
        for number, loss in enumerate(LOSSES):
            message = {**message, "id": f"lost-{number}-{phase}"}
            ids.append(message["id"])
            await loss(person, message)
            await person.do_again(message)
            if phase == "lobby":  # So that the next one has something to do.
                await person.do_again({**message, "id": f"back-again-{number}", "ready": False})
        events = await nothing_is_doubled(opens, room.play)
        assert [event.cmd for event in events if event.cmd in ids] == ids
        await room.settled()


async def test_x52_nobody_is_lost_on_the_way_from_the_lobby_into_the_talk(opens: Opens) -> None:
    async with serving(opens) as server, party(server) as room:
        for step, (t, phase) in enumerate(
            (("ready", "lobby"), ("ready", "briefing"), ("begin", "briefing"), ("begin", "playing"))
        ):
            person = room.seller if step % 2 == 0 else room.buyer
            other = room.buyer if step % 2 == 0 else room.seller
            message = {"t": t, "id": f"hand-over-{step}"}
            # The answer gets lost, and so do the other's connection and the observer's.
            await asyncio.gather(
                answer_lost(person, message), two_drops_in_a_row(other), reload(room.observer)
            )
            await person.do_again(message)
            await room.all_in(phase)
        for person in (room.seller, room.buyer):
            assert person.screen.setup
            assert person.screen.setup["brief"]
        await room.talk()
        events = await nothing_is_doubled(opens, room.play)
        assert [event.t for event in events if event.t in ("briefed", "began")] == [
            "briefed",
            "began",
        ]


async def test_x53_both_speak_on_and_on_while_their_connections_are_cut(opens: Opens) -> None:
    async with serving(opens) as server, party(server, minutes=10) as room:
        await room.to("playing")
        known = len(room.seller.screen.lines)

        async def speak(person: Person, who: str) -> list[str]:
            texts = []
            for number in range(6):
                texts.append(f"{who} says number {number}, and what do you think of that?")
                message = {"t": "say", "id": f"{who}-says-{number}", "text": texts[-1]}
                await LOSSES[number % len(LOSSES)](person, message)
                await person.do_again(message)
            return texts

        mine, theirs = await asyncio.gather(
            speak(room.seller, "seller"), speak(room.buyer, "buyer")
        )
        await room.all_see(lambda s: len(s.lines) == known + 12)
        await room.settled()
        screen = room.observer.screen
        assert [t for seat, t in screen.transcript()[known:] if seat == "seller"] == mine
        assert [t for seat, t in screen.transcript()[known:] if seat == "buyer"] == theirs
        assert said(room.seller.screen) == said(room.buyer.screen) == said(screen)
        await nothing_is_doubled(opens, room.play)
