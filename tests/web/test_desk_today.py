"""What anybody at a desk can say of today: which interpreters work, and who is here for whom."""

import pytest

from server.storage.presence import duties
from tests.web.everything import everything_set_up
from tests.web.served import Browser, Served


@pytest.fixture
def desk(served: Served) -> Browser:
    """An advisor's desk in a hall that has set up everything: `amt` and `rat` are on the rota, `kasse` is not."""
    served.hall.loads(everything_set_up(served.hall.site))
    browser = served.advisor("rat")
    browser.opens()
    return browser


def test_an_interpreter_line_is_said_not_to_work_and_to_work_again(desk: Browser) -> None:
    works = desk.page.part("line-video").text

    down = desk.presses("line-video").part("line-video").text
    again = desk.presses("line-video").part("line-video").text

    assert (works, down, again) == ("Geht nicht Video", "Geht wieder Video", "Geht nicht Video")


def test_the_person_in_a_call_with_interpreter_is_shown_with_line_and_language(served: Served, desk: Browser) -> None:
    served.hall.takes_ticket("familie", language="ar")

    page = desk.presses("primary")

    assert "Dolmetschen Arabisch – Video, Verbindung in höchstens 120 s" in page.part("person").text


def test_who_goes_home_is_not_here_any_more_and_who_stands_in_is(served: Served, desk: Browser) -> None:
    desk.presses("advisor-amt")

    page = desk.presses("advisor-kasse")

    with served.hall.reading() as records:
        here = {duty.advisor for duty in duties(records, served.hall.site, served.hall.clock())}
    assert here == {"rat", "kasse"}
    assert page.part("advisor-amt").text == "Jetzt da Amt"
    assert page.part("advisor-kasse").text == "Ab jetzt nicht da Kasse"


def test_the_rota_is_shown_with_its_times(desk: Browser) -> None:
    rows = [row.text for row in desk.page.part("today-rows").every("li")]

    assert rows[1:] == [
        "Amt 08:00–12:00 Ab jetzt nicht da Amt",
        "Rat 08:00–12:00 Ab jetzt nicht da Rat",
        "Kasse heute nicht da Jetzt da Kasse",
    ]


def test_a_hall_without_rota_and_interpreters_has_nothing_to_say_of_today(served: Served) -> None:
    page = served.advisor("rat").opens()

    assert page.find("today") is None
