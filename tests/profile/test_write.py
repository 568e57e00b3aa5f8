"""A profile that was written down reads as the same profile."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.checking.mistake import LONGEST_TEXT
from server.domain.site.device_settings import KioskSettings
from server.domain.site.site import Site
from server.profile.read import LARGEST, ProfileWrong, read_document, read_profile
from server.profile.write import written_profile
from tests.building import a_document, a_site
from tests.house.tree import ROOT

SITES = sorted((ROOT / "deploy" / "sites").glob("*.yaml"))


@pytest.mark.parametrize("file", SITES, ids=lambda file: str(file.stem))
def test_each_of_the_five_centres_comes_back_as_it_was(file: Path) -> None:
    site = read_profile(file.read_text(encoding="utf-8"))

    written = written_profile(site)

    assert read_profile(written) == site
    assert len(written) < LARGEST


def test_what_is_as_usual_is_not_written() -> None:
    written = written_profile(a_site())

    assert "routing" not in written
    assert "return_code" not in written
    assert "unsure: true" in written


def test_a_sentence_stands_in_one_line_with_its_languages() -> None:
    written = written_profile(a_site(waiting_place={"de": "Bitte hier", "ar": "هنا"}))

    assert "waiting_place: {de: Bitte hier, ar: هنا}" in written


def test_numbers_keep_their_kind() -> None:
    site = a_site(kiosk=KioskSettings(screen_inches=32.0, ask_help=True, dim_after=12))

    assert read_profile(written_profile(site)) == site


@settings(max_examples=80, deadline=None)
@given(words=st.text(min_size=1, max_size=LONGEST_TEXT), id_=st.from_regex(r"[a-z0-9-]{1,12}", fullmatch=True))
def test_any_words_come_back(words: str, id_: str) -> None:
    document: dict[str, Any] = a_document(title=words, waiting_place={"de": words}, desks=[{"id": id_, "label": words}])
    try:
        site: Site = read_document(document)
    except ProfileWrong:
        return

    assert read_profile(written_profile(site)) == site


@pytest.mark.parametrize(
    "words", ["no", "~", "null", "10:00", "007", "- a", "a: b", "#", "1.5", "{x}", "'", '"', "ja, ja"]
)
def test_words_that_look_like_something_else_stay_words(words: str) -> None:
    site = replace(a_site(), title=words, waiting_place={"de": words, "ar": words})

    assert read_profile(written_profile(site)) == site
