"""Somebody at a desk or the reception says that an interpreter line does not work, or works again."""

from collections.abc import Sequence

from server.actions.hall import Hall
from server.domain.refusal import Code, Refusal
from server.domain.site.role import Receptionist
from server.domain.visits.event import Event, Fact, Kind
from server.storage import interpreters


def set_interpreters(
    hall: Hall, *, line: str, works: bool, advisor: str = "", reception: Receptionist | None = None
) -> Sequence[Event]:
    """From now on nobody is called with that line, or again; who has it keeps it. Saying it twice changes nothing.

    Refuses with NOT_ALLOWED for somebody who is neither advisor nor reception here, and INTERPRETERS_UNKNOWN.
    """
    by = hall.acting(reception=reception).noted() if reception is not None else {}
    if reception is None:
        hall.advisor(advisor)
    if all(known.id != line for known in hall.site.interpreter_lines):
        raise Refusal(Code.INTERPRETERS_UNKNOWN, line=line)
    if works == (line not in interpreters.down(hall.records)):
        return []
    if works:
        interpreters.set_up(hall.records, line)
    else:
        interpreters.set_down(hall.records, line, since=hall.now)
    facts: dict[str, Fact] = {"line": line, "works": works, **by}
    return [Event(kind=Kind.INTERPRETERS_CHANGED, advisor=advisor or None, facts=facts)]
