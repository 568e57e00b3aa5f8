"""A lease as a kiosk carries it: signed, so that the server believes it although its records may not know it."""

from dataclasses import asdict
from datetime import date, datetime

from itsdangerous import BadData, URLSafeSerializer

from server.domain.refusal import Code, Refusal
from server.domain.visits.lease import Lease


def signed(lease: Lease, key: str) -> str:
    """The lease as text that only this server can write."""
    said = asdict(lease) | {"day": lease.day.isoformat()}
    said |= {"leased_at": lease.leased_at.isoformat(), "until": lease.until.isoformat()}
    return str(_serializer(key).dumps(said))


def read_lease(text: str, key: str) -> Lease:
    """The lease that such a text says. Refuses with NUMBER_NOT_YOURS whatever this server has not written."""
    try:
        said = _serializer(key).loads(text)
        return Lease(
            site=said["site"], device=said["device"], day=date.fromisoformat(said["day"]), first=said["first"],
            last=said["last"], leased_at=datetime.fromisoformat(said["leased_at"]),
            until=datetime.fromisoformat(said["until"]),
        )  # fmt: skip
    except (BadData, KeyError, TypeError, ValueError) as error:  # signed by us, but perhaps by another release
        raise Refusal(Code.NUMBER_NOT_YOURS) from error


def _serializer(key: str) -> URLSafeSerializer:
    return URLSafeSerializer(key, salt="lease")
