"""The visitor's page in scripts of every kind: axe finds nothing, nothing sticks out, all buttons are large enough."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from server.actions.step_out import step_out
from server.domain.site.device_settings import PhoneSettings
from server.domain.site.site_settings import StepOut
from tests.building import a_site, a_topic
from tests.web.conftest import Serve
from tests.web.on_a_port import on_a_port

LANGUAGES = ("de", "ar", "ti", "zh")
SIZES = ((360, 640), (412, 915), (320, 568), (640, 320))
TOO_SMALL = """() => [...document.querySelectorAll('button, summary, .switch, .languages a')]
    .filter((each) => each.offsetParent && each.getBoundingClientRect().height < 44)
    .map((each) => each.textContent.trim())"""


def test_the_page_is_for_everybody(serve: Serve, page: Page) -> None:
    site = a_site(
        languages=LANGUAGES, waiting_place=dict.fromkeys(LANGUAGES, "Bitte setzen Sie sich."),
        topics=(a_topic(title=dict.fromkeys(LANGUAGES, "Empfang"), unsure=True),),
        phone=PhoneSettings(push=True), step_out=StepOut(),
    )  # fmt: skip
    served = serve(site=site)
    called = served.hall.takes_ticket()
    served.hall.calls(served.hall.sits("rat", "zwei"))
    waiting, away = served.hall.takes_ticket(), served.hall.takes_ticket()
    served.hall.do(step_out, leg=away.leg)
    wrong: list[Any] = []

    with on_a_port(served) as address:
        for ticket in (waiting, away, called):
            for language in LANGUAGES:
                page.goto(f"{address}{served.address(ticket.ticket)}?lang={language}")
                expect(page.locator("#turn")).to_be_visible()
                page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
                found = Axe().run(page).response["violations"]
                wrong += [(language, each["id"], [node["html"] for node in each["nodes"]]) for each in found]
                wrong += [(language, size) for size in SIZES if _sticks_out(page, *size)]
                wrong += [(language, name) for name in page.evaluate(TOO_SMALL)]

    assert wrong == []


def _sticks_out(page: Page, width: int, height: int) -> bool:
    page.set_viewport_size({"width": width, "height": height})
    return bool(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
