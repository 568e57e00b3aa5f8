"""What was measured, kept beside the page, so that text and picture are made again without measuring."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from tests.load.city.card import Card
from tests.load.city.rush import Rush


@dataclass(frozen=True, kw_only=True)
class Measured:
    """One run: its day (UTC), command and minutes, the machine, how many halls are counted out, and what was found."""

    day: str
    command: str
    minutes: float
    machine: str
    halls: int
    card: Card
    rush: Rush


_FORM = TypeAdapter(Measured)


def keep(file: Path, measured: Measured) -> None:
    """Writes it down as JSON."""
    file.write_bytes(_FORM.dump_json(measured, indent=1) + b"\n")


def read(file: Path) -> Measured:
    """Reads it again. Raises FileNotFoundError before the first run that is kept, ValidationError when it is none."""
    return _FORM.validate_json(file.read_bytes())
