"""The fonts of the paper: where they are, whether letters will join, which characters they hold."""

import json
import struct
from functools import cache
from pathlib import Path

from PIL import ImageFont, features

FONTS = Path(__file__).parent / "fonts"
REGULAR, BOLD, ICONS, ICON_NAMES = "ticket-regular.ttf", "ticket-bold.ttf", "icons.ttf", "icons.json"


class CannotDraw(Exception):
    """Something is missing without which papers would be drawn wrong; the message is one line."""


def check_drawing(fonts: Path = FONTS) -> None:
    """Raise CannotDraw unless letters can be joined, set right to left, and the fonts are there."""
    if not (features.check("raqm") and features.check("fribidi")):
        raise CannotDraw(
            "missing: libfribidi0. Arabic would be printed unjoined and in the wrong direction. "
            "Install it: apt install libfribidi0"
        )
    absent = [name for name in (REGULAR, BOLD, ICONS, ICON_NAMES) if not (fonts / name).is_file()]
    if absent:
        raise CannotDraw(f"missing fonts: {', '.join(absent)}. Nothing can be printed. Run: make setup")


@cache
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """The font file `name` at `size` dots to the em."""
    return ImageFont.truetype(FONTS / name, size, layout_engine=ImageFont.Layout.RAQM)


@cache
def icon_names() -> dict[str, str | int]:
    """The sign (or its code point) of each icon in the icon font."""
    names: dict[str, str | int] = json.loads((FONTS / ICON_NAMES).read_text())
    return names


def has_icon(name: str) -> bool:
    """Whether the icon font draws something of that name."""
    return name in icon_names()


def icon_sign(name: str) -> str:
    """The character that draws an icon; raises CannotDraw when the font has none of that name."""
    sign = icon_names().get(name)
    if sign is None:
        raise CannotDraw(f"no icon is called {name}")
    if isinstance(sign, int):
        return chr(sign)
    return sign if len(sign) == 1 else chr(int(sign, 16))


@cache
def characters(name: str) -> frozenset[int]:
    """The code points for which the font file `name` has a drawing."""
    data = (FONTS / name).read_bytes()
    tables = struct.unpack_from(">H", data, 4)[0]
    for index in range(tables):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", data, 12 + 16 * index)
        if tag == b"cmap":
            return _character_map(data, offset)
    return frozenset()


def _character_map(data: bytes, start: int) -> frozenset[int]:
    found: set[int] = set()
    for index in range(struct.unpack_from(">H", data, start + 2)[0]):
        offset = start + struct.unpack_from(">L", data, start + 4 + 8 * index + 4)[0]
        kind = struct.unpack_from(">H", data, offset)[0]
        if kind == 4:
            count = struct.unpack_from(">H", data, offset + 6)[0] // 2
            ends = struct.unpack_from(f">{count}H", data, offset + 14)
            starts = struct.unpack_from(f">{count}H", data, offset + 16 + 2 * count)
            for first, last in zip(starts, ends, strict=True):
                found.update(range(first, last + 1))
        elif kind == 12:
            groups = struct.unpack_from(">L", data, offset + 12)[0]
            for group in range(groups):
                first, last, _ = struct.unpack_from(">LLL", data, offset + 16 + 12 * group)
                found.update(range(first, last + 1))
    return frozenset(found)
