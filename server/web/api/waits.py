"""How long somebody would wait, or will, as programs are told it."""

from typing import ClassVar, Literal

from pydantic import AwareDatetime

from server.domain.routing.outlook import Outlook
from server.web.api.answer import Answer, Minutes


class Wait(Answer):
    """A wait: what is said of it everywhere."""

    example: ClassVar = {"range": Minutes.example, "right_in_ten": 8, "today": "yes", "not_before": None}
    range: Minutes | None
    right_in_ten: int | None
    today: Literal["yes", "perhaps-not", "probably-not", "no"]
    not_before: AwareDatetime | None


def wait_of(told: Outlook) -> Wait:
    """That outlook for a program."""
    expected = told.range
    return Wait(
        range=None if expected is None else Minutes(low=expected.low, high=expected.high),
        right_in_ten=told.right_in_ten, today=told.today.value, not_before=told.not_before,
    )  # fmt: skip
