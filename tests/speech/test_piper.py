"""A second engine speaks the languages whose voices lie in its folder; a program of the test stands in for piper."""

from collections.abc import Callable
from pathlib import Path

import pytest

from server.speech.cache import Cache
from server.speech.clips import Clips
from server.speech.engine import EspeakNg
from server.speech.piper import Piper, piper
from server.speech.program import NoSound
from server.speech.sounds import wav_of
from server.speech.speech import Speech

SAID_BY_PIPER = wav_of(b"\x01\x00" * 22_050)
STAND_IN = """#!/bin/sh
cat > "{folder}/asked"
echo "$@" >> "{folder}/options"
cat "{folder}/said.wav"
"""

Voices = Callable[..., Piper]


@pytest.fixture
def voices(tmp_path: Path) -> Voices:
    """The engine with voices for these languages; it says `said`, whatever it is asked."""

    def made(*languages: str, said: bytes = SAID_BY_PIPER) -> Piper:
        for language in languages:
            (tmp_path / f"{language}.onnx").touch()
        (tmp_path / "said.wav").write_bytes(said)
        program = tmp_path / "piper"
        program.write_text(STAND_IN.format(folder=tmp_path))
        program.chmod(0o755)
        return Piper(str(program), tmp_path)

    return made


def test_piper_speaks_where_it_has_a_voice_and_espeak_the_rest(voices: Voices, tmp_path: Path) -> None:
    speech = Speech(
        engines=(voices("ti"), EspeakNg("/usr/bin/espeak-ng")), clips=Clips(None), cache=Cache(tmp_path / "kept")
    )

    tigrinya, german = speech.say("ti", ["ቁጽሪ 47"]), speech.say("de", ["Nummer 47"])

    assert tigrinya
    assert german
    assert tigrinya.wav == SAID_BY_PIPER
    assert german.wav != SAID_BY_PIPER
    assert speech.voiceless(["ti", "so", "de"]) == ["so"]


def test_it_is_given_the_text_as_text_and_the_voice_of_the_language(voices: Voices, tmp_path: Path) -> None:
    engine = voices("de")

    engine.render(str(engine.voice_of("de-simple")), "--model /etc/passwd\nzwei")

    assert (tmp_path / "asked").read_text() == "--model /etc/passwd zwei"
    assert (tmp_path / "options").read_text() == f"--model {tmp_path}/de.onnx --output_file -\n"


@pytest.mark.parametrize("said", [b"", b"no sound", SAID_BY_PIPER[:20]])
def test_a_program_that_says_nonsense_makes_no_sound(voices: Voices, said: bytes) -> None:
    with pytest.raises(NoSound):
        voices("de", said=said).render("de", "Hallo")


def test_without_program_or_voices_there_is_no_such_engine(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    found = [piper("piper", None), piper("no-such-program", tmp_path), piper("cat", tmp_path / "empty")]

    assert found == [None, None, None]
