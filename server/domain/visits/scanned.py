"""What a code says that somebody holds before a kiosk: a return slip, a topic, or a visitor's own ticket."""

from dataclasses import dataclass
from enum import StrEnum

from server.domain.refusal import Code, Refusal

AGAIN = "again:"
TOPIC = "topic:"
PAGE = "/t/"


class Scan(StrEnum):
    """What the code leads to."""

    AGAIN = "again"
    TOPIC = "topic"
    TICKET = "ticket"


@dataclass(frozen=True, kw_only=True)
class Scanned:
    """`value` is the id of an advisor, the id of a topic, or the secret of a ticket."""

    kind: Scan
    value: str


def scanned(text: str) -> Scanned:
    """Reads the text of a code. Refuses with SCAN_UNKNOWN when Lotse has not made it."""
    said = text.strip()
    if said.startswith(AGAIN):
        return Scanned(kind=Scan.AGAIN, value=said.removeprefix(AGAIN))
    if said.startswith(TOPIC):
        return Scanned(kind=Scan.TOPIC, value=said.removeprefix(TOPIC))
    if PAGE in said:
        return Scanned(kind=Scan.TICKET, value=said.rpartition(PAGE)[2])
    raise Refusal(Code.SCAN_UNKNOWN)
