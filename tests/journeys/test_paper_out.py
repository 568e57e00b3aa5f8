"""The printer runs out of paper: the kiosk says so, and after a new roll prints what still has somebody waiting for it."""

from datetime import timedelta

from playwright.sync_api import expect
from sqlalchemy import select, update

from server.storage.tables import papers
from tests.journeys.people import Kiosk
from tests.journeys.running import RunningHall, papers_from
from tests.printer.emulator import PrinterEmulator


def test_without_paper_the_kiosk_says_so_and_after_a_new_roll_each_ticket_comes_once_or_never(
    hall: RunningHall, kiosk: Kiosk
) -> None:
    with PrinterEmulator("out") as printer:
        hall.print_on(f"tcp:127.0.0.1:{printer.port}")
        hall.wait_until("SELECT status FROM devices WHERE kind = 'printer'", "out")
        kiosk.open()
        kiosk.touch("English")
        kiosk.touch("I don’t know")
        expect(kiosk.page.locator(".paper.missing")).to_be_visible()
        expect(kiosk.page.locator("[data-number='001']")).to_be_visible()
        kiosk.page.reload()
        kiosk.take("Deutsch", "Ich weiß es nicht")
        ten_minutes_ago(hall, paper=1)

        printer.state = "ready"
        papers_from(printer, 1)
        hall.wait_until("SELECT state FROM papers WHERE id = 2", "printed")
        kiosk.take("Deutsch", "Ich weiß es nicht")
        papers_from(printer, 2)

        hall.wait_until("SELECT count(*) FROM papers WHERE state = 'printed'", 2)
        assert hall.ask("SELECT state, reason FROM papers WHERE id = 1") == [("failed", "too late")]
        assert len(printer.papers()) == 2


def ten_minutes_ago(hall: RunningHall, *, paper: int) -> None:
    """A paper for which nobody waits any more."""
    with hall.records() as records:
        made_at = records.scalar(select(papers.c.made_at).where(papers.c.id == paper))
        assert made_at is not None
        records.execute(update(papers).where(papers.c.id == paper).values(made_at=made_at - timedelta(minutes=10)))
