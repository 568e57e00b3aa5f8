"""How long each organisation was here: at open desks, in talks, away from them, and free."""

from collections import Counter
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import partial

from server.domain.statistics.block import Block, Label, Line
from server.domain.statistics.figure import Figure, Unit
from server.domain.statistics.sections.section import Frame, Section
from server.domain.statistics.tally import Tally


class Presence(Section):
    """Of organisations, never of persons.

    Here is who has a desk open; paused time is shown beside it. A desk that nobody closed counts until the last thing
    that happened there on that day. Free is what is left of being here without pauses and talks.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._here: Counter[str] = Counter()
        self._paused: Counter[str] = Counter()
        self._talking: Counter[str] = Counter()

    def tallies(self) -> Sequence[Tally]:
        """The time of each organisation, as the day's seats and legs have it."""
        times = (("here", "stay", self._here), ("paused", "stay", self._paused), ("served", "service", self._talking))
        return tuple(Tally(of=of, by=("organisation", time), take=partial(_add, to)) for of, time, to in times)

    def block(self) -> Block:
        """Hours for each organisation."""
        return Block(
            wanted=self.frame.wanted, period=self.frame.period,
            headings=tuple(Label(kind="figure", key=key) for key in ("here", "talking", "paused", "free")),
            lines=tuple(self._line(organisation) for organisation in sorted(self._here)),
        )  # fmt: skip

    def _line(self, organisation: str) -> Line:
        here, talking, paused = self._here[organisation], self._talking[organisation], self._paused[organisation]
        whole = self._hours(here, base=None)
        parts = (talking, paused, max(here - talking - paused, 0))
        return Line(
            label=Label(kind="organisation", key=organisation),
            cells=(whole, *(self._hours(seconds, base=whole) for seconds in parts)),
        )

    def _hours(self, seconds: int, *, base: Figure | None) -> Figure:
        hours = (Decimal(seconds) / 3600).quantize(Decimal("0.1"), ROUND_HALF_UP)
        return Figure(value=hours, unit=Unit.HOURS, period=self.frame.period, base=base)


def _add(to: Counter[str], number: int, organisation: str, seconds: int) -> None:
    to[organisation] += number * seconds
