"""The profiles of the sites, as loaded, with their version."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from server.domain.refusal import Code, Refusal
from server.domain.site.site import Site
from server.profile.read import site_from_json, site_to_json
from server.storage.tables import sites

_LOADED = select(sites.c.version, sites.c.loaded_at).where(sites.c.site == bindparam("wanted"))
_DOCUMENT = select(sites.c.document).where(sites.c.site == bindparam("wanted"))


class SiteShelf:
    """Keeps the last read profile of each site, and reads it again when another one has been loaded.

    The version alone does not tell: a commit that fails leaves its number to the next profile.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[tuple[int, datetime], Site]] = {}

    def current(self, connection: Connection, site: str) -> Site:
        """The site as it is loaded now. Refuses with SITE_UNKNOWN."""
        loaded = connection.execute(_LOADED, {"wanted": site}).first()
        if loaded is None:
            raise Refusal(Code.SITE_UNKNOWN, site=site)
        known = self._known.get(site)
        if known is None or known[0] != loaded:
            document = connection.scalar(_DOCUMENT, {"wanted": site})
            known = ((loaded.version, loaded.loaded_at), site_from_json(str(document)))
            self._known[site] = known
        return known[1]


def ids(connection: Connection) -> list[str]:
    """The ids of every loaded site."""
    return list(connection.scalars(select(sites.c.site).order_by(sites.c.site)))


def every(connection: Connection) -> list[Site]:
    """Every loaded site, by its id."""
    documents = connection.scalars(select(sites.c.document).order_by(sites.c.site))
    return [site_from_json(document) for document in documents]


def add(connection: Connection, site: Site, *, at: datetime) -> bool:
    """Loads the first profile of a site that is not known yet; says whether it did."""
    if connection.execute(_LOADED, {"wanted": site.site}).first() is not None:
        return False
    connection.execute(insert(sites).values(site=site.site, version=1, document=site_to_json(site), loaded_at=at))
    return True


def save(connection: Connection, site: Site, *, at: datetime) -> None:
    """Replaces the profile of a known site."""
    known = update(sites).where(sites.c.site == site.site)
    connection.execute(known.values(version=sites.c.version + 1, document=site_to_json(site), loaded_at=at))
