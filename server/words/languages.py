"""Names and directions of languages, in their own script. Browsers and libraries lack several of them."""

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_datetime

from server.domain.site.language import spoken


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
        Language(code="de-simple", name="Einfaches Deutsch"),
        Language(code="en", name="English"),
        Language(code="ar", name="العربية", direction="rtl"),
        Language(code="uk", name="Українська"),
        Language(code="tr", name="Türkçe"),
        Language(code="bg", name="Български"),
        Language(code="ru", name="Русский"),
        Language(code="fa-AF", name="دری", direction="rtl"),
        Language(code="so", name="Soomaali"),
        Language(code="ti", name="ትግርኛ"),
    )
}

_DAY_AND_TIME = {
    "de": "EEEE, d. MMMM, HH:mm 'Uhr'",
    "de-simple": "EEEE, d. MMMM, HH:mm 'Uhr'",
    "en": "EEEE d MMMM, HH:mm",
    "ar": "EEEE d MMMM، HH:mm",
    "uk": "EEEE, d MMMM, HH:mm",
    "tr": "d MMMM EEEE, HH:mm",
    "bg": "EEEE, d MMMM, HH:mm 'ч.'",
    "ru": "EEEE, d MMMM, HH:mm",
    "fa-AF": "EEEE d MMMM، HH:mm",
    "so": "EEEE d MMMM, HH:mm",
    "ti": "EEEE d MMMM፡ HH:mm",
}
_ON_PAPER = {
    "de": "EEE d. MMMM y · HH:mm",
    "de-simple": "EEEE, d. MMMM y · HH:mm 'Uhr'",
    "en": "EEE d MMMM y · HH:mm",
    "ar": "EEEE d MMMM y · HH:mm",
    "uk": "EEE d MMMM y · HH:mm",
    "tr": "d MMMM y EEE · HH:mm",
    "bg": "EEE d MMMM y · HH:mm",
    "ru": "EEE d MMMM y · HH:mm",
    "fa-AF": "EEEE d MMMM y · HH:mm",
    "so": "EEEE d MMMM y · HH:mm",
    "ti": "EEEE d MMMM y · HH:mm",
}


def direction(language: str) -> str:
    """`rtl` or `ltr`."""
    return KNOWN[language].direction if language in KNOWN else "ltr"


def name_in(code: str, language: str) -> str:
    """What a language is called in another one: "Somali" in German. Its own name where Babel has none."""
    names = Locale.parse(spoken(language).replace("-", "_")).languages
    own = KNOWN[code].name if code in KNOWN else code
    return str(names.get(code.replace("-", "_")) or names.get(code.partition("-")[0]) or own)


def day_and_time(moment: datetime, language: str, timezone: str) -> str:
    """Weekday, day and time in the hall's zone, for a sentence: "Montag, 23. November, 08:00 Uhr"."""
    return _formatted(moment, _DAY_AND_TIME.get(language, "EEEE d MMMM, HH:mm"), language, timezone)


def day_and_times(begins: datetime, ends: datetime, language: str, timezone: str) -> str:
    """The same with the time at which it ends, on the same day: "Montag, 23. November, 08:00–12:00 Uhr"."""
    first, last = clock_time(begins, timezone), clock_time(ends, timezone)
    return day_and_time(begins, language, timezone).replace(first, f"{first}–{last}")


def stamp(moment: datetime, language: str, timezone: str) -> str:
    """Day and time as they stand on paper: "Mo 3. Juni 2024 · 10:05"."""
    return _formatted(moment, _ON_PAPER.get(language, "EEE d MMMM y · HH:mm"), language, timezone)


def clock_time(moment: datetime | time, timezone: str) -> str:
    """Hours and minutes in the hall's zone, in figures that every language of the hall reads: "10:05"."""
    return f"{moment.astimezone(ZoneInfo(timezone)) if isinstance(moment, datetime) else moment:%H:%M}"


def _formatted(moment: datetime, pattern: str, language: str, timezone: str) -> str:
    # Babel writes Western figures in every language, as the numbers on the wall are.
    locale = spoken(language).replace("-", "_")
    return format_datetime(moment, pattern, tzinfo=ZoneInfo(timezone), locale=locale)
