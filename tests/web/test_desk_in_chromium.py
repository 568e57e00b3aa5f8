"""How a desk feels: keys, a second press, news, a lost connection, a colleague."""

from playwright.sync_api import Page, Route, expect

from server.actions.open_desk import open_desk
from server.actions.set_password import set_password
from server.domain.visits.event import Kind
from server.storage import events
from server.storage.passwords import hashed_password
from tests.web.seated import seated
from tests.web.served import PASSWORD, Served

NOTES_WHAT_IS_LEFT = """
    window.left = [];
    new MutationObserver(() => {
      const left = document.getElementById("undo-left");
      if (left) window.left.push(left.textContent.trim());
    }).observe(document, { childList: true, subtree: true, characterData: true });
"""
"""It stands there for a second only: a test that looks now and then may not see it."""


def test_a_whole_talk_is_led_by_keys(served: Served, address: str, page: Page) -> None:
    leg = served.hall.waits()
    _logs_in(served, address, page)

    page.keyboard.press("Enter")
    _is(page, "called")
    page.keyboard.press("Enter")
    _is(page, "serving")
    page.keyboard.press("3")
    _is(page, "free")

    assert served.hall.leg(leg.id).outcome == "appointment"


def test_a_double_click_on_the_main_button_is_one_press(served: Served, address: str, page: Page) -> None:
    served.hall.waits()
    served.hall.waits()
    _sits_down(served, address, page)

    page.locator("#primary").dblclick()
    _is(page, "called")
    page.wait_for_timeout(300)

    _is(page, "called")
    assert _happened(served)[-1] is Kind.TICKET_CALLED


def test_a_key_counts_while_news_renews_a_button_that_stays_the_same(served: Served, address: str, page: Page) -> None:
    served.hall.waits()
    _sits_down(served, address, page)
    with page.expect_response("**/desk/at/*"):
        page.evaluate("window.dispatchEvent(new Event('online'))")
    page.route("**/desk/at/*", _steps_said_anew)
    page.evaluate("""() => new MutationObserver((_, watch) => {
      if (!document.querySelector("#steps[data-again]")) return;
      watch.disconnect();
      setTimeout(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true })), 20);
    }).observe(document.body, { childList: true, subtree: true })""")

    page.evaluate("window.dispatchEvent(new Event('online'))")

    _is(page, "called")


def test_a_new_ticket_appears_and_nothing_jumps(served: Served, address: str, page: Page) -> None:
    for _ in range(14):
        served.hall.waits()
    _sits_down(served, address, page)
    page.evaluate("document.querySelector('.scroll').scrollTop = 40")
    page.keyboard.press("p")
    place = page.locator("#primary").bounding_box()

    served.hall.waits()
    expect(page.locator("#line-title")).to_have_text("15 Personen warten")

    assert page.evaluate("document.querySelector('.scroll').scrollTop") == 40
    assert page.evaluate("document.activeElement.id") == "pause-break"
    expect(page.locator("#pause-errand")).to_be_visible()
    assert page.locator("#primary").bounding_box() == place


def test_a_pause_is_two_keys(served: Served, address: str, page: Page) -> None:
    _sits_down(served, address, page)

    page.keyboard.press("p")
    page.keyboard.press("2")

    _is(page, "paused")
    expect(page.locator("#person h2")).to_have_text("Schreibarbeit")


def test_the_undo_goes_away_by_itself(served: Served, address: str, page: Page) -> None:
    served.hall.waits()
    _sits_down(served, address, page)
    page.keyboard.press("Enter")
    _is(page, "called")
    served.hall.clock.passes(seconds=9)
    page.add_init_script(NOTES_WHAT_IS_LEFT)
    page.reload()

    expect(page.locator("#undo-step")).to_have_count(0)

    assert set(page.evaluate("window.left")) == {"1 s"}


def test_a_refusal_stands_beside_the_button(served: Served, address: str, page: Page) -> None:
    _sits_down(served, address, page)

    page.keyboard.press("Enter")

    expect(page.locator("#refusal")).to_have_text("Gerade wartet niemand auf Sie.")
    _is(page, "free")


def test_without_a_connection_the_desk_says_since_when_and_a_second_press_is_the_same_one(
    served: Served, address: str, page: Page
) -> None:
    served.hall.waits()
    served.hall.waits()
    _sits_down(served, address, page)
    # The step reaches the server, but its answer does not come back.
    page.route("**/call-next", lambda route: (route.fetch(), route.abort()))
    page.keyboard.press("Enter")
    expect(page.locator("#refusal")).to_have_text("Das ist nicht angekommen. Bitte drücken Sie noch einmal.")
    page.unroute("**/call-next")

    page.context.set_offline(True)
    page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(page.locator("#offline")).to_have_text("Keine Verbindung. Was Sie sehen, ist von 10:05 Uhr.")
    page.context.set_offline(False)

    expect(page.locator("#offline")).to_be_hidden()
    _is(page, "called")
    assert _happened(served).count(Kind.TICKET_CALLED) == 1


def test_whoever_loses_the_desk_is_told_at_once(served: Served, address: str, page: Page) -> None:
    _sits_down(served, address, page)

    served.hall.do(open_desk, desk="eins", advisor="kasse", seat="eins.kasse", take_over=True)

    expect(page.locator("h1")).to_have_text("Kasse hat jetzt Zimmer 1")


def test_single_keys_can_be_switched_off(served: Served, address: str, page: Page) -> None:
    served.hall.waits()
    _sits_down(served, address, page)
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.get_by_label("Tasten benutzen").uncheck()
    page.locator("#keys-close").click()

    page.keyboard.press("Enter")
    page.wait_for_timeout(300)

    _is(page, "free")


def _steps_said_anew(route: Route) -> None:
    # A page that has looked already is told that nothing is new: then nothing would be said anew.
    knows = {name: said for name, said in route.request.headers.items() if name != "if-none-match"}
    answer = route.fetch(headers=knows)
    route.fulfill(response=answer, body=answer.text().replace('id="steps"', 'id="steps" data-again="20"'))


def _logs_in(served: Served, address: str, page: Page) -> None:
    served.hall.do(set_password, advisor="rat", hashed=hashed_password(PASSWORD))
    page.goto(f"{address}/desk")
    page.get_by_label("Name").fill("rat")
    page.get_by_label("Passwort").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.locator("#open-eins").click()
    expect(page.locator("#keys-open")).to_be_visible()  # the script shows it when it listens
    _is(page, "free")


def _sits_down(served: Served, address: str, page: Page) -> None:
    seated(served, address, page)
    _is(page, "free")


def _is(page: Page, state: str) -> None:
    expect(page.locator("#person")).to_have_attribute("data-state", state)
    expect(page.locator("#primary")).to_be_enabled()  # buttons that have just come rest for a moment


def _happened(served: Served) -> list[Kind]:
    with served.hall.storage.looking() as connection:
        return [recorded.event.kind for recorded in events.after(connection, 0)]
