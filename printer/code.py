"""The QR code as a picture of whole dots."""

import qrcode
from PIL import Image
from qrcode.constants import ERROR_CORRECT_M

QUIET = 4
_LEAST_DOTS_A_MODULE = 3


class NoRoom(ValueError):
    """The code has more modules than the paper can show legibly."""


def drawn_code(content: str, least: int, most: int) -> Image.Image:
    """A QR code of black (0) on white (255), with its quiet zone.

    The code itself is at least `least` dots wide, with its quiet zone at most `most`; raises NoRoom.
    """
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, box_size=1, border=QUIET)
    code.add_data(content)
    code.make(fit=True)
    rows = code.get_matrix()
    modules = len(rows) - 2 * QUIET
    scale = min(-(-least // modules), most // len(rows))
    if scale < _LEAST_DOTS_A_MODULE:
        raise NoRoom(f"the code of {len(content)} characters is too large for the paper")
    small = Image.new("L", (len(rows), len(rows)), 255)
    small.putdata([0 if dark else 255 for row in rows for dark in row])
    return small.resize((len(rows) * scale, len(rows) * scale), Image.Resampling.NEAREST)
