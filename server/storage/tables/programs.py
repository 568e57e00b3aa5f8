"""The tables of programs of others: tokens with which they ask, webhooks to which Lotse tells."""

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, String, Table, Text

from server.storage.columns import Instant
from server.storage.tables.base import metadata, partial

api_tokens = Table(
    "api_tokens", metadata,
    Column("id", Integer, primary_key=True),
    Column("site", String(64), ForeignKey("sites.site"), nullable=False),
    Column("title", String(100), nullable=False),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("scopes", JSON, nullable=False),
    Column("made_by", String(64), nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("used_at", Instant),
    Column("revoked_at", Instant),
    sqlite_autoincrement=True,
)  # fmt: skip

webhooks = Table(
    "webhooks", metadata,
    Column("id", Integer, primary_key=True),
    Column("site", String(64), ForeignKey("sites.site"), nullable=False),
    Column("url", Text, nullable=False),
    Column("secret", Text, nullable=False),
    Column("kinds", JSON, nullable=False),
    Column("told", Integer, nullable=False),
    Column("made_by", String(64), nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("ended_at", Instant),
    sqlite_autoincrement=True,
)  # fmt: skip
"""`told` is the `seq` of the newest event of which a delivery was made."""

deliveries = Table(
    "deliveries", metadata,
    Column("id", Integer, primary_key=True),
    Column("webhook", Integer, ForeignKey("webhooks.id"), nullable=False),
    Column("body", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("tries", Integer, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("problem", String(200)),
    sqlite_autoincrement=True,
)  # fmt: skip
"""What a webhook has not taken yet: waiting, or dead after the last try. What was taken is deleted."""

partial("deliveries_waiting", deliveries.c.due_at, where="state = 'waiting'")
Index("deliveries_of_webhook", deliveries.c.webhook)
