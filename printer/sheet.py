"""The paper in the printer: how many dots, how fine, and what size type takes on it."""

from dataclasses import dataclass, replace

from printer.blocks import Gap, Size


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One width of paper. `dots` is the printable width, `millimetre` how many dots make one.

    In millimetres: the height of the number, the width of a code, the column of icons and the white behind it, the
    height of a logo, the em of each size of type. Gaps are counted in units, as everything is from top to bottom.
    """

    dots: int
    millimetre: float
    number: float
    code: float
    icon: float
    gutter: float
    logo: float
    type_sizes: tuple[float, float, float, float]
    gaps: tuple[int, int, int]

    @property
    def is_narrow(self) -> bool:
        """Whether it is paper of 58 mm."""
        return self.dots < 400

    @property
    def unit(self) -> int:
        """The step of the paper's rhythm, half a millimetre, in dots: lines and gaps are whole numbers of it."""
        return 4

    @property
    def margin(self) -> int:
        """White at the edges, in dots."""
        return self.length(1)

    @property
    def room(self) -> int:
        """Dots between the margins."""
        return self.dots - 2 * self.margin

    @property
    def text_edge(self) -> int:
        """Where the column of texts begins, in dots from the edge."""
        return self.margin + self.length(self.icon) + self.length(self.gutter)

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
        return self.gaps[gap.value] * self.unit

    def whole_units(self, dots: int) -> int:
        """So many dots or a few more, so that what follows keeps the rhythm."""
        return -(-dots // self.unit) * self.unit


_WIDE = Sheet(
    dots=576, millimetre=8.0, number=22.1, code=26.0, icon=6.0, gutter=2.0, logo=10.0,
    type_sizes=(3.2, 4.0, 5.0, 6.25), gaps=(2, 3, 4),
)  # fmt: skip
_NARROW = Sheet(
    dots=384, millimetre=8.0, number=14.4, code=22.0, icon=4.5, gutter=1.5, logo=8.0,
    type_sizes=(3.2, 3.6, 4.5, 5.4), gaps=(2, 3, 4),
)  # fmt: skip

SHEETS = {sheet.dots: sheet for sheet in (_WIDE, replace(_WIDE, dots=512, millimetre=7.09), _NARROW)}
