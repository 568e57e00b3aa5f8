"""What every table hangs on, and indexes that hold only some rows."""

from sqlalchemy import Column, Index, MetaData, text

metadata = MetaData()


def partial(name: str, *columns: Column[object], where: str, unique: bool = False) -> Index:
    """An index of the rows for which `where` is true."""
    return Index(name, *columns, unique=unique, sqlite_where=text(where), postgresql_where=text(where))
