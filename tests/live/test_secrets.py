"""What no role may be shown, through any door. Names carry the numbers of RULES.md."""

from __future__ import annotations

import json

import pytest

from askwell.gateway.tickets import COOKIE, Tickets
from tests.gateway.harness import SECRET, Message, Screen
from tests.live.canaries import OPENED, SHOWN, canaries, canary, found_in
from tests.live.people import (
    Opens,
    Party,
    Person,
    party,
    rating,
    raw_of,
    serving,
)

pytestmark = pytest.mark.real

ROLES = ("seller", "buyer", "observer")


async def doors(room: Party) -> str:
    """All that HTTP says to each of them and to a stranger while the talk is on."""
    code = (await room.seller.browser.invites(room.play))["code"]
    said = []
    stranger = room.server.client()
    browsers = [person.browser for person in room.people]
    async with stranger:
        for browser in (*browsers, stranger):
            for path in (
                *("/api/scenarios", "/api/scenarios/mini-bakery", "/api/plays", "/api/about"),
                *(f"/play/{room.play}", f"/seat/{room.play}", f"/api/rooms/{room.play}/invites"),
                f"/api/plays/{room.play}/export",
                f"/api/compare/{room.play}/{room.play}",
                f"/api/plays/{'a' * 16}/export",
            ):
                answer = await browser.http.get(path)
                said.append(f"{path}: {answer.text}")
                if path.endswith("export"):
                    assert answer.status_code in (403, 404, 409)
            said.append((await browser.http.post("/api/rooms/peek", json={"code": code})).text)
            back = f"/api/plays/{room.play}/branches"
            said.append((await browser.http.post(back, json={"id": "b" * 9, "line": 1})).text)
    return "\n".join(said)


WRONG: tuple[Message, ...] = (
    {"t": "tell", "fact": "budget"},
    {"t": "tell", "fact": "no-such-fact"},
    {"t": "untell", "fact": "wish"},
    {"t": "raise", "objection": "no-time"},
    {"t": "raise", "objection": "none"},
    {"t": "label", "line": 0, "labels": ["ask.open"]},
    {"t": "note", "text": ""},
    {"t": "contest", "line": 1, "label": "ask.open", "reason": "why"},
    {"t": "stand_in", "seat": "buyer"},
    {"t": "stand_in", "seat": "seller"},
    {"t": "seat_bot", "seat": "buyer"},
    {"t": "rate", "rating": None},
    {"t": "again"},
    {"t": "close"},
    {"t": "begin"},
    {"t": "ready"},
    {"t": "more_time"},
    {"t": "agree"},
    {"t": "say", "text": "\x00"},
)


async def try_all(person: Person) -> None:
    """Send everything that is refused to somebody; it stays with refusals."""
    for message in WRONG:
        known = len(person.screen.acks) + len(person.screen.refusals)
        await person.screen.send({**message, "id": person.browser.next_id()})
        await answered(person.screen, known)


async def answered(screen: Screen, known: int) -> None:
    """Wait for one more acknowledgement or refusal than the `known` ones."""
    await screen.until(lambda s: len(s.acks) + len(s.refusals) > known)


async def whole_game(room: Party) -> dict[str, str]:
    """Play to the end of the rating; all that came over each role's sockets until then."""
    await room.to("playing")
    await room.seller.screen.do("hint")
    for person in (room.seller, room.observer):
        await try_all(person)
    for person in room.people:
        await person.come()
    await room.seller.screen.do("pause")
    await room.all_in("paused")
    await room.seller.screen.do("resume")
    await room.seller.screen.do("end")
    await room.buyer.screen.until(lambda s: s.status["room"]["end_asked"] == "seller")
    await room.buyer.screen.do("agree")
    await room.all_in("rating")
    for person in room.people:
        await person.come()
    return {role: raw_of(p) for role, p in zip(ROLES, room.people, strict=True)}


@pytest.mark.parametrize("feedback", ["live", "after", "end"])
async def test_x65_nobody_is_sent_what_their_role_may_not_know(opens: Opens, feedback: str) -> None:
    async with (
        serving(opens, scenario=canaries()) as server,
        party(server, feedback=feedback) as room,
    ):
        in_lobby = "\n".join(raw_of(person) for person in room.people) + await doors(room)
        assert found_in(in_lobby) == set()
        sent = await whole_game(room)
        for role in ROLES:
            assert found_in(sent[role]) <= SHOWN[role], role
        assert found_in(sent["seller"]) >= {"seller-brief", "truth-told", "hint"}
        assert found_in(sent["buyer"]) >= SHOWN["buyer"] - {"outcome"}
        for person in room.people:
            assert person.screen.debrief is None
        assert found_in(await doors(room)) <= {"outcome"}
        await room.seller.screen.do("rate", rating=rating(buyer=False))
        await room.buyer.screen.do("rate", rating=rating(buyer=True))
        await room.all_see(lambda s: s.debrief is not None)
        for role, person in zip(ROLES, room.people, strict=True):
            assert found_in(raw_of(person)) <= SHOWN[role] | OPENED, role


async def test_x66_observers_see_both_briefs_only_where_the_room_allows_it(opens: Opens) -> None:
    async with (
        serving(opens, scenario=canaries()) as server,
        party(server, briefs_for_observers=True) as room,
    ):
        assert found_in(raw_of(room.observer)) == set()
        await room.to("playing")
        briefs = {"seller-brief", "buyer-brief"}
        assert found_in(raw_of(room.observer)) == briefs
        assert found_in(raw_of(room.seller)) & briefs == {"seller-brief"}
        assert found_in(raw_of(room.buyer)) & briefs == {"buyer-brief"}


async def test_x67_no_id_or_ticket_of_a_person_is_ever_sent(opens: Opens) -> None:
    async with serving(opens) as server, party(server) as room:
        said = await doors(room)
        await room.to("debrief")
        await room.seller.screen.do("again")
        await room.all_see(lambda s: s.status["room"]["next_play"])
        for person in room.people:
            answer = await person.browser.http.get(f"/api/plays/{room.play}/export")
            assert answer.status_code == 200
            said += answer.text + raw_of(person)
            said += (await person.browser.http.get("/api/plays")).text
        for person in room.people:
            ticket = person.browser.http.cookies[COOKIE]
            known = Tickets(SECRET).read(ticket)
            assert known
            assert known not in said
            assert ticket not in said


async def played(opens: Opens, mark: Message, note: str, rated: Message) -> list[Message]:
    """What the others see just before the debrief, after an observer and the buyer did that."""
    async with serving(opens) as server, party(server) as room:
        await room.to("playing")
        await room.observer.screen.do("label", line=1, **mark)
        await room.observer.screen.do("note", text=note)
        await end(room)
        await room.buyer.screen.do("rate", rating=rated)
        await room.seller.screen.until(lambda s: s.status["room"]["seats"][1]["rated"])
        await room.observer.screen.until(lambda s: s.status["room"]["seats"][1]["rated"])
        seen = [await fresh(room.seller), await fresh(room.buyer)]
        await room.seller.screen.do("rate", rating=None)
        await room.all_see(lambda s: s.debrief is not None)
        return seen


async def end(room: Party) -> None:
    """Both agree to end."""
    await room.seller.screen.do("end")
    await room.buyer.screen.until(lambda s: s.status["room"]["end_asked"] == "seller")
    await room.buyer.screen.do("agree")
    await room.all_in("rating")


async def fresh(person: Person) -> Message:
    """What a page shows that is opened now."""
    screen = await person.come()
    return {"lines": screen.lines, "status": screen.status, "debrief": screen.debrief}


async def test_x68_ratings_and_labels_of_others_are_not_seen_before_the_debrief(
    opens: Opens,
) -> None:
    one, other = rating(buyer=True), rating(buyer=True)
    other["met"] = dict.fromkeys(other["met"], 5)
    other["next_step"] = 1
    first = await played(opens, {"labels": ["ask.open"]}, "Fine.", one)
    second = await played(opens, {"labels": ["tell.inform", "assume"]}, "Less so.", other)
    assert first == second


def rated(screen: Screen) -> list[bool]:
    """Which of the seller's lines show a rating."""
    return [line["rated"] for _, line in sorted(screen.lines.items()) if line["seat"] == "seller"]


async def test_x69_feedback_that_comes_later_shows_the_seller_nothing_early(opens: Opens) -> None:
    for feedback, answered in (("end", False), ("after", True)):
        async with serving(opens) as server, party(server, feedback=feedback) as room:
            await room.to("playing")
            screen = room.seller.screen
            before = dict(screen.status)
            await screen.do("say", text="I know your ovens are too old. You need new ovens.")
            await screen.until(lambda s: len(s.lines) == 4)
            for seen in (screen, await room.seller.come()):
                assert rated(seen) == [answered, False]
                assert seen.lines[3].get("labels", []) == []
                assert seen.lines[3].get("points", []) == []
                for part in ("ledger", "points", "drift", "signal", "hints"):
                    assert seen.status[part] == before[part], part
            await room.buyer.screen.do("say", text="Who told you that?")
            await room.seller.screen.until(lambda s: len(s.lines) == 5)
            assert rated(room.seller.screen) == [answered] * 2
            if feedback == "end":
                assert room.seller.screen.status["meters"] is None
                assert room.seller.screen.status["drift"] == before["drift"]
                assert len(room.seller.screen.status["ledger"]) == 1
            # Nobody else is told how it was rated either.
            for person in (room.buyer, room.observer):
                kinds = {key for line in person.screen.lines.values() for key in line}
                assert not kinds & {"labels", "points", "notes", "rated"}


def test_the_canaries_are_everywhere() -> None:
    text = json.dumps(canaries().model_dump(mode="json"))
    hidden = {"again", "confirms", "sounds", "lines", "opening", "question", "move", "says"}
    hidden |= {"signal", "stage-hints", "asks", "meaning", *SHOWN["buyer"], *SHOWN["seller"]}
    assert found_in(text) == hidden
    assert canary("truth") in text
