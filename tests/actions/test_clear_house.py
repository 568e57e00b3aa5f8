"""The log of what belongs to no hall is cleared too."""

from sqlalchemy import select

from server.actions.clear_house import clear_house
from server.actions.close_account import close_account
from server.actions.end_logins import end_logins
from server.config import Config
from server.domain.visits.event import Kind
from server.live.clearing import clear_what_is_over
from server.storage import logins
from server.storage.tables import events
from tests.actions.accounts import does, has_account, is_logged_in
from tests.open_hall import OpenHall


def test_nobody_can_tell_any_more_when_an_operator_logged_out(hall: OpenHall) -> None:
    logged_out(hall)
    hall.clock.passes(days=1)

    does(hall, clear_house, years=3)

    assert log_of_the_house(hall) == [(Kind.LOGIN_ENDED, {})]


def test_today_stays_as_it_is(hall: OpenHall) -> None:
    logged_out(hall)

    does(hall, clear_house, years=3)

    assert log_of_the_house(hall) == [(Kind.LOGIN_ENDED, {"account": "chef", "via": "logout"})]


def test_that_an_account_was_closed_stays_for_as_long_as_events_do(hall: OpenHall) -> None:
    has_account(hall, "frueher")
    does(hall, close_account, account="frueher", by="chef")
    hall.clock.passes(days=1)
    does(hall, clear_house, years=3)
    on_the_next_day = log_of_the_house(hall)
    hall.clock.passes(days=4 * 366)

    does(hall, clear_house, years=3)

    assert [facts["account"] for _, facts in on_the_next_day] == ["frueher"]
    assert log_of_the_house(hall) == []


def test_twice_is_as_good_as_once(hall: OpenHall) -> None:
    logged_out(hall)
    hall.clock.passes(days=1)
    does(hall, clear_house, years=3)
    once = hall.everything()

    does(hall, clear_house, years=3)

    assert hall.everything() == once


def test_the_server_does_it_by_itself(hall: OpenHall) -> None:
    logged_out(hall)
    hall.clock.passes(days=1)

    clear_what_is_over(hall.storage, hall.perform, hall.clock, Config(database_url=hall.address))

    assert log_of_the_house(hall) == [(Kind.LOGIN_ENDED, {})]


def logged_out(hall: OpenHall) -> None:
    """An operator of no hall was logged in, and is not any more."""
    has_account(hall, "chef", operator=True)
    is_logged_in(hall, "chef", "token")
    does(hall, end_logins, account="chef", ended=[logins.digest("token")], via="logout")


def log_of_the_house(hall: OpenHall) -> list[tuple[str, dict[str, object]]]:
    """Kind and facts of what happened to accounts of no hall."""
    with hall.storage.looking() as connection:
        rows = connection.execute(select(events).where(events.c.site == "").order_by(events.c.seq))
        return [(row.kind, row.facts) for row in rows]
