"""Names that stand for the real ones in the log of a day that is cleared: made with a key that nobody keeps."""

from dataclasses import dataclass
from hashlib import blake2b

BITS = 52
"""So many that two of 100,000 visits share a name once in a million days; JSON holds them exactly."""


@dataclass(frozen=True, kw_only=True)
class Aliases:
    """The names of one day. The same key gives the same names; without it nobody finds back, nor the order."""

    key: bytes

    def ticket(self, ticket: int) -> int:
        """What stands for a ticket: negative, so that it is never mistaken for one."""
        return self._number(f"ticket {ticket}")

    def leg(self, leg: int) -> int:
        """What stands for a leg: negative too."""
        return self._number(f"leg {leg}")

    def advisor(self, advisor: str) -> str:
        """What stands for an advisor; on another day it is another one."""
        return f"{-self._number(f'advisor {advisor}'):013x}"

    def _number(self, of: str) -> int:
        digest = blake2b(of.encode(), key=self.key, digest_size=8).digest()
        return -1 - (int.from_bytes(digest) >> (64 - BITS))
