"""What every action is given: whose desk, which advisor, which person."""

from datetime import timedelta

import pytest

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Kind
from tests.building import MONDAY, a_leg
from tests.open_hall import OpenHall


def test_a_desk_is_known_by_its_tab_and_its_advisor(hall: OpenHall) -> None:
    rat = hall.sits("rat", "zwei")

    with hall.reading() as records:
        held = Hall(site=hall.site, now=MONDAY, records=records).seat(**rat)

    assert held.desk == "zwei"


def test_somebody_who_has_left_the_profile_is_not_allowed(hall: OpenHall) -> None:
    with hall.reading() as records, pytest.raises(Refusal) as refused:
        Hall(site=hall.site, now=MONDAY, records=records).advisor("former")

    assert refused.value.code is Code.NOT_ALLOWED


def test_an_event_about_a_leg_says_where_and_in_which_version(hall: OpenHall) -> None:
    leg = a_leg(desk="eins", advisor="rat", version=3, calls=2)

    with hall.reading() as records:
        event = Hall(site=hall.site, now=MONDAY, records=records).leg_event(Kind.TICKET_FINISHED, leg, outcome="left")

    assert (event.leg, event.ticket, event.topic, event.desk, event.advisor) == (1, 1, "empfang", "eins", "rat")
    assert event.facts == {
        "version": 3, "calls": 2, "language": "de", "organisation": "verein", "outcome": "left",
    }  # fmt: skip


def test_whoever_is_here_today_is_known(hall: OpenHall) -> None:
    with hall.reading() as records:
        at_five_past_ten = Hall(site=hall.site, now=MONDAY, records=records).advisors_here()
        after_closing = Hall(site=hall.site, now=MONDAY + timedelta(hours=2), records=records).advisors_here()

    assert (at_five_past_ten, after_closing) == ({"amt", "rat", "kasse"}, set())


def test_a_leg_in_line_is_found_by_its_visitor_and_by_those_who_can_help(hall: OpenHall) -> None:
    leg, rat, kasse = hall.waits(), hall.sits("rat", "eins"), hall.sits("kasse", "zwei")

    with hall.reading() as records:
        here = Hall(site=hall.site, now=MONDAY, records=records)
        found = [
            here.leg_in_line(leg.id, seat=None, advisor=None),
            here.leg_in_line(leg.id, seat=rat["seat"], advisor=rat["advisor"]),
        ]
        with pytest.raises(Refusal) as refused:
            here.leg_in_line(leg.id, seat=kasse["seat"], advisor=kasse["advisor"])

    assert found == [leg, leg]
    assert refused.value.code is Code.TICKET_UNKNOWN
