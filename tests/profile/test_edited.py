"""A profile that is changed in the browser passes the checks of a file."""

import pytest

from server.profile.edited import Document, document_of, edited
from server.profile.read import ProfileWrong, read_document
from tests.building import a_site


def test_an_edit_changes_what_it_says_and_nothing_else() -> None:
    site = a_site()

    new = edited(site, lambda document: document.update(title="Neu"))

    assert new.title == "Neu"
    assert document_of(new) == document_of(site) | {"title": "Neu"}


def test_a_document_reads_as_the_site_it_was_made_of() -> None:
    assert read_document(document_of(a_site())) == a_site()


def test_a_mistake_says_where_it_stands() -> None:
    with pytest.raises(ProfileWrong) as wrong:
        edited(a_site(), lambda document: document["desks"][1].update(arrow="dorthin"))

    assert [each.where for each in wrong.value.complaints] == ["desks.1.arrow"]


def test_a_hall_keeps_its_id() -> None:
    with pytest.raises(ProfileWrong) as wrong:
        edited(a_site(), lambda document: document.update(site="andere"))

    assert [each.where for each in wrong.value.complaints] == ["site"]


@pytest.mark.parametrize("logo", ["logo.png", "https://anderswo.example/logo.png", "data:image/png;base64,AAAA"])
def test_a_logo_is_the_picture_itself(logo: str) -> None:
    def edit(document: Document) -> None:
        document["ticket"]["logo"] = logo

    with pytest.raises(ProfileWrong) as wrong:
        edited(a_site(), edit)

    assert [each.where for each in wrong.value.complaints] == ["ticket.logo"]
