"""Offenbach: many arrive at once, and associations meet. The scenarios KTI-1 to KTI-6."""

from datetime import timedelta
from secrets import token_urlsafe
from typing import Any
from uuid import uuid4

from server.actions.call_wave import call_wave
from server.actions.finish import finish
from server.actions.recall_wave import recall_wave
from server.domain.visits.event import Kind
from server.storage.devices import DeviceKind
from tests.scenarios.centre import Centre
from tests.scenarios.conftest import Opened
from tests.web.device import Device, enrolled

STATIONS = (("registrierung-1", "r1"), ("leistungen", "l1"), ("wohnen", "w1"))


def test_kti_1_a_family_goes_through_all_stations_with_one_number(centre: Opened) -> None:
    kti = centre("of-kti", "2022-06-01 09:10")
    desks = [kti.sits(advisor, desk) for advisor, desk in STATIONS]

    ticket = kti.touches("registrierung", language="uk", party=5)["ticket"]
    legs = []
    for at, desk in enumerate(desks):
        person = kti.hall.serves(desk)
        legs.append(person)
        kti.hall.do(finish, leg=person.id, outcome="answered", ends_visit=at == len(desks) - 1, **desk)
        kti.hall.clock.passes(minutes=10)

    assert (ticket["number"], ticket["party"]) == ("001", 5)
    assert [leg.topic for leg in legs] == ["registrierung", "leistungen", "wohnen"]
    assert {leg.ticket for leg in legs} == {1}
    assert len({leg.sort_key for leg in legs}) == 1


def test_kti_2_who_wants_to_help_never_stands_in_line(centre: Opened) -> None:
    kti = centre("of-kti", "2022-06-01 09:10")

    answer = kti.touches("helfen", language="uk")

    assert answer["outcome"] == "redirect"
    assert kti.papers()[-1]["title"] == {"own": "Offenbach hilft", "german": None, "language": "de"}
    assert kti.hall.everything()["tickets"] == []


def test_kti_3_numbers_handed_out_without_network_are_nobody_elses(centre: Opened) -> None:
    kti = centre("of-kti", "2022-06-01 09:10")
    tablets = [enrolled(kti.served, DeviceKind.TABLET), _another(kti)]
    blocks = [_reserves(tablet) for tablet in tablets]

    kti.hall.clock.passes(minutes=20)  # out of the network
    at_the_kiosk = kti.touches("wohnen")["ticket"]["number"]
    handed = [_hands_out(kti, tablet, block[0]["count"]) for tablet, block in zip(tablets, blocks, strict=True)]
    twice = _hands_out(kti, tablets[0], blocks[1][1]["count"])

    assert len({at_the_kiosk, *(answer["number"] for answer in handed)}) == 3
    assert twice["refusal"]["code"] == "number-not-yours"


def test_kti_4_a_wave_is_shown_and_called_once(centre: Opened) -> None:
    kti = centre("of-kti", "2022-06-01 09:10")
    desk = kti.sits("registrierung-1", "r1")
    for _ in range(12):
        kti.touches("registrierung", language="uk")

    kti.hall.do(call_wave, **desk)

    wave = kti.on_the_wall()["wave"]
    assert (wave["first"], wave["last"], wave["calls"]) == ("001", "010", 1)
    assert (wave["place"]["uk"], wave["place"]["de"]) == ("Зала", "Saal")
    spoken = [kti.wall.gets(address) for address in wave["speech"]]
    assert [answer.headers["Content-Language"] for answer in spoken] == ["uk", "de"]
    assert all(answer.mimetype == "audio/wav" for answer in spoken)
    again = kti.hall.do(recall_wave, **desk)
    assert [event.kind for event in again] == [Kind.WAVE_CALLED]
    assert kti.on_the_wall()["wave"]["calls"] == 2


def test_kti_5_thirty_three_associations_check_in_with_one_tap_each(centre: Opened) -> None:
    kti = centre("of-kti", "2022-05-24 18:00")
    names = [association["id"] for association in kti.board()["gathering"]["associations"]]

    for name in (*names, names[0]):
        answer = kti.kiosk.posts("/api/kiosk/check-in", {"request": str(uuid4()), "association": name})
        assert answer.json == {"association": name, "here": True}

    assert len(names) == 33
    rows = kti.hall.everything()["check_ins"]
    assert len(rows) == 33
    assert all(association["here"] for association in kti.board()["gathering"]["associations"])


def _another(kti: Centre) -> Device:
    token = "another-tablet-of-the-hall"
    return Device(served=kti.served, token=token, id=kti.hall.has_device(DeviceKind.TABLET, token))


def _reserves(tablet: Device) -> list[dict[str, Any]]:
    return list((tablet.posts("/api/tablet/numbers", {"request": str(uuid4())}).json or {})["numbers"])


def _hands_out(kti: Centre, tablet: Device, count: int) -> dict[str, Any]:
    said = {
        "request": str(uuid4()), "count": count, "secret": token_urlsafe(18), "language": "uk", "topic": "wohnen",
        "taken_at": (kti.hall.clock() - timedelta(minutes=10)).isoformat(), "party": 2,
    }  # fmt: skip
    return dict(tablet.posts("/api/tablet/tickets", said).json or {})
