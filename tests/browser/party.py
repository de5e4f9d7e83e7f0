"""Three people at screens of their own: who sells, who buys, and who watches.

Knows how a room is opened and how its people get from one phase to the next.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from playwright.async_api import Locator, expect

from askwell.play.live import BEHAVIOURS
from tests.browser.harness import MINI
from tests.browser.player import Player, Visit
from tests.gateway.harness import Browser, Screen

SAM: Final = "Sam"
BEA: Final = "Bea"
OLA: Final = "Ola"

OVEN: Final = "What is wrong with the oven in the morning?"
COLD: Final = "The left oven goes cold after six."
PITCH: Final = "Our ovens are the best in the country and save every bakery hours each night."
NOTE: Final = "Waited for the answer."

READY: Final = "I’m ready"
READ: Final = "I’ve read it"
RATE: Final = "Rate the talk"
GIVE: Final = "Give it"
SWAP: Final = "Swap seats and play again"

MET: Final = {one.id: 3 for one in BEHAVIOURS}
WISHED: Final = {one.id: 5 for one in BEHAVIOURS}


@dataclass
class Party:
    """A room and the screen of everybody in it. The seller has opened it."""

    play: str
    code: str
    seller: Player
    buyer: Player
    observer: Player
    links: dict[str, str] = field(default_factory=dict)
    names: tuple[str, str, str] = (SAM, BEA, OLA)

    @property
    def all(self) -> tuple[Player, Player, Player]:
        """Everybody."""
        return self.seller, self.buyer, self.observer

    @property
    def two(self) -> tuple[Player, Player]:
        """Those who talk."""
        return self.seller, self.buyer

    async def read(self) -> None:
        """From the lobby to the briefs."""
        for one in self.two:
            await one.press(READY)
        for one in self.two:
            await expect(one.button(READ)).to_be_visible()

    async def begin(self) -> None:
        """From the briefs into the talk."""
        for one in self.two:
            await one.press(READ)
        for one in self.two:
            await expect(one.composer).to_be_visible()
        await expect(self.observer.log).to_be_visible()

    async def talk(self) -> None:
        """From the lobby into the talk, with a question, an answer and a pitch."""
        await self.read()
        await self.begin()
        await self.say(self.seller, OVEN)
        await self.say(self.buyer, COLD)
        await self.say(self.seller, PITCH)

    async def say(self, who: Player, text: str) -> None:
        """Say a line that everybody hears."""
        await who.composer.fill(text)
        await who.composer.press("Enter")
        for one in self.all:
            await heard(one, text)

    async def end(self) -> None:
        """End the talk: the seller asks, the buyer agrees. Leads to the rating."""
        await ask_to_end(self.seller)
        await dialog(self.buyer).get_by_role("button", name="End it").click()
        for one in self.two:
            await one.press(RATE)
            await expect(one.button(GIVE)).to_be_visible()
        await self.observer.press("Go on")
        await expect(self.observer.heading("They rate the talk")).to_be_visible()

    async def rate(self, who: Player) -> None:
        """Give a rating without answering all the questions on the screen."""
        rating: dict[str, Any] = {"met": MET}
        if who is self.buyer:
            rating |= {"wished": WISHED, "again": 4, "next_step": 2}
        async with wire(who, self.play) as screen:
            await screen.do("rate", rating=rating)

    async def debrief(self) -> None:
        """From the rating to the debrief."""
        for one in self.two:
            if await one.button(GIVE).count() > 0:
                await self.rate(one)
        for one in self.all:
            await expect(one.heading("Talk about this")).to_be_visible()


async def gather(
    visit: Visit,
    *,
    slug: str = MINI,
    names: tuple[str, str, str] = (SAM, BEA, OLA),
    phones: tuple[bool, bool, bool] = (False, True, False),
    each: dict[str, Any] | None = None,
    **options: object,
) -> Party:
    """Three people in the lobby of a new room.

    `each` goes to every visit, `options` to the room.
    """
    more = each or {}
    seller, buyer, observer = [await visit(phone=phone, **more) for phone in phones]
    room = {"id": "opened-by-a-test", "slug": slug, "seed": 7, "minutes": 0, "role": "seller"}
    made = await post(seller, "/api/rooms", {**room, "name": names[0], **options})
    play = str(made["play"])
    answer = await seller.context.request.get(f"{seller.url}/api/rooms/{play}/invites")
    invites = await answer.json()
    code = str(invites["code"])
    for who, role, name in ((buyer, "buyer", names[1]), (observer, "observer", names[2])):
        invitation = {"code": code, "play": None, "token": None}
        down = {"id": f"sat-by-a-test-{role}", "name": name, "role": role}
        await post(who, "/api/rooms/sit", {**down, "invitation": invitation})
    links = {str(link["role"]): str(link["path"]) for link in invites["links"]}
    party = Party(play, code, seller, buyer, observer, links, names)
    for who in party.all:
        who.them = names[0]
        await who.go(f"/play/{play}")
        await expect(who.page.get_by_text("Lobby", exact=True)).to_be_visible()
    return party


async def post(who: Player, path: str, data: dict[str, Any]) -> dict[str, Any]:
    """Ask the server for something with that browser's ticket."""
    # The first answer brings the ticket that the second request needs.
    await who.context.request.get(f"{who.url}/api/plays")
    made = await who.context.request.post(f"{who.url}{path}", data=data)
    assert made.status == 201, await made.text()
    answer: dict[str, Any] = await made.json()
    return answer


@asynccontextmanager
async def wire(who: Player, play: str) -> AsyncIterator[Screen]:
    """Another connection of that person's to the room."""
    async with Browser(who.url) as browser:
        for cookie in await who.context.cookies(who.url):
            browser.http.cookies.set(cookie["name"], cookie["value"])
        async with browser.socket(play) as screen:
            await screen.until(lambda s: s.status)
            yield screen


async def transcript(who: Player, play: str) -> list[tuple[str, str]]:
    """Seat and text of each line as the server has it."""
    async with wire(who, play) as screen:
        return screen.transcript()


async def heard(who: Player, text: str) -> None:
    """The line stands in that person's talk, and is not on its way any more."""
    await expect(who.log.get_by_text(text, exact=True)).to_be_visible()
    await expect(who.log.get_by_text("Sending…")).to_have_count(0)


def dialog(who: Player) -> Locator:
    """The dialog that is open."""
    return who.page.get_by_role("dialog")


async def ask_to_end(who: Player) -> None:
    """Ask the other to end the talk."""
    await who.press("End")
    await dialog(who).get_by_role("button", name="Ask to end").click()
    await expect(dialog(who)).to_have_count(0)


async def open_sheet(who: Player, name: str) -> Locator:
    """On a phone: bring up what stands beside the talk on a desk."""
    await who.button(re.compile(f"^{name}")).click()
    sheet = who.page.get_by_role("dialog", name=name)
    await expect(sheet).to_be_visible()
    return sheet


async def close_sheet(who: Player) -> None:
    """Put it away."""
    await who.page.keyboard.press("Escape")
    await expect(dialog(who)).to_have_count(0)


def seat(who: Player, name: str) -> Locator:
    """The row of a person, or of an empty seat, at the table."""
    rows = who.page.get_by_role("listitem")
    return rows.filter(has=who.page.get_by_text(name, exact=True)).first


def scale(who: Player, name: str, nth: int = 0) -> Locator:
    """The scale of that name."""
    named = re.compile(f"^{re.escape(name)}")
    return who.page.get_by_role("group", name=named).nth(nth)


def step(who: Player, name: str, value: int, nth: int = 0) -> Locator:
    """One step of that scale, to be looked at."""
    return scale(who, name, nth).get_by_role("radio").nth(value - 1)


async def answer(who: Player, name: str, value: int, nth: int = 0) -> None:
    """Tap one step of that scale."""
    await scale(who, name, nth).get_by_text(str(value), exact=True).click()
    await expect(step(who, name, value, nth)).to_be_checked()
