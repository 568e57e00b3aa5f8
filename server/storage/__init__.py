"""SQL: the only folder that spells SQLAlchemy; it gives and takes domain values."""
