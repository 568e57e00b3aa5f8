"""`make pictures`: takes them into `.pictures/`; `ARGS=--keep` puts small ones beside what they show."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import CHROMIUM, FLAGS
from tests.pictures.centres import take_centres
from tests.pictures.collage import hall_of, smaller
from tests.pictures.every_paper import take_every_paper
from tests.pictures.kiosk import take_kiosk
from tests.pictures.monday import ROOT, a_monday
from tests.pictures.paper import take_papers
from tests.pictures.screens import take_screens
from tests.pictures.staff import take_staff
from tests.pictures.walls import take_walls

TAKEN = ROOT / ".pictures"
KEPT = {
    "kiosk-topics-de": "kiosk", "kiosk-topics-ar": "kiosk", "kiosk-number-ar": "kiosk", "wall": "display",
    "wall-upright": "display", "desk": "server", "ticket-ar": "printer", "ticket-de": "printer", "slip-uk": "printer",
}  # fmt: skip


def main() -> None:
    """Takes all pictures, one after the other."""
    TAKEN.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="lotse-pictures-") as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        with a_monday(Path(folder)) as monday:
            take_papers(monday, Path(folder), TAKEN, say)
            take_screens(browser, monday, TAKEN, say)
            take_walls(browser, monday.address, TAKEN, say)
            take_staff(browser, monday, TAKEN, say)
        take_kiosk(browser, Path(folder), TAKEN, say)
        take_centres(browser, Path(folder), TAKEN, say)
        take_every_paper(Path(folder), TAKEN / "papers", say)
        browser.close()
    hall_of(TAKEN).save(TAKEN / "hall.png")
    if "--keep" in sys.argv:
        for name, room in KEPT.items():
            smaller(TAKEN / f"{name}.png", ROOT / room / "pictures" / f"{name}.png")
        smaller(TAKEN / "hall.png", ROOT / "deploy" / "pictures" / "hall.png", width=1400)
    say(f"all pictures are in {TAKEN.name}/")


def say(line: str) -> None:
    """Shows that something goes on."""
    print(line, file=sys.stderr, flush=True)


main()
