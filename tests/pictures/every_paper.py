"""Tickets in every language and on both widths of paper, and contact sheets of them: every one is looked at."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PIL import Image

from printer.rendering import rendered
from printer.sheet import SHEETS
from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Outlook
from server.domain.site.site import Site
from server.paper.copy import copied
from server.paper.slip import slip_content
from server.paper.ticket import ticket_content
from server.profile.read import read_profile
from server.words.languages import KNOWN
from tests.kiosk.every_language import in_every_language
from tests.pictures.monday import ROOT
from tests.printer.decoder import commands_in, papers_of

MIGRADO = ROOT / "deploy" / "sites" / "do-migrado.yaml"
AT = datetime.fromisoformat("2024-06-03T10:05:00+02:00")
SOON = Outlook(people=4, or_more=False, range=Range(low=20, high=35), right_in_ten=8)
ADDRESS = "https://hall.example/t/3q2-7wAAAAAAAAAAAAAAAAAAAA"
WIDTHS = {"80": 576, "58": 384}
ON_A_SHEET, GAP, TABLE = 10, 40, 225


def take_every_paper(folder: Path, to: Path, say: Callable[[str], None]) -> None:
    """Puts the papers and the contact sheets into `to`."""
    to.mkdir(parents=True, exist_ok=True)
    site = read_profile(in_every_language(MIGRADO, folder / "all.yaml").read_text())
    for millimetres, dots in WIDTHS.items():
        say(f"every paper of {millimetres} mm …")
        for kind, contents in _papers(site).items():
            pictures = [decoded(content, dots) for content in contents.values()]
            for language, picture in zip(contents, pictures, strict=True):
                picture.save(to / f"{kind}-{language}-{millimetres}.png")
            for at in range(0, len(pictures), ON_A_SHEET):
                sheet = side_by_side(pictures[at : at + ON_A_SHEET])
                sheet.save(to / f"sheet-{kind}-{millimetres}-{at // ON_A_SHEET + 1}.png")


def decoded(content: dict[str, Any], dots: int) -> Image.Image:
    """The paper as a printer would put it out: from the bytes that it is sent."""
    (paper,) = papers_of(commands_in(rendered(content, SHEETS[dots]).data)[0])
    return paper


def side_by_side(pictures: Sequence[Image.Image]) -> Image.Image:
    """Papers on a grey table."""
    width = sum(picture.width for picture in pictures) + GAP * (len(pictures) + 1)
    table = Image.new("L", (width, max(picture.height for picture in pictures) + 2 * GAP), TABLE)
    left = GAP
    for picture in pictures:
        table.paste(picture.convert("L"), (left, GAP))
        left += picture.width + GAP
    return table


def _papers(site: Site) -> dict[str, dict[str, dict[str, Any]]]:
    """By kind and language; one ticket in four languages is a copy, so that this is seen too."""
    tickets = {language: _ticket(site, language) for language in KNOWN}
    again = {language: copied(tickets[language], zone=site.timezone, at=AT) for language in ("de", "ar", "ti", "zh")}
    return {"ticket": tickets, "copy": again, "slip": {language: _slip(site, language) for language in KNOWN}}


def _ticket(site: Site, language: str) -> dict[str, Any]:
    topic = next(topic for topic in site.all_topics() if topic.bring)
    content = ticket_content(site, topic, count=47, language=language, secret="s", outlook=SOON, at=AT)
    return content | {"qr": ADDRESS}


def _slip(site: Site, language: str) -> dict[str, Any]:
    redirect = site.redirects[0]
    place = site.place(redirect.place) or site.directory[0]
    return slip_content(site, place, reason=redirect.reason, language=language, at=AT, again="ankommen")
