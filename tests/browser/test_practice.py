"""What this browser has played: compared, exported, erased."""

from __future__ import annotations

import asyncio
import re
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

from playwright.async_api import Locator, expect

from tests.browser.harness import MARKS, MINI
from tests.browser.player import Player, Visit

pytestmark = MARKS

PITCH = "Our ovens are the best in the country and save every bakery hours each night."
QUESTION = "What is wrong with the oven in the morning?"


async def two_talks(me: Player) -> tuple[str, str]:
    """A talk and a branch of it, both ended. Their ids."""
    first = await me.talk(MINI)
    await me.say(PITCH)
    await me.end()
    await me.button(re.compile("^Take back line")).click()
    await me.page.get_by_role("textbox", name="Say this instead").fill(QUESTION)
    await me.press("Try these words")
    await expect(me.mine).to_have_count(1)
    await expect(me.theirs).to_have_count(2)
    await expect(me.my_turn).to_be_visible()
    second = me.play
    await me.end()
    return first, second


def entries(me: Player) -> Locator:
    """The talks in the list."""
    links = me.page.get_by_role("link", name=re.compile("^Export"))
    return me.page.get_by_role("main").get_by_role("listitem").filter(has=links)


async def test_w21_two_branches_are_laid_side_by_side(visit: Visit) -> None:
    me = await visit()
    first, second = await two_talks(me)
    await me.link("My practice").last.click()
    await me.press(re.compile("^Compare the two"))
    await expect(me.heading("Two ways to say it")).to_be_visible()
    assert me.page.url.endswith(f"/compare/{first}/{second}")
    one = me.page.get_by_role("region", name="First wording")
    other = me.page.get_by_role("region", name="Other wording")
    await expect(one.get_by_text(PITCH)).to_be_visible()
    await expect(one.get_by_text(QUESTION)).to_have_count(0)
    await expect(other.get_by_text(QUESTION)).to_be_visible()
    await expect(other.get_by_text(PITCH)).to_have_count(0)
    row = me.page.get_by_role("row", name=re.compile("^Ask share"))
    assert re.sub(r"\s+", " ", await row.inner_text()) == "Ask share 0 % 100 %"


async def test_w22_an_export_is_a_file_that_replays(visit: Visit, tmp_path: Path) -> None:
    me = await visit()
    await me.talk(MINI)
    await me.say(QUESTION)
    await me.end()
    await me.go("/practice")
    async with me.page.expect_download() as coming:
        await me.link(re.compile("^Export the talk")).click()
    download = await coming.value
    assert download.suggested_filename.endswith(".jsonl")
    file = tmp_path / download.suggested_filename
    await download.save_as(file)
    replay = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "askwell", "replay", str(file)), stdout=PIPE, stderr=PIPE
    )
    out, err = await asyncio.wait_for(replay.communicate(), 60)
    assert replay.returncode == 0, err.decode()
    assert QUESTION in out.decode()
    assert "Open question" in out.decode()


async def test_w23_erasing_asks_first_and_is_for_good(visit: Visit) -> None:
    me = await visit()
    first, second = await two_talks(me)
    await me.go("/practice")
    await expect(me.button(re.compile("^Compare the two"))).to_be_visible()
    dialog = me.page.get_by_role("dialog")
    erase = me.button(re.compile("^Erase the talk"))
    await expect(erase).to_have_count(2)
    await erase.last.click()
    await dialog.get_by_role("button", name="Keep").click()
    await expect(dialog).to_have_count(0)
    await expect(erase).to_have_count(2)
    await erase.last.click()
    await dialog.get_by_role("button", name="Erase it").click()
    await expect(dialog).to_have_count(0)
    await expect(erase).to_have_count(1)
    await expect(me.page.get_by_text("is erased.")).to_be_visible()
    await me.go(f"/play/{second}")
    await expect(me.heading("This role-play does not exist")).to_be_visible()

    await me.go("/practice")
    await me.press("Erase all")
    await dialog.get_by_role("button", name="Erase them all").click()
    await expect(me.heading("Nothing here yet")).to_be_visible()
    await me.page.reload()
    await expect(me.heading("Nothing here yet")).to_be_visible()
    await me.go(f"/play/{first}")
    await expect(me.heading("This role-play does not exist")).to_be_visible()
