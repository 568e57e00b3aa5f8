"""The tables of waits: how a hall will go on, what people were told of it, and what became of that."""

from sqlalchemy import Column, Date, Float, ForeignKey, Integer, String, Table, Text

from server.storage.columns import Instant
from server.storage.tables.base import metadata

forecasts = Table(
    "forecasts", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("day", Date, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    Column("low_level", Float, nullable=False),
    Column("high_level", Float, nullable=False),
    Column("document", Text, nullable=False),
)  # fmt: skip
"""The newest forecast of a hall: it knows the events up to `seq`. The two levels are where the ends of a range are
read among the runs; they are moved after each call, and stay from one day to the next."""

ranges = Table(
    "ranges", metadata,
    Column("leg", Integer, primary_key=True),
    Column("at", Instant, primary_key=True),
    Column("site", String(64), nullable=False, index=True),
    Column("day", Date, nullable=False),
    Column("low", Integer, nullable=False),
    Column("high", Integer, nullable=False),
    Column("never", Integer, nullable=False),
)  # fmt: skip
"""Every range that somebody who waits was shown, in minutes from `at`; `never` is the chance in per cent of not being
called today. They are deleted with the ticket."""

told_waits = Table(
    "told_waits", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("topic", String(64), primary_key=True),
    Column("language", String(16), primary_key=True),
    Column("shown", String(16), primary_key=True),
    Column("told", Integer, nullable=False),
    Column("inside", Integer, nullable=False),
    Column("above", Integer, nullable=False),
    Column("width", Integer, nullable=False),
    Column("error", Integer, nullable=False),
    Column("bias", Integer, nullable=False),
    Column("uncalled", Integer, nullable=False),
    Column("brier", Float, nullable=False),
)  # fmt: skip
"""Sums of what was told ("ticket" or "waiting") beside what happened: how many real waits lay inside and above their
range; width, error and bias of its middle in minutes; how many were never called, and the squared errors of that
chance."""

habits = Table(
    "habits", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("day", Date, nullable=False),
    Column("document", Text, nullable=False),
)  # fmt: skip
"""What was learned of a hall from the weeks before `day`; learned anew every day."""

day_sums = Table(
    "day_sums", metadata,
    Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("form", Integer, nullable=False),
    Column("document", Text, nullable=False),
)  # fmt: skip
"""What reports count of a day that is cleared: made from its events alone, so that it can always be made again.
`form` is the version of how it is written; one that is not today's is made anew."""
