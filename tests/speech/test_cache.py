"""What was said once is kept: made once, whole, and not for ever."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep

import pytest

from server.speech.cache import Cache
from server.speech.program import NoSound


def test_what_eight_ask_for_at_once_is_made_once(tmp_path: Path) -> None:
    cache, made = Cache(tmp_path / "kept"), []

    def make() -> bytes:
        made.append(1)
        sleep(0.05)
        return b"sound"

    with ThreadPoolExecutor(8) as eight:
        heard = list(eight.map(lambda _: cache.get("de", "Hallo", make=make), range(8)))

    assert heard == [b"sound"] * 8
    assert len(made) == 1


def test_a_new_server_finds_what_the_old_one_made(tmp_path: Path) -> None:
    Cache(tmp_path).get("1.51", "de", "Hallo", make=lambda: b"old")

    again = Cache(tmp_path).get("1.51", "de", "Hallo", make=lambda: b"new")
    other = Cache(tmp_path).get("1.52", "de", "Hallo", make=lambda: b"new")

    assert (again, other) == (b"old", b"new")


def test_a_full_folder_throws_out_what_was_not_heard_for_longest(tmp_path: Path) -> None:
    cache = Cache(tmp_path, largest=25)
    for age, name in ((300, "first"), (200, "second")):
        cache.get(name, make=lambda: b"0123456789")
        (newest,) = [file for file in tmp_path.iterdir() if file.stat().st_mtime > 1_000_000]
        os.utime(newest, (1_000 - age, 1_000 - age))
    cache.get("first", make=lambda: b"not asked")

    cache.get("third", make=lambda: b"0123456789")

    assert cache.get("first", make=lambda: b"made again") == b"0123456789"
    assert cache.get("second", make=lambda: b"made again") == b"made again"


def test_a_folder_that_cannot_be_written_costs_time_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file stands where the folder should be")

    assert Cache(tmp_path / "kept").get("de", "Hallo", make=lambda: b"sound") == b"sound"


def test_what_cannot_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    def fails() -> bytes:
        raise NoSound

    with pytest.raises(NoSound):
        Cache(tmp_path).get("de", make=fails)

    assert list(tmp_path.iterdir()) == []
