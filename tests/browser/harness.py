"""The real server as a process, a real Chromium, and scenarios of the tests' own."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest

from askwell.settings import client_dir
from tests.kit import mini_fields

MARKS: Final = [
    pytest.mark.real,
    pytest.mark.asyncio(loop_scope="session"),
    # The first test of a worker waits for the browser and the servers, too.
    pytest.mark.timeout(300),
]
"""What every file of browser tests is marked with."""

ROOT = Path(__file__).parents[2]
AXE = ROOT / "web_client/node_modules/axe-core/axe.min.js"

MINI = "mini-bakery"
LONG = "long-names"
SHIPPED = "after-the-visit"

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
LONG_TITLE = (
    "A talk whose title goes on and on because its author could not decide what to leave out, "
    f"about the {LONG_WORD} and everybody who ever worked there"
)
LONG_NAME = "Maximiliane-Theodora von und zu Hohenlohe-Waldenburg-Schillingsfürst-Oettingen-Baldern"
MARKUP_TITLE = "<b>Not bold</b>"
"""Stands in the long title too: what an author writes is text as well."""

ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

LINE_IS_CUT = ("WebSocket connection to", "ERR_CONNECTION_REFUSED")
"""What the console says while there is no server."""


class Missing(Exception):
    """Something the browser tests cannot do without; the text says how to get it."""


def chromium() -> str:
    """The Chromium to use. Raises Missing."""
    named = os.environ.get("CHROMIUM")
    names = (named,) if named else ("chromium", "chromium-browser", "google-chrome")
    for name in names:
        if found := shutil.which(name):
            return found
    raise Missing("Chromium is missing: run `make tools` (Debian: apt-get install chromium)")


def built_client() -> Path:
    """The built client's folder. Raises Missing."""
    folder = client_dir()
    if not (folder / "index.html").is_file():
        raise Missing("The web client is not built: run `make client`.")
    return folder


def write_scenarios(folder: Path) -> Path:
    """Put the tests' own scenarios into `folder`: a short one, and one with very long names.

    YAML reads JSON, so they are written as that.
    """
    for fields in (mini_fields(), long_fields()):
        place = folder / str(fields["slug"])
        place.mkdir(parents=True)
        text = json.dumps(fields, ensure_ascii=False, indent=1)
        (place / "scenario.yaml").write_text(text, encoding="utf-8")
    return folder


def long_fields() -> dict[str, Any]:
    """The mini scenario with names no screen was drawn for."""
    fields = mini_fields()
    fields["slug"] = LONG
    fields["title"] = f"{LONG_TITLE} {MARKUP_TITLE}"
    fields["summary"] = f"{LONG_WORD}, {LONG_WORD}. {fields['summary']}"
    fields["skills"] = [LONG_WORD, f"Asking about the {LONG_WORD}"]
    fields["industry"] = f"{LONG_WORD} and sons"
    fields["persona"] = {
        **fields["persona"],
        "name": LONG_NAME,
        "role": f"Head of the {LONG_WORD}",
        "organisation": f"{LONG_WORD} & {LONG_WORD}",
    }
    fields["seats"]["seller"]["brief"]["knows"].append(f"They say {LONG_WORD}.")
    for fact in fields["facts"]:
        fact["label"] = f"{fact['label']} in the {LONG_WORD}"
        fact["truth"] = f"{fact['truth']} {LONG_WORD}."
    for outcome in fields["outcomes"]:
        outcome["title"] = f"{outcome['title']}, {LONG_WORD}"
    for stage in fields["stages"]:
        stage["signal"] = f"{stage['signal']} of the {LONG_WORD}"
    return fields


@dataclass
class Server:
    """`askwell serve` as a process of its own."""

    data: Path
    options: tuple[str, ...] = ()
    port: int = 0
    process: Process | None = None

    @property
    def url(self) -> str:
        """Where it listens, as the browser shall call it."""
        return f"http://localhost:{self.port}"

    async def start(self) -> Server:
        """Start it, on the port it had before if any, and wait until it says where it is."""
        self.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "askwell", "serve", "--port", str(self.port)),
            *("--data-dir", str(self.data), *self.options),
            stdout=PIPE,
            env={**os.environ, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1"},
        )
        assert self.process.stdout is not None
        first = (await asyncio.wait_for(self.process.stdout.readline(), 60)).decode()
        found = re.search(r"http://\S+:(\d+)", first)
        assert found, first
        self.port = int(found[1])
        return self

    async def kill(self) -> None:
        """End it as a power cut would."""
        assert self.process is not None
        self.process.kill()
        await self.process.wait()

    @contextmanager
    def standing_still(self) -> Iterator[None]:
        """Hold the process where it is while the block runs; its sockets stay open."""
        assert self.process is not None
        self.process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self.process.send_signal(signal.SIGCONT)

    async def stop(self) -> None:
        """Ask it to end, and wait for it."""
        if self.process is None or self.process.returncode is not None:
            return
        self.process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(self.process.wait(), 20)
