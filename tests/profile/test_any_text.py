"""No text ends in anything but a site or a list of mistakes."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as any_

from server.profile.read import ProfileWrong, read_profile
from tests.building import a_document

PARTS = any_.sampled_from([*a_document(), "gates", "redirects", "kiosk", "other"])
KEYS = any_.sampled_from(["id", "de", "title", "opens", "closes", "days", "topics", "children"])
WORDS = any_.sampled_from(["de", "empfang", "08:00", "mon", "", "25:00Z"])
VALUES = any_.recursive(
    any_.one_of(any_.none(), any_.booleans(), any_.integers(), WORDS),
    lambda inner: any_.one_of(any_.lists(inner, max_size=3), any_.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=6,
)


@given(any_.text(max_size=200))
def test_no_text_ends_in_anything_but_a_site_or_mistakes(text: str) -> None:
    _read_or_mistakes(text)


@given(any_.dictionaries(PARTS, VALUES, max_size=3))
def test_no_document_ends_in_anything_but_a_site_or_mistakes(changes: dict[str, Any]) -> None:
    _read_or_mistakes(json.dumps(a_document() | changes))


def _read_or_mistakes(text: str) -> None:
    try:
        read_profile(text)
    except ProfileWrong as wrong:
        assert wrong.complaints
        assert all(complaint.line >= 1 for complaint in wrong.complaints)
