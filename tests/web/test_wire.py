"""What the server says to devices has exactly the shape of the examples in tests/contract."""

import json
from pathlib import Path
from typing import Any

import pytest

from server.actions.recall import recall
from server.actions.report_paper import report_paper
from server.domain.print_job import JobState
from server.storage.devices import DeviceKind
from tests.web.conftest import Serve
from tests.web.device import Device, enrolled, stranger
from tests.web.served import Served
from tests.web.shape import differences

CONTRACT = Path(__file__).parents[1] / "contract"


@pytest.fixture
def served(serve: Serve) -> Served:
    """A demo, as in the examples, with a printer."""
    served = serve(demo=True)
    enrolled(served, DeviceKind.PRINTER)
    return served


def test_a_device_enrols_as_agreed(served: Served) -> None:
    answer = stranger(served, None).posts("/api/devices/demo", {"kind": "kiosk"})

    assert differences(_agreed("enrol")["answer"], answer.get_json()) == []


def test_a_kiosk_is_answered_its_board(served: Served) -> None:
    kiosk = enrolled(served, DeviceKind.KIOSK)
    kiosk.takes_ticket()
    served.hall.clock.passes(hours=1)

    board = kiosk.gets("/api/kiosk/board").get_json()

    assert differences(_agreed("kiosk_board")["answer"], board) == []
    assert {topic["id"]: topic["closed"] is None for topic in board["topics"]}["geld"] is False
    assert all(set(topic["title"]) == set(served.hall.site.languages) for topic in board["topics"])


def test_a_touch_is_answered_by_a_ticket(served: Served) -> None:
    kiosk, asked = enrolled(served, DeviceKind.KIOSK), _agreed("kiosk_ticket")["request"]

    answer = kiosk.posts("/api/kiosk/tickets", asked)

    assert answer.status_code == 201
    assert differences(_agreed("kiosk_ticket")["answer"], answer.get_json()) == []


def test_a_page_that_draws_the_code_by_itself_is_told_all_but_the_code(served: Served) -> None:
    kiosk, asked = enrolled(served, DeviceKind.KIOSK), _agreed("kiosk_ticket")["request"]

    drawn = kiosk.posts("/api/kiosk/tickets", asked).get_json()["ticket"]
    spared = kiosk.posts("/api/kiosk/tickets", asked, Prefer="respond-async, return=minimal").get_json()["ticket"]

    assert drawn.pop("qr")["modules"] > 20
    assert spared == drawn


def test_a_touch_is_answered_by_the_way_to_another_place(served: Served) -> None:
    kiosk, asked = enrolled(served, DeviceKind.KIOSK), _agreed("kiosk_redirect")["request"]

    answer = kiosk.posts("/api/kiosk/tickets", asked | {"language": "ar"})

    assert answer.status_code == 201
    assert differences(_agreed("kiosk_redirect")["answer"], answer.get_json()) == []


def test_a_wrong_touch_is_answered_by_a_refusal(served: Served) -> None:
    kiosk, agreed = enrolled(served, DeviceKind.KIOSK), _agreed("refusal")

    answer = kiosk.posts("/api/kiosk/tickets", agreed["request"])

    assert differences(agreed["answer"], answer.get_json()) == []
    assert answer.get_json()["refusal"]["code"] == agreed["answer"]["refusal"]["code"]


def test_a_wall_is_answered_its_board(served: Served) -> None:
    wall = enrolled(served, DeviceKind.WALL)
    served.hall.waits()
    rat = served.hall.sits("rat", "zwei")
    leg = served.hall.calls(rat)
    served.hall.do(recall, leg=leg.id, **rat)

    board = wall.gets("/api/wall/board").get_json()

    (call,) = board["calls"]
    assert differences(_agreed("wall_board")["answer"], board) == []
    assert (call["key"], call["desk"], call["arrow"], call["current"]) == (
        f"{leg.id}:2",
        "Zimmer 2",
        "right",
        True,
    )


def test_a_wall_knows_nothing_about_topics_and_organisations(served: Served) -> None:
    wall = enrolled(served, DeviceKind.WALL)
    served.hall.waits("familie")
    served.hall.calls(served.hall.sits("rat"))

    said = wall.gets("/api/wall/board").get_data(as_text=True).lower()

    assert "familie" not in said
    assert "verein" not in said
    assert "rat" not in [call["desk"].lower() for call in json.loads(said)["calls"]]


def test_a_printer_is_answered_its_jobs(served: Served) -> None:
    kiosk, printer = enrolled(served, DeviceKind.KIOSK), enrolled_again(served)
    kiosk.takes_ticket("anmelden", answer="eu", language="ar")
    kiosk.takes_ticket("anmelden", answer="andere", language="ar")
    printer.posts("/api/printer/jobs/2/state", {"state": "sent"})

    board = printer.gets("/api/printer/board").get_json()

    agreed = _agreed("printer_board")["answer"]
    ticket, slip = (job["content"] for job in agreed["jobs"])
    assert differences({**agreed, "jobs": []}, {**board, "jobs": []}) == []
    assert [job["state"] for job in board["jobs"]] == ["queued", "sent"]
    assert differences(ticket, board["jobs"][0]["content"]) == []
    assert set(slip) == set(board["jobs"][1]["content"])
    assert board["jobs"][0]["content"]["qr"].startswith("http://127.0.0.1:8080/t/")


def test_a_slip_in_the_house_language_says_everything_once(serve: Serve) -> None:
    served = serve()
    printer = enrolled(served, DeviceKind.PRINTER)
    enrolled(served, DeviceKind.KIOSK).takes_ticket("anmelden", answer="andere")

    (job,) = printer.gets("/api/printer/board").get_json()["jobs"]

    assert differences(_agreed("printer_board")["answer"]["jobs"][1], job) == []


def test_a_printer_says_how_far_a_job_is(served: Served) -> None:
    printer, agreed = enrolled_again(served), _agreed("printer_job")
    served.hall.waits()

    answer = printer.posts("/api/printer/jobs/1/state", agreed["request"])

    assert answer.status_code == 200
    assert differences(agreed["answer"], answer.get_json()) == []


def test_a_job_that_another_agent_has_sent_is_refused_as_agreed(served: Served) -> None:
    printer, agreed = enrolled_again(served), _agreed("printer_job")["refused"]
    served.hall.waits()
    served.hall.do(report_paper, printer=printer.id, paper=1, to=JobState.SENT, reason=None)

    answer = printer.posts("/api/printer/jobs/1/state", {"state": "sent", "reason": None})

    assert answer.status_code == agreed["status"]
    assert differences(agreed["answer"], answer.get_json()) == []


def test_a_printer_says_how_it_is(served: Served) -> None:
    printer, agreed = enrolled_again(served), _agreed("printer_status")

    answer = printer.posts("/api/printer/status", agreed["request"])

    assert (answer.status_code, answer.get_json()) == (200, agreed["answer"])


@pytest.mark.parametrize("screen", ["kiosk", "wall"])
def test_a_screen_is_answered_its_sentences(served: Served, screen: str) -> None:
    answer = stranger(served, None).gets(f"/words/{screen}/ar.json")

    agreed = _agreed("words")["answer"]
    assert differences(agreed, answer.get_json()) == []
    assert answer.get_json()["forms"] == agreed["forms"]


@pytest.mark.parametrize(
    ("answer", "noticed"),
    [
        ({"seq": "1", "jobs": []}, [".seq: str instead of int"]),
        ({"seq": None, "jobs": []}, [".seq: null instead of int"]),
        ({"jobs": []}, [".seq: missing"]),
        ({"seq": 1, "jobs": [], "secret": 1}, [".secret: not in the example"]),
        ({"seq": 1, "jobs": [{"id": 7}]}, [".jobs[0].id: int instead of str"]),
    ],
)
def test_another_shape_is_noticed(answer: Any, noticed: list[str]) -> None:
    assert differences({"seq": 415, "jobs": [{"id": "7"}]}, answer) == noticed


def enrolled_again(served: Served) -> Device:
    """The printer that the hall was given."""
    return Device(served=served, token="the-token-of-a-printer", id=1)


def _agreed(name: str) -> dict[str, Any]:
    return dict(json.loads((CONTRACT / f"{name}.json").read_text(encoding="utf-8")))
