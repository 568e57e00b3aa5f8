"""Every key of a profile is explained."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

from server.domain.site.site import Site
from tests.house.tree import ROOT

DOCUMENT = ROOT / "deploy" / "PROFILE.md"


def test_the_document_names_every_key_of_a_profile() -> None:
    explained = set(re.findall(r"[a-z_]+", DOCUMENT.read_text()))

    missing = sorted(f"{kind.__name__}.{key}" for kind, key in _keys(Site) if key not in explained)

    assert missing == []


def _keys(kind: type, seen: set[type] | None = None) -> Iterator[tuple[type, str]]:
    known = set() if seen is None else seen
    known.add(kind)
    hints = get_type_hints(kind)
    for field in fields(kind):
        yield kind, field.name
        for part in _dataclasses_in(hints[field.name]):
            if part not in known:
                yield from _keys(part, known)


def _dataclasses_in(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for part in get_args(hint):
        yield from _dataclasses_in(part)
