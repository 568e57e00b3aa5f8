"""Logins and invitations that are over are not kept."""

from datetime import timedelta

from server.actions.invite_account import invite_account
from server.live.ended_logins import forget_ended_logins
from server.storage import logins
from server.storage.logins import digest
from tests.actions.accounts import a_login, does, has_account, is_logged_in, tokens
from tests.open_hall import OpenHall

IDLE = timedelta(hours=2)


def test_logins_that_were_idle_or_are_a_day_old_go_and_others_stay(hall: OpenHall) -> None:
    has_account(hall, "rat", person="rat")
    is_logged_in(hall, "rat", "a day old")
    hall.clock.passes(hours=11)
    is_logged_in(hall, "rat", "idle")
    hall.clock.passes(hours=2)
    used = hall.clock()
    hall.storage.write_plainly(lambda connection: logins.use(connection, "a day old", at=used))
    is_logged_in(hall, "rat", "new")

    forget_ended_logins(hall.storage, hall.clock, idle=IDLE)

    assert tokens(hall, "rat") == {digest("new")}
    assert a_login(hall, "rat").made_at == used


def test_links_go_when_their_time_is_over(hall: OpenHall) -> None:
    does(hall, invite_account, account="chef", token="old", operator=True)
    hall.clock.passes(hours=72)
    has_account(hall, "rat", person="rat")
    does(hall, invite_account, account="rat", token="new")

    forget_ended_logins(hall.storage, hall.clock, idle=IDLE)

    assert [row[1] for row in hall.everything()["invitations"]] == ["rat"]
