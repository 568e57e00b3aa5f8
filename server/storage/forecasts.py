"""The newest forecast of each hall, and the levels at which its ranges are read."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, insert, select, update

from server.domain.simulation.forecast import Forecast
from server.domain.simulation.levels import Levels
from server.storage.forecast_form import read, without_legs, written
from server.storage.records import Records
from server.storage.tables import forecasts

FRESH = timedelta(seconds=90)
"""An older forecast says nothing any more: whoever makes them has stopped."""

_OF_SITE = forecasts.c.site == bindparam("of_site")
_NEWEST = select(forecasts.c.day, forecasts.c.seq, forecasts.c.at, forecasts.c.low_level, forecasts.c.high_level).where(
    _OF_SITE
)
_TODAY = (_OF_SITE, forecasts.c.day == bindparam("of_day"))
_OF_DAY = select(forecasts.c.at, forecasts.c.seq).where(*_TODAY)
_DOCUMENT = select(forecasts.c.document).where(*_TODAY)

_known: dict[tuple[str, str], tuple[object, Forecast]] = {}
"""What was read last, of each database and hall: the document is long, and it takes longer still to understand it.

No two forecasts of a hall have the same moment, so that another process's is known by it; our own we forget."""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What is kept of the newest forecast: it knows the events up to `seq`, and stands for `at` (UTC)."""

    day: date
    seq: int
    at: datetime
    levels: Levels


def newest(records: Records) -> Kept | None:
    """The newest forecast of the hall, of whatever day; None before the first."""
    row = records.connection.execute(_NEWEST, {"of_site": records.site}).first()
    if row is None:
        return None
    return Kept(day=row.day, seq=row.seq, at=row.at, levels=Levels(low=row.low_level, high=row.high_level))


def of_today(records: Records) -> Forecast | None:
    """The newest forecast of the hall, if it is of today."""
    asked = {"of_site": records.site, "of_day": records.day}
    row = records.connection.execute(_OF_DAY, asked).first()
    if row is None:
        return None
    known = _known.get(_place(records))
    if known is None or known[0] != row:
        document = str(records.connection.scalar(_DOCUMENT, asked))
        known = _known[_place(records)] = (row, read(document, row.at))
    return known[1]


def fresh(records: Records, now: datetime) -> Forecast | None:
    """The forecast that holds at `now`, or None."""
    known = of_today(records)
    return known if known is not None and is_fresh(known, now) else None


def is_fresh(known: Forecast, now: datetime) -> bool:
    """Whether that forecast still says something at `now`."""
    return abs(now - known.at) <= FRESH


def keep(records: Records, forecast: Forecast, *, seq: int, levels: Levels) -> None:
    """Keeps a forecast that knows the events up to `seq` instead of the one before."""
    row = {
        "day": records.day, "seq": seq, "at": forecast.at, "low_level": levels.low, "high_level": levels.high,
        "document": written(forecast),
    }  # fmt: skip
    of_site = forecasts.c.site == records.site
    _known.pop(_place(records), None)
    if not records.connection.execute(update(forecasts).where(of_site).values(**row)).rowcount:
        records.connection.execute(insert(forecasts).values(site=records.site, **row))


def settle(records: Records, *, seq: int, levels: Levels) -> None:
    """Notes that what was told has been held against the events up to `seq`."""
    settled = update(forecasts).where(forecasts.c.site == records.site)
    records.connection.execute(settled.values(seq=seq, low_level=levels.low, high_level=levels.high))


def forget_legs(records: Records, day: date) -> None:
    """Takes those who waited on that day or before out of the forecast; levels stay."""
    of_day = (forecasts.c.site == records.site, forecasts.c.day <= day)
    document = records.connection.scalar(select(forecasts.c.document).where(*of_day))
    if document is not None:
        _known.pop(_place(records), None)
        records.connection.execute(update(forecasts).where(*of_day).values(document=without_legs(document)))


def _place(records: Records) -> tuple[str, str]:
    return str(records.connection.engine.url), records.site
