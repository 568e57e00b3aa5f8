"""The fonts of a PDF read back: which glyph of which file stands for which letter."""

import re
import unicodedata
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from fontTools.ttLib import TTFont


@dataclass(frozen=True, kw_only=True)
class Embedded:
    """`said` is what each glyph on the page is read as; `drawn` is the glyph that the file has for each letter."""

    name: str
    said: Mapping[int, str]
    drawn: Mapping[str, int]

    def wrong(self, *, shaped: str = "") -> list[str]:
        """Letters that look like others. In the script `shaped` letters have many shapes: those of other scripts."""
        single = ((glyph, letter) for glyph, letter in self.said.items() if len(letter) == 1 and letter.isalnum())
        if shaped:
            return [letter for _, letter in single if shaped not in unicodedata.name(letter)]
        return [letter for glyph, letter in single if self.drawn.get(letter) != glyph]


def fonts_in(pdf: bytes) -> list[Embedded]:
    """Every font of the file."""
    objects = dict(_objects(pdf))
    return [_font(each, objects) for each in objects.values() if b"/ToUnicode" in each]


def _objects(pdf: bytes) -> Iterator[tuple[int, bytes]]:
    """All objects by their number, those too that lie packed in others."""
    for number, inside in re.findall(rb"(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj", pdf, re.DOTALL):
        yield int(number), inside
        if b"/Type /ObjStm" in inside:
            first = re.findall(rb"/First (\d+)", inside)[0]
            packed = _stream(inside)
            places = [int(each) for each in packed[: int(first)].split()]
            ends = [*places[3::2], len(packed)]
            for each, begin, end in zip(places[::2], places[1::2], ends, strict=True):
                yield each, packed[int(first) :][begin:end]


def _font(dictionary: bytes, objects: Mapping[int, bytes]) -> Embedded:
    descendant = _referred(dictionary, rb"DescendantFonts \[(\d+) 0 R", objects)
    descriptor = _referred(descendant, rb"FontDescriptor (\d+) 0 R", objects)
    file = TTFont(BytesIO(_stream(_referred(descriptor, rb"FontFile2 (\d+) 0 R", objects))))
    name = re.findall(rb"/BaseFont /\w+\+([\w-]+)", dictionary)[0].decode()
    letters = {chr(letter): file.getGlyphID(glyph) for letter, glyph in (file.getBestCmap() or {}).items()}
    said = dict(_said(_stream(_referred(dictionary, rb"ToUnicode (\d+) 0 R", objects))))
    return Embedded(name=name, said=said, drawn=letters)


def _said(table: bytes) -> Iterator[tuple[int, str]]:
    for glyph, letters in re.findall(rb"<([0-9a-f]{4})> <([0-9a-f]+)>\n", table.partition(b"beginbfchar")[2]):
        yield int(glyph, 16), bytes.fromhex(letters.decode()).decode("utf-16-be")


def _referred(dictionary: bytes, pattern: bytes, objects: Mapping[int, bytes]) -> bytes:
    found = re.search(b"/" + pattern, dictionary)
    assert found, dictionary
    return objects[int(found[1])]


def _stream(inside: bytes) -> bytes:
    raw = inside.partition(b"stream\n")[2].rpartition(b"\nendstream")[0]
    return zlib.decompress(raw) if b"/FlateDecode" in inside else raw
