"""What is heard in the hall, in real Chromium with real voices: every call, in order, whatever happens meanwhile."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import time
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from server.actions.mark_no_show import mark_no_show
from server.domain.site.wall_settings import QuietHours, WallSettings
from tests.building import a_site
from tests.patience import waits_for_sounds
from tests.web.on_a_port import on_a_port
from tests.web.served import Served, serving

NOTES = """
  window.heard = []; window.chimed = []; window.over = 0;
  const lit = () => Array.from(document.querySelectorAll(".call[data-lit='true'] .number"), (one) => one.textContent);
  document.addEventListener("lotse:chime", (event) => window.chimed.push(event.detail));
  document.addEventListener("lotse:speech", (event) => window.heard.push({ address: event.detail, lit: lit() }));
  document.addEventListener("lotse:announced", () => (window.over += 1));
"""
RELOADS_IN_THE_MIDDLE = """
  document.addEventListener("lotse:speech", () => window.heard.length === 2 && location.reload());
"""
"""While the second sound begins: from outside it might be over."""
DECODED = """async (address) => {
  const Authorization = "Bearer " + JSON.parse(localStorage.getItem("lotse.device.wall"));
  const as = async (Accept) => {
    const file = await (await fetch(address, { headers: { Authorization, Accept } })).arrayBuffer();
    const size = file.byteLength;
    const sound = await new OfflineAudioContext(1, 1, 48000).decodeAudioData(file);
    return { size, seconds: sound.duration, loudest: sound.getChannelData(0).reduce((a, b) => Math.max(a, Math.abs(b)), 0) };
  };
  return [await as("audio/ogg, audio/wav;q=0.5"), await as("audio/wav")];
}"""


@dataclass
class Ears:
    """Somebody who waits before the wall of a hall."""

    page: Page
    served: Served

    def calls(self, *languages: str, desk: str = "eins", advisor: str = "amt", apart: float = 0.005) -> list[str]:
        """People who read these languages are called, one after the other; gives the keys of the calls."""
        hall, seated = self.served.hall, self.served.hall.sits(advisor, desk)
        keys = []
        for language in languages:
            hall.takes_ticket(language=language)
        for _ in languages:
            leg = hall.calls(seated)
            keys.append(f"{leg.id}:1")
            hall.clock.passes(seconds=apart)
            if len(keys) < len(languages):
                hall.do(mark_no_show, leg=leg.id, **seated)
        return keys

    def hears(self, announcements: int) -> list[tuple[str, str]]:
        """Key and language of everything that was heard, once so many announcements are over."""
        self.page.wait_for_function("count => window.over >= count", arg=announcements, timeout=90_000)
        return [_said(heard) for heard in self.page.evaluate("window.heard")]

    def chimes(self) -> list[dict[str, Any]]:
        """The calls that were announced: key, chimes, audible."""
        return list(self.page.evaluate("window.chimed"))


Listening = Callable[..., Ears]


@pytest.fixture
def listening(database: str, browser: Browser) -> Iterator[Listening]:
    with ExitStack() as opened:

        def begin(**changes: Any) -> Ears:
            served = opened.enter_context(serving(database, a_site(**changes), demo=True))
            address = opened.enter_context(on_a_port(served))
            page = opened.enter_context(browser.new_context()).new_page()
            page.add_init_script(NOTES)
            waits_for_sounds(page, "display/sound/sounds.js")
            page.goto(f"{address}/display/")
            page.wait_for_selector("[data-page='board']")
            return Ears(page, served)

        yield begin


def test_two_calls_within_five_milliseconds_are_said_one_after_the_other_each_while_it_is_lit(
    listening: Listening,
) -> None:
    ears = listening()

    first, second = ears.calls("ar", "de")

    assert ears.hears(2) == [(first, "ar"), (first, "de"), (second, "de")]
    assert [each["chimes"] for each in ears.chimes()] == [True, True]
    lit = [said["lit"] for said in ears.page.evaluate("window.heard")]
    assert ["001" in numbers for numbers in lit[:2]] == [True, True]
    assert "002" in lit[2]


def test_after_a_reload_in_the_middle_only_what_was_not_said_is_said(listening: Listening) -> None:
    ears = listening()
    ears.page.evaluate(RELOADS_IN_THE_MIDDLE)

    first, second = ears.calls("ar", "de")

    assert ears.hears(2) == [(first, "de"), (second, "de")]
    assert [(each["key"], each["chimes"]) for each in ears.chimes()] == [(first, False), (second, True)]


def test_after_a_minute_without_network_all_five_calls_are_said_once_with_one_chime(listening: Listening) -> None:
    ears = listening()
    ears.page.context.set_offline(True)

    keys = ears.calls(*["de"] * 5, apart=12)
    ears.page.wait_for_timeout(1000)
    assert ears.chimes() == []
    ears.page.context.set_offline(False)

    assert ears.hears(5) == [(key, "de") for key in keys]
    assert [each["chimes"] for each in ears.chimes()] == [True, False, False, False, False]


def test_a_language_without_a_voice_gets_chime_and_german_and_opus_is_as_long_as_the_plain_sound(
    listening: Listening,
) -> None:
    ears = listening(languages=("de", "ti"))

    (key,) = ears.calls("ti")

    assert ears.hears(1) == [(key, "de")]
    assert ears.chimes() == [{"key": key, "audible": True, "chimes": True}]
    small, plain = ears.page.evaluate(DECODED, f"/api/wall/speech?key={key}&language=de")
    assert small["seconds"] == pytest.approx(plain["seconds"], rel=0.05)
    assert small["loudest"] > 0.2
    assert small["size"] < plain["size"] / 6


def test_in_quiet_hours_a_call_is_only_seen_and_heard_again_afterwards(listening: Listening) -> None:
    ears = listening(wall=WallSettings(quiet=(QuietHours(begins=time(9), ends=time(10, 6)),)))
    (quiet,) = ears.calls("de")
    assert ears.hears(1) == []
    assert ears.page.locator(".call[data-lit='true'] .number").inner_text() == "001"

    ears.served.hall.clock.passes(minutes=2)
    (loud,) = ears.calls("de", advisor="rat", desk="zwei")

    assert ears.hears(2) == [(loud, "de")]
    assert [(each["key"], each["audible"]) for each in ears.chimes()] == [(quiet, False), (loud, True)]


def _said(heard: dict[str, Any]) -> tuple[str, str]:
    key, _, language = heard["address"].partition("key=")[2].partition("&language=")
    return key, language
