"""A folder as a printer: every paper becomes a file of its bytes and a picture of what they print."""

from pathlib import Path

from printer.devices.device import Outcome
from printer.paper import NotOurs, papers_in
from printer.status import Condition, Status


class PaperFolder:
    """Numbers its papers; `0007.escpos` are the bytes, `0007.png` is what a printer makes of them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def condition(self) -> Condition:
        """Unknown: a folder has no paper."""
        if self._folder.is_dir():
            return Condition(status=Status.UNKNOWN, detail="a folder")
        return Condition(status=Status.OFFLINE, detail="the folder is gone")

    def put_out(self, paper: bytes, title: str) -> Outcome:  # noqa: ARG002  # paper carries its own title
        """Write both files; nothing that is there already is touched."""
        number = 1 + max((int(file.stem) for file in self._folder.glob("*.escpos") if file.stem.isdecimal()), default=0)
        try:
            with (self._folder / f"{number:04}.escpos").open("xb") as file:
                file.write(paper)
            for picture in papers_in(paper):
                picture.save(self._folder / f"{number:04}.png")
        except (OSError, NotOurs):
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
