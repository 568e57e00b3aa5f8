"""Somebody logs in."""

from server.actions.begin_login import begin_login
from server.domain.refusal import Code, Refusal
from server.domain.visits.event import Kind
from server.storage.logins import digest
from tests.actions.accounts import a_login, does, has_account, tokens
from tests.at_once import at_once
from tests.open_hall import OpenHall


def test_the_login_is_kept_and_the_hall_can_read_how_it_began(hall: OpenHall) -> None:
    has_account(hall, "m.rat", person="rat")

    (event,) = does(hall, begin_login, token="token", login=a_login(hall, "m.rat"), via="password")

    assert (event.kind, event.advisor) == (Kind.LOGIN_BEGUN, "rat")
    assert event.facts == {"account": "m.rat", "via": "password"}
    assert tokens(hall, "m.rat") == {digest("token")}


def test_a_hall_reads_of_whom_a_group_lets_in(hall: OpenHall) -> None:
    has_account(hall, "gast")

    does(hall, begin_login, token="token", login=a_login(hall, "gast", {"halle": ["manager"]}), via="provider")

    event = max(hall.everything()["events"])
    assert (event[1], event[9]) == ("halle", "gast")


def test_a_hall_that_is_not_there_reads_nothing(hall: OpenHall) -> None:
    has_account(hall, "gast")

    does(hall, begin_login, token="token", login=a_login(hall, "gast", {"woanders": ["manager"]}), via="provider")

    assert max(hall.everything()["events"])[1] == ""


def test_a_closed_account_opens_nothing(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat", closed_at=hall.clock())

    with hall.refuses(Code.LOGIN_WRONG):
        does(hall, begin_login, token="token", login=a_login(hall, "rat"), via="password")


def test_a_code_opens_once(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat", second_secret="sealed")
    does(hall, begin_login, token="first", login=a_login(hall, "rat"), via="code", counter=7)

    with hall.refuses(Code.CODE_WRONG):
        does(hall, begin_login, token="second", login=a_login(hall, "rat"), via="code", counter=7)


def test_of_two_with_the_same_code_at_once_one_gets_in(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat", second_secret="sealed")

    answers = at_once(
        lambda: does(hall, begin_login, token="one", login=a_login(hall, "rat"), via="code", counter=7),
        lambda: does(hall, begin_login, token="two", login=a_login(hall, "rat"), via="code", counter=7),
    )

    assert sorted(isinstance(answer, Refusal) for answer in answers) == [False, True]
    assert len(tokens(hall, "rat")) == 1
