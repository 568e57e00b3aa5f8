"""Those who wait are told in time whether they are served today."""

from server.actions.step_out import step_out
from server.actions.take_ticket import take_ticket
from server.actions.tell_truth import tell_truth
from server.actions.withdraw import withdraw
from server.domain.site.site_settings import Closing, Shift, StepOut
from server.domain.visits.event import Kind
from server.domain.visits.leg import Leg
from tests.building import a_site, a_topic, an_advisor, hours
from tests.open_hall import OpenHall


def test_an_hour_before_closing_everybody_is_told(hall: OpenHall) -> None:
    # From eleven on there are four talks of a quarter of an hour.
    people = _wait_at_eleven(hall, 5)

    events = hall.do(tell_truth)

    assert _promises(hall, people) == ["safe", "safe", "safe", "safe", "not-today"]
    assert {event.kind for event in events} == {Kind.TICKET_PROMISED}
    assert [event.facts["promise"] for event in events] == ["safe", "safe", "safe", "safe", "not-today"]


def test_earlier_nobody_is_told_anything(hall: OpenHall) -> None:
    people = _wait_at_eleven(hall, 5)
    hall.clock.passes(minutes=-5)

    assert hall.do(tell_truth) == []
    assert _promises(hall, people) == [None] * 5


def test_it_is_told_once(hall: OpenHall) -> None:
    _wait_at_eleven(hall, 5)
    hall.do(tell_truth)

    assert hall.do(tell_truth) == []


def test_a_promise_is_not_taken_back_when_a_talk_takes_long(hall: OpenHall) -> None:
    people = _wait_at_eleven(hall, 4)
    hall.do(tell_truth)
    hall.serves(hall.sits())
    hall.clock.passes(minutes=50)

    hall.do(tell_truth)

    assert _promises(hall, people[1:]) == ["safe", "safe", "safe"]


def test_who_was_told_not_today_is_told_when_somebody_gives_up_their_place(hall: OpenHall) -> None:
    people = _wait_at_eleven(hall, 5)
    hall.do(tell_truth)
    hall.do(withdraw, leg=people[0].id)

    (event,) = hall.do(tell_truth)

    assert (event.leg, event.facts["promise"]) == (people[4].id, "safe")


def test_each_topic_goes_by_those_who_serve_it(hall: OpenHall) -> None:
    advisors = (an_advisor("rat", "empfang"), an_advisor("amt", "geld"))
    rota = (
        Shift(advisors=("rat",), hours=(hours("mon"),)),
        Shift(advisors=("amt",), hours=(hours("mon", closes="11:00"),)),
    )
    hall.loads(a_site(advisors=advisors, topics=(a_topic(), a_topic("geld")), rota=rota))
    reception, money = hall.waits(), hall.waits("geld")

    hall.do(tell_truth)

    assert _promises(hall, [reception, money]) == [None, "safe"]


def test_who_has_stepped_out_keeps_their_place_and_is_told_too(hall: OpenHall) -> None:
    people = _wait_at_eleven(hall, 5)
    hall.do(step_out, leg=people[0].id, minutes=10)

    events = hall.do(tell_truth)

    assert _promises(hall, people) == ["safe", "safe", "safe", "safe", "not-today"]
    assert [event.leg for event in events] == [leg.id for leg in people], "they came first all the same"


def test_whose_advisor_has_gone_home_is_told_by_those_who_are_here(hall: OpenHall) -> None:
    advisors = (an_advisor("rat"), an_advisor("amt"))
    rota = (
        Shift(advisors=("rat",), hours=(hours("mon", closes="10:30"),)),
        Shift(advisors=("amt",), hours=(hours("mon"),)),
    )
    hall.loads(a_site(advisors=advisors, topics=(a_topic(),), rota=rota))
    (event,) = hall.do(take_ticket, language="de", topic="empfang", answer=None, kiosk="1", wanted="rat")
    hall.clock.passes(minutes=60)

    hall.do(tell_truth)

    assert hall.leg(event.leg).promise == "safe"


def _wait_at_eleven(hall: OpenHall, people: int) -> list[Leg]:
    """So many people at eleven before one advisor who leaves at twelve; more than a kiosk would have let in."""
    closing = Closing(tickets="until-closing", told_before=60)
    hall.loads(a_site(advisors=(an_advisor(),), topics=(a_topic(minutes=15),), closing=closing, step_out=StepOut()))
    hall.clock.passes(minutes=50)
    waiting = [hall.waits() for _ in range(people)]
    hall.clock.passes(minutes=5, seconds=-people)
    return waiting


def _promises(hall: OpenHall, people: list[Leg]) -> list[str | None]:
    return [hall.leg(leg.id).promise for leg in people]
