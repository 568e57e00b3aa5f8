"""Wrong passwords for one name are slowed down wherever they come from, and the right person gets in soon."""

from datetime import timedelta
from time import process_time

import pytest

from server.actions.set_password import set_password
from server.storage.passwords import hashed_password
from server.web.door import patience
from server.web.door.patience import FREE, LONGEST, Patience
from tests.building import MONDAY
from tests.web.conftest import Serve
from tests.web.served import PASSWORD, Browser, Served

NOTHING = timedelta(0)


@pytest.mark.parametrize(
    ("failures", "seconds"), [(0, 0), (FREE - 1, 0), (FREE, 1), (FREE + 1, 2), (FREE + 3, 8), (FREE + 50, 60)]
)
def test_the_wait_grows_and_has_an_end(failures: int, seconds: int) -> None:
    patient = failed(failures)

    assert patient.wait("rat", MONDAY) == timedelta(seconds=seconds)


def test_the_wait_passes() -> None:
    patient = failed(FREE + 50)

    assert patient.wait("rat", MONDAY + LONGEST) == NOTHING


def test_one_name_does_not_wait_for_another() -> None:
    assert failed(FREE + 50).wait("amt", MONDAY) == NOTHING


def test_whoever_came_in_begins_anew() -> None:
    patient = failed(FREE + 50)

    patient.came_in("rat")

    assert patient.wait("rat", MONDAY) == NOTHING


def test_an_address_that_is_known_does_not_wait_for_what_others_do() -> None:
    patient = Patience()
    patient.came_in("rat", address="Halle")
    for _ in range(FREE + 50):
        patient.failed("rat", MONDAY)

    assert patient.wait("rat", MONDAY, address="Halle") == NOTHING
    assert patient.wait("rat", MONDAY, address="anderswo") == LONGEST
    assert patient.wait("amt", MONDAY, address="Halle") == NOTHING


def test_half_an_hour_later_all_is_forgotten() -> None:
    patient, later = failed(FREE + 50), MONDAY + patience.FORGOTTEN

    patient.failed("rat", later)

    assert patient.wait("rat", later) == NOTHING


def test_no_more_is_remembered_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "MOST", 2)
    patient = failed(FREE)

    for name in ("amt", "kasse"):
        patient.failed(name, MONDAY)

    assert patient.wait("rat", MONDAY) == NOTHING


@pytest.mark.parametrize("name", ["rat", "niemand"])
def test_whoever_changes_addresses_waits_all_the_same_and_learns_nothing(serve: Serve, name: str) -> None:
    served = a_hall(serve)

    tried = [tries(served, name, "falsch", f"10.0.0.{number}") for number in range(FREE + 1)]

    assert tried == [403] * FREE + [429]


def test_the_right_person_gets_in_a_minute_later(serve: Serve) -> None:
    served = a_hall(serve)
    for number in range(FREE + 1):
        tries(served, "rat", "falsch", f"10.0.0.{number}")

    at_once = tries(served, "rat", PASSWORD, "10.0.1.1")
    served.hall.clock.passes(minutes=1)

    assert at_once == 429
    assert tries(served, "rat", PASSWORD, "10.0.1.1") == 302


def test_at_their_own_desk_the_right_person_gets_in_at_once(serve: Serve) -> None:
    served = a_hall(serve)
    tries(served, "rat", PASSWORD, "10.0.1.1")
    for number in range(FREE + 1):
        tries(served, "rat", "falsch", f"10.0.0.{number}")

    assert tries(served, "rat", PASSWORD, "10.0.1.1") == 302


def test_a_name_that_nobody_has_costs_the_same_time(serve: Serve) -> None:
    served = a_hall(serve)
    served.hall.do(set_password, advisor="rat", hashed=hashed_password(PASSWORD))

    tried = [(took(served, "rat", at), took(served, "niemand", at)) for at in range(3)]
    known, unknown = map(min, zip(*tried, strict=True))

    assert 0.5 < known / unknown < 2


def failed(times: int) -> Patience:
    """The patience after so many wrong passwords for one name."""
    patient = Patience()
    for _ in range(times):
        patient.failed("rat", MONDAY)
    return patient


def a_hall(serve: Serve) -> Served:
    """A hall behind a proxy, so that a test may come from anywhere."""
    served = serve(trusted_proxies=1)
    served.advisor("rat")
    return served


def tries(served: Served, name: str, password: str, address: str) -> int:
    """The status that somebody at that address gets."""
    browser: Browser = served.browser()
    browser.visits("/login")
    token = next(each for each in browser.page.every("input") if each.attributes["name"] == "csrf_token")
    said = {"name": name, "password": password, "csrf_token": token.attributes["value"]}
    return browser.client.post("/login", data=said, headers={"X-Forwarded-For": address}).status_code


def took(served: Served, name: str, at: int) -> float:
    """Seconds of work that a wrong password takes; on a busy machine the same work takes longer or shorter."""
    began = process_time()
    tries(served, name, "falsch", f"10.0.2.{at}")
    return process_time() - began
