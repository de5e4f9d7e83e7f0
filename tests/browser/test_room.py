"""Two people play in a room while a third watches, from an invitation to the next round."""

from __future__ import annotations

import re
from collections.abc import Sequence

from playwright.async_api import Locator, expect

from tests.browser.harness import MARKS, MINI
from tests.browser.party import (
    BEA,
    COLD,
    GIVE,
    NOTE,
    OLA,
    OVEN,
    PITCH,
    RATE,
    READ,
    READY,
    SAM,
    SWAP,
    Party,
    answer,
    ask_to_end,
    close_sheet,
    dialog,
    open_sheet,
    seat,
    step,
    transcript,
)
from tests.browser.player import Player, Visit
from tests.kit import mini_fields

pytestmark = MARKS

MONEY = "March it is, with her."
REASON = "I only said hello to her."


def _secrets() -> tuple[list[str], list[str]]:
    """What only the seller may read, and what only the buyer may, before the debrief."""
    fields = mini_fields()
    seats = fields["seats"]
    seller, buyer = [
        [*seats[one]["brief"]["knows"], *seats[one]["brief"]["wants"]] for one in seats
    ]
    cards = [fact["truth"] for fact in fields["facts"]]
    return [seats["seller"]["brief"]["you"], *seller], [
        seats["buyer"]["brief"]["you"],
        *buyer,
        *cards,
    ]


async def test_w30_two_play_a_whole_game_while_a_third_watches_and_play_again(
    visit: Visit,
) -> None:
    seller = await visit()
    buyer = await visit(phone=True)
    observer = await visit()
    room = await _meet(seller, buyer, observer)
    await _lobby(room)
    await _briefs(room)
    await _words_and_labels(room)
    await _cards(room)
    await _objection(room)
    await _watching(room)
    told = [fact["truth"] for fact in mini_fields()["facts"][:2]]
    await _secrets_are_kept(room, told)
    await _pause(room)
    await _end(room)
    await _ratings(room)
    await _debrief(room)
    await _contest(room)
    await _again(room)


async def _meet(seller: Player, buyer: Player, observer: Player) -> Party:
    """A room is opened, and found by its code and by a link."""
    await seller.go(f"/s/{MINI}")
    await seller.press("Play with someone")
    await seller.page.get_by_label("Your name").fill(SAM)
    await seller.press("Open the room")
    await expect(seller.page.get_by_text("Lobby", exact=True)).to_be_visible()
    qr = seller.page.get_by_role("img", name=re.compile("^QR code of "))
    address = (await qr.get_attribute("aria-label") or "").removeprefix("QR code of ")
    code = address.rsplit("/", 1)[1]
    await expect(seller.page.get_by_text(code, exact=True)).to_be_visible()
    link = await seller.page.get_by_label("Link for Observers").input_value()

    await buyer.go("/join")
    # As people type what is read out to them.
    await buyer.page.get_by_label("The code").fill(f"{code[:3]} {code[3:]}".lower())
    await buyer.press("Look in")
    await expect(buyer.page.get_by_text("You are invited")).to_be_visible()
    await expect(seat(buyer, SAM)).to_be_visible()
    await buyer.page.get_by_role("radio", name=re.compile("^Baker")).check()
    await buyer.page.get_by_label("Your name").fill(BEA)
    await buyer.press("Sit down")

    await observer.page.goto(link)
    await observer.page.get_by_label("Your name").fill(OLA)
    await observer.press("Sit down")
    room = Party(seller.play, code, seller, buyer, observer)
    for one in room.all:
        await expect(one.page.get_by_text("Lobby", exact=True)).to_be_visible()
    buyer.them = SAM
    return room


async def _lobby(room: Party) -> None:
    """Who is here, who is ready, who is missing."""
    for one in room.all:
        for name in (SAM, BEA):
            await expect(seat(one, name)).to_contain_text("here")
        watching = one.page.get_by_role("list", name="Observers")
        await expect(watching.get_by_text(OLA, exact=True)).to_be_visible()
    await expect(room.observer.button(READY)).to_have_count(0)
    await room.seller.press(READY)
    for one in (room.buyer, room.observer):
        await expect(seat(one, SAM)).to_contain_text("ready")
    await expect(room.seller.page.get_by_text(f"Waiting for {BEA} to be ready.")).to_be_visible()
    await expect(room.buyer.page.get_by_text(f"{SAM} is ready. It is up to you.")).to_be_visible()
    for texts in _secrets():
        for one in room.all:
            await _knows_none_of(one, texts)
    await room.buyer.press(READY)


async def _briefs(room: Party) -> None:
    """Each reads a brief of their own."""
    for one in room.two:
        await expect(one.button(READ)).to_be_visible()
    sold, bought = _secrets()
    for text in sold:
        await expect(room.seller.page.get_by_text(text, exact=True).first).to_be_visible()
    for text in bought:
        await expect(room.buyer.page.get_by_text(text, exact=True).first).to_be_visible()
    await _secrets_are_kept(room)
    await room.buyer.press(READ)
    await expect(room.seller.page.get_by_text(f"{BEA} has read theirs.")).to_be_visible()
    await expect(room.observer.page.get_by_text(f"{SAM} is reading.")).to_be_visible()
    await room.seller.press(READ)
    for one in room.two:
        await expect(one.composer).to_be_visible()


async def _secrets_are_kept(room: Party, told: Sequence[str] = ()) -> None:
    sold, bought = _secrets()
    await _knows_none_of(room.seller, [text for text in bought if text not in told])
    await _knows_none_of(room.buyer, sold)
    await _knows_none_of(room.observer, sold + bought)


async def _knows_none_of(one: Player, texts: list[str]) -> None:
    page = await one.page.content()
    assert [text for text in texts if text in page] == []


async def _words_and_labels(room: Party) -> None:
    await room.say(room.buyer, "Morning. We open at six, so be quick.")
    await room.say(room.seller, OVEN)
    chip = room.seller.mine.last.get_by_role("button", name=re.compile("^Open question"))
    await chip.click()
    marked = "".join(await room.seller.mine.last.locator("mark").all_inner_texts())
    assert marked == OVEN.rstrip("?")
    await chip.click()
    # The scorer's labels are the seller's alone.
    for one in (room.buyer, room.observer):
        await expect(one.log.get_by_text("Open question")).to_have_count(0)


async def _cards(room: Party) -> None:
    """One card is told by the proposal under the line, one by a tap on the card."""
    await room.say(room.buyer, COLD)
    mine = room.buyer.mine.last
    await expect(mine.get_by_text("Did you tell:")).to_be_visible()
    learned = _learned(room.seller)
    await expect(learned).to_have_count(0)
    await mine.get_by_role("button", name=re.compile("^Yes")).click()
    await expect(mine.get_by_text("Told: What is wrong with the oven")).to_be_visible()
    await expect(learned).to_have_count(1)

    await room.say(room.seller, "How is the money found here?")
    await room.say(room.buyer, MONEY)
    sheet = await open_sheet(room.buyer, "Cards")
    await sheet.get_by_role("button", name=re.compile("^I’ve told it.*How the money")).click()
    await expect(sheet.get_by_text("Told in line")).to_have_count(2)
    await close_sheet(room.buyer)
    await expect(room.buyer.button(re.compile("^Cards 2.3"))).to_be_visible()
    await expect(learned).to_have_count(2)


def _learned(one: Player) -> Locator:
    ledger = one.page.get_by_role("region", name="What I have learned")
    return ledger.get_by_role("listitem").filter(has_text="Learned")


async def _objection(room: Party) -> None:
    says = mini_fields()["stages"][0]["objections"][0]["says"][0]
    sheet = await open_sheet(room.buyer, "Objections")
    await sheet.get_by_role("button", name=says).first.click()
    await expect(dialog(room.buyer)).to_have_count(0)
    await expect(room.buyer.composer).to_have_value(says)
    await room.say(room.buyer, says)
    sheet = await open_sheet(room.buyer, "Objections")
    await sheet.get_by_role("button", name=re.compile("^I’ve raised it")).click()
    await expect(sheet.get_by_text("Raised", exact=True)).to_be_visible()
    await close_sheet(room.buyer)
    await expect(room.buyer.mine.last.get_by_text("Raised: ")).to_be_visible()


async def _watching(room: Party) -> None:
    """Labels for the last line and for an earlier one, and a note."""
    await room.say(room.seller, PITCH)
    one = room.observer
    keys = one.page.get_by_role("group", name=re.compile("^Labels of line"))
    await keys.get_by_role("button", name="Open question", exact=True).click()
    last = one.lines_of(SAM).last
    await expect(last.get_by_text("Open question")).to_be_visible()
    await one.lines_of(SAM).first.get_by_role("button", name=re.compile("^Label line")).click()
    await keys.get_by_role("button", name="Open question", exact=True).click()
    await expect(one.lines_of(SAM).first.get_by_text("Open question")).to_be_visible()
    note = one.page.get_by_label("A note for the debrief")
    await note.fill(NOTE)
    await one.press("Note it")
    await expect(one.page.get_by_text(NOTE, exact=True)).to_be_visible()
    await expect(note).to_have_value("")
    for other in room.two:
        assert NOTE not in await other.page.content()


async def _pause(room: Party) -> None:
    await room.buyer.press("Pause")
    for one in room.all:
        await expect(one.paused).to_be_visible()
        await expect(one.composer).to_have_count(0)
    await room.seller.button("Go on").last.click()
    for one in room.all:
        await expect(one.paused).to_have_count(0)


async def _end(room: Party) -> None:
    """Asked and declined, asked the other way and agreed."""
    await ask_to_end(room.seller)
    await expect(room.seller.page.get_by_text(f"You asked {BEA} to end the talk.")).to_be_visible()
    await expect(dialog(room.buyer)).to_contain_text(f"{SAM} would like to end the talk")
    await dialog(room.buyer).get_by_role("button", name="Rather go on").click()
    await expect(room.seller.page.get_by_text(f"{BEA} would rather go on.")).to_be_visible()
    await expect(room.seller.composer).to_be_visible()
    await ask_to_end(room.buyer)
    await dialog(room.seller).get_by_role("button", name="End it").click()
    for one in room.two:
        await one.press(RATE)
        await expect(one.button(GIVE)).to_be_visible()
    await room.observer.press("Go on")


async def _ratings(room: Party) -> None:
    """Nobody sees another's answers before giving their own."""
    await expect(room.observer.heading("They rate the talk")).to_be_visible()
    await expect(room.buyer.heading(f"How was {SAM} to talk with?")).to_be_visible()
    for nth in range(10):
        await answer(room.seller, "I did this", 4, nth)
    await expect(room.seller.page.get_by_text("10 of 10 answered")).to_be_visible()
    await room.seller.press(GIVE)
    await expect(room.seller.page.get_by_text(f"opens when {BEA} has rated")).to_be_visible()
    await expect(seat(room.observer, SAM)).to_contain_text("has rated")
    for nth in range(10):
        await answer(room.buyer, "I met this", 1 + nth % 2, nth)
        await answer(room.buyer, "I’d have wished", 5, nth)
    await answer(room.buyer, "Would you meet", 4)
    await room.buyer.press(GIVE)
    # What is missing is said and shown.
    await expect(room.buyer.page.get_by_text("21 of 22 answered")).to_be_visible()
    await expect(step(room.buyer, "Would you take", 1)).to_be_focused()
    await answer(room.buyer, "Would you take", 2)
    await room.buyer.press(GIVE)


async def _debrief(room: Party) -> None:
    """The disagreements on top, then four voices; the same for everybody."""
    for one in room.all:
        first = one.page.get_by_role("main").get_by_role("heading", level=2).first
        await expect(first).to_have_text("Talk about this")
        about = one.page.get_by_role("region", name="Talk about this")
        assert await about.get_by_role("listitem").count() >= 2
    you = {SAM: room.seller, BEA: room.buyer}
    for one in room.all:
        voices = one.page.get_by_role("region", name="Four voices")
        names = (
            await voices.get_by_role("table").first.get_by_role("columnheader").all_inner_texts()
        )
        heads = [name.split("\n")[0] for name in names]
        buyer, seller = ("You" if you[name] is one else name for name in (BEA, SAM))
        assert heads == ["Practice", "Rules", "Observers", buyer, seller]
        seen = one.page.get_by_role("region", name="What observers saw")
        await expect(seen.get_by_text(NOTE)).to_be_visible()
        await expect(seen.get_by_text("Labelled 2 lines")).to_be_visible()
        await expect(one.page.get_by_role("region", name="And from here?")).to_contain_text(
            "rather yes"
        )
        await expect(one.heading(re.compile("^How true to the cards"))).to_be_visible()
        # Now all cards are open.
        for fact in mini_fields()["facts"]:
            await expect(one.page.get_by_text(fact["truth"]).first).to_be_visible()


async def _contest(room: Party) -> None:
    talk = room.seller.page.get_by_role("region", name="The talk, line by line")
    chip = talk.get_by_role("button", name=re.compile("^Telling: pitch"))
    await chip.click()
    await talk.get_by_role("button", name="I don’t agree").click()
    await dialog(room.seller).get_by_label("Why").fill(REASON)
    await dialog(room.seller).get_by_role("button", name="Contest it").click()
    for one in room.all:
        talk = one.page.get_by_role("region", name="The talk, line by line")
        chip = talk.get_by_role("button", name=re.compile("^Telling: pitch.*contested"))
        await expect(chip).to_be_visible()
        if await chip.get_attribute("aria-expanded") == "false":
            await chip.click()
        await expect(talk.get_by_text(REASON)).to_be_visible()
        await expect(talk.get_by_text("Contested.")).to_be_visible()


async def _again(room: Party) -> None:
    said = await transcript(room.buyer, room.play)
    assert [text for seat, text in said if seat == "seller"][-1] == PITCH
    await room.seller.press(SWAP)
    for one in (room.buyer, room.observer):
        await one.link(re.compile("^Go in")).click()
    for one in room.all:
        await expect(one.page.get_by_text("Lobby", exact=True)).to_be_visible()
        await expect(seat(one, BEA)).to_contain_text("Seller")
        await expect(seat(one, SAM)).to_contain_text("Baker")
        watching = one.page.get_by_role("list", name="Observers")
        await expect(watching.get_by_text(OLA, exact=True)).to_be_visible()
        assert one.play != room.play
    for one in room.two:
        await one.press(READY)
    await expect(room.buyer.page.get_by_text("You sell ovens.")).to_be_visible()
    await expect(room.seller.page.get_by_text("You are Ada, the baker.")).to_be_visible()
