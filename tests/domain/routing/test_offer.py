"""What the kiosk offers for a topic."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from server.domain.hours.hours import OpenSpan
from server.domain.hours.rota import Duty, on_duty
from server.domain.routing.answerable import Course, course
from server.domain.routing.gate import Lead
from server.domain.routing.offer import Offer, Offered, Reason, RestOfDay, giving_now, offer
from server.domain.site.site import Site
from server.domain.site.site_settings import Closing, EarlyArrival, Shift
from server.domain.site.topic import Owner
from tests.building import MONDAY, TODAY, a_redirect, a_site, a_topic, an_advisor, hours
from tests.domain.rest import in_line, minute

AT_NIGHT = datetime(2026, 11, 23, 22, 0, tzinfo=UTC)
EARLY = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
"""07:30 in Berlin; the hall opens at 08:00."""

TUESDAY = OpenSpan(opens=datetime(2026, 11, 24, 7, tzinfo=UTC), closes=datetime(2026, 11, 24, 11, tzinfo=UTC))


def test_a_ticket_is_offered_while_somebody_has_the_time() -> None:
    assert _offered(a_site()) == Offer(offered=Offered.TICKET)


def test_what_the_hall_does_not_do_is_answered_by_the_way_to_another_place() -> None:
    lead = Lead(topic=a_topic(), redirect=a_redirect())

    assert _offered(a_site(), lead).offered is Offered.REDIRECT


def test_when_the_line_is_full_the_next_day_is_offered() -> None:
    # 10:05 to 12:00 are 115 minutes: eleven talks of ten minutes fit, and then no other.
    told = _offered(_one_desk(), line=11)

    assert told == Offer(offered=Offered.LATER, reason=Reason.FULL, next=TUESDAY)


def test_as_long_as_one_more_talk_fits_there_is_a_ticket() -> None:
    assert _offered(_one_desk(), line=10).offered is Offered.TICKET


def test_a_hall_can_give_tickets_until_it_closes() -> None:
    site = replace(_one_desk(), closing=Closing(tickets="until-closing"))

    assert _offered(site, line=50).offered is Offered.TICKET


def test_nobody_is_here_for_it_today() -> None:
    shift = Shift(advisors=("rat",), hours=(hours("tue"),))

    told = _offered(replace(_one_desk(), rota=(shift,)))

    assert told == Offer(offered=Offered.LATER, reason=Reason.NOBODY_HERE, next=TUESDAY)


def test_somebody_who_comes_after_the_break_is_the_next_date() -> None:
    shift = Shift(advisors=("rat",), hours=(hours("thu", opens="14:00", closes="17:00"),))
    site, thursday = replace(_one_desk(), rota=(shift,)), datetime(2026, 11, 26, 9, tzinfo=UTC)

    told = _offered(site, now=thursday)

    assert (told.offered, told.next) == (Offered.LATER, OpenSpan(opens=_thursday(13), closes=_thursday(16)))


def test_an_unknown_next_date_is_said_to_be_unknown() -> None:
    shift = Shift(advisors=("rat",), hours=(replace(hours("mon"), valid_to=date(2026, 11, 16)),))

    assert _offered(replace(_one_desk(), rota=(shift,))).next is None


def test_a_topic_with_hours_of_its_own_waits_for_them() -> None:
    topic = a_topic(opening=(hours("mon", opens="11:00", closes="12:00"),))

    told = _offered(replace(_one_desk(), topics=(topic,)), Lead(topic=topic))

    assert (told.reason, told.next) == (Reason.NOBODY_HERE, OpenSpan(opens=minute(55), closes=minute(115)))


def test_a_topic_whose_owner_is_not_here_offers_another_instead() -> None:
    owned = a_topic("geld", organisations=(Owner(organisation="stadt"),), instead="empfang")
    site = replace(_one_desk(), topics=(owned, a_topic()), advisors=(an_advisor("rat", "geld", "empfang"),))

    assert _offered(site, Lead(topic=owned)).instead == "empfang"


def test_what_cannot_be_had_now_is_not_offered_instead() -> None:
    owned = a_topic("geld", organisations=(Owner(organisation="stadt"),), instead="empfang")
    site = replace(_one_desk(), topics=(owned, a_topic()), advisors=(an_advisor("rat", "geld", "empfang"),))

    assert _offered(site, Lead(topic=owned), line=50).instead is None


def test_only_the_advisor_who_was_asked_for_counts() -> None:
    site = a_site(
        rota=(Shift(advisors=("rat",), hours=(hours("mon"),)), Shift(advisors=("amt",), hours=(hours("tue"),)))
    )

    told = _offered(site, wanted="amt")

    assert (told.offered, told.next) == (Offered.LATER, TUESDAY)


def test_only_the_organisation_that_was_asked_for_counts() -> None:
    shift = Shift(advisors=("rat",), hours=(hours("mon"),))

    assert _offered(a_site(rota=(shift,)), Lead(topic=a_topic(), organisation="stadt")).reason is Reason.NOBODY_HERE


def test_a_closed_hall_gives_the_next_date() -> None:
    assert _offered(_one_desk(), now=AT_NIGHT).next == TUESDAY


def test_who_comes_early_is_measured_against_the_coming_day() -> None:
    site = replace(_one_desk(), early_arrival=EarlyArrival(minutes=30))

    assert giving_now(site, EARLY) == OpenSpan(opens=minute(-125), closes=minute(115))
    assert _offered(site, now=EARLY, line=23).offered is Offered.TICKET
    assert _offered(site, now=EARLY, line=24).offered is Offered.LATER


@pytest.mark.parametrize(
    ("hour", "minutes", "gives"), [(6, 29, False), (6, 30, True), (7, 0, True), (10, 59, True), (11, 0, False)]
)
def test_tickets_are_given_from_the_early_window_until_closing(hour: int, minutes: int, gives: bool) -> None:
    site = replace(_one_desk(), early_arrival=EarlyArrival(minutes=30))

    assert (giving_now(site, datetime(2026, 11, 23, hour, minutes, tzinfo=UTC)) is not None) is gives


def test_early_a_topic_that_opens_later_than_the_hall_is_still_closed() -> None:
    topic = a_topic(opening=(hours("mon", opens="09:00"),))
    site = replace(_one_desk(), topics=(topic,), early_arrival=EarlyArrival(minutes=30))

    assert _offered(site, Lead(topic=topic), now=EARLY).reason is Reason.NOBODY_HERE


@pytest.mark.parametrize(("day", "closed"), [(1, False), (4, True)])
def test_an_owner_counts_while_the_topic_is_theirs(day: int, closed: bool) -> None:
    owner = Owner(organisation="verein", valid_to=date(2026, 12, 3))
    topic = a_topic(organisations=(owner,))
    site = replace(_one_desk(), topics=(topic,))

    told = _offered(site, Lead(topic=topic), now=datetime(2026, 12, day, 9, tzinfo=UTC))

    assert (told.offered is Offered.LATER) is closed
    assert told.next is None


def _one_desk() -> Site:
    return a_site(advisors=(an_advisor("rat", "empfang"),), topics=(a_topic(),))


def _offered(site: Site, lead: Lead | None = None, *, now: datetime = MONDAY, line: int = 0, wanted: str = "") -> Offer:
    """The offer when so many wait for the reception."""
    day = TODAY.replace(month=now.month, day=now.day)
    duties = tuple(duty for duty in on_duty(site, day) if duty.ends > now)
    return offer(site, lead or Lead(topic=a_topic()), now=now, rest=_rest(duties, now, line), wanted=wanted)


def _rest(duties: tuple[Duty, ...], now: datetime, line: int) -> RestOfDay:
    people = [in_line(at, "rat", minutes=10) for at in range(line)]
    run: Course = course(people, duties=duties, busy_until={}, now=now)
    return RestOfDay(duties=duties, course=run, minutes={"empfang": 10, "geld": 10})


def _thursday(hour: int) -> datetime:
    return datetime.combine(date(2026, 11, 26), time(hour), UTC)
