"""Sound is packed as Opus: the same length, far fewer bytes, and soon enough for a call."""

from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

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
    begun = _worked()
    first = _packed(speech)
    made = _worked()

    again = _packed(speech)

    assert again == first
    assert sum(made) - sum(begun) < 1
    assert _worked()[1] == made[1]  # no program was asked again


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


def _worked() -> tuple[float, float]:
    """Seconds that a processor has worked for us and for the programs that have ended, whoever else was busy."""
    each = [getrusage(who) for who in (RUSAGE_SELF, RUSAGE_CHILDREN)]
    return each[0].ru_utime + each[0].ru_stime, each[1].ru_utime + each[1].ru_stime
