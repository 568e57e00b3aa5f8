"""Moments come back from the database as they went in."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, create_engine, insert, select
from sqlalchemy.exc import StatementError

from server.storage.columns import Instant

MOMENTS = Table(
    "moments", MetaData(), Column("id", Integer, primary_key=True), Column("at", Instant), prefixes=["TEMPORARY"]
)

SUMMER = datetime(2026, 6, 3, 10, 5, 41, 123456, tzinfo=timezone(timedelta(hours=2)))


def test_a_moment_comes_back_aware_and_in_utc(database: str) -> None:
    back = _kept(database, SUMMER)

    assert back == SUMMER
    assert back is not None
    assert back.tzinfo is UTC or back.utcoffset() == timedelta(0)


def test_no_moment_comes_back_as_none(database: str) -> None:
    assert _kept(database, None) is None


def test_a_moment_without_a_zone_is_refused(database: str) -> None:
    with pytest.raises(StatementError, match="a moment needs a time zone"):
        _kept(database, datetime(2026, 6, 3, 10, 5))  # noqa: DTZ001  # that is what is refused


def test_moments_sort_as_they_follow_one_another(database: str) -> None:
    moments = [SUMMER + timedelta(microseconds=step) for step in (500_000, 0, 1, 999_999)]

    engine = create_engine(database)
    with engine.begin() as connection:
        MOMENTS.create(connection)
        connection.execute(insert(MOMENTS), [{"at": moment} for moment in moments])
        sorted_there = list(connection.scalars(select(MOMENTS.c.at).order_by(MOMENTS.c.at)))
    engine.dispose()

    assert sorted_there == sorted(moments)


def _kept(database: str, moment: datetime | None) -> datetime | None:
    engine = create_engine(database)
    try:
        with engine.begin() as connection:
            MOMENTS.create(connection)
            connection.execute(insert(MOMENTS), {"at": moment})
            return connection.scalar(select(MOMENTS.c.at))
    finally:
        engine.dispose()
