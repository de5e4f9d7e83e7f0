"""Codes, links and tickets: what lets people in, and what does not. Numbers are RULES.md's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import httpx
import pytest
from itsdangerous import BadData, TimestampSigner, URLSafeTimedSerializer

from askwell.gateway import links, tickets
from askwell.gateway.guesses import MOST
from askwell.gateway.links import Links
from askwell.gateway.tickets import COOKIE, Tickets
from askwell.rooms import SeatLink
from tests.gateway.harness import SECRET, FakeClock, Message
from tests.live.people import Opens, Party, Person, events_of, party, picture_of, serving
from tests.live.test_presence import closed_with

pytestmark = pytest.mark.real


def token_of(link: Message) -> str:
    """What a link holds behind `#`."""
    path, token = str(link["path"]).split("#")
    assert "?" not in path
    assert token not in path
    return token


async def asked(person: Person, play: str, token: str) -> httpx.Response:
    """Look at what that link leads to."""
    invitation = {"play": play, "token": token}
    return await person.browser.http.post("/api/rooms/peek", json=invitation)


def refused(answer: httpx.Response, status: int, code: str) -> None:
    """A refusal with a sentence."""
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
    assert answer.json()["hint"].endswith(".")


async def test_x70_a_link_lets_into_its_own_seat_alone(opens: Opens) -> None:
    async with (
        serving(opens) as server,
        party(server) as room,
        party(server) as other,
        server.client() as guest,
    ):
        made = await room.seller.browser.invites(room.play)
        tokens = {link["role"]: token_of(link) for link in made["links"]}
        theirs = await other.seller.browser.invites(other.play)
        foreign = {link["role"]: token_of(link) for link in theirs["links"]}
        await room.buyer.screen.do("leave")
        known = len(await events_of(opens, room.play))
        edited = tokens["buyer"]
        for token in (
            *("", "x", edited[:-1], edited + "A", edited.upper(), edited.replace(".", "")),
            *(edited[:n] + ("A" if edited[n] != "A" else "B") + edited[n + 1 :] for n in (0, 9)),
            *foreign.values(),
            Links("another secret").token(room.play, SeatLink("buyer", 0)),
            Links(SECRET).token(room.play, SeatLink("buyer", 1)),
        ):
            invitation = {"play": room.play, "token": token}
            refused(await guest.sit(invitation, "buyer", "Eve"), 404, "no_such_room")
        for role, wanted in (("observer", "buyer"), ("observer", "seller"), ("buyer", "observer")):
            answer = await guest.sit({"play": room.play, "token": tokens[role]}, wanted, "Eve")
            refused(answer, 403, "not_yours")
        assert "seated" not in [event.t for event in (await events_of(opens, room.play))[known:]]
        sat = await guest.sit({"play": room.play, "token": tokens["buyer"]}, "buyer", "Bo")
        assert sat.status_code == 201
        # Sent again it stays one seat; and with a seat nobody gets a second one.
        taken = await guest.sit({"play": room.play, "token": tokens["observer"]}, "observer", "Bo")
        refused(taken, 409, "seated")


def signed_at(when: datetime) -> type[TimestampSigner]:
    """A signer whose clock shows `when`."""

    class Old(TimestampSigner):
        def get_timestamp(self) -> int:
            return int(when.timestamp())

    return Old


async def test_x71_links_and_tickets_expire_and_can_be_replaced(opens: Opens) -> None:
    now = datetime.now(UTC)
    async with serving(opens) as server, party(server) as room:
        (link,) = [
            one
            for one in (await room.seller.browser.invites(room.play))["links"]
            if one["role"] == "observer"
        ]
        for age, status in ((links.LIFETIME_S - 600, 200), (links.LIFETIME_S + 600, 404)):
            signer = signed_at(now - timedelta(seconds=age))
            old = URLSafeTimedSerializer(SECRET, salt="askwell.seat", signer=signer)
            answer = await asked(room.buyer, room.play, str(old.dumps([room.play, "observer", 0])))
            assert answer.status_code == status, answer.text
        replaced = await room.seller.browser.http.post(
            f"/api/rooms/{room.play}/invites/observer", json={}
        )
        assert replaced.status_code == 200
        refused(await asked(room.buyer, room.play, token_of(link)), 404, "no_such_room")
        (new,) = [one for one in replaced.json()["links"] if one["role"] == "observer"]
        assert (await asked(room.buyer, room.play, token_of(new))).status_code == 200
        for person in (room.buyer, room.observer):
            for method in ("GET", "POST"):
                path = f"/api/rooms/{room.play}/invites" + ("/buyer" if method == "POST" else "")
                answer = await person.browser.http.request(method, path)
                assert answer.status_code in (403, 409), answer.text
                assert answer.json()["code"] in ("not_yours", "not_the_maker")
        person_id = Tickets(SECRET).read(room.seller.browser.http.cookies[COOKIE]) or ""
        for age, held in ((tickets.LIFETIME_S - 600, True), (tickets.LIFETIME_S + 600, False)):
            old_signer = signed_at(now - timedelta(seconds=age))
            ticket = old_signer(SECRET, salt="askwell.device").sign(person_id).decode()
            room.seller.browser.http.cookies.clear()
            room.seller.browser.http.cookies.set(COOKIE, ticket)
            if held:
                await room.seller.come()
            else:
                assert await closed_with(await room.seller.open(hello=False)) == 4401


async def test_x72_looking_at_an_invitation_joins_nobody_and_changes_nothing(opens: Opens) -> None:
    async with serving(opens) as server, party(server) as room, server.client() as preview:
        made = await room.seller.browser.invites(room.play)
        await room.settled()
        events = await events_of(opens, room.play)
        pictures = [picture_of(person.screen) for person in room.people]
        for invitation in (
            {"code": made["code"]},
            *({"play": room.play, "token": token_of(link)} for link in made["links"]),
        ):
            answer = await preview.http.post("/api/rooms/peek", json=invitation)
            assert answer.status_code == 200
            assert "set-cookie" not in answer.headers
            assert answer.json()["you"] is None
        for path in (made["path"], *(link["path"] for link in made["links"])):
            assert "set-cookie" not in (await preview.http.get(path)).headers
        assert await events_of(opens, room.play) == events
        for person, picture in zip(room.people, pictures, strict=True):
            await person.sees(picture)


async def test_x73_a_code_works_however_it_is_typed_and_guessing_is_slowed_down(
    opens: Opens,
) -> None:
    clock = FakeClock()
    async with serving(opens, clock) as server, party(server) as room, server.client() as guest:
        code = (await room.seller.browser.invites(room.play))["code"]

        async def look(typed: str) -> httpx.Response:
            return await guest.http.post("/api/rooms/peek", json={"code": typed})

        for typed in (code, code.lower(), f" {code[:3]} {code[3:]} ", f"{code[:2]}-{code[2:]}"):
            assert (await look(typed)).json()["play"] == room.play
        for wrong in ("", "BCDFG", "AAAAAA", "BCDFGH", "\x00\x00", "ßßß", code + code[0]):
            refused(await look(wrong), 404, "no_such_room")
        for _ in range(MOST - 7):
            refused(await look("BCDFGH"), 404, "no_such_room")
        refused(await look(code), 409, "slow_down")
        refused(await guest.sit({"code": code}, "observer", "Eve"), 409, "slow_down")
        clock.forward(seconds=61)
        assert (await look(code)).status_code == 200


FOR_OTHERS: tuple[tuple[str, Message, str], ...] = (
    ("seller", {"t": "tell", "fact": "oven"}, "not_your_seat"),
    ("seller", {"t": "raise", "objection": "no-time"}, "not_your_seat"),
    ("seller", {"t": "label", "line": 1, "labels": ["ask.open"]}, "not_observing"),
    ("seller", {"t": "note", "text": "x"}, "not_observing"),
    ("buyer", {"t": "hint"}, "not_your_seat"),
    ("buyer", {"t": "label", "line": 1, "labels": []}, "not_observing"),
    ("buyer", {"t": "seat_bot", "seat": "seller"}, "not_the_maker"),
    ("buyer", {"t": "unseat_bot", "seat": "seller"}, "not_the_maker"),
    ("buyer", {"t": "close"}, "not_the_maker"),
    ("buyer", {"t": "stand_in", "seat": "buyer"}, "not_your_seat"),
    ("observer", {"t": "say", "text": "Hello"}, "not_your_seat"),
    ("observer", {"t": "hint"}, "not_your_seat"),
    ("observer", {"t": "pause"}, "not_your_seat"),
    ("observer", {"t": "resume"}, "not_your_seat"),
    ("observer", {"t": "end"}, "not_your_seat"),
    ("observer", {"t": "agree"}, "not_your_seat"),
    ("observer", {"t": "ready"}, "not_your_seat"),
    ("observer", {"t": "begin"}, "not_your_seat"),
    ("observer", {"t": "tell", "fact": "oven"}, "not_your_seat"),
    ("observer", {"t": "untell", "fact": "oven"}, "not_your_seat"),
    ("observer", {"t": "rate", "rating": None}, "not_your_seat"),
    ("observer", {"t": "contest", "line": 1, "label": "ask.open", "reason": "x"}, "not_your_seat"),
    ("observer", {"t": "again"}, "not_your_seat"),
    ("observer", {"t": "stand_in", "seat": "buyer"}, "not_your_seat"),
    ("observer", {"t": "close"}, "not_the_maker"),
)


async def test_x74_what_is_for_others_is_refused_with_a_code_and_the_room_goes_on(
    opens: Opens,
) -> None:
    async with serving(opens) as server, party(server) as room, server.client() as stranger:
        await room.to("playing")
        await room.settled()
        known = len(await events_of(opens, room.play))
        for role, message, code in FOR_OTHERS:
            person: Person = getattr(room, role)
            cmd = person.browser.next_id()
            refusal = await person.screen.refused({**message, "id": cmd})
            assert (refusal["id"], refusal["code"]) == (cmd, code), message
            assert refusal["hint"].endswith(".")
        assert len(await events_of(opens, room.play)) == known
        await strangers_are_sent_off(room, stranger.http)
        for person in (room.buyer, room.observer):
            path = f"/api/compare/{room.play}/{room.play}"
            answer = await person.browser.http.get(path)
            assert answer.json()["code"] in ("not_over", "not_yours")
        await room.talk_on()


async def strangers_are_sent_off(room: Party, stranger: httpx.AsyncClient) -> None:
    """Who has a ticket and no seat gets nothing, by socket or by HTTP."""
    await stranger.get("/api/plays")
    room.observer.browser.http.cookies, mine = stranger.cookies, room.observer.browser.http.cookies
    try:
        screen = await room.observer.open()
        assert await closed_with(screen) == 4403
        assert screen.raw == []
    finally:
        room.observer.screens.pop()
        room.observer.browser.http.cookies = mine
    for method, path in (
        ("GET", f"/api/plays/{room.play}/export"),
        ("DELETE", f"/api/plays/{room.play}"),
        ("GET", f"/api/rooms/{room.play}/invites"),
        ("POST", f"/api/rooms/{room.play}/invites/buyer"),
        ("GET", f"/api/compare/{room.play}/{room.play}"),
    ):
        refused(await stranger.request(method, path), 403, "not_yours")


def test_a_link_of_another_kind_is_none() -> None:
    with pytest.raises(BadData):
        URLSafeTimedSerializer(SECRET, salt="askwell.device").loads(
            Links(SECRET).token("a" * 16, SeatLink("buyer", 0))
        )
