"""Somebody of a hall is invited."""

import pytest

from server.actions.accept_invitation import accept_invitation
from server.actions.invite_person import invite_person
from server.domain.refusal import Code
from server.domain.visits.event import Kind
from server.storage import accounts, invitations
from tests.actions.accounts import does, has_account, is_logged_in, kept, works_in_two_halls
from tests.open_hall import OpenHall

ASKED = {"person": "rat", "token": "first-token", "by": None}


def test_somebody_new_gets_an_account_called_as_they_are(hall: OpenHall) -> None:
    (event,) = hall.do(invite_person, person="rat", token="first-token", by="leitung")

    assert (event.kind, event.advisor, event.facts) == (
        Kind.PERSON_INVITED, "rat", {"account": "rat", "by": "leitung"},
    )  # fmt: skip
    assert kept(hall, "rat").hash is None
    assert invited_by(hall, "first-token") == "rat"


def test_the_link_is_kept_only_as_a_digest(hall: OpenHall) -> None:
    hall.do(invite_person, **ASKED)

    everything = hall.everything()

    assert "first-token" not in str(everything)


def test_a_link_is_over_after_three_days(hall: OpenHall) -> None:
    hall.do(invite_person, **ASKED)

    hall.clock.passes(hours=72)

    assert invited_by(hall, "first-token") is None


def test_a_second_invitation_voids_the_first(hall: OpenHall) -> None:
    hall.do(invite_person, **ASKED)

    hall.do(invite_person, person="rat", token="second-token", by=None)

    assert (invited_by(hall, "first-token"), invited_by(hall, "second-token")) == (None, "rat")


def test_the_same_request_invites_once(hall: OpenHall) -> None:
    first = hall.do(invite_person, "click", **ASKED)

    again = hall.do(invite_person, "click", person="rat", token="second-token", by=None)

    assert again == first
    assert invited_by(hall, "first-token") == "rat"


def test_a_name_can_be_chosen_for_the_account(hall: OpenHall) -> None:
    hall.do(invite_person, account=" M.Rat ", **ASKED)

    with hall.reading() as records:
        assert accounts.of_person(records.connection, site="halle", person="rat") == "m.rat"


def test_somebody_whom_the_profile_does_not_know_is_not_invited(hall: OpenHall) -> None:
    with hall.refuses(Code.ADVISOR_UNKNOWN):
        hall.do(invite_person, person="niemand", token="first-token", by=None)


@pytest.mark.parametrize("name", ["", "zwei Worte", "x" * 65])
def test_a_name_that_nobody_could_type_is_refused(hall: OpenHall, name: str) -> None:
    with hall.refuses(Code.BAD_REQUEST):
        hall.do(invite_person, **ASKED | {"account": name or " "})


def test_a_manager_does_not_get_at_an_account_of_the_same_name(hall: OpenHall) -> None:
    has_account(hall, "rat", hash="somebody else's")
    has_account(hall, "leitung")

    with hall.refuses(Code.ACCOUNT_TAKEN):
        hall.do(invite_person, person="rat", token="first-token", by="leitung")


def test_an_operator_lets_somebody_of_another_hall_join(hall: OpenHall) -> None:
    has_account(hall, "springer")
    has_account(hall, "chef", operator=True)

    hall.do(invite_person, person="rat", account="springer", token="first-token", by="chef")

    with hall.reading() as records:
        assert accounts.people_of(records.connection, "springer") == {"halle": "rat"}


def test_one_account_is_one_person_of_a_hall(hall: OpenHall) -> None:
    has_account(hall, "amt", person="amt")

    with hall.refuses(Code.ACCOUNT_TAKEN):
        hall.do(invite_person, account="amt", **ASKED)


def test_a_manager_cannot_reset_who_runs_the_server(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat", operator=True)
    has_account(hall, "leitung")

    with hall.refuses(Code.NOT_ALLOWED):
        hall.do(invite_person, person="rat", token="first-token", by="leitung")


def test_a_manager_cannot_reset_who_works_in_another_hall_too(hall: OpenHall) -> None:
    works_in_two_halls(hall, "rat")
    has_account(hall, "leitung")

    with hall.refuses(Code.NOT_ALLOWED):
        hall.do(invite_person, person="rat", token="first-token", by="leitung")


def test_a_manager_gives_no_password_to_somebody_whose_groups_may_do_more(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat", identity="digest at the provider")
    has_account(hall, "leitung")

    with hall.refuses(Code.NOT_ALLOWED):
        hall.do(invite_person, person="rat", token="first-token", by="leitung")


@pytest.mark.parametrize("granted", [None, {"": ["operator"]}])
def test_an_operator_can(hall: OpenHall, granted: dict[str, list[str]] | None) -> None:
    works_in_two_halls(hall, "rat")
    has_account(hall, "chef", operator=granted is None)
    is_logged_in(hall, "chef", "token", granted)

    hall.do(invite_person, person="rat", token="first-token", by="chef")

    assert invited_by(hall, "first-token") == "rat"


def test_a_closed_account_is_open_again_once_the_link_was_used(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat", closed_at=hall.clock())
    hall.do(invite_person, **ASKED)

    does(hall, accept_invitation, token="first-token", hashed="new")

    assert kept(hall, "rat").closed_at is None


def invited_by(hall: OpenHall, token: str) -> str | None:
    """The account that a link opens now."""
    with hall.storage.looking() as connection:
        return invitations.account_of(connection, token, hall.clock())
