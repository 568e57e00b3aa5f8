"""Builders for the rest of a day: duties, people in line."""

from datetime import datetime, timedelta

from server.domain.hours.rota import Duty
from server.domain.routing.answerable import Waiting
from server.domain.visits.need import Need
from tests.building import MONDAY


def minute(count: float) -> datetime:
    """So many minutes after the dull Monday's 10:05."""
    return MONDAY + timedelta(minutes=count)


def a_duty(advisor: str = "rat", *, begins: float = 0, ends: float = 60) -> Duty:
    """Somebody who is here for an hour."""
    return Duty(advisor=advisor, desk=None, begins=minute(begins), ends=minute(ends))


def in_line(leg: int, *able: str, minutes: float = 15, came: float | None = None, topic: str = "empfang") -> Waiting:
    """The person who came as number `leg`."""
    return Waiting(
        leg=leg, sort_key=minute(leg - 1000 if came is None else came), need=Need(topic=topic, language="de"),
        minutes=minutes, able=frozenset(able or ("rat",)),
    )  # fmt: skip
