"""The people of a hall in the browser: what they do, inviting them, ending what they have open."""

from dataclasses import replace
from urllib.parse import urlsplit

from server.domain.site.role import Role
from server.domain.visits.event import Kind
from server.storage import accounts, events, logins
from tests.building import an_advisor
from tests.web.manager import fills, managing, site
from tests.web.served import Browser, Served

PEOPLE = "/admin/halle/people"


def test_everybody_stands_in_one_table_with_whether_they_can_log_in(served: Served) -> None:
    browser = managing(served)

    page = browser.visits(PEOPLE)

    assert "Noch nicht eingeladen" in page.part("person-rat").text
    assert "Ist angemeldet" in page.part("person-leitung").text
    assert "Verein" in page.part("person-rat").text


def test_somebody_new_gets_an_id_from_what_they_do(served: Served) -> None:
    browser = managing(served)
    browser.visits(f"{PEOPLE}/new")

    fills(
        browser,
        "person",
        title="Beratung für Mütter",
        organisation="verein",
        topics=["familie"],
        languages=["de", "ar"],
    )

    added = site(served).advisors[-1]
    assert (added.id, added.topics, added.languages) == ("beratung-fuer-muetter", ("familie",), ("de", "ar"))
    assert browser.path == PEOPLE


def test_somebody_gets_more_to_do(served: Served) -> None:
    browser = managing(served)
    browser.visits(f"{PEOPLE}/rat")

    fills(browser, "person", roles=["advisor", "lead"])

    assert site(served).roles_of("rat") == {Role.ADVISOR, Role.LEAD}


def test_a_name_that_somebody_has_is_not_given_twice(served: Served) -> None:
    browser = managing(served)
    before = site(served)
    browser.visits(f"{PEOPLE}/new")

    fills(browser, "person", title="Noch ein Rat", id="rat")

    assert browser.answer.status_code == 422
    assert browser.page.part("id").attributes["value"] == "rat"
    assert site(served) == before


def test_nobody_new_becomes_who_was_here_before(served: Served) -> None:
    browser = managing(served)
    served.hall.loads(replace(site(served), advisors=(*site(served).advisors, an_advisor("frueher"))))
    served.advisor("frueher")
    browser.visits(PEOPLE)
    _press(browser, "remove", "frueher")
    browser.visits(f"{PEOPLE}/new")

    fills(browser, "person", title="Frueher", topics=["empfang"], languages=["de"])
    given = site(served).advisors[-1].id
    browser.visits(f"{PEOPLE}/new")
    fills(browser, "person", title="Frueher", id="frueher", topics=["empfang"], languages=["de"])

    assert (given, browser.answer.status_code) == ("frueher-2", 422)
    assert "frueher" not in {each.id for each in site(served).advisors}


def test_a_mistake_stands_beside_its_field(served: Served) -> None:
    browser = managing(served)
    browser.visits(f"{PEOPLE}/new")

    fills(browser, "person", title="Neu", id="Über!", topics=["empfang"])

    assert browser.answer.status_code == 422
    assert "Nur kleine Buchstaben" in browser.page.part("about-id").text


def test_whoever_talks_with_somebody_stays_and_the_number_is_said(served: Served) -> None:
    browser = managing(served)
    served.hall.loads(replace(site(served), advisors=(*site(served).advisors, an_advisor("zweite", "geld", "empfang"))))
    served.hall.waits()
    served.hall.serves(served.hall.sits("zweite"))
    browser.visits(PEOPLE)

    _press(browser, "remove", "zweite")

    assert browser.answer.status_code == 409
    assert "001" in browser.page.part("wrong").text
    assert site(served).advisor("zweite") is not None


def test_whoever_leaves_is_gone_and_comes_back_with_one_press(served: Served) -> None:
    browser = managing(served)
    served.hall.loads(replace(site(served), advisors=(*site(served).advisors, an_advisor("zweite", "geld"))))
    browser.visits(PEOPLE)

    _press(browser, "remove", "zweite")
    gone = site(served).advisor("zweite")
    fills(browser, "saved")

    assert gone is None
    assert site(served).advisor("zweite") is not None


def test_an_invitation_shows_its_link_once_and_the_link_opens_the_door(served: Served) -> None:
    browser, guest = managing(served), served.browser()
    browser.visits(PEOPLE)

    _press(browser, "invite", "rat")

    link = browser.page.part("link").attributes["value"]
    assert browser.page.find("qr") is not None
    assert link not in browser.visits(PEOPLE).text
    assert "Eingeladen" in browser.page.part("person-rat").text
    guest.visits(urlsplit(link).path)
    assert guest.answer.status_code == 200


def test_logging_somebody_out_ends_every_login_of_theirs(served: Served) -> None:
    browser, advisor = managing(served), served.advisor("rat")
    browser.visits(PEOPLE)

    _press(browser, "end-logins", "rat")

    with served.hall.storage.looking() as connection:
        assert logins.of_account(connection, "rat") == []
    assert advisor.visits("/desk").find("open-eins") is None
    assert _newest(served) is Kind.LOGIN_ENDED


def test_a_manager_does_not_log_an_operator_out(served: Served) -> None:
    browser = managing(served)
    served.advisor("rat")
    served.hall.storage.write_plainly(lambda connection: accounts.change(connection, "rat", operator=True))
    browser.visits(PEOPLE)

    _press(browser, "end-logins", "rat")

    with served.hall.storage.looking() as connection:
        assert len(logins.of_account(connection, "rat")) == 1
    assert browser.answer.status_code == 403


def test_the_account_of_somebody_who_has_left_opens_nothing_until_they_are_invited_again(served: Served) -> None:
    browser, advisor = managing(served), served.advisor("rat")
    browser.visits(PEOPLE)

    _press(browser, "close", "rat")

    assert "Geschlossen" in browser.visits(PEOPLE).part("person-rat").text
    assert browser.page.find("close-rat") is None
    assert advisor.visits("/desk").find("open-eins") is None
    _press(browser, "invite", "rat")
    assert browser.page.find("link") is not None


def test_nobody_closes_their_own_door(served: Served) -> None:
    browser = managing(served)

    assert browser.visits(PEOPLE).find("close-leitung") is None
    _press(browser, "close", "leitung")

    assert browser.answer.status_code == 403


def test_somebody_whom_the_hall_does_not_know_is_refused(served: Served) -> None:
    browser = managing(served)

    browser.visits(f"{PEOPLE}/niemand")

    assert browser.answer.status_code == 404


def _press(browser: Browser, step: str, person: str) -> None:
    browser.sends(f"{PEOPLE}/{person}/{step}", version=_version(browser))


def _version(browser: Browser) -> str:
    return next(
        each.attributes["value"] for each in browser.page.every("input") if each.attributes["name"] == "version"
    )


def _newest(served: Served) -> Kind:
    with served.hall.reading() as records:
        return events.after(records.connection, events.last_seq(records) - 1)[-1].event.kind
