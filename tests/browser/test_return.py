"""Coming back: reloads, a second tab, a lost acknowledgement, a server that is killed."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.async_api import WebSocketRoute, expect

from tests.browser.conftest import Visit
from tests.browser.harness import MINI, Server
from tests.browser.player import Player

pytestmark = [pytest.mark.real, pytest.mark.asyncio(loop_scope="session")]

OVEN = "What is wrong with the oven in the morning?"
NIGHT = "What is it like to bake at night?"

LINE_IS_CUT = ("WebSocket connection to", "ERR_CONNECTION_REFUSED")
"""What the console says while there is no server."""


async def test_w10_a_reload_changes_nothing_in_any_phase(visit: Visit) -> None:
    me = await visit()
    play = await me.open_play(MINI, minutes=10)
    brief = await me.page.get_by_role("main").inner_text()
    await me.page.reload()
    await expect(me.button("Begin the talk")).to_be_visible()
    assert await me.page.get_by_role("main").inner_text() == brief

    await me.begin()
    await me.say(OVEN)
    await me.say(NIGHT)
    await me.composer.fill("And what would\nyou rather")
    talk = await me.transcript()
    await me.page.reload()
    await expect(me.my_turn).to_be_visible()
    assert await me.transcript() == talk
    await expect(me.composer).to_have_value("And what would\nyou rather")

    await me.press("Pause")
    await expect(me.paused).to_be_visible()
    left = await me.page.get_by_role("timer").inner_text()
    await me.page.reload()
    await expect(me.paused).to_be_visible()
    assert await me.transcript() == talk
    assert await me.page.get_by_role("timer").inner_text() == left
    await me.button("Go on").last.click()
    await expect(me.composer).to_have_value("And what would\nyou rather")

    await me.composer.fill("")
    await me.end()
    debrief = await me.page.get_by_role("main").inner_text()
    await me.page.reload()
    await expect(me.debrief).to_be_visible()
    assert await me.page.get_by_role("main").inner_text() == debrief
    assert await me.said_on_the_server(play) == [OVEN, NIGHT]


async def test_w11_two_tabs_show_one_talk_and_keep_a_draft_each(visit: Visit) -> None:
    me = await visit()
    play = await me.talk(MINI)
    other = replace(me, page=await me.context.new_page())
    await other.go(f"/play/{play}")
    await expect(other.my_turn).to_be_visible()
    await other.composer.fill("half a")
    await me.say(OVEN)
    await expect(other.theirs).to_have_count(2)
    await expect(other.composer).to_have_value("half a")
    await other.say(NIGHT)
    await expect(me.mine).to_have_count(2)
    await expect(me.theirs).to_have_count(3)
    assert await me.transcript() == await other.transcript()
    await me.press("Pause")
    await expect(other.paused).to_be_visible()
    await other.button("Go on").last.click()
    await expect(me.my_turn).to_be_visible()
    await me.end()
    await expect(other.debrief).to_be_visible()
    assert await me.said_on_the_server(play) == [OVEN, NIGHT]


async def test_w12_a_line_whose_acknowledgement_gets_lost_is_said_once(visit: Visit) -> None:
    me = await visit()
    cut = []

    async def lose_the_first_ack(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        said: list[str] = []

        def on_the_way_there(message: str | bytes) -> None:
            order = json.loads(message)
            if order["t"] == "say":
                said.append(order["id"])
            server.send(message)

        async def on_the_way_back(message: str | bytes) -> None:
            answer = json.loads(message)
            if answer["t"] == "ack" and answer["id"] in said and not cut:
                cut.append(answer["id"])
            if cut and cut[0] in said:
                # From here on this line is dead; the next one is not.
                await socket.close(code=1011)
                return
            socket.send(message)

        socket.on_message(on_the_way_there)
        server.on_message(on_the_way_back)

    await me.page.route_web_socket(re.compile("/ws/plays/"), lose_the_first_ack)
    play = await me.talk(MINI)
    await me.composer.fill(OVEN)
    await me.composer.press("Enter")
    await expect(me.theirs).to_have_count(2)
    assert len(cut) == 1
    await expect(me.mine).to_have_count(1)
    await expect(me.log.get_by_text("Sending…")).to_have_count(0)
    assert await me.said_on_the_server(play) == [OVEN]
    await me.say(NIGHT)
    assert await me.said_on_the_server(play) == [OVEN, NIGHT]


async def test_w13_a_talk_goes_on_when_a_killed_server_is_back(
    visit: Visit, own_scenarios: Path, tmp_path: Path
) -> None:
    server = Server(tmp_path, ("--instant", "--scenarios", str(own_scenarios)))
    await server.start()
    try:
        me = await visit(at=server, expects=LINE_IS_CUT)
        play = await me.talk(MINI)
        await me.say(OVEN)
        before = await me.transcript()

        await server.kill()
        await expect(me.page.get_by_text(re.compile("No connection"))).to_be_visible()
        assert await me.transcript() == before
        await me.composer.fill(NIGHT)
        await me.composer.press("Enter")
        await expect(me.log.get_by_text("Sending…")).to_have_count(1)
        await expect(me.log.get_by_text(NIGHT)).to_have_count(1)
        await expect(me.mine).to_have_count(1)

        await server.start()
        await expect(me.theirs).to_have_count(3)
        await expect(me.page.get_by_text(re.compile("No connection"))).to_have_count(0)
        await expect(me.log.get_by_text("Sending…")).to_have_count(0)
        await expect(me.mine).to_have_count(2)
        assert (await me.transcript())[: len(before)] == before
        assert await me.said_on_the_server(play) == [OVEN, NIGHT]
        await _goes_on(me)
    finally:
        await server.stop()


async def _goes_on(me: Player) -> None:
    await me.say("Who else would notice?")
    await me.end()


async def test_w14_a_line_typed_without_a_server_survives_a_reload(
    visit: Visit, own_scenarios: Path, tmp_path: Path
) -> None:
    server = Server(tmp_path, ("--instant", "--scenarios", str(own_scenarios)))
    await server.start()
    try:
        me = await visit(at=server, expects=LINE_IS_CUT)
        play = await me.talk(MINI)
        await server.kill()
        await me.composer.fill(OVEN)
        await me.composer.press("Enter")
        await expect(me.log.get_by_text("Sending…")).to_have_count(1)
        await me.composer.fill("Next I")
        await server.start()
        await me.page.reload()
        await expect(me.theirs).to_have_count(2)
        await expect(me.mine).to_have_count(1)
        await expect(me.composer).to_have_value("Next I")
        assert await me.said_on_the_server(play) == [OVEN]
    finally:
        await server.stop()
