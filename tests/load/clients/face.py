"""What a page shows, without the time at which it was made: two pages with the same face say the same."""

import re
from hashlib import sha1

from server.domain.routing.told_anew import SLIGHT

TIME = re.compile(rb'<p id="as-of".*?</p>|data-clock="[^"]*"', re.DOTALL)
RANGE = re.compile(rb"Etwa (\d+) bis (\d+) Minuten")


def face_of(page: bytes) -> str:
    """What identifies all but the range, and the range: the same for pages that differ in nothing but their time."""
    said = RANGE.search(page)
    low, high = said.groups() if said else (b"0", b"0")
    rest = sha1(RANGE.sub(b"Minuten", TIME.sub(b"", page)), usedforsecurity=False).hexdigest()
    return f"{rest} {low.decode()} {high.decode()}"


def is_right(shown: str, true: str) -> bool:
    """Whether a page says the truth: all of it is true, and its range is off by no more than pages are left alone with."""
    (rest, low, high), (true_rest, true_low, true_high) = shown.split(), true.split()
    slight = SLIGHT * int(high)
    return rest == true_rest and abs(int(low) - int(true_low)) <= slight and abs(int(high) - int(true_high)) <= slight
