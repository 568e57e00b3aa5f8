"""Of several processes one is on duty, and when it ends another one is."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import create_engine, text

from server.storage import duty as duties
from server.storage.duty import DUTY_LOCK, Duty
from server.storage.records import Storage


@pytest.fixture(autouse=True)
def asked_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duties, "SURE_FOR", 0.0)


@contextmanager
def process(address: str) -> Iterator[Duty]:
    storage = Storage(address)
    yield storage.duty
    storage.close()


def test_one_process_is_on_duty_until_it_ends(private_postgres: str) -> None:
    with process(private_postgres) as second:
        with process(private_postgres) as first:
            assert first.is_ours()
            assert not second.is_ours()
            assert first.is_ours()

        assert second.is_ours()


def test_who_is_cut_off_is_not_on_duty_any_more(private_postgres: str) -> None:
    with process(private_postgres) as first, process(private_postgres) as second:
        assert first.is_ours()
        cut(private_postgres)

        assert not first.is_ours()
        assert second.is_ours()
        assert not first.is_ours()


def test_who_could_not_begin_holds_up_nobody_else(private_postgres: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with process(private_postgres) as first, process(private_postgres) as second:
        monkeypatch.setattr(duties, "GONE_AFTER", "not a number of ")
        assert not first.is_ours()

        monkeypatch.undo()

        assert second.is_ours()


def test_a_process_alone_on_its_file_is_always_on_duty(sqlite: str) -> None:
    with process(sqlite) as alone:
        assert alone.is_ours()


def cut(address: str) -> None:
    """Ends the session that holds the duty, as a lost machine does."""
    engine = create_engine(address)
    with engine.begin() as connection:
        number = {"high": DUTY_LOCK >> 32, "low": DUTY_LOCK & 0xFFFFFFFF}
        held = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
        assert connection.scalar(text(f"{held} AND classid::bigint = :high AND objid::bigint = :low"), number)
    engine.dispose()
