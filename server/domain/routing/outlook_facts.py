"""An outlook as facts of the event with which somebody was told it, and back: asked again, the answer is the same."""

from collections.abc import Mapping
from datetime import UTC, datetime

from server.domain.routing.estimate import Range
from server.domain.routing.outlook import Outlook, Today
from server.domain.visits.event import Fact


def facts_of(told: Outlook, *, again: datetime | None) -> dict[str, Fact]:
    """`again` is when to come on a later day, for whom it is too late today."""
    return {
        "people": told.people, "or_more": told.or_more,
        "low": told.range.low if told.range else None, "high": told.range.high if told.range else None,
        "right_in_ten": told.right_in_ten, "today": told.today.value, "never": told.never,
        "not_before": _written(told.not_before), "again": _written(again),
    }  # fmt: skip


def outlook_in(facts: Mapping[str, Fact]) -> Outlook:
    """What those facts told. Events of earlier releases say nothing beyond people and range."""
    known = facts["high"] is not None
    right, never = facts.get("right_in_ten"), facts.get("never")
    return Outlook(
        people=int(str(facts["people"])),
        or_more=bool(facts["or_more"]),
        range=Range(low=int(str(facts["low"])), high=int(str(facts["high"]))) if known else None,
        right_in_ten=None if right is None else int(str(right)),
        today=Today(str(facts.get("today", Today.YES.value))),
        not_before=_read(facts.get("not_before")),
        never=None if never is None else int(str(never)),
    )


def again_in(facts: Mapping[str, Fact]) -> datetime | None:
    """When that person was told to come again (UTC)."""
    return _read(facts.get("again"))


def _written(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat()


def _read(said: Fact) -> datetime | None:
    return None if said is None else datetime.fromisoformat(str(said))
