"""A room without a mouse: talk, cards, labels and ratings."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

from tests.browser.harness import MARKS
from tests.browser.party import (
    COLD,
    GIVE,
    NOTE,
    OVEN,
    RATE,
    READ,
    READY,
    SAM,
    dialog,
    gather,
    heard,
    scale,
    step,
)
from tests.browser.player import Player, Visit
from tests.browser.test_keyboard import assert_focus_is_seen, tab_to

pytestmark = MARKS


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
async def test_w36_a_buyer_plays_and_rates_by_keyboard_alone(visit: Visit, phone: bool) -> None:
    room = await gather(visit, phones=(False, phone, False))
    seller, me = room.two
    keys = me.page.keyboard
    await tab_to(me, me.button(READY))
    await keys.press("Enter")
    await expect(me.button("Not ready yet")).to_be_focused()
    await seller.press(READY)
    await expect(me.page.get_by_role("heading", level=1)).to_be_focused()
    await tab_to(me, me.button(READ))
    await keys.press("Enter")
    await seller.press(READ)
    await expect(me.composer).to_be_visible()
    await room.say(seller, OVEN)
    await _cards(me)
    await _objection(me)

    await seller.press("End")
    await dialog(seller).get_by_role("button", name="Ask to end").click()
    await expect(dialog(me)).to_be_visible()
    await tab_to(me, dialog(me).get_by_role("button", name="End it"), most=3)
    await keys.press("Enter")
    await expect(me.button(RATE)).to_be_focused()
    await assert_focus_is_seen(me)
    await keys.press("Enter")
    await _rate(me)
    await room.rate(seller)
    await expect(me.heading("Talk about this")).to_be_visible()
    await tab_to(me, me.button(re.compile("^Swap seats")))


async def _cards(me: Player) -> None:
    """Say what a card holds, confirm it, and take it back on the card."""
    keys = me.page.keyboard
    if me.small:
        await tab_to(me, me.composer)
    await expect(me.composer).to_be_focused()
    await keys.type(COLD)
    await keys.press("Enter")
    await heard(me, COLD)
    yes = me.mine.last.get_by_role("button", name=re.compile("^Yes"))
    await expect(yes).to_be_visible()
    await tab_to(me, yes, back=True)
    await keys.press("Enter")
    await expect(me.mine.last.get_by_text("Told:")).to_be_visible()
    if me.small:
        await tab_to(me, me.button(re.compile("^Cards")))
        await keys.press("Enter")
        await expect(dialog(me)).to_be_visible()
    undo = me.button(re.compile("^Take it back"))
    await tab_to(me, undo)
    await keys.press("Space")
    await expect(undo).to_have_count(0)
    tell = me.button(re.compile("^I’ve told it.*What is wrong"))
    await tab_to(me, tell, back=True)
    await keys.press("Space")
    await expect(undo).to_be_visible()


async def _objection(me: Player) -> None:
    keys = me.page.keyboard
    if me.small:
        await keys.press("Escape")
        await expect(me.button(re.compile("^Cards"))).to_be_focused()
        await tab_to(me, me.button(re.compile("^Objections")))
        await keys.press("Enter")
        await expect(dialog(me)).to_be_visible()
    words = me.button(re.compile("^I've got rolls")).first
    await tab_to(me, words, back=not me.small)
    await keys.press("Enter")
    await expect(dialog(me)).to_have_count(0)
    await expect(me.composer).to_be_focused()
    await expect(me.composer).to_have_value(re.compile("rolls"))
    await keys.press("Enter")
    await expect(me.mine).to_have_count(2)


async def _rate(me: Player) -> None:
    """Tab from scale to scale; arrows choose."""
    keys = me.page.keyboard
    await expect(me.page.get_by_role("heading", level=1)).to_be_focused()
    for nth in range(10):
        for name, more in (("I met this", 1), ("I’d have wished", 3)):
            await tab_to(me, step(me, name, 1, nth), most=1 if nth else 8)
            for _ in range(more):
                await keys.press("ArrowRight")
            await expect(step(me, name, 1 + more, nth)).to_be_checked()
            await assert_focus_is_seen(me)
    for name in ("Would you meet", "Would you take"):
        await tab_to(me, step(me, name, 1), most=1)
        # The first step is chosen by itself.
        await keys.press("Space")
        await expect(scale(me, name).get_by_role("radio").first).to_be_checked()
    await expect(me.page.get_by_text("22 of 22 answered")).to_be_visible()
    await tab_to(me, me.button(GIVE))
    await keys.press("Enter")
    await expect(me.page.get_by_role("heading", level=1)).to_have_text("Thank you")
    await expect(me.page.get_by_role("heading", level=1)).to_be_focused()


async def test_w36_an_observer_labels_and_notes_by_keyboard_alone(visit: Visit) -> None:
    room = await gather(visit)
    me = room.observer
    keys = me.page.keyboard
    await room.read()
    await room.begin()
    await expect(me.page.get_by_role("heading", level=1)).to_be_focused()
    await room.say(room.seller, OVEN)
    await room.say(room.buyer, COLD)
    await me.page.reload()
    await expect(me.log).to_be_visible()
    await keys.press("Tab")
    await expect(me.button("Skip to the labels")).to_be_focused()
    await keys.press("Enter")
    label = me.page.get_by_role("group", name=re.compile("^Labels of line")).get_by_role("button")
    await expect(label.first).to_be_focused()
    await assert_focus_is_seen(me)
    await keys.press("Space")
    await expect(label.first).to_have_attribute("aria-pressed", "true")
    await expect(me.lines_of(SAM).last.get_by_role("listitem")).to_have_count(1)
    await expect(label.first).to_be_focused()
    note = me.page.get_by_label("A note for the debrief")
    await tab_to(me, note)
    await keys.type(NOTE)
    await keys.press("Enter")
    await expect(me.page.get_by_text(NOTE, exact=True)).to_be_visible()
    await expect(note).to_have_value("")
    await expect(note).to_be_focused()
