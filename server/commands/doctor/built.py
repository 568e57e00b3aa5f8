"""Whether letters, pictograms and the libraries that draw and speak are there."""

import importlib
from collections.abc import Iterator
from pathlib import Path

import server
from server.commands.doctor.finding import Finding, look, ok, wrong
from server.commands.machine import missing_packages
from server.config import Config
from server.domain.site.site import Site
from server.reports.as_pdf import PACKAGES
from server.speech.begin import speech_for

HOUSE = Path(server.__file__).parents[1]
BUILT = (
    Path("server/web/shared/static/vendor/fonts.css"),
    Path("server/web/shared/static/vendor/fonts"),
    Path("server/web/shared/static/vendor/icons"),
    Path("server/web/shared/static/vendor/socket.io.js"),
    Path("printer/fonts/ticket-regular.ttf"),
    Path("printer/fonts/ticket-bold.ttf"),
    Path("printer/fonts/icons.ttf"),
)


def assets_are_built(house: Path = HOUSE) -> Iterator[Finding]:
    """What is fetched and built when Lotse is installed."""
    missing = [str(path) for path in BUILT if not (house / path).exists()]
    if missing:
        yield wrong(
            f"not built: {', '.join(missing)}", "python -m deploy.assets.make (needs the network), or install again"
        )
    else:
        yield ok("letters and pictograms for pages and paper are built")


def libraries_are_there() -> Iterator[Finding]:
    """Libraries of the system without which something is drawn wrong or not at all."""
    lines = missing_packages()
    for line in lines:
        says, _, do = line.partition(". To install it: ")
        yield wrong(says, do)
    if not lines:
        yield ok("raqm and fribidi set every script on paper")
    try:
        importlib.import_module("server.reports.on_paper")
    except OSError:
        yield look("pango is missing: reports cannot be printed as PDF", f"sudo apt install {PACKAGES}")
    else:
        yield ok("pango sets reports as PDF")


def voices_are_there(config: Config, sites: tuple[Site, ...]) -> Iterator[Finding]:
    """Who speaks in the languages of the halls, and whether sound is packed."""
    speech = speech_for(config)
    if not speech.is_there():
        yield look("nothing can be said aloud", "sudo apt install espeak-ng")
        return
    for site in sites:
        silent = speech.voiceless(site.languages, stand_in=site.speech.stand_in)
        if silent:
            yield look(
                f"{site.site}: nobody speaks {', '.join(silent)}; German is heard instead",
                "record clips (lotse languages --record CODE) or name a language that stands in",
            )
        else:
            yield ok(f"{site.site}: every language has a voice")
    if speech.packer is None:
        yield look("sound is sent ten times as large as it need be", "sudo apt install opus-tools")
