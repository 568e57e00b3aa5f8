"""What somebody who waits is told of today."""

from dataclasses import replace

import pytest

from server.domain.routing.answerable import Course, Talk
from server.domain.routing.promise import NOT_TODAY, SAFE, promise
from server.domain.site.site_settings import Closing
from tests.building import a_leg, a_site
from tests.domain.rest import a_duty, minute

SERVED = Course(talks={1: Talk(advisor="rat", begins=minute(50), ends=minute(60))})
NOT_SERVED = Course(talks={})


@pytest.mark.parametrize(
    ("at", "course", "told"),
    [(-1, SERVED, None), (-1, NOT_SERVED, None), (0, SERVED, SAFE), (0, NOT_SERVED, NOT_TODAY), (30, SERVED, SAFE)],
)
def test_the_truth_is_told_an_hour_before_the_last_who_can_help_leaves(
    at: int, course: Course, told: str | None
) -> None:
    duties = [a_duty(ends=60), a_duty("amt", ends=120)]

    assert promise(a_site(), a_leg(), able={"rat"}, duties=duties, course=course, now=minute(at)) == told


def test_a_hall_can_tell_earlier() -> None:
    site = replace(a_site(), closing=Closing(told_before=90))

    assert promise(site, a_leg(), able={"rat"}, duties=[a_duty()], course=SERVED, now=minute(-30)) == SAFE


def test_a_promise_is_kept_whatever_happens() -> None:
    promised = a_leg(promise=SAFE)

    assert promise(a_site(), promised, able={"rat"}, duties=[], course=NOT_SERVED, now=minute(50)) == SAFE


def test_who_was_told_not_today_may_still_be_served() -> None:
    told = a_leg(promise=NOT_TODAY)

    assert promise(a_site(), told, able={"rat"}, duties=[a_duty()], course=SERVED, now=minute(40)) == SAFE


def test_who_waits_for_nobody_is_told_at_once() -> None:
    assert promise(a_site(), a_leg(), able=set(), duties=[a_duty()], course=NOT_SERVED, now=minute(-90)) == NOT_TODAY
