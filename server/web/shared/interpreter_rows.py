"""The interpreter lines as desks and the reception show them."""

from dataclasses import dataclass

from server.domain.site.site import Site
from server.storage import interpreters
from server.storage.records import Records
from server.words.languages import endonym


@dataclass(frozen=True, kw_only=True)
class InterpreterRow:
    """A line: its languages by their own names, whether it `works` as far as anybody said, how many talks it can take.

    `free` is never below 0; outside the line's hours it says what could be, not what can.
    """

    line: str
    title: str
    languages: tuple[str, ...]
    works: bool
    free: int


def interpreter_rows(site: Site, records: Records) -> tuple[InterpreterRow, ...]:
    """Every interpreter line of the profile, in its order."""
    if not site.interpreter_lines:
        return ()
    down, in_use = interpreters.down(records), interpreters.in_use(records)
    return tuple(
        InterpreterRow(
            line=line.id, title=line.title,
            languages=tuple(endonym(code) for code in line.languages),
            works=line.id not in down, free=max(0, line.at_once - in_use.get(line.id, 0)),
        )
        for line in site.interpreter_lines
    )  # fmt: skip
