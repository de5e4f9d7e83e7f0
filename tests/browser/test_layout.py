"""Nothing sticks out: 360 px wide, zoomed to 200 %, and with names no screen was drawn for."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser import screens
from tests.browser.harness import LONG, LONG_NAME, MARKS, MINI, Server
from tests.browser.player import Player, Visit

pytestmark = MARKS

# A window of 1280 x 800 at 200 % has this many pixels of CSS, each of two by two.
ZOOMED: dict[str, Any] = {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2}

SIDEWAYS = """() => {
    const found = [];
    const name = (el) => el.outerHTML.slice(0, 160);
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
        found.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`);
    }
    const hidden = (el) =>
        el !== null && (el.ariaHidden === "true" || getComputedStyle(el).clipPath !== "none" ||
            hidden(el.parentElement));
    for (const el of document.body.querySelectorAll("*")) {
        const style = getComputedStyle(el);
        const box = el.getBoundingClientRect();
        if (style.textOverflow === "ellipsis" && !hidden(el) && box.right > root.clientWidth + 1) {
            found.push(`cut off too late: ${name(el)}`);
        }
        if (/auto|scroll/.test(style.overflowX) && el.scrollWidth > el.clientWidth + 1) {
            found.push(`scrolls sideways: ${name(el)}`);
        }
    }
    // What is cut off with an ellipsis is no wider than the box that cuts it.
    const cut = (el) => el !== null &&
        (getComputedStyle(el).textOverflow === "ellipsis" || cut(el.parentElement));
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        if (!text.data.trim() || hidden(text.parentElement) || cut(text.parentElement)) continue;
        if (!text.parentElement.checkVisibility({ visibilityProperty: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const box of range.getClientRects()) {
            if (box.width > 1 && (box.left < -1 || box.right > root.clientWidth + 1)) {
                found.push(`${Math.round(box.left)}–${Math.round(box.right)}: ${text.data}`);
                break;
            }
        }
    }
    return found;
}"""

TARGETS = """() => {
    const found = [];
    const all = "a[href], button, input, textarea, select, summary, [tabindex='0']";
    for (const el of document.querySelectorAll(all)) {
        if (!el.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const open = document.querySelector("dialog[open]");
        if (open && !open.contains(el)) continue;
        // A link in the flow of a sentence is as high as its line.
        const style = getComputedStyle(el);
        // A skip link is cut down to nothing until it has the focus.
        if (style.clipPath !== "none") continue;
        if (el.matches("a") && style.display === "inline") continue;
        const { width, height } = el.getBoundingClientRect();
        if (width < 23.9 || height < 23.9) {
            found.push(`${width.toFixed(1)} × ${height.toFixed(1)}: ${el.outerHTML.slice(0, 200)}`);
        }
    }
    return found;
}"""


class Findings:
    """Looks at screens and keeps what sticks out."""

    def __init__(self, script: str) -> None:
        self._script = script
        self.screens: list[str] = []
        self.found: list[str] = []

    async def look(self, me: Player, screen: str) -> None:
        """Measure the screen as it is."""
        await me.still()
        self.screens.append(screen)
        for one in await me.page.evaluate(self._script):
            self.found.append(f"{screen}: {one}")

    def assert_none(self, *expected: str) -> None:
        """All expected screens were looked at, and nothing stuck out."""
        assert set(expected) <= set(self.screens)
        assert not self.found, "\n".join(self.found)


@pytest.mark.parametrize("zoomed", [False, True], ids=["360px", "zoom"])
async def test_w05_no_screen_scrolls_sideways_however_long_the_names(
    visit: Visit, zoomed: bool
) -> None:
    findings = Findings(SIDEWAYS)
    options = ZOOMED if zoomed else {"phone": True}
    me = await visit(expects=screens.MISSING_IS_ASKED_FOR, **options)
    stranger = await visit(**options)
    me.them = LONG_NAME
    await screens.pages(me, findings.look, LONG)
    await screens.refused(me, stranger, findings.look, LONG)
    play = await screens.talk(me, findings.look, LONG)
    await screens.after(me, findings.look, play)
    findings.assert_none("home", "scenario", "brief", "talk, notes", "debrief", "compare")


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
async def test_w06_everything_to_press_in_a_talk_is_24_pixels_or_more(
    visit: Visit, human_server: Server, phone: bool
) -> None:
    findings = Findings(TARGETS)
    me = await visit(phone=phone)
    await screens.talk(me, findings.look, MINI)
    other = await visit(phone=phone, at=human_server)
    await screens.typing(other, findings.look, MINI, human_server)
    findings.assert_none("brief", "talk, paused", "talk, end it?", "talk, typing")
