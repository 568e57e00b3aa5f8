"""`lotse ticket preview`: what a profile prints, in the browser, while somebody writes it."""

import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from PIL import Image
from playwright.sync_api import Browser

from server.commands.preview.page import WIDTHS, Preview
from tests.commands.conftest import Typed

MIGRADO = Path(__file__).parents[2] / "deploy" / "sites" / "do-migrado.yaml"

TICKET = "img[alt='Ticket, 80 mm']"
ANOTHER = """([ticket, src]) => {
  const image = document.querySelector(ticket);
  return image && image.src !== src && image.complete && image.naturalHeight > 0;
}"""


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return Path(shutil.copy(MIGRADO, tmp_path))


@pytest.fixture
def preview(profile: Path) -> Iterator[Preview]:
    page = Preview(profile, language="ti", widths=WIDTHS, port=0)
    serving = threading.Thread(target=page.serve)
    serving.start()
    yield page
    page.close()
    serving.join()


def test_a_saved_profile_is_seen_at_once_and_its_mistakes_with_their_lines(
    preview: Preview, profile: Path, browser: Browser
) -> None:
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(preview.address)
    wide = page.locator(TICKET)
    page.wait_for_function(ANOTHER, arg=[TICKET, ""])
    first, width = wide.evaluate("image => [image.src, image.getBoundingClientRect().width]")

    profile.write_text(profile.read_text() + "\nticket: {parts: [note, code]}\n")
    page.wait_for_function(ANOTHER, arg=[TICKET, first])
    shorter = wide.evaluate("image => image.naturalHeight")
    profile.write_text(profile.read_text() + "\nnonsense: 1\n")
    page.locator("#wrong").wait_for()

    assert page.locator("h1").inner_text() == "MigraDO"
    assert page.locator("#language").input_value() == "ti"
    assert width == pytest.approx(72 / 25.4 * 96, abs=0.5)
    assert 0 < shorter < 130 * 8
    assert (
        f"Line {len(profile.read_text().splitlines())}: nonsense: expected another key"
        in page.locator("#wrong").inner_text()
    )
    assert complaints == []
    page.close()


def test_a_logo_beside_the_profile_is_drawn_and_one_that_is_gone_is_a_mistake(preview: Preview, profile: Path) -> None:
    Image.new("1", (300, 100)).save(profile.parent / "logo.png")
    profile.write_text(profile.read_text() + "\nticket: {logo: logo.png}\n")

    there = json.loads(_get(f"{preview.address}state.json"))
    picture = _get(f"{preview.address}papers/ticket-58.png?language=ti")
    (profile.parent / "logo.png").unlink()
    gone = json.loads(_get(f"{preview.address}state.json"))

    assert there["mistakes"] == []
    assert picture.startswith(b"\x89PNG")
    assert [wrong["where"] for wrong in gone["mistakes"]] == ["ticket.logo"]


def test_nothing_else_is_served(preview: Preview) -> None:
    others = (
        "papers/ticket-99.png",
        "papers/x-80.png",
        "papers/ticket-80.png?language=xx",
        "static/../page.py",
        "page.py",
    )

    answers = {path: preview.answer(f"/{path}")[0] for path in others}

    assert answers == dict.fromkeys(others, 404)


def test_paper_that_no_printer_takes_is_refused(typed: Typed, profile: Path) -> None:
    result = typed("ticket", "preview", profile, "--dots", "500")

    assert result.exit_code == 1
    assert "There is no paper of 500 dots; there is: 576, 384" in result.stderr


def _get(address: str) -> bytes:
    with urlopen(address, timeout=30) as answer:
        body: bytes = answer.read()
        return body
