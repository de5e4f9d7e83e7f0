"""From the environment and the command line to frozen settings.

Decides where data lies and which log keeps it: the only place that names a log's backend. Refuses
loudly, with a sentence. Must not know what is kept.
"""

import os
import secrets
from contextlib import suppress
from pathlib import Path

import platformdirs
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from askwell.eventlog.log import EventLog

_HERE = Path(__file__).parent
_REPOSITORY = _HERE.parent.parent


class SettingsError(Exception):
    """A setting that cannot be used; the text is a sentence that says what would be right."""


def _default_data_dir() -> Path:
    return platformdirs.user_data_path("askwell", appauthor=False)


class Settings(BaseSettings):
    """Everything that can be set. `ASKWELL_DATA_DIR`, `ASKWELL_LOG`, … set the same fields."""

    model_config = SettingsConfigDict(env_prefix="ASKWELL_", frozen=True, extra="forbid")

    data_dir: Path = Field(default_factory=_default_data_dir)
    log: str | None = Field(default=None, description="None: SQLite in the data folder")
    scenarios: tuple[Path, ...] = Field(default=(), description="Folders beside the shipped ones")
    secret: str | None = Field(default=None, min_length=16, description="Signs device tickets")
    instant: bool = Field(default=False, description="Scripted buyers answer without a delay")

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
        with suppress(FileExistsError):
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w") as made:
                made.write(secrets.token_urlsafe(32))
        key = file.read_text().strip()
        if len(key) < 16:
            raise SettingsError(f"{file} holds no usable secret: delete it and start again.")
        return key

    async def open_log(self) -> EventLog:
        """The event log these settings name. Raises SettingsError or LogUnavailable."""
        if self.log is None:
            from askwell.eventlog.sqlite import SqliteLog

            return await SqliteLog.open(self.prepared() / "askwell.db")
        raise SettingsError(f"The log {self.log!r} is none that Askwell knows.")

    def scenario_dirs(self) -> tuple[Path, ...]:
        """The folders scenarios are read from: the shipped ones first."""
        return (shipped("_scenarios", "scenarios"), *self.scenarios)


def shipped(packaged: str, in_repository: str) -> Path:
    """A folder that lies inside an installed package, or beside the sources in a checkout."""
    inside = _HERE / packaged
    return inside if inside.is_dir() else _REPOSITORY / in_repository


def client_dir() -> Path:
    """The built web client."""
    return shipped("_client", "web_client/dist")
