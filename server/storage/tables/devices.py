"""The tables of kiosks, walls, printers and tablets."""

from sqlalchemy import JSON, Boolean, Column, Date, ForeignKey, Index, Integer, String, Table

from server.storage.columns import Instant
from server.storage.tables.base import metadata, partial

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
    Column("beside", Integer),
    Column("paper_left", Integer),
    Column("seen_at", Instant),
    sqlite_autoincrement=True,
)  # fmt: skip

"""`beside` is the kiosk in which a printer stands, none for one that prints for all; `paper_left` is in millimetres;
`seen_at` is when it last asked for anything, to the minute."""

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

TO_PRINT = "state IN ('queued', 'sent', 'held')"
"""Spelled out in the question too, as the conditions on legs are."""

partial("papers_to_do", papers.c.printer, papers.c.id, where=TO_PRINT)
Index("papers_of_site", papers.c.site, papers.c.made_at)
Index("papers_of_ticket", papers.c.ticket)

number_blocks = Table(
    "number_blocks", metadata,
    Column("id", Integer, primary_key=True),
    Column("site", String(64), ForeignKey("sites.site"), nullable=False),
    Column("day", Date, nullable=False),
    Column("device", Integer, ForeignKey("devices.id"), nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("reserved_at", Instant, nullable=False),
    sqlite_autoincrement=True,
)  # fmt: skip
"""Numbers that a tablet or a kiosk may give out while it hears nothing of the server."""

Index("number_blocks_of_device", number_blocks.c.device, number_blocks.c.day)
