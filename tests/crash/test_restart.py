"""A server that was killed serves again as soon on a full day as on an empty one."""

from pathlib import Path

from tests.crash.life import forked
from tests.crash.restart import restarted

MANY = 5_000
MORE = 0.5
"""Seconds of work; `make crash` looks at the whole start, with a hundred thousand tickets."""


def test_a_full_day_does_not_hold_up_the_restart(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "full").mkdir()

    empty = restarted(tmp_path / "empty", tickets=0, birth=forked)
    full = restarted(tmp_path / "full", tickets=MANY, birth=forked)

    assert full.cpu < empty.cpu + MORE
