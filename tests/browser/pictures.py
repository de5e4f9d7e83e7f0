"""The pictures of the documentation, taken of a real game.

`python -m tests.browser.pictures FOLDER`

Writes home, brief, talk, debrief and compare (1280 x 800) and talk-phone (360 x 740, two pixels to
one of CSS), each by day and, with the suffix `-dark`, by night. The server, the buyer, the scorer
and the screens are the real ones. Only the clock is set, to the morning the scenario plays on: so
the pictures change only when what they show does.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal

from playwright.async_api import Browser, async_playwright, expect

from askwell.cli.common import load_scenarios
from askwell.settings import Settings
from tests.browser.harness import ARGS, SHIPPED, Missing, built_client, chromium
from tests.browser.player import DESK, NELL, PHONE, Player, Watch
from tests.gateway.harness import FakeClock, Server, serving

SEED: Final = 2
"""The same seed, the same buyer."""

BEFORE: Final = (
    "Good to hear you over that washer. What stayed with you from last Thursday?",
    "So it was Col and his magnets that stayed with you, and not my screens.",
    "Who else has a say in something like this?",
    "I'm sure the brochure answered all your questions.",
)
GUESS: Final = 3
"""Which of these lines is taken back in the debrief."""
DRAFT: Final = "Fair point, I was guessing. What did you hope to find in the brochure"
FIRST: Final = (
    f"{DRAFT} and didn't?",
    "It does. Hoistbook is the best planner in the country and saves every yard hours each week.",
    "It is worth every penny, and our other yards love it.",
    "Only on the ferry, I'm afraid. I'll leave you to your boats. "
    "Thank you for your time, Nell. Bye for now.",
)

INSTEAD: Final = "What would you have liked to find in what I sent you?"
SECOND: Final = (
    "So one page should say whether it works at the end of the pontoon, without a signal.",
    "Who would have this in their hands every day, and what would they say about it?",
    "How would you like me to keep in touch, and how often?",
    "What would you change about the spring, if you could?",
    "It takes courage to tell that story. What would be a useful next step for you?",
    "Wednesday the twenty-third at two, with Josie, Col and ten of your own boats. "
    "Thank you for your time, Nell. Bye for now.",
)


class Morning(FakeClock):
    """The morning of the scenario. It moves on when a line is said."""

    def __init__(self) -> None:
        super().__init__()
        self._now = datetime(2025, 4, 15, 9, 40, tzinfo=UTC)


class Camera:
    """Writes pictures into a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    async def take(self, me: Player, name: str) -> None:
        """The screen by day and by night."""
        schemes: tuple[tuple[Literal["light", "dark"], str], ...] = (
            ("light", ""),
            ("dark", "-dark"),
        )
        for scheme, suffix in schemes:
            await me.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            await me.still()
            # The caret stays: to hide it Playwright would add a style, which the page forbids.
            path = self._folder / f"{name}{suffix}.png"
            await me.page.screenshot(path=path, caret="initial")
        await me.page.emulate_media(color_scheme="light", reduced_motion="reduce")


class Game:
    """The talk that the pictures show, on a desk and for a moment on a phone."""

    def __init__(self, browser: Browser, server: Server, clock: Morning, camera: Camera) -> None:
        self._browser = browser
        self._url = server.url
        self._clock = clock
        self._camera = camera

    async def play(self) -> None:
        """From the start page to the comparison."""
        me = await self._arrive(viewport=DESK)
        await me.go("/")
        await expect(me.link("After the visit")).to_be_visible()
        await self._camera.take(me, "home")
        first = await me.open_play(SHIPPED, seed=SEED, minutes=8)
        await self._camera.take(me, "brief")
        await me.begin()
        await self._say(me, BEFORE)
        await self._in_the_middle(me)
        await self._say(me, FIRST)
        await me.see_how_it_went()
        await self._take_the_guess_back(me)
        await self._say(me, SECOND)
        await me.see_how_it_went()
        await self._camera.take(me, "debrief")
        await me.go(f"/compare/{first}/{me.play}")
        await expect(me.heading("Two ways to say it")).to_be_visible()
        await self._camera.take(me, "compare")

    async def _arrive(self, **options: object) -> Player:
        device: dict[str, object] = {"locale": "en-GB", "reduced_motion": "reduce", **options}
        context = await self._browser.new_context(**device)  # type: ignore[arg-type]
        return Player(await context.new_page(), self._url, Watch(self._url), them=NELL)

    async def _say(self, me: Player, lines: tuple[str, ...]) -> None:
        for text in lines:
            self._clock.forward(seconds=12 + len(text) / 4)
            await me.say(text)

    async def _in_the_middle(self, me: Player) -> None:
        """A label that is open, and a better wording on its way."""
        # Loaded anew, the page's clock follows the server's, which has jumped.
        await me.page.reload()
        await expect(me.my_turn).to_be_visible()
        await me.mine.nth(GUESS).get_by_role("button", name=re.compile("^Assumption")).click()
        await me.composer.fill(DRAFT)
        await me.still()
        await me.log.evaluate("(log) => log.scrollTo(0, log.scrollHeight)")
        await me.page.mouse.move(0, 0)
        await self._camera.take(me, "talk")
        phone = await self._arrive(
            viewport=PHONE,
            device_scale_factor=2,
            has_touch=True,
            is_mobile=True,
            storage_state=await me.context.storage_state(),
        )
        await phone.go(f"/play/{me.play}")
        await expect(phone.my_turn).to_be_visible()
        await self._camera.take(phone, "talk-phone")
        await phone.context.close()

    async def _take_the_guess_back(self, me: Player) -> None:
        talk = me.page.get_by_role("region", name="The talk, line by line")
        await talk.get_by_role("button", name=re.compile("^Take back line")).nth(GUESS).click()
        await me.page.get_by_role("textbox", name="Say this instead").fill(INSTEAD)
        await me.press("Try these words")
        await expect(me.mine).to_have_count(GUESS + 1)
        await expect(me.my_turn).to_be_visible()


async def main(folder: Path) -> None:
    """Play the game and write the pictures. Raises Missing without a browser or a client."""
    client, program = built_client(), chromium()
    scenarios = load_scenarios(Settings().scenario_dirs())
    clock = Morning()
    with tempfile.TemporaryDirectory() as data:
        async with (
            serving(Path(data), clock=clock, scenarios=scenarios, client=client) as server,
            async_playwright() as playwright,
        ):
            browser = await playwright.chromium.launch(
                executable_path=program, headless=True, args=list(ARGS)
            )
            await Game(browser, server, clock, Camera(folder)).play()
            await browser.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    try:
        asyncio.run(main(Path(sys.argv[1])))
    except Missing as missing:
        sys.exit(str(missing))
