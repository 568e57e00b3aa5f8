"""One visit from the first touch to the last word, with everything real."""

import zxingcpp
from playwright.sync_api import Page, expect
from sqlalchemy import select

from server.storage.tables import papers
from tests.journeys.arriving import people_come
from tests.journeys.people import Advisor, Kiosk, Wall
from tests.journeys.running import RunningHall, papers_from
from tests.printer.emulator import PrinterEmulator

ARABIC, REGISTER, EU = "العربية", "تسجيل عنوان السكن", "الاتحاد الأوروبي"


def test_an_arabic_visitor_registers_is_called_and_served(
    hall: RunningHall, kiosk: Kiosk, wall: Wall, advisor: Advisor, phone: Page
) -> None:
    with PrinterEmulator() as printer:
        hall.print_on(f"tcp:127.0.0.1:{printer.port}")
        wall.open()
        advisor.sit_down("buergerdienste", "zimmer-1")
        kiosk.open()

        kiosk.touch(ARABIC)
        expect(kiosk.page.locator("html")).to_have_attribute("dir", "rtl")
        kiosk.touch(REGISTER)
        kiosk.touch(EU)
        expect(kiosk.page.locator("[data-number='001']")).to_be_visible()
        (paper,) = papers_from(printer, 1)
        (code,) = zxingcpp.read_barcodes(paper)
        assert code.text.startswith(f"{hall.address}/t/")

        phone.goto(code.text)
        expect(phone.locator("html")).to_have_attribute("lang", "ar")
        expect(phone.get_by_text("001")).to_be_visible()
        assert phone.context.cookies() == []

        advisor.press("call-next")
        expect(wall.page.locator("#calls")).to_contain_text("001")
        expect(wall.page.locator("#calls")).to_contain_text("Zimmer 1")
        expect(phone.get_by_text("Zimmer 1")).to_be_visible()

        advisor.press("start")
        advisor.press("finish")
        expect(advisor.page.locator("button[formaction$='/call-next']")).to_be_visible()
        expect(wall.page.locator("#recent")).to_contain_text("001", timeout=20_000)
        assert "anmelden" not in wall.page.content().lower()


def test_somebody_from_a_third_country_gets_a_slip_and_no_ticket(hall: RunningHall, kiosk: Kiosk) -> None:
    with PrinterEmulator() as printer:
        hall.print_on(f"tcp:127.0.0.1:{printer.port}")
        kiosk.open()

        kiosk.touch("Deutsch")
        kiosk.touch("Wohnung anmelden")
        kiosk.touch("Ein anderes Land")

        expect(kiosk.page.locator("html")).to_have_attribute("data-screen", "redirect")
        expect(kiosk.page.get_by_text("Ausländerbehörde", exact=True)).to_be_visible()
        expect(kiosk.page.get_by_text("innerhalb von zwei Wochen persönlich")).to_be_visible()
        (slip,) = papers_from(printer, 1)
        assert slip.height > slip.width
        assert hall.ask("SELECT count(*) FROM tickets") == [(0,)]
        assert "innerhalb von zwei Wochen persönlich" in _papers(hall)


def test_a_no_show_leaves_the_wall_and_comes_back_at_the_old_place(
    hall: RunningHall, wall: Wall, advisor: Advisor
) -> None:
    wall.open()
    people_come(hall, 2)
    advisor.sit_down("empfang", "empfang")

    advisor.press("call-next")
    expect(wall.page.locator("#calls")).to_contain_text("001")
    advisor.press("no-show")
    advisor.press("reinstate")
    expect(wall.page.locator("#calls")).not_to_contain_text("001", timeout=30_000)
    advisor.press("call-next")

    expect(advisor.page.locator("#person")).to_contain_text("001")


def _papers(hall: RunningHall) -> str:
    with hall.records() as records:
        return str(records.scalars(select(papers.c.content)).all())
