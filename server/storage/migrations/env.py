"""How alembic reaches the tables: through the engine of `prepare`, in one transaction under its write lock."""

from alembic import context

with context.config.attributes["engine"].begin() as connection:
    context.configure(connection=connection)
    context.run_migrations()
