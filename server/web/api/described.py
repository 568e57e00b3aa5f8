"""What the documentation says of a route: written beside the route, so that neither goes without the other."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from server.domain.refusal import Code
from server.web.api.answer import Answer
from server.web.shared.asked import Asked

View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True, kw_only=True)
class Operation:
    """One thing a program can ask: the key of its sentences, what it sends, what it is answered with which status.

    `refusals` are those of its own: what every route can be refused goes without saying. `query` are schemas of
    parameters in the address; with `once` an Idempotency-Key is wanted.
    """

    key: str
    answers: Mapping[int, type[Answer] | None]
    asked: type[Asked] | None = None
    refusals: Collection[Code] = ()
    query: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    once: bool = False


def described(operation: Operation) -> Callable[[View], View]:
    """Marks a route with what is said of it."""

    def mark(view: View) -> View:
        view.operation = operation  # type: ignore[attr-defined]  # read by `operation_of`
        return view

    return mark


def operation_of(view: Callable[..., Any]) -> Operation | None:
    """What is said of a view; None for one that is not for programs."""
    return getattr(view, "operation", None)
