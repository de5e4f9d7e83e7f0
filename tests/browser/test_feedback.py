"""When feedback comes and how long the clock runs is the player's choice, made before the talk."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

from tests.browser.harness import MARKS, MINI, Server
from tests.browser.player import Player, Visit

pytestmark = MARKS

# So many words that the buyer takes as long over them as a buyer ever does.
QUESTION = "What is wrong with the oven in the morning?"
LONG_LINE = f"{QUESTION} I ask because {'a baker told me a long story about it and ' * 6}so on."


async def choose(me: Player, *choices: str) -> None:
    """From the scenario's page into the talk."""
    await me.go(f"/s/{MINI}")
    for choice in choices:
        await me.page.get_by_role("radio", name=re.compile(f"^{re.escape(choice)}")).check()
    await me.press("Start: read my brief")
    await me.begin()


async def say_and_look_while_the_buyer_types(me: Player, server: Server) -> int:
    """Say a line; how many labels hang on it before the answer."""
    await me.composer.fill(LONG_LINE)
    await me.composer.press("Enter")
    await expect(me.mine).to_have_count(1)
    await expect(me.is_typing).to_be_visible()
    with server.standing_still():
        await me.still()
        await expect(me.theirs).to_have_count(1)
        return await labels(me)


async def labels(me: Player) -> int:
    """How many labels hang on my lines."""
    chips = me.mine.get_by_role("button").filter(has_not_text=re.compile("Take back"))
    return await chips.count()


async def test_w18_live_feedback_comes_before_the_answer(
    visit: Visit, human_server: Server
) -> None:
    me = await visit(at=human_server)
    await choose(me, "Live")
    assert await say_and_look_while_the_buyer_types(me, human_server) > 0
    await expect(me.theirs).to_have_count(2)
    assert await me.meter("Ask share") != "–"


async def test_w19_feedback_after_each_answer_comes_with_the_answer(
    visit: Visit, human_server: Server
) -> None:
    me = await visit(at=human_server)
    await choose(me, "After each answer")
    assert await say_and_look_while_the_buyer_types(me, human_server) == 0
    await expect(me.theirs).to_have_count(2)
    await expect(me.mine.get_by_role("button", name=re.compile("^Open question"))).to_be_visible()
    assert await me.meter("Ask share") != "–"


async def test_w20_feedback_for_the_end_shows_nothing_before_the_debrief(visit: Visit) -> None:
    me = await visit()
    await choose(me, "Only at the end")
    await me.say(QUESTION)
    await me.say("I know money is tight.")
    assert await labels(me) == 0
    assert await me.mine.locator("mark, .earned").count() == 0
    notes = await me.notes()
    await expect(notes.get_by_text(re.compile("Held back until the end"))).to_be_visible()
    await expect(notes.get_by_text("Ask share")).to_have_count(0)
    await expect(notes.get_by_text(re.compile("points"))).to_have_count(0)
    await me.page.reload()
    await expect(me.my_turn).to_be_visible()
    assert await labels(me) == 0
    await me.end()
    talk = me.page.get_by_role("region", name="The talk, line by line")
    await expect(talk.get_by_role("button", name=re.compile("^Open question"))).to_be_visible()
    await expect(talk.get_by_role("button", name=re.compile("^Assumption"))).to_be_visible()


@pytest.mark.parametrize(("choice", "left"), [("As set", 10), ("+50", 15)])
async def test_w26_the_clock_that_was_chosen_is_the_one_that_runs(
    visit: Visit, choice: str, left: int
) -> None:
    me = await visit()
    await choose(me, choice)
    timer = me.page.get_by_role("timer")
    await expect(timer).to_have_text(re.compile(rf"\b({left}:00|{left - 1}:[345]\d)\b"))
    await me.press("Pause")
    await expect(me.paused).to_be_visible()
    stood = await timer.inner_text()
    await me.page.wait_for_timeout(1_500)
    assert await timer.inner_text() == stood


async def test_w27_without_a_clock_none_is_shown(visit: Visit) -> None:
    me = await visit()
    await choose(me, "No clock")
    await expect(me.page.get_by_role("timer")).to_have_count(0)
    await expect(me.page.get_by_text("No clock")).to_be_visible()
