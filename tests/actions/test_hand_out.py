"""Staff give a ticket from a desk."""

from typing import Any

import pytest

from server.actions.change_rota import change_rota
from server.actions.hand_out import hand_out
from server.domain.refusal import Code
from server.domain.visits.event import Event, Kind
from server.storage import papers
from server.storage.devices import DeviceKind
from tests.building import a_site, a_topic, an_advisor
from tests.domain.rest import minute
from tests.open_hall import OpenHall, Seated


def test_a_ticket_from_a_desk_is_like_one_from_the_kiosk(hall: OpenHall) -> None:
    printer = hall.has_device(DeviceKind.PRINTER, "printer-token")

    event = _hands_out(hall, hall.sits(), party=3)

    assert (event.kind, hall.leg(event.leg).topic) == (Kind.TICKET_TAKEN, "empfang")
    assert (event.facts["by"], event.facts["overruled"], event.facts["party"]) == ("rat", False, 3)
    with hall.reading() as records:
        assert [paper.ticket for paper in papers.to_do(records, printer)] == [event.ticket]


def test_staff_overrule_a_kiosk_that_gives_no_more_tickets(hall: OpenHall) -> None:
    hall.loads(a_site(advisors=(an_advisor(),), topics=(a_topic(),)))
    rat = hall.sits()
    hall.clock.passes(minutes=110)

    event = _hands_out(hall, rat, reason="Die Frist endet heute.")

    assert event.kind is Kind.TICKET_TAKEN
    assert (event.facts["overruled"], event.facts["reason"]) == (True, "Die Frist endet heute.")


def test_staff_overrule_a_kiosk_that_sends_people_elsewhere(hall: OpenHall) -> None:
    hall.loads(a_site(advisors=(an_advisor(),), topics=(a_topic(redirect="nebenan"),)))

    event = _hands_out(hall, hall.sits())

    assert (event.kind, event.facts["overruled"]) == (Kind.TICKET_TAKEN, True)


def test_after_closing_whoever_still_sits_there_can_be_given_a_ticket_for(hall: OpenHall) -> None:
    rat = hall.sits()
    hall.clock.passes(hours=2)

    assert _hands_out(hall, rat).facts["overruled"] is True


def test_a_ticket_that_nobody_could_serve_is_refused(hall: OpenHall) -> None:
    rat = hall.sits()
    hall.do(change_rota, advisor="kasse", present=False, begins=minute(-5), ends=minute(60), by="rat")
    hall.clock.passes(minutes=1)
    hall.do(change_rota, advisor="kasse", present=False, begins=minute(60), ends=minute(115), by="rat")

    with hall.refuses(Code.NOBODY_HERE):
        _hands_out(hall, rat, topic="geld")


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"topic": "gibt-es-nicht"}, Code.TOPIC_UNKNOWN),
        ({"language": "fr"}, Code.LANGUAGE_UNKNOWN),
        ({"party": 21}, Code.PARTY_WRONG),
        ({"reason": "x" * 201}, Code.BAD_REQUEST),
        ({"seat": "another tab"}, Code.DESK_NOT_YOURS),
    ],
)
def test_what_cannot_be_is_refused(hall: OpenHall, asked: dict[str, Any], code: Code) -> None:
    rat = hall.sits()

    with hall.refuses(code):
        _hands_out(hall, rat, **asked)


def test_pressing_twice_gives_one_ticket(hall: OpenHall) -> None:
    asked = {**hall.sits(), "topic": "empfang", "language": "de"}
    first = hall.do(hand_out, "press", **asked)

    assert hall.do(hand_out, "press", **asked) == first
    assert len(hall.everything()["tickets"]) == 1


def _hands_out(hall: OpenHall, seated: Seated, **asked: Any) -> Event:
    (event,) = hall.do(hand_out, **({"topic": "empfang", "language": "de", **seated} | asked))
    return event
