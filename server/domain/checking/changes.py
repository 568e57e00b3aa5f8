"""What differs between two profiles of one site, so that a report can say from when on another rule held."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from server.domain.site.site import Site


def changed_paths(old: Site, new: Site) -> list[str]:
    """Where the profiles differ, in alphabetical order: `topics.sprache.redirect_from`.

    What has an id is known by it wherever it stands; what is there in only one of the two is named itself.
    """
    return sorted(_differing(old, new))


def _differing(old: Any, new: Any, path: str = "") -> Iterator[str]:
    if old == new:
        return
    before, after = _parts(old), _parts(new)
    if before is None or after is None:
        yield path
        return
    if before.keys() == after.keys() and list(before) != list(after):
        yield path  # the same things in another order, as the kiosk shows them
    for name in before.keys() | after.keys():
        below = f"{path}.{name}" if path else name
        if name in before and name in after:
            yield from _differing(before[name], after[name], below)
        else:
            yield below


def _parts(value: Any) -> Mapping[str, Any] | None:
    """The parts of a value by their names or ids; None for one that is only known as a whole."""
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Mapping):
        return value
    if isinstance(value, tuple) and all(hasattr(part, "id") for part in value):
        return {part.id: part for part in value}
    return None
