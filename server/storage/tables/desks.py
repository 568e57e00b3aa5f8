"""The tables of the people at the desks: who sits where, what differs from the rota, alarms."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from server.storage.columns import Instant
from server.storage.tables.base import metadata, partial

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

rota_changes = Table(
    "rota_changes", metadata,
    Column("id", Integer, primary_key=True),
    Column("site", String(64), ForeignKey("sites.site"), nullable=False),
    Column("advisor", String(64), nullable=False),
    Column("present", Boolean, nullable=False),
    Column("begins", Instant, nullable=False),
    Column("ends", Instant, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("made_by", String(64)),
    sqlite_autoincrement=True,
)  # fmt: skip

Index("rota_changes_of_site", rota_changes.c.site, rota_changes.c.ends)

lines_down = Table(
    "lines_down", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("line", String(64), primary_key=True),
    Column("since", Instant, nullable=False),
)  # fmt: skip
"""Interpreter lines of which somebody has said that they do not work now."""

alarms = Table(
    "alarms", metadata,
    Column("id", Integer, primary_key=True),
    Column("site", String(64), ForeignKey("sites.site"), nullable=False),
    Column("desk", String(64), nullable=False),
    Column("advisor", String(64), nullable=False),
    Column("level", Integer, nullable=False),
    Column("drill", Boolean, nullable=False),
    Column("raised_at", Instant, nullable=False),
    Column("risen_at", Instant, nullable=False),
    Column("acknowledged_by", String(64)),
    Column("acknowledged_at", Instant),
    Column("ended_at", Instant),
    sqlite_autoincrement=True,
)  # fmt: skip

partial("alarms_not_ended", alarms.c.site, alarms.c.id, where="ended_at IS NULL")
