"""What the five centres read: each report about invented days of the centre's own time, on the screen and on paper."""

import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random

from playwright.sync_api import Browser, Page
from pydantic import SecretStr
from werkzeug.serving import make_server

from server.actions.set_password import set_password
from server.app import Lotse, create_app
from server.commands.machine import free_port
from server.config import Config
from server.domain.simulation.invented.day import invented_days
from server.domain.site.role import Role, Staff
from server.domain.site.site import Site
from server.domain.visits.alias import Aliases
from server.profile.read import read_profile
from server.storage import sites
from server.storage.cleared_days import add_history
from server.storage.passwords import hashed_password
from server.storage.records import Records
from tests.open_hall import SetClock
from tests.pictures.monday import PASSWORD, ROOT
from tests.pictures.staff import logged_in

PERIODS = {
    "of-bb": (date(2012, 6, 1), date(2012, 11, 30), 0.85),
    "wu-mbe": (date(2019, 1, 1), date(2019, 12, 31), 0.8),
    "mtk-ib": (date(2017, 1, 9), date(2019, 1, 8), 0.4),
    "of-kti": (date(2022, 1, 1), date(2022, 6, 30), 0.4),
    "do-migrado": (date(2025, 1, 1), date(2025, 12, 31), 0.25),
}
"""The first day, the last one, and how full the hall is on them."""

MANAGER = "bilder"
"""Who may read the reports in every centre."""

SLOWEST = 300_000
"""Milliseconds: two years on paper take their time on a busy machine."""

PAGES = "2"
"""So many pages of each paper are taken."""


def take_centres(browser: Browser, folder: Path, to: Path, say: Callable[[str], None]) -> None:
    """Takes `report-<centre>-<report>-<language>.png` of every report, and `…-paper-<n>.png` of its first pages."""
    for centre in PERIODS:
        say(f"reports of {centre} …")
        site = _with_a_manager(read_profile((ROOT / "deploy" / "sites" / f"{centre}.yaml").read_text()))
        with _open(site, folder / centre) as address:
            page = logged_in(browser, address, MANAGER)
            page.set_default_timeout(SLOWEST)
            for report in site.reports:
                for language in report.languages:
                    where = f"{address}/admin/{centre}/reports/profile/{report.id}"
                    _take(page, where, language, to / f"report-{centre}-{report.id}-{language}")
            page.context.close()


def _take(page: Page, where: str, language: str, to: Path) -> None:
    page.goto(f"{where}?language={language}")
    page.screenshot(path=to.with_suffix(".png"), full_page=True)
    paper = to.with_suffix(".pdf")
    paper.write_bytes(page.request.get(f"{where}/pdf?language={language}", timeout=SLOWEST).body())
    subprocess.run(["/usr/bin/pdftoppm", "-r", "60", "-l", PAGES, "-png", paper, f"{to}-paper"], check=True)
    paper.unlink()


@contextmanager
def _open(site: Site, folder: Path) -> Iterator[str]:
    """The address of a server with the centre's past, on the day after it."""
    _, last, _ = PERIODS[site.site]
    folder.mkdir()
    port = free_port(18730)
    address = f"http://127.0.0.1:{port}"
    config = Config(
        database_url=f"sqlite:///{folder / 'hall.sqlite'}", secret_key=SecretStr("x" * 40), public_url=address
    )
    clock = SetClock(datetime.combine(last + timedelta(days=1), time(9), UTC))
    lotse = create_app(config, clock=clock, looks_ahead=False)
    _fill(lotse, site, clock)
    server = make_server("127.0.0.1", port, lotse.flask, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield address
    finally:
        server.shutdown()
        lotse.close()


def _fill(lotse: Lotse, site: Site, clock: SetClock) -> None:
    first, last, load = PERIODS[site.site]
    storage = lotse.parts.storage
    storage.write_plainly(lambda connection: sites.add(connection, site, at=clock()))
    days = invented_days(site, first, last, Random(site.site), load=load)  # noqa: S311  the same on every picture

    def work(records: Records, *_: object) -> None:
        for happened in days:
            add_history(records, happened[0].day, happened, aliases=Aliases(key=b"pictures"))

    storage.write(site.site, clock, work)
    lotse.parts.perform(set_password, site=site.site, advisor=MANAGER, hashed=hashed_password(PASSWORD))


def _with_a_manager(site: Site) -> Site:
    """The centre with somebody who may read its reports."""
    reads = Staff(id=MANAGER, title="Leitung", organisation=site.organisations[0].id, roles=(Role.MANAGER,))
    return replace(site, staff=(*site.staff, reads))
