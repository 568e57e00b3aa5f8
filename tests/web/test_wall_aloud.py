"""What a wall is given to be heard: addresses in the right languages, Opus or WAV, and nothing that it does not show."""

import json
from pathlib import Path
from urllib.parse import unquote

import pytest

from server.actions.call_wave import call_wave
from server.actions.mark_no_show import mark_no_show
from server.domain.site.device_settings import SpeechSettings
from server.domain.site.site_settings import Waves
from server.domain.site.wall_settings import OneWall
from server.storage.devices import DeviceKind
from server.web.devices.wall import CALLS
from tests.building import a_site, a_topic, said
from tests.speech.ogg import seconds_of
from tests.web.conftest import Serve
from tests.web.device import Device, enrolled
from tests.web.served import Served

AGREED = json.loads((Path(__file__).parents[1] / "contract" / "wall_status.json").read_text())
SMALL = {"Accept": "audio/ogg, audio/wav;q=0.5"}


def test_a_call_is_said_in_the_visitors_language_and_then_in_german(serve: Serve) -> None:
    wall = _with_a_call(serve(), "ar")

    addresses = _speech(wall)

    key = wall.gets("/api/wall/board").get_json()["calls"][0]["key"]
    assert addresses == [f"/api/wall/speech?key={key}&language={language}" for language in ("ar", "de")]
    assert [wall.gets(each).headers["Content-Language"] for each in addresses] == ["ar", "de"]


@pytest.mark.parametrize(
    ("language", "stand_in", "said"),
    [("de", {}, ["de"]), ("de-simple", {}, ["de-simple"]), ("ti", {}, ["de"]), ("ti", {"ti": "am"}, ["ti", "de"])],
)
def test_german_is_said_once_and_a_language_without_voice_not_at_all(
    serve: Serve, language: str, stand_in: dict[str, str], said: list[str]
) -> None:
    site = a_site(languages=("de", language), speech=SpeechSettings(stand_in=stand_in))
    wall = _with_a_call(serve(site=site), language)

    addresses = _speech(wall)

    assert [address.rpartition("=")[2] for address in addresses] == said
    assert [wall.gets(address).status_code for address in addresses] == [200] * len(said)


def test_a_wall_that_only_shows_is_given_nothing_to_say(serve: Serve) -> None:
    wall = _with_a_call(serve(site=a_site(walls=(OneWall(name="A wall", speaks=False),))), "ar")

    assert _speech(wall) == []


def test_a_wall_that_plays_opus_gets_a_tenth_of_the_bytes(serve: Serve) -> None:
    wall = _with_a_call(serve(), "de")
    (address,) = _speech(wall)

    small, plain, any_ = wall.gets(address, **SMALL), wall.gets(address, Accept="audio/wav"), wall.gets(address)

    assert [answer.mimetype for answer in (small, plain, any_)] == ["audio/ogg", "audio/wav", "audio/wav"]
    assert len(small.data) < len(plain.data) / 6
    assert seconds_of(small.data) == pytest.approx(len(plain.data) / 2 / 22_050, rel=0.02)


def test_without_the_packer_a_wall_gets_plain_sound(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "espeak-ng").symlink_to("/usr/bin/espeak-ng")
    monkeypatch.setenv("PATH", str(tmp_path))
    wall = _with_a_call(serve(), "de")

    answer = wall.gets(_speech(wall)[0], **SMALL)

    assert (answer.status_code, answer.mimetype) == (200, "audio/wav")


@pytest.mark.parametrize("key", ["", "1", "1:2", "99:1", "x:1", "1:1:1", "-1:1", "99999999999999999999:1", "1:1 "])
def test_what_the_wall_does_not_show_is_not_said(serve: Serve, key: str) -> None:
    wall = _with_a_call(serve(), "de")

    answer = wall.gets(f"/api/wall/speech?key={key}&language=de")

    assert answer.status_code == 404


def test_a_call_that_newer_ones_pushed_off_the_board_can_still_be_said(serve: Serve) -> None:
    served = serve()
    wall = _with_a_call(served, "de")
    (first,) = _speech(wall)

    for _ in range(CALLS + 1):
        served.hall.do(mark_no_show, leg=_last_leg(wall), seat="rat at eins", advisor="rat")
        served.hall.waits()
        served.hall.calls({"seat": "rat at eins", "advisor": "rat"})

    assert first not in str(wall.gets("/api/wall/board").get_json()["calls"])
    assert wall.gets(first).status_code == 200


def test_a_wall_says_the_wave_that_it_shows_and_no_other(serve: Serve) -> None:
    served = serve(site=a_site(waves=Waves(place=said("In den Saal.")), desks=a_site().desks))
    wall = enrolled(served, DeviceKind.WALL)
    served.hall.waits()
    served.hall.do(call_wave, **served.hall.sits())
    wave_shown = wall.gets("/api/wall/board").get_json()["wave"]

    answers = [wall.gets(address) for address in wave_shown["speech"]]
    gone = wall.gets("/api/wall/speech?key=wave-99:1&language=de")

    assert [answer.headers["Content-Language"] for answer in answers] == ["de"]
    assert [unquote(answer.headers["Lotse-Said"]) for answer in answers] == ["Nummer 1, Dreieck. In den Saal."]
    assert gone.status_code == 404


def test_a_silent_call_says_no_room(serve: Serve) -> None:
    served = serve(site=a_site(topics=(a_topic("empfang"), a_topic("familie", silent_call=True))))
    wall = enrolled(served, DeviceKind.WALL)
    for topic, desk in (("empfang", "eins"), ("familie", "zwei")):
        served.hall.waits(topic)
        served.hall.calls(served.hall.sits("rat" if desk == "zwei" else "amt", desk))
    calls = wall.gets("/api/wall/board").get_json()["calls"]

    loud, silent = (unquote(wall.gets(call["speech"][0]).headers["Lotse-Said"]) for call in calls)

    assert "Zimmer 1" in loud
    assert "Zimmer" not in silent


def test_a_wall_says_how_its_sound_is_and_every_desk_reads_it(served: Served) -> None:
    wall = enrolled(served, DeviceKind.WALL)
    advisor = served.advisor()

    answer = wall.posts("/api/wall/status", AGREED["request"])
    alarmed = advisor.opens().part("silent-walls").text
    wall.posts("/api/wall/status", {"sound": "heard"})

    assert (answer.status_code, answer.get_json()) == (200, AGREED["answer"])
    assert alarmed == "A wall: Kein Ton seit 10:05 Uhr. Bitte den Bildschirm einmal berühren."
    assert advisor.visits(advisor.path).part("silent-walls").text == ""


@pytest.mark.parametrize("said", [{}, {"sound": "loud"}, {"sound": None}, {"sound": "heard", "more": 1}])
def test_nonsense_about_the_sound_is_refused(served: Served, said: dict[str, object]) -> None:
    answer = enrolled(served, DeviceKind.WALL).posts("/api/wall/status", said)

    assert answer.status_code == 422


def test_only_a_wall_says_how_a_walls_sound_is(served: Served) -> None:
    answer = enrolled(served, DeviceKind.KIOSK).posts("/api/wall/status", {"sound": "heard"})

    assert answer.status_code == 403


def _with_a_call(served: Served, language: str) -> Device:
    """The wall of a hall in which one visitor was called."""
    wall = enrolled(served, DeviceKind.WALL)
    served.hall.takes_ticket(language=language)
    served.hall.calls(served.hall.sits())
    return wall


def _last_leg(wall: Device) -> int:
    return int(wall.gets("/api/wall/board").get_json()["calls"][-1]["key"].partition(":")[0])


def _speech(wall: Device) -> list[str]:
    (call,) = wall.gets("/api/wall/board").get_json()["calls"]
    return list(call["speech"])
