"""A hall's history, told in few words: the events of visits, for tests of what reports make of them."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from server.domain.visits.event import Fact, Kind, Recorded
from tests.building import MONDAY, an_event

BERLIN = ZoneInfo("Europe/Berlin")


@dataclass(kw_only=True)
class Story:
    """Every helper appends what really happens, in that order; `events` is the log."""

    events: list[Recorded] = field(default_factory=list)
    now: datetime = MONDAY
    tickets: int = 0

    def on(self, day: date, clock: str = "10:00") -> "Story":
        """Goes on with that day, at that time on the hall's clock."""
        self.now = datetime.combine(day, time.fromisoformat(clock), BERLIN).astimezone(UTC)
        return self

    def passes(self, **passed: float) -> "Story":
        """Lets time pass: `seconds=`, `minutes=`."""
        self.now += timedelta(**passed)
        return self

    def tells(self, kind: Kind, *, facts: dict[str, Fact] | None = None, **of: Any) -> "Story":
        """One event."""
        day = self.now.astimezone(BERLIN).date()
        self.events.append(an_event(kind, seq=len(self.events) + 1, at=self.now, day=day, facts=facts or {}, **of))
        return self

    def takes(self, topic: str = "empfang", *, language: str = "de", party: int = 1, **facts: Fact) -> int:
        """Somebody takes a ticket; gives it. Its first leg is the ticket times ten."""
        self.tickets += 1
        self.tells(
            Kind.TICKET_TAKEN, ticket=self.tickets, leg=self.tickets * 10, topic=topic,
            facts={"language": language, "party": party, **facts},
        )  # fmt: skip
        return self.tickets

    def step(self, kind: Kind, ticket: int, leg: int | None = None, **facts: Fact) -> "Story":
        """Something happens to a leg, the ticket's first one if none is named."""
        return self.tells(
            kind, ticket=ticket, leg=leg or ticket * 10, desk="eins", advisor="rat",
            facts={"organisation": "verein", **facts},
        )  # fmt: skip

    def talk(
        self, topic: str = "empfang", *, language: str = "de", organisation: str = "verein", outcome: str = "answered",
        waits: float = 10, lasts: float = 15, slips: tuple[str, ...] = (), **facts: Fact,
    ) -> int:  # fmt: skip
        """A whole visit with one talk; gives the ticket. Times are in minutes, `slips` are places."""
        ticket = self.takes(topic, language=language)
        self.passes(minutes=waits).step(Kind.TICKET_CALLED, ticket, organisation=organisation, way="direct")
        self.step(Kind.SERVICE_STARTED, ticket, organisation=organisation).passes(minutes=lasts)
        for place in slips:
            self.tells(
                Kind.SLIP_GIVEN, ticket=ticket, leg=ticket * 10, topic=topic,
                facts={"place": place, "language": language, "organisation": organisation},
            )  # fmt: skip
        ended: dict[str, Fact] = {"outcome": outcome, "organisation": organisation, **facts}
        self.tells(Kind.TICKET_FINISHED, ticket=ticket, leg=ticket * 10, topic=topic, desk="eins", facts=ended)
        return ticket
