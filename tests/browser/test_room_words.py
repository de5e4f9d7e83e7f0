"""What people in a room type is text, whatever it looks like."""

from __future__ import annotations

import re

from playwright.async_api import expect

from tests.browser.harness import MARKS, MINI
from tests.browser.party import PITCH, Party, dialog, gather
from tests.browser.player import Visit
from tests.browser.test_words import HEBREW, MARKUP, nothing_came_alive

pytestmark = MARKS

NAMES = (
    "<b>Sam</b><img src=x onerror=alert(1)>",
    "<script>alert(2)</script>",
    "&lt;b&gt;Ola&lt;/b&gt;",
)


async def test_w38_names_lines_notes_and_reasons_are_shown_as_text(visit: Visit) -> None:
    room = await gather(visit, names=NAMES)
    await _names_are_text(room)
    await room.read()
    await _names_are_text(room)
    await room.begin()
    await room.say(room.seller, MARKUP)
    await room.say(room.buyer, MARKUP + MARKUP)
    await room.say(room.seller, PITCH)
    await room.say(room.buyer, HEBREW)
    for one in room.all:
        line = one.log.get_by_text(HEBREW, exact=True)
        assert await line.evaluate("(el) => getComputedStyle(el).direction") == "rtl"
    note = room.observer.page.get_by_label("A note for the debrief")
    await note.fill(MARKUP)
    await room.observer.press("Note it")
    await expect(room.observer.page.get_by_text(MARKUP, exact=True)).to_have_count(2)
    await _nothing_came_alive(room)
    await room.end()
    await _nothing_came_alive(room)
    await room.debrief()
    await _contest(room)
    await _names_are_text(room)
    await _nothing_came_alive(room)


async def _names_are_text(room: Party) -> None:
    for one in room.all:
        for name in NAMES:
            await expect(one.page.get_by_text(name, exact=True).first).to_be_visible()


async def _contest(room: Party) -> None:
    seller = room.seller
    talk = seller.page.get_by_role("region", name="The talk, line by line")
    await talk.get_by_role("button", name=re.compile("^Telling: pitch")).last.click()
    await talk.get_by_role("button", name="I don’t agree").click()
    await dialog(seller).get_by_label("Why").fill(MARKUP)
    await dialog(seller).get_by_role("button", name="Contest it").click()
    for one in room.all:
        talk = one.page.get_by_role("region", name="The talk, line by line")
        chip = talk.get_by_role("button", name=re.compile("^Telling: pitch.*contested"))
        if await chip.get_attribute("aria-expanded") == "false":
            await chip.click()
        await expect(talk.get_by_text("Contested.")).to_be_visible()
        assert MARKUP in await talk.inner_text()


async def _nothing_came_alive(room: Party) -> None:
    for one in room.all:
        await nothing_came_alive(one)


async def test_w38_an_invitation_shows_names_as_text(visit: Visit) -> None:
    room = await gather(visit, slug=MINI, names=NAMES)
    stranger = await visit()
    await stranger.go(f"/join/{room.code}")
    for name in NAMES[:2]:
        await expect(stranger.page.get_by_text(name, exact=True)).to_be_visible()
    await stranger.page.get_by_label("Your name").fill("<i>Nobody</i>")
    await stranger.press("Sit down")
    await expect(stranger.page.get_by_text("<i>Nobody</i>")).to_be_visible()
    await nothing_came_alive(stranger)
