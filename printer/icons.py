"""A drawing of the icon font as a mark."""

from PIL import Image, ImageDraw

from printer.marks import Mark, drawing
from printer.typeface import ICONS, font, icon_sign


def icon_mark(name: str, size: int, *, start: int, middle: int) -> Mark:
    """The icon `size` dots wide and high, `middle` dots down; raises CannotDraw when there is none of that name."""
    picture = Image.new("L", (size, size), 255)
    ImageDraw.Draw(picture).text((size / 2, size / 2), icon_sign(name), 0, font(ICONS, size), anchor="mm")
    return drawing(picture, start=start, top=middle - size // 2)
