"""A game without a mouse: what has the focus is seen, and Enter does what is meant."""

from __future__ import annotations

import re
from typing import Any

from playwright.async_api import Locator, expect

from tests.browser.harness import MARKS, MINI
from tests.browser.player import Player, Visit

pytestmark = MARKS

FOCUSED = """() => {
    const el = document.activeElement;
    if (!el || el === document.body) return null;
    const box = el.getBoundingClientRect();
    // A ring may be drawn by the element, by what it fills (::after), or by what holds it.
    const ring = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const holders = [el, el.parentElement, el.parentElement?.parentElement];
    const styles = holders.filter(Boolean).map((one) => getComputedStyle(one));
    for (const part of ["::before", "::after"]) styles.push(getComputedStyle(el, part));
    return {
        html: el.outerHTML.slice(0, 200),
        ring: styles.some(ring),
        seen: box.width >= 1 && box.bottom > 0 && box.top < innerHeight,
    };
}"""


async def tab_to(me: Player, target: Locator, *, back: bool = False, most: int = 60) -> None:
    """Press Tab until `target` has the focus. Every stop on the way must be seen."""
    for _ in range(most):
        await me.page.keyboard.press("Shift+Tab" if back else "Tab")
        await assert_focus_is_seen(me)
        if await has_focus(target):
            return
    raise AssertionError(f"Tab does not lead to {target}")


async def assert_focus_is_seen(me: Player) -> None:
    """Something on the screen has the focus, with a ring around it."""
    await me.still()
    focused: dict[str, Any] | None = await me.page.evaluate(FOCUSED)
    assert focused is not None, "the focus is nowhere"
    assert focused["ring"], f"no ring: {focused['html']}"
    assert focused["seen"], f"not on the screen: {focused['html']}"


async def has_focus(target: Locator) -> bool:
    """Does it?"""
    if await target.count() == 0:
        return False
    return bool(await target.first.evaluate("(el) => el === document.activeElement"))


async def test_w07_a_game_is_played_by_keyboard_alone(visit: Visit) -> None:
    me = await visit()
    keys = me.page.keyboard
    await me.go("/")
    await expect(me.link("The bakery")).to_be_visible()
    await tab_to(me, me.link("The bakery"))
    await keys.press("Enter")
    await expect(me.heading("The bakery", level=1)).to_be_focused()

    await tab_to(me, me.page.get_by_role("radio", name=re.compile("^Live")))
    await keys.press("ArrowDown")
    await expect(me.page.get_by_role("radio", name=re.compile("^After"))).to_be_checked()
    await tab_to(me, me.page.get_by_role("radio", name=re.compile("^As set")))
    await keys.press("ArrowUp")
    await expect(me.page.get_by_role("radio", name=re.compile("^No clock"))).to_be_checked()
    await tab_to(me, me.button("Start: read my brief"))
    await keys.press("Enter")

    await expect(me.button("Begin the talk")).to_be_visible()
    await tab_to(me, me.button("Begin the talk"))
    await keys.press("Enter")
    await _talk(me)
    await _end(me)


async def _talk(me: Player) -> None:
    keys = me.page.keyboard
    await expect(me.composer).to_be_focused()
    await expect(me.my_turn).to_be_visible()
    await assert_focus_is_seen(me)
    await keys.type("What is wrong")
    await keys.press("Shift+Enter")
    await keys.type("with the oven in the morning?")
    await expect(me.composer).to_have_value("What is wrong\nwith the oven in the morning?")
    await expect(me.mine).to_have_count(0)
    await keys.press("Enter")
    await expect(me.mine).to_have_count(1)
    await expect(me.composer).to_have_value("")
    await expect(me.composer).to_be_focused()
    assert await me.said_on_the_server() == ["What is wrong\nwith the oven in the morning?"]

    # Back over the talk to its labels: one opens and closes without a mouse.
    chip = me.mine.first.get_by_role("button", name=re.compile("question")).first
    await tab_to(me, chip, back=True)
    await keys.press("Enter")
    await expect(chip).to_have_attribute("aria-expanded", "true")
    await keys.press("Space")
    await expect(chip).to_have_attribute("aria-expanded", "false")

    await tab_to(me, me.composer)
    await tab_to(me, me.button(re.compile("^Take back")), back=True)
    await keys.press("Enter")
    await expect(me.page.get_by_role("textbox", name="Say this instead")).to_be_focused()
    await keys.press("Escape")
    await expect(me.button(re.compile("^Take back"))).to_be_focused()
    await tab_to(me, me.button(re.compile("^Hint")))
    await keys.press("Enter")
    await expect(me.button("Put the nudge away")).to_be_visible()
    await tab_to(me, me.composer)
    await keys.type("Bread.")
    await keys.press("Enter")
    await expect(me.mine).to_have_count(2)


async def _end(me: Player) -> None:
    keys = me.page.keyboard
    end = me.button("End")
    await tab_to(me, end, back=True)
    await keys.press("Enter")
    dialog = me.page.get_by_role("dialog")
    await expect(dialog).to_be_visible()
    await keys.press("Escape")
    await expect(dialog).to_have_count(0)
    await expect(end).to_be_focused()
    await keys.press("Enter")
    await expect(dialog).to_be_visible()
    await tab_to(me, dialog.get_by_role("button", name="End it"), most=3)
    await keys.press("Enter")
    await expect(me.over).to_be_focused()
    await assert_focus_is_seen(me)
    await keys.press("Enter")
    await expect(me.debrief).to_be_visible()
    await tab_to(me, me.debrief)
    await keys.press("Enter")
    await expect(me.button("Start: read my brief")).to_be_visible()


async def test_w07_a_dialog_closed_and_opened_again_at_once_is_open(visit: Visit) -> None:
    me = await visit()
    await me.talk(MINI)
    dialog = me.page.get_by_role("dialog")
    end = await me.button("End").element_handle()
    assert end is not None
    await end.click()
    await expect(dialog).to_be_visible()
    await end.evaluate("(end) => { document.querySelector('dialog').requestClose(); end.click(); }")
    await me.still()
    await expect(dialog).to_be_visible()


async def test_w08_the_first_tab_offers_to_skip_to_the_content(visit: Visit) -> None:
    me = await visit(phone=True)
    skip = me.button("Skip to the content")
    for path in ("/", "/about", "/practice"):
        await me.go(path)
        await expect(me.page.get_by_role("heading", level=1)).to_be_visible()
        # Before the answer of the server there is nothing in the page to go on to.
        await expect(me.page.get_by_role("main").get_by_role("link").first).to_be_visible()
        await me.page.keyboard.press("Tab")
        await expect(skip).to_be_focused()
        await expect(skip).to_be_in_viewport(ratio=0.9)
        await me.page.keyboard.press("Enter")
        await expect(me.page.get_by_role("main")).to_be_focused()
        await me.page.keyboard.press("Tab")
        await expect(me.page.get_by_role("main").locator(":focus")).to_have_count(1)
    await me.talk(MINI)
    await me.page.reload()
    await expect(me.my_turn).to_be_visible()
    await me.page.keyboard.press("Tab")
    await expect(me.button("Skip to what you say")).to_be_focused()
    await expect(me.button("Skip to what you say")).to_be_in_viewport(ratio=0.9)
    await me.page.keyboard.press("Enter")
    await expect(me.composer).to_be_focused()


async def test_w09_a_new_screen_takes_the_focus_to_its_heading(visit: Visit) -> None:
    me = await visit(phone=True)
    title = me.page.get_by_role("heading", level=1)
    await me.go("/")
    for link, name in (("About", "About Askwell"), ("My practice", "My practice")):
        await me.page.get_by_role("navigation").get_by_role("link", name=link).click()
        await expect(title).to_have_text(name)
        await expect(title).to_be_focused()
    await me.link("Scenarios").click()
    await me.link("The bakery").click()
    await expect(title).to_have_text("The bakery")
    await expect(title).to_be_focused()
    await me.press("Start: read my brief")
    await expect(me.button("Begin the talk")).to_be_visible()
    await expect(title).to_be_focused()
    await me.begin()
    await expect(title).to_be_focused()
    await me.end()
    await expect(title).to_be_focused()
