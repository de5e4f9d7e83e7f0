"""Somebody at a screen: finds things by their role, name and words, as people do.

How the screens are styled must not matter here, nor in the tests.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Final

from playwright.async_api import BrowserContext, ConsoleMessage, Locator, Page, expect

from tests.gateway.harness import Browser

DESK: Final = {"width": 1280, "height": 800}
PHONE: Final = {"width": 360, "height": 740}

NELL: Final = "Nell Hartigan"
ADA: Final = "Ada Crumb"

LINK_BACK: Final = "Play again"
"""Stands on the debrief and nowhere else."""
SEE: Final = "See how it went"
"""Stands below a talk that has ended, so that its last words can be read in peace."""


STILL: Final = """async () => {
    // A colour that is inherited moves on once what it is inherited from has come to rest.
    const ending = (move) => move.effect.getComputedTiming().endTime < Infinity;
    for (let calm = 0; calm < 3; calm += 1) {
        await new Promise(requestAnimationFrame);
        const moving = document.getAnimations().filter(ending);
        if (moving.length > 0) calm = -1;
        await Promise.allSettled(moving.map((move) => move.finished));
    }
}"""


@dataclass
class Watch:
    """What a page did that nobody may see on it."""

    origin: str
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    expected: tuple[str, ...] = ()

    def look_at(self, page: Page) -> None:
        """Watch that page from now on."""
        page.on("console", self._message)
        page.on("pageerror", lambda error: self._error(str(error)))
        page.on("request", lambda request: self._request(request.url))
        page.on("websocket", lambda ws: self._request(re.sub("^ws", "http", ws.url)))
        page.on("dialog", lambda dialog: self.dialogs.append(dialog.message))

    def assert_clean(self) -> None:
        """Nothing went wrong in the console, nothing left the origin, nothing popped up."""
        assert self.errors == []
        assert self.foreign == []
        assert self.dialogs == []

    def _message(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._error(message.text)

    def _error(self, text: str) -> None:
        if not any(part in text for part in self.expected):
            self.errors.append(text)

    def _request(self, url: str) -> None:
        self.requests.append(url)
        if not url.startswith((f"{self.origin}/", "data:", "blob:")):
            self.foreign.append(url)


@dataclass
class Player:
    """One page of one browser."""

    page: Page
    url: str
    watch: Watch
    them: str = ADA

    @property
    def context(self) -> BrowserContext:
        """The browser the page is in."""
        return self.page.context

    @property
    def small(self) -> bool:
        """Is the page too narrow for the notes to stand beside the talk?"""
        size = self.page.viewport_size
        assert size is not None
        return size["width"] < 960

    # ---- where things are ----------------------------------------------------------------------

    @property
    def log(self) -> Locator:
        """The talk."""
        return self.page.get_by_role("log")

    def lines_of(self, who: str) -> Locator:
        """The lines that bear that name."""
        name = self.page.get_by_text(who, exact=True)
        return self.log.get_by_role("listitem").filter(has=name)

    @property
    def mine(self) -> Locator:
        """My lines."""
        return self.lines_of("You")

    @property
    def theirs(self) -> Locator:
        """The buyer's lines."""
        return self.lines_of(self.them)

    @property
    def composer(self) -> Locator:
        """Where I write."""
        return self.page.get_by_role("textbox", name=re.compile("^What you say to"))

    @property
    def my_turn(self) -> Locator:
        """The words that say it is my turn."""
        return self.page.get_by_text("Your turn", exact=True)

    @property
    def is_typing(self) -> Locator:
        """The words that say the buyer is at it."""
        return self.page.get_by_text(re.compile("is typing"))

    @property
    def paused(self) -> Locator:
        """The words that say the clock stands."""
        return self.page.get_by_text(re.compile("^Paused"))

    @property
    def debrief(self) -> Locator:
        """What stands on the debrief and nowhere else."""
        return self.page.get_by_role("link", name=LINK_BACK)

    @property
    def over(self) -> Locator:
        """The way on from a talk that has ended before one's eyes."""
        return self.page.get_by_role("button", name=SEE, exact=True)

    def button(self, name: str | re.Pattern[str]) -> Locator:
        """The button of that name."""
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str))

    def link(self, name: str | re.Pattern[str]) -> Locator:
        """The link of that name."""
        return self.page.get_by_role("link", name=name, exact=isinstance(name, str))

    def heading(self, name: str | re.Pattern[str], level: int | None = None) -> Locator:
        """The heading of that name."""
        exact = isinstance(name, str)
        return self.page.get_by_role("heading", name=name, exact=exact, level=level)

    # ---- what one does -------------------------------------------------------------------------

    async def go(self, path: str) -> None:
        """Open a page of the server by its address."""
        await self.page.goto(self.url + path)

    async def press(self, name: str | re.Pattern[str]) -> None:
        """Press the button of that name."""
        await self.button(name).first.click()

    async def open_play(self, slug: str, **options: object) -> str:
        """Open a role-play without the pages before it, and its brief on the screen. Its id."""
        # The first answer brings the ticket that the second request needs.
        await self.context.request.get(f"{self.url}/api/plays")
        body = {"id": "opened-by-a-test", "slug": slug, "seed": 7, "minutes": 0, **options}
        made = await self.context.request.post(f"{self.url}/api/plays", data=body)
        assert made.status == 201, await made.text()
        play = str((await made.json())["play"])
        await self.go(f"/play/{play}")
        await expect(self.button("Begin the talk")).to_be_visible()
        return play

    async def begin(self) -> None:
        """Begin the talk and hear the buyer's first line."""
        await self.press("Begin the talk")
        await expect(self.theirs).to_have_count(1)
        await expect(self.my_turn).to_be_visible()

    async def talk(self, slug: str, **options: object) -> str:
        """Open a role-play and begin it. Its id."""
        play = await self.open_play(slug, **options)
        await self.begin()
        return play

    async def say(self, text: str) -> None:
        """Say something and wait for the answer, which may be the last."""
        mine, theirs = await self.mine.count(), await self.theirs.count()
        await self.composer.fill(text)
        await self.composer.press("Enter")
        await expect(self.theirs.nth(theirs)).to_be_visible()
        await expect(self.my_turn.or_(self.over).first).to_be_visible()
        assert await self.mine.count() == mine + 1

    async def see_how_it_went(self) -> None:
        """From a talk that has ended to its debrief."""
        await self.over.click()
        await expect(self.debrief).to_be_visible()

    async def end(self) -> None:
        """End the talk and go on to the debrief."""
        await self.press("End")
        await self.page.get_by_role("dialog").get_by_role("button", name="End it").click()
        await self.see_how_it_went()

    async def still(self) -> None:
        """Wait until all that moves for a moment has come to rest, such as a change of colours.

        What never ends by itself is not waited for.
        """
        await self.page.evaluate(STILL)

    async def transcript(self) -> list[str]:
        """Every line of the talk with all that hangs on it."""
        return [await line.inner_text() for line in await self._all_lines()]

    async def _all_lines(self) -> list[Locator]:
        both = self.mine.or_(self.theirs)
        return await both.all()

    async def said_on_the_server(self, play: str = "") -> list[str]:
        """What I have said as the server has it, asked over a connection of its own."""
        async with Browser(self.url) as browser:
            for cookie in await self.context.cookies(self.url):
                browser.http.cookies.set(cookie["name"], cookie["value"])
            async with browser.socket(play or self.play) as screen:
                await screen.until(lambda s: s.status)
                return [text for seat, text in screen.transcript() if seat == "seller"]

    @property
    def play(self) -> str:
        """The id of the role-play in the address."""
        return self.page.url.rsplit("/", 1)[1]

    async def notes(self) -> Locator:
        """The notes: beside the talk on a desk, a sheet to be opened on a phone."""
        if not self.small:
            return self.page.get_by_role("region", name="Notes", exact=True)
        sheet = self.page.get_by_role("dialog", name="Notes")
        if not await sheet.is_visible():
            await self.press("Notes")
        await expect(sheet).to_be_visible()
        return sheet

    async def close_notes(self) -> None:
        """Put the sheet away, where there is one."""
        if self.small:
            await self.page.keyboard.press("Escape")
            await expect(self.page.get_by_role("dialog")).to_have_count(0)

    async def meter(self, name: str) -> str:
        """What a meter in the notes reads."""
        term = (await self.notes()).get_by_text(name, exact=True)
        reading = await term.locator("xpath=following-sibling::dd[1]").inner_text()
        await self.close_notes()
        return reading.replace("\u00a0", " ").strip()

    async def ledger(self) -> list[str]:
        """What the notes say I have learned, entry by entry."""
        notes = await self.notes()
        part = notes.get_by_role("region", name="What I have learned")
        rows = [await row.inner_text() for row in await part.get_by_role("listitem").all()]
        await self.close_notes()
        return rows


Visit = Callable[..., Awaitable[Player]]
"""What the fixture `visit` is."""
