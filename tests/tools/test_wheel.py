"""What a person gets who installs Askwell: decided by hatch_build.py, shown with real builds."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.tools.hosts import registry_hosts

ROOT = Path(__file__).parents[2]
FIRST_LOAD = 150_000  # bytes on the wire: the promise for a venue's network


def run(
    *command: str | Path, cwd: Path = ROOT, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `command` to its end, with `env` on top of the environment; never raises for its code."""
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def build(
    target: str, into: Path, *, source: Path = ROOT, **env: str
) -> subprocess.CompletedProcess[str]:
    return run(
        sys.executable, "-m", "hatchling", "build", "-t", target, "-d", into, cwd=source, env=env
    )


def only(folder: Path, pattern: str) -> Path:
    (found,) = folder.glob(pattern)
    return found


def tree(folder: Path) -> set[str]:
    """Every file under `folder` by its path from there, without what Python caches."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture
def ready_client(tmp_path: Path) -> Path:
    client = tmp_path / "ready"
    (client / "assets").mkdir(parents=True)
    (client / "index.html").write_text("<!doctype html><title>built by others</title>")
    (client / "assets" / "main-1a2b.js").write_text("")
    return client


def test_a_client_that_is_already_built_goes_into_the_wheel_as_it_is(
    ready_client: Path, tmp_path: Path
) -> None:
    done = build("wheel", tmp_path, ASKWELL_CLIENT_DIST=str(ready_client))
    assert done.returncode == 0, done.stdout
    with ZipFile(only(tmp_path, "*.whl")) as wheel:
        client = {name for name in wheel.namelist() if name.startswith("askwell/_client/")}
        page = wheel.read("askwell/_client/index.html")
    assert client == {"askwell/_client/index.html", "askwell/_client/assets/main-1a2b.js"}
    assert page == (ready_client / "index.html").read_bytes()


def test_a_folder_without_a_client_is_refused_with_a_sentence(tmp_path: Path) -> None:
    done = build("wheel", tmp_path, ASKWELL_CLIENT_DIST=str(tmp_path))
    assert done.returncode != 0
    assert f"ASKWELL_CLIENT_DIST is {tmp_path}, and there is no index.html in it." in done.stdout
    assert not list(tmp_path.glob("*.whl"))


def test_an_editable_install_copies_nothing_that_could_go_stale(tmp_path: Path) -> None:
    done = build("wheel:editable", tmp_path)
    assert done.returncode == 0, done.stdout
    with ZipFile(only(tmp_path, "*.whl")) as wheel:
        assert not [name for name in wheel.namelist() if name.startswith("askwell/")]


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    into = tmp_path_factory.mktemp("sdist")
    done = build("sdist", into)
    assert done.returncode == 0, done.stdout
    return only(into, "*.tar.gz")


@pytest.fixture(scope="module")
def installed(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder into which the source archive was installed: Node.js, npm and Vite have run."""
    target = tmp_path_factory.mktemp("installed")
    uv = Path(sys.executable).with_name("uv")
    done = run(
        uv,
        "pip",
        "install",
        "--python",
        sys.executable,
        "--target",
        target,
        "--no-cache",
        "--no-deps",
        "--no-build-isolation",
        sdist,
        cwd=target,
        env={"ASKWELL_CLIENT_DIST": ""},
    )
    assert done.returncode == 0, done.stdout
    yield target
    shutil.rmtree(target)


@pytest.mark.real
@pytest.mark.timeout(600)
def test_the_wheel_has_the_package_the_client_and_the_scenarios(installed: Path) -> None:
    package = installed / "askwell"
    assert tree(ROOT / "server" / "askwell") <= tree(package)
    assert tree(package / "_scenarios") == tree(ROOT / "scenarios")
    page = (package / "_client" / "index.html").read_text(encoding="utf-8")
    addresses = re.findall(r'(?:src|href)="/([^"]+)"', page)
    assert any(address.endswith(".js") for address in addresses)
    assert set(addresses) <= tree(package / "_client")
    assert not list(installed.rglob("node_modules"))


@pytest.mark.real
@pytest.mark.timeout(600)
def test_the_installed_command_runs_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    env = {"PYTHONPATH": str(installed)}
    where = run(
        sys.executable, "-c", "import askwell; print(askwell.__file__)", cwd=tmp_path, env=env
    )
    assert where.stdout.strip() == str(installed / "askwell" / "__init__.py")
    told = run(installed / "bin" / "askwell", "--help", cwd=tmp_path, env=env)
    assert told.returncode == 0, told.stdout
    assert "serve" in told.stdout


@pytest.mark.real
@pytest.mark.timeout(600)
def test_the_licences_of_what_is_bundled_come_along(installed: Path) -> None:
    assert only(installed, "askwell-*.dist-info/licenses/LICENSE").is_file()
    assert "svelte" in (installed / "askwell" / "_client" / "licenses.md").read_text("utf-8")


@pytest.mark.real
@pytest.mark.timeout(600)
def test_the_first_load_is_small(installed: Path) -> None:
    client = installed / "askwell" / "_client"
    loaded = [path for path in client.rglob("*") if path.suffix in {".html", ".js", ".css", ".svg"}]
    assert len(loaded) >= 3
    assert sum(len(gzip.compress(path.read_bytes())) for path in loaded) <= FIRST_LOAD


@pytest.mark.real
@pytest.mark.timeout(600)
def test_nothing_that_is_shipped_names_a_package_registry(
    installed: Path, sdist: Path, tmp_path: Path
) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    sources = only(tmp_path, "askwell-*")
    assert {"pyproject.toml", "Makefile", "hatch_build.py"} <= tree(sources)
    assert not [name for name in tree(sources) if "node_modules/" in name or "/dist/" in name]
    assert registry_hosts([*sources.rglob("*"), *installed.rglob("*")]) == []
