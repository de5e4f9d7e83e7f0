"""What goes over the network, and what moves on the screen."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.async_api import expect

from tests.browser.harness import MARKS, MINI, SHIPPED, Server
from tests.browser.party import gather
from tests.browser.player import NELL, Player, Visit

pytestmark = MARKS

FIRST_LOAD = 150_000
"""Bytes on the wire: what the design allows the first load to take."""

MOVING = """() => document.getAnimations()
    .filter((move) => move.playState === "running")
    .map((move) => `${move.animationName ?? move.transitionProperty} of ${
        move.effect.target?.outerHTML.slice(0, 120)}`)"""


async def count_bytes(me: Player) -> dict[str, int]:
    """The bytes on the wire of each request from now on."""
    bytes_of: dict[str, int] = {}
    wire = await me.context.new_cdp_session(me.page)

    def finished(event: dict[str, Any]) -> None:
        bytes_of[event["requestId"]] = int(event["encodedDataLength"])

    wire.on("Network.loadingFinished", finished)
    await wire.send("Network.enable")
    return bytes_of


async def test_w24_the_first_load_is_small_and_nothing_leaves_the_origin(visit: Visit) -> None:
    me = await visit()
    bytes_of = await count_bytes(me)
    await me.go("/")
    await expect(me.link("The bakery")).to_be_visible()
    await me.page.wait_for_load_state("networkidle")
    assert len(bytes_of) >= 4, "the page, its script, its style, the scenarios"
    assert 20_000 < sum(bytes_of.values()) <= FIRST_LOAD

    # On to a talk and its debrief: the watch looks at every request of these, too.
    me.them = NELL
    await me.talk(SHIPPED)
    await me.say("What stayed with you from last Thursday?")
    await me.end()
    assert any("/ws/plays/" in url for url in me.watch.requests)
    me.watch.assert_clean()


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
async def test_w25_nothing_moves_for_those_who_asked_for_stillness(
    visit: Visit, human_server: Server, motion: str
) -> None:
    me = await visit(at=human_server, reduced_motion=motion)
    await me.talk(MINI)
    await me.composer.fill("What is it like to bake at night? " * 8)
    await me.composer.press("Enter")
    await expect(me.is_typing).to_be_visible()
    await expect(me.mine).to_have_count(1)
    with human_server.standing_still():
        await me.still()
        moving = await me.page.evaluate(MOVING)
    if motion == "reduce":
        assert moving == []
    else:
        assert moving, "nothing moves at all: then the other half of this test shows nothing"


async def test_w39_an_invitation_loads_as_little_and_the_room_behind_it_stays_at_home(
    visit: Visit,
) -> None:
    room = await gather(visit)
    me = await visit()
    bytes_of = await count_bytes(me)
    await me.go(f"/join/{room.code}")
    await expect(me.button("Sit down")).to_be_visible()
    await me.page.wait_for_load_state("networkidle")
    assert 20_000 < sum(bytes_of.values()) <= FIRST_LOAD
    await room.talk()
    await room.end()
    await room.debrief()
    for one in (*room.all, me):
        one.watch.assert_clean()
