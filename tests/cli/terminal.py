"""The command as a person calls it: in this process for speed, or as one of its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from askwell.cli import main
from askwell.scenario.load import load
from askwell.scenario.model import Scenario
from tests.kit import mini_scenario

SHIPPED = Path(__file__).parents[2] / "scenarios"
SLUGS = sorted(path.parent.name for path in SHIPPED.glob("*/scenario.yaml"))


@dataclass(frozen=True)
class Done:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, as JSON."""
        return json.loads(self.out)


class Typed(io.StringIO):
    """Input that looks like text from outside: `input()` reads it line by line."""


def askwell(*args: object, typed: str = "") -> Done:
    """Run `askwell ARGS` in this process, as the installed command would."""
    out, err = io.StringIO(), io.StringIO()
    code = 0
    with (
        patch.object(sys, "argv", ["askwell", *map(str, args)]),
        patch.object(sys, "stdin", Typed(typed)),
        patch.dict(os.environ, {"COLUMNS": "160", "NO_COLOR": "1", "TERM": "dumb"}),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else int(bool(stop.code))
    return Done(code, out.getvalue(), err.getvalue())


def process(*args: object, typed: str = "", **env: str) -> Done:
    """Run `askwell ARGS` as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "askwell", *map(str, args)],
        input=typed.encode(),
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, "COLUMNS": "160", "NO_COLOR": "1", **env},
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def scenario_of(slug: str) -> Scenario:
    """A scenario that ships."""
    return load(SHIPPED / slug)


def write_scenario(folder: Path, change: dict[str, Any] | None = None) -> Path:
    """The mini scenario as a file in a folder of its name; JSON is YAML. Its folder.

    `change` replaces top-level fields.
    """
    data = mini_scenario().model_dump(mode="json", exclude_defaults=True) | (change or {})
    home = folder / str(data["slug"])
    home.mkdir(parents=True, exist_ok=True)
    (home / "scenario.yaml").write_text(json.dumps(data, indent=1), encoding="utf-8")
    return home


def write_script(folder: Path, lines: Sequence[str], name: str = "script.txt") -> Path:
    """A script of those lines."""
    file = folder / name
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file
