"""The hall: a site at one moment, inside one transaction. What every action is given."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.refusal import Code, Refusal
from server.domain.site.site import Advisor, Site
from server.domain.visits.event import Event, Fact, Kind
from server.domain.visits.leg import Leg
from server.storage import legs, seats
from server.storage.presence import duties
from server.storage.records import Records
from server.storage.seats import Seat
from server.storage.situation import situation_at


@dataclass(frozen=True, kw_only=True)
class Hall:
    """`now` is UTC and was taken under the write lock; what an action saves through `records` is committed as one."""

    site: Site
    now: datetime
    records: Records

    def seat(self, seat: str, advisor: str) -> Seat:
        """The desk that this tab and this advisor hold; refuses with DESK_NOT_YOURS after a takeover."""
        held = seats.of_tab(self.records, seat)
        if held is None or held.advisor != advisor:
            raise Refusal(Code.DESK_NOT_YOURS)
        return held

    def advisor(self, advisor: str) -> Advisor:
        """The advisor as the profile describes them now; refuses with NOT_ALLOWED when they are no longer in it."""
        known = self.site.advisor(advisor)
        if known is None:
            raise Refusal(Code.NOT_ALLOWED)
        return known

    def leg_at(self, seat: Seat, leg: int) -> Leg:
        """The leg at this desk, which must be the one the screen showed; refuses with TICKET_NOT_HERE."""
        there = legs.at_desk(self.records, seat.desk)
        if there is None or there.id != leg:
            raise Refusal(Code.TICKET_NOT_HERE)
        return there

    def advisors_here(self) -> set[str]:
        """Who is here now or comes later today."""
        return {duty.advisor for duty in duties(self.records, self.site, self.now)}

    def leg_in_line(self, leg: int, *, seat: str | None, advisor: str | None) -> Leg:
        """A leg of today that somebody at a desk wants to change, or without a seat the visitor whose it is.

        Refuses with DESK_NOT_YOURS, and TICKET_UNKNOWN also for those whom this advisor may not help.
        """
        known = legs.find(self.records, leg)
        if seat is not None:
            self.seat(seat, advisor or "")
            who = self.advisor(advisor or "")
            situation = situation_at(self.records, self.site, self.now)
            if known is not None and not situation.may_help(who, known.need):
                known = None
        if known is None:
            raise Refusal(Code.TICKET_UNKNOWN)
        return known

    def leg_event(
        self, kind: Kind, leg: Leg, *, desk: str | None = None, advisor: str | None = None, **facts: Fact
    ) -> Event:
        """What happened to a leg; `version` lets an undo know that nothing else has happened to it since.

        The organisation is noted because an advisor may belong to another one by the time somebody reads a report.
        """
        who = advisor or leg.advisor
        served_by = self.site.advisor(who) if who else None
        known = {"version": leg.version, "calls": leg.calls, "language": leg.language, **facts}
        if served_by is not None:
            known["organisation"] = served_by.organisation
        return Event(
            kind=kind, ticket=leg.ticket, leg=leg.id, topic=leg.topic, desk=desk or leg.desk, advisor=who, facts=known
        )
