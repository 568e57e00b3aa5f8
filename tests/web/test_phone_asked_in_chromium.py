"""What the visitor's page does only when it is asked: ring, and wake a phone on which it is closed."""

from dataclasses import dataclass, field, replace
from time import monotonic
from typing import Any

from playwright.sync_api import CDPSession, Page, expect

from server.domain.site.device_settings import PhoneSettings
from server.domain.site.site_settings import StepOut
from tests.building import a_site
from tests.push_service import LONGEST, claims_of, push_service
from tests.web.conftest import Serve
from tests.web.on_a_port import on_a_port

COUNTS_TONES = """
    window.tones = 0;
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...at) { window.tones += 1; return start.apply(this, at); };
"""
HANDS_OUT = """
    let kept = null;
    PushManager.prototype.getSubscription = async () => kept;
    PushManager.prototype.subscribe = async (how) => {
      window.askedWith = [how.userVisibleOnly, how.applicationServerKey.length];
      return (kept = { endpoint: "%s/push/1", unsubscribe: async () => (kept = null) });
    };
"""
"""Chromium asks the push service of its maker for an address; here the one on this machine gives it out."""


def test_it_rings_when_asked_and_remembers_it_on_this_page(serve: Serve, page: Page) -> None:
    served = serve(site=replace(a_site(), step_out=StepOut()))
    ticket = served.hall.takes_ticket()
    page.add_init_script(COUNTS_TONES)

    with on_a_port(served) as address:
        page.goto(address + served.address(ticket.ticket))
        silent = page.evaluate("window.tones")
        page.get_by_role("switch", name="Klingeln").check()
        tried = page.evaluate("window.tones")
        page.locator("#step-out").click()
        page.locator("#come-back").click()
        expect(page.locator("#step-out")).to_be_visible()
        expect(page.locator("#ring")).to_be_checked()
        before = page.evaluate("window.tones")
        served.hall.calls(served.hall.sits("rat", "zwei"))
        expect(page.locator(".where")).to_contain_text("Zimmer 2")
        rung = page.evaluate("window.tones") - before

    assert (silent, tried, rung) == (0, 2, 6)
    assert page.locator("#icon").get_attribute("href") == "/static/phone/called.svg"
    assert page.context.cookies() == []


def test_a_phone_that_is_not_asked_to_ring_stays_silent(serve: Serve, page: Page) -> None:
    served = serve()
    ticket = served.hall.takes_ticket()
    page.add_init_script(COUNTS_TONES)

    with on_a_port(served) as address:
        page.goto(address + served.address(ticket.ticket))
        served.hall.calls(served.hall.sits("rat", "zwei"))
        expect(page.locator(".where")).to_contain_text("Zimmer 2")

    assert page.evaluate("window.tones") == 0


def test_a_phone_that_asks_is_woken_and_says_where_to_go(serve: Serve, page: Page) -> None:
    with push_service() as service:
        served = serve(site=a_site(phone=PhoneSettings(push=True)), push_hosts=service.address)
        ticket, own = served.hall.takes_ticket(language="ar"), "?lang=de"
        page.context.grant_permissions(["notifications"])
        page.add_init_script(HANDS_OUT % service.address)
        with on_a_port(served) as address:
            workers = Workers(page.context.new_cdp_session(page))
            page.goto(address + served.address(ticket.ticket) + own)
            page.get_by_role("switch", name="Bescheid").check()
            expect(page.locator("#wake")).to_be_enabled()
            served.hall.calls(served.hall.sits("rat", "zwei"))
            service.wait_for(1)
            workers.deliver(address)
            said = page.evaluate(SAID)
            asked = page.evaluate("window.askedWith")

    (path, headers, body) = service.asked[0]
    assert (path, body, claims_of(headers["Authorization"])["aud"]) == ("/push/1", b"", service.address)
    assert asked == [True, 65]
    assert said == [["001: Zimmer 2", "Bitte gehen Sie jetzt zu: Zimmer 2", "de"]]


SAID = """async () => {
    const worker = await navigator.serviceWorker.getRegistration();
    for (let times = 0; times < 400; times += 1) {
      const said = await worker.getNotifications();
      if (said.length) return said.map((each) => [each.title, each.body, each.lang]);
      await new Promise((goOn) => setTimeout(goOn, 50));
    }
    return [];
}"""


@dataclass
class Workers:
    """The workers that are ready in the browser, as it tells whoever watches it."""

    wire: CDPSession
    ready: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.wire.on("ServiceWorker.workerVersionUpdated", self._note)
        self.wire.send("ServiceWorker.enable")

    def deliver(self, address: str) -> None:
        """What the browser does when a push without content comes in."""
        until = monotonic() + LONGEST
        while not self.ready:
            assert monotonic() < until, "no worker is ready"
            self.wire.send("ServiceWorker.enable")  # it tells when it is spoken to
        for worker in self.ready:
            said = {"origin": address, "registrationId": worker, "data": ""}
            self.wire.send("ServiceWorker.deliverPushMessage", said)

    def _note(self, told: dict[str, Any]) -> None:
        active = [each["registrationId"] for each in told["versions"] if each["status"] == "activated"]
        self.ready += [each for each in active if each not in self.ready]
