"""Days that are over, written into the log at once, as clearing would have left them: for halls that need a past."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import insert

from server.domain.simulation.told import Sums
from server.domain.statistics.kept import OF_THE_HOUSE, kept
from server.domain.statistics.minute import on_the_minute
from server.domain.visits.alias import Aliases
from server.domain.visits.event import Event, Kind, Recorded
from server.storage.records import Records
from server.storage.tables import clearings, events, talk_lengths, told_waits
from server.storage.told_waits import Shown


def add_history(
    records: Records, day: date, happened: Sequence[Recorded], *, aliases: Aliases,
    told: Mapping[tuple[str, str], Sums] = MappingProxyType({}),
) -> None:  # fmt: skip
    """Adds the events of that local day of the hall, in order, without what clearing takes away.

    What talks took is kept by topic, and the day is noted as cleared. Whatever `seq` and site the events name, they
    get those of the log and of these records. `told` are the sums of what tickets told, by topic and language. Fails
    for a day that was cleared before.
    """
    last = {each.event.desk: at for at, each in enumerate(happened)}
    named = [_row(records, each, aliases, is_last=last[each.event.desk] == at) for at, each in enumerate(happened)]
    lengths = [{"site": records.site, "day": day, **length} for length in _lengths(happened)]
    note = {
        "site": records.site, "day": day, "tickets": sum(each.event.kind is Kind.TICKET_TAKEN for each in happened),
        "notes": 0, "papers": 0, "phones": 0, "events": len(happened),
    }  # fmt: skip
    if named:
        ended = happened[-1].at
        records.connection.execute(insert(events), named)
        records.connection.execute(insert(clearings).values(**note, begun_at=ended, ended_at=ended))
    if told:
        records.connection.execute(insert(told_waits), [_told(records, day, *each) for each in told.items()])
    if lengths:
        records.connection.execute(insert(talk_lengths), lengths)


def _row(records: Records, recorded: Recorded, aliases: Aliases, *, is_last: bool) -> Mapping[str, Any]:
    event = kept(recorded.event, aliases, is_last_at_desk=is_last, per_person=False)
    return {
        "site": records.site, "day": recorded.day, "kind": event.kind.value, "ticket": event.ticket, "leg": event.leg,
        "at": recorded.at if event.kind in OF_THE_HOUSE else on_the_minute(recorded.at), "topic": event.topic,
        "desk": event.desk, "advisor": event.advisor, "device": event.device, "facts": dict(event.facts),
        "cleared": True,
    }  # fmt: skip


def _told(records: Records, day: date, line: tuple[str, str], sums: Sums) -> Mapping[str, Any]:
    topic, language = line
    whose = {"day": day, "topic": topic, "language": language, "shown": Shown.TICKET.value}
    return {"site": records.site, **whose, **asdict(sums)}


def _lengths(happened: Iterable[Recorded]) -> Iterator[Mapping[str, Any]]:
    """Each topic with how many talks there were and how many seconds they took."""
    began: dict[int | None, datetime] = {}
    talked = defaultdict[str, list[int]](list)
    for each in happened:
        event: Event = each.event
        if event.kind is Kind.SERVICE_STARTED:
            began[event.leg] = each.at
        elif event.leg in began and event.kind in (Kind.TICKET_FINISHED, Kind.TICKET_REFERRED):
            talked[event.topic or ""].append(round((each.at - began.pop(event.leg)).total_seconds()))
    for topic, seconds in sorted(talked.items()):
        yield {"topic": topic, "talks": len(seconds), "seconds": sum(seconds)}
