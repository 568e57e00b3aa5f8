"""Marks at places on the paper; only when painted does it matter which edge reading starts from."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PIL import Image, ImageDraw

from printer.lettering import Setting

Paint = Callable[[Image.Image, int, int], None]


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Something black, or white on black.

    `start` counts dots from the edge where reading starts, `top` from its area's top. `paint` is given the picture and
    the left upper corner in it.
    """

    start: int
    top: int
    width: int
    height: int
    paint: Paint

    def left(self, paper: int, direction: str) -> int:
        """Dots from the left edge of a paper that is `paper` dots wide."""
        return paper - self.start - self.width if direction == "rtl" else self.start

    def lowered(self, down: int) -> "Mark":
        """The same mark further down."""
        return replace(self, top=self.top + down)


@dataclass(frozen=True, kw_only=True)
class Area:
    """A block as it stands on paper: how high it is and the marks in it."""

    height: int
    marks: tuple[Mark, ...] = ()


def around(height: int, marks: list[Mark]) -> Area:
    """An area high enough for every mark; one that sticks out at the top pushes all of them down."""
    up = -min([0, *(mark.top for mark in marks)])
    down = max([height, *(mark.top + mark.height for mark in marks)]) + up
    return Area(height=down, marks=tuple(mark.lowered(up) for mark in marks))


def letters(setting: Setting, line: str, *, start: int, top: int, white: bool = False) -> Mark:
    """One line of a phrase, white where it stands on black; `top` is the top of its line."""
    grey = 255 if white else 0

    def paint(picture: Image.Image, left: int, upper: int) -> None:
        setting.draw(ImageDraw.Draw(picture), line, left, upper + setting.baseline, grey=grey)

    return Mark(start=start, top=top, width=setting.width_of(line), height=setting.pitch, paint=paint)


def drawing(drawn: Image.Image, *, start: int, top: int) -> Mark:
    """A small picture; its white lets through what is under it."""

    def paint(picture: Image.Image, left: int, upper: int) -> None:
        picture.paste(0, (left, upper), mask=drawn.point(lambda grey: 255 - grey))

    return Mark(start=start, top=top, width=drawn.width, height=drawn.height, paint=paint)


def bar(*, start: int, top: int, width: int, height: int) -> Mark:
    """A filled rectangle, such as a hairline."""

    def paint(picture: Image.Image, left: int, upper: int) -> None:
        picture.paste(0, (left, upper, left + width, upper + height))

    return Mark(start=start, top=top, width=width, height=height, paint=paint)


def frame(*, start: int, top: int, width: int, height: int, line: int) -> tuple[Mark, ...]:
    """The four edges of a box."""
    return (
        bar(start=start, top=top, width=width, height=line),
        bar(start=start, top=top + height - line, width=width, height=line),
        bar(start=start, top=top, width=line, height=height),
        bar(start=start + width - line, top=top, width=line, height=height),
    )
