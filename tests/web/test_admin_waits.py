"""Promised and waited: how often the promised range was right, without anybody who could be recognised."""

from collections.abc import Mapping
from datetime import date

import pytest

from server.domain.simulation.told import Sums
from server.storage import told_waits
from server.storage.told_waits import Of, Shown
from server.web.admin.waits.kept import kept, period
from server.web.admin.waits.rows import cells
from tests.building import TODAY
from tests.web.manager import managing
from tests.web.page import Element
from tests.web.served import Browser, Served

ADDRESS = "/admin/halle/waits"
LAST_MONDAY = date(2026, 11, 16)
GOOD = Sums(told=100, inside=81, above=9, width=2000, error=700, bias=-200)


@pytest.fixture
def manager(served: Served) -> Browser:
    """The browser of the manager."""
    return managing(served)


def of(topic: str = "empfang", language: str = "de", day: date = LAST_MONDAY, shown: Shown = Shown.TICKET) -> Of:
    """Whose promises are meant."""
    return Of(day=day, topic=topic, language=language, shown=shown)


def test_whole_weeks_are_looked_at_and_not_the_one_that_goes_on() -> None:
    assert period(TODAY) == (date(2026, 9, 28), date(2026, 11, 22))
    assert period(date(2026, 11, 22)) == (date(2026, 9, 21), date(2026, 11, 15))


def test_a_row_is_worked_out_as_one_would_by_hand() -> None:
    assert cells("de", GOOD) == ("100", "81", "9", "20", "7", "−2")


def test_a_row_without_any_promise_has_no_figures() -> None:
    assert cells("de", Sums(uncalled=3)) == ("0", "–", "–", "–", "–", "–")


def test_a_group_of_fewer_than_five_takes_another_one_with_it() -> None:
    promises = kept(
        {of(): GOOD, of("geld"): Sums(told=4, inside=4), of("arbeit"): Sums(told=9, inside=1)}, [LAST_MONDAY]
    )

    assert promises.topics == {"empfang": GOOD, "geld": None, "arbeit": None}
    assert promises.whole == GOOD + Sums(told=13, inside=5)


def test_fewer_than_five_promises_in_all_say_nothing() -> None:
    promises = kept({of(): Sums(told=4, inside=4)}, [LAST_MONDAY])

    assert (promises.whole, promises.waiting, promises.topics) == (None, None, {"empfang": None})


def test_the_first_sentence_says_how_many_were_right(served: Served, manager: Browser) -> None:
    tells(served, {of(): GOOD, of("arbeit", "ar", date(2026, 10, 7)): GOOD})

    page = manager.visits(ADDRESS)

    assert (
        page.part("headline").text
        == "In den letzten 8 Wochen lagen 81 von 100 Wartezeiten in der angekündigten Spanne."
    )
    assert "9 von 100 warteten länger, 10 von 100 kürzer als angekündigt." in page.text
    assert _rows(page, "Nach Sprache") == ["Arabisch 100 81 9 20 7 −2", "Deutsch 100 81 9 20 7 −2"]
    assert [row for row in _rows(page, "Nach Woche") if "100" in row] == [
        "05.10. 100 81 9 20 7 −2",
        "16.11. 100 81 9 20 7 −2",
    ]


def test_today_and_what_was_long_ago_do_not_count(served: Served, manager: Browser) -> None:
    tells(served, {of(day=TODAY): GOOD, of(day=date(2026, 9, 27)): GOOD})

    page = manager.visits(ADDRESS)

    assert page.part("headline").text.startswith("Aus den letzten 8 ganzen Wochen ist noch zu wenig bekannt")


@pytest.mark.parametrize(("brier", "told"), [(2.0, "sagte den Menschen mehr"), (20.0, "sagte den Menschen nicht mehr")])
def test_whether_saying_not_today_helped_is_said(served: Served, manager: Browser, brier: float, told: str) -> None:
    tells(served, {of(): GOOD + Sums(uncalled=10, brier=brier)})

    page = manager.visits(ADDRESS)

    assert "Nie aufgerufen wurden 10 von 110" in page.text
    assert told in page.text


def test_promises_to_few_stand_nowhere_on_the_page(served: Served, manager: Browser) -> None:
    tells(served, {of(): GOOD, of("arbeit"): Sums(told=3, inside=2, width=777), of("geld"): Sums(told=37, inside=31)})

    rows = _rows(manager.visits(ADDRESS), "Nach Thema")

    assert rows == ["Arbeit … … … … … …", "Empfang 100 81 9 20 7 −2", "Geld … … … … … …"]


def tells(served: Served, promises: Mapping[Of, Sums]) -> None:
    """Keeps what was told."""
    served.hall.storage.write(
        "halle", served.hall.clock, lambda records, _site, _now: told_waits.add(records, promises)
    )


def _rows(page: Element, title: str) -> list[str]:
    tables = {each.attributes.get("aria-label"): each for each in page.whole()}
    return [row.text for row in tables[title].first("tbody").every("tr")]
