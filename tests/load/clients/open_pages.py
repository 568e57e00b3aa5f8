"""The pages that are open beside what is measured, in a process of their own."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.journeys.running import end

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What one page showed when it was asked; how often it was poked and has looked until then."""

    is_connected: bool
    heard: int
    looks: int
    face: str


class OpenPages:
    """Many pages that follow a server."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def answer(self) -> str:
        """The next line that the process says. Raises RuntimeError when it has ended."""
        assert self._process.stdout is not None
        if not (line := self._process.stdout.readline()):
            raise RuntimeError("the process of the pages has ended")
        return line

    def shown(self) -> list[Shown]:
        """What each shows now, in their order."""
        assert self._process.stdin is not None
        self._process.stdin.write("?\n")
        self._process.stdin.flush()
        names = ("is_connected", "heard", "looks", "face")
        return [Shown(**dict(zip(names, each, strict=True))) for each in json.loads(self.answer())]


def page(
    fetch: str, *, auth: dict[str, str] | None = None, cookie: str = "", spread: float = 0
) -> dict[str, Any]:  # fmt: skip
    """A page at that address, who it says it is, and over how many seconds such pages spread their looks."""
    return {"fetch": fetch, "auth": auth, "cookie": cookie, "spread": spread}


@contextmanager
def open_pages(port: int, pages: Sequence[dict[str, Any]], folder: Path) -> Iterator[OpenPages]:
    """Opens them, and waits until each shows something."""
    file = folder / f"pages-{port}.json"
    file.write_text(json.dumps({"port": port, "pages": pages}))
    command = [sys.executable, "-m", "tests.load.clients.pages", str(file)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        opened = OpenPages(process)
        try:
            opened.answer()
            yield opened
        finally:
            end(process)  # type: ignore[arg-type]  # it speaks text
