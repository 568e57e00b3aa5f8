"""The tables of a hall: its profile, what happened, and who may come in."""

from sqlalchemy import JSON, Column, Date, ForeignKey, Index, Integer, String, Table, Text

from server.storage.columns import Instant
from server.storage.tables.base import metadata

sites = Table(
    "sites", metadata,
    Column("site", String(64), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("document", Text, nullable=False),
    Column("loaded_at", Instant, nullable=False),
)  # fmt: skip

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

passwords = Table(
    "passwords", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("advisor", String(64), primary_key=True),
    Column("hash", String(200), nullable=False),
)  # fmt: skip

places = Table(
    "places", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("place", String(64), primary_key=True),
    Column("source", String(200), nullable=False),
    Column("document", Text, nullable=False),
    Column("imported_at", Instant, nullable=False),
)  # fmt: skip
"""Places of the directory that were imported; those of the profile stand in the profile."""
