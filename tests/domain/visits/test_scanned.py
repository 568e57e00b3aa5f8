"""What a code says that somebody holds before a kiosk."""

import pytest

from server.domain.refusal import Code, Refusal
from server.domain.visits.scanned import Scan, Scanned, scanned


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("again:caritas", Scan.AGAIN, "caritas"),
        ("topic:deutsch\n", Scan.TOPIC, "deutsch"),
        ("https://halle.example/t/abc_-1", Scan.TICKET, "abc_-1"),
    ],
)
def test_a_code_of_ours_is_understood(text: str, kind: Scan, value: str) -> None:
    assert scanned(text) == Scanned(kind=kind, value=value)


@pytest.mark.parametrize("text", ["", "4006381333931", "https://halle.example/"])
def test_another_code_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        scanned(text)

    assert refused.value.code is Code.SCAN_UNKNOWN
