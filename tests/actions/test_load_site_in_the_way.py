"""A changed profile is refused in which somebody would lose their place."""

from dataclasses import replace

import pytest

from server.actions.finish import finish
from server.actions.mark_no_show import mark_no_show
from server.actions.park import park
from server.actions.refer import refer
from server.domain.refusal import Code, Refusal
from server.domain.site.site import Site
from tests.building import a_site, an_advisor
from tests.open_hall import OpenHall


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


def test_somebody_who_was_sent_to_an_organisation_keeps_it(hall: OpenHall) -> None:
    hall.waits("empfang")
    rat = hall.sits("rat")
    hall.do(refer, leg=hall.serves(rat).id, topic="empfang", organisation="verein", **rat)
    amt, *_ = hall.site.advisors

    with hall.refuses(Code.TICKETS_IN_THE_WAY):
        hall.loads(a_site(advisors=(amt,)))


def test_somebody_who_was_set_aside_keeps_the_topic(hall: OpenHall) -> None:
    hall.waits("geld")
    kasse = hall.sits("kasse")
    hall.do(park, leg=hall.serves(kasse).id, **kasse)

    with hall.refuses(Code.TICKETS_IN_THE_WAY):
        hall.loads(a_site(advisors=hall.site.advisors[:2]))


def test_a_topic_that_is_still_to_come_stays(hall: OpenHall) -> None:
    *others, reception = hall.site.topics
    hall.loads(a_site(topics=(*others, replace(reception, then=("geld",)))))
    hall.waits("empfang")

    with hall.refuses(Code.TICKETS_IN_THE_WAY):
        hall.loads(
            a_site(
                topics=tuple(topic for topic in hall.site.topics if topic.id != "geld"),
                advisors=hall.site.advisors[:2],
            )
        )


def test_those_who_have_been_served_do_not_stand_in_the_way(hall: OpenHall) -> None:
    hall.waits("geld")
    kasse = hall.sits("kasse")
    hall.do(finish, leg=hall.serves(kasse).id, outcome="answered", **kasse)
    smaller = a_site(advisors=hall.site.advisors[:2])

    hall.loads(smaller)

    with hall.storage.reading("halle", hall.clock()) as (_, site):
        assert site == smaller
