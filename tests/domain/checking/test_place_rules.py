"""What makes sense about the places of a profile."""

from typing import Any

import pytest

from server.domain.checking.mistake import Path
from server.domain.checking.place_rules import mistakes_in_directory
from tests.building import TODAY, a_place, a_site, hours


def test_a_whole_place_has_no_mistake() -> None:
    assert list(mistakes_in_directory(a_site(directory=(a_place(),)))) == []


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"where": {"de": "Rechts"}}, ("where",)),
        ({"accessibility": {"de": "Aufzug", "ar": "x" * 301}}, ("accessibility",)),
        ({"address": "x" * 301}, ("address",)),
        ({"phone": "1" * 301}, ("phone",)),
        ({"hours": (hours("mon", opens="12:00", closes="08:00"),)}, ("hours", 0, "closes")),
        ({"languages": ("de", "de")}, ("languages",)),
        ({"url": "ftp://amt.example"}, ("url",)),
        ({"url": "https://amt.example/" + "a" * 300}, ("url",)),
        ({"imported": TODAY}, ("imported",)),
    ],
)
def test_each_mistake_is_named_where_it_stands(changes: dict[str, Any], path: Path) -> None:
    site = a_site(directory=(a_place(), a_place(id="zweite", **changes)))

    (mistake,) = mistakes_in_directory(site)

    assert mistake.path == ("directory", 1, *path)
