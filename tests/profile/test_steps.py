"""Going to a place in a profile, writing there, and moving what stands there."""

import pytest

from server.profile.edited import document_of
from server.profile.shape import Kind
from server.profile.steps import moved, put, stand_at
from tests.building import a_site


@pytest.mark.parametrize(
    ("where", "kind", "is_item"),
    [("title", Kind.TEXT, False), ("topics", Kind.LIST, False), ("topics.1.children.0", Kind.THING, True), ("gates.new", Kind.THING, True)],
)  # fmt: skip
def test_every_place_is_found(where: str, kind: Kind, *, is_item: bool) -> None:
    stand = stand_at(document_of(a_site()), where)

    assert (stand.shape.kind, stand.is_item) == (kind, is_item)


@pytest.mark.parametrize(
    "where", ["", "colour", "topics.99", "topics.-1", "topics.x", "title.0", "topics.0.colour", "desks.0.id.new", "languages.new"]
)  # fmt: skip
def test_a_place_that_no_profile_has_is_none(where: str) -> None:
    with pytest.raises(KeyError):
        stand_at(document_of(a_site()), where)


def test_what_is_written_stands_there() -> None:
    document = document_of(a_site())

    put(document, stand_at(document, "topics.1.children.0"), {"id": "anderes"})
    put(document, stand_at(document, "desks.new"), {"id": "vier"})

    assert document["topics"][1]["children"][0] == {"id": "anderes"}
    assert document["desks"][-1] == {"id": "vier"}


def test_things_change_places_and_stop_at_the_end() -> None:
    things = {"rows": ["a", "b", "c"]}

    moved(things, "rows.0.down")
    moved(things, "rows.0.up")
    moved(things, "rows.2.down")
    moved(things, "rows.1.remove")

    assert things == {"rows": ["b", "c"]}


@pytest.mark.parametrize("move", ["", "up", "rows.up", "rows.3.up", "rows.-1.up", "rows.0.sideways", "words.0.up"])
def test_what_cannot_be_moved_stays(move: str) -> None:
    things = {"rows": ["a", "b", "c"], "words": "abc"}

    with pytest.raises((LookupError, ValueError)):
        moved(things, move)

    assert things == {"rows": ["a", "b", "c"], "words": "abc"}
