"""Coming back: reloads, a second tab, a lost acknowledgement, a server that is killed."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from playwright.async_api import WebSocketRoute, expect

from tests.browser.harness import LINE_IS_CUT, MARKS, MINI, Server
from tests.browser.player import Visit

pytestmark = MARKS

OVEN = "What is wrong with the oven in the morning?"
NIGHT = "What is it like to bake at night?"


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
    await me.page.bring_to_front()
    await me.say(OVEN)
    await expect(other.theirs).to_have_count(2)
    await expect(other.composer).to_have_value("half a")
    await other.page.bring_to_front()
    await other.say(NIGHT)
    await expect(me.mine).to_have_count(2)
    await expect(me.theirs).to_have_count(3)
    assert await me.transcript() == await other.transcript()
    await other.press("Pause")
    await expect(me.paused).to_be_visible()
    await me.page.bring_to_front()
    await me.button("Go on").last.click()
    await expect(other.my_turn).to_be_visible()
    await me.end()
    await other.see_how_it_went()
    assert await me.said_on_the_server(play) == [OVEN, NIGHT]


async def test_w12_a_line_whose_acknowledgement_gets_lost_is_said_once(visit: Visit) -> None:
    me = await visit()
    lost: list[str] = []

    async def lose_the_first_ack(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        said: list[str] = []
        dead = False

        def on_the_way_there(message: str | bytes) -> None:
            order = json.loads(message)
            if order["t"] == "say":
                said.append(order["id"])
            server.send(message)

        async def on_the_way_back(message: str | bytes) -> None:
            nonlocal dead
            answer = json.loads(message)
            if answer["t"] == "ack" and answer["id"] in said and not lost:
                lost.append(answer["id"])
                dead = True
                await socket.close(code=1011)
            elif not dead:
                socket.send(message)

        socket.on_message(on_the_way_there)
        server.on_message(on_the_way_back)

    await me.page.route_web_socket(re.compile("/ws/plays/"), lose_the_first_ack)
    play = await me.talk(MINI)
    await me.composer.fill(OVEN)
    await me.composer.press("Enter")
    await expect(me.theirs).to_have_count(2)
    assert len(lost) == 1
    await expect(me.mine).to_have_count(1)
    await expect(me.log.get_by_text("Sending…")).to_have_count(0)
    assert await me.said_on_the_server(play) == [OVEN]
    await me.say(NIGHT)
    assert await me.said_on_the_server(play) == [OVEN, NIGHT]


async def test_w13_a_talk_goes_on_when_a_killed_server_is_back(
    visit: Visit, mortal: Server
) -> None:
    me = await visit(at=mortal, expects=LINE_IS_CUT)
    play = await me.talk(MINI)
    await me.say(OVEN)
    before = await me.transcript()

    await mortal.kill()
    await expect(me.page.get_by_text(re.compile("No connection"))).to_be_visible()
    assert await me.transcript() == before
    await me.composer.fill(NIGHT)
    await me.composer.press("Enter")
    await expect(me.log.get_by_text("Sending…")).to_have_count(1)
    await expect(me.log.get_by_text(NIGHT)).to_have_count(1)
    await expect(me.mine).to_have_count(1)
    await me.composer.fill("Next I")

    await mortal.start()
    await expect(me.theirs).to_have_count(3)
    await expect(me.page.get_by_text(re.compile("No connection"))).to_have_count(0)
    await expect(me.log.get_by_text("Sending…")).to_have_count(0)
    await expect(me.mine).to_have_count(2)
    assert (await me.transcript())[: len(before)] == before
    await expect(me.composer).to_have_value("Next I")
    assert await me.said_on_the_server(play) == [OVEN, NIGHT]
    await me.say("Who else would notice?")
    await me.end()


async def test_w14_a_line_typed_without_a_server_survives_a_reload(
    visit: Visit, mortal: Server
) -> None:
    me = await visit(at=mortal, expects=LINE_IS_CUT)
    play = await me.talk(MINI)
    await mortal.kill()
    await me.composer.fill(OVEN)
    await me.composer.press("Enter")
    await expect(me.log.get_by_text("Sending…")).to_have_count(1)
    await me.composer.fill("Next I")
    await mortal.start()
    await me.page.reload()
    await expect(me.theirs).to_have_count(2)
    await expect(me.mine).to_have_count(1)
    await expect(me.composer).to_have_value("Next I")
    assert await me.said_on_the_server(play) == [OVEN]
