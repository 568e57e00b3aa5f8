"""The rota in the browser: bars that are dragged, shifts in a form, what differs today."""

from dataclasses import replace
from datetime import date, time

import pytest

from server.domain.site.site_settings import Shift
from server.storage import presence
from tests.building import hours
from tests.web.manager import fills, managing, site
from tests.web.served import Browser, Served

ROTA = "/admin/halle/rota"
TOGETHER = Shift(advisors=("amt", "rat"), hours=(hours("mon", "tue"),))
TURNS = Shift(advisors=("kasse", "amt"), hours=(hours("fri"),), turns_from=date(2026, 11, 2))


@pytest.fixture
def browser(served: Served) -> Browser:
    """A manager's browser that shows the rota of two shifts: one together, one in turns."""
    served.hall.loads(replace(served.hall.site, rota=(TOGETHER, TURNS)))
    browser = managing(served)
    browser.visits(ROTA)
    return browser


def times(served: Served, advisor: str) -> list[tuple[str, str, str]]:
    """Day, from, until of everything that the rota says of somebody alone."""
    return [
        (day, f"{span.opens:%H:%M}", f"{span.closes:%H:%M}")
        for shift in site(served).rota
        if shift.advisors == (advisor,)
        for span in shift.hours
        for day in span.days
    ]


def dragged(browser: Browser, **bar: str) -> None:
    """Sends what a dropped bar sends."""
    fills(browser, "bar", **bar)


def test_a_hall_without_a_rota_begins_one_that_changes_nothing(served: Served) -> None:
    browser = managing(served)
    browser.visits(ROTA)

    fills(browser, "first-rota")

    (shift,) = site(served).rota
    assert shift.advisors == ("amt", "rat", "kasse")
    assert shift.hours == site(served).opening


def test_the_week_shows_who_is_here_and_whose_turn_it_is(browser: Browser) -> None:
    bars = {
        row.attributes["data-advisor"]: [bar.text for bar in row.every("a")]
        for row in browser.page.part("week").every("tr")
        if "data-advisor" in row.attributes
    }

    assert bars == {"amt": ["08:00–12:00"] * 2 + ["08:00–12:00"], "rat": ["08:00–12:00"] * 2, "kasse": []}
    fixed = [bar for bar in browser.page.part("week").every("a") if "data-fixed" in bar.attributes]
    assert [bar.attributes["data-shift"] for bar in fixed] == ["1"]


def test_a_dragged_bar_changes_one_day_of_one_advisor(served: Served, browser: Browser) -> None:
    dragged(browser, shift="0", span="0", advisor="rat", day="tue", opens="08:00", closes="11:15")

    assert times(served, "rat") == [("mon", "08:00", "12:00"), ("tue", "08:00", "11:15")]
    assert times(served, "amt") == [("mon", "08:00", "12:00"), ("tue", "08:00", "12:00")]
    assert TURNS in site(served).rota
    assert browser.page.find("saved") is not None


def test_a_bar_can_be_drawn_and_taken_away(served: Served, browser: Browser) -> None:
    dragged(browser, shift="", span="", advisor="kasse", day="wed", opens="09:00", closes="10:30")
    drawn = times(served, "kasse")
    at = next(index for index, shift in enumerate(site(served).rota) if shift.advisors == ("kasse",))

    dragged(browser, shift=str(at), span="0", advisor="kasse", day="wed", opens="", closes="")

    assert drawn == [("wed", "09:00", "10:30")]
    assert times(served, "kasse") == []


def test_a_bar_that_comes_in_turns_is_not_dragged(served: Served, browser: Browser) -> None:
    before = site(served)

    dragged(browser, shift="1", span="0", advisor="amt", day="fri", opens="08:00", closes="09:00")

    assert browser.answer.status_code == 422
    assert site(served) == before


def test_nobody_is_in_two_shifts_at_once(served: Served, browser: Browser) -> None:
    dragged(browser, shift="", span="", advisor="rat", day="mon", opens="11:00", closes="14:00")

    assert browser.answer.status_code == 422
    assert browser.page.find("wrong") is not None
    assert len(site(served).rota) == 2


def test_hours_outside_the_opening_are_marked(browser: Browser) -> None:
    dragged(browser, shift="", span="", advisor="kasse", day="wed", opens="09:00", closes="13:00")

    assert "Kasse: Mi 09:00–13:00 liegt außerhalb" in browser.page.part("outside").text


def test_a_shift_is_changed_in_its_form_and_keeps_whose_turn_it_is(served: Served, browser: Browser) -> None:
    browser.visits(f"{ROTA}/1")

    fills(browser, "shift", **{"hours-0-closes": "11:00", "hours-0-valid_to": "2026-12-31", "desk": "drei"})

    shift = site(served).rota[1]
    assert (shift.turns_from, shift.desk) == (TURNS.turns_from, "drei")
    assert (shift.hours[0].closes, shift.hours[0].valid_to) == (time(11), date(2026, 12, 31))


def test_a_manager_says_that_somebody_is_not_here_today(served: Served, browser: Browser) -> None:
    fills(browser, "change-rat", begins="10:30", ends="12:00", present="no")

    with served.hall.reading() as records:
        here = {duty.advisor: duty.ends for duty in presence.duties(records, site(served), served.hall.clock())}
    assert f"{here['rat']:%H:%M}" == "09:30"
    assert "10:05–10:30" in browser.page.part("today-rat").text
