"""Who the ticket is for: a family, somebody for whom waiting is hard, somebody who comes back."""

from datetime import timedelta
from typing import Any

import pytest

from server.actions.take_ticket import take_ticket
from server.actions.tell_truth import tell_truth
from server.domain.refusal import Code
from server.domain.site.device_settings import KioskSettings
from server.domain.site.site_settings import InterpreterLine, RoutingSettings, Shift
from server.domain.visits.event import Event, Kind
from server.domain.visits.leg import Leg
from server.storage import tickets
from tests.building import a_site, a_topic, an_advisor, hours
from tests.open_hall import OpenHall


def test_a_family_gets_one_ticket(hall: OpenHall) -> None:
    event = _takes(hall, party=5)

    with hall.reading() as records:
        ticket = tickets.find(records, event.ticket or 0)
    assert ticket is not None
    assert (ticket.party, event.facts["party"]) == (5, 5)


@pytest.mark.parametrize("party", [0, 21])
def test_nobody_comes_with_nobody_or_with_a_whole_coach(hall: OpenHall, party: int) -> None:
    with hall.refuses(Code.PARTY_WRONG):
        _takes(hall, party=party)


def test_somebody_for_whom_waiting_is_hard_counts_as_older(hall: OpenHall) -> None:
    hall.loads(a_site(kiosk=KioskSettings(ask_help=True), routing=RoutingSettings(version=3, vulnerable=20)))

    event = _takes(hall, vulnerable=True)

    leg = hall.leg(event.leg)
    assert leg.joined_at - leg.sort_key == timedelta(minutes=20)
    assert (leg.head_start, event.facts["head_start_why"], event.facts["rule"]) == (20, "vulnerable", 3)


def test_where_it_is_not_asked_nobody_gets_a_head_start_for_it(hall: OpenHall) -> None:
    with hall.refuses(Code.NOT_SET_UP):
        _takes(hall, vulnerable=True)


def test_somebody_with_whom_nobody_speaks_counts_as_older(hall: OpenHall) -> None:
    line = InterpreterLine(id="video", title="Video", languages=("ar",))
    hall.loads(a_site(interpreter_lines=(line,)))

    event = _takes(hall, language="ar")

    assert (event.facts["head_start"], event.facts["head_start_why"]) == (20, "no-direct-speaker")


def test_a_head_start_takes_nothing_from_those_who_were_promised_service(hall: OpenHall) -> None:
    promised = _rat_leaves_soon(hall)
    hall.do(tell_truth)

    event = _takes(hall, topic="geld", vulnerable=True)

    assert hall.leg(promised.id).promise == "safe"
    assert (event.kind, event.facts["head_start"]) == (Kind.TICKET_TAKEN, 0)


def test_as_long_as_nobody_was_promised_anything_the_head_start_is_given(hall: OpenHall) -> None:
    _rat_leaves_soon(hall)

    event = _takes(hall, topic="geld", vulnerable=True)

    assert event.facts["head_start"] == 20


def test_somebody_who_comes_back_waits_for_the_same_advisor(hall: OpenHall) -> None:
    event = _takes(hall, wanted="rat")

    assert hall.leg(event.leg).wanted == "rat"
    assert event.facts["wanted"] == "rat"


@pytest.mark.parametrize("wanted", ["nobody", "kasse"])
def test_nobody_waits_for_an_advisor_who_does_not_do_it(hall: OpenHall, wanted: str) -> None:
    with hall.refuses(Code.ADVISOR_UNKNOWN):
        _takes(hall, wanted=wanted)


def test_an_advisor_who_is_not_here_today_is_here_on_the_next_date(hall: OpenHall) -> None:
    hall.loads(
        a_site(rota=(Shift(advisors=("amt",), hours=(hours("mon"),)), Shift(advisors=("rat",), hours=(hours("tue"),))))
    )

    event = _takes(hall, wanted="rat")

    assert event.kind is Kind.VISITOR_TOLD_LATER
    assert event.facts["begins"] == "2026-11-24T07:00:00+00:00"


def test_whoever_reads_plain_german_speaks_german(hall: OpenHall) -> None:
    hall.loads(a_site(languages=("de", "de-simple")))

    event = _takes(hall, language="de-simple")

    assert (event.facts["language"], hall.leg(event.leg).language) == ("de-simple", "de")


def test_a_ticket_knows_which_stations_come_after_the_first(hall: OpenHall) -> None:
    hall.loads(a_site(topics=(a_topic(then=("geld", "arbeit")), *a_site().topics[:3])))

    event = _takes(hall)

    assert hall.leg(event.leg).then == ("geld", "arbeit")


def _takes(hall: OpenHall, *, topic: str = "empfang", language: str = "de", **wishes: Any) -> Event:
    (event,) = hall.do(take_ticket, language=language, topic=topic, answer=None, kiosk="1", **wishes)
    hall.clock.passes(seconds=1)
    return event


def _rat_leaves_soon(hall: OpenHall) -> Leg:
    """Rat has time for one talk more, for which somebody waits; a second topic amt could do too, when free again."""
    hours_of_rat = Shift(advisors=("rat",), hours=(hours("mon", closes="10:20"),))
    hall.loads(
        a_site(
            kiosk=KioskSettings(ask_help=True), topics=(a_topic(), a_topic("geld")),
            advisors=(an_advisor("rat", "empfang", "geld"), an_advisor("amt", "geld")),
            rota=(hours_of_rat, Shift(advisors=("amt",), hours=(hours("mon"),))),
        )
    )  # fmt: skip
    hall.waits("geld")
    hall.serves(hall.sits("amt", "zwei"))
    return hall.waits()
