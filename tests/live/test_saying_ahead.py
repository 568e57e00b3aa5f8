"""What will probably be said next is ready before it is asked for."""

from collections.abc import Sequence
from pathlib import Path
from shutil import rmtree

import pytest

from server.domain.site.wall_settings import OneWall
from server.live.saying_ahead import SayingAhead
from server.speech.cache import Cache
from server.speech.clips import Clips
from server.speech.engine import EspeakNg
from server.speech.speech import Speech
from server.storage.devices import DeviceKind
from tests.building import a_site
from tests.open_hall import OpenHall


class Counting(EspeakNg):
    """The real engine, and what it was asked to say."""

    def __init__(self) -> None:
        super().__init__("/usr/bin/espeak-ng")
        self.said: list[str] = []

    def render(self, voice: str, text: str) -> bytes:
        self.said.append(f"{voice}: {text}")
        return super().render(voice, text)


@pytest.fixture
def engine() -> Counting:
    return Counting()


@pytest.fixture
def speech(engine: Counting, tmp_path: Path) -> Speech:
    return Speech(engines=(engine,), clips=Clips(None), cache=Cache(tmp_path / "kept"))


def test_the_next_two_of_each_desk_are_made_ready_and_then_need_no_voice(
    hall: OpenHall, speech: Speech, engine: Counting
) -> None:
    hall.has_device(DeviceKind.WALL, "the-token-of-a-wall")
    _wait(hall, "ar", "de", "de")
    hall.sits()

    SayingAhead(hall.storage, hall.clock, speech).look()

    numbers = [said for said in engine.said if "Nummer" in said]
    assert numbers == ["de: Nummer 1, Dreieck: Zimmer 1.", "de: Nummer 2, Quadrat: Zimmer 1."]
    assert any(said.startswith("ar: ") for said in engine.said)
    made = len(engine.said)
    speech.say("de", ["Nummer 2, Quadrat: Zimmer 1."])
    assert len(engine.said) == made


def test_nothing_is_done_while_nothing_happens(
    hall: OpenHall, speech: Speech, engine: Counting, tmp_path: Path
) -> None:
    hall.has_device(DeviceKind.WALL, "the-token-of-a-wall")
    _wait(hall, "de")
    hall.sits()
    ahead = SayingAhead(hall.storage, hall.clock, speech)
    ahead.look()
    engine.said.clear()
    rmtree(tmp_path / "kept")

    ahead.look()

    assert engine.said == []


@pytest.mark.parametrize("walls", [(), (OneWall(name="A wall", speaks=False),)])
def test_a_hall_without_a_wall_that_speaks_needs_nothing(
    hall: OpenHall, speech: Speech, engine: Counting, walls: Sequence[OneWall]
) -> None:
    if walls:
        hall.has_device(DeviceKind.WALL, "the-token-of-a-wall")
        hall.loads(a_site(walls=tuple(walls)))
    _wait(hall, "de")
    hall.sits()

    SayingAhead(hall.storage, hall.clock, speech).look()

    assert engine.said == []


def _wait(hall: OpenHall, *languages: str) -> None:
    for language in languages:
        hall.takes_ticket(language=language)
