"""The code on the screen can be read by a phone."""

import re

import numpy as np
import pytest
import zxingcpp

from server.web.shared.qr import Qr, qr_of

DOTS = 8
QUIET = 4
RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:8080/t/3q2-7wAAAAAAAAAAAAAAAAAAAA", "https://halle.example/t/" + "x" * 24]
)
def test_a_phone_reads_the_address_from_the_drawing(address: str) -> None:
    picture = _drawn(qr_of(address))

    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [address]


def _drawn(qr: Qr) -> "np.ndarray[tuple[int, int], np.dtype[np.uint8]]":
    """The drawing, as a browser fills it."""
    light = np.full((qr["modules"] + 2 * QUIET,) * 2, 255, dtype=np.uint8)
    for x, y, width, back in (map(int, run) for run in RUN.findall(qr["path"])):
        assert width == back
        light[y + QUIET, x + QUIET : x + QUIET + width] = 0
    assert RUN.sub("", qr["path"]) == ""
    return np.kron(light, np.ones((DOTS, DOTS), dtype=np.uint8))
