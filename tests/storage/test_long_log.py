"""A log ten times as long makes no report much slower, and needs no more memory."""

from pathlib import Path

from server.domain.statistics.standing_report import standing_report
from tests.load.million_events import a_long_log, fastest, floors, megabytes_of
from tests.scenarios.centre import profile_of

FEW, MANY = 2_000, 20_000


def test_a_report_takes_no_longer_than_its_days_and_little_memory(tmp_path: Path) -> None:
    wanted = standing_report(profile_of("do-migrado"), "month")
    few, _, of_few = a_long_log(tmp_path, FEW)
    many, _, of_many = a_long_log(tmp_path, MANY)

    fast, slow = fastest(few, wanted, of_few), fastest(many, wanted, of_many)
    little, much = megabytes_of(few, wanted, of_few), megabytes_of(many, wanted, of_many)

    assert slow < fast * MANY / FEW
    assert slow < floors(many)["reading them"], "made from the sums of its days, not by reading them all"
    assert much < little + 10
    few.close()
    many.close()
