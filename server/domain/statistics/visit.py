"""A visit as it went, and what each of its times means. Every report uses these definitions and no others."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from server.domain.visits.leg import LegOutcome


class End(StrEnum):
    """How a leg ended: each in exactly one of these. OPEN is only today's."""

    ANSWERED = LegOutcome.ANSWERED.value
    REFERRED = LegOutcome.REFERRED.value
    APPOINTMENT = LegOutcome.APPOINTMENT.value
    FORM_HELP = LegOutcome.FORM_HELP.value
    LEFT = LegOutcome.LEFT.value
    NO_SHOW = "no-show"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    OPEN = "open"


_OF_A_TALK = frozenset(End(outcome.value) for outcome in LegOutcome)


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """One leg as it went; moments are UTC.

    `organisation` is that of the advisor who had it last ("" while nobody has). `served` are the seconds of service
    that are over; `started_at` begins those that are not. `interpreter` is the line of its last call, and `way` how
    that call was made. `lacked_interpreter` says that it was once passed over because no line was free. `next_leg` is
    the one that follows under the same number. `passed` is why its call passed people who came before and whom the
    advisor could have helped, or could have with a line: none when it passed nobody.
    """

    leg: int
    topic: str
    joined_at: datetime
    organisation: str = ""
    called_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    served: int = 0
    was_served: bool = False
    end: End | None = None
    is_missed: bool = False
    interpreter: str | None = None
    way: str = ""
    lacked_interpreter: bool = False
    passed: frozenset[str] = frozenset()
    relatives: int | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    next_leg: int | None = None
    next_topic: str = ""

    @property
    def is_talk(self) -> bool:
        """Whether it ended at a desk with an outcome. Such a leg is one talk (contact)."""
        return self.end in _OF_A_TALK

    @property
    def waiting(self) -> int | None:
        """Waiting, in seconds: from joining the line for this topic to the first call. None: never called."""
        return None if self.called_at is None else _seconds(self.joined_at, self.called_at)

    @property
    def waited(self) -> int | None:
        """Seconds in line of somebody who was never called: until they gave the number back. None: until closing."""
        return _seconds(self.joined_at, self.ended_at) if self.end is End.WITHDRAWN and self.ended_at else None

    @property
    def service(self) -> int | None:
        """Service, in seconds: from the start to the end; while parked nobody is served. None: never started."""
        return self.served if self.was_served else None


@dataclass(frozen=True, kw_only=True)
class Slip:
    """A slip that sent this visitor on to a place outside."""

    at: datetime
    place: str
    topic: str
    organisation: str


@dataclass(frozen=True, kw_only=True)
class Visit:
    """A ticket from taking it to its end. `day` is the local day of the site on which it was taken.

    `through` says where: at a "kiosk", by "staff", along a line outside with a "tablet", from a "program" of others.
    """

    ticket: int
    day: date
    taken_at: datetime
    language: str
    party: int
    legs: tuple[Stretch, ...]
    slips: tuple[Slip, ...] = ()
    through: str = ""

    @property
    def outcome(self) -> End:
        """How the visit ended: as its last leg."""
        return self.legs[-1].end or End.OPEN

    @property
    def talks(self) -> tuple[Stretch, ...]:
        """Its legs that were talks."""
        return tuple(leg for leg in self.legs if leg.is_talk)

    @property
    def relatives(self) -> int:
        """Co-advised relatives: the most that any talk confirmed, because it is the same family in each."""
        return max((talk.relatives or 0 for talk in self.talks), default=0)

    @property
    def stay(self) -> int | None:
        """The whole visit in seconds: from taking the ticket to the end of the last talk. None without a talk."""
        ends = [talk.ended_at for talk in self.talks if talk.ended_at is not None]
        return _seconds(self.taken_at, max(ends)) if ends else None


def _seconds(since: datetime, until: datetime) -> int:
    return int((until - since).total_seconds())
