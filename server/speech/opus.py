"""Packs sound as Opus in Ogg with the program opusenc: a tenth of the bytes that a wall has to fetch."""

import shutil
from functools import cached_property

import structlog

from server.speech.program import run

BITS_A_SECOND = 24
"""Thousand; a voice loses nothing that anybody hears in a hall."""

_log = structlog.get_logger()


class Opus:
    """The packer `program`, started once for each sound."""

    def __init__(self, program: str) -> None:
        self._program = program

    @cached_property
    def version(self) -> str:
        """Such as `opusenc opus-tools 0.2 at 24`; changes when the same sound would be packed in another way."""
        return f"opusenc {run([self._program, '--version']).decode().splitlines()[0]} at {BITS_A_SECOND}"

    def pack(self, wav: bytes) -> bytes:
        """The WAV file as Ogg. Raises NoSound."""
        options = ("--quiet", "--speech", "--bitrate", str(BITS_A_SECOND), "--serial", "1", "--padding", "0")
        return run([self._program, *options, "-", "-"], wav)


def opusenc() -> Opus | None:
    """The packer of this machine; None, and a line in the log, where it is not installed."""
    program = shutil.which("opusenc")
    if program is None:
        _log.warning("opusenc (opus-tools) is not installed: sound is sent as WAV")
        return None
    return Opus(program)
