"""Two people and somebody who watches, over real sockets, from the lobby to the closed room."""

from __future__ import annotations

from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from askwell.play.live import BEHAVIOURS
from tests.gateway.harness import Browser, Screen, Server, serving

pytestmark = pytest.mark.real


@dataclass
class Party:
    """A room with three people in it, and the screen of each."""

    play: str
    seller: Screen
    buyer: Screen
    observer: Screen
    maker: Browser

    @property
    def screens(self) -> tuple[Screen, Screen, Screen]:
        """All of them."""
        return self.seller, self.buyer, self.observer

    async def all_see(self, phase: str) -> None:
        """Wait until everybody's screen is in `phase`."""
        for screen in self.screens:
            await screen.until(lambda s: s.status.get("phase") == phase)

    async def begin(self) -> None:
        """From the lobby into the talk."""
        await self.seller.do("ready")
        await self.buyer.do("ready")
        await self.all_see("briefing")
        await self.seller.do("begin")
        await self.buyer.do("begin")
        await self.all_see("playing")


async def party(server: Server, stack: AsyncExitStack, **options: object) -> Party:
    """A room of three, in the lobby."""
    browsers = [await stack.enter_async_context(server.client()) for _ in range(3)]
    maker = browsers[0]
    play = await maker.open_room("Sam", "seller", **options)
    code = (await maker.invites(play))["code"]
    for browser, role, name in ((browsers[1], "buyer", "Bea"), (browsers[2], "observer", "Ola")):
        answer = await browser.sit({"code": code}, role, name)
        assert answer.status_code == 201, answer.text
    one, two, three = [
        await stack.enter_async_context(browser.socket(play)) for browser in browsers
    ]
    for screen in (one, two, three):
        await screen.until(lambda s: s.status)
    return Party(play, one, two, three, maker)


def rating(*, buyer: bool) -> dict[str, object]:
    """A whole rating."""
    met = {one.id: 3 for one in BEHAVIOURS}
    if not buyer:
        return {"met": met}
    return {"met": met, "wished": {one.id: 5 for one in BEHAVIOURS}, "again": 4, "next_step": 2}


async def test_x01_three_people_play_from_the_lobby_to_the_closed_room(tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(serving(tmp_path))
        room = await party(server, stack)
        await room.begin()
        await room.buyer.do("say", text="Morning. We open at six, so be quick.")
        await room.seller.do("say", text="What is wrong with the oven in the morning?")
        await room.buyer.do("say", text="The left one goes cold after six, every day.")
        await room.buyer.do("tell", fact="oven")
        await room.observer.until(lambda s: len(s.lines) == 3)
        await room.observer.do("label", line=1, labels=["ask.open"])
        await room.observer.do("note", text="Waited for the answer.")
        await room.seller.until(lambda s: len(s.status["ledger"]) == 1)
        await room.seller.do("end")
        await room.buyer.until(lambda s: s.status["room"]["end_asked"] == "seller")
        await room.buyer.do("agree")
        await room.all_see("rating")
        await room.buyer.do("rate", rating=rating(buyer=True))
        await room.seller.do("rate", rating=rating(buyer=False))
        await room.all_see("debrief")
        for screen in room.screens:
            await screen.until(lambda s: s.debrief is not None)
            assert screen.voices is not None
        await room.seller.do("again")
        await room.all_see("debrief")
        for screen in room.screens:
            await screen.until(lambda s: s.status["room"]["next_play"] is not None)
        await room.seller.do("close")
        await room.all_see("closed")
