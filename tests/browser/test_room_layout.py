"""Nothing sticks out on any screen of a room, and everything there is large enough to press."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser import room_screens, screens
from tests.browser.harness import LONG, MARKS
from tests.browser.party import gather
from tests.browser.player import Player, Visit
from tests.browser.test_layout import SIDEWAYS, TARGETS, ZOOMED, Findings

pytestmark = MARKS

LONG_NAMES = (
    "Maximiliane-Theodora von und zu Hohenloh",
    "Donaudampfschifffahrtsgesellschaftskapit",
    "Ola ola ola ola ola ola ola ola ola olaa",
)
"""As long as names may be."""


@pytest.mark.parametrize("zoomed", [False, True], ids=["360px", "zoom"])
async def test_w35_no_screen_of_a_room_scrolls_sideways_and_all_can_be_pressed(
    visit: Visit, zoomed: bool
) -> None:
    sideways, targets = Findings(SIDEWAYS), Findings(TARGETS)

    async def look(me: Player, screen: str) -> None:
        await sideways.look(me, screen)
        await targets.look(me, screen)

    each: dict[str, Any] = ZOOMED if zoomed else {}
    phones = (not zoomed,) * 3
    room = await gather(visit, slug=LONG, names=LONG_NAMES, phones=phones, each=each, minutes=10)
    stranger = await visit(phone=not zoomed, expects=screens.MISSING_IS_ASKED_FOR, **each)
    await room_screens.walk(look, room, stranger)
    sideways.assert_none(*room_screens.SCREENS)
    targets.assert_none(*room_screens.SCREENS)
