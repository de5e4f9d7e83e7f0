"""Every screen of a room, by day and by night, on a desk and on a phone, read by axe-core."""

from __future__ import annotations

import pytest

from tests.browser import room_screens, screens
from tests.browser.harness import MARKS
from tests.browser.party import gather
from tests.browser.player import Visit
from tests.browser.test_axe import Findings

pytestmark = MARKS


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
async def test_w31_axe_finds_nothing_on_any_screen_of_a_room(visit: Visit, phone: bool) -> None:
    findings = Findings()
    room = await gather(visit, phones=(phone, phone, phone), minutes=10)
    stranger = await visit(phone=phone, expects=screens.MISSING_IS_ASKED_FOR)
    await room_screens.walk(findings.look, room, stranger)
    findings.assert_none(*room_screens.SCREENS)
