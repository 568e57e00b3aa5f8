"""The house: all halls at one moment, inside one transaction. What an action about an account is given."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog

from server.clock import Clock
from server.domain.visits.event import Event, Fact, Kind
from server.storage import accounts, events, logins, sites
from server.storage.records import Records, Storage

log = structlog.get_logger()

OF_NO_HALL = ""
"""The site of what happened to an account that belongs to no hall."""

Told = tuple[str, Event]
"""What happened, and in which hall it is told."""


@dataclass(frozen=True, kw_only=True)
class House:
    """`now` is UTC and was taken under the write lock; `records` are those of no hall."""

    now: datetime
    records: Records

    def halls(self, account: str) -> Mapping[str, str]:
        """Hall → who an account is there: a person of its profile, or by its own name whom a group let in."""
        connection = self.records.connection
        by_group = {hall for login in logins.of_account(connection, account) for hall in login.granted}
        let_in = dict.fromkeys(by_group.intersection(sites.ids(connection)), account)
        return let_in | accounts.people_of(connection, account)

    def tells(self, kind: Kind, account: str, halls: Mapping[str, str], **facts: Fact) -> Sequence[Told]:
        """The event for the log of each of these halls, or for that of the house if there is none."""
        said = {"account": account, **facts}
        if not halls:
            return [(OF_NO_HALL, Event(kind=kind, facts=said))]
        return [(hall, Event(kind=kind, advisor=person, facts=said)) for hall, person in sorted(halls.items())]


HouseAction = Callable[..., Sequence[Told]]
"""Takes a house and what was asked; finds, asks the rules, saves; gives what happened. Refuses with Refusal."""


def perform_for_house(storage: Storage, clock: Clock, action: HouseAction, **asked: Any) -> Sequence[Event]:
    """What an action about an account made happen, recorded and committed. No screen shows it, so nobody is told.

    Raises Refusal when the rules say no; then nothing has changed.
    """

    def work(records: Records, now: datetime) -> Sequence[Told]:
        told = action(House(now=now, records=records), **asked)
        for hall, event in told:
            there = storage.at_hall(records.connection, hall, now)[0] if hall else records
            events.add(there, [event], at=now, request=None)
        return told

    happened = [event for _, event in storage.write_for_house(clock, work)]
    log.info(action.__name__, events=len(happened))
    return happened
