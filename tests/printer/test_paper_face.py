"""What people see on paper: sizes in millimetres, joined letters, codes that can be read, nothing cut off."""

from itertools import pairwise

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from printer.blocks import BigNumber, Phrase, Row, Size
from printer.figures import drawn_figures
from printer.layout import laid_out
from printer.lettering import set_phrase
from printer.picture import area_of, drawn
from printer.reading import read_content
from printer.rendering import rendered
from printer.sheet import SHEETS
from tests.printer.sample_papers import arabic_slip, ink, slip, ticket

WIDE, NARROW = SHEETS[576], SHEETS[384]
LONG = "Aufenthaltserlaubnisverlängerungsantragsformularausgabestelle für Familienangehörige"
PAPERS = {
    "arabic": ticket(),
    "ukrainian": ticket("uk"),
    "english": ticket("en"),
    "german": ticket("de"),
    "four figures": ticket(number="1048"),
    "long words": ticket("de", topic={"own": LONG, "german": None}, place={"own": LONG + LONG, "german": None}),
    "long link": ticket(qr="https://hall.example/t/" + "a" * 200),
    "bare": ticket("en", topic=None, wait=None, bring=None, qr=None, demo=None),
    "slip": slip(),
    "arabic slip": arabic_slip(),
}


@pytest.mark.parametrize("dots", [576, 384])
@pytest.mark.parametrize("name", PAPERS)
def test_every_mark_stands_on_the_paper_and_none_on_another(name: str, dots: int) -> None:
    sheet = SHEETS[dots]
    face = laid_out(read_content(PAPERS[name]))

    areas = [area_of(block, sheet) for block in face.blocks]

    for area in areas:
        for mark in area.marks:
            assert mark.start >= 0
            assert mark.start + mark.width <= sheet.dots
            assert mark.top >= 0
            assert mark.top + mark.height <= area.height
    edge = ink(drawn(face, sheet))
    assert not edge[:, :2].any()
    assert not edge[:, -2:].any()


def test_the_figures_are_at_least_22_millimetres_high_on_wide_paper() -> None:
    (rows,) = np.nonzero(ink(drawn_figures("1", WIDE.number_height)).any(axis=1))

    assert (rows[-1] - rows[0] + 1) / WIDE.millimetre >= 22


@pytest.mark.parametrize("number", ["001", "047", "888", "1048", "8888"])
@pytest.mark.parametrize("dots", SHEETS)
def test_a_number_is_whole_and_at_least_14_millimetres_high(number: str, dots: int) -> None:
    sheet = SHEETS[dots]

    area = area_of(BigNumber(number=number, symbol="star"), sheet)

    symbol, figures = area.marks
    assert figures.height >= sheet.length(14)
    assert figures.start >= sheet.margin
    assert figures.start + figures.width <= sheet.dots - sheet.margin
    assert symbol.height >= sheet.length(6)


@pytest.mark.parametrize("number", ["047", "1048"])
def test_on_wide_paper_three_and_four_figures_keep_their_22_millimetres(number: str) -> None:
    area = area_of(BigNumber(number=number, symbol="star"), WIDE)

    assert area.marks[-1].height / WIDE.millimetre >= 22


@pytest.mark.parametrize(("dots", "wide"), [(576, 26), (512, 26), (384, 22)])
def test_the_code_can_be_read_and_is_about_as_wide_as_it_should_be(dots: int, wide: int) -> None:
    content = ticket()
    picture = rendered(content, SHEETS[dots]).bitmap

    (code,) = zxingcpp.read_barcodes(picture.convert("L"))

    left, right = code.position.top_left.x, code.position.top_right.x
    assert code.text == content["qr"]
    assert (right - left) / SHEETS[dots].millimetre == pytest.approx(wide, abs=2.2)


def test_arabic_letters_are_joined() -> None:
    joined = set_phrase(Phrase(text="رقمك", language="ar", size=Size.TITLE), WIDE, 500)
    apart = set_phrase(Phrase(text="\u200c".join("رقمك"), language="ar", size=Size.TITLE), WIDE, 500)

    assert joined.direction == "rtl"
    assert _parts("رقمك") < _parts("\u200c".join("رقمك"))
    assert joined.width < apart.width


def _parts(text: str) -> int:
    """How often a column without ink lies between letters, seen in a picture of the word alone."""
    content = slip(title={"own": text, "german": None})
    face = laid_out(read_content(content))
    area = area_of(next(block for block in face.blocks if isinstance(block, Row)), WIDE)
    picture = Image.new("L", (WIDE.dots, area.height), 255)
    for mark in area.marks:
        if mark.start > 0 and mark.height != mark.width:
            mark.paint(picture, mark.start, mark.top)
    columns = [bool(column.any()) for column in ink(picture).T]
    return sum(here and not following for here, following in pairwise(columns))


def test_a_paper_from_right_to_left_is_mirrored_as_a_whole() -> None:
    right = ink(rendered(ticket(), WIDE).bitmap)
    left = ink(rendered(ticket() | {"direction": "ltr"}, WIDE).bitmap)
    code_right = zxingcpp.read_barcodes(rendered(ticket(), WIDE).bitmap.convert("L"))[0].position
    code_left = zxingcpp.read_barcodes(rendered(ticket("en"), WIDE).bitmap.convert("L"))[0].position

    assert right.sum() == left.sum()
    assert code_right.top_left.x > WIDE.dots / 2 > code_left.top_right.x


def test_an_arrow_keeps_its_direction_on_a_mirrored_paper() -> None:
    towards = {
        way: rendered(arabic_slip() | {"arrow": way}, WIDE).bitmap.tobytes() for way in ("left", "right", "none")
    }
    bare = rendered(arabic_slip() | {"arrow": None}, WIDE).bitmap.tobytes()

    assert len(set(towards.values())) == 3
    assert towards["none"] == bare


def test_one_language_alone_takes_less_paper_than_two() -> None:
    german, english = rendered(ticket("de"), WIDE), rendered(ticket("en"), WIDE)

    assert german.bitmap.height < english.bitmap.height
    assert english.title == "047"


def test_a_ticket_without_extras_leaves_no_holes() -> None:
    bare = ink(rendered(PAPERS["bare"], WIDE).bitmap)

    longest = max(len(run) for run in "".join("x" if row.any() else " " for row in bare).split("x"))
    assert longest <= WIDE.length(7)


def test_the_visitors_language_is_set_larger_than_german() -> None:
    face = laid_out(read_content(ticket("uk")))
    pairs = [getattr(block, "phrases", ()) for block in face.blocks]

    settings = [[set_phrase(phrase, WIDE, 500) for phrase in pair] for pair in pairs if len(pair) == 2]

    assert len(settings) >= 5
    assert all(own.typeface.size > german.typeface.size for own, german in settings)
