"""Every setting of the server, read once at start, frozen, refused when it makes no sense."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


def _without_slash(address: str) -> str:
    return address.rstrip("/")


class Config(BaseSettings):
    """The settings; each is an environment variable with `LOTSE_` before its name."""

    model_config = SettingsConfigDict(env_prefix="LOTSE_", frozen=True, extra="ignore")

    database_url: str = Field(
        default="sqlite:///lotse.sqlite", description="where the hall is kept, as SQLAlchemy spells it"
    )
    secret_key: SecretStr = Field(
        default=SecretStr(""), description="signs the advisors' logins; at least 32 characters"
    )
    secret_key_file: Path | None = Field(default=None, description="a file that holds the secret key instead")
    public_url: Annotated[str, AfterValidator(_without_slash)] = Field(
        default="http://127.0.0.1:8080",
        description="the address that visitors' phones can reach; stands in the QR code",
    )
    host: str = Field(default="127.0.0.1", description="the address the server listens at")
    port: int = Field(default=8080, ge=1, le=65535, description="the port the server listens at")
    threads: int = Field(
        default=256, ge=16, description="threads that answer; every open screen holds one, phones at most half"
    )
    tickets_per_minute: int = Field(default=30, ge=1, description="tickets that one kiosk may give out in a minute")
    logins_per_minute: int = Field(
        default=20, ge=1, description="attempts to log in from one address in a minute; half of it per name"
    )
    trusted_proxies: int = Field(
        default=0, ge=0, le=5, description="proxies in front whose forwarding headers are believed"
    )
    speech_folder: Path | None = Field(
        default=None, description="where spoken sentences are kept; else the folder `speech` beside the SQLite file"
    )
    speech_clips: Path | None = Field(
        default=None, description="a folder of recorded clips that are heard instead of the voice"
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="how much the server writes down"
    )
    demo: bool = Field(default=False, description="every screen says that it is a demo; devices enrol by themselves")
    clock_starts_at: datetime | None = Field(
        default=None, description="demo only: the moment at which the hall's clock starts"
    )

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if self.clock_starts_at is not None:
            if not self.demo:
                raise ValueError("LOTSE_CLOCK_STARTS_AT needs LOTSE_DEMO=true: a real hall keeps real time")
            if self.clock_starts_at.tzinfo is None:
                raise ValueError("LOTSE_CLOCK_STARTS_AT needs a time zone, for example 2026-11-23T10:05:00+01:00")
        if not self.public_url.startswith(("http://", "https://")):
            raise ValueError("LOTSE_PUBLIC_URL must start with http:// or https://")
        return self

    def speech_place(self) -> Path | None:
        """Where spoken sentences are kept; None when nothing says where, as with PostgreSQL."""
        file = self.database_url.removeprefix("sqlite:///")
        if self.speech_folder is None and file not in (self.database_url, "", ":memory:"):
            return Path(file).parent / "speech"
        return self.speech_folder

    def signing_key(self) -> str:
        """The secret key, from the file if one is named. Raises ValueError when it is short, OSError without a file."""
        key = self.secret_key_file.read_text().strip() if self.secret_key_file else self.secret_key.get_secret_value()
        if len(key) < 32:
            raise ValueError(
                "LOTSE_SECRET_KEY must hold at least 32 characters (or name a file with LOTSE_SECRET_KEY_FILE)"
            )
        return key
