"""The profile as a file, saved and read in again."""

from io import BytesIO

from server.domain.site.site import Site
from server.profile.read import read_profile
from server.profile.write import written_profile
from tests.web.manager import fills, managing, site
from tests.web.served import Browser, Served

IMPORT = "/admin/halle/profile/import"


def test_what_is_saved_as_a_file_reads_as_the_hall(served: Served) -> None:
    browser = managing(served)

    browser.visits("/admin/halle/profile.yaml")

    assert browser.answer.headers["Content-Disposition"] == 'attachment; filename="halle.yaml"'
    assert read_profile(browser.answer.text) == site(served)


def test_a_changed_file_shows_what_would_change_and_one_press_takes_it_over(served: Served) -> None:
    browser = managing(served)
    before = site(served)
    text = written_profile(before).replace("title: Halle", "title: Saal").replace("minutes: 20", "minutes: 45")

    _looks(browser, text.encode())
    changes, untouched = browser.page.part("difference").text, site(served)
    fills(browser, "taking")

    assert untouched == before
    assert "Name der Halle Halle → Saal" in changes
    assert "20 → 45" in changes
    assert site(served) == read_profile(text)


def test_every_mistake_is_shown_with_its_line_and_nothing_changes(served: Served) -> None:
    browser = managing(served)
    before = site(served)
    text = written_profile(before).replace("arrow: left", "arrow: links").replace("title: Halle", "title: 7")

    _looks(browser, text.encode())

    rows = [row.text for row in browser.page.part("mistakes").first("tbody").every("tr")]
    assert browser.answer.status_code == 422
    assert rows[0] == "2 Name der Halle Ein Text in Anführungszeichen."
    assert len(rows) == 2
    assert site(served) == before


def test_a_file_that_says_the_same_changes_nothing(served: Served) -> None:
    browser = managing(served)

    _looks(browser, written_profile(site(served)).encode())

    assert browser.page.find("taking") is None
    assert "dasselbe" in browser.page.part("difference").text


def test_the_file_of_another_hall_is_not_taken(served: Served) -> None:
    browser = managing(served)

    _looks(browser, _of(site(served), "site: halle", "site: andere"))

    assert browser.answer.status_code == 422
    assert "anderen Halle" in browser.page.part("mistakes").text


def test_pictures_that_the_hall_does_not_have_are_named(served: Served) -> None:
    browser = managing(served)

    _looks(browser, written_profile(site(served)).encode() + b"slides:\n  - {picture: plan.png}\n")

    assert browser.answer.status_code == 422
    assert "plan.png" in browser.page.part("mistakes").text


def test_what_is_no_text_and_what_is_too_large_is_said(served: Served) -> None:
    browser = managing(served)

    for content in (b"\xff\xfe", b"# " + b"x" * 300_000, b""):
        _looks(browser, content)

        assert browser.answer.status_code == 422
        assert browser.page.find("mistakes") is not None


def test_whoever_looked_before_somebody_else_changed_the_hall_takes_nothing_over(served: Served) -> None:
    browser = managing(served)
    _looks(browser, _of(site(served), "title: Halle", "title: Saal"))
    served.hall.loads(site(served))

    fills(browser, "taking")

    assert browser.answer.status_code == 409
    assert site(served).title == "Halle"


def _of(known: Site, old: str, new: str) -> bytes:
    return written_profile(known).replace(old, new, 1).encode()


def _looks(browser: Browser, content: bytes) -> None:
    page = browser.visits(IMPORT)
    token = next(each for each in page.every("input") if each.attributes["name"] == "csrf_token")
    said = {"csrf_token": token.attributes["value"], "file": (BytesIO(content), "halle.yaml")}
    browser.answer = browser.client.post(IMPORT, data=said, headers={"Accept": "text/html", "Accept-Language": "de"})
