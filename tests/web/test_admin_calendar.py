"""Opening hours in the browser: the week, single days, closing and opening at once."""

from datetime import date, time

import pytest

from server.actions.call_next import call_next
from server.domain.hours.opening import open_now
from server.domain.refusal import Code
from server.domain.site.span import Closure, SpecialDay
from server.domain.visits.event import Kind
from server.storage import events
from tests.building import TODAY
from tests.web.manager import fills, managing, site
from tests.web.served import Browser, Served

CALENDAR = "/admin/halle/calendar"


@pytest.fixture
def browser(served: Served) -> Browser:
    """A manager's browser that shows the opening hours; it is 10:05 on a Monday."""
    browser = managing(served)
    browser.visits(CALENDAR)
    return browser


def is_open(served: Served) -> bool:
    """Whether the hall is open at this moment."""
    return open_now(site(served), served.hall.clock()) is not None


def test_closing_now_holds_at_once_and_those_who_wait_are_served(served: Served, browser: Browser) -> None:
    served.hall.waits()
    rat = served.hall.sits("rat")

    fills(browser, "close", reason="few-advisors")

    assert site(served).special_days == (SpecialDay(day=TODAY, opens=time(8), closes=time(10, 5)),)
    assert not is_open(served)
    with served.hall.refuses(Code.HALL_CLOSED):
        served.hall.takes_ticket()
    assert served.hall.do(call_next, **rat)[0].kind is Kind.TICKET_CALLED


def test_the_log_says_why_and_never_in_free_words(served: Served, browser: Browser) -> None:
    fills(browser, "close", reason="weil Frau Muster krank ist")
    refused = browser.answer.status_code
    browser.visits(CALENDAR)

    fills(browser, "close", reason="technical", again="11:00")

    with served.hall.storage.looking() as connection:
        loaded = [each.event for each in events.after(connection, 0) if each.event.kind is Kind.SITE_LOADED]
    assert refused == 422
    assert (loaded[-1].facts["reason"], loaded[-1].facts["by"]) == ("technical", "leitung")
    assert [(day.opens, day.closes) for day in site(served).special_days] == [
        (time(8), time(10, 5)), (time(11), time(12)),
    ]  # fmt: skip


def test_a_hall_that_has_not_opened_yet_stays_closed_all_day(served: Served, browser: Browser) -> None:
    served.hall.clock.passes(hours=-3)
    browser.visits(CALENDAR)
    browser.sends(f"{CALENDAR}/close-now", version="2", reason="emergency")

    served.hall.clock.passes(hours=3)

    assert site(served).closed == (Closure(first=TODAY, last=TODAY),)
    assert not is_open(served)


def test_opening_now_holds_at_once_although_it_is_a_closed_day(served: Served, browser: Browser) -> None:
    browser.visits(f"{CALENDAR}?day={TODAY}")
    fills(browser, "day-closed", does="close")
    closed = not is_open(served)

    fills(browser, "open", until="16:00", reason="many-people")

    assert closed
    assert is_open(served)
    assert site(served).special_days == (SpecialDay(day=TODAY, opens=time(10, 5), closes=time(16)),)


def test_one_day_of_a_long_closure_opens_again(served: Served, browser: Browser) -> None:
    browser.visits(f"{CALENDAR}?day=2026-12-21")
    fills(browser, "day-closed", does="close", last="2026-12-31")
    browser.visits(f"{CALENDAR}?day=2026-12-28")

    fills(browser, "day-closed", does="clear")

    assert site(served).closed == (
        Closure(first=date(2026, 12, 21), last=date(2026, 12, 27)),
        Closure(first=date(2026, 12, 29), last=date(2026, 12, 31)),
    )


def test_a_day_gets_hours_of_its_own(served: Served, browser: Browser) -> None:
    browser.visits(f"{CALENDAR}?day=2026-12-05")

    fills(browser, "day-hours", does="hours", **{"opens-0": "10:00", "closes-0": "14:00"})

    assert site(served).special_days == (SpecialDay(day=date(2026, 12, 5), opens=time(10), closes=time(14)),)


def test_the_public_holidays_of_a_land_close_the_hall(served: Served, browser: Browser) -> None:
    fills(browser, "holidays-form", holidays="DE-HE")

    assert site(served).holidays == "DE-HE"
    assert "Erster Weihnachtstag" in browser.page.text


def test_the_hours_of_the_week_are_dragged_and_typed(served: Served, browser: Browser) -> None:
    fills(browser, "bar", day="thu", span="1", opens="14:00", closes="18:15")
    dragged = site(served).opening[-1]

    fills(browser, "hours", **{"opening-0-closes": "07:00"})

    assert (dragged.days, dragged.closes) == (("thu",), time(18, 15))
    assert browser.answer.status_code == 422
    assert browser.page.find("wrong") is not None
