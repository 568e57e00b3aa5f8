"""A desk without a mouse, after a sleep, and as a strip beside other software."""

from dataclasses import dataclass, field

from playwright.sync_api import Page, Route, expect

from server.actions.call_next import call_next
from server.domain.visits.event import Event, Kind
from server.storage import events
from tests.web.everything import everything_set_up
from tests.web.seated import seated
from tests.web.served import Served

ASLEEP = "const now = Date.now; Date.now = () => now() + 3600000"
SPY = """
window.told = [];
window.Notification = class { constructor(text) { told.push(text); } static permission = "granted"; };
Document.prototype.hasFocus = () => false;
"""


@dataclass
class Slow:
    """A server that lets one wait for its answer, as it does for a computer that has just found its network again."""

    waiting: list[Route] = field(default_factory=list)
    lets_wait: bool = True

    def takes(self, route: Route) -> None:
        """Somebody asks."""
        if self.lets_wait:
            self.waiting.append(route)
        else:
            route.continue_()

    def answers(self) -> None:
        """From now on it answers."""
        self.lets_wait = False
        for route in self.waiting:
            route.continue_()


def test_a_whole_visit_is_led_without_a_mouse(served: Served, address: str, page: Page) -> None:
    served.hall.loads(everything_set_up(served.hall.site))
    served.hall.takes_ticket("arbeit")
    leg = served.hall.takes_ticket("familie").leg
    seated(served, address, page)
    keys = page.keyboard

    keys.press("c")
    keys.type("002")
    keys.press("Tab")
    keys.type("Kind ist krank")
    keys.press("Enter")
    _is(page, "called")
    keys.press("Enter")
    _is(page, "serving")
    keys.press("m")
    keys.type("Vertrag fehlt")
    keys.press("Control+Enter")
    expect(page.locator(".noted")).to_have_text("Notiz Vertrag fehlt")
    keys.press("v")
    expect(page.locator("#place-buero")).to_be_visible()
    for place in ("amt", "buro"):
        page.locator("#refer-search").fill(place)
        keys.press("ArrowDown")
        keys.press("+")
        keys.press("ArrowUp")
    page.locator("#refer-search").fill("")
    keys.press("Enter")
    expect(page.locator("#slips")).to_have_text("Zettel mitgegeben: Amt nebenan, Büro des Vereins")
    _is(page, "serving")
    keys.press("a")
    keys.press("2")
    keys.press("Enter")
    _is(page, "free")

    happened = _happened(served)
    assert (happened[-1].leg, happened[-1].facts["relatives"], happened[-1].facts["outcome"]) == (leg, 2, "appointment")
    assert [each.facts["place"] for each in happened if each.kind is Kind.SLIP_GIVEN] == ["amt", "buero"]


def test_after_a_sleep_nothing_is_pressed_before_the_page_has_looked(served: Served, address: str, page: Page) -> None:
    served.hall.waits()
    seated(served, address, page)
    seat = page.url.rpartition("/")[2]
    _deaf(page)
    served.hall.do(call_next, seat=seat, advisor="rat")
    pressed: list[str] = []
    page.on("request", lambda request: pressed.append(request.url) if request.method == "POST" else None)
    server = Slow()
    page.route("**/desk/at/*", server.takes)
    page.evaluate(ASLEEP)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("html")).to_have_attribute("data-stale", "")

    page.keyboard.press("Enter")
    server.answers()

    _is(page, "called")
    expect(page.locator("html")).not_to_have_attribute("data-stale", "")
    assert pressed == []


def test_person_and_main_button_are_in_sight_however_small_the_strip(served: Served, address: str, page: Page) -> None:
    served.hall.loads(everything_set_up(served.hall.site))
    served.hall.takes_ticket("familie", language="ar")
    seated(served, address, page)

    for state in ("free", "called", "serving"):
        _is(page, state)
        for height in (800, 300):
            page.set_viewport_size({"width": 420, "height": height})
            assert _in_sight(page, "#primary", height)
            assert _in_sight(page, "#person", height)
            assert page.evaluate("document.documentElement.scrollWidth") == 420
        page.keyboard.press("Enter")


def test_whoever_wants_it_hears_once_that_somebody_has_come(served: Served, address: str, page: Page) -> None:
    page.add_init_script(SPY)
    seated(served, address, page)
    expect(page.locator("#tell")).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("s")
    expect(page.locator("#tell")).to_have_attribute("aria-pressed", "true")

    for waiting in ("1 Person wartet", "2 Personen warten"):
        served.hall.waits()
        expect(page.locator("#line-title")).to_have_text(waiting)

    assert page.evaluate("told") == ["Jemand wartet"]


def _deaf(page: Page) -> None:
    """From now on the page hears no news."""
    page.context.set_offline(True)
    page.evaluate("new Promise((heard) => setTimeout(heard, 300))")
    page.context.set_offline(False)


def _in_sight(page: Page, what: str, height: int) -> bool:
    box = page.locator(what).bounding_box()
    fits = page.evaluate(
        "(what) => { const e = document.querySelector(what); return e.scrollHeight <= e.clientHeight + 2 }", what
    )
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= height and bool(fits)


def _is(page: Page, state: str) -> None:
    expect(page.locator("#person")).to_have_attribute("data-state", state)
    expect(page.locator("#primary")).to_be_enabled()


def _happened(served: Served) -> list[Event]:
    with served.hall.storage.looking() as connection:
        return [each.event for each in events.after(connection, 0)]
