"""The pages on which a hall is set up, and how people get to them."""

from collections.abc import Callable

from tests.building import a_site
from tests.web.at_the_door import an_operator
from tests.web.everything import everything_set_up
from tests.web.manager import fills, managing
from tests.web.served import Browser, Served


def _manages(address: str, language: str = "de") -> Callable[[Served], Browser]:
    def visit(served: Served) -> Browser:
        served.hall.loads(everything_set_up(a_site()))
        browser = managing(served, language)
        browser.visits(f"/admin/halle{address}")
        return browser

    return visit


def _runs(address: str) -> Callable[[Served], Browser]:
    def visit(served: Served) -> Browser:
        browser = an_operator(served)
        browser.visits(address)
        return browser

    return visit


def _mistaken(served: Served) -> Browser:
    browser = _manages("/profile/closing_questions.0")(served)
    fills(browser, "part", **{"item.id": "Ä!", "item.answers.0.id": ""})
    return browser


def _new_hall_mistaken(served: Served) -> Browser:
    browser = _runs("/admin/new")(served)
    fills(browser, "new-site", title="", timezone="Mond")
    return browser


def _invited(served: Served) -> Browser:
    browser = _manages("/people")(served)
    version = next(each for each in browser.page.every("input") if each.attributes["name"] == "version")
    browser.sends("/admin/halle/people/rat/invite", version=version.attributes["value"])
    return browser


FORM: dict[str, Callable[[Served], Browser]] = {
    "all halls": _runs("/admin"),
    "a new hall with mistakes": _new_hall_mistaken,
    "all settings": _manages("/profile"),
    "one topic with everything": _manages("/profile/topics.0"),
    "one more report": _manages("/profile/reports.new"),
    "a setting with mistakes": _mistaken,
    "a file to read in": _manages("/profile/import"),
    "what was changed": _manages("/versions"),
    "the people": _manages("/people"),
    "somebody new": _manages("/people/new"),
    "an invitation to pass on": _invited,
    "the desks of a hall": _manages("/desks"),
}
