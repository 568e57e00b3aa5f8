"""Who is here when: shifts, turns by weeks, changes on a day."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from server.domain.hours.rota import Duty, next_duties, on_duty
from server.domain.site.site_settings import Shift
from server.domain.site.span import Closure, Span
from tests.building import a_site, an_advisor, hours

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 11, 23)
THURSDAY = date(2026, 11, 26)
CARRIERS = ("caritas", "diakonie", "awo", "kubi", "ib")
ALL_DAY = hours("mon", "tue", "wed", "thu", "fri", opens="00:00", closes="00:00")


def at(clock: str, day: date = MONDAY) -> datetime:
    """A moment of that day in Berlin."""
    return datetime.combine(day, time.fromisoformat(clock), BERLIN)


def a_shift(*advisors: str, **changes: object) -> Shift:
    """A shift whenever the hall is open."""
    return replace(Shift(advisors=advisors, hours=(ALL_DAY,)), **changes)  # type: ignore[arg-type]  # fields of a shift


def said(duties: tuple[Duty, ...]) -> list[str]:
    """Each duty as somebody would say it: who, from – to, at which desk."""
    return [
        f"{duty.advisor} {duty.begins.astimezone(BERLIN):%H:%M}–{duty.ends.astimezone(BERLIN):%H:%M}"
        + (f" at {duty.desk}" if duty.desk else "")
        for duty in duties
    ]


OFFENBACH = a_site(
    advisors=tuple(an_advisor(carrier) for carrier in CARRIERS),
    opening=(Span(days=("mon",), opens=time(10), closes=time(18), valid_from=date(2012, 6, 1)),),
    rota=(a_shift(*CARRIERS, turns_from=date(2012, 6, 4), desk="eins"),),
    holidays="DE-HE",
)
"""A real hall in which five carriers take turns, a Monday each."""


def test_without_a_rota_everybody_is_here_whenever_the_hall_is_open() -> None:
    duties = on_duty(a_site(), THURSDAY)

    assert said(duties) == [f"{who} 08:00–12:00" for who in ("amt", "kasse", "rat")] + [
        f"{who} 14:00–17:00" for who in ("amt", "kasse", "rat")
    ]


def test_a_shift_says_who_is_here_and_at_which_desk() -> None:
    site = a_site(rota=(a_shift("rat", desk="eins", hours=(hours("mon", opens="09:00", closes="11:00"),)),))

    assert said(on_duty(site, MONDAY)) == ["rat 09:00–11:00 at eins"]
    assert on_duty(site, THURSDAY) == ()


def test_nobody_is_on_duty_while_the_hall_is_closed() -> None:
    site = a_site(rota=(a_shift("rat", hours=(hours("mon", "thu", opens="07:00", closes="20:00"),)),))

    assert said(on_duty(site, THURSDAY)) == ["rat 08:00–12:00", "rat 14:00–17:00"]
    assert on_duty(replace(site, closed=(Closure(first=MONDAY, last=MONDAY),)), MONDAY) == ()


def test_two_shifts_of_one_advisor_at_one_desk_are_one_duty() -> None:
    morning, noon = hours("mon", opens="08:00", closes="10:00"), hours("mon", opens="10:00", closes="12:00")
    site = a_site(rota=(a_shift("rat", desk="eins", hours=(morning,)), a_shift("rat", desk="eins", hours=(noon,))))

    assert said(on_duty(site, MONDAY)) == ["rat 08:00–12:00 at eins"]


def test_an_advisor_who_changes_desks_has_two_duties() -> None:
    morning, noon = hours("mon", opens="08:00", closes="10:00"), hours("mon", opens="10:00", closes="12:00")
    site = a_site(rota=(a_shift("rat", desk="eins", hours=(morning,)), a_shift("rat", desk="zwei", hours=(noon,))))

    assert said(on_duty(site, MONDAY)) == ["rat 08:00–10:00 at eins", "rat 10:00–12:00 at zwei"]


@pytest.mark.parametrize(
    ("day", "who"),
    [
        ("2012-06-04", "caritas"),
        ("2012-06-11", "diakonie"),
        ("2012-06-18", "awo"),
        ("2012-06-25", "kubi"),
        ("2012-07-02", "ib"),
        ("2012-07-09", "caritas"),
        ("2012-12-31", "caritas"),
        ("2013-01-07", "diakonie"),
        ("2014-12-29", "ib"),
        ("2015-01-05", "caritas"),
    ],
)
def test_carriers_take_turns_by_weeks_across_the_end_of_a_year(day: str, who: str) -> None:
    assert said(on_duty(OFFENBACH, date.fromisoformat(day))) == [f"{who} 10:00–18:00 at eins"]


def test_a_week_on_which_the_hall_is_closed_still_counts_as_a_turn() -> None:
    before, holiday, after = (date(2013, 5, day) for day in (13, 20, 27))

    turns = [on_duty(OFFENBACH, day) for day in (before, holiday, after)]

    assert [said(duties) for duties in turns] == [["ib 10:00–18:00 at eins"], [], ["diakonie 10:00–18:00 at eins"]]


def test_the_week_of_a_turn_begins_on_monday_whatever_day_it_is_counted_from() -> None:
    site = a_site(rota=(a_shift("rat", "amt", turns_from=THURSDAY),))

    week = [{duty.advisor for duty in on_duty(site, MONDAY + timedelta(days=ahead))} for ahead in range(8)]

    assert week == [{"rat"}] * 5 + [set(), set()] + [{"amt"}]


def test_the_next_duty_of_a_carrier_is_found_weeks_ahead() -> None:
    (first, *others) = next_duties(OFFENBACH, at("12:00", date(2012, 6, 4)), {"caritas"})

    assert (first.begins, first.ends) == (at("10:00", date(2012, 7, 9)), at("18:00", date(2012, 7, 9)))
    assert [duty.begins.date() for duty in others] == [
        date(2012, 8, 13),
        date(2012, 9, 17),
        date(2012, 10, 22),
        date(2012, 11, 26),
    ]


def test_a_duty_that_has_begun_is_not_the_next_one() -> None:
    duties = next_duties(a_site(), at("08:00"), {"rat"})

    assert [duty.begins.date() for duty in duties] == [date(2026, 11, day) for day in (24, 25, 26, 26, 27, 30)]


def test_a_large_hall_finds_the_days_after_a_busy_afternoon_too() -> None:
    many = [f"rat-{count}" for count in range(9)]
    site = a_site(advisors=tuple(an_advisor(who) for who in many))

    duties = next_duties(site, at("09:00", THURSDAY), set(many))

    assert sorted({duty.begins.date().day for duty in duties}) == [1, 2, 26, 27, 30]


@pytest.mark.parametrize("advisors", [set(), {"fort"}, {"amt"}])
def test_who_is_not_in_the_rota_never_comes(advisors: set[str]) -> None:
    assert next_duties(a_site(rota=(a_shift("rat"),)), at("08:00"), advisors) == ()
