"""The ways into a room: looking joins nobody, and what an invitation no longer opens is said."""

from __future__ import annotations

import re

from playwright.async_api import expect

from tests.browser import screens
from tests.browser.harness import MARKS, MINI
from tests.browser.party import BEA, OLA, READY, SAM, Party, dialog, post, seat
from tests.browser.player import Player, Visit

pytestmark = MARKS

NOBODY = "Nobody yet"


async def lobby(visit: Visit) -> Party:
    """A room in which only its maker sits, and two browsers that know of it."""
    seller, buyer, observer = [await visit() for _ in range(3)]
    options = {"id": "opened-by-a-test", "slug": MINI, "minutes": 0, "role": "seller", "name": SAM}
    play = str((await post(seller, "/api/rooms", options))["play"])
    await seller.go(f"/play/{play}")
    await expect(seat(seller, NOBODY)).to_be_visible()
    room = Party(play, "", seller, buyer, observer)
    for role, name in (("buyer", "Baker"), ("observer", "Observers")):
        room.links[role] = await link(seller, name)
    code = await seller.page.get_by_role("img").get_attribute("aria-label")
    room.code = (code or "").rsplit("/", 1)[1]
    return room


async def link(maker: Player, name: str) -> str:
    """What the field of that name holds: an address without the server's."""
    whole = await maker.page.get_by_label(f"Link for {name}", exact=True).input_value()
    return whole.removeprefix(maker.url)


async def sit_down(who: Player, name: str) -> None:
    """Give a name, and tap."""
    await who.page.get_by_label("Your name").fill(name)
    await who.press("Sit down")
    await expect(who.page.get_by_text("Lobby", exact=True)).to_be_visible()


async def test_w33_opening_a_link_joins_nobody_and_a_tap_does(visit: Visit) -> None:
    room = await lobby(visit)
    maker, guest, third = room.all
    for path in (room.links["buyer"], f"/join/{room.code}", room.links["observer"]):
        await guest.go(path)
        await expect(seat(guest, SAM)).to_be_visible()
        await expect(guest.button("Sit down")).to_be_visible()
        # The secret part of a link does not stay where shoulders and screenshots see it.
        assert "#" not in guest.page.url
    await guest.page.reload()
    await expect(guest.button("Sit down")).to_be_visible()
    # News would have come to the maker's screen before this, which is asked for later.
    await maker.press(READY)
    await expect(maker.button("Not ready yet")).to_be_visible()
    await expect(seat(maker, NOBODY)).to_be_visible()
    await expect(maker.page.get_by_role("list", name="Observers")).to_have_count(0)
    await expect(
        maker.page.get_by_text("Waiting for somebody to sit down as baker.")
    ).to_be_visible()

    await guest.go(room.links["buyer"])
    await sit_down(guest, BEA)
    await expect(seat(maker, BEA)).to_contain_text("here")
    await expect(seat(maker, NOBODY)).to_have_count(0)

    # Taken: who comes by the code may watch, and who comes by the link is told.
    await third.go(f"/join/{room.code}")
    await expect(seat(third, BEA)).to_be_visible()
    await expect(third.page.get_by_role("radio")).to_have_count(0)
    await expect(third.page.get_by_text("You watch, label and take notes")).to_be_visible()
    await third.go(room.links["buyer"])
    await expect(third.heading("No seat is free")).to_be_visible()
    await expect(third.button("Sit down")).to_have_count(0)
    await third.go(f"/join/{room.code}")
    await sit_down(third, OLA)
    watching = maker.page.get_by_role("list", name="Observers")
    await expect(watching.get_by_text(OLA, exact=True)).to_be_visible()
    # Whoever has a seat is led back to it.
    await guest.go(f"/join/{room.code}")
    await guest.link("Go to the room").click()
    await expect(guest.button(READY)).to_be_visible()


async def test_w33_a_link_that_was_replaced_says_so_and_the_new_one_holds(visit: Visit) -> None:
    room = await lobby(visit)
    maker = room.seller
    guest = await visit(expects=screens.MISSING_IS_ASKED_FOR)
    old = room.links["buyer"]
    await maker.button("New link for Baker").click()
    await dialog(maker).get_by_role("button", name="Replace it").click()
    await expect(maker.page.get_by_text("The link for baker is new.")).to_be_visible()
    new = await link(maker, "Baker")
    assert new != old
    await guest.go(old)
    await expect(guest.heading("This link leads nowhere")).to_be_visible()
    await expect(guest.page.get_by_role("alert")).to_contain_text("This link has been replaced")
    await guest.go(new)
    await sit_down(guest, BEA)
    await expect(seat(maker, BEA)).to_contain_text("here")


async def test_w33_a_tap_on_a_seat_that_has_just_been_taken_is_refused_in_words(
    visit: Visit,
) -> None:
    room = await lobby(visit)
    slow = await visit(expects=("409 (Conflict)",))
    for one in (room.buyer, slow):
        await one.go(f"/join/{room.code}")
        await one.page.get_by_role("radio", name=re.compile("^Baker")).check()
    await sit_down(room.buyer, BEA)
    await slow.page.get_by_label("Your name").fill(OLA)
    await slow.press("Sit down")
    await expect(slow.page.get_by_role("alert")).to_contain_text("Somebody sits there already")
    await slow.page.get_by_role("radio", name=re.compile("^Observer")).check()
    await sit_down(slow, OLA)
    await expect(slow.button(READY)).to_have_count(0)
