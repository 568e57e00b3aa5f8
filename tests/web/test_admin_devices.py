"""The devices of a hall in the browser: a code for a new one, how each is, and what can be done with it."""

import re
from dataclasses import replace
from datetime import UTC, datetime

from server.actions.report_printer import report_printer
from server.domain.print_job import PrinterStatus
from server.domain.site.wall_settings import OneWall
from server.domain.visits.event import Kind
from server.storage import devices, events
from server.storage.devices import Device as Known
from server.storage.devices import DeviceKind
from server.web.admin.devices.rows import device_rows
from tests.building import MONDAY, a_site
from tests.web.device import enrolled
from tests.web.manager import managing, site
from tests.web.served import Browser, Served

DEVICES = "/admin/halle/devices"


def test_the_code_of_a_new_device_is_shown_once_and_lets_it_in(served: Served) -> None:
    browser = _manager(served)

    page = browser.sends(f"{DEVICES}/invite", request="eins", kind="kiosk", name="Kiosk Eingang", beside="")
    code = page.part("code").text
    again = browser.visits(DEVICES)

    assert re.fullmatch(r"[A-Z2-9]{4}-[A-Z2-9]{4}", code)
    assert "http://127.0.0.1:8080/kiosk/" in page.part("fresh").text
    assert again.find("fresh") is None
    assert served.lotse.flask.test_client().post("/api/devices/enrol", json={"code": code}).status_code == 201
    assert browser.visits(DEVICES).part("how-1").text == "zuletzt gesehen um 10:05 Uhr"


def test_a_double_click_invites_one_device_and_shows_the_code_that_counts(served: Served) -> None:
    browser = _manager(served)
    asked = {"request": "eins", "kind": "wall", "name": "Wand", "beside": ""}

    browser.sends(f"{DEVICES}/invite", **asked)
    page = browser.sends(f"{DEVICES}/invite", **asked)

    code = page.part("code").text
    assert len(_known(served)) == 1
    assert served.lotse.flask.test_client().post("/api/devices/enrol", json={"code": code}).status_code == 201


def test_a_page_that_looks_again_by_itself_does_not_use_the_code_up(served: Served) -> None:
    browser = _manager(served)
    fields = (each.attributes for each in browser.page.every("input"))
    token = next(each["value"] for each in fields if each["name"] == "csrf_token")
    asked = {"request": "eins", "kind": "wall", "name": "Wand", "beside": "", "csrf_token": token}
    browser.client.post(f"{DEVICES}/invite", data=asked)

    looks = browser.client.get(DEVICES, headers={"Sec-Fetch-Mode": "cors"}).text

    assert 'id="fresh"' not in looks
    assert browser.visits(DEVICES).find("fresh") is not None


def test_whoever_invites_renames_and_revokes_stands_in_the_log(served: Served) -> None:
    browser = _manager(served)
    wall = served.hall.has_device(DeviceKind.WALL, "wall-token")

    browser.sends(f"{DEVICES}/rename", request="eins", device=str(wall), name="Wand links")
    browser.sends(f"{DEVICES}/revoke", request="zwei", device=str(wall))

    with served.hall.storage.looking() as connection:
        said = [(each.event.kind, each.event.facts.get("by")) for each in events.after(connection, 0)][-2:]
    assert said == [(Kind.DEVICE_RENAMED, "leitung"), (Kind.DEVICE_REVOKED, "leitung")]
    assert [(device.name, device.revoked) for device in _known(served)] == [("Wand links", True)]
    assert "1 abgemeldetes Gerät" in browser.page.text


def test_a_device_that_was_reset_gets_another_code(served: Served) -> None:
    browser = _manager(served)
    kiosk = served.hall.has_device(DeviceKind.KIOSK, "kiosk-token")

    page = browser.sends(f"{DEVICES}/invite-again", request="eins", device=str(kiosk))
    code = page.part("code").text
    answer = served.lotse.flask.test_client().post("/api/devices/enrol", json={"code": code})

    assert (answer.status_code, answer.json and answer.json["device"]) == (201, str(kiosk))


def test_a_printer_says_how_it_is_and_is_put_into_a_kiosk(served: Served) -> None:
    browser = _manager(served)
    kiosk = served.hall.has_device(DeviceKind.KIOSK, "kiosk-token")
    printer = served.hall.has_device(DeviceKind.PRINTER, "printer-token")
    served.hall.do(report_printer, printer=printer, status=PrinterStatus.LOW, detail=None, paper_left=3000)

    browser.visits(DEVICES)
    page = browser.sends(f"{DEVICES}/place", request="eins", device=str(printer), beside=str(kiosk))

    assert page.part(f"how-{printer}").text == (
        "das Papier geht zu Ende · noch 3.0 m Papier, etwa 20 Nummern zuletzt gesehen um 10:05 Uhr steht im A kiosk"
    )


def test_renaming_a_wall_that_the_profile_knows_is_warned_of(served: Served) -> None:
    browser = _manager(served)
    served.hall.has_device(DeviceKind.WALL, "wall-token")
    before = browser.visits(DEVICES).text

    served.hall.loads(replace(site(served), walls=(OneWall(name="A wall"),)))

    warning = "Unter diesem Namen stehen eigene Einstellungen."
    assert warning not in before
    assert warning in browser.visits(DEVICES).text


def test_a_device_is_seen_when_it_asks_and_noted_once_a_minute(served: Served) -> None:
    kiosk = enrolled(served, DeviceKind.KIOSK)

    seen = []
    for _ in range(3):
        served.hall.clock.passes(seconds=40)
        kiosk.gets("/api/kiosk/board")
        seen.append(_known(served)[0].seen_at)

    assert [each and (each - MONDAY).total_seconds() for each in seen] == [0, 80, 80]


def test_a_screen_that_only_touches_is_not_written_about(served: Served) -> None:
    kiosk = enrolled(served, DeviceKind.KIOSK)
    served.hall.clock.passes(minutes=5)

    kiosk.takes_ticket()

    assert _known(served)[0].seen_at == MONDAY


def test_rows_stand_kind_by_kind_and_say_what_a_code_is_worth() -> None:
    now = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
    wall = _device(1, DeviceKind.WALL, enrolled=True, status="blocked", seen_at=MONDAY)
    fresh = _device(2, DeviceKind.KIOSK, code_until=now.replace(hour=11))
    old = _device(3, DeviceKind.KIOSK, code_until=now.replace(hour=9))
    gone = _device(4, DeviceKind.KIOSK, revoked=True)

    rows = device_rows(a_site(), [wall, fresh, old, gone], now)

    assert [(row.id, row.stands, row.state, row.silent) for row in rows] == [
        (2, "invited", None, False), (3, "expired", None, False), (1, "enrolled", "wall-blocked", True),
    ]  # fmt: skip


def _device(id_: int, kind: DeviceKind, *, enrolled: bool = False, revoked: bool = False, **said: object) -> Known:
    whole = {"status": "unknown"} | said
    return Known(id=id_, site="halle", kind=kind, name="x", enrolled=enrolled, revoked=revoked, **whole)  # type: ignore[arg-type]  # what a test says


def _known(served: Served) -> list[Known]:
    with served.hall.reading() as records:
        return devices.every(records)


def _manager(served: Served) -> Browser:
    browser = managing(served)
    browser.visits(DEVICES)
    return browser
