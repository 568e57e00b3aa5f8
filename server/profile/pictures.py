"""The pictures that lie beside a profile or are sent: read and looked at before anything shows them."""

import io
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path as File

from PIL import Image, ImageOps, UnidentifiedImageError

from server.domain.checking.mistake import Mistake, Path
from server.domain.site.picture import Picture
from server.domain.site.site import Site

HEAVIEST = 2_000_000
"""Bytes: a wall may hang on a slow line."""

WIDEST = 4096
"""Pixels on either side; more than that no wall has."""

_KINDS = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}


class PictureWrong(Exception):
    """A file is no picture that a wall could show; the text says what was expected."""


def pictures_beside(site: Site, folder: File) -> list[Picture]:
    """The pictures of the slides, each once. Raises PictureWrong; a checked profile has none that is wrong."""
    return [_read(folder, name) for name in sorted({slide.picture for slide in site.slides if slide.picture})]


def wrong_pictures(site: Site, folder: File) -> Iterator[Mistake]:
    """Pictures that are not in `folder`, or that no wall could show."""
    for at, slide in enumerate(site.slides):
        path: Path = ("slides", at, "picture")
        try:
            _ = slide.picture and _read(folder, slide.picture)
        except PictureWrong as error:
            yield Mistake(path=path, expected=str(error))


def sent_picture(content: bytes) -> Picture:
    """A picture that somebody sent, without where and with what it was taken, named after what is in it.

    Raises PictureWrong.
    """
    if len(content) > HEAVIEST:
        raise PictureWrong(f"a picture of at most {HEAVIEST // 1_000_000} MB")
    kind = _kind(io.BytesIO(content), "it")
    content = _bare(content)
    return Picture(name=f"{sha256(content).hexdigest()[:20]}.{kind.partition('/')[2]}", kind=kind, content=content)


def _bare(content: bytes) -> bytes:
    """The same picture, upright, and nothing besides its pixels; one that has nothing besides them stays as it is."""
    with Image.open(io.BytesIO(content)) as picture:
        if not picture.info.keys() & {"exif", "xmp", "XML:com.adobe.xmp", "comment"}:
            return content
        upright, bare = ImageOps.exif_transpose(picture), io.BytesIO()
        upright.info.clear()
        upright.getexif().clear()
        upright.save(bare, format=picture.format, quality=90)
    return bare.getvalue()


def _read(folder: File, name: str) -> Picture:
    file = (folder / name).resolve()
    if not file.is_relative_to(folder.resolve()) or not file.is_file():
        raise PictureWrong(f"a file beside the profile; there is no “{name}”")
    if file.stat().st_size > HEAVIEST:
        raise PictureWrong(f"a picture of at most {HEAVIEST // 1_000_000} MB; “{name}” is larger")
    return Picture(name=name, kind=_kind(file, name), content=file.read_bytes())


def _kind(file: File | io.BytesIO, name: str) -> str:
    try:
        with Image.open(file, formats=tuple(_KINDS)) as picture:
            kind, size = str(picture.format), picture.size
            picture.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise PictureWrong(f"a PNG, JPEG or WebP picture; “{name}” is none") from error
    if max(size) > WIDEST:
        raise PictureWrong(f"a picture of at most {WIDEST} pixels on each side; “{name}” is larger")
    return _KINDS[kind]
