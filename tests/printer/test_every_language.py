"""What the server writes on paper, in every language of Lotse: nothing sticks out, is cut off, or stands on another."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from printer.layout import laid_out
from printer.marks import Area, Mark
from printer.picture import area_of, drawn
from printer.reading import read_content
from printer.sheet import SHEETS, Sheet
from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Outlook, Today
from server.domain.site.text import Text, Texts
from server.paper.copy import copied
from server.paper.pair import Bilingual
from server.paper.slip import slip_content
from server.paper.ticket import ticket_content
from server.profile.read import read_profile
from server.words.languages import KNOWN, direction
from tests.building import MONDAY, a_place, a_site, a_topic

SOON = Outlook(people=4, or_more=False, range=Range(low=20, high=35), right_in_ten=8)
LONG = Outlook(people=4, or_more=False, range=Range(low=100, high=135), right_in_ten=8)
LATE = replace(LONG, today=Today.PROBABLY_NOT)
AT_MOST = Outlook(people=0, or_more=False, range=Range(low=0, high=125))
MIGRADO = Path(__file__).parents[2] / "deploy" / "sites" / "do-migrado.yaml"
ADDRESS = "https://hall.example/t/3q2-7wAAAAAAAAAAAAAAAAAAAA"
AROUND = 40
"""Dots of white around a mark that is looked at alone: there ink would be seen that belongs to it and stands outside."""


def in_every(sentence: str) -> Text:
    return dict.fromkeys(KNOWN, sentence)


def lines_in_every(*lines: str) -> Texts:
    return dict.fromkeys(KNOWN, lines)


def papers(language: str) -> Iterator[dict[str, Any]]:
    """A ticket, one for whom it is too late today, a copy of one and a slip, with everything on them."""
    site = a_site(waiting_place=in_every("Bitte nehmen Sie im Wartebereich Platz."))
    topic = a_topic(title=in_every("Aufenthaltserlaubnis"), bring=lines_in_every("Ausweis oder Pass"))
    place = a_place(
        title=in_every("Ausländerbehörde"), where=in_every("Nebenan"), hours_note=in_every("Mo–Fr 8:00–12:00"),
        bring=lines_in_every("Mietvertrag"), url="https://example.org/office",
    )  # fmt: skip
    made: dict[str, Any] = {"count": 47, "language": language, "secret": "a-secret", "at": MONDAY}
    yield ticket_content(site, topic, outlook=LONG, **made)
    yield ticket_content(site, topic, outlook=LATE, again=MONDAY + timedelta(days=1), **made)
    yield copied(ticket_content(site, topic, outlook=AT_MOST, **made), zone=site.timezone, at=MONDAY)
    yield slip_content(site, place, reason=in_every("Bitte gehen Sie dorthin."), language=language, at=MONDAY)


def areas(language: str, sheet: Sheet) -> list[Area]:
    """Every block of these papers as it is printed."""
    demo = {"demo": Bilingual(language=language).say("demo"), "qr": ADDRESS}
    faces = [laid_out(read_content(paper | demo)) for paper in papers(language)]
    return [area_of(block, sheet) for face in faces for block in face.blocks]


def ink_of(mark: Mark, language: str, sheet: Sheet) -> tuple[int, int, int, int]:
    """Where the black of a mark is in its area, left to right on the paper: left, top, right, bottom."""
    alone = Image.new("L", (mark.width + 2 * AROUND, mark.height + 2 * AROUND), 255)
    mark.paint(alone, AROUND, AROUND)
    found = alone.point(lambda grey: 255 - grey).getbbox() or (AROUND, AROUND, AROUND, AROUND)
    left, top = mark.left(sheet.dots, direction(language)) - AROUND, mark.top - AROUND
    return found[0] + left, found[1] + top, found[2] + left, found[3] + top


def stand_on_each_other(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    return across > 0 and min(one[3], other[3]) - max(one[1], other[1]) > 0


@pytest.mark.parametrize("dots", [min(SHEETS), max(SHEETS)])
@pytest.mark.parametrize("language", KNOWN)
def test_every_word_stands_whole_in_a_place_of_its_own(language: str, dots: int) -> None:
    sheet = SHEETS[dots]

    laid = areas(language, sheet)

    for area in laid:
        ink = [ink_of(mark, language, sheet) for mark in area.marks]
        black = [box for box in ink if box[2] > box[0]]
        assert [box for box in black if box[0] < 2 or box[2] > sheet.dots - 2] == []
        assert [box for box in black if box[1] < 0 or box[3] > area.height] == []
        assert [pair for pair in combinations(black, 2) if stand_on_each_other(*pair) and not is_a_frame(*pair)] == []
        assert area.height % sheet.unit == 0


def is_a_frame(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    """The edges of a box meet in its corners."""
    return all(min(box[2] - box[0], box[3] - box[1]) <= 2 for box in (one, other))


def test_an_ordinary_ticket_is_at_most_140_millimetres_long() -> None:
    site, sheet = read_profile(MIGRADO.read_text()), SHEETS[576]
    topic = next(topic for topic in site.all_topics() if topic.unsure)

    lengths = {}
    for language in site.languages:
        content = ticket_content(site, topic, count=47, language=language, secret="s", outlook=SOON, at=MONDAY)
        face = laid_out(read_content(content | {"qr": ADDRESS}))
        lengths[language] = drawn(face, sheet).height / sheet.millimetre

    assert {language: length for language, length in lengths.items() if length > 140} == {}
    assert len(lengths) > 10
