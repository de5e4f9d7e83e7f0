"""The terminal and the server are one game: the same lines, the same labels, points and ending."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from askwell.runfile import parse
from tests.cli.terminal import SHIPPED, SLUGS, askwell, scenario_of, write_script
from tests.gateway.harness import Browser, serving

pytestmark = pytest.mark.real

TIMELY = {"play", "opened_at", "minutes_used"}


def timeless(report: dict[str, Any]) -> dict[str, Any]:
    """The debrief without what depends on when and where it was played."""
    lines = [{k: v for k, v in line.items() if k != "at"} for line in report["lines"]]
    return {k: v for k, v in report.items() if k not in TIMELY} | {"lines": lines}


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("feedback", ["live", "end"])
async def test_t01_terminal_and_server_score_the_same_lines_the_same(
    slug: str, feedback: str, tmp_path: Path
) -> None:
    run = parse((SHIPPED / slug / "runs" / "average.run").read_text(encoding="utf-8"))
    said = [given.text for given in run.inputs]
    args = ("--script", write_script(tmp_path, said), "--seed", 9, "--feedback", feedback)
    typed = askwell("play", slug, *args, "--json").json

    async with (
        serving(tmp_path, scenarios={slug: scenario_of(slug)}) as server,
        server.client() as me,
    ):
        play = await me.open_play(slug, seed=9, minutes=0, feedback=feedback)
        served = await _played(me, play, said[: len(said) - typed["unused"]])

    assert timeless(served) == {k: v for k, v in timeless(typed).items() if k in timeless(served)}
    assert typed["points"] == served["points"]


async def _played(me: Browser, play: str, said: list[str]) -> dict[str, Any]:
    """The debrief of those lines, said over a socket."""
    async with me.socket(play) as screen:
        await screen.do("begin")
        await screen.until(lambda s: s.lines and not s.typing)
        for text in said:
            await screen.say(text)
        if screen.status["phase"] != "debrief":
            await screen.do("end")
        await screen.until(lambda s: s.debrief)
        assert screen.debrief is not None
        return screen.debrief
