"""A walk over every screen of a room, for each role, with a look at each.

Knows how to bring a screen up; what is looked at is the tests' business.
"""

from __future__ import annotations

import re

from playwright.async_api import expect

from tests.browser.party import (
    GIVE,
    NOTE,
    OVEN,
    PITCH,
    RATE,
    READ,
    READY,
    SWAP,
    Party,
    answer,
    ask_to_end,
    close_sheet,
    dialog,
    open_sheet,
)
from tests.browser.player import Player
from tests.browser.screens import Look

SCREENS = (
    "join",
    "join, no such room",
    "a link that is not whole",
    "invited by a code",
    "invited by a link",
    "lobby of the maker",
    "lobby of a guest",
    "lobby of an observer",
    "brief of the seller",
    "brief of the buyer",
    "brief of an observer",
    "talk of the seller",
    "talk of the buyer",
    "talk of an observer",
    "paused for the buyer",
    "paused for an observer",
    "rating of the seller",
    "rating of the buyer",
    "waiting",
    "waiting of an observer",
    "debrief of the seller",
    "debrief of the buyer",
    "debrief of an observer",
    "closed",
)
"""What `invitations` and `rooms` show on every device."""


async def invitations(stranger: Player, look: Look, room: Party) -> None:
    """The ways in, as somebody sees them who is not in the room."""
    me = stranger
    await me.go("/join")
    await look(me, "join")
    await me.page.get_by_label("The code").fill("BBBBBB")
    await me.press("Look in")
    await expect(me.page.get_by_role("alert")).to_contain_text("No room has the code")
    await look(me, "join, no such room")
    await me.go(f"/seat/{room.play}")
    await expect(me.heading("This link is not whole")).to_be_visible()
    await look(me, "a link that is not whole")
    await me.go(f"/join/{room.code}")
    await expect(me.button("Sit down")).to_be_visible()
    await look(me, "invited by a code")
    await me.go(room.links["buyer"])
    await expect(me.heading("Who is there")).to_be_visible()
    await look(me, "invited by a link")


async def lobby(look: Look, room: Party) -> None:
    """The lobby as each sees it, with its dialogs."""
    await look(room.seller, "lobby of the maker")
    await look(room.buyer, "lobby of a guest")
    await look(room.observer, "lobby of an observer")
    maker = room.seller
    await maker.press("Show it large")
    await expect(dialog(maker)).to_be_visible()
    await look(maker, "the code, large")
    await close_sheet(maker)
    await maker.press(re.compile("^New link"))
    await expect(dialog(maker)).to_be_visible()
    await look(maker, "a new link?")
    await close_sheet(maker)
    await room.buyer.press("Leave")
    await look(room.buyer, "leave?")
    await close_sheet(room.buyer)
    await room.buyer.press(READY)
    await expect(maker.page.get_by_text("It is up to you")).to_be_visible()
    await look(maker, "lobby, the other is ready")
    await maker.press(READY)


async def briefs(look: Look, room: Party) -> None:
    """The briefs."""
    for one in room.two:
        await expect(one.button(READ)).to_be_visible()
    await room.buyer.press(READ)
    await expect(room.seller.page.get_by_text("has read theirs")).to_be_visible()
    await look(room.seller, "brief of the seller")
    await look(room.buyer, "brief of the buyer")
    await look(room.observer, "brief of an observer")
    await room.seller.press(READ)
    for one in room.two:
        await expect(one.composer).to_be_visible()


async def talk(look: Look, room: Party) -> None:
    """The talk of all three: with labels, cards, sheets and questions, and paused."""
    seller, buyer, observer = room.all
    await look(buyer, "talk of the buyer, just begun")
    await look(observer, "talk of an observer, just begun")
    await room.say(seller, OVEN)
    await room.say(buyer, "The left oven goes cold after six. My sister holds the money.")
    await expect(buyer.mine.last.get_by_text("Did you tell:").first).to_be_visible()
    await look(buyer, "talk of the buyer")
    await buyer.mine.last.get_by_role("button", name=re.compile("^Yes")).first.click()
    await expect(buyer.mine.last.get_by_text("Told:")).to_be_visible()
    await room.say(seller, PITCH)
    await seller.mine.first.get_by_role("button", name=re.compile("question")).first.click()
    await look(seller, "talk of the seller")
    await _watch(look, room)
    if buyer.small:
        for name in ("Cards", "Objections", "Mood"):
            sheet = await open_sheet(buyer, name)
            for words in await sheet.locator("summary").all():
                await words.click()
            await look(buyer, f"talk of the buyer, {name.lower()}")
            await close_sheet(buyer)
    else:
        await buyer.page.get_by_text(re.compile("^(Words for it|More words)$")).first.click()
        await look(buyer, "talk of the buyer, words")
    if seller.small:
        await seller.notes()
        await look(seller, "talk of the seller, notes")
        await seller.close_notes()
    await buyer.press("Pause")
    for one in room.all:
        await expect(one.paused).to_be_visible()
    await look(seller, "paused for the seller")
    await look(buyer, "paused for the buyer")
    await look(observer, "paused for an observer")
    await buyer.button("Go on").last.click()
    await expect(seller.composer).to_be_visible()
    await expect(buyer.composer).to_be_visible()


async def _watch(look: Look, room: Party) -> None:
    one = room.observer
    keys = one.page.get_by_role("group", name=re.compile("^Labels of line"))
    for key in (await keys.get_by_role("button").all())[:2]:
        await key.click()
    shown = one.lines_of(room.names[0]).last.get_by_role("listitem")
    await expect(shown).to_have_count(2)
    if one.small:
        await open_sheet(one, "Notes")
    await one.page.get_by_label("A note for the debrief").fill(NOTE)
    await one.press("Note it")
    await expect(one.page.get_by_text(NOTE, exact=True)).to_be_visible()
    if one.small:
        await look(one, "talk of an observer, notes")
        await close_sheet(one)
    await look(one, "talk of an observer")


async def ending(look: Look, room: Party) -> None:
    """The questions before the end, and the talk that has just ended."""
    seller, buyer, observer = room.all
    await seller.press("End")
    await expect(dialog(seller)).to_be_visible()
    await look(seller, "end the talk?")
    await close_sheet(seller)
    await ask_to_end(seller)
    await expect(dialog(buyer)).to_be_visible()
    await look(buyer, "asked to end")
    await look(seller, "has asked to end")
    await close_sheet(buyer)
    await look(buyer, "asked to end, put away")
    await buyer.press("Rather go on")
    await expect(seller.page.get_by_text("would rather go on")).to_be_visible()
    await look(seller, "the other would rather go on")
    await ask_to_end(seller)
    await dialog(buyer).get_by_role("button", name="End it").click()
    await expect(seller.button(RATE)).to_be_visible()
    await look(seller, "talk of the seller, just over")
    for one in room.two:
        await one.press(RATE)
        await expect(one.button(GIVE)).to_be_visible()
    await observer.press("Go on")


async def rating(look: Look, room: Party) -> None:
    """The ratings, and who waits for them."""
    seller, buyer, observer = room.all
    await answer(buyer, "I met this", 2)
    await buyer.press(GIVE)
    await expect(buyer.page.get_by_text("not answered yet").first).to_be_attached()
    await look(buyer, "rating of the buyer")
    await answer(seller, "I did this", 4)
    await look(seller, "rating of the seller")
    await seller.press("Skip")
    await look(seller, "skip the rating?")
    await close_sheet(seller)
    await room.rate(seller)
    await expect(seller.heading("Thank you")).to_be_visible()
    await look(seller, "waiting")
    await look(observer, "waiting of an observer")
    await room.rate(buyer)
    for one in room.all:
        await expect(one.heading("Talk about this")).to_be_visible()


async def debrief(look: Look, room: Party) -> None:
    """The debrief of all three, the question before a label is contested, the next round."""
    seller, buyer, observer = room.all
    words = seller.page.get_by_role("region", name="The talk, line by line")
    await words.get_by_role("button", name=re.compile("^Telling: pitch")).click()
    await words.get_by_role("button", name="I don’t agree").click()
    await dialog(seller).get_by_label("Why").fill("She was glad to hear it.")
    await look(seller, "contest a label")
    await dialog(seller).get_by_role("button", name="Contest it").click()
    await expect(words.get_by_text("Contested.")).to_be_visible()
    await seller.page.get_by_text("All ten behaviours").click()
    await look(seller, "debrief of the seller")
    await look(observer, "debrief of an observer")
    await buyer.press(SWAP)
    await expect(buyer.page.get_by_text("Lobby", exact=True)).to_be_visible()
    await expect(seller.link(re.compile("^Go in"))).to_be_visible()
    await look(seller, "debrief with a next round")
    await buyer.go(f"/play/{room.play}")
    await expect(buyer.heading("Talk about this")).to_be_visible()
    await look(buyer, "debrief of the buyer")


async def closed(look: Look, room: Party) -> None:
    """A debrief whose room is closed, and a room that was closed before anything was said."""
    await room.seller.press("Close the room")
    await dialog(room.seller).get_by_role("button", name="Close it").click()
    await expect(room.buyer.page.get_by_text("The room is closed.")).to_be_visible()
    await look(room.buyer, "debrief of a closed room")
    # The next round is its maker's to close.
    await room.seller.link(re.compile("^Go in")).click()
    await expect(room.seller.page.get_by_text("Lobby", exact=True)).to_be_visible()
    maker = room.seller
    if await maker.button("Close the room").count() == 0:
        maker = room.buyer
        await maker.link(re.compile("^Go in")).click()
    await maker.press("Close the room")
    await dialog(maker).get_by_role("button", name="Close it").click()
    await expect(room.seller.heading("This room is closed")).to_be_visible()
    await look(room.seller, "closed")


async def walk(look: Look, room: Party, stranger: Player) -> None:
    """All of them."""
    await invitations(stranger, look, room)
    await lobby(look, room)
    await briefs(look, room)
    await talk(look, room)
    await ending(look, room)
    await rating(look, room)
    await debrief(look, room)
    await closed(look, room)
