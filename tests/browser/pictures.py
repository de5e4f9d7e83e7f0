"""The pictures of the documentation, taken of a real game.

`python -m tests.browser.pictures FOLDER`

Writes home, brief, talk, debrief, compare, lobby, table, voices and gap (1280 x 800) and talk-phone
(360 x 740, two pixels to one of CSS), each by day and, with the suffix `-dark`, by night. The
server, the buyer, the scorer and the screens are the real ones. Only the clock is set, to the
morning the scenario plays on: so the pictures change only when what they show does. The lobby is
the exception: each room has a code of its own.
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
from tests.browser.party import (
    GIVE,
    RATE,
    READY,
    Party,
    answer,
    ask_to_end,
    dialog,
)
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

PLACE: Final = "http://askwell.localhost"
"""Where the room's people find the server: no port that changes stands in a picture."""
TALK: Final = (
    ("buyer", "Hartigan's, Nell here. Speak up, I've a boat in the slings and a washer going."),
    ("seller", BEFORE[0]),
    (
        "buyer",
        "Not the screens, sorry. The whiteboard: you asked Col why magnets hang upside down.",
    ),
    ("seller", BEFORE[1]),
    ("buyer", "That's it. Most who come here to sell don't listen for ten minutes."),
    ("seller", BEFORE[2]),
    (
        "buyer",
        "Josie. Half the yard's been hers since January, so I sign nothing she hasn't tried.",
    ),
)
AFTER: Final = (
    ("seller", BEFORE[3]),
    ("buyer", "Did it now? I got as far as page two."),
    ("seller", FIRST[1]),
    ("buyer", "You've gone a bit salesy on me, you know. You weren't like that on Thursday."),
    ("seller", SECOND[4]),
    ("buyer", "Come down on Wednesday the twenty-third at two, and let Josie and Col try it."),
    ("seller", "Wednesday the twenty-third at two, with Josie and Col. Thank you, Nell."),
)
LABELLED: Final = {FIRST[1]: "Assumption", SECOND[4]: "Encourage the Heart"}
"""What the observer sees in some of the seller's lines."""
MET: Final = (4, 3, 2, 2, 2, 4, 4, 3, 4, 3)
WISHED: Final = (4, 4, 4, 5, 3, 4, 5, 5, 4, 4)
OWN: Final = (4, 4, 4, 4, 2, 4, 4, 4, 3, 3)
"""What the buyer met and wished for, and what the seller means to have done."""


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


class Table:
    """The same talk with a person in the buyer's seat, and somebody who watches."""

    def __init__(self, browser: Browser, clock: Morning, camera: Camera) -> None:
        self._browser = browser
        self._clock = clock
        self._camera = camera

    async def play(self) -> None:
        """From the lobby to the debrief."""
        room = await self._lobby()
        await room.read()
        await room.begin()
        await self._talk(room, TALK)
        await self._at_the_table(room)
        for line in AFTER:
            await self._talk(room, (line,))
            if line[1] in LABELLED:
                await self._label(room, LABELLED[line[1]])
        await ask_to_end(room.seller)
        await dialog(room.buyer).get_by_role("button", name="End it").click()
        await self._rate(room)
        for name, heading in (("voices", "Talk about this"), ("gap", "Met, and wished for")):
            top = room.seller.heading(heading)
            await top.evaluate("(top) => scrollBy(0, top.getBoundingClientRect().top - 24)")
            await room.seller.page.mouse.move(0, 0)
            await self._camera.take(room.seller, name)

    async def _lobby(self) -> Party:
        seller, buyer, observer = [await self._arrive() for _ in range(3)]
        await seller.go(f"/s/{SHIPPED}")
        await seller.press("Play with someone")
        await seller.page.get_by_label("Your name").fill("Sam")
        await seller.press("Open the room")
        for who, role, name in ((buyer, "Yard owner", "Bea"), (observer, "Observers", "Ola")):
            link = seller.page.get_by_label(f"Link for {role}", exact=True)
            await who.page.goto(await link.input_value())
            await who.page.get_by_label("Your name").fill(name)
            await who.press("Sit down")
            await expect(who.page.get_by_text("Lobby", exact=True)).to_be_visible()
            who.them = "Sam"
        await buyer.press(READY)
        await expect(seller.page.get_by_text("It is up to you")).to_be_visible()
        await expect(seller.page.get_by_role("list", name="Observers")).to_be_visible()
        await seller.page.mouse.move(0, 0)
        await self._camera.take(seller, "lobby")
        await buyer.press("Not ready yet")
        await expect(buyer.button(READY)).to_be_visible()
        return Party(seller.play, "", seller, buyer, observer)

    async def _arrive(self) -> Player:
        context = await self._browser.new_context(
            viewport={"width": DESK["width"], "height": DESK["height"]},
            locale="en-GB",
            reduced_motion="reduce",
        )
        return Player(await context.new_page(), PLACE, Watch(PLACE))

    async def _talk(self, room: Party, lines: tuple[tuple[str, str], ...]) -> None:
        for seat, text in lines:
            self._clock.forward(seconds=12)
            await room.say(room.seller if seat == "seller" else room.buyer, text)

    async def _at_the_table(self, room: Party) -> None:
        """One card told, one asked for and about to be confirmed."""
        buyer = room.buyer
        await buyer.page.reload()
        await expect(buyer.composer).to_be_visible()
        await buyer.mine.nth(1).get_by_role("button", name=re.compile("^Yes")).click()
        await expect(buyer.mine.nth(1).get_by_text("Told:")).to_be_visible()
        await expect(buyer.mine.last.get_by_text("Did you tell:")).to_be_visible()
        await buyer.still()
        await buyer.log.evaluate("(log) => log.scrollTo(0, log.scrollHeight)")
        await buyer.page.mouse.move(0, 0)
        await self._camera.take(buyer, "table")
        await buyer.mine.last.get_by_role("button", name=re.compile("^Yes")).click()
        await expect(buyer.mine.last.get_by_text("Told:")).to_be_visible()

    async def _label(self, room: Party, label: str) -> None:
        keys = room.observer.page.get_by_role("group", name=re.compile("^Labels of line"))
        await keys.get_by_role("button", name=label, exact=True).click()
        await expect(room.observer.lines_of("Sam").last.get_by_text(label)).to_be_visible()

    async def _rate(self, room: Party) -> None:
        for one in room.two:
            await one.press(RATE)
        for nth, (met, wished, own) in enumerate(zip(MET, WISHED, OWN, strict=True)):
            await answer(room.buyer, "I met this", met, nth)
            await answer(room.buyer, "I’d have wished", wished, nth)
            await answer(room.seller, "I did this", own, nth)
        await answer(room.buyer, "Would you meet", 4)
        await answer(room.buyer, "Would you take", 3)
        for one in room.two:
            await one.press(GIVE)


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
            port = server.url.rsplit(":", 1)[1]
            place = f"--host-resolver-rules=MAP askwell.localhost 127.0.0.1:{port}"
            browser = await playwright.chromium.launch(
                executable_path=program, headless=True, args=[*ARGS, place]
            )
            camera = Camera(folder)
            await Game(browser, server, clock, camera).play()
            await Table(browser, clock, camera).play()
            await browser.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    try:
        asyncio.run(main(Path(sys.argv[1])))
    except Missing as missing:
        sys.exit(str(missing))
