"""Every page that people read, and how they get to it."""

from collections.abc import Callable

from server.actions.raise_alarm import raise_alarm
from server.domain.site.role import Role, Staff
from server.domain.site.site_settings import AlarmSettings
from tests.actions.clearing import a_whole_day, clears
from tests.building import a_site
from tests.web.everything import everything_set_up
from tests.web.manager import managing
from tests.web.pages_of_the_door import DOOR
from tests.web.pages_of_the_figures import FIGURES
from tests.web.pages_of_the_form import FORM
from tests.web.pages_of_the_places import PLACES
from tests.web.pages_of_the_screens import SCREENS
from tests.web.programs import with_programs
from tests.web.served import Browser, Served

Visit = Callable[[Served], Browser]
"""Goes to a page; gives the browser that shows it."""


def _visits(address: str, language: str = "de") -> Visit:
    def visit(served: Served) -> Browser:
        browser = served.browser(language)
        browser.visits(address)
        return browser

    return visit


def _desks(served: Served) -> Browser:
    served.hall.sits("kasse", "zwei")
    browser = served.advisor()
    browser.opens("eins")
    browser.visits("/desk")
    return browser


def _desk_after(*buttons: str) -> Visit:
    def visit(served: Served) -> Browser:
        served.hall.waits("familie")
        served.hall.takes_ticket("arbeit", language="ar")
        browser = served.advisor()
        browser.opens()
        for button in buttons:
            browser.presses(button)
        return browser

    return visit


def _empty(served: Served) -> Browser:
    browser = served.advisor()
    browser.opens()
    return browser


def _refused(served: Served) -> Browser:
    browser = _empty(served)
    browser.presses("primary")
    return browser


def _alarmed(served: Served) -> Browser:
    served.hall.loads(a_site(alarm=AlarmSettings()))
    served.hall.do(raise_alarm, level=2, drill=False, **served.hall.sits("amt", "zwei"))
    served.hall.do(raise_alarm, level=1, drill=True, **served.hall.sits("kasse", "drei"))
    browser = served.advisor()
    browser.opens("eins")
    return browser


def _taken_over(served: Served) -> Browser:
    browser = served.advisor()
    browser.opens("eins")
    older = browser.path
    browser.opens("eins")
    browser.visits(older)
    return browser


def _talk(language: str, *buttons: str) -> Visit:
    def visit(served: Served) -> Browser:
        served.hall.loads(everything_set_up(served.hall.site))
        served.hall.takes_ticket("familie", language="ar")
        served.hall.takes_ticket("arbeit", language="ar")
        browser = served.advisor("rat", language=language)
        browser.opens()
        for button in ("primary", "primary", *buttons):
            browser.presses(button)
        return browser

    return visit


def _lost_tickets(served: Served) -> Browser:
    browser = _desk_after("primary")(served)
    browser.visits(f"{browser.path}/tickets")
    return browser


def _noted(served: Served) -> Browser:
    browser = _talk("de")(served)
    browser.sends(f"{browser.path}/write-note", leg="1", text="Mietvertrag fehlt noch", request="one")
    return browser


def _directory(served: Served) -> Browser:
    browser = _talk("de")(served)
    browser.visits(f"{browser.path}/places")
    return browser


def _watched(served: Served) -> Browser:
    served.hall.loads(everything_set_up(served.hall.site))
    return served.advisor("landrat")


def _events(served: Served) -> Browser:
    revision = Staff(id="revision", title="Revision", organisation="stadt", roles=(Role.AUDITOR,))
    served.hall.loads(a_site(staff=(revision,)))
    served.hall.waits()
    return served.advisor("revision")


def _reception(served: Served) -> Browser:
    served.hall.loads(everything_set_up(served.hall.site))
    return served.advisor("vorn")


def _reception_asked(served: Served) -> Browser:
    served.hall.loads(everything_set_up(served.hall.site))
    served.hall.waits("familie")
    browser = served.advisor("vorn", language="en-GB")
    browser.visits("/reception?number=1")
    return browser


def _privacy(served: Served) -> Browser:
    a_whole_day(served.hall)
    clears(served.hall)
    served.hall.waits()
    browser = managing(served)
    browser.visits("/admin/halle/privacy")
    return browser


def _phone(language: str, *, is_called: bool) -> Visit:
    def visit(served: Served) -> Browser:
        ticket = served.hall.takes_ticket(language=language)
        if is_called:
            served.hall.calls(served.hall.sits())
        browser = served.browser()
        browser.visits(served.address(ticket.ticket))
        return browser

    return visit


PAGES: dict[str, Visit] = {
    "login": _visits("/login"),
    **DOOR,
    **FORM,
    **SCREENS,
    **PLACES,
    **FIGURES,
    "the desks": _desks,
    "a desk where nobody waits": _empty,
    "a free desk": _desk_after(),
    "a call": _desk_after("primary"),
    "a talk": _desk_after("primary", "primary"),
    "a pause": _desk_after("pause-break"),
    "somebody missed": _desk_after("primary", "no-show"),
    "a talk with everything": _talk("de", "slip-amt"),
    "a talk with everything in English": _talk("en-GB"),
    "somebody who fills in a form": _talk("de", "park"),
    "a talk with a note": _noted,
    "the directory": _directory,
    "tickets to print again": _lost_tickets,
    "programs of others": with_programs,
    "what programs can ask": _visits("/api/"),
    "what a watcher sees": _watched,
    "what happened": _events,
    "the reception": _reception,
    "the reception in English": _reception_asked,
    "a desk that was taken over": _taken_over,
    "a desk while others need help": _alarmed,
    "a refusal": _refused,
    "a wrong address": _visits("/gibt/es/nicht", "ar"),
    "what is stored about visitors": _visits("/privacy"),
    "what is kept for how long": _privacy,
    "a phone whose day was cleared": _visits("/t/over", "ar"),
    "a phone that waits": _phone("de", is_called=False),
    "an Arabic phone that waits": _phone("ar", is_called=False),
    "an Arabic phone that is called": _phone("ar", is_called=True),
}
