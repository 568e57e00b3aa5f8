"""What makes sense about several sites on one server."""

from server.domain.checking.between_sites import mistakes_between
from server.domain.site.site import Desk
from tests.building import a_site

OTHER = a_site(site="andere", desks=(Desk(id="vier", label="Zimmer 4"),))


def test_sites_with_names_and_desks_of_their_own_are_no_mistake() -> None:
    assert list(mistakes_between([a_site(), OTHER])) == []


def test_two_sites_of_one_name_are_a_mistake_of_the_later_one() -> None:
    ((at, mistake),) = mistakes_between([OTHER, a_site(), a_site()])

    assert (at, mistake.path) == (2, ("site",))


def test_a_desk_in_two_sites_is_a_mistake_of_the_later_one() -> None:
    both = a_site(site="andere", desks=(Desk(id="vier", label="Zimmer 4"), Desk(id="zwei", label="Zimmer 2")))

    ((at, mistake),) = mistakes_between([a_site(), both])

    assert (at, mistake.path) == (1, ("desks", 1, "id"))
    assert mistake.expected == "a desk of this site alone; “zwei” is in “halle” too"
