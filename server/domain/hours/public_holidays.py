"""The public holidays of a Land, from the calendar that the package `holidays` knows."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from holidays import country_holidays, list_supported_countries


def is_known(land: str) -> bool:
    """Whether there is a calendar for `land`: a country and a part of it (DE-HE), or a country alone (DE)."""
    country, _, part = land.partition("-")
    parts = list_supported_countries().get(country)
    return parts is not None and (part in parts if "-" in land else True)


@lru_cache(maxsize=64)
def public_holidays(land: str, year: int) -> frozenset[date]:
    """The public holidays of a known Land in that year."""
    country, _, part = land.partition("-")
    return frozenset(country_holidays(country, subdiv=part or None, years=year))


@lru_cache(maxsize=64)
def holiday_names(land: str, year: int, language: str) -> Mapping[date, str]:
    """The same days, earliest first, with what they are called: in German or English (`de`, `en`)."""
    country, _, part = land.partition("-")
    named = country_holidays(country, subdiv=part or None, years=year, language={"en": "en_US"}.get(language, language))
    return dict(sorted(named.items()))
