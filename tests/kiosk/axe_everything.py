"""`make axe`: every screen in every language is measured and given to axe, in the modes and on the glasses by turns.

Minutes; with `ARGS=--thoroughly` everything is measured in every mode on every glass, which takes an hour.
"""

import logging
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import CHROMIUM, FLAGS
from tests.databases import prepared
from tests.kiosk.combinations import Wanted, every
from tests.kiosk.every_screen import GLASSES, EveryScreen, Glass, every_screen
from tests.kiosk.measuring import barriers

THOROUGHLY = "--thoroughly"


def main() -> None:
    """Says what is wrong and ends with 1, or says that all is well."""
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="lotse-axe-") as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        database = prepared(f"sqlite:///{folder}/hall.sqlite")
        with every_screen(database, browser, Path(folder)) as screens:
            wrong = [line for glass in GLASSES for line in _on(screens, glass)]
        browser.close()
    _say("\n".join(wrong) or "all is well")
    sys.exit(1 if wrong else 0)


def _on(screens: EveryScreen, glass: Glass) -> list[str]:
    wrong: list[str] = []
    place = GLASSES.index(glass)
    for number, name in enumerate(screens.names()):
        wanted = every([name])
        turn = [one for at, one in enumerate(_once(wanted, number)) if at % len(GLASSES) == place]
        measured = wanted if THOROUGHLY in sys.argv else turn
        wrong += [f"{glass} {which}: {what}" for which, what in screens.mishaps(measured, glass)]
        for screen, language, modes in turn:
            screens.show(screen, language, **modes | {"inches": glass.inches})
            wrong += [f"{glass} {screen} {language} {modes}: {barrier}" for barrier in barriers(screens.page)]
        _say(f"{glass}: {name}, measured {len(measured)} times, axe {len(turn)} times; {len(wrong)} mishaps so far")
    return wrong


def _once(wanted: list[Wanted], number: int) -> list[Wanted]:
    """Each language once, every one in another mode."""
    languages = list(dict.fromkeys(language for _, language, _ in wanted))
    of = {language: [one for one in wanted if one[1] == language] for language in languages}
    return [of[language][(at + number) % len(of[language])] for at, language in enumerate(languages)]


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    main()
