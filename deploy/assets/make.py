"""Fetches browser libraries, pictograms and fonts through npm and puts them where the pages and the printer look.

`python deploy/assets/make.py`; nothing happens when nothing has changed. None of it is ever committed.
"""

import hashlib
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CACHE = ROOT / ".assets"
VENDOR = ROOT / "server" / "web" / "shared" / "static" / "vendor"
PAPER = ROOT / "printer" / "fonts"

sys.path.insert(0, str(HERE))

from for_browsers import copy_for_browsers  # noqa: E402  (this folder is no package: a build hook runs it by its path)
from for_paper import build_paper_fonts  # noqa: E402
from packages import fetch_packages  # noqa: E402


def make() -> None:
    """Makes everything anew if the lock or these scripts have changed since the last time."""
    stamp, wanted = CACHE / "stamp", _fingerprint()
    if stamp.exists() and stamp.read_text() == wanted and VENDOR.is_dir() and PAPER.is_dir():
        return
    say("fetching browser libraries, pictograms and fonts …")
    packages = fetch_packages(ROOT, CACHE)
    say("copying them for the pages …")
    copy_for_browsers(packages, VENDOR)
    say("building the fonts of the ticket …")
    build_paper_fonts(packages, PAPER)
    stamp.write_text(wanted)
    say("done.")


def say(line: str) -> None:
    """Shows that something goes on."""
    print(f"assets: {line}", file=sys.stderr, flush=True)  # noqa: T201  (a build step speaks to whoever waits for it)


def _fingerprint() -> str:
    sources = [ROOT / "package-lock.json", *sorted(HERE.glob("*.py"))]
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()


if __name__ == "__main__":
    make()
