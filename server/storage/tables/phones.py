"""The table of phones that want to be woken: an address of the browser's push service and a ticket, nothing else."""

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text, UniqueConstraint

from server.storage.columns import Instant
from server.storage.tables.base import metadata

push_subscriptions = Table(
    "push_subscriptions", metadata,
    Column("id", Integer, primary_key=True),
    Column("site", String(64), ForeignKey("sites.site"), nullable=False),
    Column("ticket", Integer, ForeignKey("tickets.id"), nullable=False),
    Column("endpoint", Text, nullable=False),
    Column("told", String(32), nullable=False),
    Column("made_at", Instant, nullable=False),
    UniqueConstraint("ticket", "endpoint", name="one_subscription_per_phone"),
    sqlite_autoincrement=True,
)  # fmt: skip
"""`told` is the key of the last cue (domain/routing/cue.py) that the phone was woken for, "" for none."""
