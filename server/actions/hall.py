"""The hall: a site at one moment, inside one transaction. What every action is given."""

from dataclasses import dataclass, replace
from datetime import datetime

from server.domain.refusal import Code, Refusal
from server.domain.site.role import Receptionist, Role
from server.domain.site.site import Advisor, Site
from server.domain.visits.event import Event, Fact, Kind
from server.domain.visits.leg import Leg
from server.storage import devices, legs, seats
from server.storage.devices import Device, DeviceKind
from server.storage.presence import duties
from server.storage.records import Records
from server.storage.seats import Seat
from server.storage.situation import situation_at


@dataclass(frozen=True, kw_only=True)
class Acting:
    """Who does something: an advisor at `desk`, or without one somebody at the reception."""

    person: str
    desk: str | None = None

    def noted(self) -> dict[str, Fact]:
        """What an event says of whoever has no desk; of an advisor it says the id itself."""
        return {"by": self.person} if self.desk is None else {}


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

    def acting(
        self, *, seat: str | None = None, advisor: str | None = None, reception: Receptionist | None = None
    ) -> Acting:
        """Who acts, in what advisors and the reception may both do.

        Refuses with DESK_NOT_YOURS an advisor without that seat, with NOT_ALLOWED whoever does not receive people.
        """
        if reception is None:
            held = self.seat(seat or "", advisor or "")
            return Acting(person=held.advisor, desk=held.desk)
        if Role.RECEPTION not in reception.roles:
            raise Refusal(Code.NOT_ALLOWED)
        return Acting(person=reception.person)

    def advisor(self, advisor: str) -> Advisor:
        """The advisor as the profile describes them now; refuses with NOT_ALLOWED when they are no longer in it."""
        known = self.site.advisor(advisor)
        if known is None:
            raise Refusal(Code.NOT_ALLOWED)
        return known

    def kiosk(self, device: int) -> Device:
        """A kiosk of this hall that may be used; refuses with DEVICE_UNKNOWN."""
        known = devices.find(self.records, device)
        if known is None or known.kind is not DeviceKind.KIOSK or known.revoked:
            raise Refusal(Code.DEVICE_UNKNOWN, device=device)
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

    def leg_in_line(
        self, leg: int, *, seat: str | None, advisor: str | None, reception: Receptionist | None = None
    ) -> Leg:
        """A leg of today that somebody at a desk or the reception wants to change, or else the visitor whose it is.

        Refuses as `acting` does, and with TICKET_UNKNOWN also for those whom this advisor may not help.
        """
        known = legs.find(self.records, leg)
        if reception is not None:
            self.acting(reception=reception)
        elif seat is not None:
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

    def event_by(self, acting: Acting, kind: Kind, leg: Leg, **facts: Fact) -> Event:
        """What somebody did to a leg. The reception has no desk: no desk takes back what was done there."""
        advisor = acting.person if acting.desk is not None else None
        happened = self.leg_event(kind, leg, desk=acting.desk, advisor=advisor)
        return replace(happened, desk=acting.desk, advisor=advisor, facts={**happened.facts, **facts, **acting.noted()})
