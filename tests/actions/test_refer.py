"""An advisor sends somebody on inside the hall."""

from dataclasses import replace

import pytest

from server.actions.refer import refer
from server.domain.refusal import Code
from server.domain.site.topic import Owner
from server.domain.visits.event import Kind
from server.domain.visits.leg import LegOutcome, State
from tests.at_once import at_once
from tests.building import a_topic, an_advisor
from tests.open_hall import OpenHall


def test_a_referral_keeps_the_number_and_the_place(hall: OpenHall) -> None:
    first, second = hall.waits("empfang"), hall.waits("arbeit")
    rat = hall.sits()
    served = hall.serves(rat)
    hall.clock.passes(minutes=10)

    (event,) = hall.do(refer, leg=served.id, topic="arbeit", **rat)

    before, after = hall.leg(first.id), hall.leg(int(str(event.facts["next_leg"])))
    assert (event.kind, event.leg, event.topic, event.desk, event.advisor) == (
        Kind.TICKET_REFERRED, first.id, "empfang", "eins", "rat",
    )  # fmt: skip
    assert event.facts["to"] == "arbeit"
    assert (before.state, before.outcome) == (State.FINISHED, LegOutcome.REFERRED)
    assert (after.ticket, after.topic, after.state, after.sort_key) == (
        first.ticket, "arbeit", State.WAITING, first.sort_key,
    )  # fmt: skip
    assert after.joined_at == hall.clock()
    assert hall.calls(rat).id == after.id
    assert hall.leg(second.id).state is State.WAITING


def test_language_and_topics_still_to_come_go_along_and_the_organisation_is_new(hall: OpenHall) -> None:
    hall.takes_ticket("empfang", language="ar")
    rat = hall.sits()
    served = hall.serves(rat)

    (event,) = hall.do(refer, leg=served.id, topic="anmelden", organisation="stadt", **rat)

    after = hall.leg(int(str(event.facts["next_leg"])))
    assert (after.language, after.organisation, after.wanted, after.then) == ("ar", "stadt", "", served.then)


def test_somebody_who_is_only_called_can_be_sent_on_too(hall: OpenHall) -> None:
    hall.waits("empfang")
    rat = hall.sits()
    called = hall.calls(rat)

    hall.do(refer, leg=called.id, topic="anmelden", **rat)

    assert hall.leg(called.id).outcome is LegOutcome.REFERRED


def test_the_same_request_refers_once(hall: OpenHall) -> None:
    hall.waits("empfang")
    rat = hall.sits()
    served = hall.serves(rat)
    first = hall.do(refer, "click", leg=served.id, topic="arbeit", **rat)

    again = hall.do(refer, "click", leg=served.id, topic="arbeit", **rat)

    assert again == first
    assert len(hall.everything()["legs"]) == 2


def test_of_two_referrals_at_once_one_is_made(hall: OpenHall) -> None:
    hall.waits("empfang")
    rat = hall.sits()
    served = hall.serves(rat)

    with hall.beside() as beside:
        at_once(
            lambda: hall.do(refer, leg=served.id, topic="arbeit", **rat),
            lambda: beside.do(refer, leg=served.id, topic="anmelden", **rat),
        )

    assert len(hall.everything()["legs"]) == 2


@pytest.mark.parametrize("topic", ["tanzen", "leben"])
def test_a_topic_that_does_not_exist_or_only_opens_others_is_refused(hall: OpenHall, topic: str) -> None:
    hall.waits("empfang")
    rat = hall.sits()
    served = hall.serves(rat)

    with hall.refuses(Code.TOPIC_UNKNOWN):
        hall.do(refer, leg=served.id, topic=topic, **rat)


def test_nobody_is_sent_to_a_topic_whose_people_have_gone(hall: OpenHall) -> None:
    hall.waits("empfang")
    rat = hall.sits()
    served = hall.serves(rat)
    hall.clock.passes(hours=2)

    with hall.refuses(Code.NOBODY_HERE):
        hall.do(refer, leg=served.id, topic="geld", **rat)


def test_nobody_is_sent_to_a_topic_whose_organisation_has_handed_it_on(hall: OpenHall) -> None:
    owned = a_topic("neu", organisations=(Owner(organisation="verein", valid_to=hall.clock().date()),))
    hall.loads(
        replace(
            hall.site,
            topics=(*hall.site.topics, owned),
            advisors=(*hall.site.advisors, an_advisor("neu", "neu", organisation="stadt")),
        )
    )
    hall.waits("empfang")
    rat = hall.sits()
    served = hall.serves(rat)

    with hall.refuses(Code.NOBODY_HERE):
        hall.do(refer, leg=served.id, topic="neu", **rat)


@pytest.mark.parametrize("organisation", ["stadt", "nirgends"])
def test_an_organisation_that_does_not_do_it_is_refused(hall: OpenHall, organisation: str) -> None:
    hall.waits("empfang")
    rat = hall.sits()
    served = hall.serves(rat)

    with hall.refuses(Code.NOBODY_HERE):
        hall.do(refer, leg=served.id, topic="familie", organisation=organisation, **rat)


def test_somebody_can_be_sent_to_one_colleague_and_nobody_else(hall: OpenHall) -> None:
    hall.waits("empfang")
    hall.sits("amt", "zwei")
    rat = hall.sits()

    (event,) = hall.do(refer, leg=hall.serves(rat).id, topic="empfang", wanted="amt", **rat)

    following = hall.leg(int(str(event.facts["next_leg"])))
    assert following.wanted == "amt"
    with hall.refuses(Code.NOBODY_WAITS):
        hall.calls(rat)


@pytest.mark.parametrize("wanted", ["kasse", "niemand"])
def test_a_colleague_who_does_not_do_it_is_refused(hall: OpenHall, wanted: str) -> None:
    hall.waits("empfang")
    rat = hall.sits()
    served = hall.serves(rat)

    with hall.refuses(Code.NOBODY_HERE):
        hall.do(refer, leg=served.id, topic="familie", wanted=wanted, **rat)


def test_only_whoever_is_at_the_desk_is_sent_on(hall: OpenHall) -> None:
    waiting = hall.waits("empfang")
    rat = hall.sits()

    with hall.refuses(Code.TICKET_NOT_HERE):
        hall.do(refer, leg=waiting.id, topic="arbeit", **rat)


def test_a_tab_that_holds_no_desk_refers_nobody(hall: OpenHall) -> None:
    hall.waits("empfang")
    served = hall.serves(hall.sits())

    with hall.refuses(Code.DESK_NOT_YOURS):
        hall.do(refer, leg=served.id, topic="arbeit", seat="never opened", advisor="rat")
