"""The parts that routes need, put together by the app and found through it."""

from dataclasses import dataclass
from typing import cast

from flask import current_app

from server.actions.perform import Perform
from server.clock import Clock
from server.config import Config
from server.speech.speech import Speech
from server.storage.records import Storage
from server.web.shared.boards import BoardShelf

NAME = "lotse"


@dataclass(frozen=True, kw_only=True)
class Parts:
    """What the app is made of."""

    config: Config
    clock: Clock
    storage: Storage
    perform: Perform
    boards: BoardShelf
    speech: Speech


def parts() -> Parts:
    """The parts of the app that answers now."""
    return cast(Parts, current_app.extensions[NAME])
