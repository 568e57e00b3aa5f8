"""How all halls are right now, in a few counts for those who watch over the machine; nothing about a person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, literal_column, select

from server.storage.tables import AT_A_DESK, TO_PRINT, WAITING, deliveries, events, legs, papers, webhooks

Counts = Mapping[tuple[str, str], int]
"""(hall, state) → how many."""


@dataclass(frozen=True, kw_only=True)
class VitalSigns:
    """`people` are waiting or at a desk, `papers` not printed yet or failed lately, `deliveries` waiting or dead.

    `newest` is the newest event.
    """

    people: Counts
    papers: Counts
    deliveries: Counts
    newest: int


def vital_signs(connection: Connection, *, failed_since: datetime) -> VitalSigns:
    """The counts at one moment. Nearly each is answered by an index that holds little besides."""
    of_waiting = select(legs.c.site, literal_column("'waiting'"), func.count()).where(literal_column(WAITING))
    at_desks = select(legs.c.site, literal_column("'serving'"), func.count()).where(literal_column(AT_A_DESK))
    to_print = select(papers.c.site, papers.c.state, func.count()).where(literal_column(f"({TO_PRINT})"))
    failed = select(papers.c.site, papers.c.state, func.count()).where(
        papers.c.state == "failed", papers.c.made_at > failed_since
    )
    to_tell = select(webhooks.c.site, deliveries.c.state, func.count()).join(
        webhooks, webhooks.c.id == deliveries.c.webhook
    )
    return VitalSigns(
        people={
            **_counts(connection, of_waiting.group_by(legs.c.site)),
            **_counts(connection, at_desks.group_by(legs.c.site)),
        },
        papers={
            **_counts(connection, to_print.group_by(papers.c.site, papers.c.state)),
            **_counts(connection, failed.group_by(papers.c.site, papers.c.state)),
        },
        deliveries=_counts(connection, to_tell.group_by(webhooks.c.site, deliveries.c.state)),
        newest=int(connection.scalar(select(func.max(events.c.seq))) or 0),
    )


def _counts(connection: Connection, wanted: Select[Any]) -> dict[tuple[str, str], int]:
    return {(site, state): count for site, state, count in connection.execute(wanted)}
