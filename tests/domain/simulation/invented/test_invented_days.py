"""Days that never were: what must be true of each of them."""

from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest

from server.domain.simulation.invented.day import invented_day, invented_days
from server.domain.site.site import Site
from server.domain.site.site_settings import Association, Closing, EarlyArrival, Gathering
from server.domain.visits.event import Kind, Recorded
from tests.building import TODAY, a_site, a_topic, an_advisor, hours, said

CHANCE = 5
AT_A_DESK = {Kind.TICKET_CALLED: 1, Kind.TICKET_FINISHED: -1, Kind.TICKET_REFERRED: -1, Kind.TICKET_NOT_SHOWN: -1}


def made(site: Site, day: date = TODAY, *, chance: int = CHANCE, visitors: int | None = 40) -> list[Recorded]:
    """A day of that hall."""
    return invented_day(site, day, Random(chance), visitors=visitors)  # noqa: S311


def of_kind(events: list[Recorded], *kinds: Kind) -> list[Recorded]:
    return [each for each in events if each.event.kind in kinds]


def test_the_same_chance_makes_the_same_day_and_another_one_another() -> None:
    first, again, other = made(a_site()), made(a_site()), made(a_site(), chance=CHANCE + 1)

    assert first == again
    assert first != other


def test_on_a_day_on_which_the_hall_is_closed_nothing_happens() -> None:
    saturday = TODAY + timedelta(days=5)

    assert made(a_site(), saturday) == []


def test_each_who_comes_is_given_a_ticket_or_told_where_or_when_to_go() -> None:
    day = made(a_site())

    answered = of_kind(day, Kind.TICKET_TAKEN, Kind.VISITOR_REDIRECTED, Kind.VISITOR_TOLD_LATER)

    assert len(answered) == 40
    assert {each.event.kind for each in answered} >= {Kind.TICKET_TAKEN, Kind.VISITOR_REDIRECTED}


@pytest.mark.parametrize("chance", range(4))
def test_a_desk_has_one_person_at_a_time_and_only_while_it_is_open(chance: int) -> None:
    there, is_open = Counter[str](), set[str]()

    for each in made(a_site(), chance=chance, visitors=60):
        desk = each.event.desk or ""
        if each.event.kind is Kind.DESK_OPENED:
            is_open.add(desk)
        elif each.event.kind is Kind.DESK_CLOSED:
            is_open.remove(desk)
        there[desk] += AT_A_DESK.get(each.event.kind, 0)
        assert there[desk] in (0, 1)
        assert there[desk] == 0 or desk in is_open

    assert not is_open


def test_nobody_can_call_more_people_than_there_are_desks_for() -> None:
    crowded = a_site(desks=a_site().desks[:1])

    advisors = {each.event.advisor for each in of_kind(made(crowded), Kind.TICKET_CALLED)}

    assert len(advisors) == 1


def test_every_ticket_has_an_end_that_day_or_expires_in_the_night() -> None:
    full = a_site(closing=Closing(tickets="until-closing"))

    day = made(full, visitors=120)

    taken = {each.event.ticket for each in of_kind(day, Kind.TICKET_TAKEN)}
    expired = of_kind(day, Kind.TICKET_EXPIRED)
    ended = {
        each.event.ticket
        for each in of_kind(day, Kind.TICKET_FINISHED, Kind.TICKET_WITHDRAWN)
        if each.event.facts.get("then") is None
    }
    assert expired
    assert {each.day for each in expired} == {TODAY + timedelta(days=1)}
    assert taken == ended | {each.event.ticket for each in expired}


def test_where_only_what_can_be_answered_gets_a_ticket_most_others_are_told_when_to_come() -> None:
    day = made(a_site(), visitors=120)

    reasons = Counter(each.event.facts["reason"] for each in of_kind(day, Kind.VISITOR_TOLD_LATER))

    assert reasons["full"] > 2 * len(of_kind(day, Kind.TICKET_EXPIRED)) > 0


def test_topics_that_follow_each_other_go_on_under_one_number() -> None:
    way = a_site(
        topics=(a_topic("eins", then=("zwei",)), a_topic("zwei")),
        advisors=(an_advisor("rat", "eins"), an_advisor("amt", "zwei")),
    )

    day = made(way, visitors=20)

    went_on = [each for each in of_kind(day, Kind.TICKET_FINISHED) if each.event.facts["then"] == "zwei"]
    began = {each.event.leg: each for each in of_kind(day, Kind.TICKET_CALLED)}
    assert went_on
    for each in went_on:
        following = began.get(int(str(each.event.facts["next_leg"])))
        assert following is None or (following.at >= each.at and following.event.ticket == each.event.ticket)


def test_nobody_is_passed_without_a_reason_of_the_rule() -> None:
    day = made(a_site(), visitors=80)

    passed = [each for called in of_kind(day, Kind.TICKET_CALLED) for each in called.event.facts["passed"]]  # type: ignore[union-attr]

    assert {str(each["why"]) for each in passed} <= {"other-topic", "other-organisation"}  # type: ignore[index]
    assert passed


def test_associations_come_to_a_gathering_even_when_the_hall_is_closed() -> None:
    sunday = TODAY + timedelta(days=6)
    gathering = Gathering(
        title=said("Treffen"), hours=(hours("sun", opens="17:00", closes="19:00"),),
        associations=tuple(Association(id=f"verein-{at}", title=f"Verein {at}") for at in range(20)),
    )  # fmt: skip

    day = made(a_site(gathering=gathering), sunday)

    here = [each.event.facts["association"] for each in of_kind(day, Kind.ASSOCIATION_CHECKED_IN)]
    assert 10 <= len(set(here)) == len(day) <= 20


def test_numbers_of_tickets_legs_and_events_go_on_from_day_to_day() -> None:
    days = list(invented_days(a_site(), TODAY, TODAY + timedelta(days=6), Random(CHANCE), visitors=5))  # noqa: S311

    events = [each for day in days for each in day]
    tickets = [each.event.ticket for each in of_kind(events, Kind.TICKET_TAKEN)]
    assert len(days) == 5
    assert [each.seq for each in events] == list(range(1, len(events) + 1))
    assert tickets == list(range(1, len(tickets) + 1))


@pytest.mark.parametrize("draws", [False, True])
def test_only_where_a_draw_decides_are_those_who_came_early_called_in_another_order(draws: bool) -> None:
    site = a_site(
        advisors=(an_advisor("rat", "empfang"),), topics=(a_topic(),), languages=("de",),
        early_arrival=EarlyArrival(minutes=60, draw=draws),
    )  # fmt: skip
    day = made(site, visitors=30)

    early = [each.event.ticket or 0 for each in of_kind(day, Kind.TICKET_TAKEN) if each.event.facts["early"]]
    called = [each.event.ticket or 0 for each in of_kind(day, Kind.TICKET_CALLED) if each.event.ticket in early]

    assert len(called) > 2
    assert (called == sorted(called)) is not draws
