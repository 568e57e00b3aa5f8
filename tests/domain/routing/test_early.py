"""Those who come before the hall opens."""

from datetime import UTC, datetime

from server.domain.routing.early import draws_at, from_opening_on
from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Outlook
from server.domain.site.site_settings import EarlyArrival
from tests.building import MONDAY, a_site

OPENS = datetime(2026, 11, 23, 7, tzinfo=UTC)
EARLY = datetime(2026, 11, 23, 6, 42, tzinfo=UTC)
TOLD = Outlook(people=3, or_more=False, range=Range(low=10, high=25))


def test_the_wait_is_counted_from_opening_on_and_rounded_outward() -> None:
    site = a_site(early_arrival=EarlyArrival(minutes=30))

    assert from_opening_on(site, EARLY, TOLD).range == Range(low=25, high=45)


def test_where_the_order_is_drawn_anybody_may_be_the_first() -> None:
    site = a_site(early_arrival=EarlyArrival(minutes=30, draw=True))

    assert from_opening_on(site, EARLY, TOLD).range == Range(low=15, high=45)
    assert draws_at(site, EARLY) == OPENS


def test_in_an_open_hall_nothing_is_drawn_and_the_wait_is_what_it_is() -> None:
    site = a_site(early_arrival=EarlyArrival(minutes=30, draw=True))

    assert from_opening_on(site, MONDAY, TOLD) == TOLD
    assert draws_at(site, MONDAY) is None


def test_where_nothing_is_known_nothing_is_told() -> None:
    site = a_site(early_arrival=EarlyArrival(minutes=30))
    unknown = Outlook(people=0, or_more=False, range=None)

    assert from_opening_on(site, EARLY, unknown) == unknown
    assert draws_at(site, EARLY) is None
