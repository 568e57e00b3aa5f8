"""Everything that can go wrong, for each way that a hall is run."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from tests.crash import cables, deaths, poison, troubles
from tests.crash.fault import Fault
from tests.crash.hall import Hall
from tests.crash.halls import hall_on_postgres, hall_on_sqlite
from tests.crash.life import Birth

Opens = Callable[[Path, Birth], AbstractContextManager[Hall]]

ON_SQLITE = (*deaths.ON_BOTH, *cables.ON_BOTH, *troubles.ON_SQLITE, *poison.ON_BOTH)
ON_POSTGRES = (
    *deaths.ON_BOTH, *deaths.ON_POSTGRES, *cables.ON_BOTH, *cables.ON_POSTGRES, *troubles.ON_POSTGRES,
    *poison.ON_BOTH, *poison.ON_POSTGRES,
)  # fmt: skip
WAYS: dict[str, tuple[Opens, tuple[Fault, ...]]] = {
    "sqlite": (hall_on_sqlite, ON_SQLITE), "postgres": (hall_on_postgres, ON_POSTGRES),
}  # fmt: skip
