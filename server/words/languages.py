"""Names and directions of languages, in their own script. Browsers and libraries lack several of them."""

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from babel.dates import format_datetime


@dataclass(frozen=True, kw_only=True)
class Language:
    """A language as a visitor reads it: the endonym, and `rtl` for scripts that run from right to left."""

    code: str
    name: str
    direction: str = "ltr"


KNOWN = {
    known.code: known
    for known in (
        Language(code="de", name="Deutsch"),
        Language(code="en", name="English"),
        Language(code="ar", name="العربية", direction="rtl"),
        Language(code="uk", name="Українська"),
    )
}

_DAY_AND_TIME = {
    "de": "EEEE, d. MMMM, HH:mm 'Uhr'",
    "en": "EEEE d MMMM, HH:mm",
    "ar": "EEEE d MMMM، HH:mm",
    "uk": "EEEE, d MMMM, HH:mm",
}
_ON_PAPER = {
    "de": "EEE d. MMMM y · HH:mm",
    "en": "EEE d MMMM y · HH:mm",
    "ar": "EEEE d MMMM y · HH:mm",
    "uk": "EEE d MMMM y · HH:mm",
}


def direction(language: str) -> str:
    """`rtl` or `ltr`."""
    return KNOWN[language].direction if language in KNOWN else "ltr"


def day_and_time(moment: datetime, language: str, timezone: str) -> str:
    """Weekday, day and time in the hall's zone, for a sentence: "Montag, 23. November, 08:00 Uhr"."""
    return _formatted(moment, _DAY_AND_TIME.get(language, "EEEE d MMMM, HH:mm"), language, timezone)


def stamp(moment: datetime, language: str, timezone: str) -> str:
    """Day and time as they stand on paper: "Mo 3. Juni 2024 · 10:05"."""
    return _formatted(moment, _ON_PAPER.get(language, "EEE d MMMM y · HH:mm"), language, timezone)


def clock_time(moment: datetime | time, timezone: str) -> str:
    """Hours and minutes in the hall's zone, in figures that every language of the hall reads: "10:05"."""
    return f"{moment.astimezone(ZoneInfo(timezone)) if isinstance(moment, datetime) else moment:%H:%M}"


def _formatted(moment: datetime, pattern: str, language: str, timezone: str) -> str:
    return format_datetime(moment, pattern, tzinfo=ZoneInfo(timezone), locale=language)
