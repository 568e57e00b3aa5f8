"""A visitor asks for a topic at the kiosk."""

from datetime import timedelta

from server.actions.giving import SECRET_BYTES
from server.actions.take_ticket import take_ticket
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.domain.visits.leg import State
from server.storage import papers, tickets
from server.storage.devices import DeviceKind
from tests.at_once import at_once
from tests.building import MONDAY
from tests.open_hall import OpenHall


def test_a_visitor_gets_the_next_number_and_waits(hall: OpenHall) -> None:
    hall.takes_ticket()

    event = hall.takes_ticket("geld", language="ar")

    with hall.reading() as records:
        ticket = tickets.find(records, event.ticket or 0)
    leg = hall.leg(event.leg)
    assert ticket is not None
    assert (ticket.number, ticket.symbol, ticket.language) == ("002", "square", "ar")
    assert (leg.state, leg.topic, leg.sort_key) == (State.WAITING, "geld", MONDAY + timedelta(seconds=1))


def test_a_visitor_is_told_who_stands_before_them(hall: OpenHall) -> None:
    hall.takes_ticket("arbeit")
    hall.takes_ticket("geld")

    event = hall.takes_ticket("familie")

    assert event.facts["people"] == 1
    assert event.facts["or_more"] is False
    assert int(str(event.facts["high"])) > 0


def test_numbers_begin_again_on_the_next_day(hall: OpenHall) -> None:
    hall.takes_ticket()
    hall.clock.passes(days=1)

    event = hall.takes_ticket()

    with hall.reading() as records:
        ticket = tickets.find(records, event.ticket or 0)
    assert ticket is not None
    assert ticket.number == "001"


def test_nobody_can_guess_the_address_of_a_visitors_page(hall: OpenHall) -> None:
    events = [hall.takes_ticket() for _ in range(3)]

    with hall.reading() as records:
        known = tickets.several(records, {event.ticket or 0 for event in events})

    secrets = {ticket.secret for ticket in known.values()}
    assert len(secrets) == 3
    assert SECRET_BYTES * 8 >= 128
    assert all(len(secret) >= SECRET_BYTES for secret in secrets)


def test_a_ticket_goes_to_the_printer(hall: OpenHall) -> None:
    printer = hall.has_device(DeviceKind.PRINTER, "printer-token")

    event = hall.takes_ticket("anmelden", answer="eu", language="ar")

    with hall.reading() as records:
        (paper,) = papers.to_do(records, printer)
    assert paper.id == event.facts["paper"]
    assert paper.content["number"] == "001"
    assert paper.content["topic"] == {"own": "Anmelden (ar)", "german": "Anmelden"}


def test_paper_does_not_tell_a_sensitive_topic(hall: OpenHall) -> None:
    printer = hall.has_device(DeviceKind.PRINTER, "printer-token")

    hall.takes_ticket("familie")

    with hall.reading() as records:
        (paper,) = papers.to_do(records, printer)
    assert "Familie" not in str(paper.content)


def test_without_a_printer_a_visitor_still_gets_a_number(hall: OpenHall) -> None:
    event = hall.takes_ticket()

    assert event.facts["paper"] is None
    assert event.ticket is not None


def test_the_same_touch_gives_the_same_ticket(hall: OpenHall) -> None:
    asked = {"language": "de", "topic": "empfang", "answer": None, "kiosk": "1"}
    first = hall.do(take_ticket, "touch", **asked)

    again = hall.do(take_ticket, "touch", **asked)

    assert again == first
    assert len(hall.everything()["tickets"]) == 1


def test_two_equal_requests_at_once_give_one_ticket(hall: OpenHall) -> None:
    asked = {"language": "de", "topic": "empfang", "answer": None, "kiosk": "1"}

    with hall.beside() as beside:
        given = at_once(*[lambda one=one: one.do(take_ticket, "touch", **asked) for one in (hall, beside) * 4])

    assert all(events == given[0] for events in given)
    assert len(hall.everything()["tickets"]) == 1


def test_many_visitors_at_once_get_different_numbers(hall: OpenHall) -> None:
    asked = {"language": "de", "topic": "empfang", "answer": None, "kiosk": "1"}
    hall.takes_ticket()

    with hall.beside() as beside:
        at_once(*[lambda one=one: one.do(take_ticket, **asked) for one in (hall, beside) * 8])

    with hall.reading() as records:
        known = tickets.several(records, set(range(1, 100)))
    assert sorted(ticket.count for ticket in known.values()) == list(range(1, 18))


def test_a_language_that_the_hall_does_not_speak_is_refused(hall: OpenHall) -> None:
    with hall.refuses(Code.LANGUAGE_UNKNOWN):
        hall.takes_ticket(language="fr")


def test_a_topic_that_does_not_exist_is_refused(hall: OpenHall) -> None:
    with hall.refuses(Code.TOPIC_UNKNOWN):
        hall.takes_ticket("gibt-es-nicht")


def test_a_tile_that_only_opens_others_is_no_topic(hall: OpenHall) -> None:
    with hall.refuses(Code.TOPIC_UNKNOWN):
        hall.takes_ticket("leben")


def test_after_closing_time_there_are_no_tickets(hall: OpenHall) -> None:
    hall.clock.passes(hours=2)

    with hall.refuses(Code.HALL_CLOSED):
        hall.takes_ticket()


def test_a_topic_that_is_closed_while_the_hall_is_open_is_answered_by_its_next_date(hall: OpenHall) -> None:
    hall.clock.passes(hours=1)

    event = hall.takes_ticket("geld")

    assert event.kind is Kind.VISITOR_TOLD_LATER
    assert event.facts["begins"] == "2026-11-30T08:00:00+00:00"
