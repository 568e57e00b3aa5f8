"""What the server writes on paper, in every language of Lotse: no word sticks out on wide or narrow paper."""

import numpy as np
import pytest

from printer.layout import laid_out
from printer.picture import area_of, drawn
from printer.reading import read_content
from printer.sheet import SHEETS
from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Outlook
from server.domain.site.text import Text, Texts
from server.paper.pair import Bilingual
from server.paper.slip import slip_content
from server.paper.ticket import ticket_content
from server.words.languages import KNOWN
from tests.building import MONDAY, a_place, a_site, a_topic

OUTLOOK = Outlook(people=4, or_more=False, range=Range(low=100, high=135))
MINUTES = Outlook(people=0, or_more=False, range=Range(low=0, high=125))


def in_every(sentence: str) -> Text:
    return dict.fromkeys(KNOWN, sentence)


def lines_in_every(*lines: str) -> Texts:
    return dict.fromkeys(KNOWN, lines)


def papers(language: str) -> list[dict[str, object]]:
    """Two tickets and a slip with everything on them."""
    site = a_site(waiting_place=in_every("Bitte nehmen Sie im Wartebereich Platz."))
    topic = a_topic(title=in_every("Aufenthaltserlaubnis"), bring=lines_in_every("Ausweis oder Pass"))
    place = a_place(
        title=in_every("Ausländerbehörde"), where=in_every("Nebenan"), hours_note=in_every("Mo–Fr 8:00–12:00"),
        bring=lines_in_every("Mietvertrag"), url="https://example.org/office",
    )  # fmt: skip
    tickets = [
        ticket_content(site, topic, count=47, language=language, secret="a-secret", outlook=outlook, at=MONDAY)
        for outlook in (OUTLOOK, MINUTES)
    ]
    slip = slip_content(site, place, reason=in_every("Bitte gehen Sie dorthin."), language=language, at=MONDAY)
    demo = {"demo": Bilingual(language=language).say("demo")}
    return [paper | demo | {"qr": "https://example.org/t/a-secret"} for paper in (*tickets, slip)]


@pytest.mark.parametrize("dots", [min(SHEETS), max(SHEETS)])
@pytest.mark.parametrize("language", KNOWN)
def test_every_word_stands_on_the_paper(language: str, dots: int) -> None:
    sheet = SHEETS[dots]
    faces = [laid_out(read_content(paper)) for paper in papers(language)]

    marks = [mark for face in faces for block in face.blocks for mark in area_of(block, sheet).marks]
    edges = [~np.asarray(drawn(face, sheet).convert("1")) for face in faces]

    assert [mark for mark in marks if mark.start < 0 or mark.start + mark.width > sheet.dots] == []
    assert not any(edge[:, :2].any() or edge[:, -2:].any() for edge in edges)
