"""The records of a hall that is going to be broken: its site, its people, its devices with tokens that we know."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from server.actions.enrol_device import enrol_device
from server.actions.invite_device import invite_device
from server.actions.perform import Perform
from server.actions.set_password import set_password
from server.clock import real_clock
from server.profile.read import read_profile
from server.storage import sites
from server.storage.devices import DeviceKind
from server.storage.prepare import prepare
from server.storage.records import Storage
from tests.passwords import light_hash

SITE, KIOSKS, WALLS, DESKS = "crash", 3, 2, 3
PRINTER_CODE = "KRACHKRA"
PASSWORD = "lotse-crash"


@dataclass(frozen=True, kw_only=True)
class Tokens:
    """What the devices of the hall are known by."""

    kiosks: tuple[str, ...]
    walls: tuple[str, ...]


def keep_a_hall(address: str) -> Tokens:
    """Makes the records in an empty database; the printer is only invited, with PRINTER_CODE."""
    storage = Storage(address)
    try:
        prepare(storage.engine)
        site = read_profile(json.dumps(_profile()))  # JSON is YAML
        storage.write_plainly(lambda connection: sites.add(connection, site, at=real_clock()))
        perform = Perform(storage, real_clock, lambda: None)
        for advisor in site.advisors:
            perform(set_password, site=SITE, advisor=advisor.id, hashed=light_hash(PASSWORD))
        perform(invite_device, site=SITE, kind=DeviceKind.PRINTER, name="Printer", code=PRINTER_CODE)
        return Tokens(
            kiosks=tuple(_enrolled(perform, DeviceKind.KIOSK, at) for at in range(KIOSKS)),
            walls=tuple(_enrolled(perform, DeviceKind.WALL, at) for at in range(WALLS)),
        )
    finally:
        storage.close()


def _enrolled(perform: Perform, kind: DeviceKind, at: int) -> str:
    token = f"{at}-is-the-token-of-a-{kind.value}"
    code = f"{kind.value[:5].upper()}{at:03}"
    perform(invite_device, site=SITE, kind=kind, name=f"{kind.value} {at}", code=code)
    perform(enrol_device, site=SITE, code=code, token=token)
    return token


def _profile() -> dict[str, Any]:
    every_day = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    serving = {"organisation": "house", "topics": ["topic-0"], "languages": ["de"]}
    return {
        "site": SITE, "title": "Crash", "subtitle": "", "timezone": where_it_is_noon(), "languages": ["de"],
        "organisations": [{"id": "house", "title": "House"}],
        "desks": [{"id": f"desk-{at}", "label": f"Zimmer {at}"} for at in range(DESKS)],
        "advisors": [{"id": f"advisor-{at}", "title": f"Advisor {at}", **serving} for at in range(DESKS)],
        "opening": [{"days": every_day, "opens": "00:00", "closes": "00:00"}],
        "closing": {"tickets": "until-closing"},  # the same line all day: no day could hold it
        "topics": [{"id": "topic-0", "title": {"de": "Thema"}, "icon": "house", "unsure": True}],
        "waiting_place": {"de": "Bitte nehmen Sie Platz."},
    }  # fmt: skip


def where_it_is_noon() -> str:
    """A zone whose day has hours to go and hours behind it: a clock that jumps stays within the day."""
    east = 12 - datetime.now(UTC).hour
    return f"Etc/GMT{-east:+d}" if east else "Etc/UTC"  # the names of these zones count to the west
