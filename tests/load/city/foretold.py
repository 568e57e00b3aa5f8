"""What the cost card foretells of a rush that has really happened: whoever believes the simulation should see both."""

from dataclasses import dataclass

from tests.load.city.card import Card
from tests.load.city.demand import demand_of
from tests.load.city.rush import Rush
from tests.load.city.second import Hall

FACTOR = 2.0
"""What is foretold should be within this factor of what was measured."""


@dataclass(frozen=True, kw_only=True)
class Both:
    """Percent of a core that a part took, as it was foretold and as it was measured."""

    part: str
    foretold: float
    measured: float

    @property
    def factor(self) -> float:
        """By how much it errs; 1 is exact."""
        return max(self.foretold, self.measured) / max(0.1, min(self.foretold, self.measured))


def compared(card: Card, rush: Rush) -> list[Both]:
    """The servers together, PostgreSQL, Redis, and what runs halls forward."""
    each = Hall(
        works={name: times / rush.seconds / rush.halls for name, times in rush.works.items()}, desks=0, walls=0,
        kiosks=0, phones=rush.phones / rush.halls, people=rush.phones / rush.halls, is_awake=True,
    )  # fmt: skip
    wanted = demand_of(card, [each] * rush.halls, times=1, phones=rush.phones)
    servers = len(rush.worked.servers)
    found = [
        ("servers", wanted.servers + servers * wanted.each_server, sum(rush.worked.servers)),
        ("PostgreSQL", wanted.database + servers * wanted.database_each, rush.worked.database),
        ("Redis", wanted.redis + servers * wanted.redis_each, rush.worked.redis),
        ("halls run forward", min(1000.0, wanted.beside), rush.worked.aside),
    ]
    return [
        Both(part=part, foretold=milliseconds / 10, measured=100 * seconds / rush.seconds)
        for part, milliseconds, seconds in found
    ]
