"""The interpreter lines as the overview shows them."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.routing.interpreters import interpreters_at
from server.domain.site.site import Site
from server.storage import interpreters
from server.storage.records import Records


@dataclass(frozen=True, kw_only=True)
class LineRow:
    """A line: whether it can be had now, does not work as somebody said, or is closed; its talks now and at most."""

    title: str
    stands: str
    talks: int
    at_once: int


def line_rows(site: Site, records: Records, now: datetime) -> tuple[LineRow, ...]:
    """Every interpreter line of the profile, in its order."""
    if not site.interpreter_lines:
        return ()
    down, in_use = interpreters.down(records), interpreters.in_use(records)
    working = {line.id for line in interpreters_at(site, now, down=down, in_use=in_use).working}
    return tuple(
        LineRow(
            title=line.title, talks=in_use.get(line.id, 0), at_once=line.at_once,
            stands="line-works" if line.id in working else "line-down" if line.id in down else "line-closed",
        )
        for line in site.interpreter_lines
    )  # fmt: skip
