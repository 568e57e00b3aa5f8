"""How long it takes, as every device is told it; its screen finds the words."""

from typing import Any

from server.domain.routing.outlook import Outlook


def wait_answer(told: Outlook) -> dict[str, Any]:
    """A `wait` of the wire; see `tests/contract/README.md`."""
    return {
        "range": None if told.range is None else {"from": told.range.low, "to": told.range.high},
        "right_in_ten": told.right_in_ten,
        "today": told.today.value,
        "not_before": None if told.not_before is None else told.not_before.isoformat(),
    }
