"""What devices let the server say aloud: only what stands on their screens."""

import wave
from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from werkzeug.test import TestResponse

from server.actions.call_wave import call_wave
from server.domain.site.site_settings import KioskSettings, Waves
from server.storage.devices import DeviceKind
from tests.building import a_site, a_topic, said
from tests.web.conftest import Serve
from tests.web.device import Device, enrolled
from tests.web.served import Served


@pytest.fixture
def kiosk(served: Served) -> Device:
    return enrolled(served, DeviceKind.KIOSK)


@pytest.mark.parametrize(
    "asked",
    [
        "kind=language&language=ar",
        "kind=sentence&key=choose-topic&language=de",
        "kind=topic&topic=leben&language=ar",
        "kind=topic&topic=geld&language=de",
        "kind=question&gate=herkunft&language=de",
        "kind=choice&gate=herkunft&choice=eu&language=de",
    ],
)
def test_what_stands_on_a_kiosk_can_be_heard(kiosk: Device, asked: str) -> None:
    answer = kiosk.gets(f"/api/kiosk/speech?{asked}")

    assert answer.status_code == 200
    assert answer.mimetype == "audio/wav"
    assert answer.headers["Cache-Control"] == "private"
    assert answer.headers["Content-Language"] in ("de", "ar")
    assert _seconds(answer) > 0.3


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("", 422),
        ("kind=text&text=Hallo&language=de", 404),
        ("kind=sentence&key=Hallo&language=de", 404),
        ("kind=sentence&key=nobody-there&language=de", 404),
        ("kind=sentence&key=people-ahead&language=de", 404),
        ("kind=topic&topic=Hallo&language=de", 404),
        ("kind=question&gate=Hallo&language=de", 422),
        ("kind=choice&gate=herkunft&choice=Hallo&language=de", 422),
        ("kind=topic&topic=leben&language=ru", 422),
        ("kind=topic&topic=leben&language=../de", 422),
        ("kind=answer&request=Hallo&language=de", 422),
        ("kind=answer&request=6bdbffdb-7bcc-43d5-aefa-179a6e5aa5a3&language=de", 404),
    ],
)
def test_nothing_else_can_be_heard(kiosk: Device, asked: str, status: int) -> None:
    answer = kiosk.gets(f"/api/kiosk/speech?{asked}")

    assert answer.status_code == status
    assert "refusal" in answer.get_json()


def test_a_ticket_is_heard_by_the_kiosk_that_gave_it_and_by_no_other(served: Served, kiosk: Device) -> None:
    request = str(uuid4())
    kiosk.takes_ticket("familie", request=request)
    other = Device(served=served, token="another", id=served.hall.has_device(DeviceKind.KIOSK, "another"))

    heard = kiosk.gets(f"/api/kiosk/speech?kind=answer&request={request}&language=de")
    refused = other.gets(f"/api/kiosk/speech?kind=answer&request={request}&language=de")

    assert (heard.status_code, refused.status_code) == (200, 404)
    assert _seconds(heard) > 4


@pytest.mark.parametrize(("topic", "answer"), [("anmelden", "andere"), ("geld", None)])
def test_the_way_to_another_place_and_another_time_are_heard(
    served: Served, kiosk: Device, topic: str, answer: str | None
) -> None:
    request = str(uuid4())
    served.hall.clock.passes(hours=1)
    assert kiosk.takes_ticket(topic, answer=answer, request=request).get_json()["outcome"] != "ticket"

    heard = kiosk.gets(f"/api/kiosk/speech?kind=answer&request={request}&language=de")

    assert heard.status_code == 200
    assert _seconds(heard) > 2


def test_of_a_sensitive_topic_only_that_another_house_does_it_is_heard(serve: Serve) -> None:
    asked = a_topic("anmelden", sensitive=True, redirect="nebenan")
    kiosk = enrolled(serve(site=a_site(topics=(asked, a_topic("empfang")))), DeviceKind.KIOSK)
    request = str(uuid4())
    kiosk.takes_ticket("anmelden", request=request)

    heard = kiosk.gets(f"/api/kiosk/speech?kind=answer&request={request}&language=de")
    sentence = kiosk.gets("/api/kiosk/speech?kind=sentence&key=elsewhere&language=de")

    assert heard.data == sentence.data


def test_a_wall_says_the_wave_that_it_shows_and_no_other(serve: Serve) -> None:
    served = serve(site=a_site(waves=Waves(place=said("In den Saal.")), desks=a_site().desks))
    wall = enrolled(served, DeviceKind.WALL)
    served.hall.waits()
    served.hall.do(call_wave, **served.hall.sits())
    wave_shown = wall.gets("/api/wall/board").get_json()["wave"]

    answers = [wall.gets(address) for address in wave_shown["speech"]]
    gone = wall.gets("/api/wall/speech?key=wave-99:1&language=de")

    assert [answer.headers["Content-Language"] for answer in answers] == ["de"]
    assert all(_seconds(answer) > 1 for answer in answers)
    assert gone.status_code == 404


def test_a_silent_call_says_no_room(serve: Serve) -> None:
    served = serve(site=a_site(topics=(a_topic("empfang"), a_topic("familie", silent_call=True))))
    wall = enrolled(served, DeviceKind.WALL)
    for topic, desk in (("empfang", "eins"), ("familie", "zwei")):
        served.hall.waits(topic)
        served.hall.calls(served.hall.sits("rat" if desk == "zwei" else "amt", desk))
    calls = wall.gets("/api/wall/board").get_json()["calls"]

    loud, silent = (_seconds(wall.gets(f"/api/wall/speech?key={call['key']}&language=de")) for call in calls)

    assert silent < loud


@pytest.mark.parametrize("kind", [DeviceKind.WALL, DeviceKind.PRINTER])
def test_only_a_kiosk_hears_what_a_kiosk_says(served: Served, kind: DeviceKind) -> None:
    answer = enrolled(served, kind).gets("/api/kiosk/speech?kind=language&language=de")

    assert answer.status_code == 403


def test_without_an_engine_a_kiosk_offers_no_speech_and_works(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    served = serve(site=a_site(kiosk=KioskSettings(speech=True)))
    kiosk = enrolled(served, DeviceKind.KIOSK)

    heard = kiosk.gets("/api/kiosk/speech?kind=language&language=de")

    assert heard.status_code == 404
    assert kiosk.gets("/api/kiosk/board").get_json()["kiosk"]["speech"] is False
    assert kiosk.takes_ticket().status_code == 201


def _seconds(answer: TestResponse) -> float:
    with wave.open(BytesIO(answer.data)) as sound:
        return float(sound.getnframes() / sound.getframerate())
