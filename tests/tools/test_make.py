"""What `make` and the committed files promise a person with a bare machine."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.tools.hosts import registry_hosts

ROOT = Path(__file__).parents[2]
MAKE = shutil.which("make") or "make"


def make(
    *arguments: str, cwd: Path = ROOT, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run make as a person would: not as a part of the make that may have started these tests."""
    own = {k: v for k, v in os.environ.items() if k not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}
    return subprocess.run(
        [MAKE, *arguments],
        cwd=cwd,
        env={**own, **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def sentence(done: subprocess.CompletedProcess[str]) -> str:
    """What was said to a person about a failure: one line, before make's own closing line."""
    assert done.returncode != 0
    said = [line for line in done.stderr.splitlines() if not line.startswith("make")]
    assert len(said) == 1, done.stderr
    return said[0]


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A tree as it is cloned, with nothing installed."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    return tmp_path


def test_make_alone_lists_every_target_a_person_may_call() -> None:
    listed = set(re.findall(r"^  make (\S+) +\S", make().stdout, re.MULTILINE))
    callable_ = set(re.findall(r"^\.PHONY: (\S+)$", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert listed == callable_
    assert {"run", "test", "check"} <= listed


def test_a_wrong_python_is_told_in_a_sentence_and_leaves_nothing(bare: Path) -> None:
    said = sentence(make("run", "PYTHON=/bin/false", cwd=bare))
    assert "Python 3.11 or newer" in said
    assert "/bin/false" in said
    assert "PYTHON=" in said
    assert not (bare / ".venv").exists()


def test_a_python_without_venv_is_told_in_a_sentence(bare: Path, tmp_path: Path) -> None:
    # As on Debian without python3-venv: the interpreter is there, ensurepip is not.
    (tmp_path / "split").mkdir()
    (tmp_path / "split" / "ensurepip.py").write_text("raise ImportError")
    python = tmp_path / "python3"
    python.write_text(f'#!/bin/sh\nPYTHONPATH="{tmp_path}/split" exec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    said = sentence(make("run", f"PYTHON={python}", cwd=bare))
    assert str(python) in said
    assert "apt install python3-venv" in said
    assert not (bare / ".venv").exists()


@pytest.fixture
def few_programs(tmp_path: Path) -> dict[str, str]:
    """An environment whose PATH has a shell and little else: no Redis, no Chromium, no apt-get."""
    folder = tmp_path / "few"
    folder.mkdir()
    for name in ("sh", "id"):
        (folder / name).symlink_to(shutil.which(name) or name)
    return {"PATH": str(folder)}


def test_missing_test_programs_are_named_with_the_way_to_get_them(
    few_programs: dict[str, str],
) -> None:
    said = sentence(make("tools", "REDIS_SERVER=", "CHROMIUM=", env=few_programs))
    assert "apt install redis-server chromium" in said
    assert "REDIS_SERVER=" in said
    assert "CHROMIUM=" in said


def test_only_what_is_missing_is_asked_for(few_programs: dict[str, str]) -> None:
    said = sentence(make("tools", f"REDIS_SERVER={sys.executable}", "CHROMIUM=", env=few_programs))
    assert "apt install chromium'" in said


def test_a_named_program_that_is_not_there_is_told() -> None:
    said = sentence(make("tools", "REDIS_SERVER=/nowhere/redis-server"))
    assert "There is no program /nowhere/redis-server" in said


def test_both_test_programs_can_be_named(few_programs: dict[str, str]) -> None:
    named = (f"REDIS_SERVER={sys.executable}", f"CHROMIUM={sys.executable}")
    done = make("tools", *named, env=few_programs)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def committed() -> list[Path]:
    """Every file that is, or would be, in the repository; of an unpacked archive, every file."""
    if not (ROOT / ".git").exists():
        return [path for path in ROOT.rglob("*") if ".venv" not in path.parts]
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def test_no_committed_file_names_a_package_registry() -> None:
    files = [path for path in committed() if "node_modules" not in path.parts]
    assert ROOT / "Makefile" in files
    assert registry_hosts(files) == []


def test_every_dependency_is_pinned_with_a_hash() -> None:
    for name in ("uv", "run", "dev"):
        text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        lines = text.replace("\\\n", " ").splitlines()
        pins = [line for line in lines if line and not line.startswith("#")]
        assert pins, name
        assert [pin for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []


def pins(name: str) -> dict[str, str]:
    """Package -> version, of requirements/NAME.txt."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def test_tests_need_what_a_run_needs_in_the_same_versions() -> None:
    assert pins("run").items() < pins("dev").items()


def test_what_the_package_asks_for_is_pinned_for_a_run() -> None:
    about = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*about["project"]["dependencies"], *about["build-system"]["requires"]]
    names = {re.split(r"[^\w-]", dependency)[0] for dependency in asked}
    assert "fastapi" in names
    assert names - pins("run").keys() == set()


def test_the_lock_of_the_client_has_sums_and_no_addresses() -> None:
    lock = json.loads((ROOT / "web_client" / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert "node_modules/svelte" in packages
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
    assert [name for name, entry in packages.items() if "integrity" not in entry] == []
