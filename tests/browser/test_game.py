"""A whole game from the start page to the debrief and on to the next, on a desk and on a phone."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

from tests.browser.harness import MARKS, SHIPPED
from tests.browser.player import NELL, Player, Visit

pytestmark = MARKS

OPEN = "What stayed with you from last Thursday?"
REFLECTION = "So it was Col and his magnets that stayed with you, and not my screens."
PITCH = "Our planner is the best in the country and saves every yard hours each week."
BETTER = "Sorry, let me ask instead. What did you hope to find in the brochure and didn't?"
REST = (
    "Who else has a say in something like this?",
    "So Josie owns half of the yard, and you sign when she has tried it herself.",
    "How would you like me to keep in touch, and how often?",
    "What would be a useful next step, from where you stand?",
)
GOODBYE = "Wednesday the twenty-third it is. Thank you for your time, Nell. Bye for now."


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
async def test_w01_a_game_is_played_from_the_start_page_to_the_debrief_and_again(
    visit: Visit, phone: bool
) -> None:
    me = await visit(phone=phone)
    me.them = NELL
    await _from_home_to_the_talk(me)
    first = await _first_try(me)
    await _take_back_the_pitch(me, first)
    await _to_the_end(me)
    await _debrief(me, first)
    await me.debrief.click()
    await expect(me.button("Start: read my brief")).to_be_visible()
    assert me.page.url.endswith(f"/s/{SHIPPED}")


async def _from_home_to_the_talk(me: Player) -> None:
    await me.go("/")
    await me.link("After the visit").click()
    await expect(me.heading("What earns points")).to_be_visible()
    await expect(me.page.get_by_text("Who sees it.")).to_be_visible()
    await me.press("Start: read my brief")
    for part in ("What I know", "What I want", "Who I meet", "What is scored", "Who sees it"):
        await expect(me.heading(part)).to_be_visible()
    await me.begin()
    await expect(me.page.get_by_role("timer")).to_be_visible()


async def _first_try(me: Player) -> str:
    """An open question, a reflection, a nudge and a pitch. The role-play's id."""
    assert await me.meter("Ask share") == "–"
    assert await me.ledger() == []

    await me.say(OPEN)
    await _label_shows_its_words(me, 0, "Open question", "What stayed with you from last Thursday")
    assert await me.meter("Ask share") == "100 %"
    assert any(row.startswith("Learned") for row in await me.ledger())

    await me.say(REFLECTION)
    await _label_shows_its_words(me, 1, "Reflection", "Col and his magnets")
    assert await me.meter("Reflections per question") != "–"

    await me.press(re.compile("^Hint"))
    nudge = me.page.get_by_text("A nudge:")
    await expect(nudge).to_have_count(1)
    assert "?" in await nudge.locator("xpath=..").inner_text()
    await me.press("Put the nudge away")

    await me.say(PITCH)
    await _label_shows_its_words(me, 2, "Telling: pitch", "best in the country")
    assert await me.meter("Ask share") != "100 %"
    return me.play


async def _label_shows_its_words(me: Player, nth: int, label: str, words: str) -> None:
    line = me.mine.nth(nth)
    chip = line.get_by_role("button", name=re.compile(f"^{label}"))
    await expect(chip).to_have_attribute("aria-expanded", "false")
    await chip.click()
    await expect(chip).to_have_attribute("aria-expanded", "true")
    # Words that two rules rest on are marked in pieces.
    marked = " ".join(await line.locator("mark").all_inner_texts())
    assert words in " ".join(marked.split())
    quoted = " ".join(await line.locator("q").all_inner_texts())
    assert words in quoted
    await chip.click()
    await expect(line.locator("mark")).to_have_count(0)


async def _take_back_the_pitch(me: Player, first: str) -> None:
    before = await me.mine.all_inner_texts()
    await me.mine.nth(2).get_by_role("button", name=re.compile("^Take back")).click()
    words = me.page.get_by_role("textbox", name="Say this instead")
    await expect(words).to_have_value(PITCH)
    await words.fill(BETTER)
    await me.press("Try these words")
    await expect(me.log.get_by_text("Branched from line")).to_be_visible()
    assert me.play != first
    await expect(me.mine).to_have_count(3)
    await expect(me.mine.nth(2)).to_contain_text(BETTER)
    await expect(me.my_turn).to_be_visible()
    after = await me.mine.all_inner_texts()
    assert after[:2] == before[:2]
    await expect(me.log.get_by_text(PITCH)).to_have_count(0)
    # Both are kept.
    assert (await me.said_on_the_server(first))[-1] == PITCH
    assert (await me.said_on_the_server())[-1] == BETTER


async def _to_the_end(me: Player) -> None:
    for text in REST:
        await me.say(text)
    learned = [row for row in await me.ledger() if row.startswith(("Learned", "Confirmed"))]
    assert len(learned) >= 4
    await me.say(GOODBYE)
    await expect(me.composer).to_have_count(0)
    await me.see_how_it_went()


async def _debrief(me: Player, first: str) -> None:
    main = me.page.get_by_role("main")
    outcome = await main.get_by_role("heading", level=1).inner_text()
    assert outcome
    await expect(main.get_by_text("One thing to try next")).to_be_visible()
    moments = main.get_by_role("region", name=re.compile("Your best moment"))
    assert 1 <= await moments.get_by_role("listitem").count() <= 3

    meters = main.get_by_role("region", name="How you talked")
    cards = (
        await meters.get_by_role("listitem")
        .filter(has=me.page.get_by_role("heading", level=3))
        .all_inner_texts()
    )
    assert len(cards) >= 5
    for card in cards:
        assert "Good\n" in card or "Good " in card
        assert re.search("MITI|Gong Labs|Kouzes|guide of this house", card), card

    found = main.get_by_role("region", name="What there was to find")
    told = found.get_by_role("region", name="They told you")
    assert await told.get_by_role("listitem").count() >= 4
    never = found.get_by_role("region", name="Never asked")
    for fact in await never.get_by_role("listitem").all():
        assert "?" in await fact.inner_text()

    talk = main.get_by_role("region", name="The talk, line by line")
    mine = talk.get_by_role("listitem").filter(has=me.page.get_by_text("You", exact=True))
    assert await mine.count() == 4 + len(REST)
    chip = mine.first.get_by_role("button", name=re.compile("^Open question"))
    await chip.click()
    await expect(mine.first.locator("mark")).to_have_text(OPEN.rstrip("?"))
    await expect(main.get_by_role("region", name="Where the points came from")).to_be_visible()
    branch = me.link("Compare with the first try")
    assert await branch.get_attribute("href") == f"/compare/{first}/{me.play}"
