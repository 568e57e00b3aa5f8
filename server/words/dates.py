"""Days and times as each language writes them, in Western figures, as the numbers on the wall are."""

from datetime import UTC, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from server.words.languages import locale_of

_SENTENCE = "EEEE d MMMM, HH:mm"
_DAY_AND_TIME = {
    "de": "EEEE, d. MMMM, HH:mm 'Uhr'",
    "de-simple": "EEEE, d. MMMM, HH:mm 'Uhr'",
    "ar": "EEEE d MMMM، HH:mm",
    "uk": "EEEE, d MMMM, HH:mm",
    "ru": "EEEE, d MMMM, HH:mm",
    "tr": "d MMMM EEEE, HH:mm",
    "fa-AF": "EEEE d MMMM، HH:mm",
    "fa": "EEEE d MMMM، HH:mm",
    "ps": "EEEE d MMMM، HH:mm",
    "ckb": "EEEE d MMMM، HH:mm",
    "ti": "EEEE d MMMM፡ HH:mm",
    "am": "EEEE d MMMM፣ HH:mm",
    "bg": "EEEE, d MMMM, HH:mm 'ч.'",
    "ro": "EEEE, d MMMM, HH:mm",
    "pl": "EEEE, d MMMM, HH:mm",
    "sq": "EEEE, d MMMM, HH:mm",
    "sr": "EEEE, d. MMMM, HH:mm",
    "hr": "EEEE, d. MMMM, HH:mm",
    "es": "EEEE d 'de' MMMM, HH:mm",
    "pt": "EEEE, d 'de' MMMM, HH:mm",
    "vi": "EEEE, d MMMM, HH:mm",
    "ka": "EEEE, d MMMM, HH:mm",
    "zh": "M月d日 EEEE HH:mm",
    "hi": "EEEE, d MMMM, HH:mm",
    "ur": "EEEE، d MMMM، HH:mm",
}

_PAPER = "EEE d MMMM y · HH:mm"
_ON_PAPER = {
    "de": "EEE d. MMMM y · HH:mm",
    "de-simple": "EEEE, d. MMMM y · HH:mm 'Uhr'",
    "tr": "d MMMM y EEE · HH:mm",
    "sr": "EEE d. MMMM y · HH:mm",
    "hr": "EEE d. MMMM y · HH:mm",
    "es": "EEE d 'de' MMMM 'de' y · HH:mm",
    "pt": "EEE d 'de' MMMM 'de' y · HH:mm",
    "zh": "y年M月d日 EEE · HH:mm",
} | dict.fromkeys(("ar", "fa-AF", "fa", "ps", "ckb", "ur", "so", "ti", "am", "sq"), "EEEE d MMMM y · HH:mm")
"""Where CLDR's short names of weekdays say little, the whole ones stand."""


def day_and_time(moment: datetime, language: str, timezone: str) -> str:
    """Weekday, day and time in the hall's zone, for a sentence: "Montag, 23. November, 08:00 Uhr"."""
    return _formatted(moment, _DAY_AND_TIME.get(language, _SENTENCE), language, timezone)


def day_and_times(begins: datetime, ends: datetime, language: str, timezone: str) -> str:
    """The same with the time at which it ends, on the same day: "Montag, 23. November, 08:00–12:00 Uhr"."""
    first, last = clock_time(begins, timezone), clock_time(ends, timezone)
    return day_and_time(begins, language, timezone).replace(first, f"{first}–{last}")


def stamp(moment: datetime, language: str, timezone: str) -> str:
    """Day and time as they stand on paper: "Mo 3. Juni 2024 · 10:05"."""
    return _formatted(moment, _ON_PAPER.get(language, _PAPER), language, timezone)


def day_in_figures(moment: datetime, timezone: str) -> str:
    """The German day in figures alone: "03.06.2024"."""
    return f"{moment.astimezone(ZoneInfo(timezone)):%d.%m.%Y}"


def clock_time(moment: datetime | time, timezone: str) -> str:
    """Hours and minutes in the hall's zone, in figures that every language of the hall reads: "10:05"."""
    return f"{moment.astimezone(ZoneInfo(timezone)) if isinstance(moment, datetime) else moment:%H:%M}"


def _formatted(moment: datetime, pattern: str, language: str, timezone: str) -> str:
    return _of_minute(moment.astimezone(UTC).replace(second=0, microsecond=0), pattern, language, timezone)


# Every ticket of a minute says the same, and two moments of one clock face are not one when clocks go back: so UTC.
@lru_cache(maxsize=256)
def _of_minute(moment: datetime, pattern: str, language: str, timezone: str) -> str:
    return format_datetime(moment, pattern, tzinfo=ZoneInfo(timezone), locale=locale_of(language))
