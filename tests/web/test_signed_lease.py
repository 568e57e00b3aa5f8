"""What a signed lease says: only what this server has written, in the shape that this release reads."""

from datetime import UTC, date, datetime

import pytest
from itsdangerous import URLSafeSerializer

from server.domain.refusal import Code, Refusal
from server.domain.visits.lease import Lease
from server.web.devices.signed_lease import read_lease, signed

KEY = "a key that only this server knows"
MORNING = datetime(2026, 11, 23, 7, tzinfo=UTC)
LEASE = Lease(
    site="migrado", device=3, day=date(2026, 11, 23), first=960, last=999, leased_at=MORNING, until=MORNING.replace(hour=11)
)  # fmt: skip


def test_a_lease_is_read_as_it_was_signed() -> None:
    assert read_lease(signed(LEASE, KEY), KEY) == LEASE


@pytest.mark.parametrize(
    "text",
    [
        "nonsense",
        signed(LEASE, "another server's key"),
        str(URLSafeSerializer(KEY, salt="something else").dumps({"site": "migrado"})),
        str(URLSafeSerializer(KEY, salt="lease").dumps({"site": "migrado"})),
        str(URLSafeSerializer(KEY, salt="lease").dumps(["an", "older", "shape"])),
    ],
    ids=["nonsense", "another key", "for another purpose", "half of it", "another shape"],
)
def test_whatever_else_comes_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_lease(text, KEY)

    assert refused.value.code is Code.NUMBER_NOT_YOURS
