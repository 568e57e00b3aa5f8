"""Somebody who was invited has chosen a password."""

from server.actions.accept_invitation import accept_invitation
from server.actions.invite_person import invite_person
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Kind
from tests.actions.accounts import does, has_account, is_logged_in, kept, tokens
from tests.at_once import at_once
from tests.open_hall import OpenHall


def test_the_password_is_kept_and_the_hall_can_read_that_it_was(hall: OpenHall) -> None:
    invited(hall)

    (event,) = does(hall, accept_invitation, token="token", hashed="new")

    assert (event.kind, event.advisor) == (Kind.INVITATION_TAKEN, "rat")
    assert kept(hall, "rat").hash == "new"
    assert "new" not in str(hall.everything()["events"])


def test_a_link_works_once(hall: OpenHall) -> None:
    invited(hall)
    does(hall, accept_invitation, token="token", hashed="new")

    with hall.refuses(Code.INVITATION_OVER):
        does(hall, accept_invitation, token="token", hashed="another")


def test_a_link_that_is_too_old_opens_nothing(hall: OpenHall) -> None:
    invited(hall)
    hall.clock.passes(hours=72)

    with hall.refuses(Code.INVITATION_OVER):
        does(hall, accept_invitation, token="token", hashed="new")


def test_a_link_that_was_never_given_opens_nothing(hall: OpenHall) -> None:
    invited(hall)

    with hall.refuses(Code.INVITATION_OVER):
        does(hall, accept_invitation, token="another", hashed="new")


def test_an_old_password_its_logins_and_the_second_factor_go(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat", hash="old", second_secret="secret", second_used=7)
    is_logged_in(hall, "rat", "browser")
    invited(hall)

    does(hall, accept_invitation, token="token", hashed="new")

    account = kept(hall, "rat")
    assert (account.hash, account.second_secret, account.second_used) == ("new", None, None)
    assert tokens(hall, "rat") == set()


def invited(hall: OpenHall) -> None:
    """An advisor holds a link."""
    hall.do(invite_person, person="rat", token="token", by=None)


def test_of_two_who_use_a_link_at_once_one_gets_in(hall: OpenHall) -> None:
    invited(hall)

    answers = at_once(
        lambda: does(hall, accept_invitation, token="token", hashed="one"),
        lambda: does(hall, accept_invitation, token="token", hashed="two"),
    )

    assert sorted(isinstance(answer, Refusal) for answer in answers) == [False, True]
