"""The pictures of the walls' slides. They stay when no slide shows them: an older version of the profile might."""

from collections.abc import Iterable
from hashlib import sha256

from sqlalchemy import Connection, bindparam, delete, insert, select

from server.domain.site.picture import Picture
from server.storage.tables import pictures

_DIGESTS = select(pictures.c.name, pictures.c.digest).where(pictures.c.site == bindparam("of_site"))
_OF_DIGEST = select(pictures.c.name, pictures.c.kind, pictures.c.content).where(
    pictures.c.digest == bindparam("wanted")
)


def keep(connection: Connection, site: str, found: Iterable[Picture]) -> None:
    """Adds pictures to those of a site; one of the same name is replaced."""
    for picture in found:
        connection.execute(delete(pictures).where(pictures.c.site == site, pictures.c.name == picture.name))
        digest = sha256(picture.content).hexdigest()
        row = {"site": site, "name": picture.name, "kind": picture.kind, "content": picture.content}
        connection.execute(insert(pictures).values(**row, digest=digest))


def digests(connection: Connection, site: str) -> dict[str, str]:
    """The digest of each picture of a site, by its name: nobody guesses one who has not seen the picture."""
    return {row.name: row.digest for row in connection.execute(_DIGESTS, {"of_site": site})}


def of_digest(connection: Connection, digest: str) -> Picture | None:
    """The picture with that digest, or None."""
    row = connection.execute(_OF_DIGEST, {"wanted": digest}).first()
    return None if row is None else Picture(name=row.name, kind=row.kind, content=row.content)
