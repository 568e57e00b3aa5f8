"""The clock of the server's machine is set back while people work: nobody is logged out, and no forged cookie opens."""

import time

import pytest

from tests.web.at_the_door import is_in
from tests.web.served import Served

AN_HOUR = 3600


def test_whoever_works_stays_logged_in_although_the_clock_is_set_back(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser, right = served.advisor(), time.time

    monkeypatch.setattr(time, "time", lambda: right() - AN_HOUR)

    assert is_in(browser)


def test_a_cookie_that_somebody_else_has_signed_opens_nothing(served: Served) -> None:
    browser = served.advisor()
    kept = browser.client.get_cookie("lotse")
    assert kept is not None

    browser.client.set_cookie("lotse", kept.value[:-4] + "AAAA")

    assert not is_in(browser)
