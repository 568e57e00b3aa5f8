"""Who is not called as others are: set aside, right back, missed too early, told that it cannot be today."""

from dataclasses import replace

from server.actions.park import park
from server.actions.step_out import step_out
from server.actions.tell_truth import tell_truth
from server.domain.site.site_settings import EarlyArrival, NoShowRule, StepOut
from tests.web.served import Served
from tests.web.shown import main_button, state_of


def test_whoever_fills_in_a_form_is_listed_and_comes_back_into_line(served: Served) -> None:
    served.hall.waits()
    browser = served.advisor()
    browser.opens()
    browser.presses("primary")
    browser.presses("primary")

    aside = browser.presses("park")
    back = browser.presses("unpark-1")

    assert "Beim Formular 001 Empfang Wieder in die Reihe" in _plain(aside.part("parked").text)
    assert state_of(aside) == "free"
    assert back.part("parked").text == ""
    assert "001 Empfang" in back.part("line").text


def test_any_colleague_who_may_help_sees_who_was_set_aside(served: Served) -> None:
    served.hall.waits("geld")
    served.hall.waits("empfang")
    for advisor, desk in (("kasse", "zwei"), ("amt", "drei")):
        seated = served.hall.sits(advisor, desk)
        served.hall.do(park, leg=served.hall.serves(seated).id, **seated)

    page = served.advisor("rat").opens("eins")

    assert "002" in page.part("parked").text
    assert "001" not in page.part("parked").text


def test_who_is_right_back_is_marked_in_the_line_and_is_not_the_next(served: Served) -> None:
    served.hall.loads(replace(served.hall.site, step_out=StepOut(minutes=15, times=1)))
    away, _ = served.hall.waits(), served.hall.waits()
    served.hall.do(step_out, leg=away.id)

    page = served.advisor().opens()

    rows = [row.text for row in page.part("line").every("li")]
    assert rows[-1] == "001 Empfang gleich zurück, bis 10:20 Uhr"
    assert page.part("line-title").text == "1 Person wartet"
    assert "002" in page.part("person").text


def test_a_no_show_too_early_is_a_button_that_says_when(served: Served) -> None:
    served.hall.loads(replace(served.hall.site, no_show=NoShowRule(calls=2, minutes=3)))
    served.hall.waits()
    browser = served.advisor()
    browser.opens()

    called = browser.presses("primary").part("no-show")
    recalled = browser.presses("recall").part("no-show")
    served.hall.clock.passes(minutes=3)
    later = browser.visits(browser.path).part("no-show")

    assert (called.text, "disabled" in called.attributes) == ("Nicht gekommen nach 2 Aufrufen, ab 10:08 Uhr N", True)
    assert (recalled.text, "disabled" in recalled.attributes) == ("Nicht gekommen ab 10:08 Uhr N", True)
    assert (later.text, "disabled" in later.attributes) == ("Nicht gekommen N", False)


def test_the_page_looks_again_when_the_time_has_come(served: Served) -> None:
    served.hall.loads(replace(served.hall.site, no_show=NoShowRule(calls=1, minutes=3)))
    served.hall.waits()
    browser = served.advisor()
    browser.opens()

    page = browser.presses("primary")

    assert page.part("steps").attributes["data-again"] == "181"


def test_before_opening_the_main_button_says_from_when_it_calls(served: Served) -> None:
    served.hall.loads(replace(served.hall.site, early_arrival=EarlyArrival(minutes=60)))
    served.hall.clock.passes(hours=-2, minutes=-20)
    served.hall.waits()

    page = served.advisor().opens()

    assert main_button(page) == "Nächste Nummer rufen Aufrufe ab 08:00 Uhr"
    assert "disabled" in page.part("primary").attributes
    assert "001" in page.part("line").text


def test_those_for_whom_there_is_no_time_left_are_named(served: Served) -> None:
    served.hall.clock.passes(minutes=-5)
    for _ in range(5):
        served.hall.waits()
    seated = served.hall.sits("amt", "zwei")
    served.hall.serves(seated)
    served.hall.clock.now = served.hall.clock.now.replace(hour=10, minute=52)
    served.hall.do(tell_truth)

    page = served.advisor("rat").opens()

    assert "2 Personen können heute nicht mehr drankommen: 004, 005" in page.part("line-head").text
    assert "heute nicht mehr" in list(page.part("line").every("li"))[-1].text


def _plain(text: str) -> str:
    """Without the number that only screen readers hear, and without the key."""
    return text.removesuffix(" 001 B")
