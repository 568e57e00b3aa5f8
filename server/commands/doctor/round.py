"""Makes the round of all checks: each in its time, and one that fails says so while the others go on."""

from collections.abc import Callable, Iterator, Sequence
from threading import Thread

from server.commands.doctor.finding import Check, Finding, wrong

SHOWN_AFTER = 2.0
"""Seconds after which whoever waits is told what is being looked at."""


def make_round(checks: Sequence[Check], slow: Callable[[str], None]) -> Iterator[tuple[str, Finding]]:
    """(subject, finding) in the order of the checks; `slow` hears the subject that takes longer than two seconds."""
    for check in checks:
        for finding in _looked(check, slow):
            yield check.subject, finding


def _looked(check: Check, slow: Callable[[str], None]) -> list[Finding]:
    found: list[Finding] = []
    ended: list[Exception | None] = []

    def work() -> None:
        try:
            found.extend(check.look())
        except Exception as error:  # noqa: BLE001  whatever it is, the other checks must still be made
            ended.append(error)
        else:
            ended.append(None)

    # Not waited for at the end: a check that hangs must not keep the report from being read.
    thread = Thread(target=work, name=f"lotse-doctor {check.subject}", daemon=True)
    thread.start()
    thread.join(min(SHOWN_AFTER, check.patience))
    if thread.is_alive():
        slow(check.subject)
        thread.join(max(0.0, check.patience - SHOWN_AFTER))
    if not ended:
        late = wrong(f"no answer within {check.patience:g} seconds", "see whether disk, database or network hang")
        return [*found, late]
    return found if ended[0] is None else [*found, _failed(ended[0])]


def _failed(error: Exception) -> Finding:
    said = str(error).strip().splitlines()
    why = f"{type(error).__name__}: {said[0]}" if said else type(error).__name__
    return wrong(f"could not be looked at ({why})", "run the command as the user whose server it is, with its settings")
