"""The slides in the browser: words, pictures, order, dates, the line at the foot, and the way back."""

import io
from dataclasses import replace
from datetime import date
from typing import Any

from flask.testing import FlaskClient
from PIL import Image

from server.domain.site.wall_settings import Slide, Ticker
from server.storage import pictures
from server.web.admin.slides.rows import slide_rows
from tests.building import TODAY, a_site
from tests.web.manager import managing, site
from tests.web.served import Browser, Served

SLIDES = "/admin/halle/slides"
TREFF, KURS = Slide(title={"de": "Treff"}), Slide(title={"de": "Kurs"})
WORDS = {
    "slide.title.de": "Treff",
    "slide.title.ar": "",
    "slide.text.de": "Jeden **Freitag**\r\n- ohne Termin",
    "slide.seconds": "9",
}


def test_a_new_slide_comes_last_and_is_listed(served: Served) -> None:
    browser = _manager(served, slides=(KURS,))

    page = _saves(browser, at="", **WORDS | {"slide.valid_to": "2026-12-01"})

    assert site(served).slides[1] == Slide(
        title={"de": "Treff"}, text={"de": "Jeden **Freitag**\n- ohne Termin"}, seconds=9, valid_to=date(2026, 12, 1)
    )
    assert "Treff" in page.part("slides").text
    assert "… bis 01.12.2026" in page.part("slides").text


def test_a_picture_is_sent_and_shown_and_is_there_again_when_an_older_slide_is(served: Served) -> None:
    browser = _manager(served)
    _saves(browser, at="", **WORDS, file=_picture("red"))
    first = site(served)

    page = _saves(browser, at="0", **WORDS, file=_picture("blue"))

    shown = page.part("slides").first("img").attributes["src"]
    assert browser.client.get(shown).mimetype == "image/png"
    with served.hall.storage.looking() as connection:
        kept = pictures.digests(connection, "halle")
    assert first.slides[0].picture != site(served).slides[0].picture
    assert {first.slides[0].picture, site(served).slides[0].picture} == set(kept)


def test_what_is_no_picture_is_said_and_what_was_typed_stays(served: Served) -> None:
    browser = _manager(served)
    before = served.hall.everything()

    page = _saves(browser, at="", **WORDS, file=(io.BytesIO(b"<svg/>"), "plan.png"))

    assert browser.answer.status_code == 422
    assert page.part("about-file").text.startswith("Das ist kein Bild")
    assert page.part("title-de").attributes["value"] == "Treff"
    assert served.hall.everything() == before


def test_only_a_slide_may_bring_a_picture_and_only_from_somebody_who_is_logged_in(served: Served) -> None:
    browser, stranger = _manager(served).client, served.browser().client

    answers = [
        _sends_bytes(browser, "remove", 100_000),
        _sends_bytes(stranger, "save", 100_000),
        _sends_bytes(browser, "save", 2_200_000),
        _sends_bytes(browser, "save", 100_000),
    ]

    assert answers == [413, 413, 413, 400]  # the last one is let in, and lacks the token of a form


def test_slides_change_places_and_go(served: Served) -> None:
    browser = _manager(served, slides=(TREFF, KURS))

    browser.sends(f"{SLIDES}/move", version=_version(browser), at="1", to="up")
    moved = site(served).slides
    browser.sends(f"{SLIDES}/remove", version=_version(browser), at="0")

    assert (moved, site(served).slides) == ((KURS, TREFF), (TREFF,))


def test_somebody_who_was_slower_changes_nothing(served: Served) -> None:
    browser = _manager(served, slides=(TREFF, KURS))
    older = _version(browser)
    served.hall.loads(replace(site(served), slides=(KURS,)))

    browser.sends(f"{SLIDES}/remove", version=older, at="0")

    assert browser.answer.status_code == 409
    assert site(served).slides == (KURS,)


def test_the_line_at_the_foot_is_saved_as_a_whole_and_empty_sentences_go(served: Served) -> None:
    browser = _manager(served, ticker=(Ticker(text={"de": "Alt"}), Ticker(text={"de": "Bleibt"})))
    said = {
        "ticker.0.text.de": "",
        "ticker.1.text.de": "Bleibt",
        "ticker.2.text.de": "Neu",
        "ticker.2.valid_from": "2026-11-30",
    }

    browser.sends(f"{SLIDES}/foot", version=_version(browser), **said)

    assert site(served).ticker == (
        Ticker(text={"de": "Bleibt"}), Ticker(text={"de": "Neu"}, valid_from=date(2026, 11, 30)),
    )  # fmt: skip


def test_the_preview_takes_the_words_apart_as_the_wall_does_and_keeps_nothing(served: Served) -> None:
    browser = _manager(served)
    before = served.hall.everything()

    said = browser.asks(f"{SLIDES}/board", at="", shown="de", **WORDS)

    (slide,) = said["board"]["slides"]
    assert [block["kind"] for block in slide["blocks"]] == ["paragraph", "point"]
    assert [run["text"] for run in slide["blocks"][0]["runs"] if run["strong"]] == ["Freitag"]
    assert [call for call in said["board"]["calls"] if call["current"]] == []
    assert served.hall.everything() == before


def test_what_is_too_long_is_said(served: Served) -> None:
    browser = _manager(served)

    _saves(browser, at="", **WORDS | {"slide.title.de": "x" * 81})

    assert browser.answer.status_code == 422
    assert "1 bis 80 Zeichen" in browser.page.part("wrong").text


def test_a_row_says_whether_its_slide_is_shown_today() -> None:
    dated = [
        Slide(picture="a.png", valid_to=date(2026, 11, 22)), Slide(picture="b.png", valid_from=date(2026, 11, 24)),
        Slide(title={"ar": "نص"}, valid_from=TODAY, valid_to=TODAY),
    ]  # fmt: skip

    rows = slide_rows(a_site(slides=tuple(dated)), {"a.png": "f00d"}, TODAY)

    assert [(row.stands, row.title, row.picture) for row in rows] == [
        ("over", "", "f00d"), ("coming", "", None), ("now", "نص", None),
    ]  # fmt: skip


def _saves(browser: Browser, **typed: Any) -> Any:
    browser.visits(f"{SLIDES}/new")
    return browser.sends(f"{SLIDES}/save", version=_version(browser), **typed)


def _version(browser: Browser) -> str:
    """The version of the profile that the page shows."""
    fields = (each.attributes for each in browser.page.every("input"))
    return next(each["value"] for each in fields if each["name"] == "version")


def _sends_bytes(client: FlaskClient, button: str, size: int) -> int:
    """The answer's status; the form has no token."""
    return client.post(
        f"{SLIDES}/{button}", data=b"x" * size, content_type="multipart/form-data; boundary=edge"
    ).status_code


def _picture(colour: str) -> tuple[io.BytesIO, str]:
    file = io.BytesIO()
    Image.new("RGB", (8, 8), colour).save(file, "PNG")
    file.seek(0)
    return file, "bild.png"


def _manager(served: Served, **changes: Any) -> Browser:
    browser = managing(served)
    served.hall.loads(replace(site(served), **changes))
    browser.visits(SLIDES)
    return browser
