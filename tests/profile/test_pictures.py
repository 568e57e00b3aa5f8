"""The pictures of slides: those that lie beside a profile, and those that somebody sends."""

import io
from pathlib import Path

import pytest
from PIL import Image

from server.domain.site.wall_settings import Slide
from server.profile import pictures
from server.profile.pictures import pictures_beside, sent_picture, wrong_pictures
from tests.building import a_site

ORIENTATION, CAMERA = 0x0112, 0x0110
"""Numbers of EXIF."""


@pytest.mark.parametrize(
    ("name", "kind"), [("plan.png", "image/png"), ("platz.jpg", "image/jpeg"), ("haus.webp", "image/webp")]
)
def test_a_picture_is_read_once_with_what_it_is(tmp_path: Path, name: str, kind: str) -> None:
    Image.new("RGB", (30, 20)).save(tmp_path / name)
    site = a_site(slides=(Slide(picture=name), Slide(picture=name)))

    (found,) = pictures_beside(site, tmp_path)

    assert (found.name, found.kind, found.content) == (name, kind, (tmp_path / name).read_bytes())
    assert list(wrong_pictures(site, tmp_path)) == []


def test_what_no_wall_could_show_is_said_with_its_slide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "HEAVIEST", 1000)
    (tmp_path / "text.png").write_text("<svg/>")
    Image.new("RGB", (30, 20)).save(tmp_path / "film.png", format="GIF")
    Image.new("1", (pictures.WIDEST + 1, 1)).save(tmp_path / "wide.png")
    Image.effect_noise((60, 60), 90).save(tmp_path / "heavy.png")
    (tmp_path / "beside").mkdir()
    names = ("gone.png", "text.png", "film.png", "wide.png", "heavy.png", "beside")
    site = a_site(slides=tuple(Slide(picture=name) for name in names))

    found = list(wrong_pictures(site, tmp_path))

    assert [mistake.path for mistake in found] == [("slides", at, "picture") for at in range(len(names))]
    assert all(name in mistake.expected for name, mistake in zip(names, found, strict=True))


def test_a_link_that_leads_away_from_the_profile_is_not_followed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside.png", tmp_path / "sites"
    folder.mkdir()
    Image.new("RGB", (30, 20)).save(outside)
    (folder / "plan.png").symlink_to(outside)

    assert len(list(wrong_pictures(a_site(slides=(Slide(picture="plan.png"),)), folder))) == 1


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_sent_picture_does_not_say_where_it_was_taken_and_stands_upright(kind: str) -> None:
    turned, file = Image.Exif(), io.BytesIO()
    turned[ORIENTATION], turned[CAMERA] = 6, "Kamera im Flur"
    Image.new("RGB", (40, 20), "teal").save(file, format=kind, exif=turned)

    sent = sent_picture(file.getvalue())

    with Image.open(io.BytesIO(sent.content)) as picture:
        assert (picture.format, picture.size, dict(picture.getexif())) == (kind, (20, 40), {})
    assert b"Kamera" not in sent.content


def test_a_picture_that_says_nothing_besides_stays_as_it_was_sent() -> None:
    file = io.BytesIO()
    Image.new("RGB", (40, 20), "teal").save(file, format="PNG")

    assert sent_picture(file.getvalue()).content == file.getvalue()
