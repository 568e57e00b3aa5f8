"""The logo of a profile: from the file beside it to a small picture in black and white that every ticket can carry."""

import binascii
import io
from base64 import b64decode, b64encode
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from PIL import Image

from server.domain.checking.mistake import Mistake
from server.domain.site.site import Site

HEAVIEST = 200_000
"""Bytes."""

_MOST_DOTS = 4_000_000
_LARGEST = (480, 160)
"""Dots. On paper a logo is 10 mm high, 80 dots: this is twice as fine."""

_WHITE_FROM = 128
_DRAWN = "data:image/png;base64,"


class LogoWrong(ValueError):
    """A file is no logo that paper could show; the text says what was expected."""


def wrong_logo(site: Site, folder: Path) -> Iterator[Mistake]:
    """A logo that is not in `folder`, or that paper could not show."""
    try:
        with_logo(site, folder)
    except LogoWrong as error:
        yield Mistake(path=("ticket", "logo"), expected=str(error))


def with_logo(site: Site, folder: Path) -> Site:
    """The site with the picture itself in place of its name; raises LogoWrong."""
    name = site.ticket.logo
    if name is None or is_drawn(name):
        return site
    with _file_beside(folder, name).open("rb") as file:
        return replace(site, ticket=replace(site.ticket, logo=drawn_logo(file, name)))


def drawn_logo(file: BinaryIO, name: str) -> str:
    """The picture in that file as a profile keeps it: small, black and white. Raises LogoWrong."""
    return _DRAWN + b64encode(_black_and_white(file, name)).decode()


def is_drawn(logo: str) -> bool:
    """Whether it is the picture itself, as `drawn_logo` makes it; everything else is the name of a file."""
    if not logo.startswith(_DRAWN) or len(logo) > HEAVIEST:
        return False
    try:
        with Image.open(io.BytesIO(b64decode(logo.removeprefix(_DRAWN), validate=True)), formats=["PNG"]) as picture:
            fits = picture.width <= _LARGEST[0] and picture.height <= _LARGEST[1] and picture.mode == "1"
            picture.verify()
    except (binascii.Error, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    return fits


def _file_beside(folder: Path, name: str) -> Path:
    try:
        file = (folder / name).resolve()
        is_there = file.is_relative_to(folder.resolve()) and file.is_file()
    except (OSError, ValueError):
        is_there = False
    if not is_there:
        raise LogoWrong(f"a file beside the profile; there is no “{name}”")
    if file.stat().st_size > HEAVIEST:
        raise LogoWrong(f"a logo of at most {HEAVIEST // 1000} kB; “{name}” is larger")
    return file


def _black_and_white(file: BinaryIO, name: str) -> bytes:
    try:
        with Image.open(file, formats=["PNG"]) as picture:
            is_too_large = picture.width * picture.height > _MOST_DOTS
            coloured = None if is_too_large else picture.convert("RGBA")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise LogoWrong(f"a PNG picture; “{name}” is none") from error
    if coloured is None:
        raise LogoWrong(f"a logo of at most {_MOST_DOTS // 1_000_000} million dots; “{name}” is larger")
    grey = Image.alpha_composite(Image.new("RGBA", coloured.size, "white"), coloured).convert("L")
    scale = min(1.0, *(most / size for most, size in zip(_LARGEST, grey.size, strict=True)))
    size = (max(1, round(grey.width * scale)), max(1, round(grey.height * scale)))
    dots = grey.resize(size, Image.Resampling.LANCZOS).point(lambda dot: 255 if dot >= _WHITE_FROM else 0)
    if dots.getextrema() == (255, 255):
        raise LogoWrong(f"a logo that is dark on light; printed in black, nothing is left of “{name}”")
    kept = io.BytesIO()
    dots.convert("1").save(kept, "PNG", optimize=True)
    return kept.getvalue()
