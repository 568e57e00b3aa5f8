"""The tablet in real Chromium: numbers along a line outside, with and without network."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page

from tests.journeys.running import RunningHall
from tests.kiosk.measuring import barriers

LONGEST = 30_000


@dataclass
class Staff:
    """Somebody with a tablet; `wrong` is what went wrong in the page's own code."""

    context: BrowserContext
    page: Page
    wrong: list[str] = field(default_factory=list)

    def opens(self, address: str) -> "Staff":
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.goto(f"{address}/kiosk/tablet.html")
        return self.is_ready()

    def is_ready(self) -> "Staff":
        """Waits until there are numbers to give out."""
        self.page.get_by_text(re.compile(r"noch [1-9]\d* Nummer")).wait_for(timeout=LONGEST)
        return self

    def gives(self, language: str = "uk", topic: str = "anmelden") -> str:
        """Gives out a number, and is ready for the next person."""
        self.chooses(language, topic)
        number = self.page.locator(".card .number").inner_text(timeout=LONGEST)
        self.page.locator("[data-touch='next']").tap()
        return number

    def chooses(self, language: str = "uk", topic: str = "anmelden") -> "Staff":
        """Touches what leads to a number."""
        for touched in (f"language {language}", f"topic {topic}", "give"):
            self.page.locator(f"[data-touch='{touched}']").tap()
        return self

    def waits_until_all_is_handed_in(self) -> None:
        self.page.wait_for_selector("html[data-waiting='0']", timeout=LONGEST)


@pytest.fixture
def staff(hall: RunningHall, browser: Browser) -> Iterator[Staff]:
    hall.serve()
    size = {"width": 800, "height": 1280}
    context = browser.new_context(viewport=size, has_touch=True, locale="de-DE", reduced_motion="reduce")  # type: ignore[arg-type]
    yield Staff(context, context.new_page()).opens(hall.address)
    context.close()


def numbers_in(hall: RunningHall) -> list[object]:
    return [row[0] for row in hall.ask("SELECT count FROM tickets ORDER BY taken_at, count")]


def test_numbers_given_out_without_network_are_handed_in_once_when_it_is_back(hall: RunningHall, staff: Staff) -> None:
    before = staff.gives()
    staff.waits_until_all_is_handed_in()

    staff.context.set_offline(True)
    without = [staff.gives(language) for language in ("uk", "ar", "uk")]
    told = staff.page.locator("#standing .waiting").inner_text()
    staff.context.set_offline(False)
    staff.waits_until_all_is_handed_in()

    given = [int(number) for number in (before, *without)]
    assert told == "3 warten auf Übertragung"
    assert len(set(given)) == 4
    assert numbers_in(hall) == given
    assert staff.wrong == []


def test_a_tablet_that_is_reloaded_without_network_loses_nothing(hall: RunningHall, staff: Staff) -> None:
    staff.page.wait_for_function("navigator.serviceWorker.controller !== null", timeout=LONGEST)
    staff.page.wait_for_selector("html[data-kept]", timeout=LONGEST)
    staff.context.set_offline(True)
    first = staff.gives()

    staff.page.reload()
    staff.is_ready()
    second = staff.gives()
    staff.context.set_offline(False)
    staff.waits_until_all_is_handed_in()

    assert numbers_in(hall) == [int(first), int(second)]
    assert int(second) == int(first) + 1
    assert staff.wrong == []


def test_the_code_on_the_tablet_opens_the_visitors_page(hall: RunningHall, staff: Staff) -> None:
    number = staff.chooses("de").page.locator(".card .number").inner_text(timeout=LONGEST)
    photograph = Image.open(BytesIO(staff.page.locator(".card .code").screenshot()))
    staff.waits_until_all_is_handed_in()

    (read,) = zxingcpp.read_barcodes(photograph)
    answer = staff.page.goto(read.text)

    assert answer is not None
    assert (answer.status, read.text.startswith(f"{hall.address}/t/")) == (200, True)
    assert number in staff.page.inner_text("body")


@pytest.mark.parametrize(("width", "height"), [(800, 1280), (1280, 800)])
def test_the_tablet_is_read_and_touched_well(staff: Staff, width: int, height: int) -> None:
    staff.page.set_viewport_size({"width": width, "height": height})
    choice = (_beyond(staff.page), barriers(staff.page))

    for touched in ("language ar", "topic anmelden", "more", "give"):
        staff.page.locator(f"[data-touch='{touched}']").tap()
    staff.page.locator(".card .code").wait_for(timeout=LONGEST)

    assert choice == ([], [])
    assert (_beyond(staff.page), barriers(staff.page)) == ([], [])
    assert staff.page.locator(".card").get_attribute("dir") == "rtl"


def _beyond(page: Page) -> list[str]:
    """What sticks out at a side, or is smaller than a thumb."""
    found: list[str] = page.evaluate("""() => {
      const all = Array.from(document.querySelectorAll("button, .card *, .standing *"));
      const seen = all.filter((one) => one.getClientRects().length > 0);
      const out = seen.filter((one) => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1);
      const small = seen.filter((one) => one.tagName === "BUTTON" && one.getBoundingClientRect().height < 44);
      return [...out, ...small].map((one) => `${one.className} ${one.textContent}`);
    }""")
    return found
