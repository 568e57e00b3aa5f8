"""Fetches browser libraries, pictograms and fonts and puts them where pages and printer look for them.

`python -m deploy.assets.make` from the root; nothing happens when nothing has changed.
"""

import hashlib
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CACHE = ROOT / ".assets"
VENDOR = ROOT / "server" / "web" / "shared" / "static" / "vendor"
PAPER = ROOT / "printer" / "fonts"


def make() -> None:
    """Makes everything anew if the lock or these modules have changed since the last time."""
    stamp, wanted = CACHE / "made", _fingerprint()
    if stamp.exists() and stamp.read_text() == wanted and VENDOR.is_dir() and PAPER.is_dir():
        return
    _build()
    stamp.write_text(wanted)
    _say("done.")


def _build() -> None:
    # Imported only when there is something to do: asking again takes a tenth of a second.
    from deploy.assets.for_browsers import copy_for_browsers  # noqa: PLC0415
    from deploy.assets.for_paper import build_paper_fonts  # noqa: PLC0415
    from deploy.assets.packages import fetch_packages  # noqa: PLC0415

    _say("fetching browser libraries, pictograms and fonts …")
    packages = fetch_packages(ROOT, CACHE)
    _say("copying them for the pages …")
    copy_for_browsers(packages, VENDOR)
    _say("building the fonts of the ticket …")
    build_paper_fonts(packages, PAPER)


def _say(line: str) -> None:
    """Shows that something goes on."""
    print(f"assets: {line}", file=sys.stderr, flush=True)  # noqa: T201  (a build step speaks to whoever waits for it)


def _fingerprint() -> str:
    sources = [ROOT / "package-lock.json", *sorted(HERE.glob("*.py"))]
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()


if __name__ == "__main__":
    make()
