"""How the sum of a day is written down: as short JSON, from which the very same sum comes back."""

import json
from binascii import crc_hqx
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from server.domain.site.site import Site
from server.domain.statistics.columns import Column, Columns
from server.domain.statistics.day_sum import DaySum
from server.domain.visits.event import Event, Kind, Recorded

FORM = 1
"""Another number whenever something else is counted or it is written otherwise: then every sum is made anew."""


def form_of(site: Site) -> int:
    """The form of this hall's sums: another one too when its clocks go by another zone."""
    return FORM << 16 | crc_hqx(site.timezone.encode(), 0)


def written(day: DaySum) -> str:
    """The document of a sum; its day stands beside it."""
    whole = {
        "columns": {of: _written(columns) for of, columns in day.columns.items()},
        "events": [_listed(recorded) for recorded in day.events],
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def read(document: str, *, site: str, day: date) -> DaySum:
    """The sum as it was written."""
    known = json.loads(document)
    return DaySum(
        day=day,
        columns={of: _read(columns) for of, columns in known["columns"].items()},
        events=tuple(_recorded(each, site=site, day=day) for each in known["events"]),
    )


def _written(columns: Columns) -> Mapping[str, Any]:
    return {"rows": columns.number, **{name: [each.values, each.rows] for name, each in columns.columns.items()}}


def _read(known: Mapping[str, Any]) -> Columns:
    columns = {name: Column(values=each[0], rows=each[1]) for name, each in known.items() if name != "rows"}
    return Columns(number=known["rows"], columns=columns)


def _listed(recorded: Recorded) -> list[Any]:
    event = recorded.event
    return [recorded.seq, recorded.at.isoformat(), event.kind.value, event.device, dict(event.facts)]


def _recorded(listed: list[Any], *, site: str, day: date) -> Recorded:
    seq, at, kind, device, facts = listed
    event = Event(kind=Kind(kind), device=device, facts=facts)
    return Recorded(seq=seq, site=site, day=day, at=datetime.fromisoformat(at), event=event)
