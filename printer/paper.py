"""From ESC/POS bytes back to pictures: what a printer would have put out, for a page that shows it."""

from collections.abc import Iterator

from PIL import Image

_RASTER, _HEADER = b"\x1dv0", 8
_FIXED_LENGTHS = {b"\x1b@": 2, b"\x1bd": 3, b"\x1da": 3, b"\x1dr": 3, b"\x1bt": 3}
_CUT = b"\x1dV"


class NotOurs(ValueError):
    """Bytes that this program does not send."""


def papers_in(data: bytes) -> list[Image.Image]:
    """The papers that `data` prints, each up to its cut, of mode "1" with black 0; raises NotOurs."""
    papers, slices = [], []
    for part in _parts(data):
        if isinstance(part, Image.Image):
            slices.append(part)
        elif slices:
            papers.append(_joined(slices))
            slices = []
    return papers


def _parts(data: bytes) -> Iterator[Image.Image | None]:
    """Each slice of a picture as it comes, and None for each cut."""
    here = 0
    while here < len(data):
        command = data[here : here + 2]
        if data.startswith(_RASTER, here):
            across = int.from_bytes(data[here + 4 : here + 6], "little")
            down = int.from_bytes(data[here + 6 : here + 8], "little")
            here += _HEADER
            dots = bytes(byte ^ 0xFF for byte in data[here : here + across * down])
            yield Image.frombytes("1", (across * 8, down), dots)
            here += across * down
        elif command == _CUT:
            yield None
            here += 4 if data[here + 2] >= ord("A") else 3
        elif command in _FIXED_LENGTHS:
            here += _FIXED_LENGTHS[command]
        else:
            raise NotOurs(f"unknown bytes at {here}: {command.hex(' ')}")


def _joined(slices: list[Image.Image]) -> Image.Image:
    width, height = max(part.width for part in slices), sum(part.height for part in slices)
    paper = Image.new("1", (width, height), 1)
    top = 0
    for part in slices:
        paper.paste(part, (0, top))
        top += part.height
    return paper
