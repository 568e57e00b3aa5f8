"""A site: finding its parts by id."""

from tests.building import a_site


def test_parts_are_found_by_their_id() -> None:
    site = a_site()

    found = (
        site.topic("familie"),
        site.desk("eins"),
        site.advisor("rat"),
        site.redirect("nebenan"),
        site.gate("herkunft"),
    )

    assert [part.id for part in found if part is not None] == ["familie", "eins", "rat", "nebenan", "herkunft"]


def test_what_is_not_there_is_none() -> None:
    site = a_site()

    assert [site.topic("x"), site.desk("x"), site.advisor("x"), site.redirect("x"), site.gate("x")] == [None] * 5


def test_a_tile_that_opens_others_is_no_topic_to_wait_for() -> None:
    assert a_site().topic("leben") is None


def test_topics_are_walked_through_parents_first() -> None:
    assert [topic.id for topic in a_site().all_topics()] == [
        "anmelden",
        "leben",
        "familie",
        "arbeit",
        "geld",
        "empfang",
    ]
