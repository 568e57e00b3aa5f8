"""How well printers and walls worked while the hall was open."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar

from server.domain.hours.hours import OpenSpan, shared
from server.domain.hours.opening import local_day, open_on
from server.domain.print_job import PrinterStatus
from server.domain.site.site import Site
from server.domain.statistics.block import Block, Label, Line
from server.domain.statistics.figure import Unit
from server.domain.statistics.sections.section import Frame, Section
from server.domain.visits.event import Kind, Recorded
from server.domain.wall_sound import SILENT

TROUBLES = (
    *(f"printer-{status.value}" for status in PrinterStatus if not status.may_print),
    *(f"wall-{sound.value}" for sound in SILENT),
)
"""What is wrong with a printer that cannot print, or with a wall that should be heard."""


@dataclass(frozen=True, kw_only=True)
class _Since:
    trouble: str
    at: datetime


class Devices(Section):
    """For each kind of trouble: how often it began, at how many devices, and for how many minutes of opening.

    A trouble lasts until the device says something else or is revoked, at the longest until the end of the period; what
    began before the period is counted from the first time that the device says so in it.
    """

    KINDS: ClassVar = frozenset({Kind.PRINTER_CHANGED, Kind.WALL_CHANGED, Kind.DEVICE_REVOKED})

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._now: dict[str, _Since] = {}
        self._begun: Counter[str] = Counter()
        self._seconds: Counter[str] = Counter()
        self._devices: defaultdict[str, set[str]] = defaultdict(set)

    def saw(self, recorded: Recorded) -> None:
        """A printer or a wall says how it is."""
        device, trouble = recorded.event.device or "", _trouble(recorded)
        before = self._now.get(device)
        if before is not None and before.trouble == trouble:
            return
        self._end(device, at=recorded.at)
        if trouble:
            self._now[device] = _Since(trouble=trouble, at=recorded.at)
            self._begun[trouble] += 1
            self._devices[trouble].add(device)

    def block(self) -> Block:
        """One line for each trouble that there was."""
        end = max((span.closes for span in open_on(self.frame.site, self.frame.period.last)), default=None)
        for device in list(self._now):
            self._end(device, at=end)
        return Block(
            wanted=self.frame.wanted, period=self.frame.period,
            headings=tuple(Label(kind="figure", key=key) for key in ("troubles", "devices", "out-of-order")),
            lines=tuple(self._line(trouble) for trouble in TROUBLES if self._begun[trouble]),
        )  # fmt: skip

    def _line(self, trouble: str) -> Line:
        begun = self.frame.figure(self._begun[trouble], Unit.TROUBLES)
        devices = self.frame.figure(len(self._devices[trouble]), Unit.DEVICES)
        minutes = self.frame.figure((self._seconds[trouble] + 30) // 60, Unit.MINUTES, base=begun)
        return Line(label=Label(kind="trouble", key=trouble), cells=(begun, devices, minutes))

    def _end(self, device: str, *, at: datetime | None) -> None:
        was = self._now.pop(device, None)
        if was is not None and at is not None and at > was.at:
            self._seconds[was.trouble] += int(_open_between(self.frame.site, was.at, at).total_seconds())


def _trouble(recorded: Recorded) -> str:
    facts = recorded.event.facts
    said = f"printer-{facts['status']}" if "status" in facts else f"wall-{facts.get('sound')}"
    return said if said in TROUBLES else ""


def _open_between(site: Site, since: datetime, until: datetime) -> timedelta:
    """How long the hall was open in that time."""
    span = OpenSpan(opens=since, closes=until)
    days = _days(local_day(site, since), local_day(site, until))
    stretches = (each for day in days for each in shared(open_on(site, day), (span,)))
    return sum((each.closes - each.opens for each in stretches), timedelta())


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=at) for at in range((last - first).days + 1))
