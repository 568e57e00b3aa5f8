"""What follows from a profile is worked out once, and never for another profile."""

import pickle
from copy import copy
from dataclasses import replace
from itertools import count

from server.domain.site.worked_out import MOST_KEPT
from server.profile.read import site_from_json, site_to_json
from tests.building import a_site


def test_the_same_thing_is_worked_out_once() -> None:
    site, times = a_site(), count(1)

    found = [site.once("thing", lambda: next(times)) for _ in range(3)]

    assert found == [1, 1, 1]


def test_a_changed_copy_knows_nothing_of_what_followed_before() -> None:
    site = a_site()
    site.once("title", lambda: site.title)

    changed = replace(site, title="Another hall")

    assert changed.once("title", lambda: changed.title) == "Another hall"


def test_what_was_worked_out_neither_goes_into_a_copy_nor_to_another_process() -> None:
    site = a_site()
    site.once("thing", lambda: "of the first")

    copied, sent = copy(site), pickle.loads(pickle.dumps(site))  # noqa: S301  our own

    assert (copied, sent) == (site, site)
    assert [each.once("thing", lambda: "its own") for each in (copied, sent)] == ["its own", "its own"]
    assert site.once("thing", lambda: "of nobody") == "of the first"


def test_what_was_worked_out_is_no_part_of_the_profile() -> None:
    site, as_loaded = a_site(), a_site()

    site.once("thing", object)

    assert site == as_loaded
    assert site_to_json(site) == site_to_json(as_loaded)
    assert site_from_json(site_to_json(site)) == as_loaded


def test_things_of_days_long_over_do_not_fill_the_memory() -> None:
    site = a_site()

    for day in range(MOST_KEPT + 1):
        site.once(day, lambda: "thing")

    assert site.once(0, lambda: "worked out again") == "worked out again"
    assert site.once(MOST_KEPT, lambda: "worked out again") == "thing"
