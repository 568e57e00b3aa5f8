"""An account is invited without a hall."""

from server.actions.invite_account import invite_account
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import invitations
from tests.actions.accounts import does, has_account, kept
from tests.open_hall import OpenHall


def test_the_first_operator_gets_an_account_and_a_link(hall: OpenHall) -> None:
    (event,) = does(hall, invite_account, account="Chef", token="token", operator=True)

    assert (event.kind, event.advisor) == (Kind.PERSON_INVITED, None)
    assert event.facts == {"account": "chef", "by": None, "operator": True}
    assert kept(hall, "chef").operator
    assert max(hall.everything()["events"])[1] == ""


def test_somebody_of_a_hall_is_invited_again_and_the_hall_can_read_it(hall: OpenHall) -> None:
    has_account(hall, "m.rat", person="rat", hash="old")

    (event,) = does(hall, invite_account, account="m.rat", token="token")

    assert event.advisor == "rat"
    assert max(hall.everything()["events"])[1] == "halle"
    assert (kept(hall, "m.rat").hash, kept(hall, "m.rat").operator) == ("old", False)


def test_a_second_link_voids_the_first(hall: OpenHall) -> None:
    does(hall, invite_account, account="chef", token="first", operator=True)

    does(hall, invite_account, account="chef", token="second")

    with hall.storage.looking() as connection:
        found = [invitations.account_of(connection, token, hall.clock()) for token in ("first", "second")]
    assert found == [None, "chef"]


def test_an_account_that_is_not_there_is_not_invited(hall: OpenHall) -> None:
    with hall.refuses(Code.ACCOUNT_UNKNOWN):
        does(hall, invite_account, account="niemand", token="token")


def test_a_name_that_nobody_could_type_is_refused(hall: OpenHall) -> None:
    with hall.refuses(Code.BAD_REQUEST):
        does(hall, invite_account, account="zwei worte", token="token", operator=True)
