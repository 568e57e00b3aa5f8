"""An invented day is one that could have been: the real actions, done at its moments, write down the very same."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from random import Random
from typing import cast

import pytest

from server.domain.simulation.invented.day import invented_day
from server.domain.site.site import Site
from server.domain.site.site_settings import Closing
from server.domain.statistics.kept import OF_A_VISIT
from server.domain.visits.event import Event, Fact, Kind
from server.storage.records import Storage
from tests.open_hall import open_hall
from tests.scenarios.acting_out import ACTIONS, acted_out
from tests.scenarios.centre import profile_of

ELSEWHERE = ("paper", "against_promises", "need")
"""Facts that are not the day's: whether there is a printer, what was promised, the row of another table."""


@pytest.mark.parametrize(("centre", "day"), [("do-migrado", date(2026, 11, 19)), ("of-kti", date(2026, 11, 17))])
def test_the_same_people_are_called_in_the_same_order_and_all_is_noted_alike(
    centre: str, day: date, database: str
) -> None:
    site = with_everybody_let_in(profile_of(centre))
    invented = [each for each in invented_day(site, day, Random(7), visitors=45) if each.event.kind in ACTIONS]  # noqa: S311
    hall = open_hall(database, site, Storage(database))

    happened: list[Event] = []
    for each in invented:
        hall.clock.now = each.at
        happened += acted_out(hall, each.event)

    hall.storage.close()
    assert {each.event.kind for each in invented} >= {Kind.TICKET_CALLED, Kind.SLIP_GIVEN, Kind.TICKET_NOT_SHOWN}
    for real, each in zip(happened, invented, strict=True):
        assert noted(real, each.event) == noted(each.event, each.event), each
        assert all(real.facts.get(name) is None or name in each.event.facts for name in OF_A_VISIT.get(real.kind, ()))


def with_everybody_let_in(site: Site) -> Site:
    """The centre without its printer's paper, the draw, and the guess whether somebody can still be served."""
    early = None if site.early_arrival is None else replace(site.early_arrival, draw=False)
    return replace(site, closing=Closing(tickets="until-closing"), early_arrival=early)


def noted(event: Event, invented: Event) -> tuple[object, ...]:
    """The event with those facts that an invented one has too: what people are told of their wait is not invented."""
    facts: dict[str, object] = {name: event.facts.get(name) for name in invented.facts if name not in ELSEWHERE}
    if event.kind is Kind.TICKET_CALLED:
        passed = cast("Sequence[Mapping[str, Fact]]", event.facts["passed"])
        facts["passed"] = sorted(
            str([each[name] for name in ("topic", "language", "why", "people", "oldest")]) for each in passed
        )
    return event.kind, event.ticket, event.leg, event.topic, event.desk, event.advisor, event.device, facts
