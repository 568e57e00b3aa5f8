"""The reception's page: numbers that people ask about, numbers that are handed out, and the hall beside them."""

from dataclasses import replace

import pytest

from server.actions.mark_no_show import mark_no_show
from server.actions.raise_alarm import raise_alarm
from server.domain.site.site_settings import Association, Gathering
from server.storage.devices import DeviceKind
from tests.building import hours, said
from tests.web.everything import everything_set_up
from tests.web.served import Browser, Served


@pytest.fixture
def front(served: Served) -> Browser:
    """The browser of whoever is at the front of a hall that has set up everything."""
    served.hall.loads(everything_set_up(served.hall.site))
    return served.advisor("vorn")


def test_whoever_receives_people_comes_to_the_reception(front: Browser) -> None:
    assert front.path == "/reception"
    assert front.page.first("html").attributes["data-page"] == "reception"


def test_a_number_says_how_its_visit_stands_and_how_long_it_takes(served: Served, front: Browser) -> None:
    served.hall.waits("empfang")
    served.hall.waits("arbeit")

    found = front.visits("/reception?number=2").part("found")

    assert found.attributes["data-state"] == "waiting"
    assert found.first("h3").text == "002"
    assert "Arbeit" in found.text
    assert "Minuten" in found.text


def test_a_confidential_topic_is_not_named(served: Served, front: Browser) -> None:
    served.hall.waits("familie")
    served.hall.calls(served.hall.sits())

    found = front.visits("/reception?number=001").part("found")

    assert "vertraulich" in found.text
    assert "Familie" not in found.text
    assert "Zimmer 1" in found.text


@pytest.mark.parametrize("typed", ["999", "abc", "12345678", "-1", "٣", "%20x"])
def test_a_number_that_is_not_there_is_said_to_be_none(front: Browser, typed: str) -> None:
    found = front.visits(f"/reception?number={typed}").part("found")

    assert (front.answer.status_code, found.attributes["data-state"]) == (200, "unknown")


def test_a_number_is_handed_out_and_shown(served: Served, front: Browser) -> None:
    page = front.page
    assert page.find("topic-familie") is not None

    front.sends("/reception/hand-out", topic="empfang", language="ar", party="3", reason="", request="one")

    assert front.answer.request.full_path == "/reception?number=001"
    assert "العربية" in front.page.part("found").text
    assert "3 Personen" in front.page.part("found").text
    assert front.page.part("line-title").text == "1 Person wartet"


def test_a_double_click_hands_out_one_number(served: Served, front: Browser) -> None:
    asked = {"topic": "empfang", "language": "de", "request": "one"}

    answers = [front.asks("/reception/hand-out", **asked) for _ in range(2)]

    assert answers == [{"done": "hand-out", "at": "/reception?number=001"}] * 2
    assert len(served.hall.everything()["tickets"]) == 1


def test_somebody_who_was_missed_is_reinstated(served: Served, front: Browser) -> None:
    served.hall.waits()
    rat = served.hall.sits()
    served.hall.do(mark_no_show, leg=served.hall.calls(rat).id, **rat)
    front.visits("/reception?number=1")

    page = front.presses("reinstate")

    assert front.answer.request.full_path == "/reception?number=1"
    assert page.part("found").attributes["data-state"] == "waiting"


def test_a_number_is_given_back_with_a_reason(served: Served, front: Browser) -> None:
    served.hall.waits()
    front.visits("/reception?number=001")

    front.sends("/reception/withdraw", leg="1", number="001", reason="left", request="one")

    assert front.page.part("found").attributes["data-state"] == "withdrawn"
    assert front.page.find("reprint") is None


def test_who_is_not_here_today_is_said_at_the_front(front: Browser) -> None:
    page = front.presses("advisor-amt")

    assert "Jetzt da Amt" in page.part("advisor-amt").text


def test_printers_say_how_they_are_and_associations_are_checked_in(served: Served, front: Browser) -> None:
    served.hall.has_device(DeviceKind.PRINTER, "printer-token")
    always = hours("mon", "tue", "wed", "thu", "fri")
    meeting = Gathering(title=said("Treffen"), hours=(always,), associations=(Association(id="chor", title="Chor"),))
    served.hall.loads(replace(everything_set_up(served.hall.site), gathering=meeting))
    front.visits("/reception")

    page = front.presses("association-chor")

    assert page.part("gathering").text == "Treffen der Vereine Chor ist da"
    assert page.part("printers").text == "Drucker A printer keine Angabe"


def test_an_alarm_from_the_front_says_where_help_is_needed(served: Served, front: Browser) -> None:
    front.presses("alarm-2")
    desk = served.advisor("rat")

    seen = desk.opens().part("alarms").text

    assert "Empfang braucht Hilfe" in seen
    assert front.page.part("alarms").text.startswith("Hilfe ist gerufen")


def test_an_alarm_at_a_desk_is_answered_from_the_front(served: Served, front: Browser) -> None:
    served.hall.do(raise_alarm, level=1, drill=False, **served.hall.sits())
    front.visits("/reception")

    page = front.presses("acknowledge-1")

    assert "Empfang kommt." in page.part("alarms").text


def test_a_wave_is_called_from_the_front(served: Served, front: Browser) -> None:
    served.hall.waits("arbeit")
    served.hall.waits("arbeit")
    front.visits("/reception")

    page = front.presses("wave-call")

    assert "zuletzt 001–002" in page.part("wave").text


@pytest.mark.parametrize(
    ("step", "said", "status"),
    [
        ("gibt-es-nicht", {}, 404),
        ("reprint", {"request": "one"}, 422),
        ("reprint", {"leg": "1"}, 422),
        ("reprint", {"leg": "99", "request": "one"}, 404),
        ("hand-out", {"topic": "nichts", "language": "de", "request": "one"}, 404),
        ("raise-alarm", {"level": "9", "request": "one"}, 409),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    served: Served, front: Browser, step: str, said: dict[str, str], status: int
) -> None:
    before = served.hall.everything()

    front.sends(f"/reception/{step}", **said)

    assert front.answer.status_code == status
    assert served.hall.everything() == before
