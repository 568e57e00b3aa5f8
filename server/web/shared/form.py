"""What the form of a button says, part by part. Each part refuses with BAD_REQUEST what it cannot read."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from server.domain.refusal import Code, Refusal

Form = Mapping[str, str]
Part = Callable[[Form], dict[str, Any]]
"""Reads its fields of a form; gives what the action is asked."""

LARGEST = 2**31 - 1
"""What a column of the database holds."""

ANSWER = "answer-"
"""Begins the names of the fields that answer the site's closing questions."""


def number(name: str) -> Part:
    """A whole number, which must be said."""
    return lambda form: {name: _number(form, name)}


def maybe_number(name: str) -> Part:
    """A whole number; left out when the field is empty, so that the action's own default holds."""
    return lambda form: {name: _number(form, name)} if form.get(name) else {}


def word(name: str) -> Part:
    """A word; the action knows which there are."""
    return lambda form: {name: form.get(name, "")}


def maybe_word(name: str) -> Part:
    """A word; left out when the field is empty."""
    return lambda form: {name: form[name]} if form.get(name) else {}


def yes(name: str) -> Part:
    """Whether the form says yes."""
    return lambda form: {name: form.get(name) == "yes"}


def maybe_moment(name: str) -> Part:
    """A moment in ISO 8601 with its zone; left out when the field is empty."""
    return lambda form: {name: _moment(form, name)} if form.get(name) else {}


def ticked(prefix: str, *, into: str) -> Part:
    """What was ticked among the fields whose names begin with `prefix`, in their order."""
    return lambda form: {
        into: tuple(name.removeprefix(prefix) for name, said in form.items() if name.startswith(prefix) and said)
    }


def because(form: Form) -> dict[str, Any]:
    """Why, in somebody's own words. The field has another name than that of a reason which a button carries."""
    return {"reason": form.get("because", "")}


def always(**meant: Any) -> Part:
    """What the button means, whatever the form says."""
    return lambda _form: meant


def answers(form: Form) -> dict[str, Any]:
    """The answers to the site's closing questions: question → answer, without those that were not asked."""
    given = {name.removeprefix(ANSWER): said for name, said in form.items() if name.startswith(ANSWER) and said}
    return {"answers": given}


def _number(form: Form, name: str) -> int:
    said = form.get(name, "")
    if not (said.isascii() and said.isdigit() and len(said) < 16 and int(said) <= LARGEST):
        raise Refusal(Code.BAD_REQUEST, field=name, expected="a number")
    return int(said)


def _moment(form: Form, name: str) -> datetime:
    try:
        said = datetime.fromisoformat(form.get(name, ""))
    except ValueError:
        said = None
    if said is None or said.tzinfo is None:
        raise Refusal(Code.BAD_REQUEST, field=name, expected="a moment in ISO 8601 with its zone")
    return said
