"""Two visits that nobody sees: a finger in Tigrinya, and the keys alone. What is done next follows from what is heard."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from server.domain.site.device_settings import SpeechSettings
from server.domain.visits.event import Kind
from server.profile.read import read_profile
from server.speech.clips import clip_name
from server.speech.engine import EspeakNg
from server.words.catalogue import say
from tests.journeys.running import MIGRADO, MONDAY
from tests.kiosk.at_the_door import happened
from tests.kiosk.listener import Listener, listening

MOST = 40
"""Things on a screen: whoever has gone through so many has not found what they look for."""


def test_somebody_who_cannot_read_gets_a_number_in_tigrinya_by_ear(
    database: str, browser: Browser, tmp_path: Path
) -> None:
    _recorded(tmp_path, "ብምንታይ ክንሕግዘኩም ንኽእል?", "ቁጽርኹም", "1", "ስሉስ ኩርናዕ")
    with _before(database, browser, "de", "ti", speech_clips=tmp_path) as listener:
        listener.visitor.sees("rest").takes("speech")

        listener.hears("ትግርኛ")
        own_language = next(said["mark"] for said in listener.details() if said["text"].startswith("ትግርኛ"))
        listener.hears("ብምንታይ ክንሕግዘኩም ንኽእል?", after=lambda: listener.visitor.takes(own_language))
        tile = _touches_until(listener, "ኣይፈልጥን")
        listener.hears("ቁጽርኹም 1፡ ", after=lambda: listener.visitor.takes(tile))
        listener.hears(say("kiosk", "ti", "nobody-ahead"))
        listener.hears(say("kiosk", "ti", "no-paper-ticket"), after=listener.visitor.page.locator(".paper").tap)

        assert {said["language"] for said in listener.details()} == {"ti"}
        assert [taken.facts["language"] for taken in happened(listener.served, Kind.TICKET_TAKEN)] == ["ti"]


def test_somebody_registers_with_the_keys_alone(database: str, browser: Browser) -> None:
    with _before(database, browser, "de", "ar") as listener:
        listener.visitor.sees("rest")
        assert listener.heard() == []

        listener.hears("Deutsch", after=_presses(listener, "ArrowDown"))
        _goes_to(listener, "Deutsch")
        listener.hears("Wobei können wir helfen?", after=_presses(listener, "Enter"))
        _goes_to(listener, "Wohnung anmelden")
        listener.hears("Was trifft auf Sie zu?", after=_presses(listener, "Enter"))
        listener.hears("Wobei können wir helfen?", after=_presses(listener, "Escape"))
        _goes_to(listener, "Wohnung anmelden")
        listener.hears("Was trifft auf Sie zu?", after=_presses(listener, "Enter"))
        _goes_to(listener, "EU, Island")

        assert listener.hears("Ihre Nummer", after=_presses(listener, "Enter")) == "Ihre Nummer ist 1, Dreieck."
        listener.hears("Niemand ist vor Ihnen dran")
        _goes_to(listener, "Gerade gibt es kein Papier.")
        _goes_to(listener, "Fertig")
        listener.press("Enter")
        listener.visitor.sees("rest")
        assert len(happened(listener.served, Kind.TICKET_TAKEN)) == 1


@contextmanager
def _before(database: str, browser: Browser, *languages: str, **settings: Any) -> Iterator[Listener]:
    """Somebody before the kiosk of a real centre that speaks these languages."""
    read = read_profile(MIGRADO.read_text())
    site = replace(read, languages=languages, speech=SpeechSettings(stand_in={"ti": "am"}))
    with listening(database, browser, site, now=MONDAY, **settings) as listener:
        yield listener


def _recorded(folder: Path, *sentences: str) -> None:
    """Clips that somebody has spoken; here a voice that is near does it."""
    (folder / "ti").mkdir()
    for sentence in sentences:
        (folder / "ti" / f"{clip_name(sentence)}.wav").write_bytes(EspeakNg("espeak-ng").render("am", sentence))


def _presses(listener: Listener, key: str) -> Callable[[], None]:
    return lambda: listener.press(key)


def _goes_to(listener: Listener, start: str) -> None:
    """Presses the arrow until something is said that begins so."""
    for _ in range(MOST):
        if listener.hears("", after=_presses(listener, "ArrowDown")).startswith(start):
            return
    raise AssertionError(f"nothing begins with “{start}”")


def _touches_until(listener: Listener, start: str) -> str:
    """Feels over the glass until something is said that begins so; gives what a second touch there means."""
    for place in listener.visitor.page.locator("#screen [data-touch]").all():
        if listener.hears("", after=place.tap).startswith(start):
            return str(listener.details()[0]["mark"])
    raise AssertionError(f"nothing begins with “{start}”")
