"""What tests of the commands are given: a shell with the settings of one hall, and a hall with a past."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import structlog
from sqlalchemy import update
from typer.testing import CliRunner, Result

from server.commands.main import lotse
from server.storage import events
from server.storage.records import Storage
from server.storage.tables import events as log
from tests.building import a_document, a_site
from tests.databases import database_beside, prepared
from tests.open_hall import OpenHall, open_hall
from tests.story import Story

Typed = Callable[..., Result]

REPORTS = [
    {
        "id": "auswertung", "title": {"de": "Auswertung", "en": "Evaluation"}, "languages": ["de", "en"],
        "first": "2012-06-01", "last": "2012-11-30",
        "sections": [{"show": "counts", "rows": "topic"}, {"show": "counts", "of": "referrals", "rows": "place"}],
    },
    {
        "id": "jahr", "title": {"de": "Jahr"}, "languages": ["de"], "each": "year",
        "sections": [
            {
                "show": "growth", "measures": ["persons", "cases", "relatives"],
                "earlier": [
                    {"first": "2018-01-01", "last": "2018-12-31", "figures": {"cases": 305097, "relatives": 287914}},
                    {"first": "2017-01-01", "last": "2017-12-31", "figures": {"cases": 301417, "relatives": 224326}},
                ],
            }
        ],
    },
]  # fmt: skip


@pytest.fixture
def typed(sqlite: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Typed]:
    """Types a command of `lotse`; `said` is what is typed at its questions."""
    monkeypatch.setenv("LOTSE_DATABASE_URL", sqlite)

    def run(*words: str, said: str = "") -> Result:
        return CliRunner().invoke(lotse, [str(word) for word in words], input=said)

    yield run
    structlog.reset_defaults()


@pytest.fixture(scope="session")
def prepared_postgres(private_postgres: str) -> str:
    """The address of a database that nobody opens, with the tables of this release: others are made like it."""
    return prepared(database_beside(private_postgres, "prepared"))


@pytest.fixture(params=["sqlite", "postgresql"])
def own_hall(request: pytest.FixtureRequest, typed: Typed, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenHall]:
    """A hall that nobody else has open, with two tickets; what is typed is about it. Once on each kind of database."""
    if request.param == "sqlite":
        address = str(request.getfixturevalue("sqlite"))
    else:
        address = database_beside(str(request.getfixturevalue("prepared_postgres")), "own", like="prepared")
    monkeypatch.setenv("LOTSE_DATABASE_URL", address)
    hall = open_hall(address, a_site(), Storage(address))
    hall.takes_ticket()
    hall.takes_ticket()
    yield hall
    hall.storage.close()


@pytest.fixture
def cleared(told: Typed, sqlite: str) -> Typed:
    """The same hall when its days are cleared, and a report of them was made."""
    storage = Storage(sqlite)
    storage.write_plainly(lambda connection: connection.execute(update(log).values(cleared=True)))
    storage.close()
    assert told("report", "halle", "auswertung").exit_code == 0
    return told


@pytest.fixture
def told(typed: Typed, tmp_path: Path, sqlite: str) -> Typed:
    """A hall with reports, in which eleven talks and three referrals happened in June 2012."""
    file = tmp_path / "halle.yaml"
    bilingual: dict[str, Any] = {
        "languages": ["de", "en"], "waiting_place": {"de": "Dort", "en": "There"},
        "topics": [{"id": "empfang", "title": {"de": "Empfang", "en": "Reception"}, "icon": "house", "unsure": True}],
    }  # fmt: skip
    file.write_text(json.dumps(a_document(reports=REPORTS, **bilingual), ensure_ascii=False), encoding="utf-8")
    assert typed("site", "load", file).exit_code == 0
    story = Story(now=datetime(2012, 6, 11, 8, tzinfo=UTC))
    for at in range(11):
        story.talk(slips=("amt",) if at < 3 else ())
    _record(sqlite, story)
    return typed


def _record(address: str, story: Story) -> None:
    storage = Storage(address)
    for told in story.events:
        _write(storage, lambda told=told: told.at, told.event)  # type: ignore[misc]  # the clock of each event
    storage.close()


def _write(storage: Storage, clock: Callable[[], datetime], event: Any) -> None:
    storage.write("halle", clock, lambda records, _site, now: events.add(records, [event], at=now, request=None))
