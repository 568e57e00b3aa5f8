"""The week and the shifts behind it: a bar changes one day of one advisor and nothing else."""

from copy import deepcopy
from typing import Any

import pytest

from server.domain.refusal import Code, Refusal
from server.web.admin.rota.bending import bent, set_bar, take_bar

Span = dict[str, Any]


def span(*days: str, opens: str = "08:00", closes: str = "12:00", **more: Any) -> Span:
    """Hours as a profile holds them."""
    return {
        "days": list(days), "rule": None, "opens": opens, "closes": closes, "valid_from": None, "valid_to": None, **more,
    }  # fmt: skip


def shift(*advisors: str, hours: list[Span], **more: Any) -> dict[str, Any]:
    """A shift as a profile holds it."""
    return {"advisors": list(advisors), "hours": hours, "desk": None, "turns_from": None, **more}


def test_whoever_stands_in_a_shift_with_others_leaves_it_for_a_shift_of_their_own() -> None:
    document = {"rota": [shift("amt", "rat", hours=[span("mon", "tue", valid_to="2026-12-31")])]}

    set_bar(document, "rat", "mon", opens="09:00", closes="12:00", at=(0, 0))

    assert document["rota"] == [
        shift("amt", hours=[span("mon", "tue", valid_to="2026-12-31")]),
        shift(
            "rat",
            hours=[span("tue", valid_to="2026-12-31"), span("mon", opens="09:00", valid_to="2026-12-31")],
        ),
    ]


def test_a_bar_that_is_dragged_back_leaves_the_rota_as_it_was() -> None:
    document = {"rota": [shift("rat", hours=[span("mon", "tue")], desk="eins")]}
    before = deepcopy(document)

    set_bar(document, "rat", "tue", opens="08:00", closes="11:00", at=(0, 0))
    set_bar(document, "rat", "tue", opens="08:00", closes="12:00", at=(0, 1))

    assert document == before


def test_what_comes_by_a_rule_stays_beside_a_bar_that_is_taken_away() -> None:
    monthly = span(rule="FREQ=MONTHLY;BYDAY=1MO")
    document = {"rota": [shift("rat", hours=[monthly, span("wed")])]}

    take_bar(document, "rat", "wed", at=(0, 1))

    assert document["rota"] == [shift("rat", hours=[monthly])]


@pytest.mark.parametrize("at", [(0, 0), (0, 7), (3, 0)], ids=["in turns", "no such hours", "no such shift"])
def test_a_bar_that_the_week_cannot_change_is_refused(at: tuple[int, int]) -> None:
    document = {"rota": [shift("rat", "amt", hours=[span("mon")], turns_from="2026-11-02")]}

    with pytest.raises(Refusal) as refused:
        set_bar(document, "rat", "mon", opens="09:00", closes="10:00", at=at)

    assert refused.value.code is Code.BAD_REQUEST


def test_the_hours_of_a_hall_bend_in_the_same_way() -> None:
    hours = bent([span("mon", "tue", "wed")], "wed", opens="08:00", closes="15:00", at=0)

    assert hours == [span("mon", "tue"), span("wed", closes="15:00")]
