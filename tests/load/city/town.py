"""The halls of a town in one database: their profiles, devices, advisors, and people who wait."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, insert

from server.actions.enrol_device import enrol_device
from server.actions.invite_device import invite_device
from server.actions.perform import Perform
from server.actions.set_password import set_password
from server.domain.site.site import Site
from server.domain.visits.need import Need
from server.storage import needs, sites
from server.storage.devices import DeviceKind
from server.storage.prepare import prepare
from server.storage.records import Records, Storage
from server.storage.tables import legs, numbers, tickets
from tests.load.bench_site import START, TOPICS, bench_site
from tests.passwords import light_hash

PASSWORD = "ein Wort fuer alle"


@dataclass(frozen=True, kw_only=True)
class TownHall:
    """One of the halls: the tokens of its kiosk and its wall, the secrets of those who wait, the first of them first."""

    site: Site
    kiosk: str
    wall: str
    secrets: Sequence[str]


def built(address: str, *, halls: int, desks: int, waiting: Sequence[int]) -> list[TownHall]:
    """So many halls in an empty database; in hall n `waiting[n]` people wait, as many as in the last one in the others."""
    storage = Storage(address)
    try:
        prepare(storage.engine)
        perform = Perform(storage, lambda: START, lambda: None)
        return [
            _built(storage, perform, _site(at, desks), waiting=waiting[min(at, len(waiting) - 1)])
            for at in range(halls)
        ]
    finally:
        storage.close()


def _site(at: int, desks: int) -> Site:
    site, name = bench_site(advisors=desks), f"hall-{at:03}"
    people = tuple(replace(each, id=f"{name}-{each.id}") for each in site.advisors)
    return replace(site, site=name, title=name, advisors=people)


def _built(storage: Storage, perform: Perform, site: Site, *, waiting: int) -> TownHall:
    storage.write_plainly(lambda connection: sites.add(connection, site, at=START))
    hashed = light_hash(PASSWORD)
    for advisor in site.advisors:
        perform(set_password, site=site.site, advisor=advisor.id, hashed=hashed)
    kiosk, wall = (_enrolled(perform, site.site, kind) for kind in (DeviceKind.KIOSK, DeviceKind.WALL))
    secrets = storage.write_plainly(lambda connection: _filled(connection, site.site, waiting))
    return TownHall(site=site, kiosk=kiosk, wall=wall, secrets=secrets)


def _enrolled(perform: Perform, site: str, kind: DeviceKind) -> str:
    code, token = f"{kind.value[:1]}{site[-3:]}CODE".upper()[:8], f"{kind.value}-of-{site}-{'x' * 20}"
    perform(invite_device, site=site, kind=kind, name=kind.value, code=code)
    perform(enrol_device, site=site, code=code, token=token)
    return token


def _filled(connection: Connection, site: str, waiting: int) -> list[str]:
    day, earliest = START.date(), START - timedelta(hours=2)
    if not waiting:
        return []
    records = Records(connection=connection, site=site, day=day)
    wanted = [Need(topic=f"topic-{at}", language="de") for at in range(TOPICS)]
    lines = [{"need": needs.id_of(records, who), **asdict(who)} for who in wanted]
    secrets = [f"{site}.{at}" for at in range(waiting)]
    connection.execute(insert(numbers).values(site=site, day=day, last=waiting))
    rows = [
        {"site": site, "day": day, "count": at + 1, "language": "de", "secret": secret, "taken_at": earliest}
        for at, secret in enumerate(secrets)
    ]
    made = connection.scalars(insert(tickets).returning(tickets.c.id, sort_by_parameter_order=True), rows).all()
    connection.execute(
        insert(legs), [_leg(site, ticket, earliest, at) | lines[at % TOPICS] for at, ticket in enumerate(made)]
    )
    return secrets


def _leg(site: str, ticket: int, earliest: datetime, at: int) -> dict[str, object]:
    return {
        "ticket": ticket, "site": site, "day": START.date(), "state": "waiting", "calls": 0, "version": 0,
        "sort_key": earliest + timedelta(milliseconds=at), "joined_at": earliest,
    }  # fmt: skip
