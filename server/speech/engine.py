"""Makes sound from text with the program espeak-ng; another engine can stand in its place."""

import re
import shutil
from functools import cached_property
from typing import Protocol

import structlog

from server.speech.program import NoSound, run
from server.speech.readable import plain
from server.speech.sounds import frames_of, wav_of
from server.speech.voices import voice_of

WORDS_A_MINUTE = 140
"""Slower than the program's own 175: many who listen are learning the language."""

_log = structlog.get_logger()


class Engine(Protocol):
    """What turns text into sound. `version` changes when the same text would sound different."""

    @property
    def version(self) -> str:
        """Name and version."""

    def voice_of(self, language: str) -> str | None:
        """The voice for somebody who reads `language`; None where it has none."""

    def render(self, voice: str, text: str) -> bytes:
        """A WAV file in the shape of `sounds.py`. Raises NoSound."""


class EspeakNg:
    """The engine `program`, started once for each sentence. The text goes in as text, never as an argument."""

    def __init__(self, program: str) -> None:
        self._program = program

    @cached_property
    def version(self) -> str:
        """Such as `espeak-ng 1.51 at 140`."""
        number = re.search(rb"\d+(\.\d+)+", run([self._program, "--version"]))
        return f"espeak-ng {number[0].decode() if number else ''} at {WORDS_A_MINUTE}"

    def voice_of(self, language: str) -> str | None:
        """The voice for somebody who reads `language`, or None."""
        return voice_of(language)

    def render(self, voice: str, text: str) -> bytes:
        """A WAV file of the text, as far as it is `plain`. Raises NoSound."""
        options = ("-v", voice, "-s", str(WORDS_A_MINUTE), "-b", "1", "--stdin", "--stdout")
        try:
            return wav_of(frames_of(run([self._program, *options], plain(text).encode())))
        except ValueError as error:
            raise NoSound(str(error)) from error


def espeak_ng() -> EspeakNg | None:
    """The engine of this machine; None, and a line in the log, where it is not installed."""
    program = shutil.which("espeak-ng")
    if program is None:
        _log.warning("espeak-ng is not installed: without recorded clips nothing is said aloud")
        return None
    return EspeakNg(program)
