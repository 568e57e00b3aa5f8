"""What tickets told on an invented day, beside what happened."""

from datetime import timedelta
from random import Random
from typing import Any

from server.domain.simulation.invented.day import invented_day
from server.domain.simulation.invented.telling import told_in
from server.domain.simulation.told import Sums
from server.domain.site.site_settings import Closing
from server.domain.visits.event import Kind
from tests.building import MONDAY, TODAY, a_site, an_event


def test_who_is_alone_is_told_at_most_five_minutes_and_called_within_them() -> None:
    site = a_site()
    at_desk: dict[str, Any] = {"desk": "eins", "advisor": "rat", "leg": 1, "topic": "arbeit"}
    happened = [
        an_event(Kind.DESK_OPENED, desk="eins", advisor="rat", at=MONDAY - timedelta(minutes=9)),
        an_event(Kind.TICKET_TAKEN, leg=1, topic="arbeit"),
        an_event(Kind.TICKET_CALLED, **at_desk, at=MONDAY + timedelta(minutes=1), facts={"language": "de"}),
    ]

    told = told_in(site, TODAY, happened)

    assert told == {("arbeit", "de"): Sums(told=1, inside=1, width=5, error=2, bias=2)}


def test_every_ticket_is_counted_once_whether_it_was_called_or_not() -> None:
    full = a_site(closing=Closing(tickets="until-closing"))
    happened = invented_day(full, TODAY, Random(2), visitors=90)  # noqa: S311
    taken = sum(each.event.kind is Kind.TICKET_TAKEN for each in happened)

    told = sum(told_in(full, TODAY, happened).values(), Sums())

    assert told.uncalled > 0
    assert told.told + told.uncalled == taken
    assert 0 < told.inside <= told.told - told.above
