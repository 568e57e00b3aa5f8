"""The tables for many people at once: waves and gatherings."""

from sqlalchemy import Column, Date, ForeignKey, Integer, String, Table, UniqueConstraint

from server.storage.columns import Instant
from server.storage.tables.base import metadata

waves = Table(
    "waves", metadata,
    Column("id", Integer, primary_key=True),
    Column("site", String(64), ForeignKey("sites.site"), nullable=False),
    Column("day", Date, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("calls", Integer, nullable=False),
    Column("called_at", Instant, nullable=False),
    UniqueConstraint("site", "day", "first", name="one_wave_per_number"),
    sqlite_autoincrement=True,
)  # fmt: skip

check_ins = Table(
    "check_ins", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("association", String(64), primary_key=True),
    Column("at", Instant, nullable=False),
)  # fmt: skip
"""Which association has come to the gathering of a day; no person's name."""
