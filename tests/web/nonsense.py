"""What must be true after nonsense was sent: a refusal that somebody can read, and nothing else."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import structlog
from werkzeug.test import TestResponse

from server.words.catalogue import say
from tests.web.served import Served


class _Crashes(logging.Handler):
    """Keeps what is logged as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def nothing_happens(served: Served) -> Iterator[None]:
    """Nothing has changed after the block, and nothing was logged as a crash."""
    before, crashes = served.hall.everything(), _Crashes()
    logging.getLogger().addHandler(crashes)
    with structlog.testing.capture_logs() as logged:
        yield
    logging.getLogger().removeHandler(crashes)
    assert served.hall.everything() == before
    assert crashes.said == []
    assert [entry for entry in logged if entry["log_level"] in ("error", "critical")] == []


def refused(answer: TestResponse, language: str) -> tuple[int, str]:
    """Status and code of a refusal for a program, whose sentence must be the one of the catalogue in that language."""
    said = answer.get_json()["refusal"]
    assert said["sentence"] == say("refusal", language, said["code"], **said["details"])
    return answer.status_code, said["code"]
