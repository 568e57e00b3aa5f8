"""Waits are forecast and remembered, and cleared days keep the sums that reports read."""

from alembic import op
from sqlalchemy import Column, Date, DateTime, Float, ForeignKey, Integer, String, Text

revision = "0006"
down_revision = "0005"

INSTANT = DateTime(timezone=True)


def upgrade() -> None:
    """Nothing is moved: forecasts and sums are made from what is there."""
    op.create_table(
        "forecasts",
        _site(),
        Column("day", Date, nullable=False),
        Column("seq", Integer, nullable=False),
        Column("at", INSTANT, nullable=False),
        Column("low_level", Float, nullable=False),
        Column("high_level", Float, nullable=False),
        Column("document", Text, nullable=False),
    )
    op.create_table(
        "ranges",
        Column("leg", Integer, primary_key=True),
        Column("at", INSTANT, primary_key=True),
        Column("site", String(64), nullable=False, index=True),
        Column("day", Date, nullable=False),
        *(Column(name, Integer, nullable=False) for name in ("low", "high", "never")),
    )
    op.create_table(
        "told_waits",
        _site(),
        Column("day", Date, primary_key=True),
        *(
            Column(name, String(size), primary_key=True)
            for name, size in (("topic", 64), ("language", 16), ("shown", 16))
        ),
        *(
            Column(name, Integer, nullable=False)
            for name in ("told", "inside", "above", "width", "error", "bias", "uncalled")
        ),
        Column("brier", Float, nullable=False),
    )
    _create_memory()


def _create_memory() -> None:
    op.create_table("habits", _site(), Column("day", Date, nullable=False), Column("document", Text, nullable=False))
    op.create_table(
        "day_sums",
        _site(),
        Column("day", Date, primary_key=True),
        Column("form", Integer, nullable=False),
        Column("document", Text, nullable=False),
    )


def _site() -> Column[str]:
    return Column("site", String(64), ForeignKey("sites.site"), primary_key=True)
