"""Recorded clips: what a person has said into a microphone, for languages without a voice or instead of one."""

import hashlib
import re
import unicodedata
from collections.abc import Collection, Sequence
from pathlib import Path

import structlog

from server.domain.site.language import spoken
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

    def speak(self, language: str) -> bool:
        """Whether anything at all is recorded in this language."""
        return self._folder is not None and any((self._folder / spoken(language)).glob("*.wav"))

    def has(self, language: str, name: str) -> bool:
        """Whether there is a clip of that name."""
        return self._folder is not None and (self._folder / language / f"{name}.wav").is_file()

    def find(self, language: str, text: str) -> bytes | None:
        """The clip for this very sentence as a WAV file, else its parts put together from several clips, or None.

        `ihre-nummer-ist.wav`, `47.wav` and `dreieck.wav` say together: Ihre Nummer ist 47, Dreieck. A clip of another
        shape is left out, with a warning.
        """
        if self._folder is None or not re.fullmatch(r"[A-Za-z-]+", language):
            return None
        folder = self._folder / language
        whole = _sound(folder / f"{clip_name(text)}.wav")
        return whole or self._joined(folder, text)

    def _joined(self, folder: Path, text: str) -> bytes | None:
        recorded = {file.stem for file in folder.glob("*.wav")}
        names = parts_in(words_of(text), recorded) if recorded else None
        sounds = [_sound(folder / f"{name}.wav") for name in names or ()]
        heard = [sound for sound in sounds if sound is not None]
        return wav_of(b"".join(map(frames_of, heard))) if heard and len(heard) == len(sounds) else None


def clip_name(text: str) -> str:
    """The words in small letters, hyphens between: `wobei-können-wir-helfen`. A long one is a sum of its letters."""
    name = "-".join(words_of(text))
    return name if 0 < len(name) <= LONGEST_NAME else hashlib.sha256(plain(text).encode()).hexdigest()[:16]


def words_of(text: str) -> list[str]:
    """Its words and figures in small letters, without what stands between them."""
    return re.findall(r"\w+", unicodedata.normalize("NFC", plain(text)).lower())


def parts_in(words: Sequence[str], recorded: Collection[str]) -> list[str] | None:
    """The names of the fewest recorded clips that say just these words one after the other; None where some lack."""
    fewest: list[list[str] | None] = [[]]
    for end in range(1, len(words) + 1):
        ways = [
            [*before, name]
            for start, before in enumerate(fewest)
            if before is not None and (name := "-".join(words[start:end])) in recorded
        ]
        fewest.append(min(ways, key=len, default=None))
    return fewest[-1]


def _sound(file: Path) -> bytes | None:
    try:
        return wav_of(frames_of(file.read_bytes()))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        _log.warning("a clip cannot be used", clip=f"{file.parent.name}/{file.name}", why=str(error))
        return None
