"""How far a new hall has come: whether things that must happen once have happened."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import BindParameter, bindparam, exists, select

from server.domain.visits.event import Kind
from server.storage.records import Records
from server.storage.tables import devices, events, members


@dataclass(frozen=True, kw_only=True)
class Begun:
    """Whether a device has enrolled, an advisor has an account, a desk was opened, a ticket was taken."""

    device: bool
    person: bool
    desk: bool
    ticket: bool


_OF_SITE: BindParameter[str] = bindparam("of_site")
_BEGUN = select(
    exists().where(devices.c.site == _OF_SITE, devices.c.token_hash.is_not(None)).label("device"),
    exists()
    .where(members.c.site == _OF_SITE, members.c.person.in_(bindparam("advisors", expanding=True)))
    .label("person"),
    exists().where(events.c.site == _OF_SITE, events.c.kind == Kind.DESK_OPENED.value).label("desk"),
    exists().where(events.c.site == _OF_SITE, events.c.kind == Kind.TICKET_TAKEN.value).label("ticket"),
)


def begun(records: Records, *, advisors: Collection[str]) -> Begun:
    """How far the site has come. In a running hall each question is answered by one of the first rows."""
    row = records.connection.execute(_BEGUN, {"of_site": records.site, "advisors": list(advisors)}).one()
    return Begun(device=bool(row.device), person=bool(row.person), desk=bool(row.desk), ticket=bool(row.ticket))
