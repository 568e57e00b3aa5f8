"""The overview: what stands there of those who wait, of the desks and of the devices, and for whom."""

from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import Connection

from server.actions.set_interpreters import set_interpreters
from server.domain.site.role import Role, Staff
from server.domain.site.site import Site
from server.domain.site.site_settings import Shift
from server.storage import accounts
from server.storage.devices import DeviceKind
from tests.building import a_site, hours
from tests.passwords import light_hash
from tests.web.everything import everything_set_up
from tests.web.served import PASSWORD, Browser, Served

MANAGER = Staff(id="leitung", title="Leitung", organisation="stadt", roles=(Role.MANAGER,))
LEAD = Staff(id="sprecher", title="Sprecher", organisation="verein", roles=(Role.LEAD,))
RECEPTION = Staff(id="tresen", title="Empfang", organisation="stadt", roles=(Role.RECEPTION,))
STAFF = (MANAGER, LEAD, RECEPTION)


def test_waits_are_counted_by_topic_and_sensitive_ones_are_not_named(served: Served) -> None:
    browser = _looks(served, a_site())
    for topic in ("familie", "arbeit", "empfang", "empfang"):
        served.hall.waits(topic)
    served.hall.clock.passes(minutes=9)

    page = browser.visits("/admin/halle")

    assert page.part("figures").text.startswith("4 Personen warten 9 min längste Wartezeit")
    assert [row.text for row in page.part("topics").every("li")] == [
        "Anmelden – 0 Personen", "Arbeit 9 min 1 Person", "Geld – 0 Personen", "Empfang 9 min 2 Personen",
        "vertraulich 9 min 1 Person",
    ]  # fmt: skip
    assert "Familie" not in page.text


def test_languages_are_counted_by_their_name(served: Served) -> None:
    browser = _looks(served, a_site())
    for language in ("ar", "de", "ar"):
        served.hall.takes_ticket(language=language)

    page = browser.visits("/admin/halle")

    assert page.part("languages").text == "Arabisch 2 Deutsch 1"


def test_a_desk_says_who_is_there_and_what_they_do(served: Served) -> None:
    browser = _looks(served, a_site())
    served.hall.waits()
    served.hall.serves(served.hall.sits("rat", "zwei"))
    served.hall.clock.passes(minutes=7)

    page = browser.visits("/admin/halle")

    assert [row.text for row in page.part("desks").every("li")] == [
        "Zimmer 1 nicht besetzt", "Zimmer 2 Rat seit 10:05 Uhr im Gespräch · 7 min", "Zimmer 3 nicht besetzt",
    ]  # fmt: skip
    assert "1 Person am Platz" in page.part("figures").text


def test_whoever_should_be_here_and_is_not_is_said(served: Served) -> None:
    browser = _looks(served, a_site(rota=(Shift(advisors=("amt", "rat"), hours=(hours("mon"),)),)))
    served.hall.sits("rat")

    page = browser.visits("/admin/halle")

    assert page.part("missing").text == "Amt fehlt (08:00–12:00 Uhr)"


def test_an_interpreter_line_that_does_not_work_is_said(served: Served) -> None:
    site = everything_set_up(a_site())
    browser = _looks(served, site)
    served.hall.do(set_interpreters, line="video", works=False, advisor="rat")

    page = browser.visits("/admin/halle")

    assert page.part("lines").text == "Video gestört"


def test_a_screen_that_is_not_seen_and_a_printer_without_paper_are_ill(served: Served) -> None:
    browser = _looks(served, a_site())
    served.hall.has_device(DeviceKind.KIOSK, "kiosk-token")
    well = browser.visits("/admin/halle").part("ill").text
    served.hall.clock.passes(minutes=4)

    page = browser.visits("/admin/halle")

    assert (well, page.part("ill").text) == ("Alle Geräte arbeiten.", "A kiosk meldet sich nicht. seit 10:05 Uhr")


def test_a_lead_sees_only_what_is_their_organisations(served: Served) -> None:
    lead = _looks(served, a_site(), name="sprecher")
    served.hall.waits("anmelden")
    served.hall.waits("arbeit")
    served.hall.sits("amt", "eins")
    served.hall.sits("rat", "zwei")

    page = lead.visits("/admin/halle")

    assert page.part("figures").text.startswith("1 Person wartet")
    assert [row.first("span").text for row in page.part("topics").every("li")] == [
        "Arbeit", "Geld", "Empfang", "vertraulich",
    ]  # fmt: skip
    assert page.part("desks").text.startswith("Zimmer 2 Rat")
    assert "Zimmer 1" not in page.part("desks").text


def test_an_operator_counts_people_and_does_not_tell_them_apart(served: Served) -> None:
    operator = _looks(served, a_site(), name="betrieb", operator=True)
    served.hall.waits()

    page = operator.visits("/admin/halle")

    assert page.part("figures").text.startswith("1 Person wartet 0 min längste Wartezeit")
    assert "001" not in page.text


@pytest.mark.parametrize("name", ["rat", "landrat"])
def test_advisors_and_the_host_do_not_see_it(served: Served, name: str) -> None:
    host = Staff(id="landrat", title="Landrat", organisation="stadt", roles=(Role.HOST,))
    browser = _looks(served, a_site(), name=name, staff=(host,))

    browser.visits("/admin/halle")

    assert browser.answer.status_code == 403


def test_a_new_hall_says_what_comes_next_until_all_is_done(served: Served) -> None:
    browser = _looks(served, a_site())

    before = browser.visits("/admin/halle").part("next")
    served.hall.has_device(DeviceKind.KIOSK, "kiosk-token")
    served.advisor("rat")
    served.hall.sits()
    served.hall.waits()

    assert [each.attributes["href"] for each in before.every("a")] == [
        "/admin/halle/devices", "/admin/halle/people", "/admin/halle/people", "/admin/halle/devices",
    ]  # fmt: skip
    assert browser.visits("/admin/halle").part("next").text == ""


def test_a_new_hall_that_is_closed_leads_to_its_opening_before_the_first_number(served: Served) -> None:
    browser = _looks(served, a_site(opening=()))

    steps = [each.attributes["href"] for each in browser.visits("/admin/halle").part("next").every("a")]

    assert steps[-2:] == ["/admin/halle/calendar#now", "/admin/halle/devices"]


def _looks(
    served: Served, site: Site, *, name: str = "leitung", operator: bool = False, staff: tuple[Staff, ...] = STAFF
) -> Browser:
    served.hall.loads(replace(site, staff=staff))
    if not operator:
        return served.advisor(name)
    served.hall.storage.write_plainly(lambda connection: _becomes_operator(connection, name, served.hall.clock()))
    browser = served.browser()
    browser.visits("/login")
    browser.sends("/login", name=name, password=PASSWORD)
    return browser


def _becomes_operator(connection: Connection, name: str, now: datetime) -> None:
    accounts.add(connection, name, at=now, operator=True)
    accounts.change(connection, name, hash=light_hash(PASSWORD))
