"""What the database decides is tried on SQLite and on PostgreSQL: whoever tries it on one alone says why."""

import re
from pathlib import Path

from tests.house.tree import files, text

WHERE = ("tests/actions/", "tests/storage/", "tests/journeys/", "tests/live/", "tests/scenarios/")

ONE_ALONE = re.compile(
    r"\b(sqlite3?|\w+_sqlite|small_hall)\b|postgresql://|\b(new_hall|big_hall)\((?![^)]*database)|\ba_long_log\(|\"demo\""
)
"""What a test says that is of one kind of database; `hall`, `database`, `lasting`, `untouched`, `served` are of each."""

REASONS = {
    "tests/storage/test_database.py": "what SQLite's own settings are",
    "tests/storage/test_file_of_its_own.py": "who may read the file; PostgreSQL keeps its own",
    "tests/storage/test_long_log.py": "time and memory of reports, which are worked out in Python",
    "tests/storage/test_plans.py": "PostgreSQL plans by the rows that are there, and a test has few",
    "tests/storage/test_soundness.py": "a database that cannot be reached is one on another machine",
    "tests/journeys/test_demo.py": "a demo makes its own file, and nothing else",
    "tests/journeys/test_begin_and_end.py": "the file that is left behind tells how a server ended",
}
"""Tests of one kind of database alone."""

ASKS_WHICH = {
    "tests/actions/test_any_day.py", "tests/actions/test_any_line.py", "tests/scenarios/test_whole_day.py",
    "tests/journeys/test_rush.py", "tests/storage/test_duty.py", "tests/storage/test_prepare.py",
}  # fmt: skip
"""Those that name a kind because they run on both: to count examples, or to ask in the words of each."""


def test_whoever_tries_one_kind_of_database_alone_says_why() -> None:
    here = {str(path) for path in files() if str(path).startswith(WHERE) and path.name.startswith("test_")}

    alone = {path for path in here if ONE_ALONE.search(text(Path(path)))}

    assert alone - ASKS_WHICH == set(REASONS)
    assert ASKS_WHICH - alone == set()
