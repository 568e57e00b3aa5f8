"""The paper in the printer: how many dots, how fine, and what size type takes on it."""

from dataclasses import dataclass

from printer.blocks import Gap, Size


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One width of paper. `dots` is the printable width, `millimetre` how many dots make one.

    Type and gaps are in millimetres: the height of the number, the em of each size, the white of each gap.
    """

    dots: int
    millimetre: float
    number: float
    type_sizes: tuple[float, float, float, float]
    gaps: tuple[float, float, float]

    @property
    def margin(self) -> int:
        """White at the edges, in dots."""
        return self.length(1)

    @property
    def hairline(self) -> int:
        """How thick a line is, in dots."""
        return 2

    @property
    def number_height(self) -> int:
        """Dots from foot to head of a figure of the number."""
        return self.length(self.number)

    def length(self, millimetres: float) -> int:
        """Millimetres in whole dots."""
        return round(millimetres * self.millimetre)

    def em(self, size: Size) -> int:
        """The em of a size of type, in dots."""
        return self.length(self.type_sizes[size.value])

    def gap(self, gap: Gap) -> int:
        """A gap in dots."""
        return self.length(self.gaps[gap.value])


_WIDE_TYPE = (3.2, 4.0, 5.0, 6.25)
_WIDE_GAPS = (1.2, 2.0, 3.0)
_NARROW_TYPE = (2.9, 3.6, 4.5, 5.4)
_NARROW_GAPS = (1.1, 1.8, 2.6)

SHEETS = {
    576: Sheet(dots=576, millimetre=8.0, number=22.5, type_sizes=_WIDE_TYPE, gaps=_WIDE_GAPS),
    512: Sheet(dots=512, millimetre=7.09, number=22.5, type_sizes=_WIDE_TYPE, gaps=_WIDE_GAPS),
    384: Sheet(dots=384, millimetre=8.0, number=14.4, type_sizes=_NARROW_TYPE, gaps=_NARROW_GAPS),
}
