"""Who gets into a room, who is put out of it again, and what a refused knock may not do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gateway.harness import serving

pytestmark = pytest.mark.real


async def test_x80_a_code_that_was_replaced_leads_nowhere(tmp_path: Path) -> None:
    async with serving(tmp_path) as server, server.client() as maker, server.client() as other:
        play = await maker.open_room()
        old = (await maker.invites(play))["code"]
        answer = await maker.http.post(f"/api/rooms/{play}/invites/code")
        assert answer.status_code == 200
        new = answer.json()["code"]
        assert new != old
        refused = await other.sit({"code": old}, "buyer", "Bea")
        assert (refused.status_code, refused.json()["code"]) == (404, "no_such_room")
        assert (await other.sit({"code": new}, "buyer", "Bea")).status_code == 201
        stranger = await other.http.post(f"/api/rooms/{play}/invites/code")
        assert stranger.json()["code"] == "not_the_maker"


async def test_x81_the_maker_frees_a_seat_before_the_talk(tmp_path: Path) -> None:
    async with serving(tmp_path) as server, server.client() as maker, server.client() as other:
        play = await maker.open_room()
        code = {"code": (await maker.invites(play))["code"]}
        assert (await other.sit(code, "buyer", "Bea")).status_code == 201
        async with maker.socket(play) as mine:
            await mine.until(lambda s: s.status)
            await mine.do("unseat_bot", seat="buyer")
            await mine.until(lambda s: s.status["room"]["missing"] == ["buyer"])
        late = await other.http.get(f"/api/plays/{play}/export")
        assert late.status_code == 403


async def test_x82_who_was_refused_erases_nothing_of_the_others(tmp_path: Path) -> None:
    async with serving(tmp_path) as server, server.client() as maker, server.client() as other:
        play = await maker.open_room()
        code = {"code": (await maker.invites(play))["code"]}
        refused = await other.sit(code, "seller", "Sly")
        assert refused.json()["code"] == "taken"
        assert (await other.http.delete("/api/plays")).status_code == 204
        async with maker.socket(play) as mine:
            await mine.until(lambda s: s.status)
            assert mine.status["phase"] == "lobby"
