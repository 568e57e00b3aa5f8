"""What is wrong with a file of somebody else: every problem with its place, so that they can mend it."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

MOST = 20
"""So many problems are told; whoever has more of them has another kind of file."""

AT_LEAST_ONE = "at least one place; with none, everything from this source would be gone"


class Form(BaseModel):
    """A part of a foreign document: what we do not know in it is left alone."""

    model_config = ConfigDict(extra="ignore", frozen=True, coerce_numbers_to_str=True)


Part = TypeVar("Part", bound=Form)


class Broken(Exception):
    """A document cannot be used; `problems` are lines such as `$[3].service.name: Field required`."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = tuple(problems[:MOST])


def formed(form: type[Part], part: Any, *, where: str, context: Any = None) -> tuple[Part | None, list[str]]:
    """The part in its form, or None and every problem in it; `where` is its place in the document, such as `$[3]`."""
    try:
        return form.model_validate(part, context=context), []
    except ValidationError as error:
        return None, [f"{where}{_path(found['loc'])}: {_expected(found)}" for found in error.errors()]


def twice(ids: Iterable[tuple[str, str]]) -> list[str]:
    """A problem for each id that has stood before; `ids` are places in the document with the id there."""
    seen: set[str] = set()
    problems = []
    for where, id_ in ids:
        if id_ in seen:
            problems.append(f"{where}.id: “{id_}” stands twice")
        seen.add(id_)
    return problems


def _path(parts: Iterable[int | str]) -> str:
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)


def _expected(found: Any) -> str:
    return str(found["msg"]).removeprefix("Value error, ")
