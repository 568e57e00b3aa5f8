"""A hall on a real database, with a clock that the test sets: what happens there, said in few words."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, text

from server.actions.call_next import call_next
from server.actions.enrol_device import enrol_device
from server.actions.invite_device import invite_device
from server.actions.load_site import load_site
from server.actions.open_desk import open_desk
from server.actions.perform import Action, Perform
from server.actions.start import start
from server.actions.take_ticket import take_ticket
from server.domain.refusal import Code, Refusal
from server.domain.site.site import Site
from server.domain.visits.event import Event, Recorded
from server.domain.visits.leg import Leg
from server.storage import legs, sites
from server.storage.devices import DeviceKind
from server.storage.records import Records, Storage
from server.storage.tables import metadata
from tests.building import MONDAY

Seated = dict[str, str]
"""Who sits where, as actions want to know it: `seat` and `advisor`."""


class SetClock:
    """A clock that shows what the test sets."""

    def __init__(self, now: datetime = MONDAY) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **time: float) -> None:
        """Lets time pass: `seconds=`, `minutes=`, `days=`."""
        self.now += timedelta(**time)


@dataclass(frozen=True, kw_only=True)
class OpenHall:
    """The hall of `site`. Every helper does what people do, through the real actions."""

    address: str
    site: Site
    storage: Storage
    clock: SetClock
    perform: Perform

    def do(self, action: Action, request: str | None = None, **asked: Any) -> Sequence[Event]:
        """What the action made happen."""
        return [recorded.event for recorded in self.record(action, request, **asked)]

    def record(self, action: Action, request: str | None = None, **asked: Any) -> tuple[Recorded, ...]:
        """The same, as it was recorded."""
        return self.perform(action, site=self.site.site, request=request, **asked)

    def takes_ticket(self, topic: str = "empfang", *, language: str = "de", answer: str | None = None) -> Event:
        """Somebody takes a ticket; a second passes, so that nobody comes at the same moment."""
        (event,) = self.do(take_ticket, language=language, topic=topic, answer=answer, kiosk="1")
        self.clock.passes(seconds=1)
        return event

    def waits(self, topic: str = "empfang") -> Leg:
        """Somebody takes a ticket; gives the waiting leg."""
        return self.leg(self.takes_ticket(topic, answer="eu" if topic == "anmelden" else None).leg)

    def sits(self, advisor: str = "rat", desk: str = "eins") -> Seated:
        """An advisor opens a desk in a new tab."""
        seated = {"seat": f"{advisor} at {desk}", "advisor": advisor}
        self.do(open_desk, desk=desk, take_over=False, **seated)
        return seated

    def calls(self, seated: Seated) -> Leg:
        """That advisor calls the next person; gives the called leg."""
        (event,) = self.do(call_next, **seated)
        return self.leg(event.leg)

    def serves(self, seated: Seated) -> Leg:
        """That advisor calls the next person, who comes; gives the leg in service."""
        called = self.calls(seated)
        self.do(start, leg=called.id, **seated)
        return self.leg(called.id)

    def has_device(self, kind: DeviceKind, token: str, *, beside: int | None = None) -> int:
        """A device enrols and holds `token` from then on; gives its id. A printer may stand `beside` a kiosk."""
        (invited,) = self.do(invite_device, kind=kind, name=f"A {kind.value}", code=token[:8], beside=beside)
        self.do(enrol_device, code=token[:8], token=token)
        return int(str(invited.device))

    def loads(self, profile: Site) -> None:
        """The hall gets a changed profile."""
        self.do(load_site, profile=profile)

    @contextmanager
    def refuses(self, code: Code) -> Iterator[None]:
        """Says that what is done in the block is refused with that code, and changes nothing."""
        before = self.everything()
        with pytest.raises(Refusal) as refused:
            yield
        assert refused.value.code is code
        assert self.everything() == before

    @contextmanager
    def beside(self) -> Iterator["OpenHall"]:
        """The same hall as another process sees it: with a writer and connections of its own."""
        storage = Storage(self.address)
        perform = Perform(storage, self.clock, lambda: None)
        yield OpenHall(address=self.address, site=self.site, storage=storage, clock=self.clock, perform=perform)
        storage.close()

    def leg(self, leg: int | None) -> Leg:
        """A leg as it is kept now, of whatever day."""
        with self.storage.looking() as connection:
            row = connection.execute(select(metadata.tables["legs"]).where(text("id = :leg")), {"leg": leg}).first()
        known = legs.as_leg(row)
        assert known is not None, f"there is no leg {leg}"
        return known

    @contextmanager
    def reading(self) -> Iterator[Records]:
        """The records as they are now."""
        with self.storage.reading(self.site.site, self.clock()) as (records, _):
            yield records

    def everything(self) -> dict[str, list[Any]]:
        """Every row of every table, in the order of their keys: equal when nothing has changed, wherever it lies."""
        with self.storage.looking() as connection:
            return {
                name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns))]
                for name, table in metadata.tables.items()
            }


def open_hall(address: str, site: Site, storage: Storage) -> OpenHall:
    """A hall on a prepared, empty database."""
    clock = SetClock()
    storage.write_plainly(lambda connection: sites.add(connection, site, at=clock()))
    perform = Perform(storage, clock, lambda: None)
    return OpenHall(address=address, site=site, storage=storage, clock=clock, perform=perform)
