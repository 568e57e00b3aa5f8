"""People who stand in line since moments that the test names, put there at once."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import insert

from server.domain.visits.leg import Leg
from server.domain.visits.need import Need
from server.storage import needs
from server.storage.records import Records
from server.storage.tables import legs, tickets
from tests.building import TODAY
from tests.open_hall import OpenHall


def need(topic: str = "empfang", language: str = "de") -> Need:
    """A need without wishes."""
    return Need(topic=topic, language=language)


def stand(
    hall: OpenHall, who: Need, *keys: datetime, joined_at: datetime | None = None, head_start: int = 0
) -> list[Leg]:
    """One leg with that need for each sort key, in the order of their ids; without `joined_at` they joined then."""
    first = 1 + max((row[0] for row in hall.everything()["legs"]), default=0)
    numbered = list(enumerate(keys, start=first))

    def put(records: Records) -> None:
        row = {"site": "halle", "day": TODAY, "state": "waiting", "calls": 0, "version": 0, "head_start": head_start}
        row |= asdict(who) | {"need": needs.id_of(records, who)}
        visits = [_visit(id_, joined_at or key) for id_, key in numbered]
        records.connection.execute(insert(tickets), visits)
        stretches = [
            {"id": id_, "ticket": id_, "sort_key": key, "joined_at": joined_at or key} for id_, key in numbered
        ]
        records.connection.execute(insert(legs), [row | stretch for stretch in stretches])

    hall.storage.write("halle", hall.clock, lambda records, _site, _now: put(records))
    return [hall.leg(id_) for id_, _ in numbered]


def _visit(id_: int, at: datetime) -> dict[str, object]:
    who = {"id": id_, "count": id_, "secret": f"secret {id_}", "taken_at": at}
    return {"site": "halle", "day": TODAY, "language": "de", **who}
