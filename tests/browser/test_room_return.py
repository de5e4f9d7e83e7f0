"""Coming back to a room: reloads, a second tab, a server that is killed, somebody who is away."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from playwright.async_api import expect

from tests.browser.harness import LINE_IS_CUT, MARKS, Server, built_client
from tests.browser.party import (
    BEA,
    COLD,
    GIVE,
    NOTE,
    OVEN,
    READ,
    READY,
    SAM,
    Party,
    answer,
    gather,
    heard,
    seat,
    step,
    transcript,
)
from tests.browser.player import Player, Visit
from tests.gateway.harness import FakeClock, serving

pytestmark = MARKS

HALF = "And what would\nyou rather"
MINE = "Who else would notice?"
THEIRS = "My sister holds the money."


async def reload_and_compare(who: Player, *there: str) -> None:
    """Reload the page; it shows what it showed before, but for what counts down."""
    before = await _words(who, there)
    await who.page.reload()
    assert await _words(who, there) == before


async def _words(who: Player, there: tuple[str, ...]) -> str:
    main = who.page.get_by_role("main")
    for text in there:
        await expect(main.get_by_text(text, exact=True).first).to_be_attached()
    await who.still()
    return re.sub(r"\d+(:\d\d)+", "0:00", await main.inner_text())


async def test_w32_a_reload_changes_nothing_for_anybody_in_any_phase(visit: Visit) -> None:
    room = await gather(visit, minutes=10)
    seller, buyer, observer = room.all
    await seller.press(READY)
    await expect(seat(buyer, SAM)).to_contain_text("ready")
    await reload_and_compare(seller, "Not ready yet", "Link for Observers")
    await reload_and_compare(buyer, READY, f"{SAM} is ready. It is up to you.")
    await reload_and_compare(observer, "Leave")
    await buyer.press(READY)

    await expect(seller.button(READ)).to_be_visible()
    await buyer.press(READ)
    await expect(seller.page.get_by_text(f"{BEA} has read theirs.")).to_be_visible()
    await reload_and_compare(seller, READ, "You sell ovens.")
    await reload_and_compare(buyer, "You are Ada, the baker.", "My cards")
    await reload_and_compare(observer, f"{SAM} is reading.")
    await seller.press(READ)
    await expect(seller.composer).to_be_visible()
    await _in_the_talk(room)
    await room.end()
    await _in_the_rating(room)
    await room.debrief()
    for one in room.all:
        await reload_and_compare(one, "Talk about this", COLD)


async def _in_the_talk(room: Party) -> None:
    seller, buyer, observer = room.all
    await room.say(seller, OVEN)
    await room.say(buyer, COLD)
    await buyer.mine.last.get_by_role("button", name=re.compile("^Yes")).click()
    await expect(buyer.mine.last.get_by_text("Told:")).to_be_visible()
    keys = observer.page.get_by_role("group", name=re.compile("^Labels of line"))
    await keys.get_by_role("button", name="Open question", exact=True).click()
    await expect(observer.lines_of(SAM).last.get_by_text("Open question")).to_be_visible()
    for one in room.two:
        await one.composer.fill(HALF)
    note = observer.page.get_by_label("A note for the debrief")
    await note.fill(NOTE)
    await reload_and_compare(seller, OVEN, COLD, "Your turn")
    await reload_and_compare(buyer, OVEN, COLD, f"Waiting for {SAM}")
    await reload_and_compare(observer, OVEN, COLD)
    for one in room.two:
        await expect(one.composer).to_have_value(HALF)
    await expect(note).to_have_value(NOTE)
    await seller.press("Pause")
    for one in room.all:
        await expect(one.paused).to_be_visible()
        await reload_and_compare(one, OVEN, COLD)
        await expect(one.paused).to_be_visible()
    await buyer.button("Go on").last.click()
    for one in room.two:
        await expect(one.composer).to_have_value(HALF)
        await one.composer.fill("")


async def _in_the_rating(room: Party) -> None:
    seller, buyer, observer = room.all
    await answer(buyer, "I met this", 2)
    await answer(buyer, "I’d have wished", 5, 3)
    await answer(buyer, "Would you meet", 4)
    await reload_and_compare(buyer, "3 of 22")
    await expect(step(buyer, "I met this", 2)).to_be_checked()
    await expect(step(buyer, "I’d have wished", 5, 3)).to_be_checked()
    await expect(step(buyer, "Would you meet", 4)).to_be_checked()
    await room.rate(seller)
    await reload_and_compare(seller, "Thank you", "has rated")
    await reload_and_compare(observer, "They rate the talk", "My labels")
    await expect(observer.page.get_by_label("A note for the debrief")).to_have_value(NOTE)


async def test_w32_two_tabs_show_one_seat_and_keep_a_draft_each(visit: Visit) -> None:
    room = await gather(visit, phones=(False, False, False))
    buyer = room.buyer
    await room.talk()
    other = replace(buyer, page=await buyer.context.new_page())
    await other.go(f"/play/{room.play}")
    await expect(other.composer).to_be_visible()
    await other.composer.fill("half a")
    await other.mine.last.get_by_role("button", name=re.compile("^Yes")).click()
    await expect(buyer.mine.last.get_by_text("Told:")).to_be_visible()
    await buyer.page.bring_to_front()
    await room.say(buyer, THEIRS)
    await heard(other, THEIRS)
    await expect(other.composer).to_have_value("half a")
    # One tab less is not away.
    await buyer.page.close()
    await other.composer.fill("")
    room = replace(room, buyer=other)
    await room.say(room.seller, MINE)
    await room.end()
    third = replace(other, page=await other.context.new_page())
    await third.go(f"/play/{room.play}")
    await expect(third.button(GIVE)).to_be_visible()
    await room.rate(other)
    for one in (other, third):
        await expect(one.heading("Thank you")).to_be_visible()
    await expect(seat(room.observer, BEA)).to_contain_text("here")


async def test_w37_a_room_goes_on_when_a_killed_server_is_back(
    visit: Visit, mortal: Server
) -> None:
    each = {"at": mortal, "expects": LINE_IS_CUT}
    room = await gather(visit, each=each)
    seller, buyer, observer = room.all
    await room.talk()
    before = await transcript(seller, room.play)
    await mortal.kill()
    for one in room.all:
        await expect(one.page.get_by_text(re.compile("No connection"))).to_be_visible()
    for one, text in ((seller, MINE), (buyer, THEIRS)):
        await one.composer.fill(text)
        await one.composer.press("Enter")
        await expect(one.log.get_by_text("Sending…")).to_have_count(1)
        await one.composer.fill("Next I")
    # The seller's page is even loaded anew meanwhile.
    await mortal.start()
    await seller.page.reload()
    for one in room.all:
        for text in (MINE, THEIRS):
            await heard(one, text)
            await expect(one.log.get_by_text(text, exact=True)).to_have_count(1)
        await expect(one.page.get_by_text(re.compile("No connection"))).to_have_count(0)
    for one in room.two:
        await expect(one.composer).to_have_value("Next I")
    after = await transcript(buyer, room.play)
    assert after[: len(before)] == before
    assert sorted(after[len(before) :]) == [("buyer", THEIRS), ("seller", MINE)]
    await expect(observer.lines_of(SAM)).to_have_count(3)
    await room.say(buyer, "Are you still there?")
    await room.end()


async def test_w34_a_bot_plays_on_for_who_is_away_and_gives_the_seat_back(
    visit: Visit, tmp_path: Path
) -> None:
    clock = FakeClock()
    async with serving(tmp_path, clock=clock, client=built_client()) as running:
        server = Server(tmp_path, port=int(running.url.rsplit(":", 1)[1]))
        room = await gather(visit, each={"at": server, "expects": LINE_IS_CUT})
        seller, buyer = room.two
        for one in room.all:
            await one.page.clock.install()
            await one.page.reload()
        await room.talk()
        await _leave(room, clock)
        bar = seller.page.get_by_role("paragraph").filter(has_text=f"{BEA} is away for")
        await expect(bar).to_contain_text("a bot can play on")
        await expect(room.observer.page.get_by_text(re.compile("away for"))).to_be_visible()
        await expect(seller.button("Let a bot play on")).to_have_count(0)
        for _ in range(2):
            clock.forward(seconds=16)
            await seller.page.clock.fast_forward(16_000)
        await expect(bar).to_contain_text(re.compile("for 3[0-9] s"))
        await seller.press("Wait for them")
        await expect(bar).to_contain_text("Their seat is kept.")
        await seller.press("Let a bot play on")
        await expect(
            seller.page.get_by_text(re.compile(f"^A bot plays on for {BEA}"))
        ).to_be_visible()
        await expect(seller.my_turn.first).to_be_visible()
        await seller.composer.fill(MINE)
        await seller.composer.press("Enter")
        seller.them = "Ada Crumb"
        await expect(seller.my_turn).to_be_visible()
        await expect(seller.lines_of("You").last).to_contain_text(MINE)
        said = await transcript(seller, room.play)
        assert [role for role, _ in said][-2:] == ["seller", "buyer"]

        page = await buyer.context.new_page()
        buyer.page = page
        await buyer.go(f"/play/{room.play}")
        await expect(buyer.composer).to_be_visible()
        await heard(buyer, said[-1][1])
        await expect(
            seller.page.get_by_text(re.compile(f"^A bot plays on for {BEA}"))
        ).to_have_count(0)
        await room.say(buyer, THEIRS)
        await room.end()


async def _leave(room: Party, clock: FakeClock) -> None:
    """The buyer's browser is gone; a moment later that counts as away."""
    await room.buyer.page.close()
    away = room.seller.page.get_by_text(re.compile(f"^{BEA} is away")).first
    for _ in range(40):
        clock.forward(seconds=1)
        if await away.is_visible():
            return
        await room.seller.still()
    await expect(away).to_be_visible()
