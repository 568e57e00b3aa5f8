"""The fonts of the ticket: all scripts in one file per weight, as Pillow takes one font for a line."""

import json
import logging
import shutil
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

PARTS = (
    ("noto-sans", "latin"), ("noto-sans", "latin-ext"), ("noto-sans", "cyrillic"), ("noto-sans", "greek"),
    ("noto-sans", "vietnamese"), ("noto-sans-arabic", "arabic"), ("noto-sans-ethiopic", "ethiopic"),
    ("noto-sans-devanagari", "devanagari"), ("noto-sans-georgian", "georgian"), ("noto-sans-sc", "chinese-simplified"),
    ("noto-sans-symbols", "symbols"),
)  # fmt: skip
"""One entry for each script; the first font that has a character gives it."""

_CELLS = range(0xA1, 0xFF)
HANZI = "".join(bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xA1, 0xF8) for cell in _CELLS)
"""The 7,445 signs of GB 2312: all that a Chinese newspaper needs, and its punctuation."""

WEIGHTS = {"regular": 400, "bold": 700}

ARROWS = range(0x2190, 0x219A)
"""What is wanted of the font of symbols; the rest of it is weights and measures of other centuries."""


SOME_OF = {"symbols": frozenset(ARROWS), "chinese-simplified": frozenset(ord(sign) for sign in HANZI)}
"""Of these fonts only a part: the whole of Chinese would make every ticket wait for it."""


def build_paper_fonts(packages: Path, to: Path) -> None:
    """Makes the two weights of the ticket, and `icons.ttf` with `icons.json` (name → character), in `to`."""
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    shutil.rmtree(to, ignore_errors=True)
    to.mkdir(parents=True)
    for name, weight in WEIGHTS.items():
        with tempfile.TemporaryDirectory() as folder:
            parts = _parts(packages / "@fontsource", weight, Path(folder))
            Merger().merge([str(part) for part in parts]).save(to / f"ticket-{name}.ttf")
    drawings = packages / "lucide-static" / "font"
    shutil.copy(drawings / "lucide.ttf", to / "icons.ttf")
    points = json.loads((drawings / "codepoints.json").read_text())
    (to / "icons.json").write_text(json.dumps({name: chr(point) for name, point in points.items()}))


def _parts(fonts: Path, weight: int, folder: Path) -> list[Path]:
    seen: set[int] = set()
    parts: list[Path] = []
    for family, script in PARTS:
        font = TTFont(fonts / family / "files" / f"{family}-{script}-{weight}-normal.woff2")
        own = set(font.getBestCmap()) - seen
        own &= SOME_OF.get(script, own)
        seen |= own
        part = folder / f"{family}-{script}.ttf"
        _cut_to(own, font).save(part)
        parts.append(part)
    return parts


def _cut_to(characters: set[int], font: TTFont) -> TTFont:
    # Every feature is kept: without them Arabic letters would stand side by side unjoined.
    options = Options(layout_features=["*"], notdef_outline=True, hinting=False)
    options.drop_tables += ["vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    font.flavor = None
    return font
