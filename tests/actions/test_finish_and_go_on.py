"""A talk ends and the visit goes on: the same number waits for the next of its topics."""

from dataclasses import replace

from server.actions.finish import finish
from server.domain.refusal import Code
from server.domain.visits.leg import Leg, State
from tests.open_hall import OpenHall, Seated


def test_one_number_goes_through_all_its_topics_at_the_place_it_began_with(hall: OpenHall) -> None:
    first = _waits_and_then(hall, "anmelden", "arbeit")
    rat, amt = hall.sits("rat", "eins"), hall.sits("amt", "zwei")
    hall.clock.passes(minutes=2)

    visited = [_goes_on(hall, seated) for seated in (rat, amt)]
    last = hall.serves(rat)
    hall.do(finish, leg=last.id, outcome="answered", **rat)

    assert [(leg.topic, leg.then) for leg in (first, *visited)] == [
        ("empfang", ("anmelden", "arbeit")), ("anmelden", ("arbeit",)), ("arbeit", ()),
    ]  # fmt: skip
    assert {(leg.ticket, leg.sort_key, leg.language) for leg in visited} == {(first.ticket, first.sort_key, "de")}
    assert last.id == visited[-1].id


def test_waiting_counts_anew_for_each_topic(hall: OpenHall) -> None:
    _waits_and_then(hall, "arbeit")
    rat = hall.sits()
    hall.clock.passes(minutes=7)

    following = _goes_on(hall, rat)

    assert following.joined_at == hall.clock()


def test_the_event_says_what_comes_next(hall: OpenHall) -> None:
    _waits_and_then(hall, "arbeit")
    rat = hall.sits()
    served = hall.serves(rat)

    (event,) = hall.do(finish, leg=served.id, outcome="answered", ends_visit=False, **rat)

    assert event.facts["then"] == "arbeit"
    assert hall.leg(int(str(event.facts["next_leg"]))).state is State.WAITING


def test_the_visit_can_end_although_topics_are_left(hall: OpenHall) -> None:
    _waits_and_then(hall, "arbeit")
    rat = hall.sits()
    served = hall.serves(rat)

    (event,) = hall.do(finish, leg=served.id, outcome="left", **rat)

    assert event.facts["next_leg"] is None
    assert len(hall.everything()["legs"]) == 1


def test_a_visit_without_another_topic_does_not_go_on(hall: OpenHall) -> None:
    hall.waits()
    rat = hall.sits()
    served = hall.serves(rat)

    with hall.refuses(Code.STATE_WRONG):
        hall.do(finish, leg=served.id, outcome="answered", ends_visit=False, **rat)


def test_a_visit_does_not_go_on_to_a_topic_whose_people_have_gone(hall: OpenHall) -> None:
    _waits_and_then(hall, "geld")
    rat = hall.sits()
    served = hall.serves(rat)
    hall.clock.passes(hours=2)

    with hall.refuses(Code.NOBODY_HERE):
        hall.do(finish, leg=served.id, outcome="answered", ends_visit=False, **rat)


def _goes_on(hall: OpenHall, seated: Seated) -> Leg:
    served = hall.serves(seated)
    (event,) = hall.do(finish, leg=served.id, outcome="answered", ends_visit=False, **seated)
    return hall.leg(int(str(event.facts["next_leg"])))


def _waits_and_then(hall: OpenHall, *then: str) -> Leg:
    *others, reception = hall.site.topics
    hall.loads(replace(hall.site, topics=(*others, replace(reception, then=then))))
    return hall.waits(reception.id)
