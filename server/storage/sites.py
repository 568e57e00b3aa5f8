"""The profiles of the sites, as loaded, with their version."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from server.domain.refusal import Code, Refusal
from server.domain.site.picture import Picture
from server.domain.site.site import Site
from server.profile.read import site_from_json, site_to_json
from server.storage import pictures
from server.storage.tables import site_versions, sites

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


def add(
    connection: Connection, site: Site, *, at: datetime, by: str | None = None, shows: Iterable[Picture] = ()
) -> bool:
    """Loads the first profile of a site that is not known yet, with the pictures of its walls; says whether it did."""
    if connection.execute(_LOADED, {"wanted": site.site}).first() is not None:
        return False
    first = {"site": site.site, "version": 1, "document": site_to_json(site), "loaded_at": at}
    connection.execute(insert(sites).values(first))
    connection.execute(insert(site_versions).values(first | {"loaded_by": by}))
    pictures.keep(connection, site.site, shows)
    return True


def save(
    connection: Connection, site: Site, *, at: datetime, by: str | None = None, shows: Iterable[Picture] | None = None
) -> int:
    """Replaces the profile of a known site, and its pictures where new ones are given. Gives its new version."""
    known, document = update(sites).where(sites.c.site == site.site), site_to_json(site)
    changed = known.values(version=sites.c.version + 1, document=document, loaded_at=at).returning(sites.c.version)
    version = int(connection.scalar(changed) or 0)
    row = {"site": site.site, "version": version, "document": document, "loaded_at": at, "loaded_by": by}
    connection.execute(insert(site_versions).values(row))
    if shows is not None:
        pictures.keep(connection, site.site, shows)
    return version


def version_of(connection: Connection, site: str) -> int:
    """The version of a site's profile; it grows with every change. 0 for an unknown site."""
    return int(connection.scalar(select(sites.c.version).where(sites.c.site == site)) or 0)


@dataclass(frozen=True, kw_only=True)
class Version:
    """A profile as it once was: loaded when (UTC) and by whom, as far as it was said."""

    version: int
    loaded_at: datetime
    loaded_by: str | None


def versions(connection: Connection, site: str, *, most: int = 100) -> list[Version]:
    """The newest versions of a site's profile, newest first."""
    wanted = select(site_versions.c.version, site_versions.c.loaded_at, site_versions.c.loaded_by)
    newest = wanted.where(site_versions.c.site == site).order_by(site_versions.c.version.desc()).limit(most)
    return [Version(**row._mapping) for row in connection.execute(newest)]


def as_of(connection: Connection, site: str, version: int) -> Site | None:
    """The profile as it was in that version, or None."""
    wanted = select(site_versions.c.document).where(site_versions.c.site == site, site_versions.c.version == version)
    document = connection.scalar(wanted)
    return None if document is None else site_from_json(document)
