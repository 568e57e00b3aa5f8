"""What a profile says of the face of its tickets: the logo beside it, the parts and their order, the foot."""

import io
import json
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from server.domain.site.device_settings import TicketSettings
from server.profile.logo import HEAVIEST, LogoWrong, with_logo, wrong_logo
from server.profile.read import ProfileWrong, read_profile, site_from_json, site_to_json
from tests.building import a_document, a_site


def a_site_with(logo: str) -> Any:
    return a_site(ticket=TicketSettings(logo=logo))


def test_a_logo_becomes_a_small_picture_in_black_and_white_and_is_kept(tmp_path: Path) -> None:
    Image.new("RGBA", (1200, 600), (200, 30, 30, 255)).save(tmp_path / "logo.png")

    site = with_logo(a_site_with("logo.png"), tmp_path)

    kept = Image.open(io.BytesIO(b64decode(str(site.ticket.logo).partition(",")[2])))
    assert (kept.mode, kept.size) == ("1", (320, 160))
    assert len(str(site.ticket.logo)) < 4000
    assert site_from_json(site_to_json(site)) == site


def test_what_is_clear_in_a_logo_stays_white(tmp_path: Path) -> None:
    logo = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    logo.paste((0, 0, 0, 255), (0, 0, 50, 100))
    logo.save(tmp_path / "logo.png")

    site = with_logo(a_site_with("logo.png"), tmp_path)

    kept = Image.open(io.BytesIO(b64decode(str(site.ticket.logo).partition(",")[2])))
    assert (kept.getpixel((10, 50)), kept.getpixel((90, 50))) == (0, 255)


def test_a_hall_without_a_logo_stays_as_it_is(tmp_path: Path) -> None:
    assert with_logo(a_site(), tmp_path) == a_site()


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("gone.png", None, "there is no “gone.png”"),
        ("../logo.png", None, "there is no “../logo.png”"),
        ("logo\x00.png", None, "a file beside the profile"),
        ("logo.png", b"GIF89a", "a PNG picture; “logo.png” is none"),
        ("logo.png", b"\x89PNG\r\n\x1a\n broken", "a PNG picture"),
        ("logo.png", bytes(HEAVIEST + 1), "at most 200 kB"),
        ("logo.png", Image.new("1", (2500, 2500)), "at most 4 million dots"),
        ("logo.png", Image.new("1", (100, 100), 1), "dark on light"),
    ],
)
def test_a_file_that_is_no_logo_is_a_mistake_at_its_place(
    name: str, content: bytes | Image.Image | None, expected: str, tmp_path: Path
) -> None:
    folder = tmp_path / "sites"
    folder.mkdir()
    Image.new("1", (10, 10)).save(tmp_path / "logo.png")
    if isinstance(content, bytes):
        (folder / name).write_bytes(content)
    elif content is not None:
        content.save(folder / name)

    (mistake,) = wrong_logo(a_site_with(name), folder)

    assert mistake.path == ("ticket", "logo")
    assert expected in mistake.expected
    with pytest.raises(LogoWrong):
        with_logo(a_site_with(name), folder)


@pytest.mark.parametrize(
    ("ticket", "where", "expected"),
    [
        ({"parts": ["note", "price"]}, "ticket.parts.1", "'topic'"),
        ({"parts": ["note", "code", "code"]}, "ticket.parts", "“code” stands 2 times"),
        ({"parts": ["code"]}, "ticket.parts", "note among them"),
        ({"foot": {"en": "Keep this ticket"}}, "ticket.foot", "a text in de"),
        ({"colour": "red"}, "ticket.colour", "no such key"),
    ],
)
def test_what_no_ticket_can_be_is_a_mistake(ticket: dict[str, Any], where: str, expected: str) -> None:
    with pytest.raises(ProfileWrong) as wrong:
        read_profile(json.dumps(a_document(ticket=ticket)))

    assert [(each.where, expected in each.expected) for each in wrong.value.complaints] == [(where, True)]
