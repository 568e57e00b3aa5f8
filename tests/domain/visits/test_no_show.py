"""From when on somebody who was called counts as not there."""

from datetime import timedelta

import pytest

from server.domain.refusal import Code, Refusal
from server.domain.site.site_settings import NoShowRule
from server.domain.visits.no_show import must_be_no_show, no_show_from
from tests.building import MONDAY

THREE_MINUTES = timedelta(minutes=3)
RULE = NoShowRule(calls=2, minutes=3)


def test_without_a_rule_one_call_is_enough() -> None:
    must_be_no_show(NoShowRule(), calls=1, first_call=MONDAY, now=MONDAY)

    assert no_show_from(NoShowRule(), MONDAY) == MONDAY


def test_enough_calls_and_minutes_are_enough() -> None:
    must_be_no_show(RULE, calls=2, first_call=MONDAY, now=MONDAY + THREE_MINUTES)

    assert no_show_from(RULE, MONDAY) == MONDAY + THREE_MINUTES


@pytest.mark.parametrize(("calls", "after"), [(1, THREE_MINUTES), (2, THREE_MINUTES - timedelta(seconds=1))])
def test_a_call_or_a_second_too_few_is_refused_with_the_rule(calls: int, after: timedelta) -> None:
    with pytest.raises(Refusal) as refused:
        must_be_no_show(RULE, calls=calls, first_call=MONDAY, now=MONDAY + after)

    assert refused.value.code is Code.NO_SHOW_TOO_EARLY
    assert refused.value.details == {
        "calls": 2, "minutes": 3, "allowed_at": (MONDAY + THREE_MINUTES).isoformat(),
    }  # fmt: skip
