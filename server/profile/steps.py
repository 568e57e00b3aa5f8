"""Where something stands in a profile, and going there: `topics.3.children.0`."""

from dataclasses import dataclass
from typing import Any

from server.profile.edited import Document
from server.profile.shape import Shape, parts

ADDED = "new"
"""The last step to something that is not there yet."""


@dataclass(frozen=True, kw_only=True)
class Stand:
    """What stands at a place in a document: its shape and its value; None for something new."""

    steps: tuple[str, ...]
    shape: Shape
    value: Any

    @property
    def is_new(self) -> bool:
        """Whether it is about to be added to a list."""
        return self.steps[-1] == ADDED

    @property
    def is_item(self) -> bool:
        """Whether it is one thing of a list."""
        return self.is_new or self.steps[-1].isdigit()


def stand_at(document: Document, where: str) -> Stand:
    """What stands there. Raises KeyError when a profile has no such place."""
    steps = tuple(where.split("."))
    first, *rest = steps
    shape = next((part for part in parts() if part.key == first), None)
    if shape is None:
        raise KeyError(where)
    value = document.get(first)
    for step in rest:
        shape, value = _inside(shape, value, step)
    return Stand(steps=steps, shape=shape, value=value)


def put(document: Document, stand: Stand, value: Any) -> None:
    """Writes the value there; something new comes last in its list."""
    around, last = _around(document, stand.steps)
    if stand.is_new:
        around.append(value)
    else:
        around[int(last) if isinstance(around, list) else last] = value


def moved(value: Any, move: str) -> None:
    """Does inside `value` what a button asks: `2.up`, `answers.0.down`, `5.remove`; at the end of a list nothing moves.

    Raises LookupError or ValueError when there is nothing to move, or no such way.
    """
    *before, last, to = move.split(".")
    for step in before:
        value = value[int(step) if isinstance(value, list) else step]
    if not isinstance(value, list) or int(last) not in range(len(value)):
        raise LookupError(move)
    at, other = int(last), int(last) + {"up": -1, "down": 1, "remove": 0}[to]
    if to == "remove":
        del value[at]
    elif other in range(len(value)):
        value[at], value[other] = value[other], value[at]


def _inside(shape: Shape, value: Any, step: str) -> tuple[Shape, Any]:
    if shape.item is not None and shape.item.of is not None and step == ADDED:
        return shape.item, None
    if shape.item is not None and step in map(str, range(len(value or ()))):
        return shape.item, value[int(step)]
    key = next((each for each in shape.fields if each.key == step), None)
    if key is None or not isinstance(value, dict):
        raise KeyError(step)
    return key, value.get(step)


def _around(document: Document, steps: tuple[str, ...]) -> tuple[Any, str]:
    around: Any = document
    for step in steps[:-1]:
        around = around[int(step) if isinstance(around, list) else step]
    return around, steps[-1]
