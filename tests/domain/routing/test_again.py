"""When somebody can come again for whom today leaves no time."""

from datetime import timedelta

from server.domain.routing.again import comes_again
from server.domain.visits.need import Need
from tests.building import MONDAY, a_site

FAMILY = Need(topic="familie", language="de")


def test_it_is_a_later_day_although_somebody_comes_again_this_afternoon() -> None:
    early = comes_again(a_site(), FAMILY, MONDAY - timedelta(hours=5))

    assert early is not None
    assert early.date() > MONDAY.date()


def test_where_nobody_may_help_there_is_no_such_day() -> None:
    assert comes_again(a_site(), Need(topic="familie", language="de", organisation="niemand"), MONDAY) is None
