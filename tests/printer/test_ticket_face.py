"""The design of a ticket: its columns and rhythm, and what a hall may choose: parts, logo, foot, pictogram."""

import io
from base64 import b64encode

import pytest
from PIL import Image

from printer.blocks import Item, Phrase, Row, Size, Spread
from printer.layout import laid_out
from printer.lettering import set_phrase
from printer.picture import area_of
from printer.reading import read_content
from printer.rendering import rendered
from printer.sheet import SHEETS
from tests.printer.sample_papers import ink, ticket

WIDE = SHEETS[576]


def test_icons_stand_on_one_edge_and_texts_on_another() -> None:
    rows = [area_of(block, WIDE) for block in laid_out(read_content(ticket())).blocks if isinstance(block, Row | Item)]

    starts = [sorted({mark.start for mark in area.marks if mark.width > WIDE.hairline}) for area in rows]

    within_the_icons = {start for _, *texts in starts for start in texts if start < WIDE.text_edge}
    assert len(rows) >= 5
    assert within_the_icons == set()
    assert {text for _, *texts in starts for text in texts[:1]} == {WIDE.text_edge}


def test_every_line_and_every_gap_is_a_whole_number_of_half_millimetres() -> None:
    face = laid_out(read_content(ticket("uk")))

    heights = [area_of(block, WIDE).height for block in face.blocks]

    assert {height % WIDE.unit for height in heights} == {0}


@pytest.mark.parametrize("dots", SHEETS)
def test_no_letter_is_smaller_than_3_2_millimetres(dots: int) -> None:
    sheet = SHEETS[dots]

    assert min(sheet.em(size) for size in Size) / sheet.millimetre == pytest.approx(3.2, abs=0.07)


def test_a_span_of_figures_keeps_its_order_in_a_sentence_from_right_to_left() -> None:
    bare = Phrase(text="20–35 دقيقة", language="ar")
    isolated = Phrase(text="\u206620–35\u2069 دقيقة", language="ar")

    (line,), (isolated_line,) = set_phrase(bare, WIDE, 500).lines, set_phrase(isolated, WIDE, 500).lines

    assert line == isolated_line


def test_only_the_parts_that_the_hall_wants_stand_on_its_tickets_in_its_order() -> None:
    face = laid_out(read_content(ticket("en", parts=["code", "place", "note"])))

    kinds = [block.icon if isinstance(block, Row) else type(block).__name__ for block in face.blocks]

    after = kinds[kinds.index("BigNumber") + 1 :]
    assert [kind for kind in after if kind not in ("Gap", "Hairline")] == ["Code", "armchair", "Spread"]


def test_a_topic_has_its_pictogram_and_one_without_a_drawing_none() -> None:
    faces = [laid_out(read_content(ticket("en", icon=icon))) for icon in ("house", "no-such-drawing", None)]

    icons = [next(block.icon for block in face.blocks if isinstance(block, Row)) for face in faces]

    assert icons == ["house", None, None]


@pytest.mark.parametrize("dots", SHEETS)
def test_a_logo_stands_before_the_name_and_on_the_other_side_from_right_to_left(dots: int) -> None:
    sheet, head = SHEETS[dots], {"title": "Halle", "subtitle": "Am Platz 1", "logo": png(Image.new("1", (80, 80)))}
    both = [rendered(ticket(head=head, direction=way), sheet).bitmap for way in ("ltr", "rtl")]

    columns = [ink(picture)[: sheet.length(sheet.logo)].sum(axis=0) for picture in both]

    half = sheet.dots // 2
    assert columns[0][:half].sum() > columns[0][half:].sum()
    assert columns[1][half:].sum() > columns[1][:half].sum()


def test_a_copy_says_so_in_white_on_black_under_the_head() -> None:
    copy = {"own": "Copy, printed at 10:40", "german": "Kopie, gedruckt um 10:40 Uhr"}
    first, again = (ink(rendered(ticket("en", copy=said), WIDE).bitmap) for said in (None, copy))

    head = slice(WIDE.length(7), WIDE.length(11))

    assert again.shape[0] > first.shape[0]
    assert again[head].sum() > 3 * first[head].sum()


@pytest.mark.parametrize("logo", ["data:image/png;base64,AAAA", "logo.png"])
def test_a_logo_that_is_no_picture_is_not_printed(logo: str) -> None:
    head = {"title": "Halle", "subtitle": "Am Platz 1", "logo": logo}

    with pytest.raises(ValueError, match="is no picture"):
        rendered(ticket(head=head), WIDE)


def test_what_the_hall_says_to_everybody_stands_above_the_date() -> None:
    foot = {"own": "Please keep this ticket.", "german": None}

    face = laid_out(read_content(ticket("en", foot=foot)))

    said = [block.first.text for block in face.blocks if isinstance(block, Spread)]
    assert said == ["Your number", "Please keep this ticket.", "Mon 3 June 2024 · 10:05"]


def png(picture: Image.Image) -> str:
    """As the wire carries it."""
    kept = io.BytesIO()
    picture.save(kept, "PNG")
    return "data:image/png;base64," + b64encode(kept.getvalue()).decode()
