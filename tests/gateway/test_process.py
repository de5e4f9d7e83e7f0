"""The server as a process of its own: killed, restarted, refused a port."""

import asyncio
import os
import re
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
import websockets

from tests.gateway.harness import Browser

pytestmark = pytest.mark.real


@asynccontextmanager
async def askwell(*args: str) -> AsyncIterator[tuple[Process, str]]:
    """`askwell serve ARGS` and the address it printed."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "askwell", "serve", "--port", "0", *args),
        stdout=PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1"},
    )
    try:
        assert process.stdout is not None
        first = (await asyncio.wait_for(process.stdout.readline(), 30)).decode()
        found = re.search(r"http://\S+", first)
        assert found, first
        yield process, found[0]
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.wait(), 20)


async def test_g10_a_killed_server_loses_nothing_acknowledged_and_answers_what_it_owes(
    tmp_path: Path,
) -> None:
    data = ("--data-dir", str(tmp_path))
    cookies = httpx.Cookies()
    acknowledged: list[str] = []
    play = ""
    for turn in range(3):
        async with askwell(*data) as (process, url), Browser(url) as me:
            me.http.cookies.update(cookies)
            play = play or await me.open_play("after-the-visit")
            cookies.update(me.http.cookies)
            async with me.socket(play) as screen:
                await screen.until(lambda s: s.status)
                if screen.status["phase"] == "briefing":
                    await screen.do("begin", id="begin-0001")
                # Without --instant the answer is owed for more than a second: kill in between.
                text = f"What happened in week {turn} of the season?"
                await screen.do("say", id=f"kill-say-{turn:04}", text=text)
                acknowledged.append(text)
                process.kill()
                with pytest.raises(websockets.ConnectionClosed):
                    await screen.until(lambda _: False)
    async with askwell(*data, "--instant") as (_, url), Browser(url) as me:
        me.http.cookies.update(cookies)
        async with me.socket(play) as screen:
            await screen.until(lambda s: s.lines and not s.typing)
            said = [text for seat, text in screen.transcript() if seat == "seller"]
            assert said == acknowledged
            assert screen.transcript()[-1][0] == "buyer"


async def test_g19_a_taken_port_is_a_sentence_and_not_a_traceback(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "askwell", "serve", "--port", str(port)),
            *("--data-dir", str(tmp_path)),
            stdout=PIPE,
            stderr=PIPE,
        )
        out, err = await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode == 1
    text = (out + err).decode()
    assert f"Port {port}" in text
    assert f"--port {port + 1}" in " ".join(text.split())
    assert "Traceback" not in text


async def test_g25_a_data_folder_that_cannot_be_used_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "a-file"
    file.write_text("not a folder")
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "askwell", "serve", "--port", "0", "--data-dir", str(file)),
        stdout=PIPE,
        stderr=PIPE,
    )
    out, err = await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode == 1
    assert "--data-dir" in (out + err).decode()
    assert "Traceback" not in (out + err).decode()
