"""What people type is text, whatever it looks like; what words earned is marked where it stands."""

from __future__ import annotations

from playwright.async_api import expect

from tests.browser.harness import LONG, LONG_NAME, MARKS, MARKUP_TITLE, MINI
from tests.browser.player import Player, Visit

pytestmark = MARKS

MARKUP = "<img src=x onerror=alert(1)><b>hi</b><script>alert(2)</script> &amp; what about the oven?"
HEBREW = "שלום, מה קרה עם התנור?"
EMOJI = "👩‍🚀🎉 Good morning! 𝒲ell then: "
QUESTION = "What happened to your bread last winter?"

INJECTED = "img[src='x'], main b, main script, [onerror]"


async def test_w15_what_is_typed_is_shown_as_text_on_every_screen(visit: Visit) -> None:
    me = await visit()
    play = await me.talk(MINI)
    for text in (MARKUP, HEBREW):
        await me.say(text)
        await expect(me.log.get_by_text(text, exact=True)).to_be_visible()
    right_to_left = me.log.get_by_text(HEBREW, exact=True)
    assert await right_to_left.evaluate("(el) => getComputedStyle(el).direction") == "rtl"
    assert await me.said_on_the_server(play) == [MARKUP, HEBREW]
    await nothing_came_alive(me)

    await me.mine.last.get_by_role("button", name="Take back").click()
    words = me.page.get_by_role("textbox", name="Say this instead")
    await expect(words).to_have_value(HEBREW)
    await words.fill(MARKUP + MARKUP)
    await me.press("Try these words")
    await expect(me.log.get_by_text(MARKUP + MARKUP, exact=True)).to_be_visible()
    await expect(me.my_turn).to_be_visible()
    await me.end()
    main = me.page.get_by_role("main")
    await expect(main.get_by_text(MARKUP, exact=True).first).to_be_visible()
    await nothing_came_alive(me)
    await me.link("Compare with the first try").click()
    await expect(me.heading("Two ways to say it")).to_be_visible()
    await expect(main.get_by_text(MARKUP + MARKUP, exact=True)).to_be_visible()
    await expect(main.get_by_text(HEBREW, exact=True)).to_be_visible()
    await nothing_came_alive(me)


async def nothing_came_alive(me: Player) -> None:
    await expect(me.page.locator(INJECTED)).to_have_count(0)
    assert not [url for url in me.watch.requests if url.endswith("/x")]
    assert me.watch.dialogs == []


async def test_w16_what_an_author_writes_is_text_too(visit: Visit) -> None:
    me = await visit()
    me.them = LONG_NAME
    await me.go("/")
    await me.page.get_by_text(MARKUP_TITLE).click()
    await expect(me.heading("What earns points")).to_be_visible()
    await expect(me.page.get_by_role("heading", level=1)).to_contain_text(MARKUP_TITLE)
    await me.talk(LONG)
    await expect(me.page.get_by_role("heading", level=1)).to_contain_text(MARKUP_TITLE)
    await nothing_came_alive(me)


async def test_w17_marks_stand_on_the_right_words_behind_emoji(visit: Visit) -> None:
    me = await visit()
    await me.talk(MINI)
    for before in ("", EMOJI):
        await me.say(before + QUESTION)
        line = me.mine.last
        await expect(line.get_by_text(before + QUESTION, exact=True)).to_be_visible()
        chip = line.get_by_role("button", name="Open question")
        await chip.click()
        # The rule marks the question without its mark, in code points: emoji take one to seven.
        await expect(line.locator("mark")).to_have_text(QUESTION.rstrip("?"))
        await expect(line.locator("q")).to_have_text(QUESTION.rstrip("?"))
        await chip.click()
