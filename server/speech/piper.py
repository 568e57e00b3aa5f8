"""Makes sound from text with the program piper, for the languages whose voices lie in a folder."""

import shutil
from functools import cached_property
from pathlib import Path

import structlog

from server.domain.site.language import spoken
from server.speech.program import NoSound, run
from server.speech.readable import plain
from server.speech.sounds import frames_of, wav_of

_log = structlog.get_logger()


class Piper:
    """The engine `program`. `<language>.onnx` in `voices` speaks a language; it has to speak 22,050 times a second."""

    def __init__(self, program: str, voices: Path) -> None:
        self._program = program
        self._voices = voices

    @cached_property
    def version(self) -> str:
        """Tells the voices of today from those that lay in the folder before."""
        newest = max((file.stat().st_mtime_ns for file in self._voices.glob("*.onnx")), default=0)
        return f"piper {newest}"

    def voice_of(self, language: str) -> str | None:
        """The voice for somebody who reads `language`, or None."""
        names = (language, spoken(language))
        return next((name for name in names if name and (self._voices / f"{name}.onnx").is_file()), None)

    def render(self, voice: str, text: str) -> bytes:
        """A WAV file of the text, as far as it is `plain`. Raises NoSound."""
        command = [self._program, "--model", str(self._voices / f"{voice}.onnx"), "--output_file", "-"]
        try:
            return wav_of(frames_of(run(command, plain(text).encode())))
        except ValueError as error:
            raise NoSound(str(error)) from error


def piper(program: str, voices: Path | None) -> Piper | None:
    """The engine as the settings say; None where no folder is named, and a line in the log where one is in vain."""
    if voices is None:
        return None
    found = shutil.which(program)
    if found is None or not any(voices.glob("*.onnx")):
        why = "no program" if found is None else "no voice"
        _log.warning("piper does not speak", program=program, voices=str(voices), why=why)
        return None
    return Piper(found, voices)
