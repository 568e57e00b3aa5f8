"""What comes next in a new hall, until the first ticket has been called for."""

from dataclasses import dataclass

from server.storage.beginnings import Begun


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """One thing to do: the key of its sentence, the address below /admin/<site> where it is done, and if it is done."""

    key: str
    address: str
    done: bool


def what_next(begun: Begun, *, is_open: bool) -> tuple[NextStep, ...]:
    """In the order in which one does it; nothing once all is done. A kiosk gives no number while the hall is closed."""
    steps = (
        NextStep(key="next-device", address="/devices", done=begun.device),
        NextStep(key="next-person", address="/people", done=begun.person),
        NextStep(key="next-desk", address="/people", done=begun.desk),
        *(() if is_open else (NextStep(key="next-open", address="/calendar#now", done=False),)),
        NextStep(key="next-ticket", address="/devices", done=begun.ticket),
    )
    return () if begun.device and begun.person and begun.desk and begun.ticket else steps
