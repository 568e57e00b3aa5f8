"""The tables of a hall: its profile, what happened, and the places it knows."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    false,
)

from server.storage.columns import Instant
from server.storage.tables.base import metadata, partial

NAMED = Integer().with_variant(BigInteger, "postgresql")
"""Holds the id of a row, or the alias that stands for it once the day is cleared."""

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
    Column("ticket", NAMED),
    Column("leg", NAMED),
    Column("topic", String(64)),
    Column("desk", String(64)),
    Column("advisor", String(64)),
    Column("device", String(64)),
    Column("facts", JSON, nullable=False),
    Column("request", String(160)),
    Column("cleared", Boolean, nullable=False, server_default=false()),
    sqlite_autoincrement=True,
)  # fmt: skip
"""`cleared` says that it keeps only what reports read; until then it names tickets, desks and people."""

Index("events_of_site", events.c.site, events.c.seq)
Index("events_of_day", events.c.site, events.c.day, events.c.seq)
Index("events_of_desk", events.c.site, events.c.desk, events.c.seq)
Index("events_of_request", events.c.site, events.c.request)
TO_CLEAR = "NOT cleared"
partial("events_to_clear", events.c.site, events.c.day, events.c.seq, where=TO_CLEAR)

site_versions = Table(
    "site_versions", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("document", Text, nullable=False),
    Column("loaded_at", Instant, nullable=False),
    Column("loaded_by", String(64)),
)  # fmt: skip
"""Every profile that was ever loaded, so that a change can be shown and taken back."""

places = Table(
    "places", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("place", String(64), primary_key=True),
    Column("source", String(200), nullable=False),
    Column("document", Text, nullable=False),
    Column("imported_at", Instant, nullable=False),
)  # fmt: skip
"""Places of the directory that were imported; those of the profile stand in the profile."""

pictures = Table(
    "pictures", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("name", String(200), primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("digest", String(64), nullable=False, index=True),
    Column("content", LargeBinary, nullable=False),
)  # fmt: skip
"""What the slides of the walls show, and what they showed before; the files lay beside the profile or were sent."""
