"""Settings of the server itself; with those of what it keeps and of logging in they are all there are."""

from datetime import datetime
from pathlib import Path
from stat import S_IROTH
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, SecretStr, model_validator

from server.config.keeping import Keeping
from server.config.logging_in import LoggingIn
from server.config.read_once import kept_in, without_slash


class Config(LoggingIn, Keeping):
    """Every setting, read once at start, frozen, refused when it makes no sense."""

    secret_key: SecretStr = Field(
        default=SecretStr(""), description="signs the advisors' logins; at least 32 characters"
    )
    secret_key_file: Path | None = Field(default=None, description="a file that holds the secret key instead")
    public_url: Annotated[str, AfterValidator(without_slash)] = Field(
        default="http://127.0.0.1:8080",
        description="the address that visitors' phones can reach; stands in the QR code",
    )
    host: str = Field(default="127.0.0.1", description="the address the server listens at")
    port: int = Field(default=8080, ge=1, le=65535, description="the port the server listens at")
    worker: Literal["threads", "gevent"] = Field(
        default="threads", description="`gevent` where more than 200 pages are open at once: they then hold no threads"
    )
    threads: int = Field(
        default=256, ge=16, description="threads that answer; every open screen holds one, phones at most half"
    )
    tickets_per_minute: int = Field(default=30, ge=1, description="tickets that one kiosk may give out in a minute")
    device_steps_per_minute: int = Field(
        default=1200, ge=1, description="how often one device may do something in a minute, whatever it is"
    )
    api_per_minute: int = Field(default=120, ge=1, description="requests of one program of others in a minute")
    webhook_hosts: str = Field(
        default="",
        description="hosts inside the own network that webhooks may tell, also without TLS, with commas between",
    )
    metrics_token_file: Path | None = Field(
        default=None, description="a file with the token for `/metrics`; without it only this machine itself may ask"
    )
    trusted_proxies: int = Field(
        default=0, ge=0, le=5, description="proxies in front whose forwarding headers are believed"
    )
    speech_clips: Path | None = Field(
        default=None, description="a folder of recorded clips that are heard instead of the voice"
    )
    piper: str = Field(default="piper", description="the program piper, a second engine for speech")
    piper_voices: Path | None = Field(
        default=None, description="a folder of its voices, `<language>.onnx` each; without it espeak-ng says everything"
    )
    push_hosts: str = Field(
        default="fcm.googleapis.com,*.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com",
        description="push services that may be asked to wake a phone, with commas between; or a whole origin",
    )
    per_person_figures: bool = Field(
        default=False,
        description="the log may keep which advisor served, in halls whose profile wants it too; ask the staff council",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="how much the server writes down"
    )
    log: Literal["text", "json"] = Field(
        default="text", description="the form of each line of the log: for people, or JSON for programs"
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

    def is_secure(self) -> bool:
        """Whether people reach this server through TLS."""
        return self.public_url.startswith("https://")

    def invitation_link(self, token: str) -> str:
        """The address at which somebody who is invited chooses a password."""
        return f"{self.public_url}/invitation/{token}"

    def readable_by_everybody(self) -> tuple[Path, ...]:
        """Files with secrets that everybody on this machine can read."""
        named = [getattr(self, name) for name in type(self).model_fields if name.endswith("_file")]
        kept = filter(None, (*named, self.push_key_place(), self.sqlite_file()))
        return tuple(file for file in dict.fromkeys(kept) if file.is_file() and file.stat().st_mode & S_IROTH)

    def push_services(self) -> tuple[str, ...]:
        """The hosts (or whole origins) of the push services that may be asked."""
        return tuple(filter(None, (host.strip() for host in self.push_hosts.split(","))))

    def webhook_names(self) -> tuple[str, ...]:
        """The hosts inside the own network that webhooks may tell, each alone or with its port."""
        return tuple(filter(None, (host.strip().lower() for host in self.webhook_hosts.split(","))))

    def metrics_token(self) -> str | None:
        """What opens `/metrics`, None without a file. Raises ValueError when it is short, OSError without the file."""
        if self.metrics_token_file is None:
            return None
        token = self.metrics_token_file.read_text().strip()
        if len(token) < 16:
            raise ValueError("LOTSE_METRICS_TOKEN_FILE must hold at least 16 characters")
        return token

    def signing_key(self) -> str:
        """The secret key, from the file if one is named. Raises ValueError when it is short, OSError without a file."""
        key = kept_in(self.secret_key_file) or self.secret_key.get_secret_value()
        if len(key) < 32:
            raise ValueError(
                "LOTSE_SECRET_KEY must hold at least 32 characters (or name a file with LOTSE_SECRET_KEY_FILE)"
            )
        return key
