"""The tables of a visit: numbers, tickets, what people need, legs, notes."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint, text

from server.storage.columns import Instant
from server.storage.tables.base import metadata, partial

numbers = Table(
    "numbers", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("last", Integer, nullable=False),
    Column("leased_from", Integer),
)  # fmt: skip
"""`last` is the greatest number given out in order; from `leased_from` to 999 they are leased to kiosks."""

tickets = Table(
    "tickets", metadata,
    Column("id", Integer, primary_key=True),
    Column("site", String(64), ForeignKey("sites.site"), nullable=False),
    Column("day", Date, nullable=False),
    Column("count", Integer, nullable=False),
    Column("language", String(16), nullable=False),
    Column("secret", String(64), nullable=False, unique=True),
    Column("taken_at", Instant, nullable=False),
    Column("party", Integer, nullable=False, server_default="1"),
    UniqueConstraint("site", "day", "count", name="one_ticket_per_number"),
    sqlite_autoincrement=True,
)  # fmt: skip

needs = Table(
    "needs", metadata,
    Column("id", Integer, primary_key=True),
    Column("site", String(64), ForeignKey("sites.site"), nullable=False),
    Column("day", Date, nullable=False),
    Column("topic", String(64), nullable=False),
    Column("language", String(16), nullable=False),
    Column("organisation", String(64), nullable=False),
    Column("wanted", String(64), nullable=False),
    UniqueConstraint("site", "day", "topic", "language", "organisation", "wanted", name="one_row_per_need"),
    sqlite_autoincrement=True,
)  # fmt: skip
"""What people need who wait on a day. A leg points at one row, so that the head of each need is found by an index."""

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
    Column("need", Integer),
    Column("language", String(16), nullable=False, server_default=text("''")),
    Column("organisation", String(64), nullable=False, server_default=text("''")),
    Column("wanted", String(64), nullable=False, server_default=text("''")),
    Column("head_start", Integer, nullable=False, server_default="0"),
    Column("interpreter", String(64)),
    Column("then", Text, nullable=False, server_default=text("''")),
    Column("promise", String(16)),
    Column("away_until", Instant),
    Column("away_times", Integer, nullable=False, server_default="0"),
    sqlite_autoincrement=True,
)  # fmt: skip

WAITING = "state = 'waiting'"
AT_A_DESK = "state IN ('called', 'serving')"
NOT_OVER = "state NOT IN ('finished', 'expired', 'withdrawn')"
"""Spelled out in the questions too, not bound: only then does SQLite see which partial index holds every such row."""

partial("legs_waiting", legs.c.need, legs.c.sort_key, legs.c.id, where=WAITING)
RESTRICTED = "organisation <> ''"

partial("one_active_leg_per_desk", legs.c.site, legs.c.desk, where=AT_A_DESK, unique=True)
partial("one_open_leg_per_ticket", legs.c.ticket, where=NOT_OVER, unique=True)
partial("legs_called", legs.c.site, legs.c.day, legs.c.called_at, where="called_at IS NOT NULL")
notes = Table(
    "notes", metadata,
    Column("ticket", Integer, ForeignKey("tickets.id"), primary_key=True),
    Column("site", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("written_at", Instant, nullable=False),
    Column("written_by", String(64), nullable=False),
)  # fmt: skip
"""What advisors write for each other about a visit; deleted when the visit ends."""

Index("legs_of_ticket", legs.c.ticket)
partial("legs_restricted", legs.c.site, legs.c.day, where=RESTRICTED)
