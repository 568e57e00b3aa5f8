"""A new hall begins: its first profile is loaded."""

from collections.abc import Sequence

from server.actions.house import House, Told
from server.domain.refusal import Code, Refusal
from server.domain.site.site import Site
from server.domain.visits.event import Event, Kind
from server.storage import sites

RESERVED = ("new", "accounts")
"""Pages of the administration lie at these addresses."""


def open_site(house: House, *, profile: Site, by: str | None) -> Sequence[Told]:
    """Loads the first version of a hall's profile. Refuses with SITE_TAKEN when there is a hall of that id."""
    connection = house.records.connection
    if profile.site in RESERVED or not sites.add(connection, profile, at=house.now, by=by):
        raise Refusal(Code.SITE_TAKEN)
    return [(profile.site, Event(kind=Kind.SITE_LOADED, facts={"changed": [], "by": by, "version": 1}))]
