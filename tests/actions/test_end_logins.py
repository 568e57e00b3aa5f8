"""Somebody logs out."""

from server.actions.end_logins import end_logins
from server.domain.visits.event import Kind
from server.storage.logins import digest
from tests.actions.accounts import does, has_account, is_logged_in, tokens
from tests.open_hall import OpenHall


def test_one_browser_is_logged_out_and_the_others_stay(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat")
    is_logged_in(hall, "rat", "here")
    is_logged_in(hall, "rat", "there")

    (event,) = does(hall, end_logins, account="rat", ended=[digest("here")], via="logout")

    assert (event.kind, event.advisor, event.facts) == (
        Kind.LOGIN_ENDED, "rat", {"account": "rat", "via": "logout"},
    )  # fmt: skip
    assert tokens(hall, "rat") == {digest("there")}


def test_ending_what_has_ended_does_nothing(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat")
    is_logged_in(hall, "rat", "here")
    does(hall, end_logins, account="rat", ended=[digest("here")], via="logout")

    again = does(hall, end_logins, account="rat", ended=[digest("here")], via="logout")

    assert again == []


def test_nobody_ends_the_login_of_somebody_else(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat")
    has_account(hall, "amt", person="amt")
    is_logged_in(hall, "amt", "theirs")

    happened = does(hall, end_logins, account="rat", ended=[digest("theirs")], via="account")

    assert (happened, tokens(hall, "amt")) == ([], {digest("theirs")})
