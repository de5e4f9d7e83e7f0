"""The documentation's pictures can be taken at any time."""

from __future__ import annotations

import struct
from pathlib import Path

from tests.browser import pictures
from tests.browser.harness import MARKS

pytestmark = MARKS


def size(png: Path) -> tuple[int, int]:
    """Width and height in pixels."""
    head = png.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", head[16:])
    return int(width), int(height)


def taken(folder: Path) -> dict[str, tuple[int, int]]:
    """Every picture in a folder, with its size."""
    return {file.stem: size(file) for file in folder.iterdir()}


async def test_the_pictures_of_a_whole_game_are_taken_by_day_and_by_night(tmp_path: Path) -> None:
    await pictures.main(tmp_path)
    alone = ("home", "brief", "talk", "debrief", "compare")
    sizes = dict.fromkeys((*alone, "lobby", "table", "voices", "gap"), (1280, 800))
    sizes["talk-phone"] = (720, 1480)
    assert taken(tmp_path) == sizes | {f"{name}-dark": size for name, size in sizes.items()}
