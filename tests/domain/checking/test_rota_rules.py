"""What makes sense about a rota."""

from datetime import date
from typing import Any

import pytest

from server.domain.checking.mistake import Path
from server.domain.checking.rota_rules import mistakes_in_the_rota
from server.domain.site.site_settings import Shift
from server.domain.site.span import Span
from tests.building import a_site, hours

MORNING = (hours("mon", opens="08:00", closes="12:00"),)
LATE_MORNING = (hours("mon", opens="11:00", closes="14:00"),)
AFTERNOON = (hours("mon", opens="12:00", closes="17:00"),)
SINCE = date(2026, 11, 23)


def a_shift(*advisors: str, hours: tuple[Span, ...] = MORNING, **changes: Any) -> Shift:
    """A shift on Monday morning."""
    return Shift(advisors=advisors, hours=hours, **changes)


FINE = {
    "nobody": (),
    "two advisors at no desk": (a_shift("rat", "amt"),),
    "one after the other at one desk": (a_shift("rat", desk="eins"), a_shift("amt", desk="eins", hours=AFTERNOON)),
    "two advisors at two desks": (a_shift("rat", desk="eins"), a_shift("amt", desk="zwei")),
    "turns at one desk": (a_shift("rat", "amt", "kasse", turns_from=SINCE, desk="eins"),),
    "turns at two desks, never the same person": (
        a_shift("rat", "amt", turns_from=SINCE, desk="eins"),
        a_shift("amt", "rat", turns_from=SINCE, desk="zwei"),
    ),
}

WRONG: dict[str, tuple[tuple[Shift, ...], Path]] = {
    "somebody unknown": ((a_shift("rat", "fort"),), (0, "advisors", 1)),
    "nobody at all": ((a_shift(),), (0, "advisors")),
    "somebody twice": ((a_shift("rat", "rat"),), (0, "advisors")),
    "a desk that is not there": ((a_shift("rat", desk="neun"),), (0, "desk")),
    "no hours": ((a_shift("rat", hours=()),), (0, "hours")),
    "hours that make no sense": ((a_shift("rat", hours=(hours("mon", opens="09:00", closes="08:00"),)),), (0, "hours", 0, "closes")),
    "turns of one": ((a_shift("rat", turns_from=SINCE),), (0, "turns_from")),
    "two at one desk in one shift": ((a_shift("rat", "amt", desk="eins"),), (0, "desk")),
    "two at one desk in two shifts": (
        (a_shift("rat", desk="eins"), a_shift("amt", desk="eins", hours=LATE_MORNING)),
        (1, "desk"),
    ),
    "one at two desks": (
        (a_shift("rat", desk="eins"), a_shift("rat", desk="zwei", hours=LATE_MORNING)),
        (1, "advisors"),
    ),
    "one in two shifts": ((a_shift("rat", "amt"), a_shift("kasse", "rat")), (1, "advisors")),
    "one whose turns meet in the third week": (
        (a_shift("rat", "amt", turns_from=SINCE, desk="eins"), a_shift("amt", "kasse", "rat", turns_from=SINCE, desk="zwei")),
        (1, "advisors"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("rota", FINE.values(), ids=FINE)
def test_a_rota_that_makes_sense_is_no_mistake(rota: tuple[Shift, ...]) -> None:
    assert list(mistakes_in_the_rota(a_site(rota=rota))) == []


@pytest.mark.parametrize(("rota", "path"), WRONG.values(), ids=WRONG)
def test_a_rota_that_makes_no_sense_is_said_once_and_where(rota: tuple[Shift, ...], path: Path) -> None:
    assert [mistake.path for mistake in mistakes_in_the_rota(a_site(rota=rota))] == [("rota", *path)]


def test_who_is_at_two_places_is_told_with_the_first_day() -> None:
    since = (Span(days=("mon",), opens=MORNING[0].opens, closes=MORNING[0].closes, valid_from=date(2026, 11, 24)),)

    (mistake,) = mistakes_in_the_rota(a_site(rota=(a_shift("rat"), a_shift("rat", hours=since))))

    assert mistake.expected == "rat in one shift at a time, and rota.0 holds at that time too, on 2026-11-30"


def test_who_is_at_two_places_every_week_is_told_with_the_weekday() -> None:
    (mistake,) = mistakes_in_the_rota(a_site(rota=(a_shift("rat"), a_shift("rat", hours=LATE_MORNING))))

    assert mistake.expected == "rat in one shift at a time, and rota.0 holds at that time too, on a Monday"
