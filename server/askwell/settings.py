"""From the environment and the command line to frozen settings.

Decides where data lies and which log keeps it: the only place that names a log's backend. Refuses
loudly, with a sentence. Must not know what is kept.
"""

import os
import re
import secrets
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

import platformdirs
from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from askwell.eventlog.log import EventLog, LogRefused, LogUnavailable

_HERE = Path(__file__).parent
_REPOSITORY = _HERE.parent.parent

_LOGS: Final = (
    "The log is a Redis, redis://USER:PASSWORD@HOST:6379/0 (rediss:// with TLS), or is not named "
    "at all: then it is a SQLite file in the data folder."
)
_ESCAPES: Final = "In a user's name or password write / as %2F, ? as %3F, # as %23 and @ as %40."
_TLS_OPTIONS: Final = frozenset(
    ("ssl_ca_certs", "ssl_ca_path", "ssl_certfile", "ssl_check_hostname", "ssl_keyfile")
)


class SettingsError(Exception):
    """A setting that cannot be used; the text is a sentence that says what would be right."""


def _default_data_dir() -> Path:
    return platformdirs.user_data_path("askwell", appauthor=False)


class Settings(BaseSettings):
    """Everything that can be set. `ASKWELL_DATA_DIR`, `ASKWELL_LOG`, … set the same fields."""

    model_config = SettingsConfigDict(
        env_prefix="ASKWELL_", frozen=True, extra="forbid", hide_input_in_errors=True
    )

    data_dir: Path = Field(default_factory=_default_data_dir)
    log: str | None = Field(
        default=None, repr=False, description="A Redis's address; None: SQLite in the data folder"
    )
    allow_volatile: bool = Field(default=False, description="Take a Redis that may forget")
    workers: int = Field(default=1, ge=1, le=64, description="Processes that serve one port")
    scenarios: tuple[Path, ...] = Field(default=(), description="Folders beside the shipped ones")
    secret: str | None = Field(
        default=None, min_length=16, repr=False, description="Signs device tickets"
    )
    instant: bool = Field(default=False, description="Scripted buyers answer without a delay")
    scorer: Path | None = Field(
        default=None, description="A table of `askwell train`'s in place of the house's"
    )

    @classmethod
    def given(cls, options: Mapping[str, object]) -> "Settings":
        """The environment's settings with `options` over them. Raises SettingsError."""
        try:
            settings = cls.model_validate(dict(options))
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            name = "_".join(("ASKWELL", *(str(part).upper() for part in first["loc"][:1])))
            raise SettingsError(f"{name} cannot be used: {first['msg']}.") from None
        if settings.log is not None:
            _ = _redis(settings.log)
        return settings

    def prepared(self) -> Path:
        """The data folder, made if need be. Raises SettingsError."""
        try:
            self.data_dir.mkdir(parents=True, exist_ok=True)
            probe = self.data_dir / f".probe-{os.getpid()}"
            probe.touch()
            probe.unlink()
        except OSError as error:
            raise SettingsError(
                f"The data folder {self.data_dir} cannot be written to ({error.strerror}). "
                "Choose another with --data-dir."
            ) from None
        return self.data_dir

    def signing_key(self) -> str:
        """The secret that signs tickets: given, or made once and kept in the data folder."""
        if self.secret:
            return self.secret
        file = self.prepared() / "secret.key"
        try:
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return _read_secret(file)
        with os.fdopen(handle, "w") as made:
            key = secrets.token_urlsafe(32)
            made.write(key)
        return key

    def where(self) -> str:
        """Where talks are kept, for people to read."""
        if self.log is None:
            return f"data in {self.data_dir}"
        return f"log in Redis at {_redis(self.log).netloc.rpartition('@')[2] or 'localhost'}"

    async def open_log(self) -> EventLog:
        """The event log these settings name. Raises SettingsError or LogUnavailable."""
        if self.log is None:
            from askwell.eventlog.sqlite import SqliteLog

            return await SqliteLog.open(self.prepared() / "askwell.db")
        from askwell.eventlog.redis import RedisLog

        password = unquote(_redis(self.log).password or "")
        try:
            return await RedisLog.open(self.log.strip(), allow_volatile=self.allow_volatile)
        except LogRefused as error:
            # The log knows what to allow, but not what the setting is called on a command line.
            way = "--allow-volatile (ASKWELL_ALLOW_VOLATILE=1)"
            sentence = str(error).replace("allow_volatile", way)
            raise SettingsError(_without(password, sentence)) from None
        except LogUnavailable as error:
            raise LogUnavailable(_without(password, str(error))) from None

    def scenario_dirs(self) -> tuple[Path, ...]:
        """The folders scenarios are read from: the shipped ones first."""
        return (shipped("_scenarios", "scenarios"), *self.scenarios)


def _read_secret(file: Path) -> str:
    """The secret in `file`; waits a moment for another process that is just writing it."""
    for _ in range(20):
        key = file.read_text().strip()
        if len(key) >= 16:
            return key
        time.sleep(0.05)
    raise SettingsError(f"{file} holds no usable secret: delete it and start again.")


def _redis(url: str) -> SplitResult:
    """The parts of a Redis's address.

    Raises SettingsError, which shows nothing of the address: there may be a password anywhere in
    one that is written wrongly.
    """
    try:
        parts = urlsplit(url.strip())
        _ = parts.port
        options = dict(parse_qsl(parts.query, strict_parsing=True)) if parts.query else {}
    except ValueError:
        raise SettingsError(f"The log's address cannot be read. {_LOGS} {_ESCAPES}") from None
    if parts.scheme not in ("redis", "rediss"):
        raise SettingsError(f"Askwell knows no log of this kind. {_LOGS}")
    if parts.fragment or "@" in parts.query or not re.fullmatch(r"(/\d*)?", parts.path):
        raise SettingsError(f"The log's address cannot be read. {_LOGS} {_ESCAPES}")
    if options.keys() - (_TLS_OPTIONS if parts.scheme == "rediss" else frozenset()):
        raise SettingsError(
            "The log's address has an option after ? that Askwell does not know. There are, for "
            f"rediss:// alone: {', '.join(sorted(_TLS_OPTIONS))}."
        )
    return parts


def _without(password: str, sentence: str) -> str:
    """`sentence` fit to be shown: some servers say again what they did not understand."""
    return sentence.replace(password, "…") if password else sentence


def shipped(packaged: str, in_repository: str) -> Path:
    """A folder that lies inside an installed package, or beside the sources in a checkout."""
    inside = _HERE / packaged
    return inside if inside.is_dir() else _REPOSITORY / in_repository


def client_dir() -> Path:
    """The built web client."""
    return shipped("_client", "web_client/dist")
