"""One browser and one server for all browser tests of a worker; a fresh context for each test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from tests.browser.harness import ARGS, Missing, Server, built_client, chromium, write_scenarios
from tests.browser.player import DESK, PHONE, Player, Visit, Watch

expect.set_options(timeout=20_000)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """A Chromium."""
    try:
        built_client()
        program = chromium()
    except Missing as missing:
        pytest.fail(str(missing), pytrace=False)
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(
            executable_path=program, headless=True, args=list(ARGS)
        )
        yield started
        await started.close()


@pytest.fixture(scope="session")
def own_scenarios(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the tests' own scenarios."""
    return write_scenarios(tmp_path_factory.mktemp("scenarios"))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def server(
    tmp_path_factory: pytest.TempPathFactory, own_scenarios: Path
) -> AsyncIterator[Server]:
    """A server whose buyers answer at once."""
    options = ("--instant", "--scenarios", str(own_scenarios))
    running = await Server(tmp_path_factory.mktemp("data"), options).start()
    yield running
    await running.stop()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def human_server(
    tmp_path_factory: pytest.TempPathFactory, own_scenarios: Path
) -> AsyncIterator[Server]:
    """A server whose buyers take a moment, as people do."""
    options = ("--scenarios", str(own_scenarios))
    running = await Server(tmp_path_factory.mktemp("data"), options).start()
    yield running
    await running.stop()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def mortal(
    tmp_path_factory: pytest.TempPathFactory, own_scenarios: Path
) -> AsyncIterator[Server]:
    """A server that may be killed, as long as it is started again."""
    options = ("--instant", "--scenarios", str(own_scenarios))
    running = await Server(tmp_path_factory.mktemp("mortal"), options).start()
    yield running
    await running.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def visit(browser: Browser, server: Server) -> AsyncIterator[Visit]:
    """Opens a browser that has never been here: `await visit(phone=True, …)`.

    `at` is another server, `expects` are parts of console errors that the test brings about, and
    other options go to the context. At the end every visit must have been clean.
    """
    contexts = []
    watches = []

    async def arrive(
        *,
        phone: bool = False,
        at: Server | None = None,
        expects: tuple[str, ...] = (),
        **options: Any,
    ) -> Player:
        device: dict[str, Any] = {"viewport": DESK}
        if phone:
            device = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
        device |= {"locale": "en-GB", "reduced_motion": "reduce", **options}
        context = await browser.new_context(**device)
        contexts.append(context)
        url = (at or server).url
        watch = Watch(url, expected=expects)
        watches.append(watch)
        context.on("page", watch.look_at)
        return Player(await context.new_page(), url, watch)

    yield arrive
    for context in contexts:
        await context.close()
    for watch in watches:
        watch.assert_clean()
