"""How the habits of a hall are written down."""

import json
from collections.abc import Sequence
from typing import Any

from server.domain.simulation.habits import Came, Habits, PastDay
from server.domain.visits.need import Need


def written(habits: Habits) -> str:
    """The habits as a document: each need stands in it once."""
    needs = {need: at for at, need in enumerate(dict.fromkeys(each.need for day in habits.days for each in day.came))}
    document = {
        "minutes": dict(habits.minutes),
        "ratios": list(habits.ratios),
        "interpreted": habits.interpreted,
        "no_show": list(habits.no_show),
        "factors": dict(habits.factors),
        "way": habits.way,
        "unsure": habits.unsure,
        "needs": [[need.topic, need.language] for need in needs],
        "days": [
            [day.weekday, [[round(each.at, 2), needs[each.need], each.head_start] for each in day.came]]
            for day in habits.days
        ],
    }
    return json.dumps(document, separators=(",", ":"))


def read(document: str) -> Habits:
    """The habits that were written."""
    known = json.loads(document)
    needs = [Need(topic=topic, language=language) for topic, language in known["needs"]]
    return Habits(
        minutes=known["minutes"],
        ratios=tuple(known["ratios"]),
        interpreted=known["interpreted"],
        no_show=tuple(known["no_show"]),
        factors=known["factors"],
        way=known["way"],
        unsure=known["unsure"],
        days=tuple(_day(weekday, came, needs) for weekday, came in known["days"]),
    )


def _day(weekday: int, came: Sequence[Sequence[Any]], needs: Sequence[Need]) -> PastDay:
    return PastDay(
        weekday=weekday, came=tuple(Came(at=at, need=needs[need], head_start=head) for at, need, head in came)
    )
