"""What a foreign document holds for our directory."""

from dataclasses import dataclass

from server.domain.site.place import Place


@dataclass(frozen=True, kw_only=True)
class Gathered:
    """The places of one source, and how many were left out because they are closed for good or for now."""

    places: tuple[Place, ...]
    closed: int
