"""Puts speech together as the settings say."""

import atexit
from pathlib import Path
from tempfile import TemporaryDirectory

from server.config import Config
from server.speech.cache import Cache
from server.speech.clips import Clips
from server.speech.engine import Engine, espeak_ng
from server.speech.opus import opusenc
from server.speech.piper import piper
from server.speech.speech import Speech


def speech_for(config: Config) -> Speech:
    """Speech with this machine's engines; what was said is kept where the settings say, else until the server ends."""
    return Speech(
        engines=engines_for(config),
        clips=Clips(config.speech_clips),
        cache=Cache(config.speech_place() or _until_the_end()),
        packer=opusenc(),
    )


def engines_for(config: Config) -> tuple[Engine, ...]:
    """Those that are installed and wanted, the better first."""
    found: tuple[Engine | None, ...] = (piper(config.piper, config.piper_voices), espeak_ng())
    return tuple(engine for engine in found if engine is not None)


def _until_the_end() -> Path:
    folder = TemporaryDirectory(prefix="lotse-speech-")
    atexit.register(folder.cleanup)
    return Path(folder.name)
