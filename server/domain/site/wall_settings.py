"""What a profile says of the walls: how one looks, what it shows of the hall, and what stands there between calls."""

from dataclasses import dataclass, fields, replace
from datetime import date, time
from typing import ClassVar, Literal

from server.domain.site.text import STRICT, Arrow, Text

Layout = Literal["rooms", "room", "overflow", "strip"]
Theme = Literal["dark", "light", "by-hour"]
Colour = Literal["orange", "sky", "green", "yellow", "purple", "red"]

SHAPES: dict[Colour, str] = {
    "orange": "diamond", "sky": "ring", "green": "cross", "yellow": "hexagon", "purple": "bars", "red": "arch",
}  # fmt: skip
"""The shape that always accompanies a colour, for people who do not see it; none of them is a ticket's symbol."""


@dataclass(frozen=True, kw_only=True)
class QuietHours:
    """From – to, the hall's own time; past midnight where it begins later than it ends."""

    __pydantic_config__: ClassVar = STRICT
    begins: time
    ends: time


@dataclass(frozen=True, kw_only=True)
class LoudHours:
    """The same, with how loud a wall is then: 0 to 100."""

    __pydantic_config__: ClassVar = STRICT
    begins: time
    ends: time
    volume: int


@dataclass(frozen=True, kw_only=True)
class WallSettings:
    """What holds for every wall that says nothing else of itself.

    With `distance` (metres) number and room are never smaller than can be read from there; the wall works that out from
    `screen_inches`, its diagonal. `theme` by-hour is light from `light_from` to `light_to` (the hall's own time).
    `next` is how many coming numbers it shows, `recent` how many past ones. With `shows_wait` its foot says one range
    for the whole hall, never for a topic. Only calls to `desks` are shown, all of
    them where there are none. `go_to` and `arrow` say on an overflow where everybody goes who is called. A call that
    nobody ends leaves the wall after `call_ends` minutes.

    A wall that `speaks` does so at `volume` (0 to 100), in the hours of `loud` at theirs, and in `quiet` hours not at
    all: then it only shows.
    """

    __pydantic_config__: ClassVar = STRICT
    layout: Layout = "rooms"
    screen_inches: float = 55
    distance: float | None = None
    theme: Theme = "dark"
    light_from: time = time(8)
    light_to: time = time(18)
    next: int = 0
    shows_wait: bool = False
    recent: int = 8
    desks: tuple[str, ...] = ()
    organisations: bool = False
    go_to: Text | None = None
    arrow: Arrow = "none"
    call_ends: int | None = None
    speaks: bool = True
    volume: int = 100
    loud: tuple[LoudHours, ...] = ()
    quiet: tuple[QuietHours, ...] = ()


@dataclass(frozen=True, kw_only=True)
class OneWall:
    """The wall that was invited as `name`: what it says of itself, and for the rest what holds for all."""

    __pydantic_config__: ClassVar = STRICT
    name: str
    layout: Layout | None = None
    screen_inches: float | None = None
    distance: float | None = None
    theme: Theme | None = None
    light_from: time | None = None
    light_to: time | None = None
    next: int | None = None
    shows_wait: bool | None = None
    recent: int | None = None
    desks: tuple[str, ...] | None = None
    organisations: bool | None = None
    go_to: Text | None = None
    arrow: Arrow | None = None
    call_ends: int | None = None
    speaks: bool | None = None
    volume: int | None = None
    loud: tuple[LoudHours, ...] | None = None
    quiet: tuple[QuietHours, ...] | None = None

    def settled(self, for_all: WallSettings) -> WallSettings:
        """What holds for this wall."""
        said = {field.name: getattr(self, field.name) for field in fields(for_all)}
        return replace(for_all, **{name: value for name, value in said.items() if value is not None})


@dataclass(frozen=True, kw_only=True)
class Slide:
    """What a wall shows while nobody is called. `text` is Markdown; `picture` a file that lies beside the profile.

    Each language that it is written in is shown for `seconds`, one after the other. Both dates belong to it; without
    them it is shown always, and without `walls` on all of them.
    """

    __pydantic_config__: ClassVar = STRICT
    title: Text | None = None
    text: Text | None = None
    picture: str | None = None
    seconds: int = 12
    valid_from: date | None = None
    valid_to: date | None = None
    walls: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Ticker:
    """A sentence at the foot of the walls, in its languages one after the other."""

    __pydantic_config__: ClassVar = STRICT
    text: Text
    valid_from: date | None = None
    valid_to: date | None = None
    walls: tuple[str, ...] = ()


def is_shown(what: Slide | Ticker, *, wall: str, day: date) -> bool:
    """Whether that wall shows it on that day."""
    begun = what.valid_from is None or what.valid_from <= day
    over = what.valid_to is not None and what.valid_to < day
    return begun and not over and (not what.walls or wall in what.walls)
