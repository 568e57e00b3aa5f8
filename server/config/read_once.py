"""How settings are read: from the environment, once, and never changed."""

from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict


class ReadOnce(BaseSettings):
    """Settings; each is an environment variable with `LOTSE_` before its name."""

    model_config = SettingsConfigDict(env_prefix="LOTSE_", frozen=True, extra="ignore")

    def must_be_files(self, *names: str) -> None:
        """Raises ValueError when one of these settings names a file that is not there."""
        for name in names:
            if (file := getattr(self, name)) and not file.is_file():
                raise ValueError(f"LOTSE_{name.upper()}: there is no file {file}")


def kept_in(file: Path | None) -> str:
    """What stands in a file that holds a secret; nothing without one. Raises OSError when it cannot be read."""
    return file.read_text().strip() if file else ""


def without_slash(address: str) -> str:
    """An address to which a path is added."""
    return address.rstrip("/")
