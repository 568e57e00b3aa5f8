"""What the database says, asked beside the hall, and whether everybody knows the same."""

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import Engine, NullPool, create_engine, text

from tests.crash.ledger import Ledger
from tests.crash.screens import Shown

ON_A_WALL = 24


class Truth:
    """Looks at one database; gives what is wrong, in sentences."""

    def __init__(self, address: str) -> None:
        self._engine: Engine = create_engine(address, poolclass=NullPool)  # nothing is kept that a fault could break

    def close(self) -> None:
        """Looks no more."""
        self._engine.dispose()

    def on_walls(self) -> Shown:
        """What every wall must show."""
        newest = "SELECT id, calls, state FROM legs WHERE called_at IS NOT NULL ORDER BY called_at DESC, id DESC"
        return {f"{leg}:{calls}": state == "called" for leg, calls, state in self._ask(f"{newest} LIMIT {ON_A_WALL}")}

    def tickets_wrong(self, ledger: Ledger) -> tuple[list[str], list[str]]:
        """Tickets that were promised and are lost, and those that exist although nobody has them."""
        kept = {str(secret) for (secret,) in self._ask("SELECT secret FROM tickets")}
        promised = set(ledger.tickets.values())
        twice = len(ledger.tickets) - len(promised)
        return sorted(promised - kept), sorted(kept - promised) + ["one ticket for two people"] * twice

    def desks_wrong(self, ledger: Ledger) -> Iterator[str]:
        """Everybody rests: nobody is called twice or forgotten, and every desk is free."""
        calls = Counter(int(leg) for (leg,) in self._ask("SELECT leg FROM events WHERE kind = 'ticket-called'"))
        yield from (f"leg {leg} was called {count} times" for leg, count in calls.items() if count > 1)
        yield from (f"the call of leg {leg} is lost" for leg in ledger.calls if leg not in calls)
        yield from (f"leg {leg} was called and no desk knows" for leg in calls if leg not in ledger.calls)
        states = dict(self._ask("SELECT id, state FROM legs WHERE called_at IS NOT NULL"))
        yield from (
            f"leg {leg} is over and {states.get(leg)}" for leg in ledger.finished if states.get(leg) != "finished"
        )
        yield from (
            f"{desk} is stuck" for (desk,) in self._ask("SELECT desk FROM legs WHERE state IN ('called', 'serving')")
        )

    def papers(self) -> dict[str, int]:
        """How many print jobs there are in each state."""
        return {
            str(state): int(count) for state, count in self._ask("SELECT state, count(*) FROM papers GROUP BY state")
        }

    def _ask(self, question: str) -> list[tuple]:  # type: ignore[type-arg]  # rows of any shape
        with self._engine.connect() as connection:
            return [tuple(row) for row in connection.execute(text(question))]
