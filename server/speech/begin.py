"""Puts speech together as the settings say."""

import atexit
from pathlib import Path
from tempfile import TemporaryDirectory

from server.config import Config
from server.speech.cache import Cache
from server.speech.clips import Clips
from server.speech.engine import espeak_ng
from server.speech.speech import Speech


def speech_for(config: Config) -> Speech:
    """Speech with this machine's engine; what was said is kept where the settings say, else until the server ends."""
    return Speech(
        engine=espeak_ng(), clips=Clips(config.speech_clips), cache=Cache(config.speech_place() or _until_the_end())
    )


def _until_the_end() -> Path:
    folder = TemporaryDirectory(prefix="lotse-speech-")
    atexit.register(folder.cleanup)
    return Path(folder.name)
