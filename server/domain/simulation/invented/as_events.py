"""The events of an invented day: what a real hall would have written down of the same happenings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count

from server.domain.hours.duty import Duty
from server.domain.hours.opening import open_on, whole_day
from server.domain.simulation.invented.guests import Guest
from server.domain.simulation.invented.happening import Happening
from server.domain.simulation.invented.passing import Line, Standing
from server.domain.site.site import Site
from server.domain.visits.event import Event, Fact, Kind, Recorded
from server.domain.visits.need import Need

KIOSK = "1"
"""The id of the kiosk that stands in an invented hall."""

AT_AN_END = (Kind.TICKET_FINISHED, Kind.TICKET_REFERRED, Kind.TICKET_NOT_SHOWN)
"""The desk is free again, and so is the interpreter line."""


@dataclass(frozen=True, kw_only=True)
class Numbers:
    """The next ids of an invented past; they go on from one day to the next."""

    seq: Iterator[int] = field(default_factory=lambda: count(1))
    ticket: Iterator[int] = field(default_factory=lambda: count(1))
    leg: Iterator[int] = field(default_factory=lambda: count(1))
    need: Iterator[int] = field(default_factory=lambda: count(1))


@dataclass(frozen=True, kw_only=True)
class Setting:
    """A local day of a hall: its guests, their places in line (minutes after midnight), who is on duty."""

    site: Site
    day: date
    guests: Sequence[Guest]
    places: Sequence[float]
    duties: Sequence[Duty]


@dataclass(kw_only=True)
class _Leg:
    id: int
    standing: Standing
    version: int = 0
    calls: int = 0
    line: str | None = None


def as_events(setting: Setting, happenings: Iterable[Happening], numbers: Numbers) -> Iterator[Recorded]:
    """The happenings of a local day as recorded events, in order; seconds are whole, ids come from `numbers`."""
    log = _Log(setting, numbers)
    for happening in sorted(happenings, key=lambda each: (each.at, each.rank)):
        yield log.recorded(happening)


class _Log:
    def __init__(self, setting: Setting, numbers: Numbers) -> None:
        site, day = setting.site, setting.day
        self._site, self._day, self._guests, self._places = site, day, setting.guests, setting.places
        self._numbers = numbers
        self._midnight, self._ends = (whole_day(site, day).opens, whole_day(site, day).closes)
        opens = min((span.opens for span in open_on(site, day)), default=self._midnight)
        self._opens = (opens - self._midnight) / timedelta(minutes=1)
        self._line = Line(site=site, midnight=self._midnight, duties=setting.duties)
        self._legs: dict[tuple[int, int], _Leg] = {}
        self._tickets: dict[int, int] = {}
        self._needs: dict[Need, int] = {}
        self._advisors = {advisor.id: advisor for advisor in site.advisors}

    def recorded(self, happening: Happening) -> Recorded:
        """The next thing that happened."""
        if happening.kind is Kind.TICKET_TAKEN:
            event = self._taken(happening)
        elif happening.guest >= 0:
            event = self._of_leg(happening)
        else:
            event = Event(
                kind=happening.kind, topic=happening.topic, desk=happening.desk, advisor=happening.advisor,
                device=happening.device, facts=happening.facts,
            )  # fmt: skip
        at = self._midnight + timedelta(seconds=round(happening.at * 60))
        day = self._day if at < self._ends else self._day + timedelta(days=1)
        return Recorded(seq=next(self._numbers.seq), site=self._site.site, day=day, at=at, event=event)

    def _taken(self, happening: Happening) -> Event:
        number = happening.guest
        guest, ticket = self._guests[number], next(self._numbers.ticket)
        self._tickets[number] = ticket
        leg = self._joins(number, 0, at=happening.at)
        facts: Mapping[str, Fact] = {
            "language": guest.asked.language, "party": guest.asked.party,
            "head_start": guest.head_start.minutes, "head_start_why": guest.head_start.why,
            "rule": self._site.routing.version, "wanted": "", "by": None, "overruled": False, "expected": False,
            "early": happening.at < self._opens, "paper": None, "through": "kiosk",
        }  # fmt: skip
        topic = guest.needs[0].topic
        return Event(kind=Kind.TICKET_TAKEN, ticket=ticket, leg=leg, topic=topic, device=KIOSK, facts=facts)

    def _joins(self, number: int, leg: int, *, at: float) -> int:
        guest, new = self._guests[number], next(self._numbers.leg)
        need = guest.needs[leg]
        standing = Standing(
            ticket=self._tickets[number], number=self._number_of(need), need=need, joined=at,
            key=self._places[number] - guest.head_start.minutes, head_start=guest.head_start.minutes,
        )  # fmt: skip
        self._legs[number, leg] = _Leg(id=new, standing=standing)
        self._line.joins(new, standing)
        return new

    def _number_of(self, need: Need) -> int:
        if need not in self._needs:
            self._needs[need] = next(self._numbers.need)
        return self._needs[need]

    def _of_leg(self, happening: Happening) -> Event:
        leg = self._legs[happening.guest, happening.leg]
        facts = self._facts(happening, leg)
        advisor = None if happening.advisor is None else self._advisors[happening.advisor]
        known: Mapping[str, Fact] = {
            "version": leg.version,
            "calls": leg.calls,
            "language": leg.standing.need.language,
            **facts,
        }
        return Event(
            kind=happening.kind, ticket=leg.standing.ticket, leg=leg.id, topic=leg.standing.need.topic,
            desk=happening.desk, advisor=happening.advisor,
            facts=known if advisor is None else {**known, "organisation": advisor.organisation},
        )  # fmt: skip

    def _facts(self, happening: Happening, leg: _Leg) -> Mapping[str, Fact]:
        """Changes the leg as the step does, and gives what is noted of the step besides."""
        kind = happening.kind
        leg.version += kind is not Kind.SLIP_GIVEN
        leg.calls += kind in (Kind.TICKET_CALLED, Kind.TICKET_RECALLED)
        if kind is Kind.TICKET_CALLED:
            return self._called(happening, leg)
        if kind in (Kind.TICKET_WITHDRAWN, Kind.TICKET_EXPIRED) and leg.calls == 0:
            self._line.leaves(leg.id, leg.standing)
        if kind is Kind.TICKET_REINSTATED:
            self._line.joins(leg.id, leg.standing)
        if kind in AT_AN_END and leg.line is not None:
            self._line.in_use[leg.line] -= 1
            leg.line = None
        if kind is Kind.SLIP_GIVEN:
            return {**happening.facts, "paper": None, "language": self._guests[happening.guest].asked.language}
        if kind is Kind.TICKET_REFERRED:
            return {"to": self._next_topic(happening), "next_leg": self._goes_on(happening)}
        if kind is Kind.TICKET_FINISHED:
            return {**happening.facts, "then": self._next_topic(happening), "next_leg": self._goes_on(happening)}
        return happening.facts

    def _called(self, happening: Happening, leg: _Leg) -> Mapping[str, Fact]:
        advisor, line = self._advisors[happening.advisor or ""], happening.facts["interpreter"]
        passed = self._line.passed(leg.standing, advisor, at=happening.at)
        self._line.leaves(leg.id, leg.standing)
        if line is not None:
            leg.line = str(line)
            self._line.in_use[leg.line] += 1
        waited = round(happening.at * 60) - round(leg.standing.joined * 60)
        return {**happening.facts, "waited": waited, "passed": passed, "reason": None}

    def _next_topic(self, happening: Happening) -> str | None:
        return self._guests[happening.guest].needs[happening.leg + 1].topic if happening.goes_on else None

    def _goes_on(self, happening: Happening) -> int | None:
        return self._joins(happening.guest, happening.leg + 1, at=happening.at) if happening.goes_on else None
