"""When the hall and its topics are open, also on the days when clocks are changed."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from server.domain.hours.opening import WEEKDAYS, local_day, must_be_open, open_now, opens_next
from server.domain.refusal import Code, Refusal
from server.domain.site.span import Span
from tests.building import MONDAY, a_site, a_topic, hours

BERLIN = ZoneInfo("Europe/Berlin")
EVERY_DAY = WEEKDAYS

INTO_SUMMER = date(2026, 3, 29)
INTO_WINTER = date(2026, 10, 25)

MOMENTS = any_.builds(
    lambda day, seconds: datetime.combine(day, time(0, 0), UTC) + timedelta(seconds=seconds),
    any_.sampled_from([INTO_SUMMER, INTO_WINTER, date(2026, 12, 31)]),
    any_.one_of(any_.integers(-1, 4), any_.integers(-24, 48)).flatmap(
        lambda hour: any_.integers(0, 3599).map(lambda second: hour * 3600 + second)
    ),
)
"""Moments around both days on which clocks are changed, above all in those nights, and around the turn of the year."""

SPANS = any_.builds(
    lambda days, times: Span(days=tuple(sorted(days)), opens=min(times), closes=max(times)),
    any_.sets(any_.sampled_from(EVERY_DAY), min_size=1),
    any_.sets(any_.one_of(any_.times(), any_.times(max_value=time(4, 0))), min_size=2, max_size=2),
)
"""Stretches of opening, many of them in the night."""


def at(moment: str) -> datetime:
    """A moment in Berlin, `2026-11-23 10:05`."""
    return datetime.fromisoformat(moment).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-11-23 07:59", False),
        ("2026-11-23 08:00", True),
        ("2026-11-23 11:59", True),
        ("2026-11-23 12:00", False),
        ("2026-11-26 13:00", False),
        ("2026-11-26 14:00", True),
        ("2026-11-28 10:00", False),
    ],
)
def test_the_hall_is_open_from_opening_to_just_before_closing(moment: str, is_open: bool) -> None:
    assert (open_now(a_site(), at(moment)) is not None) is is_open


def test_an_open_hall_says_until_when() -> None:
    span = open_now(a_site(), MONDAY)

    assert span is not None
    assert (span.opens, span.closes) == (at("2026-11-23 08:00"), at("2026-11-23 12:00"))


def test_a_closed_hall_says_when_it_opens_next() -> None:
    span = opens_next(a_site(), at("2026-11-27 12:30"))

    assert span is not None
    assert span.opens == at("2026-11-30 08:00")


def test_a_hall_that_is_open_knows_when_it_opens_again() -> None:
    span = opens_next(a_site(), at("2026-11-26 10:00"))

    assert span is not None
    assert span.opens == at("2026-11-26 14:00")


def test_at_the_moment_of_opening_the_next_opening_is_another_one() -> None:
    span = opens_next(a_site(), at("2026-11-23 08:00"))

    assert span is not None
    assert span.opens == at("2026-11-24 08:00")


def test_a_hall_without_hours_never_opens() -> None:
    closed = a_site(opening=())

    assert open_now(closed, MONDAY) is None
    assert opens_next(closed, MONDAY) is None


def test_a_topic_can_have_hours_of_its_own() -> None:
    topic = a_topic(opening=(hours("mon", opens="09:00", closes="10:00"),))

    assert open_now(a_site(), MONDAY, topic) is None
    assert open_now(a_site(), MONDAY, a_topic()) is not None


@pytest.mark.parametrize(
    ("moment", "code"), [("2026-11-23 12:00", Code.HALL_CLOSED), ("2026-11-23 11:30", Code.TOPIC_CLOSED)]
)
def test_what_is_closed_is_refused_with_the_reason(moment: str, code: Code) -> None:
    topic = a_topic("geld", opening=(hours("mon", opens="09:00", closes="11:00"),))

    with pytest.raises(Refusal) as refused:
        must_be_open(a_site(), at(moment), topic)

    assert refused.value.code is code


@pytest.mark.parametrize("day", [INTO_SUMMER, INTO_WINTER])
def test_opening_hours_are_those_on_the_clock_in_the_hall(day: date) -> None:
    site = a_site(opening=(hours(*EVERY_DAY),))

    opened = open_now(site, datetime.combine(day, time(9, 0), BERLIN))

    assert opened is not None
    assert opened.opens.astimezone(BERLIN).time() == time(8, 0)
    assert opened.closes.astimezone(BERLIN).time() == time(12, 0)
    assert opened.closes - opened.opens == timedelta(hours=4)


@pytest.mark.parametrize(("day", "length"), [(INTO_SUMMER, 23), (INTO_WINTER, 25)])
def test_a_hall_that_is_open_all_day_is_open_for_as_long_as_the_day_is(day: date, length: int) -> None:
    site = a_site(opening=(Span(days=EVERY_DAY, opens=time(0, 0), closes=time(23, 59, 59, 999999)),))  # type: ignore[arg-type]  # names of days

    midnight = datetime.combine(day, time(0, 0), BERLIN).astimezone(UTC)
    is_open = [open_now(site, midnight + timedelta(hours=hour)) is not None for hour in range(length)]
    days = {local_day(site, midnight + timedelta(hours=hour)) for hour in range(length)}

    assert all(is_open)
    assert days == {day}
    assert local_day(site, midnight + timedelta(hours=length)) == day + timedelta(days=1)


def test_the_hour_that_comes_twice_is_told_apart() -> None:
    site = a_site(opening=(hours("sun", opens="02:00", closes="02:45"),))
    first = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
    second = first.replace(fold=1)

    assert open_now(site, first) is not None
    assert open_now(site, second) is None


@given(MOMENTS, any_.lists(SPANS, max_size=3))
def test_the_zone_in_which_the_moment_is_said_makes_no_difference(moment: datetime, spans: list[Span]) -> None:
    site = a_site(opening=tuple(spans))

    answers = [
        (open_now(site, said), opens_next(site, said), local_day(site, said))
        for said in (moment, moment.astimezone(BERLIN), moment.astimezone(ZoneInfo("Asia/Tokyo")))
    ]

    assert answers[0] == answers[1] == answers[2]


@given(MOMENTS, SPANS)
def test_open_means_between_opening_and_closing(moment: datetime, span: Span) -> None:
    site = a_site(opening=(span,))

    now, following = open_now(site, moment), opens_next(site, moment)

    assert now is None or now.opens <= moment < now.closes
    assert following is None or moment < following.opens


@given(MOMENTS, SPANS)
def test_a_hall_is_open_at_the_moment_at_which_it_opens_next(moment: datetime, span: Span) -> None:
    site = a_site(opening=(span,))

    following = opens_next(site, moment)

    if following is not None and following.opens < following.closes:
        assert open_now(site, following.opens) == following
