"""Somebody chooses another password."""

from server.actions.change_password import change_password
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from tests.actions.accounts import does, has_account, is_logged_in, kept, tokens
from tests.open_hall import OpenHall


def test_the_new_password_takes_the_place_of_the_old_one_and_ends_its_logins(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat", hash="old")
    is_logged_in(hall, "rat", "browser")

    (event,) = does(hall, change_password, account="rat", old="old", hashed="new")

    assert (event.kind, event.advisor, event.facts) == (Kind.PASSWORD_SET, "rat", {"account": "rat"})
    assert kept(hall, "rat").hash == "new"
    assert tokens(hall, "rat") == set()


def test_two_changes_at_once_are_one(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat", hash="old")
    does(hall, change_password, account="rat", old="old", hashed="new")

    with hall.refuses(Code.LOGIN_WRONG):
        does(hall, change_password, account="rat", old="old", hashed="another")


def test_an_account_that_is_not_there_has_no_password(hall: OpenHall) -> None:
    with hall.refuses(Code.LOGIN_WRONG):
        does(hall, change_password, account="niemand", old="", hashed="new")
