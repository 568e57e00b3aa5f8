"""Desks and organisations as tables that are edited where they stand."""

import pytest

from tests.web.manager import fills, managing, site
from tests.web.served import Served


def test_a_desk_gets_another_label_and_keeps_its_id(served: Served) -> None:
    browser = managing(served)
    browser.visits("/admin/halle/desks")

    fills(browser, "rows", **{"desks.0.label": "Saal", "desks.0.colour": "sky"})

    desk = site(served).desks[0]
    assert (desk.id, desk.label, desk.arrow, desk.colour) == ("eins", "Saal", "left", "sky")


def test_the_empty_row_adds_one_with_an_id_of_its_own(served: Served) -> None:
    browser = managing(served)
    browser.visits("/admin/halle/desks")

    fills(browser, "rows", **{"desks.3.label": "Eins", "desks.3.arrow": "up"})

    assert [desk.id for desk in site(served).desks] == ["eins", "zwei", "drei", "eins-2"]


def test_an_organisation_that_somebody_serves_for_is_not_taken_out(served: Served) -> None:
    browser = managing(served)
    before = site(served)
    browser.visits("/admin/halle/organisations")

    fills(browser, "rows", **{"organisations.1.take-out": "yes"})

    assert browser.answer.status_code == 422
    assert "Eines davon, bitte: stadt" in browser.page.part("wrong").text
    assert site(served) == before


@pytest.mark.parametrize(
    ("room", "order"), [("desks", ["zwei", "eins", "drei"]), ("organisations", ["verein", "stadt"])]
)
def test_rows_change_their_order(served: Served, room: str, order: list[str]) -> None:
    browser = managing(served)
    browser.visits(f"/admin/halle/{room}")

    fills(browser, "rows", move=f"{room}.1.up")

    assert [each.id for each in getattr(site(served), room)] == order
