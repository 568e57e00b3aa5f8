"""Tickets are given while they can be served; the others get the next date."""

from dataclasses import replace

from server.actions.close_desk import close_desk
from server.actions.finish import finish
from server.domain.refusal import Code
from server.domain.site.site_settings import Closing, EarlyArrival, Shift
from server.domain.visits.event import Kind
from server.storage import papers
from server.storage.devices import DeviceKind
from tests.building import MONDAY, a_site, a_topic, an_advisor, hours
from tests.open_hall import OpenHall


def test_when_the_time_no_longer_suffices_there_is_a_next_date_and_no_ticket(hall: OpenHall) -> None:
    _one_desk(hall)
    hall.clock.passes(minutes=100)  # a quarter to twelve: one talk of ten minutes fits
    hall.takes_ticket()

    event = hall.takes_ticket()

    assert (event.kind, event.topic, event.facts["reason"]) == (Kind.VISITOR_TOLD_LATER, "empfang", "full")
    assert (event.facts["begins"], event.facts["ends"]) == ("2026-11-24T07:00:00+00:00", "2026-11-24T11:00:00+00:00")
    assert len(hall.everything()["tickets"]) == 1


def test_who_leaves_before_the_hall_closes_ends_the_tickets_of_their_topics(hall: OpenHall) -> None:
    rota = (
        Shift(advisors=("amt",), hours=(hours("mon", closes="11:00"),)),
        Shift(advisors=("rat",), hours=(hours("mon"),)),
    )
    topics = (a_topic(), a_topic("geld", minutes=25))
    hall.loads(a_site(advisors=(an_advisor("amt", "geld"), an_advisor()), topics=topics, rota=rota))
    hall.clock.passes(minutes=30)
    in_time = hall.takes_ticket("geld")
    hall.clock.passes(minutes=1)

    too_late, other = hall.takes_ticket("geld"), hall.takes_ticket()

    assert [event.kind for event in (in_time, too_late, other)] == [
        Kind.TICKET_TAKEN,
        Kind.VISITOR_TOLD_LATER,
        Kind.TICKET_TAKEN,
    ]


def test_the_next_date_is_printed_with_the_way_back(hall: OpenHall) -> None:
    _one_desk(hall)
    printer = hall.has_device(DeviceKind.PRINTER, "printer-token")
    hall.clock.passes(minutes=110)

    event = hall.takes_ticket()

    with hall.reading() as records:
        (paper,) = papers.to_do(records, printer)
    assert paper.id == event.facts["paper"]
    assert paper.content["kind"] == "slip"
    assert paper.content["title"]["own"] == "Empfang"
    assert paper.content["where"] == {"own": "Halle, Am Platz 1", "german": None}
    assert paper.content["hours_note"]["own"] == "Dienstag, 24. November, 08:00–12:00 Uhr"


def test_the_slip_does_not_name_a_sensitive_topic(hall: OpenHall) -> None:
    hall.loads(a_site(advisors=(an_advisor(),), topics=(a_topic(sensitive=True),)))
    printer = hall.has_device(DeviceKind.PRINTER, "printer-token")
    hall.clock.passes(minutes=110)

    hall.takes_ticket()

    with hall.reading() as records:
        (paper,) = papers.to_do(records, printer)
    assert "Empfang" not in str(paper.content)


def test_a_talk_that_is_going_on_takes_its_time(hall: OpenHall) -> None:
    _one_desk(hall)
    hall.waits()
    hall.clock.passes(minutes=100)
    hall.serves(hall.sits())

    event = hall.takes_ticket()

    assert event.kind is Kind.VISITOR_TOLD_LATER


def test_long_talks_of_the_last_weeks_end_the_tickets_earlier(hall: OpenHall) -> None:
    _one_desk(hall)
    hall.clock.passes(days=-3)  # a Friday
    rat = hall.sits()
    for _ in range(3):
        hall.waits()
        leg = hall.serves(rat)
        hall.clock.passes(minutes=36)
        hall.do(finish, leg=leg.id, outcome="answered", **rat)
    hall.do(close_desk, **rat)
    hall.clock.now = MONDAY
    hall.clock.passes(minutes=100)  # 15 minutes are left, and a talk now takes 16

    event = hall.takes_ticket()

    assert event.kind is Kind.VISITOR_TOLD_LATER


def test_a_hall_can_give_tickets_until_it_closes(hall: OpenHall) -> None:
    hall.loads(a_site(closing=Closing(tickets="until-closing")))
    hall.clock.passes(minutes=114)

    events = [hall.takes_ticket() for _ in range(20)]

    assert {event.kind for event in events} == {Kind.TICKET_TAKEN}


def test_before_the_hall_opens_early_there_are_no_tickets(hall: OpenHall) -> None:
    hall.loads(a_site(early_arrival=EarlyArrival(minutes=30)))
    hall.clock.passes(minutes=-156)  # 07:29

    with hall.refuses(Code.HALL_CLOSED):
        hall.takes_ticket()


def test_who_comes_early_gets_a_ticket_and_a_wait_from_opening_on(hall: OpenHall) -> None:
    hall.loads(a_site(early_arrival=EarlyArrival(minutes=30)))
    hall.clock.passes(minutes=-155)

    event = hall.takes_ticket()

    assert event.facts["early"] is True
    assert int(str(event.facts["low"])) >= 30


def test_who_comes_early_to_a_draw_reads_so_on_the_ticket(hall: OpenHall) -> None:
    hall.loads(a_site(early_arrival=EarlyArrival(minutes=30, draw=True)))
    printer = hall.has_device(DeviceKind.PRINTER, "printer-token")
    hall.clock.passes(minutes=-150)

    hall.takes_ticket()

    with hall.reading() as records:
        (paper,) = papers.to_do(records, printer)
    assert "08:00" in paper.content["note"]["own"]


def _one_desk(hall: OpenHall) -> None:
    """One advisor, one topic with talks of ten minutes, until twelve."""
    hall.loads(replace(hall.site, advisors=(an_advisor(),), topics=(a_topic(),)))
