"""Needs and several legs of a visit, the rota of the day, alarms, places, waves, gatherings."""

import json
from typing import Any

from alembic import op
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    String,
    Text,
    UniqueConstraint,
    text,
)  # fmt: skip

revision = "0002"
down_revision = "0001"

INSTANT = DateTime(timezone=True)
SITE = "sites.site"


def upgrade() -> None:
    """Adds tables and columns; what waits keeps its place."""
    _needs()
    _visits()
    _fill()
    _desks()
    _devices()
    _crowds()
    _redirects_lead_to_places()


def _table(name: str, *columns: object) -> None:
    op.create_table(name, *columns, sqlite_autoincrement=True)  # type: ignore[arg-type]  # columns and constraints


def _needs() -> None:
    _table(
        "needs",
        Column("id", Integer, primary_key=True),
        Column("site", String(64), ForeignKey(SITE), nullable=False),
        Column("day", Date, nullable=False),
        *(Column(name, String(length), nullable=False) for name, length in _NEED.items()),
        UniqueConstraint("site", "day", *_NEED, name="one_row_per_need"),
    )


_NEED = {"topic": 64, "language": 16, "organisation": 64, "wanted": 64}


def _visits() -> None:
    op.add_column("tickets", Column("party", Integer, nullable=False, server_default="1"))
    added: list[Column[Any]] = [
        Column("need", Integer),
        *(Column(name, String(_NEED[name]), nullable=False, server_default=text("''")) for name in list(_NEED)[1:]),
        Column("head_start", Integer, nullable=False, server_default="0"),
        Column("interpreter", String(64)),
        Column("then", Text, nullable=False, server_default=text("''")),
        Column("promise", String(16)),
        Column("away_until", INSTANT),
        Column("away_times", Integer, nullable=False, server_default="0"),
    ]
    for column in added:
        op.add_column("legs", column)
    for name in ("legs_waiting", "one_open_leg_per_ticket"):
        op.drop_index(name, table_name="legs")
    _partial("legs_waiting", "legs", ["need", "sort_key", "id"], where="state = 'waiting'")
    over = "state NOT IN ('finished', 'expired', 'withdrawn')"
    _partial("one_open_leg_per_ticket", "legs", ["ticket"], where=over, unique=True)
    _partial("legs_restricted", "legs", ["site", "day"], where="organisation <> ''")


def _partial(name: str, table: str, columns: list[str], *, where: str, unique: bool = False) -> None:
    op.create_index(name, table, columns, unique=unique, sqlite_where=text(where), postgresql_where=text(where))


def _fill() -> None:
    """Who waits while the release changes needs what the ticket says."""
    op.execute("UPDATE legs SET language = (SELECT language FROM tickets WHERE tickets.id = legs.ticket)")
    op.execute(
        "INSERT INTO needs (site, day, topic, language, organisation, wanted) "
        "SELECT DISTINCT site, day, topic, language, '', '' FROM legs WHERE state NOT IN ('finished', 'expired')"
    )
    op.execute(
        "UPDATE legs SET need = (SELECT needs.id FROM needs WHERE needs.site = legs.site AND needs.day = legs.day "
        "AND needs.topic = legs.topic AND needs.language = legs.language)"
    )


def _desks() -> None:
    _table(
        "rota_changes",
        Column("id", Integer, primary_key=True),
        Column("site", String(64), ForeignKey(SITE), nullable=False),
        Column("advisor", String(64), nullable=False),
        Column("present", Boolean, nullable=False),
        Column("begins", INSTANT, nullable=False),
        Column("ends", INSTANT, nullable=False),
        Column("made_at", INSTANT, nullable=False),
        Column("made_by", String(64)),
    )
    op.create_index("rota_changes_of_site", "rota_changes", ["site", "ends"])
    op.create_table(
        "lines_down",
        Column("site", String(64), ForeignKey(SITE), nullable=False),
        Column("line", String(64), nullable=False),
        Column("since", INSTANT, nullable=False),
        PrimaryKeyConstraint("site", "line"),
    )
    _table(
        "alarms",
        Column("id", Integer, primary_key=True),
        Column("site", String(64), ForeignKey(SITE), nullable=False),
        Column("desk", String(64), nullable=False),
        Column("advisor", String(64), nullable=False),
        Column("level", Integer, nullable=False),
        Column("drill", Boolean, nullable=False),
        Column("raised_at", INSTANT, nullable=False),
        Column("risen_at", INSTANT, nullable=False),
        Column("acknowledged_by", String(64)),
        Column("acknowledged_at", INSTANT),
        Column("ended_at", INSTANT),
    )
    _partial("alarms_not_ended", "alarms", ["site", "id"], where="ended_at IS NULL")


def _devices() -> None:
    _table(
        "number_blocks",
        Column("id", Integer, primary_key=True),
        Column("site", String(64), ForeignKey(SITE), nullable=False),
        Column("day", Date, nullable=False),
        Column("device", Integer, ForeignKey("devices.id"), nullable=False),
        Column("first", Integer, nullable=False),
        Column("last", Integer, nullable=False),
        Column("reserved_at", INSTANT, nullable=False),
    )
    op.create_index("number_blocks_of_device", "number_blocks", ["device", "day"])
    op.create_table(
        "places",
        Column("site", String(64), ForeignKey(SITE), nullable=False),
        Column("place", String(64), nullable=False),
        Column("source", String(200), nullable=False),
        Column("document", Text, nullable=False),
        Column("imported_at", INSTANT, nullable=False),
        PrimaryKeyConstraint("site", "place"),
    )


def _crowds() -> None:
    _table(
        "waves",
        Column("id", Integer, primary_key=True),
        Column("site", String(64), ForeignKey(SITE), nullable=False),
        Column("day", Date, nullable=False),
        Column("first", Integer, nullable=False),
        Column("last", Integer, nullable=False),
        Column("calls", Integer, nullable=False),
        Column("called_at", INSTANT, nullable=False),
        UniqueConstraint("site", "day", "first", name="one_wave_per_number"),
    )
    op.create_table(
        "check_ins",
        Column("site", String(64), ForeignKey(SITE), nullable=False),
        Column("day", Date, nullable=False),
        Column("association", String(64), nullable=False),
        Column("at", INSTANT, nullable=False),
        PrimaryKeyConstraint("site", "day", "association"),
    )


def _redirects_lead_to_places() -> None:
    """Where a redirect leads stood in it; from now on it names a place of the directory."""
    connection = op.get_bind()
    for row in connection.execute(text("SELECT site, document FROM sites")).all():
        profile = json.loads(row.document)
        profile["directory"] = [
            {"id": each["id"], "hours_note": each.pop("hours", None)}
            | {name: each.pop(name) for name in ("title", "where", "bring", "arrow", "url") if name in each}
            for each in profile["redirects"]
        ]
        profile["redirects"] = [each | {"place": each["id"]} for each in profile["redirects"]]
        connection.execute(
            text("UPDATE sites SET document = :document WHERE site = :site"),
            {"document": json.dumps(profile, ensure_ascii=False), "site": row.site},
        )
