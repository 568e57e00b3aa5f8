"""What is wrong with the form of a profile is said in the words of whoever writes one."""

from typing import Any

import pytest

from server.profile.read import ProfileWrong, read_profile

HALLE = "site: halle\nlanguages: [de, en]\n"


@pytest.mark.parametrize(
    ("line", "where", "expected"),
    [
        ("opening: [{opens: 9}]", "opening.0.opens", "a time such as 09:00"),
        ("opening: [{opens: 9 Uhr}]", "opening.0.opens", "a time such as 09:00"),
        ("opening: [{closes: 24:00}]", "opening.0.closes", "00:00 for midnight"),
        ("opening: [{days: mon}]", "opening.0.days", "a list, such as [a, b]"),
        ("closed: [{first: 23.11.2026}]", "closed.0.first", "a day such as 2026-11-23"),
        ("closed: [{first: 20261123}]", "closed.0.first", "a day such as 2026-11-23"),
        ("topics: [{unsure: ja}]", "topics.0.unsure", "true or false"),
        ("kiosk: {alone: viele}", "kiosk.alone", "a whole number"),
        ("kiosk: {alone: 2.5}", "kiosk.alone", "a whole number"),
        ("title: 7", "title", "a text: put it in quotes"),
        ("title: true", "title", "a text: put it in quotes"),
        ("title:", "title", "a text"),
        ("topics: [{title: Rat}]", "topics.0.title", "keys with values, such as {de: Guten Tag}"),
        ("waiting_place: {de: Dort, links}", "waiting_place.links", "a text with a comma stands in quotes"),
        ("waiting_place: {de: Dort, en: }", "waiting_place.en", "a text"),
    ],
)
def test_a_wrong_form_is_said_in_plain_words(line: str, where: str, expected: str) -> None:
    said = mistakes_of(HALLE + line)

    assert said[where] == expected


def test_a_label_that_a_comma_has_cut_is_another_key_or_wants_quotes() -> None:
    said = mistakes_of(f"{HALLE}desks: [{{id: eins, label: Zimmer 1, hinten}}]")

    assert said["desks.0.hinten"].startswith("another key")
    assert said["desks.0.hinten"].endswith("a text with a comma stands in quotes")


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n"])
def test_an_empty_file_is_said(text: str) -> None:
    assert mistakes_of(text) == {"(file)": "a profile; the file is empty"}


def mistakes_of(text: str) -> dict[str, Any]:
    """What was expected, by where."""
    with pytest.raises(ProfileWrong) as wrong:
        read_profile(text)
    return {complaint.where: complaint.expected for complaint in wrong.value.complaints}
