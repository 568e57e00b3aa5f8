"""Sound is packed as Opus: the same length, far fewer bytes, and soon enough for a call."""

from pathlib import Path
from time import perf_counter

import pytest

from server.speech.cache import Cache
from server.speech.clips import Clips
from server.speech.engine import EspeakNg
from server.speech.opus import Opus
from server.speech.program import NoSound
from server.speech.sounds import frames_of
from server.speech.speech import Speech
from tests.speech.ogg import seconds_of

OPUSENC = "/usr/bin/opusenc"
CALL = "Nummer 47, Dreieck: Zimmer 3."


@pytest.fixture
def speech(tmp_path: Path) -> Speech:
    engines = (EspeakNg("/usr/bin/espeak-ng"),)
    return Speech(engines=engines, clips=Clips(None), cache=Cache(tmp_path / "kept"), packer=Opus(OPUSENC))


@pytest.mark.parametrize(("language", "sentence"), [("de", CALL), ("ar", "رقم 47، مثلث: غرفة 3")])
def test_a_call_is_a_sixth_of_the_bytes_and_as_long(speech: Speech, language: str, sentence: str) -> None:
    said = speech.say(language, [sentence])
    assert said

    opus = speech.packed(said.wav)

    assert opus
    assert opus.startswith(b"OggS")
    assert len(opus) < len(said.wav) / 6
    assert seconds_of(opus) == pytest.approx(len(frames_of(said.wav)) / 2 / 22_050, rel=0.01)


def test_a_call_is_made_within_a_second_and_found_again_at_once(speech: Speech) -> None:
    begun = perf_counter()
    first = _packed(speech)
    made = perf_counter()

    again = _packed(speech)

    assert again == first
    assert made - begun < 1
    assert perf_counter() - made < (made - begun) / 2


@pytest.mark.parametrize("program", ["/bin/false", "/nothing/here", "/bin/cat"])
def test_a_packer_that_fails_leaves_the_plain_sound(tmp_path: Path, program: str) -> None:
    speech = Speech(engines=(), clips=Clips(None), cache=Cache(tmp_path), packer=Opus(program))

    packed = speech.packed(b"RIFF")

    assert packed is None


def test_what_is_no_sound_is_not_packed() -> None:
    with pytest.raises(NoSound):
        Opus(OPUSENC).pack(b"no sound")


def _packed(speech: Speech) -> bytes | None:
    said = speech.say("de", [CALL])
    assert said
    return speech.packed(said.wav)
