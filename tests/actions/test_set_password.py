"""An advisor gets a password."""

from dataclasses import replace

from server.actions.set_password import set_password
from server.domain.refusal import Code
from server.domain.site.site import Watcher
from server.domain.visits.event import Kind
from server.storage import passwords
from tests.open_hall import OpenHall


def test_a_password_opens_and_another_one_does_not(hall: OpenHall) -> None:
    hashed = passwords.hashed_password("eins zwei drei vier")

    (event,) = hall.do(set_password, advisor="rat", hashed=hashed)

    with hall.storage.looking() as connection:
        kept = passwords.sites_of(connection, "rat")["halle"]
    assert (event.kind, event.advisor) == (Kind.PASSWORD_SET, "rat")
    assert passwords.matches(kept, "eins zwei drei vier")
    assert not passwords.matches(kept, "eins zwei drei")


def test_no_password_is_kept_as_it_was_said(hall: OpenHall) -> None:
    hall.do(set_password, advisor="rat", hashed=passwords.hashed_password("eins zwei drei vier"))

    everything = hall.everything()

    assert "eins zwei drei vier" not in str(everything)
    assert "argon2" not in str(everything["events"])


def test_a_new_password_takes_the_place_of_the_old_one(hall: OpenHall) -> None:
    hall.do(set_password, advisor="rat", hashed="old")

    hall.do(set_password, advisor="rat", hashed="new")

    with hall.storage.looking() as connection:
        assert passwords.sites_of(connection, "rat") == {"halle": "new"}


def test_somebody_who_is_no_advisor_gets_no_password(hall: OpenHall) -> None:
    with hall.refuses(Code.NOT_ALLOWED):
        hall.do(set_password, advisor="nobody", hashed="new")


def test_a_watcher_gets_one_too(hall: OpenHall) -> None:
    hall.loads(replace(hall.site, watchers=(Watcher(id="landrat", title="Landrat", organisation="stadt"),)))

    hall.do(set_password, advisor="landrat", hashed="new")

    with hall.storage.looking() as connection:
        assert passwords.sites_of(connection, "landrat") == {"halle": "new"}
