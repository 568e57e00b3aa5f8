"""A kiosk at the door of one of the centres: its own profile, a set clock, real Chromium."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize

from server.domain.site.site import Site
from server.domain.visits.event import Event, Kind
from server.profile.read import read_profile
from server.storage import events
from tests.kiosk.visitor import Visitor
from tests.web.on_a_port import on_a_port
from tests.web.served import Served, serving

SITES = Path(__file__).parents[2] / "deploy" / "sites"


def centre(site: str) -> Site:
    """The centre of that name as its profile describes it, with a kiosk that does not speak."""
    read = read_profile((SITES / f"{site}.yaml").read_text())
    return replace(read, kiosk=replace(read.kiosk, speech=False))


@contextmanager
def at_the_door(
    database: str, browser: Browser, site: Site, now: str, *, width: int = 1080, height: int = 1920,
    prepared: Callable[[Page], object] = lambda _: None,
) -> Iterator[tuple[Visitor, Served]]:  # fmt: skip
    """Somebody before the kiosk of `site` at `now` (ISO 8601), and the hall behind it; the page is `prepared` first."""
    with serving(database, site, datetime.fromisoformat(now), demo=True) as served, on_a_port(served) as address:
        size = ViewportSize(width=width, height=height)
        page = browser.new_page(viewport=size, has_touch=True, reduced_motion="reduce")
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        prepared(page)
        page.goto(f"{address}/kiosk/")
        yield Visitor(page, wrong), served
        page.wait_for_load_state("networkidle")  # a file whose answer nobody takes stays open at the server's end
        page.close()


def happened(served: Served, *kinds: Kind) -> list[Event]:
    """What happened in the hall of these kinds, in its order."""
    with served.hall.storage.looking() as connection:
        return [each.event for each in events.after(connection, 0) if each.event.kind in kinds]


def secret_of_the_only_ticket(served: Served) -> str:
    """What stands in the code of the one ticket that was taken."""
    (taken,) = happened(served, Kind.TICKET_TAKEN)
    return served.address(taken.ticket).removeprefix("/t/")
