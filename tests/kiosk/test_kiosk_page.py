"""The kiosk's page in real Chromium, with a real server behind it."""

from io import BytesIO

import zxingcpp
from PIL import Image

from tests.journeys.running import RunningHall, end
from tests.kiosk.conftest import Opened

TICKETS = "SELECT count(*) FROM tickets"


def test_ten_quick_taps_are_one_ticket(hall: RunningHall, opened: Opened) -> None:
    hall.serve()
    visitor = opened(stopped=True).sees("rest").touches("Deutsch").sees("topics")

    visitor.taps_at_once(visitor.tile("Ich weiß es nicht"), 10).sees("number")

    assert hall.ask(TICKETS) == [(1,)]
    assert visitor.page.locator("[data-number='001']").inner_text() == "001"


def test_a_number_is_as_tall_as_a_hand_and_says_nothing_about_the_topic(hall: RunningHall, opened: Opened) -> None:
    hall.serve()
    hall.print_on(f"file:{hall.hall.folder / 'paper'}")
    hall.wait_until("SELECT count(*) FROM devices WHERE kind = 'printer' AND token_hash IS NOT NULL", 1)
    visitor = opened().sees("rest")

    visitor.touches("Deutsch").sees("topics").takes("topic anmelden").sees("gate").takes("answer eu").sees("number")

    number = visitor.page.locator("[data-number]").bounding_box()
    assert number
    assert number["width"] >= 0.4 * 1080
    assert number["height"] >= 0.4 * 1080
    assert "anmelden" not in visitor.page.content()
    assert "Es kommt unten heraus" in visitor.text()


def test_without_paper_the_code_grows_and_nobody_is_told_to_take_any(hall: RunningHall, opened: Opened) -> None:
    hall.serve()
    visitor = opened().sees("rest").touches("Deutsch").sees("topics")

    with visitor.page.expect_response("**/api/kiosk/tickets") as answer:
        visitor.takes("topic empfang").sees("number")

    assert "qr" not in answer.value.json()["ticket"]
    code = visitor.page.locator("svg.code").bounding_box()
    assert code
    assert code["width"] > 0.34 * 1080
    photograph = Image.open(BytesIO(visitor.page.locator("svg.code").screenshot()))
    assert [read.text[: len(hall.address) + 3] for read in zxingcpp.read_barcodes(photograph)] == [f"{hall.address}/t/"]
    assert "Merken Sie sich Ihre Nummer" in visitor.text()
    assert "Nehmen Sie Ihr Ticket" not in visitor.text()


def test_a_server_that_comes_back_finishes_what_was_asked(hall: RunningHall, opened: Opened) -> None:
    server = hall.serve()
    visitor = opened().has_no_numbers_of_its_own().sees("rest").touches("العربية").sees("topics")

    end(server)
    visitor.takes("topic empfang").sees("away").finds_all_well(thoroughly=True)
    assert visitor.page.evaluate("document.documentElement.lang") == "ar"
    hall.serve()
    visitor.sees("number")

    assert hall.ask(TICKETS) == [(1,)]


def test_a_refusal_is_a_sentence_and_a_next_step(hall: RunningHall, opened: Opened) -> None:
    hall.serve(LOTSE_TICKETS_PER_MINUTE="1")
    visitor = opened().sees("rest").touches("Deutsch").sees("topics").takes("topic empfang").sees("number")

    visitor.takes("done").sees("rest").touches("Українська").sees("topics").takes("topic empfang")
    visitor.sees("refused").finds_all_well(thoroughly=True)
    visitor.touches("Вибрати іншу тему").sees("topics")

    assert visitor.page.evaluate("document.documentElement.lang") == "uk"
    assert hall.ask(TICKETS) == [(1,)]


def test_who_has_gone_is_asked_for_and_then_forgotten(hall: RunningHall, opened: Opened) -> None:
    hall.serve()
    visitor = opened(stopped=True).sees("rest").touches("Deutsch").sees("topics")

    visitor.page.clock.fast_forward(46_000)
    visitor.sees("more-time").finds_all_well(thoroughly=True)
    visitor.page.clock.fast_forward(21_000)
    visitor.sees("rest")

    assert hall.ask(TICKETS) == [(0,)]


def test_a_code_for_another_device_does_not_let_a_kiosk_in(hall: RunningHall, opened: Opened) -> None:
    hall.serve()

    visitor = opened(code=f"#code={hall.hall.code}").sees("enrol").finds_all_well(thoroughly=True)
    assert "Dieser Code gehört zu einem anderen Gerät" in visitor.text()
    for sign in "K7QF3M2P":
        visitor.touches(sign)
    with visitor.page.expect_response("**/api/devices/enrol") as answer:
        visitor.takes("enrol")

    assert "#code" not in visitor.page.url
    sentence = answer.value.json()["refusal"]["sentence"]
    visitor.page.get_by_role("alert").filter(has_text=sentence).wait_for()
