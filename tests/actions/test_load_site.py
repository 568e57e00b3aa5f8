"""A changed profile is loaded into a running hall."""

from dataclasses import replace

from server.actions.load_site import load_site
from server.domain.visits.event import Kind
from server.storage import seats
from tests.building import a_site, a_topic, an_advisor
from tests.open_hall import OpenHall


def test_a_changed_profile_is_there_at_once(hall: OpenHall) -> None:
    changed = a_site(title="Neue Halle", topics=(*hall.site.topics, a_topic("neu")), advisors=_who_serves("neu"))

    (event,) = hall.do(load_site, profile=changed)

    with hall.storage.reading("halle", hall.clock()) as (_, site):
        assert site == changed
    assert event.kind is Kind.SITE_LOADED
    assert event.facts == {
        "changed": [{"path": path} for path in ("advisors.amt.topics", "title", "topics.neu")],
        "by": None,
        "version": 2,
    }
    assert hall.waits("neu").topic == "neu"


def test_another_process_works_with_the_changed_profile_too(hall: OpenHall) -> None:
    with hall.beside() as beside:
        beside.waits()

        hall.loads(a_site(topics=(*hall.site.topics, a_topic("neu")), advisors=_who_serves("neu")))

        assert beside.waits("neu").topic == "neu"


def test_nobody_who_waits_loses_their_place(hall: OpenHall) -> None:
    waiting = hall.waits("arbeit")

    hall.loads(a_site(title="Neue Halle"))

    assert hall.leg(waiting.id) == waiting


def test_a_desk_that_is_no_longer_there_is_closed(hall: OpenHall) -> None:
    hall.sits("rat", "eins"), hall.sits("amt", "zwei")

    events = hall.do(load_site, profile=a_site(desks=hall.site.desks[1:]))

    with hall.reading() as records:
        assert [seat.desk for seat in seats.every(records)] == ["zwei"]
    closed = [(event.desk, event.advisor) for event in events if event.kind is Kind.DESK_CLOSED]
    assert closed == [("eins", "rat")]


def test_an_advisor_who_is_no_longer_there_leaves_the_desk(hall: OpenHall) -> None:
    hall.sits("amt", "eins")

    hall.loads(a_site(advisors=(*hall.site.advisors[1:], an_advisor("neu", "anmelden"))))

    with hall.reading() as records:
        assert seats.every(records) == []


def test_a_profile_may_change_around_somebody_who_is_served(hall: OpenHall) -> None:
    hall.waits("empfang")
    served = hall.serves(hall.sits("amt", "eins"))

    hall.loads(a_site(title="Neue Halle"))

    assert hall.leg(served.id) == served


def test_it_is_kept_who_changed_the_profile(hall: OpenHall) -> None:
    (event,) = hall.do(load_site, profile=a_site(title="Neue Halle"), by="leitung")

    assert event.facts == {"changed": [{"path": "title"}], "by": "leitung", "version": 2}


def test_the_same_request_loads_once(hall: OpenHall) -> None:
    first = hall.do(load_site, "command", profile=a_site(title="Neu"))

    again = hall.do(load_site, "command", profile=a_site(title="Neuer"))

    with hall.storage.reading("halle", hall.clock()) as (_, site):
        assert site.title == "Neu"
    assert again == first


def _who_serves(topic: str) -> tuple[object, ...]:
    first, *others = a_site().advisors
    return (replace(first, topics=(*first.topics, topic)), *others)
