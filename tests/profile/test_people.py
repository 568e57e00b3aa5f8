"""People in a profile: advisors, staff, and those who are both."""

from dataclasses import replace

from server.domain.site.role import Role, Staff
from server.domain.site.site_settings import Shift
from server.profile.edited import document_of, edited
from server.profile.people import Person, people_in, put_person, take_out_person
from tests.building import a_site, hours

BOTH = Staff(id="rat", title="Rat", organisation="verein", roles=(Role.LEAD,))
HOST = Staff(id="landrat", title="Landrat", organisation="stadt", roles=(Role.HOST,))


def test_everybody_stands_there_once_with_all_roles() -> None:
    people = {each.id: each for each in people_in(a_site(staff=(BOTH, HOST)))}

    assert list(people) == ["amt", "rat", "kasse", "landrat"]
    assert people["rat"].roles == ["advisor", "lead"]
    assert people["landrat"].topics == ()


def test_writing_somebody_down_unchanged_changes_nothing() -> None:
    site = a_site(staff=(BOTH, HOST))

    for person in people_in(site):
        assert edited(site, lambda document, person=person: put_person(document, person)) == site  # type: ignore[misc]


def test_another_role_moves_somebody_between_the_lists() -> None:
    person = Person(id="amt", title="Amt", organisation="stadt", roles=["reception"])
    document = document_of(a_site())

    put_person(document, person)

    assert "amt" not in [each["id"] for each in document["advisors"]]
    assert document["staff"] == [{"id": "amt", "title": "Amt", "organisation": "stadt", "roles": ["reception"]}]


def test_whoever_leaves_is_out_of_the_rota_too() -> None:
    week = (hours("mon"),)
    shifts = (Shift(advisors=("rat", "amt"), hours=week), Shift(advisors=("kasse",), hours=week))
    document = document_of(replace(a_site(), rota=shifts, staff=(HOST,)))

    take_out_person(document, "kasse")
    take_out_person(document, "amt")

    assert [shift["advisors"] for shift in document["rota"]] == [["rat"]]
    assert [each["id"] for each in document["advisors"]] == ["rat"]
