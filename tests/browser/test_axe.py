"""Every screen, by day and by night, on a desk and on a phone, read by axe-core."""

from __future__ import annotations

from typing import Any, Literal

import pytest

from tests.browser import screens
from tests.browser.harness import AXE, MARKS, MINI, SHIPPED, Server
from tests.browser.player import Player, Visit

pytestmark = MARKS

devices = pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])

RUN = """async (only) => {
    const found = await axe.run(document, { runOnly: only, resultTypes: ["violations"] });
    return found.violations.map(({ id, help, nodes }) => ({
        id, help, nodes: nodes.map(({ html, failureSummary }) => `${html}\\n${failureSummary}`),
    }));
}"""

ALL = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""All that can differ between day and night."""


class Findings:
    """Looks at screens and keeps what axe says about them."""

    def __init__(self) -> None:
        self.screens: list[str] = []
        self.violations: list[str] = []

    async def look(self, me: Player, screen: str) -> None:
        """Read the screen in light and in dark."""
        self.screens.append(screen)
        schemes: tuple[Literal["light", "dark"], ...] = ("dark", "light")
        for scheme in schemes:
            await me.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            await me.still()
            for violation in await axe(me, COLOURS if scheme == "dark" else ALL):
                nodes = "\n  ".join(violation["nodes"][:3])
                self.violations.append(
                    f"{screen}, {scheme}: {violation['id']}: {violation['help']}\n  {nodes}"
                )

    def assert_none(self, *expected: str) -> None:
        """All expected screens were looked at, and there was nothing to find."""
        assert set(expected) <= set(self.screens)
        assert not self.violations, "\n".join(self.violations)


async def axe(me: Player, only: object = ALL) -> list[dict[str, Any]]:
    """The violations on the page as it is."""
    if not await me.page.evaluate("() => 'axe' in window"):
        # Put in by the debugger: the page's policy would not let it in.
        await me.page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = await me.page.evaluate(RUN, only)
    return found


@devices
async def test_w02_axe_finds_nothing_on_the_pages_around_the_talk(
    visit: Visit, phone: bool
) -> None:
    findings = Findings()
    me = await visit(phone=phone, expects=screens.MISSING_IS_ASKED_FOR)
    stranger = await visit(phone=phone)
    await screens.pages(me, findings.look, SHIPPED)
    await screens.refused(me, stranger, findings.look, SHIPPED)
    findings.assert_none("home", "scenario", "about", "practice, empty", "not found", "no ticket")


@devices
async def test_w03_axe_finds_nothing_in_a_talk_and_after_it(visit: Visit, phone: bool) -> None:
    findings = Findings()
    me = await visit(phone=phone)
    play = await screens.talk(me, findings.look, MINI)
    await screens.after(me, findings.look, play)
    findings.assert_none("brief", "talk, paused", "talk, end it?", "debrief", "practice", "compare")
    assert phone == ("talk, notes" in findings.screens)


@devices
async def test_w04_axe_finds_nothing_while_the_buyer_types(
    visit: Visit, human_server: Server, phone: bool
) -> None:
    findings = Findings()
    me = await visit(phone=phone, at=human_server)
    await screens.typing(me, findings.look, MINI, human_server)
    findings.assert_none("talk, typing")


async def test_axe_reads_what_is_on_the_page(visit: Visit) -> None:
    me = await visit()
    await me.go("/about")
    await me.page.evaluate("() => document.querySelector('main').append(new Image())")
    assert "image-alt" in [violation["id"] for violation in await axe(me)]
