"""`make crash`: many rounds, in each something goes wrong in a hall that is in use. Fails when anything was not well."""

import argparse
import signal
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from random import SystemRandom

from tests.crash.every_fault import WAYS
from tests.crash.fault import Fault
from tests.crash.life import started
from tests.crash.restart import restarted
from tests.crash.round import Found, Rounds, chance_of
from tests.crash.summary import line, table

SERVES_AGAIN = 3.0
"""Seconds from a restart to the first answer."""


def main() -> None:
    """Plays as many rounds as wanted, shared out among the ways that a hall is run."""
    asked = _asked(sys.argv[1:])
    # Ended from outside, it still takes everything away that it began.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    print(f"--seed {asked.seed}", flush=True)
    found = [
        each
        for way, rounds in shared_out(asked.rounds, asked.ways).items()
        for each in _played(way, rounds, asked.seed, asked.fault)
    ]
    print(table(found))
    with tempfile.TemporaryDirectory(prefix="lotse-crash-") as folder:
        again = restarted(Path(folder), tickets=asked.tickets)
    print(
        f"killed on a day of {asked.tickets} tickets, it serves again after {again.seconds:.2f} s (CPU {again.cpu:.2f} s)"
    )
    sys.exit(not all(each.is_well for each in found) or again.seconds > SERVES_AGAIN)


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    """What was typed; `ways` are those in which such a fault is possible. Ends with a sentence when there is none."""
    parser = argparse.ArgumentParser(prog="make crash")
    parser.add_argument("--rounds", type=int, default=200, help="in all ways together")
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(10_000), help="the same one repeats a run")
    parser.add_argument("--fault", default="", help="only faults whose name holds this")
    parser.add_argument("--tickets", type=int, default=100_000, help="of the day on which it is restarted at the end")
    parser.add_argument("--way", choices=WAYS, action="append", help="only this way of running a hall")
    asked = parser.parse_args(arguments)
    among = asked.way or list(WAYS)
    asked.ways = [way for way in among if _possible(way, asked.fault)]
    if asked.rounds < 1:
        parser.error("--rounds: at least one")
    if not asked.ways:
        names = sorted({fault.name for way in among for fault in _possible(way, "")})
        parser.error(f"--fault: no name holds “{asked.fault}”. There are: {', '.join(names)}")
    return asked


def shared_out(rounds: int, ways: Sequence[str]) -> dict[str, int]:
    """How many rounds each way plays; the first ways one more when it does not come out even. A way without a round is not opened."""
    each, more = divmod(rounds, len(ways))
    shares = {way: each + (at < more) for at, way in enumerate(ways)}
    return {way: share for way, share in shares.items() if share}


def _possible(way: str, only: str) -> list[Fault]:
    return [fault for fault in WAYS[way][1] if only in fault.name]


def _played(way: str, rounds: int, seed: int, only: str) -> Sequence[Found]:
    open_hall, possible, found = WAYS[way][0], _possible(way, only), list[Found]()
    with (
        tempfile.TemporaryDirectory(prefix="lotse-crash-") as folder,
        open_hall(Path(folder), started) as hall,
        closing(Rounds(hall=hall)) as play,
    ):
        for at in range(rounds):
            found.append(play.play(_drawn(possible, seed, at), chance_of(f"{seed} {way} {at}")))
            print(f"{way} {line(at + 1, rounds, found[-1])}", flush=True)
        print(f"{way}: {play.all_done()}")
    return found


def _drawn(faults: Sequence[Fault], seed: int, at: int) -> Fault:
    """Every fault comes once before one comes again."""
    together, place = divmod(at, len(faults))
    return chance_of(f"{seed} {together}").sample(faults, len(faults))[place]


if __name__ == "__main__":
    main()
