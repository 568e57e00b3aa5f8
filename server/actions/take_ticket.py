"""A visitor asks for a topic at the kiosk: a ticket, or a slip to the place that does it."""

from collections.abc import Sequence
from secrets import token_urlsafe
from typing import Any

from server.actions.hall import Hall
from server.domain.event import Event, Fact, Kind
from server.domain.gate import destination
from server.domain.need import Need
from server.domain.opening import must_be_open
from server.domain.refusal import Code, Refusal
from server.domain.topic import Redirect, Topic
from server.paper.slip import slip_content
from server.paper.ticket import ticket_content
from server.storage import devices, legs, papers, tickets
from server.storage.prospect import outlook_for

SECRET_BYTES = 18
"""144 bits: nobody finds a visitor's page by trying."""


def take_ticket(hall: Hall, *, language: str, topic: str, answer: str | None, kiosk: str) -> Sequence[Event]:
    """Gives a ticket for `topic`, or a slip when the answer at its gate leads elsewhere.

    Refuses with LANGUAGE_UNKNOWN, TOPIC_UNKNOWN, ANSWER_UNKNOWN, HALL_CLOSED, TOPIC_CLOSED.
    """
    if language not in hall.site.languages:
        raise Refusal(Code.LANGUAGE_UNKNOWN, language=language)
    to = destination(hall.site, topic, answer)
    if isinstance(to, Redirect):
        return [_redirected(hall, to, topic=topic, language=language, kiosk=kiosk)]
    must_be_open(hall.site, hall.now, to)
    return [_taken(hall, to, language=language, kiosk=kiosk)]


def _taken(hall: Hall, topic: Topic, *, language: str, kiosk: str) -> Event:
    outlook = outlook_for(hall.records, hall.site, topic)
    count, secret = tickets.next_count(hall.records), token_urlsafe(SECRET_BYTES)
    ticket = tickets.add(hall.records, count=count, language=language, secret=secret, taken_at=hall.now)
    leg = legs.add(
        hall.records, ticket=ticket, need=Need(topic=topic.id, language=language), at=hall.now, sort_key=hall.now
    )
    content = ticket_content(
        hall.site, topic, count=count, language=language, secret=secret, outlook=outlook, at=hall.now
    )
    told = outlook.range
    facts: dict[str, Fact] = {
        "language": language, "people": outlook.people, "or_more": outlook.or_more,
        "low": told.low if told else None, "high": told.high if told else None,
        "paper": _print(hall, content, ticket=ticket),
    }  # fmt: skip
    return Event(kind=Kind.TICKET_TAKEN, ticket=ticket, leg=leg, topic=topic.id, device=kiosk, facts=facts)


def _redirected(hall: Hall, to: Redirect, *, topic: str, language: str, kiosk: str) -> Event:
    place = hall.site.place(to.place)
    if place is None:
        raise Refusal(Code.PLACE_UNKNOWN, place=to.place)
    content = slip_content(hall.site, place, reason=to.reason, language=language, at=hall.now)
    facts = {"redirect": to.id, "language": language, "paper": _print(hall, content, ticket=None)}
    return Event(kind=Kind.VISITOR_REDIRECTED, topic=topic, device=kiosk, facts=facts)


def _print(hall: Hall, content: dict[str, Any], *, ticket: int | None) -> int | None:
    printer = devices.printer(hall.records)
    if printer is None:
        return None
    return papers.add(hall.records, printer=printer.id, ticket=ticket, content=content, at=hall.now)
