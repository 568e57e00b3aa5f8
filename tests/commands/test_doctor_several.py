"""What the doctor finds where several processes serve: Redis, greenlets, and the programs of PostgreSQL."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis

from server.commands.doctor.dumping import judged_program, programs_fit
from server.commands.doctor.finding import Mark
from server.commands.doctor.serving import judged_company, judged_pages, worker_is_possible
from server.commands.doctor.wire import redis_answers
from server.config import Config
from server.storage.records import Storage
from tests.redis_of_its_own import RedisOfItsOwn

CITY = "postgresql://nowhere/lotse"
GREENLETS = Config(worker="gevent")


@pytest.fixture(scope="module")
def redis() -> Iterator[RedisOfItsOwn]:
    with RedisOfItsOwn() as running:
        yield running


def test_redis_that_answers_is_well_and_one_that_is_gone_is_wrong(redis: RedisOfItsOwn) -> None:
    config = Config(database_url=CITY, redis_url=redis.address)

    (there,) = redis_answers(config)
    redis.die()
    (gone,) = redis_answers(config)
    redis.begin()

    assert there.mark is Mark.OK
    assert there.says.startswith("answers; processes that listen: 0 (if you run more")
    assert gone.mark is Mark.WRONG
    assert "refused" in gone.says


def test_a_redis_that_wants_another_password_is_wrong_and_ours_is_not_told(redis: RedisOfItsOwn) -> None:
    with Redis.from_url(redis.address) as keeper:
        keeper.config_set("requirepass", "anders")
        (refused,) = redis_answers(Config(database_url=CITY, redis_url=redis.address.replace("//", "//:geheim@")))
        keeper.config_set("requirepass", "")

    assert refused.mark is Mark.WRONG
    assert "geheim" not in refused.says + refused.do


def test_one_process_with_sqlite_needs_no_redis(redis: RedisOfItsOwn) -> None:
    (none,) = redis_answers(Config(redis_url=""))
    needless, _ = redis_answers(Config(database_url="sqlite:///hall.sqlite", redis_url=redis.address))

    assert none.mark is Mark.OK
    assert needless.mark is Mark.LOOK


def test_greenlets_are_possible_here() -> None:
    (threads,) = worker_is_possible(Config())
    (greenlets,) = worker_is_possible(GREENLETS)

    assert (threads.mark, greenlets.mark) == (Mark.OK, Mark.OK)


def test_greenlets_that_are_asked_for_and_not_installed_are_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gevent", None)

    (missing,) = worker_is_possible(GREENLETS)

    assert missing.mark is Mark.WRONG


def test_what_takes_their_sockets_from_greenlets_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "geventwebsocket").mkdir()
    (tmp_path / "geventwebsocket" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)

    (beside,) = worker_is_possible(GREENLETS)

    assert beside.mark is Mark.WRONG
    assert "gevent-websocket" in beside.do


@pytest.mark.parametrize(
    ("worker", "pages", "found"), [("threads", 151, [Mark.LOOK]), ("threads", 150, []), ("gevent", 5000, [])]
)
def test_more_pages_than_threads_carry_are_found(worker: str, pages: int, found: list[Mark]) -> None:
    judged = [each.mark for each in judged_pages(f"lotse_sockets_open {pages}.0\n", worker)]

    assert judged == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("lotse_on_duty 0.0\n", [Mark.LOOK]),
        ("lotse_on_duty 1.0\n", []),
        ("lotse_on_duty 0.0\nlotse_redis_up 0.0\n", []),
    ],
)
def test_a_second_process_without_redis_is_found(told: str, found: list[Mark]) -> None:
    judged = [each.mark for each in judged_company(told)]

    assert judged == found


@pytest.mark.parametrize(("ours", "mark"), [(15, Mark.OK), (17, Mark.OK), (14, Mark.WRONG), (None, Mark.WRONG)])
def test_a_program_must_be_there_and_no_older_than_the_server(ours: int | None, mark: Mark) -> None:
    judged = judged_program("pg_dump", ours=ours, theirs=15)

    assert judged.mark is mark
    assert bool(judged.do) == (mark is Mark.WRONG)


def test_the_programs_are_looked_at_beside_postgresql_alone(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = Storage(database)

    there = list(programs_fit(storage))
    monkeypatch.setenv("PATH", str(tmp_path))
    missing = list(programs_fit(storage))
    storage.close()

    both = 0 if database.startswith("sqlite") else 2
    assert [each.mark for each in (*there, *missing)] == [Mark.OK] * both + [Mark.WRONG] * both
