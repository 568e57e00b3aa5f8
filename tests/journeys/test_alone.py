"""The server is killed for five minutes while thirty people come: the kiosk stands alone, and nobody loses anything."""

import zxingcpp
from PIL import Image
from playwright.sync_api import Page, Route, expect

from server.actions.call_next import call_next
from server.actions.finish import finish
from server.actions.open_desk import open_desk
from server.actions.perform import Perform
from server.actions.start import start
from server.clock import clock_from
from server.domain.visits.number import written
from server.storage.records import Storage
from tests.journeys.people import Kiosk
from tests.journeys.running import MONDAY, RunningHall, papers_from
from tests.ports import own_port
from tests.printer.emulator import PrinterEmulator

PEOPLE = 30
FIVE_MINUTES_LATER = "2024-06-03T10:10:00+02:00"
LEASED = [written(count) for count in range(960, 960 + PEOPLE)]


def test_thirty_people_come_while_the_server_is_dead_and_each_keeps_one_number_and_one_place(
    hall: RunningHall, kiosk: Kiosk
) -> None:
    with PrinterEmulator() as printer:
        local = own_port()
        hall.print_on(f"tcp:127.0.0.1:{printer.port}", "--local", str(local))
        prepared(kiosk, hall, local)

        numbers = [loses_its_answer(kiosk.page, hall)]
        numbers += [takes(kiosk.page) for _ in range(PEOPLE // 2)]
        reloaded(kiosk.page)
        numbers += [takes(kiosk.page) for _ in range(PEOPLE - len(numbers))]
        codes = [paper_code(paper) for paper in papers_from(printer, PEOPLE, seconds=60)]
        hall.serve(LOTSE_CLOCK_STARTS_AT=FIVE_MINUTES_LATER)
        kiosk.page.clock.fast_forward(3_000)
        hall.wait_until("SELECT count(*) FROM tickets WHERE count >= 960", PEOPLE)
        hall.wait_until("SELECT count(*) FROM events WHERE CAST(facts AS TEXT) LIKE '%\"printed\":%'", PEOPLE - 1)

    assert numbers == LEASED
    kept = hall.ask("SELECT count, secret FROM tickets ORDER BY taken_at, id")
    assert [f"{count:03}" for count, _ in kept] == LEASED
    assert [f"{hall.address}/t/{secret}" for _, secret in kept] == codes
    assert hall.ask("SELECT count(*) FROM events WHERE kind = 'ticket-renumbered'") == [(1,)]
    assert called_one_after_the_other(hall) == LEASED


def prepared(kiosk: Kiosk, hall: RunningHall, local: int) -> None:
    """The kiosk is open, has a lease, and keeps all that its page is made of."""
    kiosk.page.clock.install(time=MONDAY)
    # The page asks at a fixed port of this machine; another test may print there at the same time.
    kiosk.page.context.route(
        "http://127.0.0.1:8091/**", lambda route: route.continue_(url=route.request.url.replace("8091", str(local)))
    )
    kiosk.open()
    expect(kiosk.page.locator("html")).to_have_attribute("data-screen", "rest")
    kiosk.page.clock.fast_forward(6_000)
    hall.wait_until("SELECT count(*) FROM number_blocks", 1)
    kiosk.page.wait_for_selector("html[data-kept]")


def loses_its_answer(page: Page, hall: RunningHall) -> str:
    """Somebody whose touch is answered at the very moment at which the server dies."""

    def dies(route: Route) -> None:
        route.fetch()
        hall.dies()
        route.abort()

    page.route("**/api/kiosk/tickets", dies, times=1)
    touches(page, "language de", "topic empfang")
    expect(page.locator("html")).to_have_attribute("data-screen", "away")
    for _ in range(3):
        page.clock.fast_forward(4_000)
        page.wait_for_timeout(100)
    return leaves_with(page)


def takes(page: Page) -> str:
    """Somebody who comes while the kiosk stands alone."""
    touches(page, "language de", "topic empfang")
    return leaves_with(page)


def leaves_with(page: Page) -> str:
    number = page.locator("[data-number]").get_attribute("data-number")
    touches(page, "done")
    return str(number)


def touches(page: Page, *names: str) -> None:
    for name in names:
        page.clock.fast_forward(400)
        page.locator(f"[data-touch='{name}']").tap()


def reloaded(page: Page) -> None:
    page.reload()
    page.clock.fast_forward(9_000)
    expect(page.locator("html")).to_have_attribute("data-screen", "rest")


def paper_code(paper: Image.Image) -> str:
    (code,) = zxingcpp.read_barcodes(paper)
    return str(code.text)


def called_one_after_the_other(hall: RunningHall) -> list[str]:
    """The numbers of everybody who waits, in the order in which a desk calls them."""
    storage, site = Storage(hall.hall.database), "do-migrado"
    perform = Perform(storage, clock_from(MONDAY.replace(minute=15)), lambda: None)
    seated = {"seat": "the seat of a test", "advisor": "empfang"}
    perform(open_desk, site=site, desk="empfang", take_over=False, **seated)
    tickets = []
    for _ in range(PEOPLE):
        (called,) = perform(call_next, site=site, **seated)
        perform(start, site=site, leg=called.event.leg, **seated)
        perform(finish, site=site, leg=called.event.leg, outcome="answered", **seated)
        tickets.append(called.event.ticket)
    storage.close()
    counts = {ticket: int(str(count)) for ticket, count in hall.ask("SELECT id, count FROM tickets")}
    return [written(counts[ticket]) for ticket in tickets]
