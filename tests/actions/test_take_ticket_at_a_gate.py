"""A visitor asks for a topic that has a gate: the answer leads on, and is not kept."""

from dataclasses import replace

from server.actions.take_ticket import take_ticket
from server.domain.refusal import Code
from server.domain.site.topic import Destination
from server.domain.visits.event import Kind
from server.domain.visits.leg import State
from server.storage import papers
from server.storage.devices import DeviceKind
from tests.building import a_gate_use, a_redirect, a_topic
from tests.open_hall import OpenHall

TOUCH = {"language": "de", "kiosk": "1"}


def test_the_answer_at_a_gate_can_lead_to_another_topic(hall: OpenHall) -> None:
    event = hall.takes_ticket("anmelden", answer="unklar")

    assert event.topic == "empfang"


def test_the_answer_at_a_gate_can_lead_elsewhere_without_a_number(hall: OpenHall) -> None:
    hall.has_device(DeviceKind.PRINTER, "printer-token")

    event = hall.takes_ticket("anmelden", answer="andere")

    rows = hall.everything()
    assert event.kind is Kind.VISITOR_REDIRECTED
    assert event.facts["redirect"] == "nebenan"
    assert not rows["tickets"]
    assert not rows["legs"]
    assert len(rows["papers"]) == 1


def test_the_answer_at_a_gate_is_not_kept(hall: OpenHall) -> None:
    hall.takes_ticket("anmelden", answer="eu")

    rows = hall.everything()

    assert "eu" not in str(rows["events"])
    assert "'eu'" not in str(rows["tickets"] + rows["legs"])


def test_a_gate_must_be_answered(hall: OpenHall) -> None:
    with hall.refuses(Code.ANSWER_UNKNOWN):
        hall.takes_ticket("anmelden")


def test_an_answer_that_the_gate_does_not_have_is_refused(hall: OpenHall) -> None:
    with hall.refuses(Code.ANSWER_UNKNOWN):
        hall.takes_ticket("anmelden", answer="vielleicht")


def test_a_topic_that_another_leads_to_must_be_open_too(hall: OpenHall) -> None:
    closed = [replace(topic, opening=()) if topic.id == "empfang" else topic for topic in hall.site.topics]
    hall.loads(replace(hall.site, topics=tuple(closed)))

    event = hall.takes_ticket("anmelden", answer="unklar")

    assert (event.kind, event.topic) == (Kind.VISITOR_TOLD_LATER, "empfang")


def test_an_answer_can_keep_the_ticket_to_one_organisation(hall: OpenHall) -> None:
    _asks(hall, jung=Destination(organisation="verein"))

    event = hall.takes_ticket("familie", answer="jung")

    assert hall.leg(event.leg).organisation == "verein"
    assert not any("verein" in str(fact) or "jung" in str(fact) for fact in event.facts.values())


def test_whoever_may_stay_chooses_between_another_place_and_a_ticket_here(hall: OpenHall) -> None:
    _asks(hall, jung=Destination(redirect="nebenan", stay=True))

    away = hall.takes_ticket("familie", answer="jung")
    (here,) = hall.do(take_ticket, **TOUCH, topic="familie", answer="jung", stay=True)

    assert (away.kind, away.facts["stay"]) == (Kind.VISITOR_REDIRECTED, True)
    assert (here.kind, hall.leg(here.leg).topic) == (Kind.TICKET_TAKEN, "familie")


def test_nobody_can_stay_where_the_way_leads_away(hall: OpenHall) -> None:
    with hall.refuses(Code.BAD_REQUEST):
        hall.do(take_ticket, **TOUCH, topic="anmelden", answer="andere", stay=True)


def test_a_ticket_for_afterwards_begins_at_the_return(hall: OpenHall) -> None:
    hall.loads(replace(hall.site, redirects=(a_redirect(afterwards="empfang"),)))
    printer = hall.has_device(DeviceKind.PRINTER, "printer-token")

    (event,) = hall.do(take_ticket, **TOUCH, topic="anmelden", answer="andere", afterwards=True)

    leg = hall.leg(event.leg)
    assert (leg.state, leg.topic) == (State.EXPECTED, "empfang")
    with hall.reading() as records:
        (paper,) = papers.to_do(records, printer)
    assert paper.content["wait"] is None
    assert "zurückkommen" in paper.content["note"]["own"]


def test_there_is_no_afterwards_where_the_profile_names_none(hall: OpenHall) -> None:
    with hall.refuses(Code.BAD_REQUEST):
        hall.do(take_ticket, **TOUCH, topic="anmelden", answer="andere", afterwards=True)


def test_the_way_to_another_place_is_shown_in_a_closed_hall_too(hall: OpenHall) -> None:
    hall.clock.passes(hours=5)

    assert hall.takes_ticket("anmelden", answer="andere").kind is Kind.VISITOR_REDIRECTED


def _asks(hall: OpenHall, **answers: Destination) -> None:
    """Before the family's topic stands a gate."""
    hall.loads(replace(hall.site, topics=(a_topic("familie", gate=a_gate_use(**answers)), a_topic())))
