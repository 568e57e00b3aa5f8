"""What must be true after nonsense was sent: a refusal that somebody can read, and nothing else."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import structlog
from werkzeug.test import TestResponse

from server.words.catalogue import catalogue, say
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
    before = served.hall.everything()
    with no_crash():
        yield
    assert served.hall.everything() == before


@contextmanager
def no_crash() -> Iterator[None]:
    """Nothing was logged as a crash in the block."""
    crashes = _Crashes()
    logging.getLogger().addHandler(crashes)
    with structlog.testing.capture_logs() as logged:
        yield
    logging.getLogger().removeHandler(crashes)
    assert crashes.said == []
    assert [entry for entry in logged if entry["log_level"] in ("error", "critical")] == []


def refused(answer: TestResponse, language: str) -> tuple[int, str]:
    """Status and code of a refusal for a program, whose sentence must be the one of the catalogue in that language."""
    said = answer.get_json()["refusal"]
    for_visitors = said["code"] in catalogue("refusal", language).sentences
    screen = "refusal" if for_visitors else "refusal-staff"
    assert said["sentence"] == say(screen, language, said["code"], **said["details"])
    return answer.status_code, said["code"]
