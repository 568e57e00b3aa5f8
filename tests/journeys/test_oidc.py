"""An advisor comes through the account of the house, and a colleague with a password takes the desk over."""

from contextlib import closing
from pathlib import Path

from playwright.sync_api import Browser, expect
from sqlalchemy import text

from tests.journeys.running import new_hall
from tests.web.a_provider import a_provider

RECEPTION = {"sub": "7", "preferred_username": "empfang"}


def test_an_advisor_comes_through_the_house_and_a_colleague_switches_to_the_same_desk(
    tmp_path: Path, database: str, browser: Browser
) -> None:
    hall = new_hall(tmp_path, database=database)
    with hall.records() as records:
        records.execute(
            text("UPDATE accounts SET hash = NULL WHERE account = 'empfang'")
        )  # invited, nothing chosen yet
    with closing(hall), a_provider(RECEPTION) as issuer, browser.new_context(locale="de-DE") as context:
        hall.serve(LOTSE_OIDC_ISSUER=issuer, LOTSE_OIDC_CLIENT_SECRET="between us", LOTSE_OIDC_TITLE="Stadtkonto")
        page = context.new_page()

        page.goto(f"{hall.address}/desk")
        page.get_by_role("link", name="Anmelden mit Stadtkonto").click()
        page.get_by_role("button", name="7").click()
        page.locator("button[id^=open-]").first.click()
        expect(page.locator("#primary")).to_be_visible()
        desk = page.url.rpartition(".")[0]
        page.locator("#switch").click()
        page.locator("#name").fill("empfang-2")
        page.locator("#password").fill(hall.hall.password)
        page.get_by_role("button", name="Anmelden", exact=True).click()
        expect(page.locator("#primary")).to_be_visible()

    begun = "SELECT facts->>'account', facts->>'via' FROM events WHERE kind = 'login-begun' ORDER BY seq"
    assert page.url.rpartition(".")[0] == desk
    assert hall.ask(begun) == [("empfang", "provider"), ("empfang-2", "password")]
