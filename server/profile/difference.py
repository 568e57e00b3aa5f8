"""What differs between two profiles, with the values before and after."""

from collections.abc import Mapping
from dataclasses import dataclass, is_dataclass
from typing import Any

from server.domain.checking.changes import changed_paths
from server.domain.site.site import Site
from server.profile.shape import Shape, parts

NOTHING: Any = object()
"""What stands where only the other profile says something."""


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One place in which two profiles differ. `shape` is what stands there; before and after are values of a site."""

    path: str
    shape: Shape
    before: Any
    after: Any

    @property
    def is_order(self) -> bool:
        """Whether the same things only stand in another order."""
        return (
            isinstance(self.before, tuple) and isinstance(self.after, tuple)
            and {_name(each) for each in self.before} == {_name(each) for each in self.after}
        )  # fmt: skip


def differences(old: Site, new: Site) -> list[Difference]:
    """Every place in which they differ, in the order of the schema; inside a part in alphabetical order."""
    rank = {part.key: at for at, part in enumerate(parts())}
    paths = sorted(changed_paths(old, new), key=lambda path: (rank[path.split(".")[0]], path))
    return [_difference(old, new, path) for path in paths]


def _difference(old: Site, new: Site, path: str) -> Difference:
    before, after = _at(old, path), _at(new, path)
    return Difference(path=path, shape=_shape(path), before=before, after=after)


def _at(value: Any, path: str) -> Any:
    for step in path.split("."):
        if isinstance(value, tuple):
            value = next((each for each in value if each.id == step), NOTHING)
        elif isinstance(value, Mapping):
            value = value.get(step, NOTHING)
        else:
            value = getattr(value, step)
        if value is NOTHING:
            break
    return value


def _shape(path: str) -> Shape:
    first, *rest = path.split(".")
    shape = next(part for part in parts() if part.key == first)
    for step in rest:
        inside = shape if shape.of is not None else shape.item
        found = next((key for key in shape.fields if key.key == step), None)
        shape = found or (inside if inside is not None and inside is not shape else shape)
    return shape


def _name(thing: Any) -> str:
    return str(thing.id) if is_dataclass(thing) and hasattr(thing, "id") else repr(thing)
