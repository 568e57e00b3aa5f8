"""Settings of what is kept where, and for how long."""

from pathlib import Path
from typing import Self

from pydantic import Field, model_validator

from server.config.read_once import ReadOnce, kept_in


class Keeping(ReadOnce):
    """The database, and the files and folders beside it."""

    database_url: str = Field(
        default="sqlite:///lotse.sqlite", description="where the hall is kept, as SQLAlchemy spells it", repr=False
    )
    database_url_file: Path | None = Field(
        default=None, description="a file that holds that address instead, since it may hold a password"
    )
    redis_url: str = Field(
        default="", description="redis://…, through which several processes tell each other of news", repr=False
    )
    redis_url_file: Path | None = Field(
        default=None, description="a file that holds that address instead, since it may hold a password"
    )
    speech_folder: Path | None = Field(
        default=None, description="where spoken sentences are kept; else the folder `speech` beside the SQLite file"
    )
    push_key_file: Path | None = Field(
        default=None,
        description="the key for waking phones, made if missing; else `push-key.pem` beside the SQLite file",
    )
    reports_folder: Path | None = Field(
        default=None, description="where reports are written when their time is over; without it they are not"
    )
    keep_events_years: int = Field(
        default=3, ge=1, le=10, description="years after which events and old versions of profiles are deleted"
    )

    @model_validator(mode="after")
    def _names_files_that_are_there(self) -> Self:
        self.must_be_files("database_url_file", "redis_url_file")
        if self.wire() and not self.wire().startswith(("redis://", "rediss://", "unix://")):
            raise ValueError("LOTSE_REDIS_URL must start with redis://, rediss:// or unix://")
        return self

    def database(self) -> str:
        """Where the hall is kept, from the file if one is named. Raises OSError when it cannot be read."""
        return kept_in(self.database_url_file) or self.database_url

    def wire(self) -> str:
        """The address of Redis, from the file if one is named; "" without one. Raises OSError as `database`."""
        return kept_in(self.redis_url_file) or self.redis_url

    def speech_place(self) -> Path | None:
        """Where spoken sentences are kept; None when nothing says where, as with PostgreSQL."""
        return self.speech_folder or self._beside_the_database("speech")

    def push_key_place(self) -> Path | None:
        """Where the key for waking phones is kept; None when nothing says where: then no phone is woken."""
        return self.push_key_file or self._beside_the_database("push-key.pem")

    def _beside_the_database(self, name: str) -> Path | None:
        file = self.sqlite_file()
        return file.parent / name if file else None

    def sqlite_file(self) -> Path | None:
        """The file in which the hall is kept; None with PostgreSQL."""
        scheme, _, file = self.database().partition(":///")
        return Path(file) if scheme == "sqlite" and file not in ("", ":memory:") else None
