"""Devices enrol once with a code, and then hold a token that can be taken away."""

import pytest

from server.actions.invite_device import invite_device
from server.actions.revoke_device import revoke_device
from server.storage.devices import DeviceKind
from tests.web.conftest import Serve
from tests.web.device import enrolled, stranger
from tests.web.served import Served

CODE = "K7QF3M2P"

BOARDS = {kind: f"/api/{kind.value}/board" for kind in DeviceKind}


@pytest.mark.parametrize("typed", ["K7QF-3M2P", "k7qf 3m2p"])
def test_a_code_is_exchanged_for_a_token_that_works(served: Served, typed: str) -> None:
    served.hall.do(invite_device, kind=DeviceKind.KIOSK, name="Kiosk 1", code=CODE)

    answer = stranger(served, None).posts("/api/devices/enrol", {"code": typed})

    said = answer.get_json()
    assert (answer.status_code, said["kind"], said["name"], said["site"]) == (
        201,
        "kiosk",
        "Kiosk 1",
        "halle",
    )
    assert stranger(served, said["token"]).gets("/api/kiosk/board").status_code == 200


def test_neither_code_nor_token_stands_in_the_database(served: Served) -> None:
    served.hall.do(invite_device, kind=DeviceKind.KIOSK, name="Kiosk 1", code=CODE)

    said = stranger(served, None).posts("/api/devices/enrol", {"code": CODE}).get_json()

    everything = str(served.hall.everything())
    assert said["token"] not in everything
    assert CODE not in everything
    assert len(said["token"]) >= 43


def test_a_code_is_good_once(served: Served) -> None:
    served.hall.do(invite_device, kind=DeviceKind.KIOSK, name="Kiosk 1", code=CODE)
    stranger(served, None).posts("/api/devices/enrol", {"code": CODE})

    again = stranger(served, None).posts("/api/devices/enrol", {"code": CODE})

    assert (again.status_code, again.get_json()["refusal"]["code"]) == (403, "code-unknown")


def test_codes_cannot_be_tried_for_long(served: Served) -> None:
    tries = [stranger(served, None).posts("/api/devices/enrol", {"code": "AAAA-AAAA"}).status_code for _ in range(25)]

    assert set(tries) == {403, 429}
    assert tries.count(403) == 20


@pytest.mark.parametrize("kind", DeviceKind)
def test_a_revoked_device_goes_back_to_enrolment(served: Served, kind: DeviceKind) -> None:
    device = enrolled(served, kind)
    before = device.gets(BOARDS[kind]).status_code

    served.hall.do(revoke_device, device=device.id)

    after = device.gets(BOARDS[kind])
    assert (before, after.status_code) == (200, 401)
    assert after.get_json()["refusal"]["code"] == "device-unknown"


@pytest.mark.parametrize(("kind", "board"), [(kind, board) for kind in DeviceKind for board in DeviceKind])
def test_a_device_is_answered_only_what_its_kind_may_know(served: Served, kind: DeviceKind, board: DeviceKind) -> None:
    device = enrolled(served, kind)

    answer = device.gets(BOARDS[board])

    assert answer.status_code == (200 if kind is board else 403)


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer "}, {"Authorization": "Bearer nonsense"}])
@pytest.mark.parametrize("kind", DeviceKind)
def test_without_a_token_nothing_is_answered(served: Served, kind: DeviceKind, headers: dict[str, str]) -> None:
    answer = served.lotse.flask.test_client().get(BOARDS[kind], headers=headers)

    assert answer.status_code == 401


def test_a_token_counts_only_as_a_bearers(served: Served) -> None:
    token = enrolled(served, DeviceKind.KIOSK).token

    answer = served.lotse.flask.test_client().get("/api/kiosk/board", headers={"Authorization": f"Basic {token}"})

    assert answer.status_code == 401


@pytest.mark.parametrize("kind", [DeviceKind.KIOSK, DeviceKind.WALL])
def test_in_a_demo_a_page_enrols_by_itself(serve: Serve, kind: DeviceKind) -> None:
    served = serve(demo=True)

    answer = stranger(served, None).posts("/api/devices/demo", {"kind": kind.value})

    token = answer.get_json()["token"]
    assert answer.status_code == 201
    assert stranger(served, token).gets(BOARDS[kind]).status_code == 200


def test_in_a_demo_no_page_can_be_the_printer_and_take_all_paper_away(serve: Serve) -> None:
    answer = stranger(serve(demo=True), None).posts("/api/devices/demo", {"kind": "printer"})

    assert answer.status_code == 403


def test_outside_a_demo_nobody_enrols_by_themselves(served: Served) -> None:
    answer = stranger(served, None).posts("/api/devices/demo", {"kind": "kiosk"})

    assert answer.status_code == 404
    assert served.hall.everything()["devices"] == []


def test_one_kiosk_gives_out_only_so_many_tickets_in_a_minute(serve: Serve) -> None:
    served = serve(tickets_per_minute=3)
    kiosk = enrolled(served, DeviceKind.KIOSK)

    answers = [kiosk.takes_ticket() for _ in range(5)]

    assert [answer.status_code for answer in answers] == [201, 201, 201, 429, 429]
    assert answers[-1].get_json()["refusal"]["code"] == "too-often"


def test_the_same_touch_gets_the_same_answer_over_the_wire(served: Served) -> None:
    kiosk = enrolled(served, DeviceKind.KIOSK)
    touch = "0b6c2f4e-6d4b-4d0e-9a86-7f1f0e6a3b11"
    first = kiosk.takes_ticket(request=touch)
    served.hall.clock.passes(minutes=1)
    served.hall.waits()

    again = kiosk.takes_ticket(request=touch.upper())

    assert (first.status_code, again.status_code) == (201, 201)
    assert again.get_json() == first.get_json()
