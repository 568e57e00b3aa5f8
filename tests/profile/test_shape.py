"""The schema of a profile as forms see it: nothing is left out, and everything has a name."""

from dataclasses import dataclass, fields

import pytest

from server.domain.site.site import Site
from server.profile.named import NAMES
from server.profile.shape import Kind, Shape, every_key, keys_of, parts
from server.web.admin.profile.groups import FIXED, GROUPS
from server.web.admin.profile.words import Words
from server.web.shared.staff import SPOKEN
from server.words.catalogue import catalogue


def test_every_part_of_a_profile_is_known() -> None:
    keys = [part.key for part in parts()]

    assert keys == [field.name for field in fields(Site)]


def test_every_part_has_its_place_in_a_group_or_stays_as_it_is() -> None:
    placed = [key for group in GROUPS.values() for key in group]

    assert sorted([*placed, *FIXED]) == sorted(part.key for part in parts())


@pytest.mark.parametrize("language", SPOKEN)
def test_every_key_and_every_answer_has_a_name(language: str) -> None:
    words, said = Words(language=language), catalogue("admin-profile", language).sentences

    labels = {f"{owner.__name__}.{shape.key}": words.label(shape) for owner, shape in every_key()}
    nameless = {choice for _, shape in every_key() for choice in _choices(shape) if f"choice-{choice}" not in said}

    assert all(labels.values())
    assert nameless == set()


@pytest.mark.parametrize(
    ("owner", "key", "kind"),
    [
        ("Site", "title", Kind.TEXT), ("Site", "waiting_place", Kind.SAID), ("Topic", "bring", Kind.LINES),
        ("Site", "return_code", Kind.YES_NO), ("Topic", "minutes", Kind.NUMBER), ("WallSettings", "distance", Kind.NUMBER),
        ("Organisation", "role", Kind.CHOICE), ("Closure", "first", Kind.DAY), ("Span", "opens", Kind.TIME),
        ("Topic", "gate", Kind.THING), ("Site", "desks", Kind.LIST), ("SpeechSettings", "stand_in", Kind.MAP),
    ],
)  # fmt: skip
def test_a_key_is_written_down_as_its_type_says(owner: str, key: str, kind: Kind) -> None:
    shape = _key(owner, key)

    assert shape.kind is kind


def test_what_may_be_left_out_is_known() -> None:
    assert _key("Desk", "floor").optional
    assert _key("Desk", "label").required
    assert not _key("Topic", "minutes").required


def test_hours_stand_in_a_row_and_topics_on_pages_of_their_own() -> None:
    opening, topics = _key("Site", "opening").item, _key("Site", "topics").item

    assert opening is not None
    assert opening.is_row
    assert topics is not None
    assert not topics.is_row


def test_topics_below_topics_are_walked_once() -> None:
    seen = [(owner, shape.key) for owner, shape in every_key()]

    assert len(seen) == len(set(seen))


def test_what_names_another_part_is_a_key_of_the_schema() -> None:
    known = {(owner.__name__, shape.key) for owner, shape in every_key()}

    assert NAMES.keys() - known == set()


def test_a_type_that_no_form_knows_is_found_at_once() -> None:
    with pytest.raises(TypeError):
        keys_of(_Strange)


@dataclass(frozen=True)
class _Strange:
    number: complex


def _choices(shape: Shape) -> set[str]:
    return {*shape.choices, *(shape.item.choices if shape.item else ())}


def _key(owner: str, key: str) -> Shape:
    return next(shape for thing, shape in every_key() if thing.__name__ == owner and shape.key == key)
