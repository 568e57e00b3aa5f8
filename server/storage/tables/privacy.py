"""The tables of what is left when a day is cleared: how long talks were, and what was removed."""

from sqlalchemy import Column, Date, ForeignKey, Integer, String, Table

from server.storage.columns import Instant
from server.storage.tables.base import metadata

talk_lengths = Table(
    "talk_lengths", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("topic", String(64), primary_key=True),
    Column("talks", Integer, nullable=False),
    Column("seconds", Integer, nullable=False),
)  # fmt: skip
"""How many talks a topic had on a day, and how long they were together: estimates learn from it."""

clearings = Table(
    "clearings", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("key", String(64)),
    Column("tickets", Integer, nullable=False),
    Column("notes", Integer, nullable=False),
    Column("papers", Integer, nullable=False),
    Column("phones", Integer, nullable=False),
    Column("events", Integer, nullable=False),
    Column("begun_at", Instant, nullable=False),
    Column("ended_at", Instant),
)  # fmt: skip
"""How many rows of a day were deleted, events made nameless. `key` makes the aliases of the day while it is being
cleared; it is forgotten with the last step."""
