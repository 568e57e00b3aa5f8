"""Cables between any two parts that are cut, stall, flap, or lose their connections without a word."""

import threading
from collections.abc import Callable
from functools import partial
from random import Random

from tests.crash.cable import Cable
from tests.crash.fault import Fault
from tests.crash.hall import Hall

ON_BOTH_ENDS = {
    "people": "pages – server", "screens": "walls – server", "agent": "agent – server", "printer": "agent – printer",
}  # fmt: skip
BEHIND = {"database": "server – PostgreSQL", "redis": "server – Redis"}
FLAP = (0.02, 0.25)


def _cut(cable: Cable, _chance: Random) -> Callable[[], object]:
    cable.cut()
    return cable.mend


def _stalled(cable: Cable, _chance: Random) -> Callable[[], object]:
    cable.stall()
    return cable.mend


def _forgotten(cable: Cable, _chance: Random) -> Callable[[], object]:
    cable.forget()
    return cable.mend


def _flapping(cable: Cable, chance: Random) -> Callable[[], object]:
    over = threading.Event()

    def flap() -> None:
        while not over.wait(chance.uniform(*FLAP)):
            cable.cut()
            over.wait(chance.uniform(*FLAP))
            cable.mend()

    thread = threading.Thread(target=flap)
    thread.start()

    def undo() -> None:
        over.set()
        thread.join()
        cable.mend()

    return undo


HOW = {"cut": _cut, "stalled": _stalled, "flapping": _flapping, "forgotten": _forgotten}


def _strike(cable: str, how: str, hall: Hall, chance: Random) -> Callable[[], object]:
    return HOW[how](hall.cables[cable], chance)


def _faults(cables: dict[str, str]) -> tuple[Fault, ...]:
    return tuple(
        Fault(name=f"{between} {how}", strike=partial(_strike, cable, how), lasts=(0.3, 2.5))
        for cable, between in cables.items()
        for how in HOW
    )


ON_BOTH = _faults(ON_BOTH_ENDS)
ON_POSTGRES = _faults(BEHIND)
