"""A new database file is readable for nobody but its owner."""

from pathlib import Path
from stat import S_IMODE

from server.storage.prepare import prepare
from server.storage.records import Storage


def test_nobody_else_can_read_a_new_database_nor_the_files_beside_it(tmp_path: Path) -> None:
    storage = Storage(f"sqlite:///{tmp_path / 'hall.sqlite'}")

    prepare(storage.engine)
    modes = {file.name: S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    storage.close()

    assert modes["hall.sqlite"] == 0o600
    assert set(modes.values()) == {0o600}


def test_what_its_owner_has_allowed_stays_so(tmp_path: Path) -> None:
    file = tmp_path / "hall.sqlite"
    file.touch()
    file.chmod(0o640)
    storage = Storage(f"sqlite:///{file}")

    prepare(storage.engine)
    storage.close()

    assert S_IMODE(file.stat().st_mode) == 0o640
