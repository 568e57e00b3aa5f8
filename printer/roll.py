"""How much paper is left on the roll, by counting what was printed and by what the printer's sensor says."""

from dataclasses import dataclass, replace

from printer.status import Condition, Status

LOW_BELOW = 3000
"""Millimetres, about twenty tickets: time enough to bring a new roll. Sensors speak at about the same length."""
FED_FOR_THE_CUT = 12
"""Millimetres between the last line and the cutter, on every paper."""


@dataclass(frozen=True, kw_only=True)
class Roll:
    """`length` of a new roll and what was `printed` of this one, in millimetres; a length of 0 is not counted.

    `sensor` is what the printer said last of its paper.
    """

    length: int
    printed: int = 0
    sensor: Status = Status.UNKNOWN

    @property
    def left(self) -> int | None:
        """Millimetres; None where nobody counts."""
        return min(max(0, self.length - self.printed), self.length) if self.length else None

    def after(self, millimetres: int) -> "Roll":
        """One paper later."""
        return replace(self, printed=self.printed + millimetres + FED_FOR_THE_CUT)

    def renewed(self) -> "Roll":
        """Somebody has put in a new one."""
        return replace(self, printed=0)

    def seen(self, status: Status) -> "Roll":
        """What the sensor says corrects the count: paper again after low or out is a new roll."""
        now = replace(self, sensor=status)
        match status, self.sensor:
            case Status.READY, Status.LOW | Status.OUT:
                return now.renewed()
            case Status.LOW, Status.OUT:
                return replace(now, printed=self.length - LOW_BELOW)
            case Status.LOW, sensor if sensor is not Status.LOW:
                return replace(now, printed=max(self.printed, self.length - LOW_BELOW))
            case Status.OUT, _:
                return replace(now, printed=max(self.printed, self.length))
            case Status.READY | Status.LOW, _:
                return now
        return self

    def known_better(self, condition: Condition) -> Condition:
        """Low before it is out, also for a printer without a sensor."""
        if self.left is None or self.left >= LOW_BELOW or condition.status not in (Status.READY, Status.UNKNOWN):
            return condition
        return Condition(status=Status.LOW, detail=f"{self.left / 1000:.1f} m of paper left by count")
