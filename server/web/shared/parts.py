"""The parts that routes need, put together by the app and found through it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from flask import current_app

from server.actions.perform import Perform
from server.aside import Aside
from server.clock import Clock
from server.config import Config
from server.speech.speech import Speech
from server.storage.records import Storage
from server.web.shared.boards import BoardShelf
from server.web.shared.meter import Meter
from server.web.shared.pulse import Pulse

NAME = "lotse"


@dataclass(frozen=True, kw_only=True)
class Parts:
    """What the app is made of. `push_key` gives the public key for waking phones, None when none can be woken.

    `aside` does what takes a whole processor for a second; `meter` counts what is asked, `pulse` says how the server's
    own threads are now.
    """

    config: Config
    clock: Clock
    storage: Storage
    perform: Perform
    boards: BoardShelf
    speech: Speech
    push_key: Callable[[], str | None]
    meter: Meter
    pulse: Callable[[], Pulse]
    aside: Aside


def parts() -> Parts:
    """The parts of the app that answers now."""
    return cast(Parts, current_app.extensions[NAME])
