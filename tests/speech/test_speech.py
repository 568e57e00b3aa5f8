"""What is said can be heard: made by the real engine, kept, and replaced by what somebody has recorded."""

import wave
from array import array
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from server.speech.cache import Cache
from server.speech.clips import Clips, clip_name, parts_in
from server.speech.engine import EspeakNg, espeak_ng
from server.speech.program import NoSound
from server.speech.sounds import RATE, wav_of
from server.speech.speech import Speech
from server.speech.voices import voice_of

PROGRAM = "/usr/bin/espeak-ng"
BEEP = wav_of(array("h", [9000, -9000] * RATE).tobytes())
"""Two seconds that no voice would say."""

Speaking = Callable[..., Speech]


@pytest.fixture
def speaking(tmp_path: Path) -> Speaking:
    """Speech with the real engine; `program` and `clips` stand in for it."""

    def made(*, program: str | None = PROGRAM, clips: Path | None = None) -> Speech:
        engines = (EspeakNg(program),) if program else ()
        return Speech(engines=engines, clips=Clips(clips), cache=Cache(tmp_path / "kept"))

    return made


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Ihre Nummer ist 47, Dreieck."),
        ("de-simple", "Ihre Nummer ist 47."),
        ("en", "Your number is 47."),
        ("ar", "رقمك 47"),
        ("uk", "Ваш номер 47."),
        ("ru", "Ваш номер 47."),
        ("tr", "Numaranız 47."),
        ("bg", "Вашият номер е 47."),
        ("fa-AF", "شمارهٔ شما ۴۷ است"),
    ],
)
def test_a_sentence_can_be_heard(speaking: Speaking, language: str, sentence: str) -> None:
    spoken = speaking().say(language, [sentence])

    assert spoken is not None
    assert _seconds(spoken.wav) > 0.8
    assert _loudest(spoken.wav) > 3000


def test_two_sentences_are_said_one_after_the_other(speaking: Speaking) -> None:
    speech = speaking()

    both = speech.say("de", ["Guten Tag.", "Bitte warten."])

    parts = [speech.say("de", [sentence]) for sentence in ("Guten Tag.", "Bitte warten.")]
    assert both
    assert _seconds(both.wav) == pytest.approx(sum(_seconds(part.wav) for part in parts if part) + 0.3, abs=0.01)


@pytest.mark.parametrize("sentence", ["-w /etc/passwd", "--version", "<break time='60s'/>", "`reboot`; $(reboot)"])
def test_text_is_only_read_whatever_it_says(speaking: Speaking, sentence: str) -> None:
    spoken = speaking().say("de", [sentence])

    assert spoken
    assert 0.3 < _seconds(spoken.wav) < 20


def test_a_text_without_end_is_cut(speaking: Speaking) -> None:
    spoken = speaking().say("de", ["sehr " * 100_000])

    assert spoken
    assert _seconds(spoken.wav) < 300


@pytest.mark.parametrize("language", ["ti", "so"])
def test_a_language_without_a_voice_says_nothing(speaking: Speaking, language: str) -> None:
    assert speaking().say(language, ["47"]) is None


def test_the_first_language_that_can_be_heard_is_spoken(speaking: Speaking) -> None:
    spoken = speaking().say_in_one_of(["ti", "de"], lambda language: [{"ti": "ቁጽርኹም", "de": "Nummer"}[language]])

    assert spoken
    assert spoken.language == "de"


def test_plain_german_and_dari_have_voices_and_tigrinya_and_somali_have_none() -> None:
    assert [voice_of(language) for language in ("de-simple", "fa-AF", "ti", "so")] == ["de", "fa", None, None]


def test_a_recorded_clip_is_heard_instead_of_the_voice(speaking: Speaking, tmp_path: Path) -> None:
    (tmp_path / "ti").mkdir()
    (tmp_path / "ti" / "ቁጽሪ-47.wav").write_bytes(BEEP)

    spoken = speaking(clips=tmp_path).say("ti", ["ቁጽሪ 47።"])

    assert spoken
    assert (spoken.language, spoken.wav) == ("ti", BEEP)


def test_one_missing_clip_and_nothing_is_said_by_halves(speaking: Speaking, tmp_path: Path) -> None:
    (tmp_path / "ti").mkdir()
    (tmp_path / "ti" / "ቁጽሪ-47.wav").write_bytes(BEEP)

    assert speaking(clips=tmp_path).say("ti", ["ቁጽሪ 47።", "ሕጂ"]) is None


def test_clips_of_single_words_say_a_sentence_together(speaking: Speaking, tmp_path: Path) -> None:
    (tmp_path / "ti").mkdir()
    for name in ("ቁጽርኹም", "47", "ስሉስ-ኩርናዕ"):
        (tmp_path / "ti" / f"{name}.wav").write_bytes(BEEP)

    spoken = speaking(clips=tmp_path).say("ti", ["ቁጽርኹም 47፣ ስሉስ ኩርናዕ።"])

    assert spoken
    assert _seconds(spoken.wav) == 6


@pytest.mark.parametrize(
    ("recorded", "parts"),
    [
        ({"ihre-nummer-ist", "47", "dreieck"}, ["ihre-nummer-ist", "47", "dreieck"]),
        ({"ihre", "ihre-nummer", "nummer-ist", "ist", "47", "dreieck"}, ["ihre", "nummer-ist", "47", "dreieck"]),
        ({"ihre-nummer-ist", "dreieck"}, None),
        (set(), None),
    ],
)
def test_a_sentence_is_put_together_from_the_fewest_clips(recorded: set[str], parts: list[str] | None) -> None:
    found = parts_in(["ihre", "nummer", "ist", "47", "dreieck"], recorded)

    assert found is None if parts is None else found and (len(found), found[-2:]) == (len(parts), parts[-2:])


def test_a_voice_that_stands_in_reads_what_has_none(speaking: Speaking) -> None:
    alone, with_another = speaking().say("ti", ["ቁጽሪ"]), speaking().say("ti", ["ቁጽሪ"], stand_in={"ti": "am"})

    assert alone is None
    assert with_another
    assert (with_another.language, with_another.text) == ("ti", "ቁጽሪ")


def test_a_voice_of_its_own_is_never_replaced(speaking: Speaking) -> None:
    own, replaced = speaking().say("ar", ["رقمك"]), speaking().say("ar", ["رقمك"], stand_in={"ar": "de"})

    assert own == replaced


@pytest.mark.parametrize("broken", [b"", b"RIFF", b"ID3 no wave at all" * 20])
def test_a_clip_that_is_no_sound_is_left_out(speaking: Speaking, tmp_path: Path, broken: bytes) -> None:
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "hallo.wav").write_bytes(broken)

    spoken = speaking(clips=tmp_path).say("de", ["Hallo"])

    assert spoken
    assert _loudest(spoken.wav) > 3000


def test_a_clip_has_a_name_that_leads_nowhere_else() -> None:
    assert clip_name("Wobei können wir helfen?") == "wobei-können-wir-helfen"
    assert clip_name("../../etc/passwd") == "etc-passwd"
    assert len(clip_name("ab " * 50)) == 16


def test_without_an_engine_nothing_breaks(speaking: Speaking) -> None:
    assert speaking(program=None).say("de", ["Hallo"]) is None


def test_a_machine_without_the_program_has_no_engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert espeak_ng() is None


@pytest.mark.parametrize("program", ["/bin/false", "/bin/true", "/nowhere/espeak-ng"])
def test_an_engine_that_fails_says_nothing(speaking: Speaking, program: str) -> None:
    with pytest.raises(NoSound):
        EspeakNg(program).render("de", "Hallo")

    assert speaking(program=program).say("de", ["Hallo"]) is None


def _seconds(wav: bytes) -> float:
    with wave.open(BytesIO(wav)) as sound:
        return float(sound.getnframes() / sound.getframerate())


def _loudest(wav: bytes) -> int:
    with wave.open(BytesIO(wav)) as sound:
        return int(max(array("h", sound.readframes(sound.getnframes()))))
