"""One thing that goes wrong in a hall, and how it is undone."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.crash.hall import Hall


@dataclass(frozen=True, kw_only=True)
class Fault:
    """`strike` breaks it and gives what undoes it; in between lie `lasts` seconds, from – to, by chance."""

    name: str
    strike: Callable[[Hall, Random], Callable[[], object]]
    lasts: tuple[float, float] = (0.2, 1.5)
