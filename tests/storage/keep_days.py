"""Two days of a hall, written by this release for those that come: `python -m tests.storage.keep_days`.

To be run before the tables change: every later release is tested with what this one wrote.
"""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Boolean, Column, Connection, Table

from server.actions.change_rota import change_rota
from server.actions.expire import expire
from server.actions.finish import finish
from server.actions.make_token import make_token
from server.actions.mark_no_show import mark_no_show
from server.actions.pause import pause
from server.actions.recall import recall
from server.actions.refer import refer
from server.actions.set_password import set_password
from server.actions.write_note import write_note
from server.domain.scope import Scope
from server.storage.devices import DeviceKind
from server.storage.prepare import NEWEST
from server.storage.records import Storage
from server.storage.tables import metadata
from tests.actions.clearing import clears
from tests.building import a_site
from tests.databases import prepared
from tests.open_hall import OpenHall, open_hall
from tests.passwords import light_hash
from tests.storage.earlier import RELEASES

PEOPLE = (
    ("empfang", "de"),
    ("familie", "ar"),
    ("empfang", "de"),
    ("anmelden", "de"),
    ("familie", "ar"),
    ("empfang", "ar"),
)
TOLD = "-- Two days of a hall as the release wrote them whose tables are of version {}; written by that release itself."


def keep_days() -> Path:
    """Writes the file of this release; gives where it lies."""
    with TemporaryDirectory() as folder:
        address = prepared(f"sqlite:///{folder}/hall.sqlite")
        hall = open_hall(address, a_site(), Storage(address))
        _begins(hall)
        _day(hall)
        hall.clock.now = hall.clock.now.replace(hour=8, minute=5) + timedelta(days=1)
        hall.do(expire)
        clears(hall)
        _day(hall)
        file = RELEASES / f"{NEWEST}.sql"
        file.write_text("\n\n".join([TOLD.format(NEWEST), *_statements(hall)]) + "\n")
        hall.storage.close()
    return file


def _begins(hall: OpenHall) -> None:
    for kind in (DeviceKind.PRINTER, DeviceKind.WALL, DeviceKind.KIOSK):
        hall.has_device(kind, f"{kind.value}-token-of-the-hall")
    for advisor in ("rat", "amt"):
        hall.do(set_password, advisor=advisor, hashed=light_hash("drei kleine Worte"))
    hall.do(make_token, title="Auswertung der Stadt", scopes=[Scope.HALL_READ], token="a-token-of-a-program", by="rat")


def _day(hall: OpenHall) -> None:
    """Somebody is answered, somebody does not come, somebody is sent on, somebody is served now, three wait."""
    rat, amt = hall.sits("rat", "eins"), hall.sits("amt", "zwei")
    for topic, language in PEOPLE:
        hall.takes_ticket(topic, language=language, answer="eu" if topic == "anmelden" else None)
        hall.clock.passes(seconds=40)
    first = hall.serves(rat)
    hall.clock.passes(minutes=7)
    hall.do(finish, leg=first.id, outcome="answered", **rat)
    missed = hall.calls(rat)
    hall.do(recall, leg=missed.id, **rat)
    hall.do(mark_no_show, leg=missed.id, **rat)
    hall.do(refer, leg=hall.serves(rat).id, topic="familie", **rat)
    served = hall.serves(amt)
    hall.do(write_note, leg=served.id, text="Formular fehlt noch", **amt)
    hall.do(pause, reason="break", **rat)
    now = hall.clock()
    hall.do(change_rota, advisor="kasse", present=False, by="rat", begins=now, ends=now + timedelta(hours=2))


def _statements(hall: OpenHall) -> list[str]:
    with hall.storage.looking() as connection:
        return [words for table in metadata.sorted_tables if (words := _statement(connection, table))]


def _statement(connection: Connection, table: Table) -> str:
    """All rows of a table as they lie there; nothing when there is none."""
    quoted = connection.dialect.identifier_preparer.quote
    names = ", ".join(quoted(column.name) for column in table.columns)
    rows = connection.exec_driver_sql(f"SELECT {names} FROM {table.name} ORDER BY 1, 2")  # noqa: S608  our own tables
    lines = ["(" + ", ".join(map(_said, row, table.columns)) + ")" for row in rows]
    return f"INSERT INTO {table.name} ({names}) VALUES\n" + ",\n".join(lines) + ";" if lines else ""


def _said(value: Any, column: Column[Any]) -> str:
    """A value in words that SQLite and PostgreSQL understand alike."""
    if value is None:
        return "NULL"
    if isinstance(column.type, Boolean):
        return "TRUE" if value else "FALSE"
    return str(value) if isinstance(value, int | float) else "'" + str(value).replace("'", "''") + "'"


if __name__ == "__main__":
    print(keep_days())  # noqa: T201  a program
