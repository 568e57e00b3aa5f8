"""The data map names everything that is stored, and nothing that is stored is a name, a number to call or an origin."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import chain
from typing import Any, get_args, get_type_hints

from server.domain.site.site import Site
from server.domain.statistics.kept import OF_A_VISIT
from server.domain.visits.event import Kind
from server.storage.tables import metadata
from tests.house.tree import ROOT, files, text

MAP = (ROOT / "deploy" / "DATA.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"`([a-z][a-z_-]*)`", MAP))

OF_A_PERSON = re.compile(
    r"(^|_|-)(first_?name|fore_?name|given_?name|last_?name|sur_?name|family_?name|vorname|nachname|nationality|"
    r"nationalit[aä]e?t|staatsangeh[oö]e?rigkeit|citizenship|country|birth\w*|geburt\w*|gender|sex|religion|ethnic\w*|"
    r"phone|telephone|telefon|mobile|handy|e?mail|passport|pass(nummer)?|address|anschrift|insurance)(_|-|$)"
)
A_NAME = re.compile(r"(^|_|-)names?(_|-|$)")
OF_THINGS = {
    "devices.name": "a machine", "pictures.name": "a file", "OneWall.name": "a machine", "Slide.picture": "a file",
    "Place.phone": "an office", "Place.address": "an office", "Site.phone": "settings of the visitor's page",
    "clearings.phones": "how many were forgotten",
}  # fmt: skip
"""What is called like something of a person and is not: of what it is."""
OF_VISITORS = ("kiosk/", "server/web/phone/", "server/web/shared/templates/")


def test_the_map_names_every_table_and_every_column() -> None:
    missing = [
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if not {table.name, column.name} <= NAMED
    ]

    assert missing == []


def test_the_map_says_of_every_kind_of_event_what_is_kept() -> None:
    assert {kind.value for kind in Kind} - NAMED == set()


def test_the_map_names_every_fact_that_is_kept_of_a_visit() -> None:
    assert set(chain.from_iterable(OF_A_VISIT.values())) - NAMED == set()


def test_no_column_is_about_who_somebody_is() -> None:
    columns = {f"{table.name}.{column.name}" for table in metadata.sorted_tables for column in table.columns}

    assert sorted(filter(_is_personal, columns)) == []


def test_no_key_of_a_profile_is_about_who_somebody_is() -> None:
    assert sorted(filter(_is_personal, set(_keys(Site, set())))) == []


def test_no_form_of_visitors_asks_who_somebody_is() -> None:
    forms = [path for path in files() if path.suffix == ".html" and str(path).startswith(OF_VISITORS)]

    asked = {f"{path}: {name}" for path in forms for name in re.findall(r'\bname="([a-z_-]+)"', text(path))}

    assert len(asked) > 3
    assert sorted(filter(_is_personal, asked)) == []


def test_nothing_that_devices_send_says_who_somebody_is() -> None:
    examples = sorted((ROOT / "tests" / "contract").glob("*.json"))

    sent = {f"{path.name}: {key}" for path in examples for key in _sent(json.loads(path.read_text(encoding="utf-8")))}

    assert len(sent) > 10
    assert sorted(filter(_is_personal, sent)) == []


def _sent(example: Any) -> Iterator[str]:
    """Every key of what a device sends, however deep."""
    inside = example.get("request", {}) if isinstance(example, dict) else {}
    while isinstance(inside, dict):
        yield from inside
        inside = next((value for value in inside.values() if isinstance(value, dict)), None)


def _is_personal(key: str) -> bool:
    name = re.split("[.:] ?", key)[-1]
    return key not in OF_THINGS and bool(OF_A_PERSON.search(name) or A_NAME.search(name))


def _keys(kind: type, seen: set[type]) -> Iterator[str]:
    seen.add(kind)
    hints = get_type_hints(kind)
    for field in fields(kind):
        yield f"{kind.__name__}.{field.name}"
        for part in _dataclasses_in(hints[field.name]):
            if part not in seen:
                yield from _keys(part, seen)


def _dataclasses_in(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for part in get_args(hint):
        yield from _dataclasses_in(part)
