"""An account is closed."""

from typing import Any

import pytest

from server.actions.accept_invitation import accept_invitation
from server.actions.close_account import close_account
from server.actions.invite_account import invite_account
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from tests.actions.accounts import does, has_account, is_logged_in, kept, tokens, works_in_two_halls
from tests.building import MONDAY
from tests.open_hall import OpenHall


def test_whoever_has_left_is_logged_out_everywhere(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat", hash="old")
    is_logged_in(hall, "rat", "browser")

    (event,) = does(hall, close_account, account="rat", by="chef")

    assert (event.kind, event.advisor, event.facts) == (Kind.ACCOUNT_CLOSED, "rat", {"account": "rat", "by": "chef"})
    assert kept(hall, "rat").closed_at == hall.clock()
    assert tokens(hall, "rat") == set()


def test_a_link_that_they_still_had_opens_nothing(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat", hash="old")
    does(hall, invite_account, account="rat", token="token")
    does(hall, close_account, account="rat")

    with hall.refuses(Code.INVITATION_OVER):
        does(hall, accept_invitation, token="token", hashed="new")


def test_an_account_is_closed_once(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat")
    does(hall, close_account, account="rat")

    with hall.refuses(Code.ACCOUNT_UNKNOWN):
        does(hall, close_account, account="rat")


def test_an_account_that_is_not_there_is_not_closed(hall: OpenHall) -> None:
    with hall.refuses(Code.ACCOUNT_UNKNOWN):
        does(hall, close_account, account="niemand")


@pytest.mark.parametrize("other", [{}, {"hash": "old", "closed_at": MONDAY}])
def test_the_last_operator_who_can_log_in_stays(hall: OpenHall, other: dict[str, Any]) -> None:
    has_account(hall, "chef", operator=True, hash="old")
    has_account(hall, "zweite", operator=True, **other)

    with hall.refuses(Code.LAST_OPERATOR):
        does(hall, close_account, account="chef")


@pytest.mark.parametrize("opens", [{"hash": "old"}, {"identity": "known to a provider"}])
def test_an_operator_may_leave_when_another_can_log_in(hall: OpenHall, opens: dict[str, Any]) -> None:
    has_account(hall, "chef", operator=True, hash="old")
    has_account(hall, "zweite", operator=True, **opens)

    does(hall, close_account, account="chef")

    assert kept(hall, "chef").closed_at is not None


def test_nobody_closes_their_own(hall: OpenHall) -> None:
    has_account(hall, "chef", operator=True, hash="old")
    has_account(hall, "zweite", operator=True, hash="old")

    with hall.refuses(Code.NOT_ALLOWED):
        does(hall, close_account, account="chef", by="chef")


def test_whoever_runs_one_hall_closes_no_operator(hall: OpenHall) -> None:
    has_account(hall, "chef", operator=True, hash="old")
    has_account(hall, "zweite", operator=True, hash="old")
    has_account(hall, "leitung", person="leitung", hash="old")

    with hall.refuses(Code.NOT_ALLOWED):
        does(hall, close_account, account="zweite", by="leitung")
    does(hall, close_account, account="zweite", by="chef")

    assert kept(hall, "zweite").closed_at is not None


def test_whoever_runs_one_hall_closes_no_account_that_opens_two(hall: OpenHall) -> None:
    works_in_two_halls(hall, "rat")

    with hall.refuses(Code.NOT_ALLOWED):
        does(hall, close_account, account="rat", by="leitung")

    assert kept(hall, "rat").closed_at is None
