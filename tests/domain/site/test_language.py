"""Plain German is read; German is spoken, and stands in where a profile says nothing more plainly."""

import pytest

from server.domain.site.language import said_in, said_in_each, spoken


@pytest.mark.parametrize(("read", "said"), [("de-simple", "de"), ("de", "de"), ("fa-AF", "fa-AF")])
def test_who_reads_plain_german_is_helped_in_german(read: str, said: str) -> None:
    assert spoken(read) == said


def test_german_stands_in_for_plain_german() -> None:
    title = {"de": "Aufenthaltstitel verlängern", "tr": "Oturum iznini uzatma"}

    assert said_in_each(title, ("de-simple", "tr")) == {
        "de-simple": "Aufenthaltstitel verlängern",
        "tr": "Oturum iznini uzatma",
    }


def test_what_is_said_plainly_is_read_plainly() -> None:
    assert said_in({"de": "Verlängerung", "de-simple": "Sie wollen länger bleiben"}, "de-simple") == (
        "Sie wollen länger bleiben"
    )


def test_no_other_language_has_a_stand_in() -> None:
    with pytest.raises(KeyError):
        said_in({"de": "Anmelden"}, "tr")
