"""What a phone may ask so that it is woken, and what it then is told."""

from collections.abc import Callable

import pytest

from server.actions.withdraw import withdraw
from server.domain.site.device_settings import PhoneSettings
from server.storage import phones
from tests.building import a_site
from tests.web.conftest import Serve
from tests.web.served import Served

ENDPOINT = "https://push.example/1"
WAKES = a_site(phone=PhoneSettings(push=True))


@pytest.fixture
def waking(serve: Serve) -> Served:
    """A hall that wakes phones."""
    return serve(site=WAKES, push_hosts="push.example")


def kept(served: Served) -> list[str]:
    with served.hall.reading() as records:
        return [phone.endpoint for phone in phones.every(records)]


def test_a_phone_asks_and_takes_it_back(waking: Served) -> None:
    browser, address = waking.browser(), waking.address(waking.hall.takes_ticket().ticket)

    browser.posts(f"{address}/wake", endpoint=ENDPOINT)
    asked = kept(waking)
    browser.posts(f"{address}/let-sleep", endpoint=ENDPOINT)

    assert (asked, kept(waking)) == ([ENDPOINT], [])
    assert browser.answer.status_code == 204


def test_the_page_offers_it_only_where_the_hall_has_set_it_up(waking: Served) -> None:
    address = waking.address(waking.hall.takes_ticket().ticket)
    offered = waking.browser().visits(address).part("wake").attributes["data-key"]
    waking.hall.loads(a_site())

    page = waking.browser().visits(address)

    assert len(offered) == 87  # 65 bytes of a public key
    assert page.find("wake") is None


@pytest.mark.parametrize("endpoint", ["", "https://127.0.0.1/", "http://push.example/1", "x" * 5000])
def test_an_address_of_no_push_service_is_refused(waking: Served, endpoint: str) -> None:
    browser, address = waking.browser(), waking.address(waking.hall.takes_ticket().ticket)

    browser.posts(f"{address}/wake", endpoint=endpoint)

    assert browser.answer.status_code == 422
    assert kept(waking) == []


def test_without_a_key_it_is_not_set_up(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> None:
    served = serve(site=WAKES, push_key_file=tmp_path_factory.mktemp("keys") / "nowhere" / "key.pem")
    browser, address = served.browser(), served.address(served.hall.takes_ticket().ticket)

    page = browser.visits(address)
    browser.posts(f"{address}/wake", endpoint=ENDPOINT)

    assert page.find("wake") is None
    assert browser.answer.status_code == 409


@pytest.mark.parametrize("path", ["now", "wake", "let-sleep"])
def test_a_wrong_secret_learns_nothing(waking: Served, path: str) -> None:
    client = waking.lotse.flask.test_client()
    ask: Callable[..., object] = client.get if path == "now" else client.post

    answer = ask(f"/t/{'x' * 24}/{path}")

    assert getattr(answer, "status_code", None) == 404


def test_what_it_says_when_it_is_woken_is_short_and_in_the_language_of_the_ticket(waking: Served) -> None:
    ticket = waking.hall.takes_ticket(language="ar")
    client, address = waking.lotse.flask.test_client(), waking.address(ticket.ticket)
    waking.hall.calls(waking.hall.sits("rat", "zwei"))

    own = client.get(f"{address}/now").get_json()
    german = client.get(f"{address}/now?lang=de").get_json()

    assert (own["language"], own["direction"], own["title"]) == ("ar", "rtl", "001: Zimmer 2")
    assert german == {
        "title": "001: Zimmer 2", "body": "Bitte gehen Sie jetzt zu: Zimmer 2",
        "language": "de", "direction": "ltr", "over": False,
    }  # fmt: skip


def test_it_says_soon_and_says_when_it_is_over(waking: Served) -> None:
    leg = waking.hall.waits()
    client, address = waking.lotse.flask.test_client(), waking.address(leg.ticket)

    soon = client.get(f"{address}/now").get_json()
    waking.hall.do(withdraw, leg=leg.id)
    over = client.get(f"{address}/now").get_json()

    assert (soon["title"], soon["body"]) == ("Gleich sind Sie dran. Bitte kommen Sie zurück.", "Ihre Nummer: 001")
    assert (over["title"], over["over"]) == ("Ihre Nummer: 001", True)
