"""A program asks for a ticket, as a kiosk does; the paper stays in the printer, the number is on the visitor's page."""

from datetime import datetime

from flask import Response

from server.actions.take_ticket import take_ticket
from server.domain.refusal import Code, Refusal
from server.domain.routing.outlook_facts import outlook_in
from server.domain.scope import Scope
from server.domain.site.language import understood_in
from server.domain.site.site import Site
from server.domain.visits.event import Kind, Recorded
from server.storage import directory, tickets
from server.storage.records import Records
from server.web.api.described import Operation, described
from server.web.api.forms import TicketAsked
from server.web.api.per_program import per_program
from server.web.api.ticket_answers import Issued, Later, Place, TicketAnswer
from server.web.api.v1 import answered, idempotency_key, v1
from server.web.api.waits import wait_of
from server.web.shared.asked import asked
from server.web.shared.guard import only
from server.web.shared.parts import parts
from server.web.shared.program import this_program

REFUSALS = (
    Code.TOPIC_UNKNOWN, Code.LANGUAGE_UNKNOWN, Code.ANSWER_UNKNOWN, Code.HALL_CLOSED, Code.PLACE_UNKNOWN,
    Code.TICKET_UNKNOWN,
)  # fmt: skip


@v1.post("/tickets")
@only(Scope.TICKETS_ISSUE)
@described(
    Operation(
        key="issue", asked=TicketAsked, answers={200: TicketAnswer, 201: TicketAnswer}, refusals=REFUSALS, once=True
    )
)
@per_program
def issue(site: str) -> Response:
    """A ticket (201), or what there is instead (200); the same key gets the same answer and does nothing more."""
    key, wanted, program = idempotency_key(), asked(TicketAsked), this_program()
    (happened,) = parts().perform(
        take_ticket, site=site, request=f"program {program.id} ticket {key}", kiosk=f"program {program.id}",
        printed=False, **wanted.model_dump(),
    )  # fmt: skip
    with parts().storage.reading(site, parts().clock()) as (records, profile):
        answer = _answer(profile, records, happened)
    return answered(answer, 201 if answer.outcome == "ticket" else 200)


def _answer(site: Site, records: Records, happened: Recorded) -> TicketAnswer:
    if happened.event.kind is Kind.VISITOR_REDIRECTED:
        return TicketAnswer(outcome="redirect", redirect=_place(site, records, happened))
    if happened.event.kind is Kind.VISITOR_TOLD_LATER:
        return TicketAnswer(outcome="later", later=_later(happened))
    return TicketAnswer(outcome="ticket", ticket=_issued(records, happened))


def _issued(records: Records, happened: Recorded) -> Issued:
    facts, ticket = happened.event.facts, tickets.find(records, happened.event.ticket or 0)
    if ticket is None:
        raise Refusal(Code.TICKET_UNKNOWN)
    told = outlook_in(facts)
    return Issued(
        number=ticket.number, symbol=ticket.symbol, party=ticket.party, people_ahead=told.people,
        page=f"{parts().config.public_url}/t/{ticket.secret}", **dict(wait_of(told)),
    )  # fmt: skip


def _place(site: Site, records: Records, happened: Recorded) -> Place:
    facts = happened.event.facts
    redirect = site.redirect(str(facts["redirect"]))
    place = directory.place(records, site, str(facts["place"]))
    if redirect is None or place is None:
        raise Refusal(Code.PLACE_UNKNOWN)
    title, where, reason = (
        text[understood_in(text, str(facts["language"]))] for text in (place.title, place.where, redirect.reason)
    )
    return Place(
        id=place.id, title=title, where=where, address=place.address, url=place.url, reason=reason,
        stay=bool(facts["stay"]),
    )  # fmt: skip


def _later(happened: Recorded) -> Later:
    facts = happened.event.facts
    begins, ends = (
        None if facts[name] is None else datetime.fromisoformat(str(facts[name])) for name in ("begins", "ends")
    )
    return Later(reason=str(facts["reason"]), begins=begins, ends=ends)
