"""What one second in a hall costs, by what is done in it and by who looks."""

from collections.abc import Mapping
from dataclasses import dataclass

from server.live.looking_ahead import AGAIN, EVERY, MOST_PEOPLE
from server.live.phone_news import BETWEEN
from tests.load.city.between import following_of
from tests.load.city.card import Card, Cost

CALM = 30.0
"""Seconds after which a screen looks although nothing has happened."""


@dataclass(frozen=True, kw_only=True)
class Hall:
    """A second in one hall: works; screens and phones that look, `people` in line. Awake, it is open or somebody is in it."""

    works: Mapping[str, float]
    desks: float
    walls: float
    kiosks: float
    phones: float
    people: float
    is_awake: bool

    @property
    def events(self) -> float:
        return sum(self.works.values())

    @property
    def steps(self) -> float:
        """What walls and phones show: everything but tickets."""
        return self.events - self.works.get("ticket", 0.0)


def looks_in(card: Card, hall: Hall) -> dict[str, float]:
    """Looks a second, without those of phones."""
    return {
        "desk": hall.desks * (hall.events + 1 / CALM), "wall": hall.walls * (hall.steps + 1 / CALM), "kiosk": hall.kiosks / CALM,
        "phone": told_in(hall) * following_of(card.following, hall.phones).looks if hall.phones else 0.0,
    }  # fmt: skip


def cost_in(card: Card, hall: Hall) -> Cost:
    """Everything that the servers do for a hall in a second, but running it forward."""
    done = [(rate, card.work[name]) for name, rate in hall.works.items()]
    done += [(rate, card.work[name]) for name, rate in looks_in(card, hall).items() if name != "phone"]
    done.append((1 / 60, card.hall))
    if hall.phones:
        phones = following_of(card.following, hall.phones)
        done += [(told_in(hall), phones.cost), (hall.phones / 60, phones.minute)]
    return Cost(
        server=sum(rate * cost.server for rate, cost in done), database=sum(rate * cost.database for rate, cost in done),
        redis=sum(rate * cost.redis for rate, cost in done),
    )  # fmt: skip


def looking_in(card: Card, hall: Hall) -> float:
    """What of that is for looks of pages and screens, in milliseconds of the servers."""
    screens = sum(rate * card.work[name].server for name, rate in looks_in(card, hall).items() if name != "phone")
    return screens + (told_in(hall) * following_of(card.following, hall.phones).cost.server if hall.phones else 0.0)


def other_in(card: Card, hall: Hall) -> float:
    """What each server does because something happened at another."""
    return sum(rate * card.work[name].other for name, rate in hall.works.items())


def told_in(hall: Hall) -> float:
    """How often in a second all phones of a hall are looked through."""
    return min(hall.steps, 1 / BETWEEN)


def forecasts_in(hall: Hall) -> float:
    """How often a hall is run forward in a second: when something has happened, and again."""
    if not hall.is_awake or hall.people > MOST_PEOPLE:
        return 0.0
    return min(1 / EVERY, hall.events + 1 / AGAIN.total_seconds())


def pokes_in(card: Card, hall: Hall) -> float:
    phones = looks_in(card, hall)["phone"]
    return hall.events * hall.desks + hall.steps * hall.walls + phones


def kilobytes_in(card: Card, hall: Hall) -> float:
    found = looks_in(card, hall)
    calm = {"phone": found["phone"] + hall.phones / 60}
    return sum(rate * card.kilobytes[name] for name, rate in (found | calm).items()) + 0.1 * pokes_in(card, hall)
