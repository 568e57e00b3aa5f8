"""Which tickets somebody follows."""

from server.live.open_pages import OpenPages


def test_a_ticket_is_followed_as_long_as_somebody_listens_in_its_room() -> None:
    rooms = {"ticket/1": {"a"}, "ticket/2": {"b", "c"}}
    pages = OpenPages(lambda: rooms)
    pages.add("halle", 1)
    pages.add("halle", 2)

    both = pages.of("halle")
    del rooms["ticket/1"]

    assert both == {1, 2}
    assert pages.of("halle") == {2}


def test_halls_are_told_apart() -> None:
    pages = OpenPages(lambda: {"ticket/1": {"a"}, "ticket/2": {"b"}})
    pages.add("halle", 1)
    pages.add("andere", 2)

    assert [sorted(pages.of(site)) for site in ("halle", "andere", "dritte")] == [[1], [2], []]


def test_who_comes_back_is_followed_again() -> None:
    rooms = {"ticket/1": {"a"}}
    pages = OpenPages(lambda: rooms)
    pages.add("halle", 1)
    rooms.clear()
    gone = pages.of("halle")
    rooms["ticket/1"] = {"b"}

    pages.add("halle", 1)

    assert gone == frozenset()
    assert pages.of("halle") == {1}


def test_screens_in_a_room_are_counted() -> None:
    pages = OpenPages(lambda: {"halle/phones": {"a", "b"}})

    assert (pages.in_room("halle/phones"), pages.in_room("ticket/7")) == (2, 0)
