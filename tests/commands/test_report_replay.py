"""A report comes from the sums of its days; `--check` makes it from every event again, and finds what is different."""

import pytest
from sqlalchemy import update

from server.storage.records import Storage
from server.storage.tables import day_sums
from tests.commands.conftest import Typed

EMPTY = '{"columns":{},"events":[]}'


@pytest.mark.parametrize("form", ["text", "csv", "json", "xlsx", "pdf"])
def test_a_replay_of_the_log_gives_the_same_bytes(told: Typed, form: str) -> None:
    plain = told("report", "halle", "auswertung", "--format", form)

    checked = told("report", "halle", "auswertung", "--format", form, "--check")

    assert (checked.exit_code, checked.stdout_bytes) == (0, plain.stdout_bytes)


def test_a_sum_that_is_wrong_is_found_by_the_replay(cleared: Typed, sqlite: str) -> None:
    storage = Storage(sqlite)
    storage.write_plainly(lambda connection: connection.execute(update(day_sums).values(document=EMPTY)))
    storage.close()

    wrong = cleared("report", "halle", "auswertung", "--check")

    assert wrong.exit_code == 1
    assert "the sums of its days are wrong" in wrong.stderr


def test_days_that_are_cleared_are_summed_up_first(cleared: Typed) -> None:
    again = cleared("report", "halle", "auswertung", "--check")

    assert again.exit_code == 0
    assert "Empfang 11" in {" ".join(line.split()) for line in again.output.splitlines()}
