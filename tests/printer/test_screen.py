"""The printer on the screen: its page, its pictures, and what the browser shows."""

import io
import json
from collections.abc import Iterator
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from PIL import Image
from playwright.sync_api import Browser

from printer.devices.device import Outcome
from printer.devices.screen_device import KEPT, ScreenDevice
from printer.rendering import rendered
from printer.sheet import SHEETS
from tests.printer.sample_papers import slip, ticket


@pytest.fixture
def screen() -> Iterator[ScreenDevice]:
    device = ScreenDevice(0)
    yield device
    device.close()


def get(address: str) -> bytes:
    with urlopen(address, timeout=5) as answer:
        body: bytes = answer.read()
        return body


def test_a_paper_is_shown_as_the_printer_would_have_put_it_out(screen: ScreenDevice) -> None:
    paper = rendered(ticket(), SHEETS[576])

    outcome = screen.put_out(paper.data, paper.title)

    (shown,) = json.loads(get(screen.address + "papers.json"))
    picture = Image.open(io.BytesIO(get(screen.address + shown["picture"])))
    assert outcome is Outcome.PRINTED
    assert shown["title"] == "047"
    assert picture.convert("1").tobytes() == paper.bitmap.tobytes()


def test_only_the_newest_papers_are_kept(screen: ScreenDevice) -> None:
    paper = rendered(slip(), SHEETS[384])

    for count in range(KEPT + 3):
        screen.put_out(paper.data, str(count))

    titles = [shown["title"] for shown in json.loads(get(screen.address + "papers.json"))]
    assert titles == [str(count) for count in range(3, KEPT + 3)]


def test_bytes_that_are_no_paper_are_refused(screen: ScreenDevice) -> None:
    assert screen.put_out(b"hello", "047") is Outcome.REFUSED


@pytest.mark.parametrize("path", ["../main.py", "papers/9.png", "papers/x.png", "..%2fmain.py"])
def test_nothing_else_is_served(screen: ScreenDevice, path: str) -> None:
    with pytest.raises(HTTPError, match="404") as error:
        get(screen.address + path)
    error.value.close()


def test_the_page_says_in_two_languages_that_paper_will_come_and_then_shows_the_newest_on_top(
    screen: ScreenDevice, browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": 800, "height": 900})
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(screen.address)
    empty = page.locator("#empty").inner_text()

    for number in ("047", "048"):
        screen.put_out(rendered(ticket(number=number), SHEETS[576]).data, number)
    page.locator(".sheet").nth(1).wait_for()

    pictures = page.locator(".sheet img")
    assert "Hier kommt das Papier heraus." in empty
    assert "Paper comes out here." in empty
    assert [picture.get_attribute("alt") for picture in pictures.all()] == [
        "Papier · Paper: 048",
        "Papier · Paper: 047",
    ]
    assert page.locator("#empty").is_hidden()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert complaints == []
    page.close()


def test_the_page_does_not_draw_a_paper_again_that_it_shows_already(screen: ScreenDevice, browser: Browser) -> None:
    screen.put_out(rendered(slip(), SHEETS[576]).data, "first")
    page = browser.new_page(viewport={"width": 400, "height": 800})
    page.goto(screen.address)
    page.locator(".sheet").wait_for()
    page.evaluate("document.querySelector('.sheet').dataset.same = 'yes'")

    screen.put_out(rendered(slip(), SHEETS[576]).data, "second")
    page.locator(".sheet").nth(1).wait_for()

    assert page.locator(".sheet").nth(1).get_attribute("data-same") == "yes"
    assert page.locator(".sheet").nth(0).get_attribute("data-same") is None
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()
