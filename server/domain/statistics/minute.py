"""Reports know time to the minute: nothing finer is kept of a day that is over."""

from dataclasses import replace
from datetime import datetime

from server.domain.visits.event import Event, Recorded


def on_the_minute(moment: datetime) -> datetime:
    """The minute that had begun at that moment."""
    return moment.replace(second=0, microsecond=0)


def to_the_minute(recorded: Recorded) -> Recorded:
    """An event as reports see it, before its day is cleared and after."""
    taken_at = recorded.event.facts.get("taken_at")
    event = recorded.event if taken_at is None else _taken(recorded.event, str(taken_at))
    return replace(recorded, at=on_the_minute(recorded.at), event=event)


def _taken(event: Event, taken_at: str) -> Event:
    minute = on_the_minute(datetime.fromisoformat(taken_at)).isoformat()
    return replace(event, facts={**event.facts, "taken_at": minute})
