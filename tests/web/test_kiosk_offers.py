"""What a kiosk shows for each topic, and what it is told after a touch."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from server.domain.site.device_settings import KioskSettings
from server.domain.site.site import Organisation, Site
from server.domain.site.site_settings import EarlyArrival, Shift
from server.domain.site.topic import Destination, Redirect
from server.storage.devices import DeviceKind
from tests.building import a_gate_use, a_place, a_site, a_topic, an_advisor, hours, said
from tests.web.conftest import Serve
from tests.web.device import Device, enrolled
from tests.web.served import Served

CONTRACT = Path(__file__).parents[1] / "contract"
TUESDAY = {"de": "Wieder ab Dienstag, 24. November, 08:00 Uhr"}


@pytest.fixture
def served(serve: Serve) -> Served:
    """A hall in which the debts have their day on Tuesday, with an office elsewhere."""
    served = serve()
    served.hall.loads(_hall())
    return served


def test_a_tile_says_what_a_touch_will_be_answered_by(served: Served) -> None:
    tiles = {tile["id"]: tile for tile in _board(served)["topics"]}

    assert {name: tile["offer"] for name, tile in tiles.items()} == {
        "empfang": "ticket", "geld": "later", "asyl": "redirect", "alter": "redirect", "gruppe": "ticket",
    }  # fmt: skip
    assert tiles["geld"]["closed"] == TUESDAY
    assert tiles["geld"]["instead"]["id"] == "geld-zuerst"
    assert tiles["empfang"]["closed"] is None


def test_a_tile_says_after_which_answers_nobody_waits_here(served: Served) -> None:
    tiles = {tile["id"]: tile["not_here"] for tile in _board(served)["topics"]}

    assert tiles["alter"] != []
    assert tiles["empfang"] == []


def test_a_place_elsewhere_stands_among_the_offices_once(served: Served) -> None:
    served.hall.loads(replace(_hall(), elsewhere=("amt", "verein"), directory=(a_place(), a_place(id="verein"))))

    board = _board(served)

    assert len(board["offices"]) == 2


def test_a_topic_without_a_tile_is_not_shown(served: Served) -> None:
    assert "geld-zuerst" not in str([tile["id"] for tile in _board(served)["topics"]])


def test_a_tile_asks_how_many_came(served: Served) -> None:
    (asked,) = [tile["id"] for tile in _board(served)["topics"] if tile["ask_party"]]

    assert asked == "empfang"


def test_a_group_is_only_told_to_come_later_when_everything_in_it_is(served: Served) -> None:
    group = a_topic("gruppe", children=(a_topic("geld"),))
    served.hall.loads(replace(_hall(), topics=(group, a_topic())))

    tiles = {tile["id"]: tile["offer"] for tile in _board(served)["topics"]}

    assert tiles == {"gruppe": "later", "empfang": "ticket"}


def test_a_closed_kiosk_says_when_next_until_when_and_where_else(served: Served) -> None:
    served.hall.clock.passes(hours=5)

    board = _board(served)

    assert board["opening"]["open"] is False
    assert board["opening"]["hint"]["de"] == "Wieder geöffnet: Dienstag, 24. November, 08:00–12:00 Uhr"
    assert [office["title"]["de"] for office in board["offices"]] == ["Amt nebenan"]


@pytest.mark.parametrize(("draw", "sentence"), [(False, "schon jetzt"), (True, "losen")])
def test_before_opening_the_kiosk_says_that_it_gives_numbers(served: Served, draw: bool, sentence: str) -> None:
    served.hall.loads(replace(_hall(), early_arrival=EarlyArrival(minutes=30, draw=draw)))
    served.hall.clock.passes(minutes=-150)

    opening = _board(served)["opening"]

    assert opening["open"] is True
    assert "08:00" in opening["early"]["de"]
    assert sentence in opening["early"]["de"]


def test_a_touch_on_a_topic_of_another_day_is_answered_by_that_day(served: Served) -> None:
    answer = _kiosk(served).takes_ticket("geld")

    later, agreed = answer.get_json()["later"], _agreed("kiosk_later")["answer"]["later"]
    assert answer.status_code == 201
    assert later.keys() == agreed.keys()
    assert later["offices"][0].keys() == agreed["offices"][0].keys()
    assert later["when"]["own"] == "Dienstag, 24. November, 08:00–12:00 Uhr"
    assert later["instead"]["id"] == "geld-zuerst"
    assert [office["title"]["own"] for office in later["offices"]] == ["Amt nebenan"]


def test_the_same_touch_is_answered_by_the_same_day(served: Served) -> None:
    kiosk, wanted = _kiosk(served), _agreed("kiosk_later")["request"] | {"language": "de", "topic": "geld"}
    first = kiosk.posts("/api/kiosk/tickets", wanted).get_json()
    served.hall.clock.passes(days=1)

    assert kiosk.posts("/api/kiosk/tickets", wanted).get_json() == first


def test_whoever_is_shown_another_place_may_stay_or_come_back(served: Served) -> None:
    kiosk = _kiosk(served)

    shown = kiosk.takes_ticket("alter", answer="eu").get_json()["redirect"]
    stays = kiosk.takes_ticket("alter", answer="eu", stay=True).get_json()
    comes_back = kiosk.takes_ticket("alter", answer="eu", afterwards=True).get_json()["ticket"]

    assert (shown["stay"], shown["afterwards"]["own"]) == (True, "Empfang")
    assert stays["outcome"] == "ticket"
    assert (comes_back["wait"], comes_back["place"]) == (None, None)
    assert "zurückkommen" in comes_back["note"]["own"]


def test_a_ticket_says_for_how_many_it_is_and_when_the_order_is_drawn(served: Served) -> None:
    served.hall.loads(replace(_hall(), early_arrival=EarlyArrival(minutes=30, draw=True)))
    served.hall.clock.passes(minutes=-150)

    ticket = _kiosk(served).takes_ticket(party=4).get_json()["ticket"]

    assert ticket["party"] == 4
    assert ticket["note"]["own"] == "Um 08:00 Uhr losen wir aus, wer zuerst an der Reihe ist."


@pytest.mark.parametrize("wrong", [{"party": "2"}, {"party": True}, {"vulnerable": "yes"}, {"stay": 1}, {"more": 1}])
def test_a_touch_that_is_not_as_agreed_is_refused(served: Served, wrong: dict[str, Any]) -> None:
    answer = _kiosk(served).takes_ticket(**wrong)

    assert answer.get_json()["refusal"]["code"] == "bad-request"


def _hall() -> Site:
    debts = a_topic("geld", instead="geld-zuerst")
    age = a_gate_use(eu=Destination(redirect="jugend", stay=True), andere=Destination(redirect="jugend", stay=True))
    return a_site(
        languages=("de",),
        kiosk=KioskSettings(ask_help=True, speech=True),
        organisations=(Organisation(id="verein", title="Verein", office="amt"),),
        advisors=(an_advisor("rat", "empfang", "alter", "geld-zuerst", "empfang-2"), an_advisor("kasse", "geld")),
        rota=(Shift(advisors=("rat",), hours=(hours("mon"),)), Shift(advisors=("kasse",), hours=(hours("tue"),))),
        redirects=(Redirect(id="jugend", reason=said("Dort."), place="amt", afterwards="empfang"),),
        directory=(a_place(),),
        topics=(
            a_topic(ask_party=True), debts, a_topic("geld-zuerst", tile=False), a_topic("asyl", redirect="jugend"),
            a_topic("alter", gate=age), a_topic("gruppe", children=(replace(debts, id="geld-2"), a_topic("empfang-2"))),
        ),
    )  # fmt: skip


def _kiosk(served: Served) -> Device:
    return enrolled(served, DeviceKind.KIOSK)


def _board(served: Served) -> dict[str, Any]:
    return dict(_kiosk(served).gets("/api/kiosk/board").get_json())


def _agreed(name: str) -> dict[str, Any]:
    return dict(json.loads((CONTRACT / f"{name}.json").read_text(encoding="utf-8")))
