"""What is said on a day to differ from the rota: the newest word holds."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as any_

from server.domain.hours.opening import open_on
from server.domain.hours.rota import Duty, RotaChange, on_duty
from server.domain.site.site_settings import Shift
from tests.building import a_site, an_advisor, hours

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 11, 23)
THURSDAY = date(2026, 11, 26)
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
    advisors=(an_advisor("caritas"), an_advisor("kubi")),
    opening=(hours("mon", opens="10:00", closes="18:00"),),
    rota=(a_shift("kubi", desk="eins"),),
)
"""A hall with one carrier on duty, and another one that can take over."""


def test_who_falls_ill_is_cut_out_and_who_takes_over_is_added() -> None:
    monday = date(2012, 6, 25)
    changes = (
        RotaChange(advisor="kubi", present=False, begins=at("12:30", monday), ends=at("18:00", monday)),
        RotaChange(advisor="caritas", present=True, begins=at("12:30", monday), ends=at("18:00", monday)),
    )

    duties = on_duty(OFFENBACH, monday, changes)

    assert said(duties) == ["kubi 10:00–12:30 at eins", "caritas 12:30–18:00"]


def test_who_is_away_in_between_has_two_duties() -> None:
    site = a_site(rota=(a_shift("rat", desk="eins"),))

    duties = on_duty(site, MONDAY, [RotaChange(advisor="rat", present=False, begins=at("09:00"), ends=at("10:00"))])

    assert said(duties) == ["rat 08:00–09:00 at eins", "rat 10:00–12:00 at eins"]


def test_who_is_here_anyway_is_not_here_twice() -> None:
    site = a_site(rota=(a_shift("rat", desk="eins", hours=(hours("mon", opens="09:00", closes="10:00"),)),))

    duties = on_duty(site, MONDAY, [RotaChange(advisor="rat", present=True, begins=at("08:30"), ends=at("11:00"))])

    assert said(duties) == ["rat 08:30–09:00", "rat 09:00–10:00 at eins", "rat 10:00–11:00"]


def test_of_two_changes_the_newer_one_wins_where_they_overlap() -> None:
    away = RotaChange(advisor="rat", present=False, begins=at("08:00"), ends=at("12:00"))
    back = RotaChange(advisor="rat", present=True, begins=at("11:00"), ends=at("12:00"))
    site = a_site(rota=(a_shift("rat"),))

    assert said(on_duty(site, MONDAY, [away, back])) == ["rat 11:00–12:00"]
    assert said(on_duty(site, MONDAY, [back, away])) == []


def test_a_change_adds_nobody_while_the_hall_is_closed() -> None:
    change = RotaChange(advisor="rat", present=True, begins=at("06:00"), ends=at("20:00"))

    assert said(on_duty(a_site(rota=(a_shift("amt"),)), MONDAY, [change])) == ["amt 08:00–12:00", "rat 08:00–12:00"]


def test_a_change_of_another_day_or_for_somebody_unknown_counts_for_nothing() -> None:
    other_day = RotaChange(advisor="rat", present=False, begins=at("08:00", THURSDAY), ends=at("12:00", THURSDAY))
    unknown = RotaChange(advisor="fort", present=True, begins=at("08:00"), ends=at("12:00"))

    assert on_duty(a_site(), MONDAY, [other_day, unknown]) == on_duty(a_site(), MONDAY)


CHANGES = any_.builds(
    lambda advisor, present, ends: RotaChange(
        advisor=advisor,
        present=present,
        begins=at("07:00", THURSDAY) + timedelta(minutes=min(ends)),
        ends=at("07:00", THURSDAY) + timedelta(minutes=max(ends)),
    ),
    any_.sampled_from(["rat", "amt"]),
    any_.booleans(),
    any_.sets(any_.integers(0, 720), min_size=2, max_size=2),
)


@given(any_.lists(CHANGES, max_size=6))
def test_of_each_minute_of_opening_the_newest_word_holds(changes: list[RotaChange]) -> None:
    site = a_site(rota=(a_shift("rat", desk="eins", hours=(hours("thu", opens="09:00", closes="15:00"),)),))
    duties = on_duty(site, THURSDAY, changes)

    for advisor in ("rat", "amt"):
        for stretch in open_on(site, THURSDAY):
            for moment in (stretch.opens + timedelta(minutes=5 * count) for count in range(36)):
                words = [change.present for change in changes if change.advisor == advisor and _holds(change, moment)]
                planned = advisor == "rat" and at("09:00", THURSDAY) <= moment < at("15:00", THURSDAY)
                here = [duty for duty in duties if duty.advisor == advisor and _holds(duty, moment)]
                is_open = moment < stretch.closes
                assert len(here) == (is_open and [planned, *words][-1])


def _holds(stretch: Duty | RotaChange, moment: datetime) -> bool:
    return stretch.begins <= moment < stretch.ends
