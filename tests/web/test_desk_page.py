"""What an advisor sees at a desk."""

from dataclasses import replace

import pytest

from server.actions.call_next import call_next
from server.actions.open_desk import open_desk
from server.actions.recall import recall
from server.actions.report_printer import report_printer
from server.domain.print_job import PrinterStatus
from server.domain.site.site_settings import InterpreterLine
from server.storage.devices import DeviceKind
from tests.web.served import Served
from tests.web.shown import main_button, state_of

ON_SCREEN = "Nummern stehen nur auf dem Bildschirm."


def test_the_line_shows_the_longest_wait_first(served: Served) -> None:
    served.hall.waits("arbeit")
    served.hall.clock.passes(minutes=7)
    served.hall.takes_ticket("empfang", language="ar")
    served.hall.clock.passes(minutes=5)

    page = served.advisor().opens()

    rows = [row.text for row in page.part("line").every("li")]
    assert page.part("line-title").text == "2 Personen warten"
    assert rows == ["001 Arbeit Deutsch 12 min", "002 Empfang العربية 5 min"]
    assert [bar.attributes["width"] for bar in page.part("line").every("rect")] == ["100", "42"]


def test_the_line_shows_only_those_this_advisor_can_help(served: Served) -> None:
    served.hall.waits("geld")

    page = served.advisor("rat").opens()

    assert page.part("line-title").text == "Niemand wartet"
    assert page.part("person").text.startswith(
        "Bereit Gerade wartet niemand auf Sie. Neue Nummern erscheinen hier von selbst."
    )


def test_somebody_for_whom_the_interpreters_are_busy_is_in_line_and_not_next(served: Served) -> None:
    line = InterpreterLine(id="video", title="Video", languages=("ar",))
    served.hall.loads(replace(served.hall.site, interpreter_lines=(line,)))
    served.hall.takes_ticket(language="ar"), served.hall.takes_ticket(language="ar")
    served.hall.calls(served.hall.sits("amt", "zwei"))

    page = served.advisor("rat").opens()

    assert page.part("line-title").text == "1 Person wartet"
    assert page.part("person").text == (
        "Bereit Gerade können Sie niemanden rufen. Es warten Menschen, aber: Dolmetschen ist belegt."
    )


def test_a_long_line_says_how_many_more_there_are(served: Served) -> None:
    for _ in range(32):
        served.hall.waits("empfang")

    page = served.advisor().opens()

    assert page.part("line-title").text == "32 Personen warten"
    assert list(page.part("line").every("li"))[-1].text == "und 2 weitere Personen"


def test_the_number_is_shown_with_its_symbol(served: Served) -> None:
    served.hall.waits()
    browser = served.advisor()
    browser.opens()

    page = browser.presses("primary")

    symbol = page.part("person").first("h2").first("span").attributes
    assert symbol["data-symbol"] == "triangle"
    assert symbol["aria-label"] == "Dreieck"


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (PrinterStatus.OUT, f"A kiosk: Das Papier ist alle. {ON_SCREEN}"),
        (PrinterStatus.COVER, f"A kiosk: Der Drucker ist nicht geschlossen. {ON_SCREEN}"),
        (PrinterStatus.OFFLINE, f"A kiosk: Der Drucker ist nicht erreichbar. {ON_SCREEN}"),
        (PrinterStatus.LOW, "A kiosk: Das Papier reicht noch für etwa 15 Tickets."),
        (PrinterStatus.READY, ""),
        (PrinterStatus.UNKNOWN, ""),
    ],
)
def test_a_printer_that_needs_somebody_is_seen_at_desks(served: Served, status: PrinterStatus, said: str) -> None:
    kiosk = served.hall.has_device(DeviceKind.KIOSK, "das Geheimnis des Automaten")
    printer = served.hall.has_device(DeviceKind.PRINTER, "sein Drucker", beside=kiosk)
    served.hall.do(report_printer, printer=printer, status=status, detail=None, paper_left=2300)

    page = served.advisor().opens()

    assert page.part("printer").text == said


def test_each_printer_has_its_line_and_those_that_print_for_others_are_named(served: Served) -> None:
    hall, out = served.hall, PrinterStatus.OUT
    hall.do(report_printer, printer=hall.has_device(DeviceKind.PRINTER, "der erste"), status=out, detail=None)
    second = hall.has_device(DeviceKind.PRINTER, "ein zweiter")
    hall.do(report_printer, printer=second, status=PrinterStatus.LOW, detail=None)

    page = served.advisor().opens()

    assert [line.text for line in page.part("printer").every("p")] == [
        "A printer: Das Papier ist alle. Tickets kommen solange aus einem anderen Drucker.",
        "A printer: Das Papier geht zu Ende.",
    ]


def test_the_topic_of_a_colleague_stays_hidden_after_a_takeover(served: Served) -> None:
    served.hall.waits("geld")
    seated = served.hall.sits("kasse", "eins")
    served.hall.do(call_next, **seated)

    page = served.advisor("rat").opens("eins")

    assert state_of(page) == "called"
    assert "Thema einer anderen Beratung" in page.part("person").text
    assert "Geld" not in page.part("person").text


def test_the_desk_speaks_english_to_an_english_browser(served: Served) -> None:
    leg = served.hall.waits("arbeit")
    seated = served.hall.sits("rat", "zwei")
    called = served.hall.calls(seated)
    served.hall.do(recall, leg=called.id, **seated)

    browser = served.advisor("rat", language="en-GB")
    page = browser.visits(f"/desk/at/{seated['seat']}")

    assert called.id == leg.id
    assert page.first("html").attributes["lang"] == "en"
    assert "called 2 times" in page.part("person").text
    assert main_button(page) == "They came"


def test_another_advisors_tab_is_not_mine(served: Served) -> None:
    served.hall.do(open_desk, desk="eins", advisor="kasse", seat="eins.fremd", take_over=False)
    browser = served.advisor("rat")

    page = browser.visits("/desk/at/eins.fremd")

    assert page.first("html").attributes["data-page"] == "lost"
    assert page.find("person") is None
