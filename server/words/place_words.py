"""What is told of a place besides its own texts: usual hours, names of languages, a day."""

from collections.abc import Iterable, Mapping
from datetime import date

from babel import Locale
from babel.dates import format_date

from server.domain.hours.hours import WEEKDAYS
from server.domain.site.span import Span
from server.words.languages import KNOWN, locale_of

_WHOLE_WEEKDAYS = frozenset({"de-simple", "ar", "fa-AF", "fa", "ps", "ckb", "ur", "so", "ti", "am", "sq"})
"""Languages whose readers do not know short names of days, or that have none."""

_DAYS = dict.fromkeys(("de", "de-simple", "sr", "hr"), "d. MMMM y") | {
    "es": "d 'de' MMMM 'de' y", "pt": "d 'de' MMMM 'de' y", "zh": "y年M月d日",
}  # fmt: skip

_ARABIC_COMMA = frozenset({"ar", "fa-AF", "fa", "ps", "ckb", "ur"})

_KNOWN_AS = {"kmr": "ku"}
"""Kurmanji is what people mean who say Kurdish; its own code has no name in any language."""

_LONG_RUN = 3
"""From so many days on "Mon–Wed" reads better than "Mon, Tue"."""


def usual_hours(spans: Iterable[Span], language: str) -> str:
    """The weekly hours in one line: "Mo–Fr 08:00–12:00 · Do 14:00–17:00"; empty when there are none."""
    days_of: dict[tuple[str, str], set[int]] = {}
    for span in spans:
        if span.days:
            days_of.setdefault(_times(span), set()).update(WEEKDAYS.index(day) for day in span.days)
    names, comma = _weekdays(language), _comma(language)
    in_order = sorted(days_of.items(), key=lambda found: (min(found[1]), found[0]))
    return " · ".join(f"{_days(sorted(days), names, comma)} {opens}–{closes}" for (opens, closes), days in in_order)


def language_names(codes: Iterable[str], language: str) -> str:
    """Names of languages as a reader of `language` writes them; one's own name for those that nobody translates."""
    known = _locale(language).languages
    return _comma(language).join(
        str(known.get(_KNOWN_AS.get(code, code).replace("-", "_")) or _endonym(code)) for code in codes
    )


def day_on_paper(day: date, language: str) -> str:
    """A day in words: "3. Juni 2024"."""
    return format_date(day, _DAYS.get(language, "d MMMM y"), locale=_locale(language))


def _times(span: Span) -> tuple[str, str]:
    return f"{span.opens:%H:%M}", "24:00" if span.closes.hour == span.closes.minute == 0 else f"{span.closes:%H:%M}"


def _days(days: list[int], names: Mapping[int, str], comma: str) -> str:
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return comma.join(
        f"{names[run[0]]}–{names[run[-1]]}" if len(run) >= _LONG_RUN else comma.join(names[day] for day in run)
        for run in runs
    )


def _comma(language: str) -> str:
    return "، " if language in _ARABIC_COMMA else ", "


def _weekdays(language: str) -> Mapping[int, str]:
    length = "wide" if language in _WHOLE_WEEKDAYS else "abbreviated"
    names: Mapping[int, str] = _locale(language).days["stand-alone"][length]
    return names


def _endonym(code: str) -> str:
    return KNOWN[code].name if code in KNOWN else code


def _locale(language: str) -> Locale:
    return Locale.parse(locale_of(language))
