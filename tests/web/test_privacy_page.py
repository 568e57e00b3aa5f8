"""What visitors and staff read about what is kept: it follows from the settings."""

from dataclasses import replace

from server.domain.site.device_settings import PhoneSettings
from server.domain.site.role import Role, Staff
from server.domain.site.site_settings import PrivacySettings
from server.words.catalogue import languages
from server.words.languages import KNOWN
from tests.actions.clearing import a_whole_day, clears
from tests.web.manager import managing
from tests.web.served import Served


def test_visitors_read_when_their_ticket_is_deleted(served: Served) -> None:
    page = served.browser().visits("/privacy")

    sentences = [each.text for each in page.first("main").every("li")]
    assert "Nach Mitternacht löschen wir das." in sentences
    assert any("Auch das löschen wir nach 3 Jahren." in each for each in sentences)
    assert any("Verein" in each or "Stadt" in each for each in sentences)


def test_another_setting_makes_another_sentence(served: Served) -> None:
    served.hall.loads(
        replace(served.hall.site, privacy=PrivacySettings(delete_after=9), phone=PhoneSettings(push=True))
    )

    page = served.browser().visits("/privacy?hall=halle&lang=en")

    sentences = [each.text for each in page.first("main").every("li")]
    assert page.first("html").attributes["lang"] == "en"
    assert "9 hours after midnight we delete that." in sentences
    assert any("wake you" in each for each in sentences)


def test_it_offers_every_language_and_speaks_it(served: Served) -> None:
    browser = served.browser()

    pages = {each: browser.visits(f"/privacy?hall=halle&lang={each}") for each in sorted(languages())}

    said = {each: page.first("html").attributes for each, page in pages.items()}
    offered = {link.attributes["href"]: link.text for link in pages["ti"].part("languages").every("a")}
    assert {each: (head["lang"], head["dir"]) for each, head in said.items()} == {
        each: (each, KNOWN[each].direction) for each in languages()
    }
    assert offered == {f"?hall=halle&lang={each}": KNOWN[each].name for each in languages()}
    assert len({page.first("h1").text for page in pages.values()}) == len(languages())


def test_a_hall_that_does_not_exist_stores_nothing(served: Served) -> None:
    browser = served.browser()

    browser.visits("/privacy?hall=nirgends")

    assert browser.answer.status_code == 404


def test_reading_it_leaves_no_trace_in_the_browser(served: Served) -> None:
    browser = served.browser()

    browser.visits("/privacy")

    assert "Set-Cookie" not in browser.answer.headers


def test_staff_see_what_was_deleted_and_what_will_be(served: Served) -> None:
    a_whole_day(served.hall)
    clears(served.hall)
    served.hall.waits()
    browser = managing(served)

    page = browser.visits("/admin/halle/privacy")

    (cleared,) = [row.text for row in page.part("cleared").first("tbody").every("tr")]
    assert cleared.split()[:4] == ["23.11.2026", "5", "1", "6"]
    assert "Ein Ticket vom 24.11.2026: nach Mittwoch, 25. November, 00:00 Uhr" in browser.answer.text
    assert "Diese Halle will es: nein." in browser.answer.text


def test_only_those_who_run_lead_or_audit_read_it(served: Served) -> None:
    staff = tuple(
        Staff(id=role.value, title=role.value, organisation="stadt", roles=(role,))
        for role in (Role.MANAGER, Role.LEAD, Role.AUDITOR, Role.HOST, Role.RECEPTION)
    )
    served.hall.loads(replace(served.hall.site, staff=staff))
    answers = {}

    for who in (*(each.id for each in staff), "rat"):
        browser = served.advisor(who)
        browser.visits("/admin/halle/privacy")
        answers[who] = browser.answer.status_code

    assert answers == {"manager": 200, "lead": 200, "auditor": 200, "host": 403, "reception": 403, "rat": 403}
