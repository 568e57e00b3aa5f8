"""A plain file as a printer: every paper's bytes are added to it."""

from pathlib import Path

from printer.devices.device import Outcome
from printer.status import Condition, Status


class PlainFile:
    """A file that takes everything and says nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def condition(self) -> Condition:
        """Unknown: a file has no paper."""
        if self._path.parent.is_dir():
            return Condition(status=Status.UNKNOWN, detail="a plain file")
        return Condition(status=Status.OFFLINE, detail="its folder does not exist")

    def put_out(self, paper: bytes, title: str) -> Outcome:  # noqa: ARG002  # paper carries its own title
        """Add the bytes."""
        try:
            with self._path.open("ab") as file:
                file.write(paper)
        except OSError:
            return Outcome.HELD
        return Outcome.PRINTED

    def done_since(self) -> int:
        """Nothing is ever held."""
        return 0

    def has_lost_count(self) -> bool:
        """Nothing is ever held."""
        return False

    def rest(self) -> None:
        """Nothing is kept open."""

    def close(self) -> None:
        """Nothing is kept open."""
