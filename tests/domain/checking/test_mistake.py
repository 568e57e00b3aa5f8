"""What every part of a profile is checked for."""

import pytest

from server.domain.checking.mistake import listed, not_said, wrong_id
from tests.building import said


@pytest.mark.parametrize("id_", ["zimmer-1", "a", "7", "a" * 64])
def test_an_id_can_be_typed_everywhere(id_: str) -> None:
    assert list(wrong_id(("id",), id_)) == []


@pytest.mark.parametrize("id_", ["", "Zimmer", "zimmer 1", "zimmer/1", "ü", "a" * 65, "a\n"])
def test_an_id_that_cannot_be_typed_everywhere_is_wrong(id_: str) -> None:
    assert [mistake.path for mistake in wrong_id(("id",), id_)] == [("id",)]


def test_languages_that_a_text_lacks_are_named() -> None:
    (mistake,) = not_said(("title",), said("Hallo"), ("de", "uk", "en"))

    assert mistake.expected == "a text in en, uk too"


def test_german_is_enough_for_plain_german() -> None:
    assert list(not_said(("title",), said("Hallo"), ("de", "de-simple"))) == []


def test_who_lacks_german_is_told_so_once() -> None:
    (mistake,) = not_said(("title",), {"ar": "مرحبا"}, ("de", "de-simple", "ar"))

    assert mistake.expected == "a text in de too"


def test_an_empty_choice_is_said() -> None:
    assert listed([]) == "(none is defined)"
