"""Several people press at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

Result = TypeVar("Result")

LONGEST = 30


def at_once(*presses: Callable[[], Result]) -> list[Result | Exception]:
    """Runs all presses in threads that start together; gives what each returned or raised, in their order."""
    together = Barrier(len(presses))

    def press(one: Callable[[], Result]) -> Result | Exception:
        together.wait(LONGEST)
        try:
            return one()
        except Exception as error:  # noqa: BLE001  # what was raised is a result here
            return error

    with ThreadPoolExecutor(len(presses)) as threads:
        return [future.result(LONGEST) for future in [threads.submit(press, one) for one in presses]]
