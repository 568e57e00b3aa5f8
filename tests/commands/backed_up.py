"""What tests of backups do: make one, destroy the hall, and look at what is there."""

from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, make_url, text

from tests.commands.conftest import Typed
from tests.open_hall import OpenHall


def backup_of(hall: OpenHall, typed: Typed, folder: Path) -> Path:
    """A backup of the hall in a new folder."""
    folder.mkdir()
    made = typed("backup", folder)
    assert made.exit_code == 0, made.output
    (file,) = [each for each in folder.iterdir() if each.suffix != ".json"]
    return file


def destroy(hall: OpenHall) -> None:
    """Nothing of the hall is left."""
    hall.storage.close()
    if hall.address.startswith("sqlite"):
        file = Path(str(make_url(hall.address).database))
        for left in file.parent.glob(f"{file.name}*"):
            left.unlink()
        return
    engine = create_engine(hall.address)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()


def held(hall: OpenHall) -> dict[str, list[Any]]:
    """Every row of the hall; nobody has it open afterwards."""
    everything = {name: sorted(rows, key=str) for name, rows in hall.everything().items()}
    hall.storage.close()
    return everything
