"""What a hall has cleared is in no backup that is made afterwards, not even in its empty pages."""

import gzip
from pathlib import Path

from sqlalchemy import select

from server.storage.backups.making import make
from server.storage.tables import notes, tickets
from tests.actions.clearing import a_whole_day, clears
from tests.open_hall import OpenHall


def test_a_backup_after_a_day_was_cleared_holds_nothing_of_its_people(small_hall: OpenHall, tmp_path: Path) -> None:
    a_whole_day(small_hall)
    with small_hall.storage.looking() as connection:
        known = [*connection.scalars(select(tickets.c.secret)), *connection.scalars(select(notes.c.text))]
    before, after = tmp_path / "before", tmp_path / "after"
    make(small_hall.address, before, now=small_hall.clock(), tell=lambda *_: None)

    clears(small_hall)
    make(small_hall.address, after, now=small_hall.clock(), tell=lambda *_: None)

    held_before, held_after = gzip.decompress(before.read_bytes()), gzip.decompress(after.read_bytes())
    assert len(known) > 5
    assert [words for words in known if words.encode() not in held_before] == []
    assert [words for words in known if words.encode() in held_after] == []
