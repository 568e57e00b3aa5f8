"""Recorded clips: what a person has said into a microphone, for languages without a voice or instead of one."""

import hashlib
import re
import unicodedata
from pathlib import Path

import structlog

from server.speech.readable import plain
from server.speech.sounds import frames_of, wav_of

LONGEST_NAME = 60
"""Letters; some scripts need three bytes for one, and a file's name has 255."""

_log = structlog.get_logger()


class Clips:
    """The folder of clips: `<language>/<name>.wav` is heard instead of the sentence that has this name."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def are_there(self) -> bool:
        """Whether a folder of clips was given."""
        return self._folder is not None

    def find(self, language: str, text: str) -> bytes | None:
        """The clip for this very sentence as a WAV file, or None. One of another shape is left out, with a warning."""
        if self._folder is None or not re.fullmatch(r"[A-Za-z-]+", language):
            return None
        file = self._folder / language / f"{clip_name(text)}.wav"
        try:
            return wav_of(frames_of(file.read_bytes()))
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            _log.warning("a clip cannot be used", clip=f"{language}/{file.name}", why=str(error))
            return None


def clip_name(text: str) -> str:
    """The words in small letters, hyphens between: `wobei-können-wir-helfen`. A long one is a sum of its letters."""
    words = re.findall(r"\w+", unicodedata.normalize("NFC", plain(text)).lower())
    name = "-".join(words)
    return name if 0 < len(name) <= LONGEST_NAME else hashlib.sha256(plain(text).encode()).hexdigest()[:16]
