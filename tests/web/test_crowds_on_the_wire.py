"""What walls, kiosks and tablets are told when many people come has the shape of the examples in tests/contract."""

import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from werkzeug.test import TestResponse

from server.actions.call_wave import call_wave
from server.actions.end_alarm import end_alarm
from server.actions.raise_alarm import raise_alarm
from server.domain.site.site_settings import AlarmSettings, Association, Gathering, Waves
from server.storage.devices import DeviceKind
from server.web.devices.gathering import gathering_part
from tests.building import a_site, hours, said
from tests.web.device import Device, enrolled
from tests.web.served import Served
from tests.web.shape import differences
from tests.web.test_wire import CONTRACT

SECRET = "3q2-7wAAAAAAAAAAAAAAAAAA"


@pytest.fixture
def crowded(served: Served) -> Served:
    """A hall with alarm, waves of two, and a gathering until eleven."""
    associations = (Association(id="verein-eins", title="Eins"), Association(id="verein-zwei", title="Zwei"))
    meeting = Gathering(
        title=said("Forum"), hours=(hours("mon", opens="10:00", closes="11:00"),), associations=associations
    )
    served.hall.loads(
        a_site(alarm=AlarmSettings(), waves=Waves(place=said("Saal"), size=2), gathering=meeting),
    )
    return served


def agreed(name: str) -> dict[str, Any]:
    return dict(json.loads((CONTRACT / f"{name}.json").read_text(encoding="utf-8")))


def wall_board(wall: Device) -> dict[str, Any]:
    return dict(wall.gets("/api/wall/board").get_json())


@pytest.mark.parametrize(("level", "drill", "noticed"), [(0, False, False), (1, False, True), (3, True, False)])
def test_the_wall_asks_to_wait_while_staff_help_each_other(
    crowded: Served, level: int, drill: bool, noticed: bool
) -> None:
    wall, rat = enrolled(crowded, DeviceKind.WALL), crowded.hall.sits()
    crowded.hall.do(raise_alarm, level=level, drill=drill, **rat)

    during = wall_board(wall)["notice"]

    crowded.hall.do(end_alarm, alarm=1, **rat)
    assert during == ({"de": "Bitte kurz warten.", "ar": "يرجى الانتظار قليلاً."} if noticed else None)
    assert wall_board(wall)["notice"] is None
    assert noticed is False or differences(agreed("wall_board")["notice"], during) == []


def test_the_wall_shows_a_wave_for_five_minutes(crowded: Served) -> None:
    wall, rat = enrolled(crowded, DeviceKind.WALL), crowded.hall.sits()
    for _ in range(3):
        crowded.hall.waits()
    crowded.hall.do(call_wave, **rat)

    wave = wall_board(wall)["wave"]

    crowded.hall.clock.passes(minutes=5)
    assert differences(agreed("wall_board")["wave"], wave) == []
    assert (wave["first"], wave["last"], wave["place"], wave["calls"]) == ("001", "002", said("Saal"), 1)
    assert wall_board(wall)["wave"] is None


def test_an_association_checks_in_with_one_tap(crowded: Served) -> None:
    kiosk, example = enrolled(crowded, DeviceKind.KIOSK), agreed("kiosk_gathering")

    answers = [kiosk.posts("/api/kiosk/check-in", example["request"]) for _ in range(2)]

    now = crowded.hall.clock()
    with crowded.hall.storage.reading("halle", now) as (records, site):
        part = gathering_part(site, records, now)
        later = gathering_part(site, records, now + timedelta(hours=1))
    assert [(answer.status_code, answer.get_json()) for answer in answers] == [(201, example["answer"])] * 2
    assert differences(example["part"], part) == []
    assert [known["here"] for known in (part or {})["associations"]] == [True, False]
    assert later is None


def test_an_unknown_association_is_refused_in_a_sentence(crowded: Served) -> None:
    kiosk = enrolled(crowded, DeviceKind.KIOSK)

    answer = kiosk.posts("/api/kiosk/check-in", {"request": str(uuid4()), "association": "nobody"})

    assert answer.get_json()["refusal"]["sentence"] == "Dieser Verein steht nicht auf der Liste."


def test_a_tablet_reserves_numbers_and_sees_them_on_its_board(served: Served) -> None:
    tablet, example = enrolled(served, DeviceKind.TABLET), agreed("tablet_numbers")

    answer = tablet.posts("/api/tablet/numbers", example["request"])
    again = tablet.posts("/api/tablet/numbers", example["request"])

    board = tablet.gets("/api/tablet/board")
    assert answer.status_code == 201
    assert differences(example["answer"], answer.get_json()) == []
    assert [number["number"] for number in answer.get_json()["numbers"]] == [f"{count:03}" for count in range(1, 21)]
    assert again.get_json() == answer.get_json()
    assert differences(agreed("tablet_board")["answer"], board.get_json()) == []
    assert board.get_json()["numbers"] == answer.get_json()["numbers"]
    assert board.headers["Lotse-Now"] == served.hall.clock().isoformat()


def test_a_ticket_of_the_tablet_opens_its_visitors_page_and_uses_up_its_number(served: Served) -> None:
    tablet, example = enrolled(served, DeviceKind.TABLET), agreed("tablet_ticket")
    tablet.posts("/api/tablet/numbers", {"request": str(uuid4())})

    answers = [hands_in(served, tablet, count=1, topic="empfang") for _ in range(2)]

    left = tablet.gets("/api/tablet/board").get_json()["numbers"]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert differences(example["answer"], answers[0].get_json()) == []
    assert answers[1].get_json() == answers[0].get_json()
    assert 1 not in [number["count"] for number in left]
    assert "001" in served.browser().visits(f"/t/{SECRET}").text


@pytest.mark.parametrize(
    "wrong",
    [
        {"count": 0}, {"count": 2**31}, {"count": "1"}, {"taken_at": "2026-11-23T10:05:00"}, {"taken_at": "nonsense"},
        {"party": "many"}, {"request": "nonsense"}, {"more": 1}, {"secret": "a\0" * 12}, {"secret": None},
    ],
)  # fmt: skip
def test_a_ticket_that_makes_no_sense_is_refused(served: Served, wrong: dict[str, Any]) -> None:
    tablet = enrolled(served, DeviceKind.TABLET)
    tablet.posts("/api/tablet/numbers", {"request": str(uuid4())})

    answer = hands_in(served, tablet, **wrong)

    assert (answer.status_code, answer.get_json()["refusal"]["code"]) == (422, "bad-request")


@pytest.mark.parametrize("kind", [DeviceKind.KIOSK, DeviceKind.WALL, DeviceKind.PRINTER])
def test_only_a_tablet_hands_tickets_in(served: Served, kind: DeviceKind) -> None:
    device = enrolled(served, kind)

    assert hands_in(served, device).status_code == 403
    assert device.gets("/api/tablet/board").status_code == 403


def hands_in(served: Served, device: Device, **said_instead: Any) -> TestResponse:
    now = served.hall.clock().isoformat()
    return device.posts(
        "/api/tablet/tickets",
        {**agreed("tablet_ticket")["request"], "count": 1, "taken_at": now, "topic": "empfang", "language": "de"}
        | said_instead,
    )
