"""Somebody holds a code before the kiosk."""

import json
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import TestResponse

from server.actions.tell_truth import tell_truth
from server.domain.site.site_settings import Closing, Shift, StepOut
from server.storage.devices import DeviceKind
from tests.building import a_site, hours
from tests.web.device import enrolled
from tests.web.served import Served
from tests.web.shape import differences

CONTRACT = Path(__file__).parents[1] / "contract"


def test_ones_own_ticket_is_known_with_what_can_be_done_about_it(served: Served) -> None:
    served.hall.loads(a_site(step_out=StepOut(), closing=Closing(told_before=240)))
    leg = served.hall.waits()
    served.hall.do(tell_truth)

    told = _shows(served, f"https://halle.example{served.address(leg.ticket)}")

    assert differences(_agreed("kiosk_scan")["answers"][0], told) == []
    assert (told["number"], told["state"], told["can"], told["promise"]) == (
        "001",
        "waiting",
        ["step-out", "withdraw"],
        "safe",
    )


def test_a_ticket_of_another_day_is_not_known(served: Served) -> None:
    leg = served.hall.waits()
    address = served.address(leg.ticket)
    served.hall.clock.passes(days=1)

    assert _shown(served, address).get_json()["refusal"]["code"] == "scan-unknown"


def test_a_topic_is_chosen_by_a_code(served: Served) -> None:
    told = _shows(served, "topic:familie")

    assert differences(_agreed("kiosk_scan")["answers"][1], told) == []


def test_a_return_slip_names_the_advisor_and_what_they_do(served: Served) -> None:
    told = _shows(served, "again:rat")

    assert differences(_agreed("kiosk_scan")["answers"][2], told) == []
    assert (told["advisor"], told["today"]) == ({"id": "rat", "title": "Rat"}, True)
    assert told["topics"] == ["familie", "arbeit", "empfang"]


def test_an_advisor_who_is_not_here_today_is_said_not_to_be(served: Served) -> None:
    served.hall.loads(a_site(rota=(Shift(advisors=("amt",), hours=(hours("mon"),)),)))

    assert _shows(served, "again:rat")["today"] is False


@pytest.mark.parametrize("text", ["again:nobody", "topic:leben", "https://halle.example/t/none", "4006381333931"])
def test_a_code_that_leads_nowhere_is_refused(served: Served, text: str) -> None:
    answer = _shown(served, text)

    assert answer.get_json()["refusal"]["code"] == "scan-unknown"


def test_whoever_comes_back_chooses_between_two_waits(served: Served) -> None:
    for _ in range(3):
        served.hall.waits("familie")
    agreed = _agreed("kiosk_return")

    told = _comes_back(served, topic="empfang").get_json()

    assert differences(agreed["answer"]["advisor"], told["advisor"]) == []
    assert differences(agreed["answer"]["next_free"], told["next_free"]) == []
    assert (told["same"]["offer"], told["next_free"]["offer"]) == ("ticket", "ticket")
    assert told["same"]["wait"]["range"]["to"] > told["next_free"]["wait"]["range"]["to"]


def test_an_advisor_who_is_away_has_a_next_date(served: Served) -> None:
    rota = (Shift(advisors=("amt",), hours=(hours("mon"),)), Shift(advisors=("rat",), hours=(hours("tue"),)))
    served.hall.loads(a_site(rota=rota))

    told = _comes_back(served, topic="empfang").get_json()

    assert (
        differences(_agreed("kiosk_return")["answer"]["same"], told["same"] | {"when": {"own": "", "german": ""}}) == []
    )
    assert told["same"]["when"]["own"] == "Dienstag, 24. November, 08:00–12:00 Uhr"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"code": "topic:empfang"}, "scan-unknown"),
        ({"code": "again:nobody"}, "scan-unknown"),
        ({"language": "fr"}, "language-unknown"),
        ({"topic": "nichts"}, "topic-unknown"),
        ({"topic": "anmelden"}, "answer-unknown"),
    ],
)
def test_coming_back_for_what_is_not_there_is_refused(served: Served, wrong: dict[str, str], code: str) -> None:
    answer = _comes_back(served, **({"topic": "empfang"} | wrong))

    assert answer.get_json()["refusal"]["code"] == code


def _comes_back(served: Served, **said: str) -> TestResponse:
    asked = {"code": "again:rat", "language": "de", "answer": None} | said
    return enrolled(served, DeviceKind.KIOSK).posts("/api/kiosk/return", asked)


def _shown(served: Served, text: str) -> TestResponse:
    return enrolled(served, DeviceKind.KIOSK).posts("/api/kiosk/scan", {"text": text})


def _shows(served: Served, text: str) -> dict[str, Any]:
    return dict(_shown(served, text).get_json())


def _agreed(name: str) -> dict[str, Any]:
    return dict(json.loads((CONTRACT / f"{name}.json").read_text(encoding="utf-8")))
