"""Things of a profile change their order in the browser, or are taken out."""

import pytest

from tests.web.manager import fills, managing, site
from tests.web.served import Served

PROFILE = "/admin/halle/profile"


def test_things_change_their_order(served: Served) -> None:
    browser = managing(served)
    browser.visits(f"{PROFILE}/topics")

    fills(browser, "order", move="2.up")

    assert [topic.id for topic in site(served).topics] == ["anmelden", "geld", "leben", "empfang"]


def test_a_row_moves_together_with_what_was_typed(served: Served) -> None:
    browser = managing(served)
    browser.visits(f"{PROFILE}/desks")

    fills(browser, "part", **{"desks.2.label": "Saal", "move": "desks.2.up"})

    assert [desk.label for desk in site(served).desks] == ["Zimmer 1", "Saal", "Zimmer 2"]


@pytest.mark.parametrize("move", ["x", "9.up", "0.sideways", "desks.0", "-1.up"])
def test_a_move_that_makes_no_sense_is_refused(served: Served, move: str) -> None:
    browser = managing(served)
    before = site(served)
    for where, form in (("topics", "order"), ("desks", "part")):
        browser.visits(f"{PROFILE}/{where}")
        fills(browser, form, move=move)

        assert browser.answer.status_code == 422

    assert site(served) == before


def test_nobody_loses_the_desk_at_which_they_are_and_the_number_is_said(served: Served) -> None:
    browser = managing(served)
    served.hall.waits()
    served.hall.serves(served.hall.sits("rat", "drei"))
    browser.visits(f"{PROFILE}/desks")

    fills(browser, "part", **{"desks.2.take-out": "yes"})

    assert browser.answer.status_code == 409
    assert "001" in browser.page.part("wrong").text
    assert len(site(served).desks) == 3
