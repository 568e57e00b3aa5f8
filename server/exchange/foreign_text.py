"""Texts, times and addresses of others, in the shape that a slip can print."""

import re
from datetime import datetime, time, timedelta
from textwrap import shorten
from zoneinfo import ZoneInfo

from requests.utils import requote_uri

from server.domain.checking.mistake import LONGEST_TEXT
from server.domain.checking.place_rules import is_web_address

_TIME = re.compile(r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::\d\d)?(?P<zone>Z|[+-]\d\d:?\d\d)?")


def printable(text: str) -> str:
    """The text, cut between two words where it is longer than a slip has room for."""
    return text if len(text) <= LONGEST_TEXT else shorten(text, LONGEST_TEXT, placeholder=" …")


def web_address(url: str) -> str:
    """The address as a telephone opens it from a code. Raises ValueError for what is none."""
    quoted = url if is_web_address(url) else requote_uri(url.strip())
    if not is_web_address(quoted):
        raise ValueError("an address with https:// and at most 300 characters")
    return quoted


def local_time(text: str, zone: ZoneInfo) -> time:
    """A time of day in the hall's zone; 24:00 is midnight. Raises ValueError.

    A zone behind it must be one that the hall's clocks have in winter or summer: hours that come again all year move
    with the clocks of the place, and those of another zone would be wrong by an hour for half of it.
    """
    found = _TIME.fullmatch(text.strip())
    if found is None or (found["hour"] == "24" and found["minute"] != "00"):
        raise ValueError("a time such as 08:00")
    if found["zone"] and _offset(found["zone"]) not in _offsets(zone):
        raise ValueError(f"a time in the hall’s own zone, {zone.key}, such as 08:00")
    return time(int(found["hour"]) % 24, int(found["minute"]))


def _offset(zone: str) -> timedelta:
    if zone == "Z":
        return timedelta()
    sign = -1 if zone[0] == "-" else 1
    return sign * timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))


def _offsets(zone: ZoneInfo) -> set[timedelta | None]:
    return {zone.utcoffset(datetime(2026, month, 1)) for month in (1, 7)}  # noqa: DTZ001  a clock in that zone
