"""From a bitmap to the bytes a printer understands, through python-escpos, with its traps kept out."""

import contextlib
import io
import logging
import os
import tempfile
from functools import cache
from typing import Any

from PIL import Image

ROWS_IN_A_SLICE = 240
"""Cheap printers read only the low byte of the number of rows."""
ASK_WHEN_DONE = b"\x1dr\x01"
"""Answered with one byte, after everything before it has been printed."""

FILLS_A_TORN_SLICE = bytes(ROWS_IN_A_SLICE * 576 // 8)
"""White for the rest of a slice whose sender died; a printer that waits for nothing ignores every one of them."""

_SAY_NOTHING_UNASKED = b"\x1da\x00"
_ESCAPE, _AT_ONCE = 0x10, (0x04, 0x05, 0x14)
_HARMLESS = 0x08
_OFTEN_WITHOUT_CUTTER, _LINES_TO_THE_EDGE = (384,), 4
_PROFILES = {576: "TM-T20II", 512: "TM-T88III", 384: "POS-5890"}


def encoded(bitmap: Image.Image) -> bytes:
    """The bytes that print `bitmap` (mode "1", made harmless before), cut, and ask when it is done."""
    printer = _fresh_printer(bitmap.width)
    printer.hw("INIT")
    printer._raw(_SAY_NOTHING_UNASKED)  # noqa: SLF001  # its public name for bytes is not in every release
    for top in range(0, bitmap.height, ROWS_IN_A_SLICE):
        lower = min(top + ROWS_IN_A_SLICE, bitmap.height)
        printer.image(bitmap.crop((0, top, bitmap.width, lower)), fragment_height=ROWS_IN_A_SLICE)
    if bitmap.width in _OFTEN_WITHOUT_CUTTER:
        printer.print_and_feed(_LINES_TO_THE_EDGE)
    printer.cut(feed=False)
    return bytes(printer.output) + ASK_WHEN_DONE


def harmless(bitmap: Image.Image) -> Image.Image:
    """The bitmap with a dot more here and there, so that no byte sequence in it is a command obeyed at once.

    DLE EOT, DLE ENQ and DLE DC4 (10 04, 10 05, 10 14) would be obeyed even in the middle of a picture.
    """
    inverted = bytearray(byte ^ 0xFF for byte in bitmap.tobytes())
    for index in range(1, len(inverted)):
        if inverted[index - 1] == _ESCAPE and inverted[index] in _AT_ONCE:
            inverted[index] |= _HARMLESS
    return Image.frombytes("1", bitmap.size, bytes(byte ^ 0xFF for byte in inverted))


def _fresh_printer(dots: int) -> Any:
    """A new encoder for each job: a used one remembers its code page across a reset."""
    return loaded_encoder()(profile=_PROFILES[dots])


@cache
def loaded_encoder() -> Any:
    """The class of the encoder. Its import sets up logging and keeps a pickle; neither is let out."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    with tempfile.TemporaryDirectory(prefix="lotse-printer-") as private:
        before, elsewhere = os.environ.get("ESCPOS_CAPABILITIES_PICKLE_DIR"), tempfile.tempdir
        os.environ["ESCPOS_CAPABILITIES_PICKLE_DIR"] = private
        tempfile.tempdir = private  # it makes a second folder that it never uses and never removes
        with contextlib.redirect_stdout(io.StringIO()):
            from escpos.printer import Dummy  # type: ignore[import-untyped]  # noqa: PLC0415  # see above
        tempfile.tempdir = elsewhere
        _restore("ESCPOS_CAPABILITIES_PICKLE_DIR", before)
    root.handlers[:] = handlers
    root.setLevel(level)
    return Dummy


def _restore(name: str, before: str | None) -> None:
    if before is None:
        del os.environ[name]
    else:
        os.environ[name] = before
