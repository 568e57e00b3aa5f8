"""The files of the project, as git would take them."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = (".py", ".js", ".css", ".html")


LISTING = ("git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard")
"""Also where the checkout belongs to somebody else, as it does on some build machines."""


@cache
def files() -> tuple[Path, ...]:
    """Every file that is tracked or would be, as a path from the root."""
    listed = subprocess.run(LISTING, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return tuple(Path(name) for name in listed if (ROOT / name).is_file())


def code() -> tuple[Path, ...]:
    """Those that are code."""
    return tuple(path for path in files() if path.suffix in CODE)


def text(path: Path) -> str:
    """What a file says."""
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")
