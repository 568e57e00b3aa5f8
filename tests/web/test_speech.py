"""What devices let the server say aloud: what stands on a kiosk's screen, what a wall calls."""

import json
import wave
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from werkzeug.test import TestResponse

from server.domain.site.device_settings import KioskSettings, SpeechSettings
from server.speech.sounds import RATE, wav_of
from server.storage.devices import DeviceKind
from tests.building import a_site, a_topic
from tests.web.conftest import Serve
from tests.web.device import Device, enrolled
from tests.web.served import Served

AGREED = json.loads((Path(__file__).parents[1] / "contract" / "kiosk_speech.json").read_text())
TIGRINYA = a_site(languages=("de", "ti"))


@pytest.fixture
def kiosk(served: Served) -> Device:
    return enrolled(served, DeviceKind.KIOSK)


def test_a_kiosk_is_answered_with_sound_as_agreed(serve: Serve) -> None:
    kiosk = enrolled(serve(site=a_site(languages=("de", "uk"))), DeviceKind.KIOSK)

    answer = kiosk.posts("/api/kiosk/speech", AGREED["request"])

    assert answer.status_code == 200
    assert {name: answer.headers[name] for name in AGREED["headers"]} == AGREED["headers"]
    assert answer.headers["Cache-Control"] == "private"
    assert _seconds(answer) > 0.8


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({}, 422),
        ({"language": "de"}, 422),
        ({"language": "de", "text": 7}, 422),
        ({"language": "de", "text": "Hallo", "voice": "x"}, 422),
        ({"language": "ru", "text": "Hallo"}, 422),
        ({"language": "../de", "text": "Hallo"}, 422),
        ({"language": "de", "text": ""}, 404),
    ],
)
def test_what_makes_no_sense_is_refused(kiosk: Device, asked: dict[str, Any], status: int) -> None:
    answer = kiosk.posts("/api/kiosk/speech", asked)

    assert answer.status_code == status
    assert "refusal" in answer.get_json()


def test_a_language_without_a_voice_is_told_in_german_and_the_answer_says_so(serve: Serve) -> None:
    kiosk = enrolled(serve(site=TIGRINYA), DeviceKind.KIOSK)

    answer = _says(kiosk, "ti", "ቁጽሪ", german="Nummer")

    assert (answer.headers["Content-Language"], _said(answer)) == ("de", "Nummer")


def test_a_language_stands_in_for_one_without_a_voice(serve: Serve) -> None:
    kiosk = enrolled(
        serve(site=a_site(languages=("de", "ti"), speech=SpeechSettings(stand_in={"ti": "am"}))), DeviceKind.KIOSK
    )

    answer = _says(kiosk, "ti", "ቁጽሪ", german="Nummer")

    assert (answer.headers["Content-Language"], _said(answer)) == ("ti", "ቁጽሪ")


def test_whoever_watches_the_server_is_told_which_languages_are_silent(serve: Serve) -> None:
    served = serve(site=a_site(languages=("de", "ti", "so"), speech=SpeechSettings(stand_in={"ti": "am"})))

    told = served.browser().client.get("/health").get_json()

    assert (told["sites"], told["speech"], told["voiceless"]) == (1, True, {"halle": ["so"]})


def test_a_recorded_sentence_is_heard_word_by_word(serve: Serve, tmp_path: Path) -> None:
    (tmp_path / "ti").mkdir()
    for name, seconds in (("ቁጽሪ", 1), ("47", 2)):
        (tmp_path / "ti" / f"{name}.wav").write_bytes(wav_of(bytes(2 * RATE * seconds)))
    kiosk = enrolled(serve(site=TIGRINYA, speech_clips=tmp_path), DeviceKind.KIOSK)

    answer = _says(kiosk, "ti", "ቁጽሪ 47", german="Nummer 47")

    assert answer.headers["Content-Language"] == "ti"
    assert _seconds(answer) == 3


@pytest.mark.parametrize("text", ["Familie", "Familie.", "Thema: familie"])
def test_a_sensitive_topic_is_not_named_through_a_loudspeaker(kiosk: Device, text: str) -> None:
    aloud, alone = _says(kiosk, "de", text), _says(kiosk, "de", text, headset=True)

    assert _said(aloud) == "Ein vertrauliches Thema. Sein Name wird hier nicht laut gesagt."
    assert _said(alone) == text


@pytest.mark.parametrize("text", ["Violence", "Gewalt"])
def test_neither_is_it_named_in_another_language_of_the_hall(serve: Serve, text: str) -> None:
    topic = a_topic("familie", title={"de": "Gewalt", "en": "Violence"}, sensitive=True)
    kiosk = enrolled(serve(site=a_site(languages=("de", "en"), topics=(topic, a_topic("empfang")))), DeviceKind.KIOSK)

    answer = _says(kiosk, "en", text, german="Gewalt")

    assert _said(answer) == "A private topic. Its name is not said aloud here."


@pytest.mark.parametrize(
    ("language", "title", "text"), [("zh", "心理咨询", "您选择了心理咨询"), ("ar", "العنف", "أسئلة عن والعنف")]
)
def test_neither_is_it_named_where_words_are_written_together(
    serve: Serve, language: str, title: str, text: str
) -> None:
    topic = a_topic("familie", title={"de": "Gewalt", language: title}, sensitive=True)
    kiosk = enrolled(
        serve(site=a_site(languages=("de", language), topics=(topic, a_topic("empfang")))), DeviceKind.KIOSK
    )

    answer = _says(kiosk, language, text)

    assert title not in _said(answer)


def test_a_kiosk_does_not_keep_the_machine_busy_with_talking(kiosk: Device) -> None:
    answers = [_says(kiosk, "de", "").status_code for _ in range(301)]

    assert (set(answers[:-1]), answers[-1]) == ({404}, 429)


def test_a_word_that_only_holds_the_name_is_said(kiosk: Device) -> None:
    answer = _says(kiosk, "de", "Türkischer Familienverein")

    assert _said(answer) == "Türkischer Familienverein"


def test_an_answer_about_a_sensitive_topic_says_that_it_is_private(serve: Serve) -> None:
    asked = a_topic("anmelden", sensitive=True, redirect="nebenan")
    kiosk = enrolled(
        serve(site=a_site(topics=(asked, a_topic("empfang"), a_topic("arbeit", redirect="nebenan")))), DeviceKind.KIOSK
    )

    answers = [kiosk.takes_ticket(topic).get_json()["redirect"] for topic in ("anmelden", "arbeit")]

    assert [answer["private"] for answer in answers] == [True, False]


@pytest.mark.parametrize("kind", [DeviceKind.WALL, DeviceKind.PRINTER])
def test_only_a_kiosk_hears_what_a_kiosk_says(served: Served, kind: DeviceKind) -> None:
    answer = _says(enrolled(served, kind), "de", "Hallo")

    assert answer.status_code == 403


def test_without_an_engine_a_kiosk_offers_no_speech_and_works(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    served = serve(site=a_site(kiosk=KioskSettings(speech=True)))
    kiosk = enrolled(served, DeviceKind.KIOSK)

    heard = _says(kiosk, "de", "Hallo")

    assert heard.status_code == 404
    assert kiosk.gets("/api/kiosk/board").get_json()["kiosk"]["speech"] is False
    assert kiosk.takes_ticket().status_code == 201


def _says(kiosk: Device, language: str, text: str, **more: Any) -> TestResponse:
    return kiosk.posts("/api/kiosk/speech", {"language": language, "text": text} | more)


def _said(answer: TestResponse) -> str:
    return unquote(answer.headers["Lotse-Said"])


def _seconds(answer: TestResponse) -> float:
    with wave.open(BytesIO(answer.data)) as sound:
        return float(sound.getnframes() / sound.getframerate())
