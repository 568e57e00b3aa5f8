"""What of an event is kept when its day is cleared: what reports read, and nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from server.domain.site.language import spoken
from server.domain.statistics.minute import on_the_minute
from server.domain.statistics.steps import LACKING, OVERTAKEN
from server.domain.visits.alias import Aliases
from server.domain.visits.event import Event, Fact, Kind

OF_A_VISIT: Mapping[Kind, tuple[str, ...]] = {
    Kind.TICKET_TAKEN: ("language", "taken_at", "through"),
    Kind.VISITOR_REDIRECTED: ("language", "redirect", "place"),
    Kind.VISITOR_TOLD_LATER: ("language", "reason"),
    Kind.TICKET_CHECKED_IN: ("organisation",),
    Kind.TICKET_CALLED: ("organisation", "way", "passed"),
    Kind.SERVICE_STARTED: ("organisation",),
    Kind.TICKET_PARKED: ("organisation",),
    Kind.TICKET_FINISHED: ("organisation", "outcome", "relatives", "answers", "then", "next_leg"),
    Kind.TICKET_REFERRED: ("organisation", "to", "next_leg"),
    Kind.TICKET_NOT_SHOWN: ("organisation",),
    Kind.TICKET_REINSTATED: ("organisation",),
    Kind.TICKET_WITHDRAWN: ("organisation",),
    Kind.TICKET_EXPIRED: ("organisation",),
    Kind.TICKET_RENUMBERED: ("organisation", "state"),
    Kind.SLIP_GIVEN: ("organisation", "place"),
    Kind.STEP_UNDONE: (),
}
"""The facts that reports read of what visitors and advisors do together."""

OF_A_DESK = (Kind.DESK_OPENED, Kind.DESK_CLOSED, Kind.DESK_PAUSED, Kind.DESK_RESUMED)
"""From these comes how long each organisation was here; reports read the organisation of the first."""

OF_THE_HOUSE = frozenset(
    {
        Kind.SITE_LOADED, Kind.PLACES_IMPORTED, Kind.ASSOCIATION_CHECKED_IN, Kind.DAY_CLEARED,
        Kind.DEVICE_INVITED, Kind.DEVICE_ENROLLED, Kind.DEVICE_RENAMED, Kind.DEVICE_REVOKED,
        Kind.PRINTER_CHANGED, Kind.PRINTER_PLACED, Kind.WALL_CHANGED,
        Kind.PERSON_INVITED, Kind.INVITATION_TAKEN, Kind.ACCOUNT_CLOSED, Kind.PASSWORD_SET, Kind.SECOND_FACTOR_SET,
        Kind.TOKEN_MADE, Kind.TOKEN_REVOKED, Kind.WEBHOOK_MADE, Kind.WEBHOOK_ENDED,
        Kind.DELIVERY_REPEATED, Kind.DELIVERY_DROPPED,
    }
)  # fmt: skip
"""Who changed what about the hall, its devices and its people: no visitor is in it, and an audit needs it whole."""

WITH_TOPIC = (Kind.TICKET_TAKEN, Kind.VISITOR_REDIRECTED, Kind.VISITOR_TOLD_LATER, Kind.SLIP_GIVEN)


def kept(event: Event, aliases: Aliases, *, is_last_at_desk: bool, per_person: bool) -> Event:
    """The event as the log keeps it. Whatever is named in none of the lists above keeps its kind alone.

    Only the last thing that happened at a desk keeps the desk: until then it was open. With `per_person` desk and
    advisor stay.
    """
    if event.kind in OF_THE_HOUSE:
        return event
    if event.kind in OF_A_DESK:
        who = event.advisor if per_person or event.advisor is None else aliases.advisor(event.advisor)
        return Event(kind=event.kind, desk=event.desk, advisor=who, facts=_facts(event, ("organisation",), aliases))
    rest = Event(kind=event.kind, desk=event.desk if is_last_at_desk else None)
    if event.kind not in OF_A_VISIT:
        return rest
    facts = _facts(event, OF_A_VISIT[event.kind], aliases)
    return replace(
        replace(rest, desk=event.desk, advisor=event.advisor) if per_person else rest,
        ticket=None if event.ticket is None else aliases.ticket(event.ticket),
        leg=None if event.leg is None else aliases.leg(event.leg),
        topic=event.topic if event.kind in WITH_TOPIC else None,
        facts=facts,
    )


def _facts(event: Event, names: Sequence[str], aliases: Aliases) -> dict[str, Fact]:
    known = {name: event.facts[name] for name in names if event.facts.get(name) is not None}
    return {name: fact for name, value in known.items() if (fact := _fact(name, value, aliases)) is not None}


def _fact(name: str, value: Fact, aliases: Aliases) -> Fact:
    if name == "language":
        return spoken(str(value))
    if name == "taken_at":
        return on_the_minute(datetime.fromisoformat(str(value))).isoformat()
    if name == "next_leg":
        return aliases.leg(int(str(value)))
    return _passed(value, aliases) or None if name == "passed" else value


def _passed(passed: Fact, aliases: Aliases) -> list[Mapping[str, str | int | None]]:
    """Why others were passed over; who, only where no interpreter line was free: reports count whom that drove away."""
    each = [one for one in cast("Sequence[Mapping[str, Any]]", passed or ()) if one["why"] in OVERTAKEN]
    lacked = [{"oldest": aliases.ticket(one["oldest"]), "why": one["why"]} for one in each if one["why"] in LACKING]
    others = sorted({one["why"] for one in each} - LACKING)
    return [*lacked, *({"why": why} for why in others)]
