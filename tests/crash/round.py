"""One round: the hall is busy, something goes wrong at any moment and is undone, and then everybody must agree."""

import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from tests.crash.crowd import Crowd
from tests.crash.desks import desk
from tests.crash.fault import Fault
from tests.crash.hall import Hall
from tests.crash.hall_records import DESKS
from tests.crash.kiosks import kiosk
from tests.crash.ledger import Ledger
from tests.crash.screens import Wall
from tests.crash.truth import Truth

BUSY = (0.3, 1.5)
RIGHT_WITHIN = 5.0
"""Seconds from the return, and from the last change after it, to right screens."""

GIVEN_UP = 60.0
PAPERS_WITHIN = 120.0


@dataclass(frozen=True, kw_only=True)
class Found:
    """What one round has shown; `back` are seconds until the hall served again, `right` until every wall was right."""

    fault: str
    back: float
    right: float
    lost: Sequence[str] = ()
    doubled: Sequence[str] = ()
    wrong: Sequence[str] = ()

    @property
    def is_well(self) -> bool:
        """Whether it was as we promise."""
        return not (self.lost or self.doubled or self.wrong) and self.right <= RIGHT_WITHIN


@dataclass(kw_only=True)
class Rounds:
    """A hall in use, and everything that its people know. `close` lets everybody go home."""

    hall: Hall
    ledger: Ledger = field(default_factory=Ledger)
    crowd: Crowd = field(init=False)
    walls: list[Wall] = field(init=False)
    _truth: Truth = field(init=False)
    _papers: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        door, screens = self.hall.door, self.hall.cables["screens"].port
        kiosks = [
            kiosk(f"kiosk-{at}", door, token, self.ledger, chance_of(token))
            for at, token in enumerate(self.hall.tokens.kiosks)
        ]
        desks = [desk(at, door, self.ledger, chance_of(f"desk {at}")) for at in range(DESKS)]
        self.crowd = Crowd([*kiosks, *desks])
        self.walls = [Wall(screens, token, chance_of(token)) for token in self.hall.tokens.walls]
        self._truth = Truth(self.hall.address)

    def close(self) -> None:
        """Everybody goes home."""
        self.crowd.leave()
        for wall in self.walls:
            wall.close()
        self._truth.close()

    def play(self, fault: Fault, chance: Random) -> Found:
        """One round."""
        self.crowd.go()
        time.sleep(chance.uniform(*BUSY))
        undo = fault.strike(self.hall, chance)
        time.sleep(chance.uniform(*fault.lasts))
        began = time.monotonic()
        undo()
        self.hall.wait_until_it_serves()
        returned = time.monotonic()
        self.crowd.rest()
        right = self._seconds_until_right(returned)
        lost, doubled = self._truth.tickets_wrong(self.ledger)
        wrong = [*self.ledger.wrong, *self._truth.desks_wrong(self.ledger), *self._papers_wrong()]
        self.ledger.wrong.clear()
        return Found(
            fault=fault.name, back=returned - began, right=right, lost=lost, doubled=doubled, wrong=wrong
        )  # fmt: skip

    def all_done(self) -> str:
        """Lets the printer finish, and says what the people have seen. Fails when a paper is wrong or stays."""
        until = time.monotonic() + PAPERS_WITHIN
        while self._truth.papers().keys() & {"queued", "sent"} and time.monotonic() < until:
            time.sleep(0.2)
        jobs, wrong = self._truth.papers(), self._papers_wrong()
        assert not wrong, wrong
        assert not jobs.keys() & {"queued", "sent"}, f"papers that nobody prints: {jobs}"
        tickets, calls, unanswered = len(self.ledger.tickets), len(self.ledger.calls), self.ledger.unanswered
        papers = f"{len(self._papers)} papers came out, jobs {jobs}"
        return f"{tickets} tickets, {calls} calls, {unanswered} questions without an answer, {papers}"

    def _seconds_until_right(self, returned: float) -> float:
        truth, since = self._truth.on_walls(), max(returned, self.ledger.newest)
        while time.monotonic() < returned + GIVEN_UP and any(wall.shown != truth for wall in self.walls):
            time.sleep(0.02)
        return time.monotonic() - since

    def _papers_wrong(self) -> list[str]:
        printed = self._truth.papers().get("printed", 0)
        new = [hashlib.sha256(paper.tobytes()).hexdigest() for paper in self.hall.printer.taken()]
        twice = len(new) - len(set(new) - self._papers)
        self._papers |= set(new)
        wrong = [f"{twice} papers came out twice"] if twice else []
        missing = printed - len(self._papers)
        return wrong + ([f"{missing} papers count as printed and never came out"] if missing > 0 else [])


def chance_of(seed: str) -> Random:
    """Chance that comes again with the same seed."""
    return Random(seed)  # noqa: S311  # nobody guesses, and a round can be repeated
