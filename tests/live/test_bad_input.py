"""What cannot be obeyed, what is sent twice, and what is erased. Numbers are RULES.md's."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from askwell.play.live import BEHAVIOURS, MAX_NAME, MAX_NOTE
from tests.gateway.harness import Message
from tests.live.people import (
    Opens,
    events_of,
    nothing_is_doubled,
    party,
    rating,
    serving,
)
from tests.live.test_presence import closed_with

pytestmark = pytest.mark.real

FULL = rating(buyer=True)
WISHED = FULL["wished"]

SHAPES: tuple[tuple[str, Message, str], ...] = (
    ("observer", {"t": "label", "line": 1}, "bad_message"),
    ("observer", {"t": "label", "line": -1, "labels": []}, "bad_message"),
    ("observer", {"t": "label", "line": 10**30, "labels": []}, "no_such_line"),
    ("observer", {"t": "label", "line": 0, "labels": []}, "no_such_line"),
    ("observer", {"t": "label", "line": 1, "labels": ["mood.angry"]}, "bad_message"),
    ("observer", {"t": "label", "line": 1, "labels": ["ask.open"] * 17}, "bad_message"),
    ("observer", {"t": "label", "line": 1, "labels": [[["ask.open"]]]}, "bad_message"),
    ("observer", {"t": "label", "line": True, "labels": "ask.open"}, "bad_message"),
    ("observer", {"t": "label", "line": 1, "labels": ["ask.open"] * 2000}, "too_big"),
    ("observer", {"t": "note", "text": ""}, "empty"),
    ("observer", {"t": "note", "text": "nul \x00"}, "bad_text"),
    ("observer", {"t": "note", "text": "half \ud83d"}, "bad_text"),
    ("observer", {"t": "note", "text": "x" * (MAX_NOTE + 1)}, "too_long"),
    ("observer", {"t": "note", "text": ["x"]}, "bad_message"),
    ("buyer", {"t": "tell"}, "bad_message"),
    ("buyer", {"t": "tell", "fact": "x" * 61}, "bad_message"),
    ("buyer", {"t": "tell", "fact": "no-such-fact"}, "no_such_fact"),
    ("buyer", {"t": "tell", "fact": "\x00"}, "no_such_fact"),
    ("buyer", {"t": "tell", "fact": "wish", "line": 1}, "no_such_line"),
    ("buyer", {"t": "tell", "fact": "wish", "line": 99}, "no_such_line"),
    ("buyer", {"t": "tell", "fact": "wish", "line": -1}, "bad_message"),
    ("buyer", {"t": "raise", "objection": "none"}, "no_such_objection"),
    ("buyer", {"t": "raise", "objection": "no-time", "line": 1}, "no_such_line"),
    ("buyer", {"t": "rate", "rating": None}, "wrong_phase"),
    ("buyer", {"t": "rate", "rating": {"met": {}}}, "bad_message"),
    ("buyer", {"t": "stand_in", "seat": "observer"}, "bad_message"),
    ("buyer", {"t": "stand_in", "seat": "seller"}, "not_away"),
    ("buyer", {"t": "decline"}, "not_asked"),
    ("seller", {"t": "ready", "ready": "perhaps"}, "bad_message"),
    ("seller", {"t": "ready", "ready": False}, "wrong_phase"),
    ("seller", {"t": "more_time"}, "wrong_phase"),
    ("seller", {"t": "contest", "line": 1, "label": "ask.open", "reason": "x"}, "wrong_phase"),
    ("seller", {"t": "seat_bot", "seat": "buyer"}, "taken"),
    ("seller", {"t": "close"}, "wrong_phase"),
    ("seller", {"t": "again", "swap": "maybe"}, "bad_message"),
    ("seller", {"t": "again"}, "wrong_phase"),
    ("seller", {"t": "sit", "role": "buyer"}, "unknown_type"),
    ("seller", {"t": "leave", "why": "tired"}, "bad_message"),
)

RATINGS: tuple[tuple[str, Any], ...] = (
    ("bad_message", {"met": {**WISHED, "charm": 3}}),
    ("bad_message", {**FULL, "met": {one.id: 6 for one in BEHAVIOURS}}),
    ("bad_message", {**FULL, "met": {one.id: 2.5 for one in BEHAVIOURS}}),
    ("bad_message", {**FULL, "wished": {"keeps-word": 3}}),
    ("bad_message", {**FULL, "again": 0}),
    ("bad_message", [FULL]),
    ("bad_rating", {**FULL, "again": None}),
    ("bad_rating", {"met": FULL["met"]}),
)


async def test_x75_bad_commands_get_a_code_and_a_sentence_and_change_nothing(
    opens: Opens,
) -> None:
    async with serving(opens) as server, party(server) as room:
        await room.to("playing")
        known = len(await events_of(opens, room.play))

        async def refused(role: str, message: Message, code: str) -> None:
            person = getattr(room, role)
            cmd = person.browser.next_id()
            refusal = await person.screen.refused({**message, "id": cmd})
            assert refusal["code"] == code, (message, refusal)
            assert refusal["id"] == (None if code == "too_big" else cmd)
            assert refusal["hint"].endswith(".")

        for role, message, code in SHAPES:
            await refused(role, message, code)
        assert len(await events_of(opens, room.play)) == known
        await room.talk_on()
        await room.seller.screen.do("end")
        await room.buyer.screen.until(lambda s: s.status["room"]["end_asked"] == "seller")
        await room.buyer.screen.do("agree")
        await room.all_in("rating")
        for code, given in RATINGS:
            await refused("buyer", {"t": "rate", "rating": given}, code)
        await refused("seller", {"t": "rate", "rating": FULL}, "bad_rating")
        await room.seller.screen.do("rate", rating=rating(buyer=False))
        await refused("seller", {"t": "rate", "rating": None}, "rated")
        await room.buyer.screen.do("rate", rating=FULL)
        await room.all_see(lambda s: s.debrief is not None)


NAMES: tuple[tuple[str, str | None], ...] = (
    ("", None),
    ("   ", None),
    ("\x00", None),
    ("🙂", None),
    ("\u202e", None),
    ("x" * (MAX_NAME + 1), None),
    ("x" * MAX_NAME, "x" * MAX_NAME),
    ("A\x00n\u202en\u200be", "Anne"),
    ("  Jo \n Ann  ", "Jo Ann"),
    ("שרה", "שרה"),
    ("Sam", "Sam 2"),
    ("<b>Zed</b>", "<b>Zed</b>"),
)


async def test_x75_names_are_shown_as_words_and_odd_ones_refused(opens: Opens) -> None:
    async with serving(opens) as server, party(server) as room:
        code = (await room.seller.browser.invites(room.play))["code"]
        for name, shown in NAMES:
            async with server.client() as guest:
                answer = await guest.sit({"code": code}, "observer", name)
                if shown is None:
                    assert answer.status_code == 409, (name, answer.text)
                    assert answer.json()["code"] in ("no_name", "long_name")
                    continue
                assert answer.status_code == 201, (name, answer.text)
                await room.buyer.screen.until(
                    lambda s: s.status["room"]["guests"][-1]["name"] != "Ola"
                )
        names = [name for _, name in NAMES if name]
        await room.buyer.screen.until(lambda s: len(s.status["room"]["guests"]) == len(names) + 1)
        assert [g["name"] for g in room.buyer.screen.status["room"]["guests"][1:]] == names


BODIES: tuple[tuple[str, object, int], ...] = (
    ("/api/rooms", [], 422),
    ("/api/rooms", {"id": "new-room-1", "slug": "nowhere", "name": "Sam"}, 404),
    ("/api/rooms", {"id": "new-room-2", "slug": "mini-bakery", "name": ""}, 409),
    ("/api/rooms", {"id": "new-room-3", "slug": "mini-bakery", "name": "S", "role": "boss"}, 422),
    ("/api/rooms", {"id": "new-room-4", "slug": "mini-bakery", "name": "S", "minutes": 9e9}, 422),
    ("/api/rooms", {"id": "new-room-5", "slug": "mini-bakery", "name": "x" * 70_000}, 413),
    ("/api/rooms/peek", {}, 404),
    ("/api/rooms/peek", {"code": 7}, 422),
    ("/api/rooms/peek", {"code": "x" * 21}, 422),
    ("/api/rooms/peek", {"play": "../..", "token": "x"}, 404),
    ("/api/rooms/sit", {"id": "sit-down-1", "name": "S", "role": "buyer"}, 422),
    (
        "/api/rooms/sit",
        {"id": "sit-down-2", "name": "S", "role": "buyer", "invitation": {"code": "BCDFGH"}},
        404,
    ),
)


async def test_x75_bad_requests_for_rooms_get_a_code_and_a_sentence(opens: Opens) -> None:
    async with serving(opens) as server, server.client() as me:
        for path, body, status in BODIES:
            answer = await me.http.post(path, json=body)
            assert answer.status_code == status, (path, body, answer.text)
            assert set(answer.json()) == {"code", "hint"}
            assert answer.json()["hint"].endswith(".")


async def test_x77_a_request_sent_again_gets_the_same_answer(opens: Opens) -> None:
    async with serving(opens) as server, party(server) as room, server.client() as me:
        await me.http.get("/api/plays")
        new = {"id": "open-twice-1", "slug": "mini-bakery", "name": "Mo", "role": "buyer"}
        made = [(await me.http.post("/api/rooms", json=new)).json() for _ in range(3)]
        made += [
            answer.json()
            for answer in await asyncio.gather(
                *(me.http.post("/api/rooms", json=new) for _ in range(3))
            )
        ]
        assert made == [made[0]] * 6
        assert len((await me.http.get("/api/plays")).json()["plays"]) == 1
        code = (await room.seller.browser.invites(room.play))["code"]
        down = {
            "id": "sit-twice-1",
            "name": "Mo",
            "role": "observer",
            "invitation": {"code": code},
        }
        answers = await asyncio.gather(
            *(me.http.post("/api/rooms/sit", json=down) for _ in range(4))
        )
        assert [answer.status_code for answer in answers] == [201] * 4
        await room.buyer.screen.until(lambda s: len(s.status["room"]["guests"]) == 2)
        await nothing_is_doubled(opens, room.play)


async def test_x78_both_who_play_again_at_once_get_one_room(opens: Opens) -> None:
    async with serving(opens) as server, party(server) as room:
        await room.to("debrief")
        await asyncio.gather(
            room.seller.screen.do("again", swap=True), room.buyer.screen.do("again", swap=False)
        )
        await room.all_see(lambda s: s.status["room"]["next_play"])
        await room.seller.screen.do("again", swap=False)
        (made,) = {person.screen.status["room"]["next_play"] for person in room.people}
        roles = []
        for person in room.people:
            person.play = made
            await person.come()
            assert person.screen.setup is not None
            roles.append(person.screen.setup["role"])
        assert roles in (["seller", "buyer", "observer"], ["buyer", "seller", "observer"])
        await room.all_see(lambda s: len(s.status["room"]["guests"]) == 1)
        events = await nothing_is_doubled(opens, made)
        assert [event.t for event in events].count("opened") == 1
        assert room.seller.screen.status["phase"] == "lobby"


async def test_x79_a_room_is_exported_and_erased_when_it_is_over(opens: Opens) -> None:
    async with serving(opens) as server, party(server) as room:
        path = f"/api/plays/{room.play}"
        await room.to("playing")
        for person in (room.seller, room.buyer):
            assert (await person.browser.http.get(f"{path}/export")).json()["code"] == "not_over"
            assert (await person.browser.http.delete(path)).json()["code"] == "not_over"
        # Who only watched has it off their own list, and everybody else keeps it.
        assert (await room.observer.browser.http.delete(path)).status_code == 204
        await room.talk_on()
        await room.seller.screen.do("end")
        await room.buyer.screen.until(lambda s: s.status["room"]["end_asked"] == "seller")
        await room.buyer.screen.do("agree")
        for person in (room.seller, room.buyer):
            await person.screen.do("rate", rating=None)
        await room.all_see(lambda s: s.debrief is not None)
        code = (await room.seller.browser.invites(room.play))["code"]
        assert (await room.buyer.browser.http.get(f"{path}/export")).status_code == 200
        assert (await room.buyer.browser.http.delete(path)).status_code == 204
        for person in room.people:
            assert await closed_with(person.screen) == 4404
            for answer in (
                await person.browser.http.get(f"{path}/export"),
                await person.browser.http.post("/api/rooms/peek", json={"code": code}),
                await person.browser.sit({"code": code}, "observer", "Eve"),
            ):
                assert answer.status_code == 404, answer.text
            assert (await person.browser.http.get("/api/plays")).json() == {"plays": []}
        assert await events_of(opens, room.play) == []
        assert room.play not in server.rooms._open
