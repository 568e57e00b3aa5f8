"""A visitor asks for a topic that has a gate: the answer leads on, and is not kept."""

from dataclasses import replace

from server.domain.event import Kind
from server.domain.refusal import Code
from server.storage.devices import DeviceKind
from tests.open_hall import OpenHall


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

    with hall.refuses(Code.TOPIC_CLOSED):
        hall.takes_ticket("anmelden", answer="unklar")
