"""Boards: what is true now, said once per change, with the hall's clock."""

from datetime import datetime

import pytest

from server.actions.report_printer import report_printer
from server.domain.print_job import PrinterStatus
from server.storage.devices import DeviceKind
from tests.building import MONDAY, a_site
from tests.web.conftest import Serve
from tests.web.device import enrolled, stranger
from tests.web.served import Served
from tests.web.statements import statements

SHARED = [DeviceKind.KIOSK, DeviceKind.WALL]

TO_KNOW_IT = 8
"""Statements that say which device asks, and that nothing has changed since."""


@pytest.mark.parametrize("kind", SHARED)
def test_a_board_that_has_not_changed_is_not_sent_again(served: Served, kind: DeviceKind) -> None:
    device = enrolled(served, kind)
    first = device.gets(f"/api/{kind.value}/board")

    again = device.gets(f"/api/{kind.value}/board", If_None_Match=first.headers["ETag"])

    assert (first.status_code, again.status_code, again.get_data()) == (200, 304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Lotse-Now"]


@pytest.mark.parametrize("kind", SHARED)
def test_a_board_that_has_changed_is_sent_again(served: Served, kind: DeviceKind) -> None:
    device = enrolled(served, kind)
    first = device.gets(f"/api/{kind.value}/board")
    served.hall.waits()

    again = device.gets(f"/api/{kind.value}/board", If_None_Match=first.headers["ETag"])

    assert again.status_code == 200
    assert again.get_json()["seq"] > first.get_json()["seq"]


@pytest.mark.parametrize("kind", SHARED)
def test_a_board_that_another_screen_has_asked_for_is_not_worked_out_again(served: Served, kind: DeviceKind) -> None:
    device = enrolled(served, kind)
    device.gets(f"/api/{kind.value}/board")

    with statements() as asked:
        device.gets(f"/api/{kind.value}/board")

    assert len(asked) <= TO_KNOW_IT, "\n".join(asked)


@pytest.mark.parametrize("kind", DeviceKind)
def test_screens_take_the_time_from_the_hall(served: Served, kind: DeviceKind) -> None:
    answer = enrolled(served, kind).gets(f"/api/{kind.value}/board")

    assert datetime.fromisoformat(answer.headers["Lotse-Now"]) == MONDAY


def test_every_kiosk_is_told_the_same(served: Served) -> None:
    first = enrolled(served, DeviceKind.KIOSK)
    served.hall.has_device(DeviceKind.KIOSK, "another-kiosk-token")

    answers = [first.gets("/api/kiosk/board"), stranger(served, "another-kiosk-token").gets("/api/kiosk/board")]

    assert answers[0].get_data() == answers[1].get_data()


def test_a_board_changes_when_the_hall_closes_although_nothing_happens(served: Served) -> None:
    wall = enrolled(served, DeviceKind.WALL)
    before = wall.gets("/api/wall/board").get_json()["opening"]
    served.hall.clock.passes(hours=2)

    after = wall.gets("/api/wall/board").get_json()["opening"]

    assert before == {"open": True, "hint": "Heute geöffnet bis 12:00 Uhr"}
    assert after == {"open": False, "hint": "Wieder geöffnet: Dienstag, 24. November, 08:00–12:00 Uhr"}


def test_a_hall_that_never_opens_says_so(served: Served) -> None:
    wall = enrolled(served, DeviceKind.WALL)

    served.hall.loads(a_site(opening=()))

    opening = wall.gets("/api/wall/board").get_json()["opening"]
    assert opening == {"open": False, "hint": "Wann wieder geöffnet ist, steht noch nicht fest."}


def test_a_closed_topic_says_when_it_opens(served: Served) -> None:
    kiosk = enrolled(served, DeviceKind.KIOSK)
    served.hall.clock.passes(hours=1)

    topics = {topic["id"]: topic["closed"] for topic in kiosk.gets("/api/kiosk/board").get_json()["topics"]}

    assert topics["geld"]["de"] == "Wieder ab Montag, 30. November, 09:00 Uhr"
    assert topics["empfang"] is None


def test_a_kiosk_knows_how_its_printer_is(served: Served) -> None:
    kiosk = enrolled(served, DeviceKind.KIOSK)
    without = kiosk.gets("/api/kiosk/board").get_json()["kiosk"]["printer"]
    printer = enrolled(served, DeviceKind.PRINTER)
    fresh = kiosk.gets("/api/kiosk/board").get_json()["kiosk"]["printer"]
    served.hall.do(report_printer, printer=printer.id, status=PrinterStatus.OUT, detail=None)

    out = kiosk.gets("/api/kiosk/board").get_json()["kiosk"]["printer"]

    assert (without, fresh, out) == ("none", "unknown", "out")


def test_a_kiosk_follows_its_paper(served: Served) -> None:
    kiosk, printer = enrolled(served, DeviceKind.KIOSK), enrolled(served, DeviceKind.PRINTER)
    paper = kiosk.takes_ticket().get_json()["ticket"]["paper"]
    for state in ("sent", "printed"):
        printer.posts(f"/api/printer/jobs/{paper}/state", {"state": state})

    papers = kiosk.gets("/api/kiosk/board").get_json()["papers"]

    assert papers == {paper: "printed"}


def test_a_changed_profile_is_on_the_board_at_once(served: Served) -> None:
    kiosk = enrolled(served, DeviceKind.KIOSK)
    kiosk.gets("/api/kiosk/board")

    served.hall.loads(a_site(title="Neue Halle"))

    assert kiosk.gets("/api/kiosk/board").get_json()["site"]["title"] == "Neue Halle"


@pytest.mark.parametrize("demo", [True, False])
@pytest.mark.parametrize("kind", SHARED)
def test_every_screen_of_a_demo_says_so(serve: Serve, kind: DeviceKind, demo: bool) -> None:  # pytest names it
    served = serve(demo=demo)

    board = enrolled(served, kind).gets(f"/api/{kind.value}/board").get_json()

    assert board["demo"] is demo


@pytest.mark.parametrize("demo", [True, False])
def test_the_paper_of_a_demo_says_so(serve: Serve, demo: bool) -> None:  # pytest names it
    served = serve(demo=demo)
    printer = enrolled(served, DeviceKind.PRINTER)
    served.hall.waits()

    (job,) = printer.gets("/api/printer/board").get_json()["jobs"]

    assert (job["content"]["demo"] is not None) is demo


def test_a_job_to_print_has_the_address_that_phones_reach(serve: Serve) -> None:
    served = serve(public_url="https://halle.example/")
    printer = enrolled(served, DeviceKind.PRINTER)
    served.hall.waits()

    (job,) = printer.gets("/api/printer/board").get_json()["jobs"]

    assert job["content"]["qr"].startswith("https://halle.example/t/")
