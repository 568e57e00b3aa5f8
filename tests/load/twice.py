"""Whether in all the measuring a number was given twice, or somebody was called twice or lost."""

from dataclasses import dataclass, field

from tests.load.bench_hall import BenchHall
from tests.load.figures import Line, Reach

NUMBERS_TWICE = "SELECT count(*) FROM (SELECT 1 FROM tickets GROUP BY site, day, count HAVING count(*) > 1)"
CALLED_TWICE = """SELECT count(*) FROM (SELECT 1 FROM events WHERE kind = 'ticket-called'
                  GROUP BY leg HAVING count(*) > 1)"""
CALLS = "SELECT count(*) FROM events WHERE kind = 'ticket-called'"
TAKEN = "SELECT count(*) FROM events WHERE kind = 'ticket-taken'"
LOST = """SELECT count(*) FROM tickets WHERE id NOT IN (SELECT ticket FROM legs WHERE state = 'waiting')
          AND id NOT IN (SELECT ticket FROM events WHERE kind = 'ticket-called')"""


@dataclass
class Answered:
    """What the kiosks and the desks were answered: the numbers, and how many calls."""

    numbers: list[str] = field(default_factory=list)
    calls: int = 0


def nobody_twice(hall: BenchHall, answered: Answered) -> Line:
    """Answers and records, one against the other."""

    def count(question: str) -> int:
        return int(hall.ask(question)[0][0])

    twice = count(NUMBERS_TWICE) + len(answered.numbers) - len(set(answered.numbers))
    unlike = abs(count(TAKEN) - len(answered.numbers)) + abs(count(CALLS) - answered.calls)
    called_twice, lost = count(CALLED_TWICE), count(LOST)
    return Line(
        work="no number twice, nobody twice, nobody lost", at=f"{count('SELECT count(*) FROM tickets'):,} tickets",
        lotse=f"{twice} numbers twice, {called_twice} called twice, {lost} lost, {unlike} answers unlike the records",
        floor=f"{len(answered.numbers):,} taken, {answered.calls:,} called",
        reaches=(Reach(says="none", kept=not (twice or called_twice or lost or unlike)),),
    )  # fmt: skip
