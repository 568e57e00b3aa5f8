"""Visits whose number was given without the hall: they count from the taking, and only under the number in hand."""

from datetime import timedelta

import pytest

from server.domain.statistics.visit import End, Visit
from server.domain.statistics.visits import visits
from server.domain.visits.event import Kind
from tests.building import TODAY
from tests.story import Story


def test_a_ticket_that_was_handed_in_has_waited_since_it_was_taken() -> None:
    story = Story()
    taken_at = story.now
    ticket = story.passes(minutes=30).takes(taken_at=taken_at.isoformat())
    story.passes(minutes=10).step(Kind.TICKET_CALLED, ticket).step(Kind.SERVICE_STARTED, ticket)
    story.passes(minutes=5).step(Kind.TICKET_FINISHED, ticket, outcome="answered")

    (visit,) = _visits(story)

    assert (visit.taken_at, visit.legs[0].waiting, visit.stay) == (taken_at, 40 * 60, 45 * 60)


def test_a_call_under_a_number_that_nobody_saw_is_no_call() -> None:
    story = Story()
    called, missed = story.takes(), story.takes()
    story.passes(minutes=2).step(Kind.TICKET_CALLED, called).step(Kind.TICKET_CALLED, missed)
    story.passes(minutes=2).step(Kind.TICKET_NOT_SHOWN, missed)
    story.passes(minutes=3).step(Kind.TICKET_RENUMBERED, called, state="called")
    story.step(Kind.TICKET_RENUMBERED, missed, state="waiting")
    story.passes(minutes=4).step(Kind.TICKET_CALLED, missed)

    first, second = _visits(story)

    assert (first.legs[0].waiting, second.legs[0].waiting) == (7 * 60, 11 * 60)
    assert second.outcome is not End.NO_SHOW


@pytest.mark.parametrize("ended", [Kind.TICKET_WITHDRAWN, Kind.TICKET_FINISHED])
def test_a_visit_that_was_ended_under_a_number_that_nobody_saw_goes_on(ended: Kind) -> None:
    story = Story()
    ticket = story.takes()
    story.passes(minutes=2).step(Kind.TICKET_CALLED, ticket).step(ended, ticket, outcome="left")
    story.passes(minutes=3).step(Kind.TICKET_RENUMBERED, ticket, 11, state="waiting")
    story.passes(minutes=4).step(Kind.TICKET_CALLED, ticket, 11).step(Kind.SERVICE_STARTED, ticket, 11)
    story.passes(minutes=5).step(Kind.TICKET_FINISHED, ticket, 11, outcome="answered")

    (visit,) = _visits(story)

    assert [(leg.waiting, leg.service, leg.end) for leg in visit.legs] == [(9 * 60, 5 * 60, End.ANSWERED)]


def test_whoever_is_served_when_the_number_changes_goes_on_being_served() -> None:
    story = Story()
    ticket = story.takes()
    story.passes(minutes=2).step(Kind.TICKET_CALLED, ticket).step(Kind.SERVICE_STARTED, ticket)
    story.passes(minutes=3).step(Kind.TICKET_RENUMBERED, ticket, state="serving")
    story.passes(minutes=4).step(Kind.TICKET_FINISHED, ticket, outcome="answered")

    (visit,) = _visits(story)

    assert (visit.legs[0].waiting, visit.legs[0].service) == (2 * 60, 7 * 60)


def _visits(story: Story) -> list[Visit]:
    return list(visits(story.events, today=TODAY + timedelta(days=2)))
