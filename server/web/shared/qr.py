"""A QR code as one drawing instruction, for screens."""

from typing import TypedDict

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode


class Qr(TypedDict):
    """`path` is SVG path data on a grid of `modules` × `modules` units, without the quiet zone."""

    modules: int
    path: str


def qr_of(address: str) -> Qr:
    """The QR code of an address, error correction M: a phone reads it from a screen with a finger's shadow on it."""
    # One mask for all: every reader undoes any mask, and looking for the prettiest of eight takes 20 ms a touch.
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=2)
    code.add_data(address)
    code.make(fit=True)
    rows = code.get_matrix()
    return Qr(modules=len(rows), path="".join(_row(y, row) for y, row in enumerate(rows)))


def _row(y: int, row: list[bool]) -> str:
    runs, start = [], None
    for x, dark in enumerate([*row, False]):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            runs.append(f"M{start} {y}h{x - start}v1h-{x - start}z")
            start = None
    return "".join(runs)
