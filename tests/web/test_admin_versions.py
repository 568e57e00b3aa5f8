"""What was changed in a hall, and taking it back."""

from dataclasses import replace

from server.domain.visits.event import Kind
from server.storage import events, sites
from tests.building import a_site
from tests.web.manager import MANAGER, fills, managing, site
from tests.web.served import Served

VERSIONS = "/admin/halle/versions"


def test_each_version_says_when_by_whom_and_what(served: Served) -> None:
    browser = managing(served)
    browser.visits("/admin/halle/profile/subtitle")
    fills(browser, "part", subtitle="Am Markt")

    page = browser.visits(VERSIONS)

    newest = page.part("version-3").text
    assert "Montag, 23. November, 10:05 Uhr" in newest
    assert "von leitung" in newest
    assert "Zeile unter dem Namen Am Platz 1 → Am Markt" in newest
    assert "an der Maschine selbst" in page.part("version-1").text


def test_things_are_called_by_their_titles(served: Served) -> None:
    browser = managing(served)
    old = site(served)
    topics = (replace(old.topics[0], minutes=45), *old.topics[1:])
    served.hall.loads(replace(old, topics=topics, desks=old.desks[:2]))

    text = browser.visits(VERSIONS).part("version-3").text

    assert "Themen › Anmelden › Übliche Dauer in Minuten 10 → 45" in text
    assert "Plätze › Zimmer 3 Zimmer 3 entfernt" in text


def test_the_newest_change_is_taken_back_as_a_version_of_its_own(served: Served) -> None:
    browser = managing(served)
    before = site(served)
    browser.visits("/admin/halle/profile/title")
    fills(browser, "part", title="Anders")
    browser.visits(VERSIONS)

    fills(browser, "back-3")

    assert site(served) == before
    with served.hall.reading() as records:
        newest = sites.versions(records.connection, "halle")[0]
        told = events.after(records.connection, events.last_seq(records) - 1)[-1].event
    assert (newest.version, newest.loaded_by) == (4, "leitung")
    assert (told.kind, told.facts["by"], told.facts["version"]) == (Kind.SITE_LOADED, "leitung", 4)


def test_an_older_version_comes_back_as_it_was(served: Served) -> None:
    browser = managing(served)
    for title in ("Eins", "Zwei", "Drei"):
        served.hall.loads(replace(a_site(title=title), staff=(MANAGER,)))
    browser.visits(VERSIONS)

    fills(browser, "back-3")

    assert site(served).title == "Eins"


def test_nobody_who_waits_loses_their_place_by_going_back(served: Served) -> None:
    browser = managing(served)
    old = site(served)
    more = replace(old.topics[0], id="neu", gate=None)
    advisors = (replace(old.advisors[0], topics=(*old.advisors[0].topics, "neu")), *old.advisors[1:])
    served.hall.loads(replace(old, topics=(more, *old.topics), advisors=advisors))
    served.hall.takes_ticket("neu")
    browser.visits(VERSIONS)

    fills(browser, "back-3")

    assert browser.answer.status_code == 409
    assert "001" in browser.page.part("wrong").text


def test_a_version_that_never_was_is_refused(served: Served) -> None:
    browser = managing(served)
    browser.visits(VERSIONS)

    browser.sends(f"{VERSIONS}/77/take-back", version="2")

    assert browser.answer.status_code == 404


def test_the_way_back_stays_in_this_hall(served: Served) -> None:
    browser = managing(served)
    served.hall.loads(replace(site(served), title="Anders"))
    browser.visits(VERSIONS)

    browser.sends(f"{VERSIONS}/3/take-back", version="3", then="https://anderswo.example/")

    assert browser.answer.status_code == 200
    assert browser.path == VERSIONS
