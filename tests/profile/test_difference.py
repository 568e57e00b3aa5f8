"""What differs between two profiles, with what stood there and what stands there."""

from dataclasses import replace

from server.profile.difference import NOTHING, differences
from server.profile.shape import Kind
from tests.building import a_site, said


def test_two_profiles_that_say_the_same_differ_nowhere() -> None:
    assert differences(a_site(), a_site()) == []


def test_a_value_is_named_with_before_and_after() -> None:
    old = a_site()
    desks = (replace(old.desks[0], label="Saal"), *old.desks[1:])

    (found,) = differences(old, replace(old, desks=desks))

    assert (found.path, found.before, found.after, found.shape.kind) == (
        "desks.eins.label",
        "Zimmer 1",
        "Saal",
        Kind.TEXT,
    )


def test_what_is_new_and_what_is_gone_stands_beside_nothing() -> None:
    old = a_site()

    gone, title = differences(old, replace(old, desks=old.desks[:2], waiting_place=said("Oben")))[0::2]

    assert (gone.path, gone.before, gone.after) == ("desks.drei", old.desks[2], NOTHING)
    assert (title.path, title.before) == ("waiting_place.de", "Bitte setzen Sie sich.")


def test_another_order_is_told_as_one() -> None:
    old = a_site()

    (found,) = differences(old, replace(old, desks=old.desks[::-1]))

    assert found.is_order
