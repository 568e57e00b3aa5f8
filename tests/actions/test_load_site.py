"""A changed profile is loaded into a running hall."""

from dataclasses import replace

import pytest

from server.actions.finish import finish
from server.actions.load_site import load_site
from server.actions.mark_no_show import mark_no_show
from server.domain.event import Kind
from server.domain.refusal import Code, Refusal
from server.domain.site import Site
from server.storage import seats
from tests.building import a_site, a_topic, an_advisor
from tests.open_hall import OpenHall


def test_a_changed_profile_is_there_at_once(hall: OpenHall) -> None:
    changed = a_site(title="Neue Halle", topics=(*hall.site.topics, a_topic("neu")), advisors=_who_serves("neu"))

    (event,) = hall.do(load_site, profile=changed)

    with hall.storage.reading("halle", hall.clock()) as (_, site):
        assert site == changed
    assert event.kind is Kind.SITE_LOADED
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


@pytest.mark.parametrize(
    "lacking",
    [
        a_site(topics=tuple(topic for topic in a_site().topics if topic.id != "geld")),
        a_site(advisors=tuple(advisor for advisor in a_site().advisors if advisor.id != "kasse")),
        a_site(languages=("ar",)),
    ],
    ids=["topic", "advisor", "language"],
)
def test_a_profile_in_which_somebody_would_lose_their_place_is_refused(hall: OpenHall, lacking: Site) -> None:
    hall.takes_ticket("empfang", language="ar")
    hall.takes_ticket("geld", language="de")

    with hall.refuses(Code.TICKETS_IN_THE_WAY):
        hall.loads(lacking)


def test_a_profile_without_the_desk_where_somebody_is_called_is_refused(hall: OpenHall) -> None:
    hall.waits()
    hall.calls(hall.sits("rat", "eins"))

    with hall.refuses(Code.TICKETS_IN_THE_WAY):
        hall.loads(a_site(desks=hall.site.desks[1:]))


def test_a_profile_without_the_advisor_who_serves_somebody_is_refused(hall: OpenHall) -> None:
    hall.waits("empfang")
    hall.serves(hall.sits("amt", "eins"))

    with hall.refuses(Code.TICKETS_IN_THE_WAY):
        hall.loads(a_site(advisors=(*hall.site.advisors[1:], an_advisor("neu", "anmelden"))))


def test_a_profile_may_change_around_somebody_who_is_served(hall: OpenHall) -> None:
    hall.waits("empfang")
    served = hall.serves(hall.sits("amt", "eins"))

    hall.loads(a_site(title="Neue Halle"))

    assert hall.leg(served.id) == served


def test_the_refusal_says_which_numbers_stand_in_the_way(hall: OpenHall) -> None:
    hall.waits("geld"), hall.waits("empfang"), hall.waits("geld")

    with pytest.raises(Refusal) as refused:
        hall.loads(a_site(advisors=hall.site.advisors[:2]))

    assert refused.value.details == {"numbers": "001, 003"}


def test_a_no_show_who_may_come_back_keeps_the_place_too(hall: OpenHall) -> None:
    hall.waits("geld")
    kasse = hall.sits("kasse")
    hall.do(mark_no_show, leg=hall.calls(kasse).id, **kasse)

    with hall.refuses(Code.TICKETS_IN_THE_WAY):
        hall.loads(a_site(advisors=hall.site.advisors[:2]))


def test_those_who_have_been_served_do_not_stand_in_the_way(hall: OpenHall) -> None:
    hall.waits("geld")
    kasse = hall.sits("kasse")
    hall.do(finish, leg=hall.serves(kasse).id, outcome="answered", **kasse)
    smaller = a_site(advisors=hall.site.advisors[:2])

    hall.loads(smaller)

    with hall.storage.reading("halle", hall.clock()) as (_, site):
        assert site == smaller


def test_the_same_request_loads_once(hall: OpenHall) -> None:
    first = hall.do(load_site, "command", profile=a_site(title="Neu"))

    again = hall.do(load_site, "command", profile=a_site(title="Neuer"))

    with hall.storage.reading("halle", hall.clock()) as (_, site):
        assert site.title == "Neu"
    assert again == first


def _who_serves(topic: str) -> tuple[object, ...]:
    first, *others = a_site().advisors
    return (replace(first, topics=(*first.topics, topic)), *others)
