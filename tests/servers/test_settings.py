"""Which log a server opens, and what it says when it will not."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from askwell.cli import main
from askwell.eventlog import LogUnavailable, New
from askwell.settings import Settings, SettingsError
from tests.eventlog.redis_servers import RedisServer, free_port

SECRET = "hunter2"


def refused(capsys: pytest.CaptureFixture[str], *args: str) -> str:
    """What `askwell serve ARGS` says before it exits with 1."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["askwell", "serve", "--port", "0", *args])
        with pytest.raises(SystemExit) as ended:
            main()
    assert ended.value.code == 1
    said = " ".join("".join(capsys.readouterr()).split())
    assert "Askwell is at" not in said
    assert "Traceback" not in said
    return said


def test_n14_without_a_redis_there_is_one_worker(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    said = refused(capsys, "--workers", "3", "--data-dir", str(tmp_path))
    assert "3 workers cannot share one SQLite file" in said
    assert "--log redis://" in said
    assert "one worker" in said


@pytest.mark.parametrize(
    "url",
    [
        "",
        SECRET,
        f"redsi://:{SECRET}@localhost:6379/0",
        f"http://user:{SECRET}@localhost:6379",
        f"unix:///{SECRET}.sock",
        f"redis://:{SECRET}/5@localhost:6379/0",
        f"redis://:12/{SECRET}@localhost:6379/0",
        f"redis://:12?{SECRET}=x@localhost:6379/0",
        f"redis://:12#{SECRET}@localhost:6379/0",
        f"redis://:{SECRET}[@localhost:6379/0",
        f"redis://:{SECRET}@localhost:port/0",
        f"redis://:{SECRET}@localhost:6379/none",
        f"redis://:{SECRET}@localhost:6379/0?{SECRET}",
        f"redis://:{SECRET}@localhost:6379/0?ssl_ca_certs={SECRET}",
        f"rediss://:{SECRET}@localhost:6379/0?ssl_nothing={SECRET}",
    ],
)
def test_n09_an_address_that_is_none_is_refused_and_not_repeated(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, url: str
) -> None:
    said = refused(capsys, "--log", url, "--data-dir", str(tmp_path))
    assert "redis" in said
    assert SECRET not in said


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("redis://localhost", "localhost"),
        (f"redis://:{SECRET}@example.org:7000/3", "example.org:7000"),
        (f"rediss://me:{SECRET}%40@[::1]:6380/0?ssl_ca_certs=/etc/ca.pem", "[::1]:6380"),
        ("redis://", "localhost"),
    ],
)
def test_n11_a_server_says_where_it_keeps_its_log_without_the_password(
    url: str, shown: str
) -> None:
    settings = Settings.given({"log": url, "secret": f"{SECRET}-and-long-enough"})
    assert settings.where() == f"log in Redis at {shown}"
    assert SECRET not in repr(settings)
    assert SECRET not in str(settings)


@pytest.mark.parametrize(
    ("name", "value"),
    [("SECRET", SECRET), ("WORKERS", SECRET), ("WORKERS", "0"), ("SCENARIOS", SECRET)],
)
def test_n09_a_setting_that_cannot_be_is_a_sentence_that_does_not_repeat_it(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"ASKWELL_{name}", value)
    with pytest.raises(SettingsError) as error:
        Settings.given({})
    assert "ASKWELL" in str(error.value)
    assert SECRET not in str(error.value)


def test_n15_servers_that_start_at_once_on_one_folder_sign_with_one_secret(
    tmp_path: Path,
) -> None:
    file = tmp_path / "secret.key"
    settings = Settings.given({"data_dir": tmp_path})
    file.touch()  # Another server has just made it, and is about to write it.
    writing = threading.Timer(0.2, file.write_text, ("the other server's secret",))
    writing.start()
    assert settings.signing_key() == "the other server's secret"
    writing.join()
    file.unlink()
    key = settings.signing_key()
    assert len(key) >= 32
    assert Settings.given({"data_dir": tmp_path}).signing_key() == key
    assert file.stat().st_mode & 0o077 == 0
    file.write_text("")
    with pytest.raises(SettingsError, match="delete it"):
        settings.signing_key()


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 that only its holder vouches for, and its key."""
    files = tmp_path / "certificate.pem", tmp_path / "key.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"),
            *("-out", str(files[0]), "-keyout", str(files[1])),
        ],
        check=True,
        capture_output=True,
    )
    return files


@pytest.mark.real
async def test_n16_a_redis_is_spoken_to_through_tls(
    certificate: tuple[Path, Path], tmp_path: Path
) -> None:
    trusted, key = certificate
    port = free_port()
    server = RedisServer(
        tmp_path / "redis",
        *("--tls-port", str(port), "--tls-auth-clients", "no"),
        *("--tls-cert-file", str(trusted), "--tls-key-file", str(key)),
        *("--tls-ca-cert-file", str(trusted)),
    )
    try:
        url = f"rediss://127.0.0.1:{port}/0"
        log = await Settings.given({"log": f"{url}?ssl_ca_certs={trusted}"}).open_log()
        await log.append("play:1", 0, [New(b"kept")])
        assert [one.data for one in await log.read("play:1")] == [b"kept"]
        await log.aclose()
        # A certificate that nobody vouches for is not taken.
        with pytest.raises(LogUnavailable, match=f"Redis at 127.0.0.1:{port} .*certificate"):
            await Settings.given({"log": url}).open_log()
    finally:
        server.kill()


@pytest.mark.real
def test_n10_a_redis_that_forgets_is_refused(
    capsys: pytest.CaptureFixture[str], own_redis: RedisServer, tmp_path: Path
) -> None:
    own_redis.say("CONFIG", "SET", "appendonly", "no")
    for more in ((), ("--workers", "2")):
        said = refused(capsys, "--log", own_redis.url, "--data-dir", str(tmp_path), *more)
        assert "appendonly" in said
        assert "--allow-volatile (ASKWELL_ALLOW_VOLATILE=1)" in said


@pytest.mark.real
def test_n10_a_redis_that_is_not_there_or_not_open_to_us_is_a_sentence(
    capsys: pytest.CaptureFixture[str], own_redis: RedisServer, tmp_path: Path
) -> None:
    own_redis.say("ACL", "SETUSER", "askwell", "on", ">another", "~*", "&*", "+@all")
    address = f"127.0.0.1:{own_redis.port}"
    data = ("--data-dir", str(tmp_path))
    said = refused(capsys, "--log", f"redis://askwell:{SECRET}@{address}/0", *data)
    assert "refuses this user or password" in said
    assert SECRET not in said
    said = refused(capsys, "--log", f"rediss://askwell:{SECRET}@{address}/0", *data)
    assert "cannot be used" in said
    assert SECRET not in said
    nobody = free_port()
    for more in ((), ("--workers", "2")):
        url = f"redis://:{SECRET}@127.0.0.1:{nobody}/0"
        said = refused(capsys, "--log", url, *data, *more)
        assert f"Redis at 127.0.0.1:{nobody} cannot be used" in said
        assert SECRET not in said
