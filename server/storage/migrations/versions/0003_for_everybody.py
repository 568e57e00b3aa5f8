"""Printers that stand in a kiosk, paper that is counted, numbers leased to kiosks, phones that want to be woken."""

from alembic import op
from sqlalchemy import Column, DateTime, ForeignKey, Integer, LargeBinary, String, Text, UniqueConstraint

revision = "0003"
down_revision = "0002"

INSTANT = DateTime(timezone=True)


def upgrade() -> None:
    """Adds columns and one table; printers print for every kiosk until one is said to stand in one."""
    op.add_column("devices", Column("beside", Integer))
    op.add_column("devices", Column("paper_left", Integer))
    op.add_column("numbers", Column("leased_from", Integer))
    op.create_table(
        "push_subscriptions",
        Column("id", Integer, primary_key=True),
        Column("site", String(64), ForeignKey("sites.site"), nullable=False),
        Column("ticket", Integer, ForeignKey("tickets.id"), nullable=False),
        Column("endpoint", Text, nullable=False),
        Column("told", String(32), nullable=False),
        Column("made_at", INSTANT, nullable=False),
        UniqueConstraint("ticket", "endpoint", name="one_subscription_per_phone"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "pictures",
        Column("site", String(64), ForeignKey("sites.site"), primary_key=True),
        Column("name", String(200), primary_key=True),
        Column("kind", String(32), nullable=False),
        Column("digest", String(64), nullable=False, index=True),
        Column("content", LargeBinary, nullable=False),
    )
