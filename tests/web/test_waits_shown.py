"""How long it takes is shown wherever somebody waits: a range with its chance, or what says more than minutes."""

from dataclasses import replace
from typing import Any

import pytest

from server.domain.simulation.wait import Wait
from server.domain.site.site import Site
from server.domain.site.wall_settings import WallSettings
from server.domain.visits.need import Need
from server.storage.devices import DeviceKind
from tests.building import a_site
from tests.web.conftest import Serve
from tests.web.device import Device, enrolled
from tests.web.everything import everything_set_up
from tests.web.foretelling import a_wait, foretells
from tests.web.served import Served

MONEY = Need(topic="geld", language="de")
WORK = Need(topic="arbeit", language="de")
NO_MORE_TODAY = "Heute reicht die Zeit wahrscheinlich nicht mehr für Sie."
NEXT_WEEK = "Bitte kommen Sie wieder: Dienstag, 24. November, 08:00 Uhr"


@pytest.mark.parametrize(
    ("wait", "sentences"),
    [
        (a_wait(), ["Etwa 20 bis 35 Minuten", "Das stimmt in 8 von 10 Fällen.", "Vor Ihnen ist noch 1 Person."]),
        (a_wait(60, 80, not_before=60), ["Nicht vor 11:05 Uhr", "Vor Ihnen ist noch 1 Person."]),
        (a_wait(never=0.6), [NO_MORE_TODAY, NEXT_WEEK]),
    ],
)
def test_a_phone_says_one_sentence_and_what_belongs_to_it(served: Served, wait: Wait, sentences: list[str]) -> None:
    served.hall.takes_ticket("arbeit")
    ticket = served.hall.takes_ticket("arbeit")
    foretells(served, {ticket.leg or 0: wait})

    page = served.browser().visits(served.address(ticket.ticket))

    assert [each.text for each in page.part("turn").first("div").every("p")] == sentences


def test_a_phone_says_in_time_that_it_may_be_too_late_today(served: Served) -> None:
    served.hall.takes_ticket("arbeit")
    ticket = served.hall.takes_ticket("arbeit")
    foretells(served, {ticket.leg or 0: a_wait(never=0.2)})

    turn = served.browser().visits(served.address(ticket.ticket)).part("turn").text

    assert "Etwa 20 bis 35 Minuten" in turn
    assert "Vielleicht reicht die Zeit heute nicht mehr." in turn
    assert "8 von 10" not in turn


def test_a_desk_sees_by_the_clock_when_each_person_will_probably_be_called(served: Served) -> None:
    first, second, third = (served.hall.waits("arbeit") for _ in range(3))
    desk = served.advisor()
    desk.opens()
    foretells(served, {first.id: a_wait(0, 10), second.id: a_wait(never=0.2), third.id: a_wait(never=0.7)})

    page = desk.visits(desk.path)

    marks = [mark.text for mark in page.part("line").every("small")]
    assert marks == [
        "Aufruf etwa 10:05–10:15", "Aufruf etwa 10:25–10:40 heute vielleicht nicht mehr", "heute wohl nicht mehr"
    ]  # fmt: skip
    assert "heute wohl nicht mehr dran: 1" in page.part("line-head").text


def test_the_reception_tells_minutes_clock_and_chance(served: Served) -> None:
    served.hall.waits("arbeit")
    leg = served.hall.waits("arbeit")
    served.hall.loads(everything_set_up(served.hall.site))
    foretells(served, {leg.id: a_wait()})

    found = served.advisor("vorn").visits("/reception?number=2").part("found").text

    assert "etwa 20–35 Minuten" in found
    assert "Aufruf etwa 10:25–10:40 Uhr" in found
    assert "stimmt in 8 von 10 Fällen" in found


def test_a_ticket_tells_the_same_however_often_the_kiosk_asks(served: Served) -> None:
    kiosk = enrolled(served, DeviceKind.KIOSK)
    foretells(served, newcomers={WORK: a_wait(never=0.2)})
    asked = {"request": "0b6c2f4e-6d4b-4d0e-9a86-7f1f0e6a3b11", "language": "de", "topic": "arbeit"}

    first = kiosk.posts("/api/kiosk/tickets", asked).get_json()["ticket"]
    served.hall.clock.passes(minutes=5)
    foretells(served, newcomers={WORK: a_wait(0, 5)})
    again = kiosk.posts("/api/kiosk/tickets", asked).get_json()["ticket"]

    told = {"range": {"from": 20, "to": 35}, "right_in_ten": 8, "today": "perhaps-not", "not_before": None}
    assert (first["wait"], again["wait"]) == (told, told)


def test_a_tile_says_how_long_it_takes_in_each_language_before_anybody_has_a_ticket(served: Served) -> None:
    arabic = replace(WORK, language="ar")
    foretells(served, newcomers={WORK: a_wait(), arabic: a_wait(60, 80, not_before=60)})

    tiles = _tiles(enrolled(served, DeviceKind.KIOSK))

    (living,) = (tile for tile in tiles if tile["id"] == "leben")
    waits = {child["id"]: child["waits"] for child in living["children"]}["arbeit"]
    assert living["waits"] is None
    assert (waits["de"]["range"], waits["de"]["not_before"]) == ({"from": 20, "to": 35}, None)
    assert waits["ar"]["not_before"] == "2026-11-23T10:05:00+00:00"


def test_before_the_gate_a_tile_says_what_is_true_behind_every_answer(served: Served) -> None:
    registering, reception = (Need(topic=topic, language="de") for topic in ("anmelden", "empfang"))
    foretells(served, newcomers={registering: a_wait(20, 30), reception: a_wait(40, 60)})

    tiles = _tiles(enrolled(served, DeviceKind.KIOSK))

    assert {tile["id"]: tile["waits"] for tile in tiles}["anmelden"]["de"]["range"] == {"from": 20, "to": 60}


def test_tiles_say_nothing_of_it_where_the_profile_does_not_want_it(serve: Serve) -> None:
    dull = a_site()
    served = serve(site=replace(dull, kiosk=replace(dull.kiosk, shows_waits=False)))

    tiles = _tiles(enrolled(served, DeviceKind.KIOSK))

    assert [tile["waits"] for tile in tiles] == [None] * len(tiles)


@pytest.mark.parametrize(
    ("site", "people", "told"),
    [
        (a_site(wall=WallSettings(shows_wait=True)), 5, {"from": 0, "to": 50}),
        (a_site(wall=WallSettings(shows_wait=True)), 4, None),
        (a_site(), 5, None),
    ],
)
def test_a_wall_tells_one_range_of_the_whole_hall_if_it_is_wanted_and_tells_of_nobody(
    serve: Serve, site: Site, people: int, told: Any
) -> None:
    served = serve(site=site)
    for number in range(people):
        served.hall.waits("arbeit" if number % 2 else "geld")
    foretells(served, newcomers={WORK: a_wait(0, 20), MONEY: a_wait(30, 50)})

    board = enrolled(served, DeviceKind.WALL).gets("/api/wall/board").get_json()

    assert board["wait"] == told


def _tiles(kiosk: Device) -> list[dict[str, Any]]:
    topics: list[dict[str, Any]] = kiosk.gets("/api/kiosk/board").get_json()["topics"]
    return topics
