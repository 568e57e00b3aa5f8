"""Every screen of the kiosk in four scripts, and the ones that matter most in every mode."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser

from tests.databases import prepared
from tests.kiosk.every_screen import UPRIGHT, EveryScreen, every_screen

LANGUAGES = ("de", "ar", "ti", "zh")
MODES: dict[str, dict[str, object]] = {"large": {"large": True}, "low": {"low": True}, "contrast": {"contrast": True}}
IN_EVERY_MODE = ("rest", "topics", "gate", "number", "redirect")


def take_kiosk(browser: Browser, folder: Path, to: Path, say: Callable[[str], None]) -> None:
    """Takes `kiosk-<screen>-<language>.png`, and the same with a mode behind it."""
    database = prepared(f"sqlite:///{folder / 'kiosk.sqlite'}")
    with every_screen(database, browser, folder, languages=LANGUAGES) as screens:
        screens.on(UPRIGHT)
        _fetch_signs(screens)
        for language in LANGUAGES:
            say(f"kiosk in {language} …")
            for screen in screens.names():
                _shot(screens, screen, language, to / f"kiosk-{screen}-{language}.png")
            for screen in IN_EVERY_MODE:
                for mode, modes in MODES.items():
                    _shot(screens, screen, language, to / f"kiosk-{screen}-{language}-{mode}.png", **modes)


def _fetch_signs(screens: EveryScreen) -> None:
    """A screen is drawn before its signs have come; once fetched they are there at once."""
    for screen in screens.names():
        screens.show(screen, LANGUAGES[0])
    screens.page.wait_for_load_state("networkidle")


def _shot(screens: EveryScreen, screen: str, language: str, file: Path, **modes: object) -> None:
    screens.show(screen, language, **modes)
    screens.page.evaluate("document.activeElement.blur()")  # the ring of somebody with a keyboard, who is not here
    screens.page.screenshot(path=file)
