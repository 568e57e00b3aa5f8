"""What a desk does for people who are not at it."""

import pytest

from server.domain.visits.event import Kind
from server.storage import events
from tests.web.everything import everything_set_up
from tests.web.served import Browser, Served


@pytest.fixture
def desk(served: Served) -> Browser:
    """An advisor's desk in a hall that has set up everything."""
    served.hall.loads(everything_set_up(served.hall.site))
    browser = served.advisor("rat")
    browser.opens()
    return browser


def test_a_number_is_handed_out_and_shown(served: Served, desk: Browser) -> None:
    page = desk.sends(
        f"{desk.path}/hand-out", request="one", topic="arbeit", language="ar", party="3", reason="Kinderwagen"
    )

    with served.hall.storage.looking() as connection:
        facts = events.after(connection, 0)[-1].event.facts
    assert page.part("handed-out").text == "Ausgegeben: 001"
    assert "3 Personen" in page.part("line").text
    assert (facts["by"], facts["party"], facts["language"]) == ("rat", 3, "ar")


def test_the_number_is_shown_until_something_else_is_done(served: Served, desk: Browser) -> None:
    desk.sends(f"{desk.path}/hand-out", request="one", topic="arbeit", language="de", party="1", reason="")

    page = desk.presses("primary")

    assert page.part("handed-out").text == ""


def test_numbers_can_be_handed_out_for_what_somebody_comes_for_today(desk: Browser) -> None:
    topics = [option.attributes["value"] for option in desk.page.part("hand-out-topic").every("option")]

    assert topics == ["familie", "arbeit", "anmelden", "empfang"]


def test_the_next_numbers_are_called_together_and_again(served: Served, desk: Browser) -> None:
    for _ in range(3):
        served.hall.takes_ticket("arbeit")

    desk.presses("wave-call")
    page = desk.presses("wave-recall")

    with served.hall.storage.looking() as connection:
        calls = [each.event.facts for each in events.after(connection, 0) if each.event.kind is Kind.WAVE_CALLED]
    assert "zuletzt 001–002 · 2-mal gerufen" in page.part("wave").text
    assert [facts["calls"] for facts in calls] == [1, 2]
