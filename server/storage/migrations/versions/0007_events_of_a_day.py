"""The events of one day are found at once: its sum is made from them."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Only an index."""
    op.create_index("events_of_day", "events", ["site", "day", "seq"])
