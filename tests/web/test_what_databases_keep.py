"""What one kind of database keeps and another does not is treated the same on both."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from server.domain.site.site import Desk
from server.storage.devices import DeviceKind
from tests.building import an_advisor
from tests.web.device import enrolled, stranger
from tests.web.nonsense import nothing_happens, refused
from tests.web.served import Served, serving

ZERO = "a\0b"


@pytest.fixture
def served(database: str) -> Iterator[Served]:
    """A hall on each kind of database."""
    with serving(database) as hall:
        yield hall


def test_zero_bytes_of_devices_are_refused(served: Served) -> None:
    kiosk, printer = enrolled(served, DeviceKind.KIOSK), enrolled(served, DeviceKind.PRINTER)
    served.hall.waits()

    with nothing_happens(served):
        answers = [
            kiosk.takes_ticket(ZERO),
            kiosk.takes_ticket(language=ZERO),
            printer.posts("/api/printer/jobs/1/state", {"state": "sent", "reason": ZERO}),
            printer.posts("/api/printer/status", {"status": "low", "detail": ZERO}),
            stranger(served, None).posts("/api/devices/enrol", {"code": ZERO}),
        ]

    assert [refused(answer, "de") for answer in answers] == [(422, "bad-request")] * 5


def test_zero_bytes_in_pages_and_addresses_are_refused(served: Served) -> None:
    browser = served.advisor("rat")
    browser.visits("/desk")

    with nothing_happens(served):
        answers = [
            browser.asks("/desk/open", desk=ZERO),
            browser.asks("/desk/at/tab/call-next", request=ZERO),
            browser.asks("/desk/at/%00/call-next", request="press"),
            browser.asks("/desk/at/tab/give-slips", **{f"place-{ZERO}": "yes", "leg": "1", "request": "press"}),
            browser.client.get("/desk?then=%00", headers={"Accept": "application/json"}).json,
            browser.client.get("/t/%00", headers={"Accept": "application/json"}).json,
            browser.client.get("/kiosk/%00", headers={"Accept": "application/json"}).json,
        ]

    assert [answer["refusal"]["code"] for answer in answers] == ["bad-request"] * 7


def test_zero_bytes_open_no_login(served: Served) -> None:
    browser = served.browser()
    browser.visits("/login")

    with nothing_happens(served):
        browser.sends("/login", name=ZERO, password=ZERO)

    assert browser.answer.status_code == 422


def test_the_longest_names_are_kept(served: Served) -> None:
    name = "a" * 64
    site = served.hall.site
    longest = replace(site, desks=(Desk(id=name, label="Z"),), advisors=(*site.advisors, an_advisor(name)))
    served.hall.loads(longest)
    served.hall.waits()
    browser = served.advisor(name)
    browser.opens(name)

    answer = browser.asks(f"{browser.path}/call-next", request="x" * 64)

    assert answer == {"done": "call-next"}
