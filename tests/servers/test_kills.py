"""Four server processes on one Redis, killed one after another while people speak."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from itertools import pairwise
from pathlib import Path

import pytest

from askwell.scenario.load import load
from askwell.settings import shipped
from tests.gateway.harness import Browser
from tests.servers.harness import Served, Tab, has_lines

pytestmark = pytest.mark.real

SERVERS = 4
SLUG = "after-the-visit"


def questions() -> list[str]:
    """What may be asked in that scenario: by its author's own examples, so the talk goes on."""
    scenario = load(shipped("_scenarios", "scenarios") / SLUG / "scenario.yaml")
    return [fact.asks[0] for fact in scenario.facts]


async def test_n03_servers_killed_in_mid_utterance_lose_and_double_nothing(
    redis_url: str, tmp_path: Path
) -> None:
    async def start() -> Served:
        # One folder: servers on one machine sign with its secret.
        return await Served.start("--instant", "--log", redis_url, data=tmp_path / "data")

    asked = questions()
    async with AsyncExitStack() as stack:
        servers = list(await asyncio.gather(*(start() for _ in range(SERVERS))))
        stack.push_async_callback(end, servers)
        me = await stack.enter_async_context(Browser(servers[0].url))
        play = await me.open_play(SLUG)
        tabs = [
            await stack.enter_async_context(Tab(servers, n, me.http.cookies, play))
            for n in range(SERVERS)
        ]
        for tab in tabs:
            await tab.screen()
        await (await tabs[0].screen()).do("begin")
        await tabs[0].sees(has_lines(1))

        kept: list[str] = []
        for number, delay in enumerate((0.0, 0.004, 0.012, 0.03)):
            if number == SERVERS - 1:
                # One that was not there from the beginning: it will be the only one.
                servers.append(await start())
            # The victim's own tab speaks, and so does another, at the same moment.
            ids = (f"line-{number}-one", f"line-{number}-two")
            spoken = dict(zip(ids, asked[2 * number : 2 * number + 2], strict=True))
            speakers = (tabs[number], tabs[(number + 1) % SERVERS])
            saying = [
                asyncio.create_task(tab.keep_saying(cmd, text))
                for tab, (cmd, text) in zip(speakers, spoken.items(), strict=True)
            ]
            await asyncio.sleep(delay)
            await servers[number].kill()
            await asyncio.wait_for(asyncio.gather(*saying), 60)
            kept += spoken.values()
            await all_see(tabs, kept)


async def all_see(tabs: list[Tab], kept: list[str]) -> None:
    """Every tab shows every kept line once, the same as the others, and an answer to the last."""
    transcripts = []
    for tab in tabs:
        screen = await tab.sees(
            lambda s: (
                sum(seat == "seller" for seat, _ in s.transcript()) >= len(kept)
                and s.transcript()[-1][0] == "buyer"
            )
        )
        transcripts.append(screen.transcript())
    assert transcripts == [transcripts[0]] * len(tabs)
    said = [text for seat, text in transcripts[0] if seat == "seller"]
    assert sorted(said) == sorted(kept)
    # The buyer spoke first, and then only when spoken to.
    seats = [seat for seat, _ in transcripts[0]]
    assert seats[0] == "buyer"
    assert ("buyer", "buyer") not in pairwise(seats)


async def end(servers: list[Served]) -> None:
    """End those that are still there."""
    for served in servers:
        await served.end()
