"""The tables. Their constraints hold even if a rule above them is wrong."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)  # fmt: skip

from server.storage.columns import Instant

metadata = MetaData()


def _partial(name: str, *columns: Column[object], where: str, unique: bool = False) -> Index:
    return Index(name, *columns, unique=unique, sqlite_where=text(where), postgresql_where=text(where))


sites = Table(
    "sites", metadata,
    Column("site", String(64), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("document", Text, nullable=False),
    Column("loaded_at", Instant, nullable=False),
)  # fmt: skip

numbers = Table(
    "numbers", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("last", Integer, nullable=False),
)  # fmt: skip

tickets = Table(
    "tickets", metadata,
    Column("id", Integer, primary_key=True),
    Column("site", String(64), ForeignKey("sites.site"), nullable=False),
    Column("day", Date, nullable=False),
    Column("count", Integer, nullable=False),
    Column("language", String(16), nullable=False),
    Column("secret", String(64), nullable=False, unique=True),
    Column("taken_at", Instant, nullable=False),
    UniqueConstraint("site", "day", "count", name="one_ticket_per_number"),
    sqlite_autoincrement=True,
)  # fmt: skip

legs = Table(
    "legs", metadata,
    Column("id", Integer, primary_key=True),
    Column("ticket", Integer, ForeignKey("tickets.id"), nullable=False),
    Column("site", String(64), nullable=False),
    Column("day", Date, nullable=False),
    Column("topic", String(64), nullable=False),
    Column("state", String(16), nullable=False),
    Column("sort_key", Instant, nullable=False),
    Column("joined_at", Instant, nullable=False),
    Column("desk", String(64)),
    Column("advisor", String(64)),
    Column("calls", Integer, nullable=False),
    Column("called_at", Instant),
    Column("started_at", Instant),
    Column("ended_at", Instant),
    Column("outcome", String(32)),
    Column("version", Integer, nullable=False),
    sqlite_autoincrement=True,
)  # fmt: skip

WAITING = "state = 'waiting'"
AT_A_DESK = "state IN ('called', 'serving')"
NOT_OVER = "state NOT IN ('finished', 'expired')"
TO_PRINT = "state IN ('queued', 'sent', 'held')"
"""Spelled out in the questions too, not bound: only then does SQLite see which partial index holds every such row."""

_partial("legs_waiting", legs.c.site, legs.c.day, legs.c.topic, legs.c.sort_key, legs.c.id, where=WAITING)
_partial("one_active_leg_per_desk", legs.c.site, legs.c.desk, where=AT_A_DESK, unique=True)
_partial("one_open_leg_per_ticket", legs.c.ticket, where=NOT_OVER, unique=True)
_partial("legs_called", legs.c.site, legs.c.day, legs.c.called_at, where="called_at IS NOT NULL")
Index("legs_of_ticket", legs.c.ticket)

events = Table(
    "events", metadata,
    Column("seq", Integer, primary_key=True),
    Column("site", String(64), nullable=False),
    Column("day", Date, nullable=False),
    Column("at", Instant, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("ticket", Integer),
    Column("leg", Integer),
    Column("topic", String(64)),
    Column("desk", String(64)),
    Column("advisor", String(64)),
    Column("device", String(64)),
    Column("facts", JSON, nullable=False),
    Column("request", String(160)),
    sqlite_autoincrement=True,
)  # fmt: skip

Index("events_of_site", events.c.site, events.c.seq)
Index("events_of_desk", events.c.site, events.c.desk, events.c.seq)
Index("events_of_request", events.c.site, events.c.request)

papers = Table(
    "papers", metadata,
    Column("id", Integer, primary_key=True),
    Column("site", String(64), nullable=False),
    Column("printer", Integer, ForeignKey("devices.id"), nullable=False),
    Column("ticket", Integer, ForeignKey("tickets.id")),
    Column("content", JSON, nullable=False),
    Column("state", String(16), nullable=False),
    Column("reason", String(200)),
    Column("made_at", Instant, nullable=False),
    Column("ended_at", Instant),
    sqlite_autoincrement=True,
)  # fmt: skip

_partial("papers_to_do", papers.c.printer, papers.c.id, where=TO_PRINT)
Index("papers_of_site", papers.c.site, papers.c.made_at)

devices = Table(
    "devices", metadata,
    Column("id", Integer, primary_key=True),
    Column("site", String(64), ForeignKey("sites.site"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("name", String(100), nullable=False),
    Column("code_hash", String(64), unique=True),
    Column("code_until", Instant),
    Column("token_hash", String(64), unique=True),
    Column("revoked", Boolean, nullable=False),
    Column("status", String(16), nullable=False),
    Column("status_detail", String(200)),
    Column("status_at", Instant),
    sqlite_autoincrement=True,
)  # fmt: skip

passwords = Table(
    "passwords", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("advisor", String(64), primary_key=True),
    Column("hash", String(200), nullable=False),
)  # fmt: skip

seats = Table(
    "seats", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("desk", String(64), primary_key=True),
    Column("advisor", String(64), nullable=False),
    Column("seat", String(80), nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("pause", String(32)),
    Column("paused_at", Instant),
    UniqueConstraint("site", "advisor", name="one_desk_per_advisor"),
)  # fmt: skip
