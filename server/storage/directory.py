"""The directory: the places of the profile, then those that were imported; an id of the profile wins."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select

from server.domain.hours.opening import local_day
from server.domain.site.place import Place
from server.domain.site.site import Site
from server.profile.place_json import place_from_json, place_to_json
from server.storage.records import Records
from server.storage.tables import places

_OF_SITE = select(places).where(places.c.site == bindparam("of_site")).order_by(places.c.place)
_ONE = _OF_SITE.where(places.c.place == bindparam("of_place"))


def place(records: Records, site: Site, place_id: str) -> Place | None:
    """The place of that id, or None."""
    own = site.place(place_id)
    if own is not None:
        return own
    row = records.connection.execute(_ONE, {"of_site": records.site, "of_place": place_id}).first()
    return None if row is None else _place(row, site)


def every(records: Records, site: Site) -> list[Place]:
    """All places: the profile's in its order, then the imported ones by their ids."""
    own = {known.id for known in site.directory}
    rows = records.connection.execute(_OF_SITE, {"of_site": records.site})
    return [*site.directory, *(_place(row, site) for row in rows if row.place not in own)]


def is_empty(records: Records, site: Site) -> bool:
    """Whether there is no place at all to send anybody to."""
    if site.directory:
        return False
    return records.connection.execute(_OF_SITE.limit(1), {"of_site": records.site}).first() is None


def of_others(records: Records, source: str, ids: Collection[str]) -> list[str]:
    """Those of `ids` that were imported from another source, in order."""
    rows = records.connection.execute(_OF_SITE, {"of_site": records.site})
    return [row.place for row in rows if row.source != source and row.place in ids]


def replace_source(records: Records, source: str, imported: Sequence[Place], *, at: datetime) -> None:
    """Keeps the places of one source and forgets what came from it before."""
    connection = records.connection
    connection.execute(delete(places).where(places.c.site == records.site, places.c.source == source))
    rows = [
        {
            "site": records.site, "place": known.id, "source": source,
            "document": place_to_json(replace(known, imported=None)), "imported_at": at,
        }
        for known in imported
    ]  # fmt: skip
    if rows:
        connection.execute(insert(places), rows)


def _place(row: Row[Any], site: Site) -> Place:
    return replace(place_from_json(row.document), imported=local_day(site, row.imported_at))
