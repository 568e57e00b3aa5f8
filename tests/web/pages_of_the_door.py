"""The pages of the door, and how people get to them."""

from collections.abc import Callable

from tests.web.at_the_door import an_operator, has_second_hall, invited, logs_in, sets_up_factor
from tests.web.served import Browser, Served


def _switching(served: Served) -> Browser:
    browser = served.advisor()
    browser.opens("eins")
    browser.sends("/switch", desk="eins")
    return browser


def _code(served: Served) -> Browser:
    sets_up_factor(served, served.advisor())
    browser = served.browser("en")
    logs_in(browser)
    browser.sends("/login/code", code="12345x")
    return browser


def _invitation(served: Served) -> Browser:
    browser = served.browser()
    browser.visits(invited(served))
    return browser


def _halls(served: Served) -> Browser:
    browser = served.advisor()
    has_second_hall(served)
    browser.visits("/halls")
    return browser


def _no_hall(served: Served) -> Browser:
    browser = an_operator(served)
    browser.visits("/halls")
    return browser


def _account(served: Served) -> Browser:
    browser = _halls(served)
    logs_in(served.browser())
    browser.visits("/account?changed=password")
    return browser


def _factor(served: Served) -> Browser:
    browser = served.advisor()
    browser.visits("/account/second-factor")
    return browser


def _factor_off(served: Served) -> Browser:
    browser = served.advisor()
    sets_up_factor(served, browser)
    browser.visits("/account/second-factor")
    return browser


DOOR: dict[str, Callable[[Served], Browser]] = {
    "a switch of advisors": _switching,
    "the code of a second factor": _code,
    "an invitation": _invitation,
    "the halls of somebody": _halls,
    "the halls of an operator": _no_hall,
    "one's own account": _account,
    "a second factor to set up": _factor,
    "a second factor to take away": _factor_off,
}
