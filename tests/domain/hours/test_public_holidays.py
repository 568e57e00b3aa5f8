"""The public holidays of a Land."""

from datetime import date

import pytest

from server.domain.hours.public_holidays import is_known, public_holidays


@pytest.mark.parametrize("land", ["DE", "DE-HE", "DE-NW", "AT", "CH-ZH"])
def test_countries_and_their_parts_are_known(land: str) -> None:
    assert is_known(land)


@pytest.mark.parametrize("land", ["", "DE-", "DE-XX", "XX", "Hessen", "DE-HE-1", "de-he"])
def test_anything_else_is_not_known(land: str) -> None:
    assert not is_known(land)


def test_a_service_of_mondays_loses_easter_monday_and_whit_monday() -> None:
    mondays = {day for day in public_holidays("DE-HE", 2013) if day.weekday() == 0}

    assert mondays == {date(2013, 4, 1), date(2013, 5, 20)}


def test_each_land_has_its_own() -> None:
    corpus_christi, all_saints = date(2026, 6, 4), date(2026, 11, 1)

    assert {corpus_christi, all_saints} & public_holidays("DE-HE", 2026) == {corpus_christi}
    assert {corpus_christi, all_saints} & public_holidays("DE-NW", 2026) == {corpus_christi, all_saints}
    assert {corpus_christi, all_saints} & public_holidays("DE", 2026) == set()


def test_no_holiday_falls_on_one_of_the_26_mondays_of_the_trial() -> None:
    trial = {day for day in public_holidays("DE-HE", 2012) if date(2012, 6, 1) <= day <= date(2012, 11, 30)}

    assert [day for day in trial if day.weekday() == 0] == []
