"""Deletes what a day leaves behind: first what belongs to its tickets, then what belongs to the day."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import and_, delete, select

from server.storage import forecasts, ranges
from server.storage.durations import keep_lengths
from server.storage.records import Records
from server.storage.tables import (
    alarms,
    check_ins,
    deliveries,
    legs,
    needs,
    notes,
    number_blocks,
    numbers,
    papers,
    push_subscriptions,
    rota_changes,
    tickets,
    waves,
    webhooks,
)


def forget_tickets(records: Records, day: date, *, most: int) -> Mapping[str, int]:
    """Deletes the next `most` tickets of that day with all that hangs on them; gives how many rows of what.

    How long their talks were is kept by topic, so that estimates go on learning.
    """
    next_ones = select(tickets.c.id).where(tickets.c.site == records.site, tickets.c.day == day)
    ids = list(records.connection.scalars(next_ones.order_by(tickets.c.count).limit(most)))
    if not ids:
        return {}
    keep_lengths(records, day, ids)
    removed = {
        name: records.connection.execute(delete(table).where(table.c.ticket.in_(ids))).rowcount
        for name, table in {"notes": notes, "phones": push_subscriptions, "papers": papers}.items()
    }
    ranges.forget(records, ids)
    records.connection.execute(delete(legs).where(legs.c.ticket.in_(ids)))
    records.connection.execute(delete(tickets).where(tickets.c.id.in_(ids)))
    return removed | {"tickets": len(ids)}


def forget_papers(records: Records, *, until: datetime, most: int) -> Mapping[str, int]:
    """Deletes the next `most` papers made before `until`: slips without a ticket say topic and language too."""
    made = select(papers.c.id).where(papers.c.site == records.site, papers.c.made_at < until)
    ids = list(records.connection.scalars(made.limit(most)))
    if ids:
        records.connection.execute(delete(papers).where(papers.c.id.in_(ids)))
    return {"papers": len(ids)} if ids else {}


def forget_day(records: Records, day: date, *, until: datetime) -> None:
    """Deletes the few rows that belong to that day, and whatever of the staff was over before `until`."""
    forecasts.forget_legs(records, day)
    for table in (needs, numbers, number_blocks, waves, check_ins):
        records.connection.execute(delete(table).where(table.c.site == records.site, table.c.day <= day))
    over = (
        (alarms, and_(alarms.c.raised_at < until, alarms.c.ended_at.is_not(None))),
        (rota_changes, rota_changes.c.ends <= until),
    )
    for staff, is_over in over:
        records.connection.execute(delete(staff).where(staff.c.site == records.site, is_over))
    told_to = select(webhooks.c.id).where(webhooks.c.site == records.site)
    untold = and_(deliveries.c.webhook.in_(told_to), deliveries.c.made_at < until)
    records.connection.execute(delete(deliveries).where(untold))
