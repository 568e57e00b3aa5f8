"""One-time codes: how they are shown and typed."""

import pytest

from server.domain.enrolment import LETTERS, shown_code, typed_code


@pytest.mark.parametrize("typed", ["K7QF-3M2P", "k7qf3m2p", " K7QF 3M2P ", "k7qf–3m2p"])
def test_spaces_dashes_and_small_letters_do_not_matter(typed: str) -> None:
    assert typed_code(typed) == "K7QF3M2P"


def test_a_shown_code_is_read_in_two_halves() -> None:
    assert shown_code("K7QF3M2P") == "K7QF-3M2P"


def test_no_two_letters_of_a_code_look_alike() -> None:
    assert not set("01OI") & set(LETTERS)
    assert len(set(LETTERS)) == len(LETTERS)
