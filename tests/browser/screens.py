"""A walk over every screen there is, with a look at each.

Knows how to bring a screen up; what is looked at is the tests' business.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable

from playwright.async_api import expect

from tests.browser.harness import Server
from tests.browser.player import Player

Look = Callable[[Player, str], Awaitable[None]]

MISSING_IS_ASKED_FOR = ("404 (Not Found)",)
"""What the console says when a page asks for something that is not there."""

FIRST = "What is wrong with the oven in the morning?"
SECOND = "So the left one loses its heat after six, and I know your ovens are too old."
OTHER = "Tell me about your oven, please."


async def pages(me: Player, look: Look, slug: str) -> None:
    """The screens that need no talk."""
    await me.go("/")
    await expect(me.heading("Pick a conversation")).to_be_visible()
    await expect(me.page.get_by_role("list").get_by_role("heading", level=3).first).to_be_visible()
    await look(me, "home")
    await me.go(f"/s/{slug}")
    await expect(me.button("Start: read my brief")).to_be_visible()
    await look(me, "scenario")
    await me.go("/about")
    await expect(me.heading("Where the Five Practices come from")).to_be_visible()
    await look(me, "about")
    await me.go("/practice")
    await expect(me.heading("Nothing here yet")).to_be_visible()
    await look(me, "practice, empty")
    for path, name in (("/nowhere/at/all", "not found"), ("/s/no-such", "no such scenario")):
        await me.go(path)
        await expect(me.page.get_by_role("alert").get_by_role("link")).to_be_visible()
        await look(me, name)


async def refused(me: Player, stranger: Player, look: Look, slug: str) -> None:
    """A role-play's address in a browser that may not open it, and one that leads nowhere."""
    play = await me.open_play(slug)
    await stranger.go(f"/play/{play}")
    await expect(stranger.heading("This browser has no ticket")).to_be_visible()
    await look(stranger, "no ticket")
    await stranger.go("/")
    await expect(stranger.heading("Pick a conversation")).to_be_visible()
    await stranger.go(f"/play/{play}")
    await expect(stranger.heading("This role-play is somebody else’s")).to_be_visible()
    await look(stranger, "somebody else's")
    await stranger.go("/play/aaaaaaaaaaaaaaaa")
    await expect(stranger.heading("This role-play does not exist")).to_be_visible()
    await look(stranger, "no such role-play")


async def talk(me: Player, look: Look, slug: str) -> str:
    """The brief and the talk in each of its states. The role-play's id."""
    play = await me.open_play(slug, minutes=10)
    await look(me, "brief")
    await me.begin()
    await look(me, "talk, just begun")
    await me.say(FIRST)
    await me.say(SECOND)
    await me.press(re.compile("^Hint"))
    await expect(me.button("Put the nudge away")).to_be_visible()
    await me.mine.first.get_by_role("button", name=re.compile("question")).first.click()
    await expect(me.mine.first.locator("mark").first).to_be_visible()
    await look(me, "talk with a nudge and an open label")
    await me.mine.last.get_by_role("button", name=re.compile("^Take back")).click()
    await expect(me.page.get_by_role("textbox", name="Say this instead")).to_be_visible()
    await look(me, "talk, taking back")
    await me.press("Leave it")
    await me.composer.fill("word " * 500)
    await expect(me.page.get_by_text(re.compile("too long"))).to_be_visible()
    await look(me, "talk, too long a line")
    await me.composer.fill("")
    await me.press("End")
    await expect(me.page.get_by_role("dialog")).to_be_visible()
    await look(me, "talk, end it?")
    await me.press("Go on talking")
    if me.small:
        await me.notes()
        await look(me, "talk, notes")
        await me.close_notes()
    await me.press("Pause")
    await expect(me.paused).to_be_visible()
    await look(me, "talk, paused")
    await me.button("Go on").last.click()
    await expect(me.my_turn).to_be_visible()
    return play


async def typing(me: Player, look: Look, slug: str, server: Server) -> None:
    """The talk while the buyer types: the server is held still for as long as the look takes."""
    await me.talk(slug, feedback="end")
    await me.composer.fill("What is it like to bake at night? " * 8)
    await me.composer.press("Enter")
    await expect(me.mine).to_have_count(1)
    await expect(me.is_typing).to_be_visible()
    with server.standing_still():
        await look(me, "talk, typing")
        await expect(me.is_typing).to_be_visible()
    await expect(me.theirs).to_have_count(2)


async def after(me: Player, look: Look, play: str) -> None:
    """What comes after a talk: debrief, practice and comparison. Goes on from `talk`."""
    await me.mine.nth(1).get_by_role("button", name=re.compile("^Take back")).click()
    await me.page.get_by_role("textbox", name="Say this instead").fill(OTHER)
    await me.press("Try these words")
    await expect(me.log.get_by_text("Branched from line")).to_be_visible()
    await expect(me.my_turn).to_be_visible()
    branch = me.play
    assert branch != play
    await look(me, "talk, a branch")
    await me.say("Thank you, and goodbye.")
    await expect(me.over).to_be_visible()
    await look(me, "talk, just over")
    await me.see_how_it_went()
    await look(me, "debrief")
    await me.go("/practice")
    await expect(me.button(re.compile("^Compare the two"))).to_be_visible()
    await look(me, "practice")
    await me.press("Erase all")
    await expect(me.page.get_by_role("dialog")).to_be_visible()
    await look(me, "practice, erase all?")
    await me.press("Keep")
    await me.press(re.compile("^Compare the two"))
    await expect(me.heading("Two ways to say it")).to_be_visible()
    await me.page.get_by_text("in common", exact=False).last.click()
    await look(me, "compare")
    await me.go("/")
    await expect(me.heading("Go on where you stopped")).to_be_visible()
    await look(me, "home with something unfinished")
