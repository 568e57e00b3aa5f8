"""An advisor gets a password."""

from dataclasses import replace

from server.actions.set_password import set_password
from server.domain.refusal import Code
from server.domain.site.role import Role, Staff
from server.domain.visits.event import Kind
from server.storage import accounts, logins, passwords
from server.storage.logins import KeptLogin
from tests.building import MONDAY
from tests.open_hall import OpenHall


def test_a_password_opens_and_another_one_does_not(hall: OpenHall) -> None:
    hashed = passwords.hashed_password("eins zwei drei vier")

    (event,) = hall.do(set_password, advisor="rat", hashed=hashed)

    kept = hash_of(hall, "rat")
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

    assert hash_of(hall, "rat") == "new"


def test_somebody_who_is_no_advisor_gets_no_password(hall: OpenHall) -> None:
    with hall.refuses(Code.NOT_ALLOWED):
        hall.do(set_password, advisor="nobody", hashed="new")


def test_somebody_of_the_staff_gets_one_too(hall: OpenHall) -> None:
    host = Staff(id="landrat", title="Landrat", organisation="stadt", roles=(Role.HOST,))
    hall.loads(replace(hall.site, staff=(host,)))

    hall.do(set_password, advisor="landrat", hashed="new")

    assert hash_of(hall, "landrat") == "new"


def test_a_new_password_ends_every_login_made_with_the_old_one(hall: OpenHall) -> None:
    hall.do(set_password, advisor="rat", hashed="old")
    kept = KeptLogin(account="rat", browser="", made_at=MONDAY, used_at=MONDAY, ends_at=MONDAY)
    hall.storage.write_plainly(lambda connection: logins.begin(connection, "token", kept))

    hall.do(set_password, advisor="rat", hashed="new")

    with hall.storage.looking() as connection:
        assert logins.of_account(connection, "rat") == []


def test_a_login_name_of_somebody_in_another_hall_is_not_taken_over(hall: OpenHall) -> None:
    hall.storage.write_plainly(lambda connection: accounts.add(connection, "rat", at=MONDAY))

    hall.do(set_password, advisor="rat", hashed="new")

    with hall.storage.looking() as connection:
        assert accounts.of_person(connection, site="halle", person="rat") == "rat.halle"
        assert accounts.find(connection, "rat").hash is None  # type: ignore[union-attr]  # it was made above


def hash_of(hall: OpenHall, person: str) -> str:
    """What is kept of the password of a person of the hall."""
    with hall.storage.looking() as connection:
        account = accounts.find(connection, accounts.of_person(connection, site="halle", person=person) or "")
    assert account is not None
    return account.hash or ""
