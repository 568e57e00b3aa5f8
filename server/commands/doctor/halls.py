"""The database as far as it can be opened without changing it, and the halls in it."""

from collections.abc import Iterator

from server.commands.doctor.database import judged_version
from server.commands.doctor.finding import Finding, look, wrong
from server.config import Config
from server.domain.site.site import Site
from server.storage.database import DatabaseUnusable
from server.storage.prepare import NEWEST
from server.storage.records import Storage
from server.storage.soundness import halls, tables_version


class Halls:
    """`storage` and `known` are there once `look` has found a database that this release can read."""

    def __init__(self, config: Config) -> None:
        self.storage: Storage | None = None
        self.known: tuple[Site, ...] = ()
        self._config = config

    def look(self) -> Iterator[Finding]:
        """Opens it, and says whether it can be read."""
        file = self._config.sqlite_file()
        if file is not None and not file.exists():  # asking SQLite would make it
            yield look(f"there is no file {file} yet", "lotse setup makes it, and invites the first operator")
            return
        try:
            yield self._open(Storage(self._config.database()))
        except DatabaseUnusable as error:
            yield wrong(f"cannot be used: {error}", "look at LOTSE_DATABASE_URL, and whether the database server runs")

    def close(self) -> None:
        """Ends what was opened."""
        if self.storage is not None:
            self.storage.close()

    def _open(self, storage: Storage) -> Finding:
        version = tables_version(storage)
        if version == NEWEST:
            self.known = halls(storage)
            self.storage = storage
        else:
            storage.close()
        return judged_version(version)
