"""What differs between two profiles of one site."""

from dataclasses import replace
from datetime import date

from server.domain.checking.changes import changed_paths
from server.domain.site.site import Site
from tests.building import a_site, a_topic, hours, said

OLD = a_site()


def test_the_same_profile_has_no_changes() -> None:
    assert changed_paths(OLD, a_site()) == []


def test_a_change_is_named_by_ids_wherever_the_thing_stands() -> None:
    family = a_topic("familie", sensitive=True)
    group = a_topic("leben", children=(replace(family, redirect_from=date(2027, 1, 1)), OLD.topics[1].children[1]))

    paths = changed_paths(OLD, a_site(topics=(OLD.topics[0], group, *OLD.topics[2:])))

    assert paths == ["topics.leben.children.familie.redirect_from"]


def test_what_is_new_or_gone_is_named_itself() -> None:
    new = a_site(topics=(*OLD.topics[1:], a_topic("neu")), desks=OLD.desks[:2])

    assert changed_paths(OLD, new) == ["desks.drei", "topics.anmelden", "topics.neu"]


def test_another_order_is_a_change() -> None:
    assert changed_paths(OLD, a_site(desks=OLD.desks[::-1])) == ["desks"]


def test_a_sentence_is_named_by_its_language_and_hours_as_a_whole() -> None:
    new = a_site(waiting_place={**said("Bitte setzen Sie sich."), "de": "Dort"}, opening=(hours("mon"),))

    assert changed_paths(OLD, new) == ["opening", "waiting_place.de"]


def test_what_appears_where_nothing_was_is_one_change() -> None:
    new: Site = a_site(holidays="DE-HE")

    assert changed_paths(OLD, new) == ["holidays"]
