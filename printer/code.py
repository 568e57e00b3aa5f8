"""The QR code as a picture of whole dots."""

from dataclasses import dataclass

import qrcode
from PIL import Image
from qrcode.constants import ERROR_CORRECT_M

_QUIET = 4
_LEAST_DOTS_A_MODULE = 3


class NoRoom(ValueError):
    """The code has more modules than the paper can show legibly."""


@dataclass(frozen=True, kw_only=True)
class DrawnCode:
    """A code in black (0) on white (255), and how many dots around it must stay white."""

    picture: Image.Image
    quiet: int


def drawn_code(content: str, about: int, most: int) -> DrawnCode:
    """The code as near to `about` dots wide as whole dots allow, at most `most`; raises NoRoom."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, box_size=1, border=0)
    code.add_data(content)
    code.make(fit=True)
    rows = code.get_matrix()
    scale = min(max(round(about / len(rows)), _LEAST_DOTS_A_MODULE), most // len(rows))
    if scale < _LEAST_DOTS_A_MODULE:
        raise NoRoom(f"the code of {len(content)} characters is too large for the paper")
    small = Image.new("L", (len(rows), len(rows)), 255)
    small.putdata([0 if dark else 255 for row in rows for dark in row])
    size = len(rows) * scale
    return DrawnCode(picture=small.resize((size, size), Image.Resampling.NEAREST), quiet=_QUIET * scale)
