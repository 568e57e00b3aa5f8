"""When something is broken nobody loses their place, and everything mends itself."""

import socket

from playwright.sync_api import BrowserContext, Page, expect

from tests.journeys.arriving import people_come
from tests.journeys.people import Advisor, Kiosk, Wall
from tests.journeys.running import RunningHall, end, papers_from
from tests.kiosk.visitor import Visitor
from tests.printer.emulator import PrinterEmulator


def test_a_dead_printer_costs_nobody_a_place_and_the_kiosk_shows_the_code(hall: RunningHall, kiosk: Kiosk) -> None:
    with socket.socket() as dead:  # its port is taken, and nobody listens
        dead.bind(("127.0.0.1", 0))
        hall.print_on(f"tcp:127.0.0.1:{dead.getsockname()[1]}")
        kiosk.open()

        kiosk.touch("English")
        kiosk.touch("I don’t know")

        expect(kiosk.page.locator("[data-number='001']")).to_be_visible()
        expect(kiosk.page.locator(".told:has(.missing) svg.code")).to_be_visible()
        assert hall.ask("SELECT state FROM legs") == [("waiting",)]


def test_the_agent_finds_its_work_again_after_a_restart_and_prints_nothing_twice(hall: RunningHall) -> None:
    with PrinterEmulator() as printer:
        agent = hall.print_on(f"tcp:127.0.0.1:{printer.port}")
        people_come(hall, 1)
        papers_from(printer, 1)
        end(agent)
        people_come(hall, 1)

        hall.print_on(f"tcp:127.0.0.1:{printer.port}")

        papers_from(printer, 2)
        hall.wait_until("SELECT count(*) FROM papers WHERE state = 'printed'", 2)
        assert len(printer.papers()) == 2


def test_a_kiosk_without_its_server_says_so_and_finishes_what_was_asked_when_it_is_back(
    hall: RunningHall, kiosk: Kiosk
) -> None:
    Visitor(kiosk.page, []).has_no_numbers_of_its_own()
    kiosk.open()
    kiosk.touch("Українська")
    expect(kiosk.page.locator("html")).to_have_attribute("data-screen", "topics")
    end(hall.server)

    kiosk.touch("Я не знаю")
    expect(kiosk.page.locator("html")).to_have_attribute("data-screen", "away")
    hall.serve()

    expect(kiosk.page.locator("[data-number='001']")).to_be_visible()
    assert hall.ask("SELECT count(*) FROM tickets") == [(1,)]


def test_many_touches_give_one_ticket(hall: RunningHall, kiosk: Kiosk) -> None:
    kiosk.page.clock.install()
    kiosk.open()
    kiosk.touch("Deutsch")
    visitor = Visitor(kiosk.page, []).sees("topics")

    visitor.taps_at_once(kiosk.tile("Ich weiß es nicht"), 12)

    expect(kiosk.page.locator("[data-number='001']")).to_be_visible()
    kiosk.page.wait_for_timeout(500)
    assert hall.ask("SELECT count(*) FROM tickets") == [(1,)]


def test_two_calls_at_once_are_both_shown_and_chime_one_after_the_other(
    hall: RunningHall, wall: Wall, advisor: Advisor, second: Advisor
) -> None:
    wall.open()
    people_come(hall, 2)
    advisor.sit_down("empfang", "empfang")
    second.sit_down("buergerdienste", "zimmer-1")

    advisor.press("call-next")
    second.press("call-next")

    expect(wall.page.locator("#calls")).to_contain_text("001")
    expect(wall.page.locator("#calls")).to_contain_text("002")
    times = wall.hears(2)
    assert len(set(wall.chimed())) == 2
    assert times[1] - times[0] >= 1_400


def test_a_wall_that_is_reloaded_has_the_right_picture_and_repeats_nothing(
    hall: RunningHall, wall: Wall, advisor: Advisor
) -> None:
    wall.open()
    people_come(hall, 1)
    advisor.sit_down("empfang", "empfang")
    advisor.press("call-next")
    wall.has_said(1)

    wall.page.reload()

    expect(wall.page.locator("#calls")).to_contain_text("001")
    wall.page.wait_for_timeout(3_000)
    assert wall.chimed() == []


def test_wall_and_desk_without_server_say_so_keep_what_they_know_and_are_right_again_soon(
    hall: RunningHall, wall: Wall, advisor: Advisor
) -> None:
    wall.open()
    people_come(hall, 2)
    advisor.sit_down("empfang", "empfang")
    advisor.press("call-next")
    expect(wall.page.locator("#calls")).to_contain_text("001")

    hall.dies()
    expect(wall.page.locator("#blind")).to_contain_text("10:0")
    expect(wall.page.locator("#everybody")).to_contain_text("10:0")
    expect(wall.page.locator("#calls")).to_contain_text("001")
    expect(advisor.page.locator("#offline")).to_contain_text("10:0")
    expect(advisor.page.locator("#primary")).to_have_attribute("aria-describedby", "offline")

    hall.serve()
    expect(wall.page.locator("#blind")).to_be_hidden()
    expect(advisor.page.locator("#offline")).to_be_hidden()
    advisor.press("start")
    advisor.press("finish")
    advisor.press("call-next")
    expect(wall.page.locator("#calls")).to_contain_text("002")


def test_a_second_tab_takes_the_desk_over_and_the_first_one_sees_it(advisor: Advisor) -> None:
    advisor.sit_down("empfang", "empfang")
    first, context = advisor.page, advisor.page.context

    second = _second_tab(context, advisor)

    expect(second.locator("button[formaction$='/call-next']")).to_be_visible()
    expect(first.locator("button[formaction$='/call-next']")).to_have_count(0)
    expect(first.get_by_role("heading", level=1)).to_be_visible()


def _second_tab(context: BrowserContext, advisor: Advisor) -> Page:
    tab = context.new_page()
    tab.goto(f"{advisor.address}/desk")
    tab.locator("#open-empfang").click()
    return tab
