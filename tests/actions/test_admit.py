"""Somebody comes whom an OpenID provider vouches for."""

from typing import Any

import pytest

from server.actions.accept_invitation import accept_invitation
from server.actions.admit import admit
from server.actions.invite_person import invite_person
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from tests.actions.accounts import does, has_account, kept
from tests.open_hall import OpenHall

SOMEBODY = {"identity": "digest", "name": "Rat", "has_group": False}


def test_whoever_was_invited_takes_the_invitation_through_the_provider(hall: OpenHall) -> None:
    hall.do(invite_person, person="rat", token="token", by=None)

    (event,) = does(hall, admit, **SOMEBODY)

    assert (event.kind, event.advisor) == (Kind.INVITATION_TAKEN, "rat")
    assert event.facts == {"account": "rat", "via": "provider"}
    assert kept(hall, "rat").identity == "digest"


def test_the_link_opens_nothing_then(hall: OpenHall) -> None:
    hall.do(invite_person, person="rat", token="token", by=None)
    does(hall, admit, **SOMEBODY)

    with hall.refuses(Code.INVITATION_OVER):
        does(hall, accept_invitation, token="token", hashed="new")


def test_whoever_is_known_is_known_under_any_name(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat", identity="digest")

    happened = does(hall, admit, identity="digest", name="verheiratet", has_group=True)

    assert happened == []


@pytest.mark.parametrize("values", [{"hash": "old"}, {"identity": "another"}, {"operator": True}, {"closed_at": "now"}])
def test_an_account_that_is_somebodys_is_not_taken_over(hall: OpenHall, values: dict[str, Any]) -> None:
    has_account(
        hall, "rat", person="rat", **{key: hall.clock() if value == "now" else value for key, value in values.items()}
    )

    with hall.refuses(Code.ACCOUNT_TAKEN):
        does(hall, admit, **SOMEBODY | {"has_group": True})


def test_somebody_of_a_group_gets_an_account(hall: OpenHall) -> None:
    does(hall, admit, **SOMEBODY | {"has_group": True})

    assert (kept(hall, "rat").identity, kept(hall, "rat").operator) == ("digest", False)


def test_whoever_is_nobody_here_gets_none(hall: OpenHall) -> None:
    with hall.refuses(Code.ACCOUNT_UNKNOWN):
        does(hall, admit, **SOMEBODY)


@pytest.mark.parametrize("name", ["", "x" * 65])
def test_a_name_that_is_none_is_refused(hall: OpenHall, name: str) -> None:
    with hall.refuses(Code.BAD_REQUEST):
        does(hall, admit, identity="digest", name=name, has_group=True)
