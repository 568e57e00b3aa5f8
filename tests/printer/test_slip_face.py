"""What people see on a slip: the way, when it is open, whom to ring, and codes that can be read."""

from typing import Any

import pytest
import zxingcpp

from printer.blocks import Block, Code, Phrase, Row, Size
from printer.layout import laid_out
from printer.lettering import set_phrase
from printer.reading import read_content
from printer.rendering import rendered
from printer.sheet import SHEETS
from printer.wording import worded
from tests.printer.sample_papers import arabic_slip, slip

WIDE = SHEETS[576]
OPTIONAL = (
    "reason", "where", "address", "arrow", "opens", "hours", "hours_note", "phone", "languages", "accessibility",
    "bring", "qr", "again", "as_of",
)  # fmt: skip


def blocks(content: dict[str, Any]) -> tuple[Block, ...]:
    """The blocks of a paper."""
    return laid_out(read_content(content)).blocks


def row(icon: str, content: dict[str, Any]) -> Row:
    """The row behind a drawing."""
    (found,) = [block for block in blocks(content) if isinstance(block, Row) and block.icon == icon]
    return found


def rows(content: dict[str, Any]) -> dict[str | None, list[str]]:
    """The texts of each row by its icon."""
    return {
        block.icon: [phrase.text for phrase in block.phrases] for block in blocks(content) if isinstance(block, Row)
    }


def test_each_part_stands_behind_the_drawing_of_its_kind() -> None:
    told = rows(slip())

    assert told["map-pin"] == ["Wo", "Nebenan, Eingang rechts", "Untere Brinkstraße 80, 44141 Dortmund"]
    assert told["clock"] == [
        "Geöffnet",
        "Heute geöffnet bis 12:00 Uhr",
        "Mo–Fr 08:00–12:00",
        "Nachmittags nur mit Termin",
    ]
    assert told["phone"] == ["0231 50-0"]
    assert told["languages"] == ["Dort spricht man: Deutsch, Arabisch"]
    assert told["accessibility"] == ["Aufzug am hinteren Eingang"]
    assert told[None] == ["Angaben vom 1. Juni 2024"]


def test_when_it_opens_next_is_louder_than_the_usual_hours() -> None:
    clock = row("clock", arabic_slip())

    loud = [phrase.text for phrase in clock.phrases if phrase.bold]

    assert loud == [arabic_slip()["opens"]["own"]]


@pytest.mark.parametrize("dots", SHEETS)
def test_both_codes_of_a_slip_can_be_read(dots: int) -> None:
    picture = rendered(arabic_slip(), SHEETS[dots]).bitmap.convert("L")

    codes = {code.text for code in zxingcpp.read_barcodes(picture)}

    assert codes == {"https://example.org/office", "again:ankommen"}


def test_the_two_codes_are_told_apart_by_a_drawing_and_a_sentence() -> None:
    first, second = [block for block in blocks(arabic_slip()) if isinstance(block, Code)]

    assert first.icon != second.icon
    assert first.phrases != second.phrases


@pytest.mark.parametrize("dots", [576, 384])
@pytest.mark.parametrize("missing", OPTIONAL)
def test_what_is_not_said_takes_no_room(missing: str, dots: int) -> None:
    whole, less = rendered(arabic_slip(), SHEETS[dots]), rendered(arabic_slip() | {missing: None}, SHEETS[dots])

    assert less.bitmap.height < whole.bitmap.height or missing == "arrow"


def test_a_slip_needs_no_more_than_a_title() -> None:
    bare = slip() | dict.fromkeys(OPTIONAL)

    assert rendered(bare, WIDE).bitmap.height < rendered(slip(), WIDE).bitmap.height


def test_a_telephone_number_runs_from_left_to_right_on_an_arabic_slip() -> None:
    (number,) = row("phone", arabic_slip()).phrases

    assert set_phrase(number, WIDE, 500).direction == "ltr"


def test_a_text_in_another_language_than_the_visitors_is_set_as_what_it_is() -> None:
    german = {"own": "Tafel", "german": None, "language": "de"}

    title = row("signpost", arabic_slip() | {"title": german})

    assert [(phrase.text, phrase.language) for phrase in title.phrases] == [("Tafel", "de")]


def test_only_a_translation_stands_on_the_line_of_what_it_translates() -> None:
    own, german = Phrase(text="ا", language="ar"), Phrase(text="A", language="de", size=Size.SMALL)

    lines = worded([own, german, own, german], WIDE, 500).lines

    assert [[text for _, text in line.texts] for line in lines] == [["ا", "A"], ["ا", "A"]]
